"""The pointer's moves: where they go, and how their pauses keep to the rate."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pointer import SPAN, commands, next_pause


def test_the_pointer_goes_to_and_fro_a_pixel_at_a_time() -> None:
    lines = commands(500, 40, range(8 * SPAN), 0.001).splitlines()
    assert lines[0::2] == ["sleep 0.001000"] * (8 * SPAN)
    places = [int(line.split()[1]) for line in lines[1::2]]
    assert {line.split()[2] for line in lines[1::2]} == {"40"}
    assert (min(places), max(places)) == (500 - SPAN, 500 + SPAN)
    steps = [abs(after - before) for before, after in pairwise(places)]
    assert set(steps) == {1}


def test_every_line_of_a_script_is_ended() -> None:
    assert commands(0, 0, range(2), 0.5).endswith("0\n")


def test_a_pause_makes_up_for_what_a_move_takes_besides() -> None:
    # 1,000 moves took 1.6 s with a pause of a millisecond: 0.6 ms go to the move itself.
    assert next_pause(0.001, 1.6, 1000, 1.0, 1000) == pytest.approx(0.0004)
    # 0.6 s behind its time, it does not wait at all until it has caught up.
    assert next_pause(0.001, 1.6, 1000, 0.4, 1000) == 0.0
    assert next_pause(0.0, 0.6, 1000, 1.2, 1000) == pytest.approx(0.0006)
