"""Writing: the same pixels however it is drawn, and text that stays text in a PDF page."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter

from ui import theme
from ui.charts import ink
from ui.charts.ink import As, write, written
from ui.fonts import font

WORDS = ("P90", "Goal $9.5M", "± 2.3 points · 74 of 74 “x”", "67 %", "1.234,5 €", "AVATAR To")


def faces() -> tuple[QFont, ...]:
    return font("small", 400), font("small", 600), font("body"), font("figure"), font("headline")


def drawn(words: str, face: Any, at: tuple[float, float], ratio: float, how: As) -> QImage:
    picture = QImage(round(500 * ratio), round(90 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with written(how):
        write(painter, at, words, face, theme.current().text)
    painter.end()
    return picture


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("words", WORDS)
def test_what_is_laid_out_once_looks_like_text(qapp: Any, words: str, ratio: float) -> None:
    nothing = drawn("", faces()[0], (10.0, 60.0), ratio, "text")
    for face in faces():
        for at in ((10.0, 60.0), (10.3, 60.6), (11.75, 59.5)):
            once = drawn(words, face, at, ratio, "glyphs")
            assert once == drawn(words, face, at, ratio, "text")
            assert once != nothing


def test_of_many_words_the_oldest_are_laid_out_anew(qapp: Any) -> None:
    for number in range(ink.MOST_LAID + 5):
        drawn(f"{number} wait", faces()[0], (10.0, 60.0), 1.0, "glyphs")
    assert len(ink._laid) == ink.MOST_LAID
    first = drawn("0 wait", faces()[0], (10.0, 60.0), 1.0, "glyphs")
    assert first == drawn("0 wait", faces()[0], (10.0, 60.0), 1.0, "text")


def test_one_way_of_writing_ends_with_its_place(qapp: Any) -> None:
    with written("shapes"):
        with written("text"):
            assert ink._written == "text"
        assert ink._written == "shapes"
    assert ink._written == "glyphs"
