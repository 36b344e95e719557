"""A small projection for a process of its own, which may lack parts of the processor; as JSON."""

from __future__ import annotations

import hashlib
import json
from importlib import import_module

import numpy as np

from simulator import draws
from simulator.engine import project
from simulator.weeks import rotated
from tests.cases import short_of_ae

AMOUNTS = (3e6, 3.5e6, 4e6, 4.5e6, 5e6)


def main() -> None:
    """Prints what is compared between processors."""
    projection = project(short_of_ae(), 4096)
    drawn: list[np.ndarray] = [draws.scores(1, (5,), [0])]
    drawn += [rotated(draws.week_scores(1, "arrivals", 52, [0]))]
    drawn += [draws.week_places(1, "deal rows", 8, [0])]
    told = {
        "draws": hashlib.sha256(b"".join(item.tobytes() for item in drawn)).hexdigest(),
        "below": [int((projection.final < amount).sum()) for amount in AMOUNTS],
        "quantiles": [projection.quantile(share) for share in (0.05, 0.1, 0.5, 0.9, 0.95)],
        "features": sorted(features()),
    }
    print(json.dumps(told))


def features() -> list[str]:
    """Extensions of the processor that numpy found and uses."""
    known = import_module("numpy._core._multiarray_umath").__cpu_features__
    return [name for name, there in known.items() if there]


if __name__ == "__main__":
    main()
