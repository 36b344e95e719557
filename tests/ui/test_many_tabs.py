"""More scenarios than the top bar has room for: the present one is seen, the others are listed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import top_bars
from tests.ui.languages import Speech, speaking
from tests.ui.top_bars import document
from ui import theme
from ui.fonts import font
from ui.main_window import MainWindow
from ui.plan_store import PlanStore
from ui.scenarios import editing, room
from ui.scenarios.tabs import LEAST, LEAST_TEXT
from ui.top_bar import TopBar
from ui.top_bar_status import kept_words

NAMES = (
    "Base plan", "Hire two reps", "More search, two reps", "Budget cut by 20 % in marketing",
    "Budget cut by 20 % in sales", "Two AEs leave in March", "Win rate falls by a fifth",
    "Launch slips a quarter", "Launch slips two quarters", "More events, fewer calls",
    "More events, more calls", "Partner channel north", "Partner channel south", "Board case",
)  # fmt: skip


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def bar_of(qtbot: QtBot, count: int, wide: int, scale: float = 1.0) -> TopBar:
    """The bar with the first of NAMES."""
    shown = document(*NAMES[:count])
    return top_bars.bar_of(qtbot, shown, wide, scale, kept_words(True, True))[0]


def seen(bar: TopBar) -> list[int]:
    return [at for at in range(bar.tabs.count()) if bar.tabs.isTabVisible(at)]


def check(bar: TopBar) -> None:
    """Every tab that is shown is whole and reads unlike the others; the state is said whole."""
    tabs, bold = bar.tabs, QFontMetrics(font("body", 600))
    places = seen(bar)
    assert tabs.currentIndex() in places
    assert places == list(range(places[0], places[-1] + 1))
    for at in places:
        assert tabs.rect().contains(tabs.tabRect(at))
        assert bold.horizontalAdvance(tabs.tabText(at)) <= tabs.tabRect(at).width()
        least = LEAST + theme.current().sizes.scaled(LEAST_TEXT)
        assert tabs.tabRect(at).width() >= least or "…" not in tabs.tabText(at)
    assert len({tabs.tabText(at) for at in places}) == len(places)
    assert bar.status.isVisible()
    assert kept_words(True, True) in bar.status.text()
    assert bar.status.width() >= bar.status.sizeHint().width()
    assert bar.all.isVisible() or len(places) == tabs.count()
    assert bool(bar.all.text()) == (len(places) < tabs.count())
    parts = [one for one in bar.findChildren(QWidget) if one.parent() is bar and one.isVisible()]
    ends = sorted((one.x(), one.geometry().right()) for one in parts)
    assert all(end < start for (_, end), (start, _) in pairwise(ends))
    assert ends[-1][1] <= bar.width()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("count", [2, 7, 14])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("wide", [960, 1280, 1440, 1920])
def test_tabs_can_be_told_apart_and_the_state_is_said(
    qtbot: QtBot, wide: int, scale: float, count: int, language: Speech
) -> None:
    with speaking(language):
        check(bar_of(qtbot, count, wide, scale))


def test_all_of_few_tabs_are_seen(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 2, 1280)
    assert seen(bar) == [0, 1]
    assert [bar.tabs.tabText(at) for at in (0, 1)] == list(NAMES[:2])
    assert bar.all.isHidden()


def test_the_arrow_keys_reach_every_scenario(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    chosen: list[str] = []
    bar.tabs.chosen.connect(chosen.append)
    for step in range(1, 15):
        QTest.keyClick(bar.tabs, Qt.Key.Key_Right)
        assert bar.tabs.currentIndex() == min(step, 13)
        check(bar)
    assert chosen == [f"k{at}" for at in range(1, 14)]
    for _ in range(13):
        QTest.keyClick(bar.tabs, Qt.Key.Key_Left)
        check(bar)
    assert bar.tabs.currentIndex() == 0


def test_home_and_end_choose_the_first_and_the_last_scenario(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    chosen: list[str] = []
    bar.tabs.chosen.connect(chosen.append)
    for key, place in ((Qt.Key.Key_End, 13), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(bar.tabs, key)
        assert bar.tabs.currentIndex() == place
        check(bar)
    assert chosen == ["k13", "k0"]


def test_the_list_opened_by_key_marks_the_present_scenario(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    bar.tabs.setCurrentIndex(11)
    menu, marked = bar.all.menu(), []

    def look() -> None:
        active = menu.activeAction()
        marked.append((active.text(), active.isChecked()))
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(50, look)
    QTest.keyClick(bar.all, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(marked))
    assert marked == [(NAMES[11], True)]
    assert bar.tabs.currentIndex() == 12


def test_the_list_says_how_many_there_are_and_shows_one_without_a_tab(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    assert bar.all.text() == "All 14"
    menu = bar.all.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][1:] == list(NAMES[1:])
    assert 11 not in seen(bar)
    menu.actions()[11].trigger()
    qtbot.wait(20)
    assert bar.tabs.currentIndex() == 11
    check(bar)


def test_neighbours_stay_where_they_are_while_they_can(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    bar.tabs.setCurrentIndex(8)
    before = seen(bar)
    assert len(before) >= 4
    place = bar.tabs.tabRect(before[1]).center()
    QTest.mouseClick(bar.tabs, Qt.MouseButton.LeftButton, pos=place)
    assert bar.tabs.currentIndex() == before[1]
    assert seen(bar) == before


def test_a_tab_is_dragged_among_those_that_are_seen(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 1440)
    bar.tabs.setCurrentIndex(8)
    places, before, told = seen(bar), bar.tabs.order(), list[tuple[str, ...]]()
    bar.tabs.reordered.connect(told.append)
    start, end = (bar.tabs.tabRect(at).center() for at in (places[0], places[-1]))
    QTest.mousePress(bar.tabs, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 17):
        QTest.mouseMove(bar.tabs, start + (end - start) * step / 16)
        qtbot.wait(1)
    QTest.mouseRelease(bar.tabs, Qt.MouseButton.LeftButton, pos=end)
    assert len(told) == 1
    moved = [*before[places[0] + 1 : places[-1] + 1], before[places[0]]]
    assert told[0] == (*before[: places[0]], *moved, *before[places[-1] + 1 :])


def test_a_scenario_without_room_for_others_is_renamed(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 14, 960, 1.5)
    bar.tabs.begin_rename(9)
    field = bar.tabs._editor
    assert field is not None
    assert field.isVisible()
    assert bar.tabs.rect().contains(field.geometry().center())
    assert seen(bar) == [9] or 9 in seen(bar)


def test_copies_of_copies_are_numbered_and_read_unlike(qtbot: QtBot) -> None:
    store = PlanStore(document("Base plan FY 27"))
    for _ in range(4):
        editing.duplicate(store)
    names = [each.name for each in store.document.scenarios]
    copy = "Copy of Base plan FY 27"
    assert names == ["Base plan FY 27", copy, f"{copy} 2", f"{copy} 3", f"{copy} 4"]
    bar = bar_of(qtbot, 1, 1440)
    bar.tabs.take(store.document, store.scenario)
    qtbot.wait(20)
    check(bar)


def test_which_tabs_have_room() -> None:
    assert room.shown([50, 50], 100, 0, 0) == range(2)
    assert room.shown([50] * 5, 160, 0, 0) == range(3)
    assert room.shown([50] * 5, 160, 3, 0) == range(1, 4)
    assert room.shown([50] * 5, 160, 2, 1) == range(1, 4)
    assert room.shown([50] * 5, 160, 0, 2) == range(3)
    assert room.shown([50] * 5, 160, 4, 4) == range(2, 5)
    assert room.shown([50] * 5, 20, 2, 0) == range(2, 3)
    assert room.shown([], 20, 0, 0) == range(0)


def test_long_tabs_share_what_short_ones_leave() -> None:
    assert room.widest([50, 200, 300], 350) == 150
    assert room.widest([50, 60], 350) == 60
    assert room.widest([], 350) == 0


def test_the_ring_of_the_keyboard_is_the_only_mark_of_focus(window: MainWindow) -> None:
    tabs, other = window.top.tabs, window.top.findChildren(QToolButton)[0]
    pictures = []
    for part in (tabs, other, tabs):
        window.activateWindow()
        QTest.keyClick(window, Qt.Key.Key_Tab)  # only now does a style show who has the keyboard
        part.setFocus(Qt.FocusReason.TabFocusReason)
        inside = tabs.tabRect(tabs.currentIndex()).adjusted(4, 4, -6, -4)
        pictures.append(tabs.grab(inside).toImage())
    assert pictures[0] == pictures[1] == pictures[2]
