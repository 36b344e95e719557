"""The boxes of the scenarios on the page that compares: where they stand, and in how many rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.identities import identified
from simulator.plan import Document
from tests import plans
from ui import theme
from ui.compare import marks
from ui.compare.chooser import GAP, beside
from ui.compare.view import CompareView

NAMES = ("Base plan", "Hire two reps", "More search, two reps")
LONG = "Partner-sourced webinars and executive dinners in the north, number"


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication, american: None) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def named(*names: str) -> Document:
    base = plans.two_sources()
    held = [replace(base, id=f"s{k}", name=name) for k, name in enumerate(names)]
    return identified(plans.document(*held))


def view_of(qtbot: QtBot, names: tuple[str, ...], wide: int) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(wide, 900)
    with qtbot.waitExposed(view):
        view.show()
    view.show_document(named(*names))
    qtbot.wait(20)
    return view


def place(view: CompareView, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def places(view: CompareView) -> list[QRect]:
    return [place(view, box) for box in view.chooser.boxes.values()]


@pytest.mark.parametrize("wide", [1280, 1920, 3840])
def test_boxes_stand_beside_each_other_from_the_left(qtbot: QtBot, wide: int) -> None:
    view = view_of(qtbot, NAMES, wide)
    found = places(view)
    assert len({one.center().y() for one in found}) == 1
    assert found[0].left() - place(view, view.chooser.label).right() < 30
    for before, after in pairwise(found):
        assert GAP <= after.left() - before.right() <= 2 * GAP + 30  # a mark may yet come
    ground = place(view, view.fans)
    assert place(view, view.chooser.label).left() == ground.left()
    assert place(view, view.chooser.presets).right() == place(view, view.side).right()


def test_nothing_moves_when_a_box_is_ticked(qtbot: QtBot) -> None:
    view = view_of(qtbot, (*NAMES, "Cut spend", "Wait a year"), 1920)
    before = [one.left() for one in places(view)]
    boxes = list(view.chooser.boxes.values())
    boxes[3].click()
    boxes[1].click()
    qtbot.wait(20)
    assert [one.left() for one in places(view)] == before


def test_many_go_on_in_a_new_row_below(qtbot: QtBot) -> None:
    view = view_of(qtbot, tuple(f"{name} {k}" for k in range(4) for name in NAMES), 1280)
    found = places(view)
    lefts = sorted({one.left() for one in found})
    tops = sorted({one.top() for one in found})
    assert len(tops) >= 2
    assert len(lefts) * (len(tops) - 1) < len(found) <= len(lefts) * len(tops)
    assert max(one.right() for one in found) < place(view, view.chooser.presets).left()
    first = [one.center().y() for one in found[: len(lefts)]]
    for beside_them in (view.chooser.label, view.chooser.presets):
        assert abs(place(view, beside_them).center().y() - first[0]) <= 1
    assert len(set(first)) == 1
    for one in found:
        assert not any(one.intersects(other) for other in found if other is not one)


def test_they_wrap_again_when_the_window_becomes_narrow(qtbot: QtBot) -> None:
    view = view_of(qtbot, tuple(f"{name} {k}" for k in range(2) for name in NAMES), 1920)
    assert len({one.top() for one in places(view)}) == 1
    view.resize(960, 900)
    qtbot.wait(20)
    found = places(view)
    assert len({one.top() for one in found}) >= 2
    assert max(one.right() for one in found) < place(view, view.chooser.presets).left()
    assert place(view, view.chooser.presets).right() < 960
    view.resize(1920, 900)
    qtbot.wait(20)
    assert len({one.top() for one in places(view)}) == 1


def test_no_room_is_kept_for_scenarios_that_are_gone(qtbot: QtBot) -> None:
    view = view_of(qtbot, NAMES, 1280)
    wide = view.chooser._grid.sizeHint().width()
    view.show_document(named(*(f"{name} {k}" for k in range(4) for name in NAMES)))
    view.show_document(named(*NAMES))
    qtbot.wait(20)
    assert view.chooser._grid.sizeHint().width() <= wide + GAP
    assert len({one.top() for one in places(view)}) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_long_names_are_cut_and_told_in_full(qtbot: QtBot, scale: float) -> None:
    theme.set_text_scale(scale)
    view = view_of(qtbot, tuple(f"{LONG} {k}" for k in range(6)), 1280)
    assert max(one.right() for one in places(view)) < place(view, view.chooser.presets).left()
    for k, box in enumerate(view.chooser.boxes.values()):
        assert box.text().endswith("…")
        assert box.toolTip() == f"{LONG} {k}"


def test_widths_of_columns() -> None:
    assert beside([100, 50, 80], 400, 20, 90) == [100, 50, 80]
    assert beside([100, 50, 80, 60], 250, 20, 90) == [90, 60]
    assert beside([300, 300], 250, 20, 280) == [250]


def test_a_box_that_must_stay_ticked_keeps_the_colour_of_its_mark(qtbot: QtBot) -> None:
    view = view_of(qtbot, NAMES[:2], 1280)
    for place_, box in enumerate(view.chooser.boxes.values()):
        assert not box.isEnabled()
        drawn = box.icon().pixmap(box.iconSize(), QIcon.Mode.Disabled).toImage()
        assert drawn.pixelColor(drawn.rect().center()) == marks.colour(place_)
