"""numpy's buffers are small where the engine works, and nowhere else."""

import numpy as np
import pytest

from simulator import buffers
from simulator.batch import each
from simulator.engine import project
from tests.plans import two_sources


def test_a_projection_leaves_the_callers_buffers_alone() -> None:
    before = np.getbufsize()
    seen: list[int] = []

    def stop() -> bool:
        seen.append(np.getbufsize())
        return False

    project(two_sources(), 2048, stop=stop)
    assert np.getbufsize() == before
    assert seen[0] == before
    assert seen[-1] == buffers.SIZE


def test_threads_of_the_engine_have_the_same_buffers() -> None:
    with buffers.small():
        assert each([np.getbufsize, np.getbufsize], 2) == [buffers.SIZE] * 2


def test_they_are_restored_after_a_fault() -> None:
    before = np.getbufsize()
    with pytest.raises(KeyError, match="this"), buffers.small():
        raise KeyError("this")
    assert np.getbufsize() == before
