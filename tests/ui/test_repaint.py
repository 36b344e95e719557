"""What is painted in parts during a drag is the same picture as one painted whole."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import FakeProjection, shown, standing_in
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.funnel_strip import FunnelStrip
from ui.headline import Headline
from ui.shown import Shown

MOMENTS = (1.0, 1.01, 1.3, 1.3, 0.7, 1.0)


class Eye(QObject):
    """How much of a widget is asked to be painted, in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            box = event.region().boundingRect()
            self.areas.append(box.width() * box.height())
        return False


def moment(scale: float) -> Shown:
    """A moment whose figures are all larger by a factor."""
    first = shown()
    return replace(first, projection=standing_in(FakeProjection(first.plan, scale)))


def on_screen(widget: QWidget) -> QImage:
    """What stands on the screen, and not what would be painted anew."""
    QApplication.processEvents()
    picture = widget.screen().grabWindow(widget.winId()).toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("kind", [FanChart, Distribution, FunnelStrip, Headline])
def test_parts_make_the_same_picture(
    qtbot: QtBot, kind: type[FanChart | Distribution | FunnelStrip | Headline]
) -> None:
    view = kind()
    qtbot.addWidget(view)
    view.resize(760, 260)
    view.show()
    for scale in MOMENTS:
        view.show_projection(moment(scale))
        parts = on_screen(view)
        view.update()
        assert parts == on_screen(view), scale


def test_nothing_is_painted_where_nothing_else_is_said(qtbot: QtBot) -> None:
    for kind in (FunnelStrip, Headline):
        view, eye = kind(), Eye()
        qtbot.addWidget(view)
        view.resize(760, 260)
        view.show()
        view.show_projection(moment(1.0))
        QApplication.processEvents()
        view.installEventFilter(eye)
        view.show_projection(moment(1.0))
        QApplication.processEvents()
        assert eye.areas == []
        view.forget()
        view.show_projection(moment(1.0))
        QApplication.processEvents()
        assert eye.areas
