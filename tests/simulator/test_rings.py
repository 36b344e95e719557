"""Nothing that was worked out for a chunk outlives it: rings of objects would, for a while."""

from __future__ import annotations

import gc

from simulator.engine import forget, project
from simulator.weekly_luck import WeeklyLuck
from tests.plans import two_sources


def test_luck_goes_with_its_chunk() -> None:
    """Without the collector, which looks for rings only now and then and does not see how large
    their arrays are: 100 MB stood waiting in a projection of 131,072 trials."""
    forget()
    gc.collect()
    gc.disable()
    try:
        project(two_sources(), 16_384 + 8_192)
        forget()
        left = [one for one in gc.get_objects() if isinstance(one, WeeklyLuck)]
    finally:
        gc.enable()
    assert not left
