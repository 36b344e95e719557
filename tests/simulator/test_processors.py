"""Other processors: the same draws, and answers that differ by rounding alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def told(**environment: str) -> dict[str, Any]:
    """What a process with this environment answers."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.simulator.other_processor"],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@cache
def here() -> dict[str, Any]:
    """What this processor answers with all that it has."""
    return told()


def newer() -> list[str]:
    """Extensions that numpy uses here beyond what it asks of every processor."""
    numpy_core = import_module("numpy._core._multiarray_umath")
    there = numpy_core.__cpu_features__
    return [name for name in numpy_core.__cpu_dispatch__ if there.get(name)]


def without(names: list[str]) -> dict[str, Any]:
    """The answer without some extensions, in numpy and in its matrix products."""
    return told(NPY_DISABLE_CPU_FEATURES=" ".join(names), OPENBLAS_CORETYPE="NEHALEM")


@pytest.mark.parametrize("kept", [0, 1])
def test_answers_hold_without_newer_parts_of_the_processor(kept: int) -> None:
    """All extensions off, and all but the oldest: draws are the same to the bit, chances differ by
    3 trials of 4,096 at most, quantiles by 1e-4."""
    names = newer()[kept:]
    other = without(names)
    assert not set(names) & set(other["features"])
    assert other["draws"] == here()["draws"]
    for first, second in zip(here()["below"], other["below"], strict=True):
        assert abs(first - second) <= 3
    assert other["quantiles"] == pytest.approx(here()["quantiles"], rel=1e-4)
    assert 0 < here()["below"][2] < 4096
