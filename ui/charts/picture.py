"""A view as a picture: an image for the clipboard, or a PNG, SVG or PDF file written whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QRect,
    QSizeF,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from simulator.files import safe
from simulator.problems import Problem
from ui.asking import documents_folder
from ui.charts.ink import written

if TYPE_CHECKING:
    from ui.charts.view import View

DENSITY = 2.0  # pixels of an image for each pixel of the window
POINTS = 72.0 / 96.0  # points for each pixel of the window


def image(view: View, density: float = DENSITY) -> QImage:
    """The view at its present size, `density` times as fine."""
    size = QSizeF(view.size())
    made = QImage((size * density).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(density)
    painter = QPainter(made)
    view.paint_picture(painter, size)
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
    generator.setSize(view.size())
    generator.setViewBox(QRect(0, 0, view.width(), view.height()))
    generator.setTitle(view.accessibleName())
    generator.setDescription(view.spoken())
    painter = QPainter(generator)
    with written("shapes"):
        view.paint_picture(painter, QSizeF(view.size()))
    painter.end()
    return bytes(into.data())


def pdf(view: View) -> bytes:
    """The view as a PDF page of its own size: shapes and text."""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(view.accessibleName())
    size = QSizeF(view.size())
    writer.setPageSize(QPageSize(size * POINTS, QPageSize.Unit.Point, "card"))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    writer.setResolution(96)
    painter = QPainter(writer)
    with written("text"):
        view.paint_picture(painter, size)
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
