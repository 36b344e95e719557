"""How an estimate was made, in words that need no statistics; and what statisticians call it."""

from __future__ import annotations

from simulator.history import methods, texts
from ui.history import telling


def plain(method: str) -> str:
    """A stored method in plain words; empty where it has none but its own."""
    words = methods.PLAIN.get(method)
    return telling.say(words) if words else ""


def known_as(method: str) -> str:
    """The name under which statisticians know a stored method, in a sentence; or nothing."""
    name = methods.NAMED.get(method)
    return telling.say(texts.KNOWN_AS, how=telling.say(name)) if name else ""
