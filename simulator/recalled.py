"""Answers kept by the very objects that they were made of: what a lever leaves alone is not new."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def recalled(
    most: int, made_of: Callable[Asked, tuple[object, ...]]
) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Keeps the last `most` answers of a function; `made_of` names all frozen things that an answer
    depends on, given what was asked.

    An edited plan shares its unchanged parts with the plan before. To see that two parts are one
    object takes no time, whereas a hash of equal ones goes through all that they hold.
    """

    def keep(function: Callable[Asked, Made]) -> Callable[Asked, Made]:
        held: dict[tuple[int, ...], tuple[tuple[object, ...], Made]] = {}
        lock = Lock()

        @wraps(function)
        def recall(*asked: Asked.args, **named: Asked.kwargs) -> Made:
            parts = made_of(*asked, **named)
            key = tuple(map(id, parts))
            found = held.get(key)
            if found is not None:
                return found[1]
            made = function(*asked, **named)
            with lock:
                held[key] = parts, made  # the parts live as long, so that none takes their number
                while len(held) > most:
                    del held[next(iter(held))]
            return made

        return recall

    return keep
