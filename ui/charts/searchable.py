"""Words on a PDF page as letters that can be searched for and copied, in the room of the screen's.

A PDF knows the letter behind a figure by the typeface's own table, which has plain figures only:
those of equal width would come out as nothing. So plain ones are written, a little apart.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

MOST_APART = 0.07  # of the size of type between letters: from 0.1 readers take it for a space


def write_letters(
    painter: QPainter, at: tuple[float, float], words: str, font: QFont, wide: float, end: float
) -> None:
    """Write words from x, y in `wide` pixels; what they leave of it is `end` (0 to 1) before."""
    face, taken = fitted(words, font, wide)
    painter.setFont(face)
    painter.drawText(QPointF(at[0] + (wide - taken) * end, at[1]), words)


def fitted(words: str, font: QFont, wide: float) -> tuple[QFont, float]:
    """The plain face, set so that words take `wide` pixels or nearly so; and what they take."""
    face = _plain(font.toString())
    natural = QFontMetricsF(face).horizontalAdvance(words)
    most = MOST_APART * face.pixelSize()
    apart = min(max((wide - natural) / max(len(words), 1), -most), most)
    made = QFont(face)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, apart)
    return made, natural + apart * len(words)


@lru_cache(maxsize=32)
def _plain(face: str) -> QFont:
    """A face without the shapes that have no letter of their own: figures of equal width, and signs
    that change beside others."""
    made = QFont()
    made.fromString(face)
    made.clearFeatures()
    made.setFeature(QFont.Tag("calt"), 0)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.0)
    return made
