"""People who start on a date: entered under Assumptions, seen and scaled at the lever."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.there import there
from tests.ui.opened import is_settled
from tests.ui.painted import noted
from ui.main_window import MainWindow

PEOPLE = "roles[1].people.steps"


def test_people_with_a_start_date(qtbot: QtBot, window: MainWindow) -> None:
    assert window.shown is not None
    before = window.shown.projection
    window.actions_["page_assumptions"].trigger()
    view = window.more.assumptions
    view.show_section("people")
    assert view.page.table is not None
    view.page.table.choose(1, 0)
    QApplication.processEvents()
    body = view.page.body
    assert body is not None
    adders = [
        one for one in body.findChildren(QPushButton) if one.accessibleName().startswith("Add")
    ]
    add = next(one for one in adders if "Later changes" in one.accessibleName())
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    model = body.tables[PEOPLE].model
    assert model.setData(model.index(0, 0), "1 Apr 2027")
    assert model.setData(model.index(0, 1), "20")
    steps = window.store.plan.roles[1].people.steps
    assert [(step.start, step.value) for step in steps] == [(date(2027, 4, 1), 20.0)]
    window.actions_["page_plan"].trigger()
    row = window.page.levers.rows["ae.people"]
    with noted() as found:
        row.grab()
    assert "1 Apr: 20" in {one.words for one in found}
    qtbot.waitUntil(
        lambda: is_settled(window) and there(window.shown).plan == window.store.plan,
        timeout=20_000,
    )
    after = there(window.shown).projection
    assert after.chance > before.chance + 0.02
    hours = {item.role: item.available for item in after.hours}
    assert hours["ae"] > {item.role: item.available for item in before.hours}["ae"] + 5.0
