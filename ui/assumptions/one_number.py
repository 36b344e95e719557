"""One number that a person types where no range belongs."""

from __future__ import annotations

from simulator.problems import Problem
from ui.assumptions import ranges
from ui.assumptions.ranges import Kind, Unread, translate


def single(text: str, kind: Kind, currency: str) -> float:
    """One number that was typed; Problem in one sentence, with a number as its example."""
    try:
        low, value, _ = ranges.parsed(text, kind, currency)
    except Unread:
        said = translate("{text} is not a number: type it like {example}.")
        if not text.strip():
            said = translate("Nothing is typed: type a number like {example}.")
        number = 2e4 if kind.money else 0.05 if kind.percent else 20.0
        example = ranges.shown(None, number, None, kind, currency)
        raise Problem(said.format(text=ranges.quoted(text), example=example)) from None
    if low is not None:
        raise Problem(translate("One number belongs here: type it alone."))
    return value
