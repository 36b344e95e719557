"""Every number of a plan says in which unit it is and what it means; lists are drawn."""

from __future__ import annotations

from dataclasses import is_dataclass

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from simulator.plan import Cycle, Document, Pipeline, Programme, Role, Spend
from tests.ui.painted import noted
from ui.assumptions import explained
from ui.assumptions.columns import of
from ui.assumptions.form import Form, lines
from ui.assumptions.series import Series
from ui.assumptions.specs import Spec, choices, of_part, spec, specs
from ui.file_flow import sample_document

LENT = {
    ("Schedule", "before"), ("Schedule", "value"), ("Schedule", "measured_low"),
    ("Schedule", "measured_high"), ("Step", "value"), ("Assumption", "low"),
    ("Assumption", "likely"), ("Assumption", "high"), ("Programme", "half_saturation"),
}  # fmt: skip
"""Numbers that have the unit of what holds them."""

COUNTS = {("Assumption", "id"), ("Correlation", "value"), ("Evidence", "count")}
"""Numbers without a unit."""

PLAIN = {
    "Amount", "From the plan's start", "Gross margin", "Recurring revenue today", "Mean", "Value",
    "Touch to lead", "Lead to appointment", "Appointment to opportunity", "Opportunity to win",
    "Low (P10)", "Likely (median)", "High (P90)", "Identity", "Observations",
}  # fmt: skip
"""Labels that say all there is to say."""


pytestmark = pytest.mark.usefixtures("american")


def numbers() -> list[Spec]:
    """Every field of a document that holds a number or a range."""
    found: dict[tuple[type, str], Spec] = {}

    def walk(kind: type) -> None:
        for field in specs(kind):
            if (kind, field.name) in found:
                continue
            if field.editor in ("number", "range"):
                found[kind, field.name] = field
            for inner in (field.item.type.item or field.item.type).kinds:
                if is_dataclass(inner) and not any(owner is inner for owner, _ in found):
                    walk(inner)

    walk(Document)
    return list(found.values())


def test_every_number_says_its_unit() -> None:
    bare = [
        (one.owner.__name__, one.name)
        for one in numbers()
        if not (explained.behind(one) or one.kind.percent or one.kind.money)
    ]
    assert set(bare) == LENT | COUNTS


def test_every_number_is_explained() -> None:
    bare = [
        f"{one.owner.__name__}.{one.name}"
        for one in numbers()
        if explained.help_of(one) == one.meaning.label and one.meaning.label not in PLAIN
    ]
    assert bare == []


def test_heads_of_columns_name_the_unit_once() -> None:
    titles = [column.title for column in of(Role, "selling_hours", "leaving", "refill_weeks")]
    assert titles == [
        "Selling hours (hours a week)", "Leave within a year", "Until a leaver is replaced (weeks)"
    ]  # fmt: skip


def test_half_of_a_programmes_effect_has_the_programmes_unit() -> None:
    plan = sample_document().base_plan
    held = {one.kind: of_part(one, spec(Programme, "half_saturation")) for one in plan.programmes}
    assert explained.behind(held["ride_along"]) == "days a month"
    assert held["brand"].kind.money
    assert held["account_based"].kind.percent
    assert spec(Spend, "half_saturation").kind.money


def test_the_fiscal_year_begins_in_a_month_with_a_name() -> None:
    field = spec(Cycle, "fiscal_year_starts")
    offered = choices(field, sample_document().base_plan)
    assert [offered[0], offered[11]] == [(1, "January"), (12, "December")]
    QLocale.setDefault(QLocale("de_DE"))
    assert choices(field, sample_document().base_plan)[2] == (3, "März")


@pytest.mark.parametrize(
    ("kind", "name", "values", "told"),
    [
        (Cycle, "quarter_profile", (0.8, 1.0, 1.3), "week 3 of the quarter: 1.3"),
        (Pipeline, "won_by_age", (0.0, 0.1, 0.25), "after 2 weeks: 25\u00a0%"),
    ],
)
def test_a_list_is_drawn_and_told(
    qtbot: QtBot, kind: type, name: str, values: tuple[float, ...], told: str
) -> None:
    made = Series(spec(kind, name))
    qtbot.addWidget(made)
    made.show_values(values, "USD")
    made.resize(400, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    assert told in made.accessibleName()
    with noted() as found:
        made.grab()
    last = [one.words for one in found][-1]
    assert last == ("week 3" if name == "quarter_profile" else "2 weeks")
    ground = made.grab().toImage()
    colours = {ground.pixel(x, y) for x in range(60, 380, 3) for y in range(4, 70, 3)}
    assert len(colours) > 1
    right = QPoint(made.width() - 34, 20)
    event = QHelpEvent(QEvent.Type.ToolTip, right, made.mapToGlobal(right))
    QApplication.sendEvent(made, event)
    assert QToolTip.text() == told
    QToolTip.hideText()
    made.show_values((), "USD")
    assert not made.isVisible()


def test_lists_stand_below_their_fields(qtbot: QtBot) -> None:
    plan = sample_document().base_plan
    form = Form(lambda place, value: "")
    qtbot.addWidget(form)
    form.show_lines(lines(plan, "cycle", frozenset()), plan, "USD")
    assert form.series["cycle.quarter_profile"].values == plan.cycle.quarter_profile
    field = form.fields["cycle.slip"]
    assert "last three weeks" in field.toolTip()
    assert field.accessibleDescription() == field.toolTip()
