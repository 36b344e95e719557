"""Writing: the same pixels however it is drawn, and text that stays text in a PDF page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.charts import ink
from ui.charts.ink import width, write, written
from ui.charts.searchable import MOST_APART, fitted
from ui.fonts import font

WORDS = ("P90", "Goal $9.5M", "± 2.3 points · 74 of 74 “x”", "67 %", "1.234,5 €", "AVATAR To")


def faces() -> tuple[QFont, ...]:
    return font("small", 400), font("small", 600), font("body"), font("figure"), font("headline")


def drawn(words: str, face: QFont, at: tuple[float, float], ratio: float, plain: bool) -> QImage:
    picture = QImage(round(500 * ratio), round(90 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if plain:
        painter.setPen(theme.current().text)
        painter.setFont(face)
        painter.drawText(QPointF(*at), words)
    else:
        write(painter, at, words, face, theme.current().text)
    painter.end()
    return picture


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("words", WORDS)
def test_what_is_laid_out_once_looks_like_text(
    qapp: QApplication, words: str, ratio: float
) -> None:
    nothing = drawn("", faces()[0], (10.0, 60.0), ratio, plain=True)
    for face in faces():
        for at in ((10.0, 60.0), (10.3, 60.6), (11.75, 59.5)):
            once = drawn(words, face, at, ratio, plain=False)
            assert once == drawn(words, face, at, ratio, plain=True)
            assert once != nothing


def test_of_many_words_the_oldest_are_laid_out_anew(qapp: QApplication) -> None:
    for number in range(ink.MOST_LAID + 5):
        drawn(f"{number} wait", faces()[0], (10.0, 60.0), 1.0, plain=False)
    assert len(ink._laid) == ink.MOST_LAID
    first = drawn("0 wait", faces()[0], (10.0, 60.0), 1.0, plain=False)
    assert first == drawn("0 wait", faces()[0], (10.0, 60.0), 1.0, plain=True)


def way() -> str:
    """How figures are written at this moment."""
    return ink._written


def test_one_way_of_writing_ends_with_its_place(qapp: QApplication) -> None:
    with written("shapes"):
        with written("text"):
            assert way() == "text"
        assert way() == "shapes"
    assert way() == "glyphs"


@pytest.mark.parametrize("words", [*WORDS, "8,500–10,800", "16,384 futures", "1:1 -> 2x2"])
def test_plain_figures_take_the_room_of_figures_of_equal_width(
    qapp: QApplication, words: str
) -> None:
    for face in faces():
        _, taken = fitted(words, face, width(words, face))
        assert taken == pytest.approx(width(words, face), abs=0.01)


def test_letters_are_never_so_far_apart_that_they_read_as_words(qapp: QApplication) -> None:
    face = font("figure")
    made, taken = fitted("111", face, width("111", face))
    assert made.letterSpacing() == pytest.approx(MOST_APART * face.pixelSize(), abs=0.02)
    assert taken < width("111", face)
