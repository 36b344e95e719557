"""A view as a picture: an image for the clipboard, or a PNG, SVG or PDF file written whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRect,
    QRectF,
    QSizeF,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from simulator.files import safe
from simulator.problems import Problem
from ui import figures, theme
from ui.asking import documents_folder
from ui.charts.ink import fill, wrapped, write, written
from ui.fonts import font

if TYPE_CHECKING:
    from ui.charts.view import View

DENSITY = 2.0  # pixels of an image for each pixel of the window
CAPTION, LINE = 26, 16  # pixels at 100 % text: of a caption of one line, and of each line more
MOST_LINES = 4
POINTS = 72.0 / 96.0  # points for each pixel of the window


def caption(view: View) -> str:
    """Whose figures these are, and when they were drawn: a picture is read away from its plan."""
    shown = view.shown
    if shown is None:
        return ""
    names = shown.plan.name, shown.document.name, figures.day(date.today())
    return " · ".join(name for name in names if name)


def _lines(view: View) -> list[str]:
    """The caption in as many lines as a narrow card needs."""
    words, room = caption(view), view.width() - 2 * theme.current().sizes.padding
    return wrapped(words, font("small"), room, MOST_LINES) if words else []


def _size(view: View) -> QSizeF:
    """The view, and room below it for the caption."""
    scaled, count = theme.current().sizes.scaled, len(_lines(view))
    below = scaled(CAPTION) + (count - 1) * scaled(LINE) if count else 0
    return QSizeF(view.width(), view.height() + below)


def _paint(painter: QPainter, view: View) -> None:
    now, whole, size = theme.current(), _size(view), QSizeF(view.size())
    fill(painter, now.card)
    painter.drawRect(QRectF(0, 0, whole.width(), whole.height()))
    view.paint_picture(painter, size)
    left, y = float(now.sizes.padding), whole.height() - now.sizes.scaled(9)
    for words in reversed(_lines(view)):
        write(painter, (left, y), words, font("small"), now.text_muted)
        y -= now.sizes.scaled(LINE)


def image(view: View, density: float = DENSITY) -> QImage:
    """The view at its present size, `density` times as fine."""
    size = _size(view)
    made = QImage((size * density).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(density)
    painter = QPainter(made)
    _paint(painter, view)
    painter.end()
    return made


def png(view: View) -> bytes:
    """The view as a PNG file."""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(view).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(into.data())


def svg(view: View) -> bytes:
    """The view as an SVG file: shapes only, so that it looks the same without the typeface."""
    from PySide6.QtSvg import QSvgGenerator

    into = QByteArray()
    buffer = QBuffer(into)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    size = _size(view).toSize()
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(view.accessibleName())
    generator.setDescription(view.spoken())
    painter = QPainter(generator)
    with written("shapes"):
        _paint(painter, view)
    painter.end()
    return bytes(into.data())


def pdf(view: View) -> bytes:
    """The view as a PDF page of its own size: shapes and text."""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(view.accessibleName())
    size = _size(view)
    writer.setPageSize(QPageSize(size * POINTS, QPageSize.Unit.Point, "card"))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    writer.setResolution(96)
    painter = QPainter(writer)
    with written("text"):
        _paint(painter, view)
    painter.end()
    buffer.close()
    return bytes(into.data())


FORMATS = {".png": png, ".svg": svg, ".pdf": pdf}


def save(view: View, path: Path) -> None:
    """Write the view to `path`, its ending saying how; whole or not at all.

    Raises Problem for another ending or a place that cannot be written.
    """
    make = FORMATS.get(path.suffix.lower())
    if make is None:
        words = translate("A picture can be saved as .png, .svg or .pdf, not as “{ending}”.")
        raise Problem(words.format(ending=path.suffix))
    safe.write(path, make(view), keep_backup=False)


def ask_and_save(view: View) -> Path | None:
    """Ask where to and save there; None if the person thought better of it."""
    words = translate("Save picture")
    kinds = translate("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)")
    start = "".join(letter if letter.isalnum() else "-" for letter in view.accessibleName())
    place = str(documents_folder() / start.strip("-").lower())
    chosen, kind = QFileDialog.getSaveFileName(view, words, place, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if not path.suffix:
        path = path.with_suffix(next(e for e in FORMATS if f"*{e}" in kind))
    save(view, path)
    return path


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Picture", words)
