"""The presentation follows the store and the projector of the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from tests.ui.fake_projection import FakeProjection, plan, shown, standing_in
from ui.plan_store import PlanStore
from ui.present.presenting import Presenting
from ui.projector import Projector
from ui.shown import Shown


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[PlanStore, Projector, Presenting, QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    store = PlanStore(shown().document, page)
    projector = Projector(page)
    presenting = Presenting(store, projector, page)
    return store, projector, presenting, page


def moment(store: PlanStore, scale: float = 1.0) -> Shown:
    """What the projector would hand on for the scenario that is shown."""
    document: Document = store.document
    projection = standing_in(FakeProjection(store.plan, scale))
    return Shown(plan=store.plan, document=document, projection=projection)


def test_it_starts_with_what_is_known_and_follows(
    parts: tuple[PlanStore, Projector, Presenting, QWidget], qtbot: QtBot
) -> None:
    store, projector, presenting, page = parts
    projector.ready.emit(moment(store))
    presenting.start()
    made = presenting.presentation
    assert made is not None
    assert made.fan.shown is not None
    assert not page.updatesEnabled()
    store.preview(replace(store.plan, name="Renamed"))
    assert made.caption.scenario == "Renamed"
    made.distribution.goal_committed.emit(9e6)
    assert store.plan.goal.amount == 9e6
    assert store.undo_name
    later = moment(store, 1.2)
    projector.ready.emit(later)
    assert made.fan.shown is later
    made.scenario_wanted.emit(1)
    assert store.plan.id == "b"
    made.end()
    assert presenting.presentation is None
    assert page.updatesEnabled()


def test_a_move_is_undone_and_redone_by_its_keys(
    parts: tuple[PlanStore, Projector, Presenting, QWidget], qtbot: QtBot
) -> None:
    store, _, presenting, _ = parts
    presenting.start()
    made = presenting.presentation
    assert made is not None
    before = store.plan.goal.amount
    made.distribution.goal_committed.emit(9e6)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QTest.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert store.plan.goal.amount == before
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(made, Qt.Key.Key_Z, both)
    assert store.plan.goal.amount == 9e6
    made.end()


def test_figures_of_another_scenario_are_not_shown(
    parts: tuple[PlanStore, Projector, Presenting, QWidget], qtbot: QtBot
) -> None:
    store, projector, presenting, _ = parts
    presenting.start()
    made = presenting.presentation
    assert made is not None
    other = plan(key="elsewhere")
    projector.ready.emit(replace(moment(store), plan=other))
    assert made.fan.shown is None
    made.end()
