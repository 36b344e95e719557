"""Names that have no room in full, cut so that those that begin alike can be told apart."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.charts.ink import width, wrapped

TAIL = 0.6  # of the room at most for what comes from where names differ


def apart(
    name: str, others: Iterable[str], face: QFont, room: float, within_words: bool = False
) -> str:
    """A name cut to `room` pixels: at its end, or where others would then read alike, in its
    middle, or before the place where it differs from them. Cutting `within_words` tells most."""
    if width(name, face) <= room:
        return name
    alike = tuple(other for other in others if other != name and other[:1] == name[:1])
    return _cut(name, alike, face.toString(), room, within_words)


@lru_cache(maxsize=1024)
def _cut(name: str, alike: tuple[str, ...], face: str, room: float, within_words: bool) -> str:
    font = QFont()
    font.fromString(face)
    metrics, modes = QFontMetricsF(font), Qt.TextElideMode

    def at_end(words: str) -> str:
        if within_words:
            return metrics.elidedText(words, modes.ElideRight, max(room, 0.0)).replace(" …", "…")
        return wrapped(words, font, room, 1)[0]

    def in_middle(words: str) -> str:
        return metrics.elidedText(words, modes.ElideMiddle, max(room, 0.0))

    def where_unlike(words: str) -> str:
        return _at_difference(words, {name, *alike} - {words}, metrics, room)

    for way in (at_end, where_unlike, in_middle) if within_words else (at_end, in_middle):
        words = way(name)
        if all(way(other) != words for other in alike):
            return words
    return where_unlike(name)


def _at_difference(name: str, alike: set[str], metrics: QFontMetricsF, room: float) -> str:
    """The beginning as far as it has room, and the words from where the name is its own."""
    same = max(_same(name, other) for other in alike)
    start = name.rfind(" ", 0, same) + 1
    right = Qt.TextElideMode.ElideRight
    tail = metrics.elidedText(name[start:], right, max(TAIL * room, 0.0))
    left = max(room - metrics.horizontalAdvance(tail), 0.0)
    return metrics.elidedText(name[:start].rstrip(), right, left).replace(" …", "…") + tail


def _same(one: str, other: str) -> int:
    """How many letters two names begin alike with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
