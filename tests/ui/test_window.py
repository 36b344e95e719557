"""The window used as a person does: drags, keys, typing, undo, scenarios, files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.files.document import dumps, load
from simulator.plan import Spend
from tests.there import as_a, there
from ui.asking import Asking
from ui.file_flow import sample_document
from ui.levers.row import LeverRow
from ui.levers.slider import LeverSlider
from ui.main_window import MainWindow
from ui.plan_store import BEFORE
from ui.settings import Settings

Unsaved = Literal["save", "discard", "cancel"]


class Answers(Asking):
    """Answers without a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.path: Path | None = None
        self.unsaved: Unsaved = "discard"

    def file_to_open(self) -> Path | None:
        return self.path

    def file_to_save(self, name: str, ending: str) -> Path | None:
        return self.path

    def about_unsaved(self, name: str) -> Unsaved:
        return self.unsaved


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    QLocale.setDefault(QLocale("en_US"))
    monkeypatch.setattr("ui.main_window.Asking", Answers)
    made = MainWindow(sample_document(), Settings(tmp_path / "s.ini"), tmp_path / "recovery")
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: made.shown is not None, timeout=20_000)
    yield made
    answers(made).unsaved = "discard"
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
    made.deleteLater()
    QLocale.setDefault(QLocale.system())


def answers(window: MainWindow) -> Answers:
    return as_a(Answers, window.asking)


def spend(window: MainWindow) -> float:
    """A month's money of the first source."""
    return as_a(Spend, window.store.plan.sources[0].work).per_month.value


def row(window: MainWindow, name: str) -> LeverRow:
    return next(row for row in window.page.levers.rows.values() if row.lever.name == name)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.projector.busy, timeout=30_000)


def drag(qtbot: QtBot, slider: LeverSlider, share: float, steps: int = 8) -> None:
    """Take the thumb and pull it to a share of the track."""
    start = QPoint(round(slider._x(slider.value_now)), slider.height() // 2)
    end = QPoint(round(8 + share * (slider.width() - 16)), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        QTest.mouseMove(slider, at)
        QApplication.processEvents()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)


def test_a_drag_moves_the_chance_and_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    before = there(window.shown).projection.chance
    lever = row(window, "Account executives")
    drag(qtbot, lever.slider, 0.9)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: there(window.shown).settled)
    assert lever.lever.value > 20
    assert there(window.shown).projection.chance > before + 0.05
    assert window.store.undo_name == "Account executives"
    window.actions_["undo"].trigger()
    assert window.store.undo_name == ""
    assert row(window, "Account executives").lever.value == 16
    settle(qtbot, window)
    assert there(window.shown).projection.chance == before


def test_what_computes_gets_the_newest_move_as_soon_as_it_is_free(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    lever = row(window, "Paid search").lever
    for value in (57_000.0, 58_000.0, 59_000.0):
        window.page.levers.moved.emit(lever.id, value)
    assert spend(window) == 57_000.0
    window.projector.wanting.emit()
    assert spend(window) == 59_000.0


def test_levers_of_a_newer_plan_wait_until_an_older_one_is_painted(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    lever = row(window, "Paid search")
    window.projector.delivering = True
    window.page.levers.moved.emit(lever.lever.id, 57_000.0)
    assert spend(window) == 57_000.0
    assert lever.lever.value == 56_000.0
    window.projector.delivering = False
    window.projector.delivered.emit()
    assert lever.lever.value == 57_000.0
    settle(qtbot, window)
    assert not window.projector.delivering


def test_what_was_delivered_is_painted_before_anything_that_waits(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)

    class Eye(QObject):
        seen = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen += event.type() == QEvent.Type.Paint
            return False

    eye, chart = Eye(), window.page.distribution
    chart.installEventFilter(eye)
    chart.update()
    assert eye.seen == 0
    window.projector.delivered.emit()
    assert eye.seen == 1


def test_a_value_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    lever = row(window, "Paid search")
    QTest.mouseClick(lever.field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(lever.field, "68k")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    assert spend(window) == 68_000
    assert lever.field.text() == "$68,000"
    assert window.store.undo_name == "Paid search"


def test_nonsense_is_said_at_the_field_and_escape_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    lever = row(window, "Paid search")
    shown = lever.field.text()
    lever.field.setFocus()
    lever.field.selectAll()
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    assert "is not a number" in lever.toolTip()
    assert window.store.undo_name == ""
    QTest.keyClick(lever.field, Qt.Key.Key_Escape)
    assert lever.field.text() == shown
    assert "is not a number" not in lever.toolTip()


def test_undo_in_a_field_takes_back_the_typing_and_then_the_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    lever = row(window, "Paid search")
    lever.field.setFocus()
    QTest.keyClicks(lever.field, "68k")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    QTest.keyClick(lever.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lever.field.text() == "$68,000"
    assert "is not a number" not in lever.toolTip()
    QTest.keyClick(lever.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lever.field.text() == "$56,000"


def test_what_was_mistyped_does_not_follow_into_another_scenario(
    qtbot: QtBot, window: MainWindow
) -> None:
    lever = row(window, "Paid search")
    lever.field.setFocus()
    QTest.keyClicks(lever.field, "lots")
    QTest.keyClick(lever.field, Qt.Key.Key_Return)
    window.actions_["duplicate"].trigger()
    assert lever.field.text() == "$56,000"
    assert "is not a number" not in lever.toolTip()


def test_keys_move_a_lever_by_its_step(qtbot: QtBot, window: MainWindow) -> None:
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert lever.lever.value == 18
    QTest.keyClick(lever.slider, Qt.Key.Key_Home)
    assert lever.lever.value == 0
    QTest.keyClick(lever.slider, Qt.Key.Key_End)
    assert lever.lever.value == lever.lever.high


def test_change_against_the_base_and_reset(qtbot: QtBot, window: MainWindow) -> None:
    QTest.mouseClick(window.top.plus, Qt.MouseButton.LeftButton)
    assert window.store.plan.name == "Scenario 4"
    lever = row(window, "Account executives")
    assert lever.change.text() == "as base"
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert lever.change.text() == "+\u00a01"
    QTest.mouseClick(lever.change, Qt.MouseButton.LeftButton)
    assert lever.change.text() == "as base"
    assert window.store.undo_name == "Reset of Account executives"
    QTest.keyClick(lever.slider, Qt.Key.Key_Left)
    QTest.mouseDClick(lever.slider, Qt.MouseButton.LeftButton)
    assert lever.change.text() == "as base"


def test_an_edited_base_is_shown_against_how_it_was_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    answers(window).path = tmp_path / "mine.json"
    assert there(window.shown).is_base
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not there(window.shown).is_base, timeout=20_000)
    assert there(there(window.shown).base_projection).plan.roles == window.store.reference.roles
    assert "points on “Base plan (before)”" in window.page.headline.spoken()
    assert [plan.name for plan in window.store.document.scenarios].count("Base plan (before)") == 0
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save"].trigger()
    qtbot.waitUntil(lambda: there(window.shown).is_base, timeout=20_000)
    assert "before" not in window.page.headline.spoken()
    assert BEFORE not in (tmp_path / "mine.json").read_text()


def test_scenarios_are_duplicated_renamed_moved_deleted_and_all_of_it_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = window.store.document
    window.actions_["duplicate"].trigger()
    tabs = window.top.tabs
    assert tabs.count() == len(first.scenarios) + 1
    window.actions_["rename"].trigger()
    QTest.keyClicks(there(tabs._editor), "Twice the search")
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tabs.tabText(tabs.currentIndex()) == "Twice the search")
    window.actions_["move_right"].trigger()
    assert tabs.currentIndex() == 2
    window.actions_["base"].trigger()
    assert window.store.document.base == window.store.scenario
    window.actions_["delete"].trigger()
    assert tabs.count() == len(first.scenarios)
    while window.store.undo_name:
        window.actions_["undo"].trigger()
    assert window.store.document == first


def test_tabs_choose_a_scenario(qtbot: QtBot, window: MainWindow) -> None:
    tabs = window.top.tabs
    place = tabs.tabRect(1).center()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=place)
    assert window.store.scenario == window.store.document.scenarios[1].id
    qtbot.waitUntil(lambda: there(window.shown).plan.id == window.store.scenario, timeout=20_000)
    assert there(window.shown).base_projection is not None
    assert (
        there(there(window.shown).base_projection).trials == there(window.shown).projection.trials
    )


def test_save_close_and_open_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    answers(window).path = tmp_path / "mine.json"
    lever = row(window, "Account executives")
    lever.slider.setFocus()
    QTest.keyClick(lever.slider, Qt.Key.Key_Right)
    assert window.isWindowModified()
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save"].trigger()
    assert not window.isWindowModified()
    assert load(tmp_path / "mine.json") == window.store.document
    assert "saved" in window.top.status.text()


def test_a_snapshot_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from simulator.files.snapshot import load as load_snapshot

    answers(window).path = tmp_path / "snapshot.csv"
    window.actions_["snapshot_all"].trigger()
    qtbot.waitUntil(lambda: "snapshot.csv" in window.banner.words, timeout=60_000)
    held = load_snapshot(tmp_path / "snapshot.csv")
    assert held.document == window.store.document
    assert len(held.runs) == len(held.document.scenarios)


def test_a_new_tab_has_a_name_that_is_typed_over_at_once(qtbot: QtBot, window: MainWindow) -> None:
    tabs, before = window.top.tabs, window.store.document
    window.top.new_wanted.emit()
    assert tabs.tabText(tabs.currentIndex()) == f"Scenario {len(before.scenarios) + 1}"
    assert there(tabs._editor).hasFocus()
    assert there(tabs._editor).selectedText() == tabs.tabText(tabs.currentIndex())
    QTest.keyClicks(there(tabs._editor), "Hire earlier")
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Return)
    assert window.store.plan.name == "Hire earlier"
    assert len(window.store.document.scenarios) == len(before.scenarios) + 1
    window.top.new_wanted.emit()
    QTest.keyClick(there(tabs._editor), Qt.Key.Key_Escape)
    assert window.store.plan.name == f"Scenario {len(before.scenarios) + 2}"


def test_a_window_that_wakes_asks_about_a_file_that_somebody_changed(
    qtbot: QtBot,
    qapp: QApplication,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "shared.json"
    answers(window).path = path
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_["save_as"].trigger()
    asked = []
    monkeypatch.setattr(window.asking, "about_other_version", lambda words: asked.append(words))
    wake = qapp.applicationStateChanged.emit
    wake(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not window.documents.busy, timeout=10_000)
    assert not asked
    path.write_bytes(path.read_bytes() + b" ")
    wake(Qt.ApplicationState.ApplicationInactive)
    wake(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    assert asked == ["“shared.json” was changed by somebody else since you opened it."]


def test_a_file_that_cannot_be_read_is_said_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    before = window.store.document
    window.files.open(bad)
    qtbot.waitUntil(lambda: bool(window.banner.words), timeout=10_000)
    assert window.store.document is before


def test_the_goal_is_dragged_in_the_distribution(qtbot: QtBot, window: MainWindow) -> None:
    before = window.store.plan.goal.amount
    window.page.distribution.goal_dragged.emit(before * 1.1)
    assert window.store.plan.goal.amount == before * 1.1
    assert window.store.undo_name == ""
    window.page.distribution.goal_committed.emit(before * 1.1)
    assert window.store.undo_name == "Goal"


def test_search_and_folding(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.page.levers
    window.actions_["find"].trigger()
    QTest.keyClicks(panel.search._field, "search")
    seen = [row.lever.name for row in panel.rows.values() if row.isVisible()]
    assert seen == ["Paid search"]
    QTest.keyClick(panel.search._field, Qt.Key.Key_Escape)
    assert all(row.isVisible() for row in panel.rows.values())
    window.actions_["fold"].trigger()
    assert not any(row.isVisible() for row in panel.rows.values())
    window.actions_["unfold"].trigger()
    assert all(row.isVisible() for row in panel.rows.values())


def test_the_tour_points_at_four_parts_and_can_be_dismissed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.start_tour()
    titles = []
    while window.tour is not None:
        titles.append(window.tour.title)
        QTest.mouseClick(window.tour.note.next, Qt.MouseButton.LeftButton)
    assert len(titles) == len(set(titles)) == 4
    assert window.settings.flag("tour_seen")
    window.start_tour()
    QTest.keyClick(there(window.tour), Qt.Key.Key_Escape)
    assert window.tour is None


def test_what_the_window_looked_like_is_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from ui import theme, window_memory

    window.actions_["theme_dark"].trigger()
    window.actions_["larger"].trigger()
    window.page.levers.fold(("sales",))
    window_memory.keep(window, window.page.levers, window.settings)
    window.actions_["theme_light"].trigger()
    window.actions_["normal"].trigger()
    window.actions_["unfold"].trigger()
    kept = Settings(tmp_path / "s.ini")
    window_memory.restore_theme(kept)
    window_memory.restore(window, window.page.levers, kept)
    assert theme.current().dark
    assert theme.current().sizes.text_scale == 1.15
    assert window.page.levers.folded() == ("sales",)
    window.actions_["theme_system"].trigger()
    window.actions_["normal"].trigger()


def test_every_action_of_the_table_does_something(window: MainWindow) -> None:
    from ui.actions import TABLE
    from ui.handlers import handlers

    keys = {entry.key for entry in TABLE if entry.text != "-" and not entry.submenu}
    assert keys == set(handlers(window))
    shortcuts = [keys for _, _, keys in window.actions_.listed() if keys]
    assert len(shortcuts) == len(set(shortcuts))


def test_large_text_is_there_from_the_first_painting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui import theme

    settings = Settings(tmp_path / "large.ini")
    settings.keep("text_scale", 1.5)
    made = MainWindow(sample_document(), settings, tmp_path / "recovery")
    try:
        made.show()
        QApplication.processEvents()
        sizes = {
            made.top.tabs.font().pixelSize(),
            made.top.export.font().pixelSize(),
            row(made, "Email").field.font().pixelSize(),
        }
        assert sizes == {20}
    finally:
        made.documents.close(discard=True)
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
        made.deleteLater()
        theme.set_text_scale(1.0)


def test_a_tab_that_is_dragged_changes_the_order_as_one_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    tabs = window.top.tabs
    before = tabs.order()
    start, end = tabs.tabRect(0).center(), tabs.tabRect(2).center() + QPoint(30, 0)
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 13):
        QTest.mouseMove(tabs, start + (end - start) * step / 12)
        QApplication.processEvents()
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=end)
    assert tabs.order() == (before[1], before[2], before[0])
    assert tuple(plan.id for plan in window.store.document.scenarios) == tabs.order()
    assert window.store.undo_name == "Reorder scenarios"
    window.actions_["undo"].trigger()
    assert tabs.order() == before


def test_a_dead_computing_thread_is_said_with_its_details(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QPushButton

    window.projector.restarted.emit("Traceback\nRuntimeError: a fault of the program")
    assert "started again" in window.banner.words
    copy = next(b for b in window.banner.findChildren(QPushButton) if b.text() == "Copy details")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "a fault of the program" in QGuiApplication.clipboard().text()


def test_a_plan_that_cannot_be_projected_keeps_the_last_good_figures(
    qtbot: QtBot, window: MainWindow
) -> None:
    from dataclasses import replace

    from simulator.assumption import known

    settle(qtbot, window)
    good = window.shown
    plan = window.store.plan
    first = replace(plan.sources[0], to_win=known(1.4))
    window.store.edit_plan("Win rate", replace(plan, sources=(first, *plan.sources[1:])))
    qtbot.waitUntil(lambda: bool(window.banner.words), timeout=20_000)
    assert "Paid search · Opportunity to win: 140" in window.banner.words
    window.banner._action.click()
    assert window.pages.shown == "assumptions"
    view = window.more.assumptions
    assert view.sections[view.list.currentRow()].key == "sources"
    window.pages.show_page("plan")
    assert window.shown is good
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not window.banner.words, timeout=20_000)


def test_figures_of_another_company_do_not_stand_beside_a_plan_that_cannot_be_projected(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    settle(qtbot, window)
    bad = answers(window).path = tmp_path / "bad.json"
    text = dumps(sample_document()).replace(b'"low": 0.27', b'"low": 0.99')
    bad.write_bytes(text)
    window.actions_["open"].trigger()
    qtbot.waitUntil(lambda: "cannot be projected" in window.banner.words, timeout=20_000)
    settle(qtbot, window)
    assert window.shown is None
    assert not any(view.filled for view in window.page.views)
    assert window.page.scorecard.table.isHidden()
    window.files.sample()
    qtbot.waitUntil(lambda: window.shown is not None, timeout=20_000)
    assert all(view.filled for view in window.page.views)
    assert not window.page.scorecard.table.isHidden()


def test_no_ring_is_drawn_before_the_keyboard_is_used(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is window.centralWidget()
    QTest.keyClick(there(window.centralWidget()), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.top.tabs
