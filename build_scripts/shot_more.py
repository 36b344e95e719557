"""Scenes of what opens from a card or a button, and of pages with little or much in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import shot_import
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from shot_documents import empty, long_names, many
from shot_waits import Scene, insight, pause, rest, wait

from simulator import presets
from simulator.plan import Document, Metric, Step
from ui.assumptions.fields import TextField
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.scorecard.columns import At


def waiting(window: MainWindow) -> None:
    """Figures stand there, and what is found out about them does not yet."""
    rest(window)
    open_document(window, many(sample_document()))
    pause(0.4)


def open_document(window: MainWindow, document: Document) -> None:
    """Another document, with its first figures."""
    window.files.may_close.disconnect()
    window.shown = None
    window.documents.new(document)
    wait(lambda: window.shown is not None or bool(window.banner.words), 20)


def card_menu(window: MainWindow) -> None:
    """What a card offers: its numbers, its picture."""
    insight(window)
    window.page.fan.more.click()
    QApplication.processEvents()


def button_menu(page: str, find: Callable[[MainWindow], QPushButton]) -> Scene:
    """The menu of a button."""

    def show(window: MainWindow) -> None:
        insight(window)
        window.pages.show_page(page)
        pause(2.0 if page == "compare" else 0.3)
        button = find(window)
        menu = button.menu()
        assert isinstance(menu, QMenu)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        QApplication.processEvents()

    return show


def table(name: str) -> Scene:
    """The numbers of a card as a table."""

    def show(window: MainWindow) -> None:
        insight(window)
        getattr(window.page, name).more.show_table()

    return show


def sorted_rows(window: MainWindow) -> None:
    """The scorecard by how much each indicator tells, with a row chosen."""
    insight(window)
    held = window.page.scorecard.table
    held.horizontalHeader().setSortIndicator(At.TELLS, Qt.SortOrder.DescendingOrder)
    held.selectRow(1)


def dated(window: MainWindow) -> None:
    """A lever whose value changes on later days; the slider scales them all."""
    insight(window)
    plan = window.store.plan
    steps = tuple(
        Step(start=plan.start + timedelta(days=days), value=value)
        for days, value in ((90, 18.0), (181, 21.0))
    )
    roles = tuple(
        replace(role, people=replace(role.people, steps=steps)) if role.id == "ae" else role
        for role in plan.roles
    )
    window.store.edit_plan("People", replace(plan, roles=roles))
    insight(window)


def metric(kind: Metric, share: float) -> Scene:
    """A goal of another kind, at `share` of the amount."""

    def show(window: MainWindow) -> None:
        insight(window)
        plan = window.store.plan
        goal = replace(plan.goal, metric=kind, amount=plan.goal.amount * share, milestones=())
        window.store.edit_plan("Goal", replace(plan, goal=goal))
        insight(window)

    return show


def present_alone(window: MainWindow) -> None:
    """The presentation of a scenario without the levers."""
    window.store.show_scenario(window.store.document.scenarios[-1].id)
    insight(window)
    window.presenting.start()
    assert window.presenting.presentation is not None
    window.presenting.presentation.toggle_levers()
    pause(1.5)


def compare_six(window: MainWindow) -> None:
    """As many scenarios as can be compared, and all rows side by side."""
    rest(window)
    document = window.store.document
    for preset in presets.PRESETS[: 6 - len(document.scenarios)]:
        made = presets.scenario(document, document.base_plan, preset, str(preset.name))
        document = replace(document, scenarios=(*document.scenarios, made))
    window.store.edit("Scenarios", document)
    window.pages.show_page("compare")
    for box in window.more.compare.chooser.boxes.values():
        if not box.isChecked():
            box.click()
    wait(lambda: len(window.more.compare.results.grid_model.grid.heads) == 7)
    pause(0.8)


def compare_one(window: MainWindow) -> None:
    """Nothing to compare with yet."""
    rest(window)
    document = window.store.document
    alone = replace(document, scenarios=(document.base_plan,))
    window.store.edit("One scenario", alone)
    window.pages.show_page("compare")
    wait(lambda: bool(window.more.compare.sentences.text()))
    pause(0.8)


def compare_all(window: MainWindow) -> None:
    """Every lever and assumption side by side, scrolled to."""
    rest(window)
    window.pages.show_page("compare")
    view = window.more.compare
    wait(lambda: bool(view.sentences.text()))
    view.side.toggle.choose(1)
    pause(0.5)
    view.side.table.setFocus()
    view.side.table.setCurrentIndex(view.side.table.grid_model.index(8, 2))
    pause(0.5)


def assumptions(change: Callable[[Document], Document]) -> Scene:
    """The assumptions of another document."""

    def show(window: MainWindow) -> None:
        rest(window)
        open_document(window, change(sample_document()))
        window.pages.show_page("assumptions")
        pause(0.8)

    return show


def assumptions_imported(window: MainWindow) -> None:
    """What was estimated from deals, with the evidence of one estimate."""
    shot_import.imported(window)
    window.pages.show_page("assumptions")
    window.more.assumptions.go_to("sources[0].to_win")
    pause(1.0)


def assumptions_typing(window: MainWindow) -> None:
    """What is wrong is said beside the field while it is typed."""
    rest(window)
    window.pages.show_page("assumptions")
    view = window.more.assumptions
    view.show_section("customers")
    pause(0.3)
    field = view.page.bodies["customers"].form.fields["customers.churn"]
    assert isinstance(field, TextField)
    window.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "3 / 2 / 1 %")
    pause(0.3)


SCENES: dict[str, Scene] = {
    "waiting": waiting,
    "card-menu": card_menu,
    "menu-export": button_menu("plan", lambda window: window.top.export),
    "menu-what-if": button_menu("compare", lambda window: window.more.compare.chooser.presets),
    "table-distribution": table("distribution"),
    "table-scorecard": table("scorecard"),
    "sorted": sorted_rows,
    "dated-lever": dated,
    "goal-revenue": metric("revenue", 2.6),
    "goal-arr": metric("arr", 3.0),
    "present-alone": present_alone,
    "compare-six": compare_six,
    "compare-one": compare_one,
    "compare-all": compare_all,
    "assumptions-many": assumptions(many),
    "assumptions-long": assumptions(long_names),
    "assumptions-empty": assumptions(empty),
    "assumptions-imported": assumptions_imported,
    "assumptions-typing": assumptions_typing,
}
