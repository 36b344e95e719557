"""Levers with dated values, the shades of a track, and moves that come faster than plans."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.decisions.price import Price, Why
from simulator.levers import find_lever, levers, with_lever
from simulator.plan import Document, Plan, Step
from tests.there import there
from tests.ui.painted import noted
from ui import theme
from ui.file_flow import sample_document
from ui.levers import texts
from ui.levers.editing import LeverEditing
from ui.levers.panel import LeverPanel
from ui.levers.row import LeverRow
from ui.levers.worth import long_worth, short_worth
from ui.plan_store import PlanStore

KEY = "ae.people"


pytestmark = pytest.mark.usefixtures("american")


@pytest.fixture
def document() -> Document:
    return sample_document()


def dated(plan: Plan, *steps: tuple[int, float]) -> Plan:
    """The plan with people who start, or leave, on later days."""
    made = tuple(Step(start=date(2027, month, 1), value=value) for month, value in steps)
    roles = tuple(
        replace(role, people=replace(role.people, steps=made)) if role.id == "ae" else role
        for role in plan.roles
    )
    return replace(plan, roles=roles)


def painted(row: LeverRow) -> list[str]:
    with noted() as found:
        row.grab()
    return [one.words for one in found]


def test_start_dates_of_people_stand_beside_their_name(
    panel: LeverPanel, document: Document
) -> None:
    row = panel.rows[KEY]
    assert not any("Jul" in words for words in painted(row))
    panel.take(dated(document.base_plan, (7, 18.0)), document)
    assert "1 Jul: 18" in painted(row)
    assert "Dated: 1 Jul: 18; the slider scales them all" in row.toolTip()
    panel.take(dated(document.base_plan, (4, 18.0), (7, 20.0)), document)
    assert "1 Apr: 18 …" in painted(row)
    assert "1 Apr: 18, 1 Jul: 20" in row.toolTip()
    panel.setMinimumWidth(200)
    panel.resize(230, 860)
    QApplication.processEvents()
    assert "1 Apr: 18 …" not in painted(row)


def test_other_dated_values_are_a_change_against_the_base(
    panel: LeverPanel, document: Document
) -> None:
    change = panel.rows[KEY].change
    assert change.text() == "as base"
    panel.take(dated(document.base_plan, (7, 18.0)), document)
    assert change.text() == "dated otherwise"
    assert change.isEnabled()
    panel.take(document.base_plan, document)
    assert change.text() == "as base"


def test_a_drag_scales_the_dated_values_and_is_one_step(
    qtbot: QtBot, panel: LeverPanel, document: Document
) -> None:
    plan = dated(document.base_plan, (7, 24.0))
    store = PlanStore(replace(document, scenarios=(plan, *document.scenarios[1:])))
    editing = LeverEditing(panel, store)
    store.changed.connect(lambda: panel.take(store.plan, store.document, store.reference))
    panel.take(store.plan, store.document, store.reference)
    slider = panel.rows[KEY].slider

    def place(value: float) -> QPoint:
        return QPoint(round(slider._x(value)), slider.height() // 2)

    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place(16.0))
    for value in (18.0, 22.0, 20.0, 24.0):
        QTest.mouseMove(slider, place(value))
        editing.hurry()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place(24.0))
    people = there(texts.schedule_of(store.plan, find_lever(store.plan, KEY)))
    assert people.value == 24.0
    assert people.steps[0].value == pytest.approx(36.0)
    assert store.undo_name == "Account executives"
    store.undo()
    assert store.plan == plan
    assert store.undo_name == ""


def test_reset_brings_the_dated_values_of_the_base_back(
    panel: LeverPanel, document: Document
) -> None:
    plan = dated(document.base_plan, (7, 24.0))
    store = PlanStore(replace(document, scenarios=(plan, *document.scenarios[1:])))
    editing = LeverEditing(panel, store)
    store.edit_plan("a hand's edit", dated(with_lever(plan, KEY, 20.0), (9, 30.0)))
    editing.reset(KEY)
    assert store.plan == plan
    store.undo()
    editing.reset_all()
    assert store.plan == plan


def test_there_and_back_within_a_frame_ends_where_the_pointer_is(
    qtbot: QtBot, panel: LeverPanel, document: Document
) -> None:
    """The slider still shows 16 when the pointer is back there, for 18 waits to become a plan."""
    store = PlanStore(document)
    editing = LeverEditing(panel, store)
    store.changed.connect(lambda: panel.take(store.plan, store.document, store.reference))
    slider = panel.rows[KEY].slider
    panel.moved.emit(KEY, 15.0)  # the first of a burst is made a plan at once
    slider._move(16.0)
    editing.hurry()
    for value in (18.0, 16.0):
        slider._move(value)
    slider._let_go()
    assert find_lever(store.plan, KEY).value == 16.0
    assert slider.value_now == 16.0


def test_the_track_is_shaded_by_evidence(panel: LeverPanel, document: Document) -> None:
    slider = panel.rows["brand.level"].slider
    lever = replace(find_lever(document.base_plan, "brand.level"), value=0.0)
    slider.take(lever)
    assert (lever.measured_low, lever.measured_high, lever.stretch_high) == (8e3, 16e3, 24e3)
    image, y = slider.grab().toImage(), slider.height() // 2
    ratio = image.devicePixelRatio()

    def shade(value: float) -> QColor:
        return image.pixelColor(round(slider._x(value) * ratio), round(y * ratio))

    now = theme.current()
    below, measured, beyond, guess = (shade(value) for value in (4e3, 12e3, 20e3, 25e3))
    assert below == beyond
    assert len({one.name() for one in (measured, beyond, guess)}) == 3
    assert guess == now.track
    never = replace(lever, measured_low=None, measured_high=None, stretch_high=None)
    slider.take(never)
    image = slider.grab().toImage()
    assert {shade(value).name() for value in (4e3, 12e3, 20e3)} == {now.track.name()}


def test_the_last_useful_date_has_room_in_every_row(panel: LeverPanel, document: Document) -> None:
    for lever in levers(document.base_plan):
        for why in get_args(Why)[1:-1]:
            words = short_worth(
                lever, Price(lever.id, None, None, None, None, why), date(2027, 10, 29), "USD"
            )
            row = panel.rows[lever.id]
            row.show_worth(words, "")
            assert any("until 29 Oct" in told for told in painted(row)), (lever.name, why)


def test_people_who_cost_nothing_in_the_plan_have_no_price_in_money(document: Document) -> None:
    """An import knows no pay: a point for $0 would be untrue."""
    people = next(one for one in levers(document.base_plan) if one.unit == "people")
    found = Price(people.id, 0.34, 0.0, 0.0, 0.0, "")
    until = date(2027, 10, 29)
    assert short_worth(people, found, until, "USD")[0].startswith(
        "+1 point: 0.34 people, cost not given"
    )
    whole = long_worth(people, found, until, "USD")
    assert "What they cost is not given" in whole
    assert "$" not in whole
    free = next(one for one in levers(document.base_plan) if one.unit.startswith("currency"))
    assert "$" in short_worth(free, found, until, "USD")[0]


def test_a_group_folds_by_click_and_by_the_keyboard(qtbot: QtBot, panel: LeverPanel) -> None:
    heading = panel.headings["sales"]
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert panel.folded() == ("sales",)
    assert not panel.rows[KEY].isVisible()
    panel.activateWindow()
    heading.setFocus()
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert panel.folded() == ()
    assert panel.rows[KEY].isVisible()


def test_a_search_is_there_unasked_where_levers_are_many(
    panel: LeverPanel, document: Document
) -> None:
    assert not panel.search.isVisible()
    plan = document.base_plan
    more = tuple(
        replace(plan.sources[0], id=f"more{index}", name=f"More {index}") for index in range(4)
    )
    panel.take(replace(plan, sources=plan.sources + more), document)
    assert panel.search.isVisible()


def test_the_end_of_the_track_stays_while_the_thumb_is_held(
    qtbot: QtBot, panel: LeverPanel, document: Document
) -> None:
    """A value far beyond the usual end makes the track longer; a drag back keeps it so, or the
    thumb would run away from under the pointer."""
    store = PlanStore(document)
    editing = LeverEditing(panel, store)
    store.changed.connect(lambda: panel.take(store.plan, store.document, store.reference))
    key = "paid_search.spend"
    usual = find_lever(store.plan, key).high
    editing.set_value(key, 900_000.0)
    slider = panel.rows[key].slider
    end = find_lever(store.plan, key).high
    assert end > 4 * usual
    start = slider._x(900_000.0)

    def point(x: float) -> QPoint:
        return QPoint(round(x), slider.height() // 2)

    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=point(start))
    for step in range(1, 31):
        x = start - step * 5
        QTest.mouseMove(slider, point(x))
        editing.hurry()
        value = find_lever(store.plan, key).value
        assert value == pytest.approx(slider._value_at(round(x)), abs=end / 50)
        assert slider._x(value) == pytest.approx(x, abs=6)
    assert value > 0.3 * end
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=point(x))
    assert slider._lever.high == find_lever(store.plan, key).high < end
    assert slider.value_now == value
