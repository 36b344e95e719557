"""While a lever is dragged: axes do not jitter, and what is shown at release keeps its word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.opened import is_settled
from ui import motion
from ui.charts.fan import FanChart
from ui.levers.slider import LeverSlider
from ui.main_window import MainWindow
from ui.shown import Shown

TO_AND_FRO = (0.9, 0.1, 0.7, 0.3, 1.0, 0.0, 0.5)  # of the slider's way
STEPS = 12  # moves from one to the next


def slider_of(window: MainWindow, key: str) -> LeverSlider:
    return window.page.levers.rows[key].slider


def place(slider: LeverSlider, share: float) -> QPoint:
    return QPoint(round(8 + share * (slider.width() - 16)), slider.height() // 2)


def shows(window: MainWindow, serial: int) -> bool:
    """Whether a projection of this plan or of a newer one is shown."""
    return window.shown is not None and window.shown.serial >= serial


def shows_at_rest(window: MainWindow, serial: int) -> bool:
    """Whether it is the best projection, too."""
    return shows(window, serial) and is_settled(window)


def has_come(found: Sequence[Shown], serial: int) -> bool:
    return any(one.serial >= serial for one in found)


def wander(qtbot: QtBot, window: MainWindow, slider: LeverSlider) -> None:
    """A drag to and fro that is not let go, each move waited for until it is shown."""
    here = slider._share(slider.value_now)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place(slider, here))
    for end in TO_AND_FRO:
        for step in range(1, STEPS + 1):
            at = here + (end - here) * step / STEPS
            QTest.mouseMove(slider, place(slider, at))
            window.lever_editing.hurry()
            serial = window.store.serial
            qtbot.waitUntil(partial(shows, window, serial), timeout=20_000)
        here = end


@pytest.mark.parametrize("key", ["ae.people", "paid_search.spend", "cold_calls.activity"])
def test_axes_only_ever_widen_during_a_drag(qtbot: QtBot, window: MainWindow, key: str) -> None:
    page, seen = window.page, []

    def note(_shown: Shown) -> None:
        fan, end = page.fan.span, page.distribution.span
        seen.append((-fan.low, fan.high, -end.low, end.high, page.distribution.tallest))

    window.projector.ready.connect(note)
    slider = slider_of(window, key)
    wander(qtbot, window, slider)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place(slider, 0.5))
    window.projector.ready.disconnect(note)
    assert len(seen) > 30
    for ends in zip(*seen, strict=True):
        assert list(ends) == sorted(ends)
    assert len({ends[:4] for ends in seen}) <= 8  # most moves leave the axes where they are


@pytest.mark.parametrize("motions", ["full", "reduced"])
def test_no_axis_shrinks_while_the_button_is_down(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, motions: str
) -> None:
    motion.set_mode(motions)
    try:
        view = FanChart()
        qtbot.addWidget(view)
        view.resize(700, 320)
        moment = shown()
        view.show_projection(
            replace(moment, projection=standing_in(FakeProjection(moment.plan, spread=0.6)))
        )
        wide = view.span.high
        monkeypatch.setattr(motion, "held", lambda: True)
        view.show_projection(moment)
        view._settle.setInterval(1)
        qtbot.wait(30)
        assert view.span.high == wide
        monkeypatch.setattr(motion, "held", lambda: False)
        qtbot.waitUntil(lambda: view.span.high < wide)
    finally:
        motion.set_mode("full")


def test_labels_and_rows_keep_their_places_during_a_drag(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    slider = slider_of(window, "ae.people")
    names = [row.title for row in page.scorecard.model.rows]
    boxes = [part.geometry() for part in (page.headline, page.fan, page.funnel, page.scorecard)]
    wander(qtbot, window, slider)
    assert [row.title for row in page.scorecard.model.rows] == names
    now = [part.geometry() for part in (page.headline, page.fan, page.funnel, page.scorecard)]
    assert now == boxes
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place(slider, 0.5))


def test_figures_do_not_jump_on_release_beyond_their_stated_error(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Of the chances shown in a drag, those that the best projection of the same plan leaves are
    few: an error is the half-width of a 95 % interval, and both have one."""
    slider = slider_of(window, "paid_search.spend")
    jumps: list[float] = []
    first: list[Shown] = []
    window.projector.ready.connect(first.append)
    for share in [step / 20 for step in range(21)]:
        first.clear()
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place(slider, share))
        QTest.mouseMove(slider, place(slider, share))
        serial = window.store.serial
        qtbot.waitUntil(partial(has_come, first, serial), timeout=20_000)
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place(slider, share))
        serial = window.store.serial
        qtbot.waitUntil(partial(shows_at_rest, window, serial), timeout=20_000)
        rest = there(window.shown)
        moment = next(one for one in first if one.plan == rest.plan)
        rough, best = moment.projection, rest.projection
        assert best.trials > rough.trials >= 2048
        stated = (rough.chance_error**2 + best.chance_error**2) ** 0.5
        jumps.append(abs(best.chance - rough.chance) / stated)
    window.projector.ready.disconnect(first.append)
    beyond = sum(jump > 1.0 for jump in jumps)
    assert beyond <= 4, jumps  # 1 of 20 is expected; 5 or more would come in 1 of 400
    assert max(jumps) < 2.0, jumps
