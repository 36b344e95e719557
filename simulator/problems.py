"""What can be wrong with a plan, a number or a file, said in one sentence to a person."""

from __future__ import annotations


class Problem(ValueError):
    """Bad input. Its text is one sentence: what is wrong, where, and what to do about it.

    `place` names the field or the line of a file ("sources[2].to_win.low", "line 14"), or is empty.
    """

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.message = message
        self.place = place


class Cancelled(Exception):
    """Work was stopped because its answer is no longer wanted."""
