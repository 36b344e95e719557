"""Lever rows in larger text: what is pointed at grows too, and nothing of a row is covered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.charts.ink import width
from ui.fonts import font
from ui.levers.heading import GroupHeading
from ui.levers.panel import LeverPanel
from ui.levers.slider import LeverSlider

pytestmark = pytest.mark.usefixtures("american")


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def thumb_height(slider: LeverSlider) -> int:
    """Pixels, from the top of the thumb to its foot."""
    image, x = slider.grab().toImage(), round(slider._x(slider.value_now))
    ground = image.pixelColor(x, 1)
    inked = [y for y in range(image.height()) if image.pixelColor(x, y) != ground]
    return inked[-1] - inked[0] + 1


def dot_width(heading: GroupHeading) -> int:
    """Pixels of the team's colour before the name, in its middle row."""
    now = theme.current()
    image, y = heading.grab().toImage(), heading.height() // 2
    room = range(now.sizes.scaled(14))
    return sum(image.pixelColor(x, y) == now.marketing for x in room)


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_thumbs_and_dots_grow_with_the_text(panel: LeverPanel, scale: float) -> None:
    slider, heading = panel.rows["ae.people"].slider, panel.headings["marketing"]
    thumb, dot = thumb_height(slider), dot_width(heading)
    theme.set_text_scale(scale)
    QApplication.processEvents()
    assert thumb_height(slider) == pytest.approx(thumb * scale, abs=2.0)
    assert dot_width(heading) == pytest.approx(dot * scale, abs=2.0)


@pytest.mark.parametrize("scale", [0.85, 1.0, 1.3, 2.0])
def test_the_thumb_covers_nothing_of_its_row(panel: LeverPanel, scale: float) -> None:
    theme.set_text_scale(scale)
    QApplication.processEvents()
    row = panel.rows["ae.people"]
    middle, half = row.slider.geometry().center().y() + 1, thumb_height(row.slider) / 2
    assert row.field.geometry().bottom() <= middle - half + 2  # letters end above the field's foot
    assert row.change.geometry().top() >= middle + half - 1
    assert row.change.geometry().bottom() < row.height()


def test_a_large_thumb_is_taken_where_it_is(panel: LeverPanel, qtbot: QtBot) -> None:
    theme.set_text_scale(2.0)
    QApplication.processEvents()
    told: list[float] = []
    slider = panel.rows["ae.people"].slider
    slider.moved.connect(told.append)
    edge = QPoint(round(slider._x(slider.value_now)) + 12, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=edge)
    assert told == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_ring_round_a_typed_value_stands_off_its_unit(
    panel: LeverPanel, qtbot: QtBot, scale: float
) -> None:
    theme.set_text_scale(scale)
    QApplication.processEvents()
    for row in panel.rows.values():
        before = row.field.geometry()
        row.field.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert row.field.geometry() == before  # nothing jumps when editing begins
        unit = row.width() - width(row.unit, font("small"))
        assert unit - (row.field.geometry().right() + 1) >= 2.5
