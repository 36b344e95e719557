"""Moves the display's own pointer to and fro at a steady rate, the left button held.

    python pointer.py X Y RATE MOVES

xdotool sleeps between two moves, and each move takes time besides: at 1,000 a second that made 600.
So moves go out in batches, and the sleep of each is set by how long the one before took.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence

SPAN = 90  # pixels that the pointer goes to either side
BATCH = 1.0  # seconds
_PLACES = (*range(1, SPAN), *range(SPAN, -SPAN, -1), *range(-SPAN, 1))


def commands(x: int, y: int, steps: Sequence[int], pause: float) -> str:
    """A script for xdotool: some moves with a pause in seconds before each.

    Its last line is ended too: xdotool cuts a letter off one that is not.
    """
    lines = [
        line
        for step in steps
        for line in (f"sleep {pause:.6f}", f"mousemove {x + _PLACES[step % len(_PLACES)]} {y}")
    ]
    return "\n".join([*lines, ""])


def next_pause(pause: float, took: float, count: int, due: float, following: int) -> float:
    """The pause of the next batch of `following` moves, which should be over in `due` seconds,
    where one of `count` moves with this pause took so many."""
    besides = took / count - pause
    return max(due / following - besides, 0.0)


def drag(x: int, y: int, rate: float, moves: int) -> None:
    """Presses at a place, moves, lets go."""
    _run(f"mousemove {x} {y}\nsleep 0.3\nmousedown 1\n")
    batch, pause = max(round(BATCH * rate), 1), 1.0 / rate
    began, sent = time.monotonic(), 0
    while sent < moves:
        count = min(batch, moves - sent)
        start = time.monotonic()
        _run(commands(x, y, range(sent, sent + count), pause))
        now = time.monotonic()
        sent += count
        due = began + (sent + batch) / rate - now
        pause = next_pause(pause, now - start, count, due, batch)
    _run("mouseup 1\n")


def _run(script: str) -> None:
    subprocess.run(["xdotool", "-"], input=script.encode(), check=True)


if __name__ == "__main__":
    drag(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
