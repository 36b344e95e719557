"""Deals that stand in a file more than once."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.coded import Bools
from simulator.history.records import Records


def repeated(records: Records, created: Integers, closed: Integers, amount: Doubles) -> Bools:
    """bool[records]: records that a later one repeats: the same identity, or, in files without
    identities, the same name, dates and amount."""
    found = np.zeros(len(records.rows), dtype=bool)
    last: dict[object, int] = {}
    identities = records.texts.get("id")
    if identities is not None:
        for place, identity in enumerate(identities):
            if identity:
                before = last.get(identity)
                if before is not None:
                    found[before] = True
                last[identity] = place
        return found
    names = records.texts.get("name")
    if names is None:
        return found
    facts = zip(names, created.tolist(), closed.tolist(), amount.tolist(), strict=True)
    for place, fact in enumerate(facts):
        if fact[0]:
            before = last.get(fact)
            if before is not None:
                found[before] = True
            last[fact] = place
    return found
