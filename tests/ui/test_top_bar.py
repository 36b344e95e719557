"""The top bar in little room: scenarios stay usable, what folds is a menu or an icon with words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.top_bars import bar_of, document
from ui import theme
from ui.fonts import font
from ui.top_bar_room import Fold

LONG = "What if we lose the partner channel in the northern regions & Benelux"


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


THREE = ("Base plan", "Hire two reps", "More search, two reps")


def test_nothing_folds_where_there_is_room(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), 1440)
    assert bar.fold == Fold.NOTHING
    assert bar.title.text() == "Fenmarrow FY27 plan"
    assert not bar.status.isHidden()
    assert bar.all.isHidden()
    assert bar.export.text() == "Export"


def test_large_text_in_a_small_window_leaves_the_scenarios_usable(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), 1280, 2.0)
    assert bar.tabs.width() >= bar.tabs.tabRect(0).width() + bar.tabs.tabRect(1).width()
    assert bar.title.text().startswith("Fenmarrow")
    assert bar.title.toolTip() == "Fenmarrow FY27 plan"
    assert bar.switch.isHidden()
    assert not bar.page_menu.isHidden()
    assert not bar.all.isHidden()


@pytest.mark.parametrize("scale", [1.5, 2.0])
@pytest.mark.parametrize("wide", [1280, 1440])
def test_every_tab_is_seen_where_text_is_large(qtbot: QtBot, wide: int, scale: float) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), wide, scale)
    tabs = bar.tabs
    scrollers = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert not scrollers
    bold = QFontMetrics(font("body", 600))
    for index, name in enumerate(THREE):
        place, told = tabs.tabRect(index), tabs.tabText(index)
        assert tabs.rect().contains(place)
        assert bold.horizontalAdvance(told) <= place.width()
        assert told == name or (told.endswith("…") and name.startswith(told[:-1].rstrip()))
        assert name in tabs.tabToolTip(index)
    assert len({tabs.tabText(index) for index in range(3)}) == 3


def test_tabs_widen_again_where_there_is_room(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), 1000, 1.5)
    assert "…" in "".join(bar.tabs.tabText(index) for index in range(3))
    bar.resize(2400, 50)
    qtbot.wait(20)
    assert [bar.tabs.tabText(index) for index in range(3)] == list(THREE)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("wide", [960, 1280, 1440, 1920])
def test_all_that_is_shown_fits(qtbot: QtBot, wide: int, scale: float) -> None:
    bar, _ = bar_of(qtbot, document(*THREE, LONG, "Board case"), wide, scale)
    parts = [part for part in bar.findChildren(QWidget) if part.parent() is bar]
    seen = [part for part in parts if not part.isHidden()]
    assert max(part.geometry().right() for part in seen) <= wide
    assert bar.tabs.width() >= bar.tabs.tabRect(bar.tabs.currentIndex()).width()
    for button in (bar.export, bar.present, bar.plus, bar.all, bar.page_menu):
        assert button.accessibleName()
        if not button.isHidden():
            assert button.text() or button.toolTip()
            assert button.width() >= button.sizeHint().width()


def test_a_button_without_words_has_them_as_its_tooltip(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), 960, 2.0)
    assert (bar.export.text(), bar.export.toolTip()) == ("", "Export")
    assert (bar.present.text(), bar.present.toolTip()) == ("", "Present")
    bar.resize(3000, 60)
    assert (bar.export.text(), bar.export.toolTip()) == ("Export", "")


def test_the_menu_of_pages_shows_another_page(qtbot: QtBot) -> None:
    bar, pages = bar_of(qtbot, document(*THREE), 1280, 2.0)
    menu = bar.page_menu.menu()
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names == ["Plan", "Assumptions", "Compare"]
    menu.actions()[2].trigger()
    assert pages.shown == "compare"
    assert bar.page_menu.text() == "Compare"


def test_the_list_names_every_scenario_in_full(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE, LONG), 960)
    chosen: list[str] = []
    bar.tabs.chosen.connect(chosen.append)
    menu = bar.all.menu()
    menu.aboutToShow.emit()
    assert menu.actions()[3].text() == LONG.replace("&", "&&")
    assert [action.isChecked() for action in menu.actions()] == [True, False, False, False]
    menu.actions()[3].trigger()
    assert chosen == ["k3"]


def test_a_long_name_is_cut_in_its_tab_but_not_in_its_tooltip_or_field(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE, LONG), 1920)
    assert bar.tabs.tabText(3).endswith("…")
    assert bar.tabs.tabToolTip(3) == LONG
    assert bar.tabs.name_of(3) == LONG
    bar.tabs.begin_rename(3)
    assert bar.tabs._editor is not None
    assert bar.tabs._editor.text() == LONG


def test_a_tab_makes_room_for_the_field_of_its_name(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document("A", "B"), 1440)
    before = bar.tabs.tabRect(1).width()
    bar.tabs.begin_rename(1)
    field = bar.tabs._editor
    assert field is not None
    assert field.width() > before
    assert bar.tabs.tabRect(1).contains(field.geometry())
    bar.tabs._end_rename()
    assert bar.tabs.tabRect(1).width() == before


def test_what_stands_right_of_the_status_keeps_its_place(qtbot: QtBot) -> None:
    bar, _ = bar_of(qtbot, document(*THREE), 1440)
    before = bar.switch.x()
    bar.show_status("16,384 futures", "not saved")
    qtbot.wait(20)
    assert bar.switch.x() == before
    assert bar.fold == Fold.NOTHING


def test_the_name_takes_what_few_tabs_leave(qtbot: QtBot) -> None:
    few = replace(document("Base plan"), name="A name of forty letters, about, it is so")
    bar, _ = bar_of(qtbot, few, 1280, 2.0)
    many = replace(document(*THREE, LONG), name=few.name)
    narrow, _ = bar_of(qtbot, many, 1280, 2.0)
    assert len(bar.title.text()) > len(narrow.title.text())
    assert len(narrow.title.text()) >= 6


def test_a_wheel_over_the_tabs_changes_nothing(qtbot: QtBot) -> None:
    bar, pages = bar_of(qtbot, document(*THREE), 1440)
    for tabs in (bar.tabs, pages.switch):
        middle = QPointF(tabs.rect().center())
        turned = QWheelEvent(
            middle, tabs.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(tabs, turned)
        assert tabs.currentIndex() == 0
