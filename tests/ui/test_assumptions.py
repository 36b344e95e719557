"""The page of assumptions, used as a person does: typing, choosing, adding, removing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from simulator import checks
from simulator.assumption import Evidence
from simulator.fieldtypes import fields_of
from simulator.identities import identified
from simulator.plan import Document, Plan
from simulator.schema import walk
from tests import plans
from tests.there import as_a
from ui import theme
from ui.assumptions.body import lists
from ui.assumptions.fields import TextField
from ui.assumptions.form import lines
from ui.assumptions.note import NoteField
from ui.assumptions.sections import sections
from ui.assumptions.view import AssumptionsView
from ui.theme import Mode

pytestmark = pytest.mark.usefixtures("american")


def made() -> Document:
    plan = plans.two_sources(programmes=plans.programmes(), customers=plans.customers())
    measured = Evidence(kind="measured", source="CRM", count=300)
    search = plan.sources[0]
    search = replace(search, to_win=replace(search.to_win, evidence=measured))
    plan = replace(plan, sources=(search, plan.sources[1]))
    return identified(plans.document(plan, replace(plan, id="other", name="Other")))


@pytest.fixture
def view(qtbot: QtBot) -> AssumptionsView:
    made_view = AssumptionsView()
    qtbot.addWidget(made_view)
    made_view.resize(1280, 760)
    document = made()
    made_view.show_plan(document, document.base_plan, ())
    with qtbot.waitExposed(made_view):
        made_view.show()
    made_view.activateWindow()
    return made_view


def shown_plan(view: AssumptionsView) -> Plan:
    assert view.plan is not None
    return view.plan


def column(view: AssumptionsView, way: str) -> int:
    assert view.page.table is not None
    return [held.way for held in view.page.table.model.columns].index(way)


def type_in_cell(view: AssumptionsView, qtbot: QtBot, row: int, way: str, text: str) -> None:
    assert view.page.table is not None
    table = view.page.table.table
    view.page.table.choose(row, column(view, way))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes the text a moment later


def type_in(field: QWidget, qtbot: QtBot, text: str) -> None:
    assert isinstance(field, TextField | NoteField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_range_typed_in_the_grid_is_a_new_plan_with_the_same_identity(
    view: AssumptionsView, qtbot: QtBot
) -> None:
    before = shown_plan(view)
    with qtbot.waitSignal(view.edited) as caught:
        type_in_cell(view, qtbot, 0, "to_win", "28 / 33 / 39")
    plan, name = caught.args
    held = plan.sources[0].to_win
    assert (held.id, held.low, held.likely, held.high) == (106, 0.28, 0.33, 0.39)
    assert name == "Paid search · Opportunity to win"
    assert before.sources[0].to_win.likely == 0.31  # the old plan is as it was
    assert replace(plan, sources=before.sources) == before


def test_typing_over_what_was_measured_makes_it_judged(view: AssumptionsView, qtbot: QtBot) -> None:
    type_in_cell(view, qtbot, 0, "to_win", "40 %")
    evidence = shown_plan(view).sources[0].to_win.evidence
    assert evidence.kind == "judged"
    assert "CRM" in evidence.source
    assert evidence.count is None


def test_text_that_means_nothing_is_said_and_changes_nothing(
    view: AssumptionsView, qtbot: QtBot
) -> None:
    before = shown_plan(view)
    with qtbot.assertNotEmitted(view.edited):
        type_in_cell(view, qtbot, 1, "to_lead", "a lot")
    assert shown_plan(view) is before
    assert view.page.table is not None
    assert "is not a range" in view.page.table.trouble.words


def test_a_plan_with_problems_is_emitted_and_marked(view: AssumptionsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.edited) as caught:
        type_in_cell(view, qtbot, 0, "to_win", "28 / 33 / 139 %")
    assert checks.problems(caught.args[0])
    assert view.page.table is not None
    assert "139" in view.page.table.trouble.words or "1.39" in view.page.table.trouble.words
    assert view.warning.isVisible()
    assert "▲ 1" in view.list.item(0).text()
    view.show_section("goal")
    QTest.mouseClick(view.warning.button, Qt.MouseButton.LeftButton)
    assert view.page.section.key == "sources"


def test_what_is_wrong_is_said_while_it_is_typed(view: AssumptionsView, qtbot: QtBot) -> None:
    view.show_section("goal")
    form = view.page.bodies["goal"].form
    field = as_a(TextField, form.fields["goal.by"])
    field.setFocus()
    field.selectAll()
    with qtbot.assertNotEmitted(view.edited):
        QTest.keyClicks(field, "2027-01-02")
    assert "is not after the plan's first day" in form.sentence("goal.by")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert form.sentence("goal.by") == ""
    QTest.keyClicks(field, "soon")
    assert form.sentence("goal.by") == "“soon” is not a day: type it like 31 Dec 2027."


def test_a_date_a_choice_and_a_number_of_the_goal(view: AssumptionsView, qtbot: QtBot) -> None:
    view.show_section("goal")
    fields = view.page.bodies["goal"].form.fields
    type_in(fields["goal.by"], qtbot, "30 Nov 2027")
    type_in(fields["goal.amount"], qtbot, "2.5M")
    type_in(fields["goal.wanted_chance"], qtbot, "75 %")
    metric: Any = fields["goal.metric"]
    metric.activated.emit(1)
    goal = shown_plan(view).goal
    assert (goal.by, goal.amount) == (date(2027, 11, 30), 2.5e6)
    assert (goal.wanted_chance, goal.metric) == (0.75, "revenue")


def test_one_assumption_in_full(view: AssumptionsView, qtbot: QtBot) -> None:
    assert view.page.table is not None
    view.page.table.choose(0, column(view, "to_win"))
    detail = view.detail
    assert detail.title.text() == "Paid search · Opportunity to win"
    fields: Any = detail.form.fields
    type_in(fields["sources[0].to_win.low"], qtbot, "27 %")
    type_in(fields["sources[0].to_win.owner"], qtbot, "Ada")
    type_in(fields["sources[0].to_win.noted_on"], qtbot, "2026-11-02")
    fields["sources[0].to_win.evidence.kind"].activated.emit(2)
    held = shown_plan(view).sources[0].to_win
    assert (held.low, held.owner, held.noted_on) == (0.27, "Ada", date(2026, 11, 2))
    assert held.evidence.kind == "guess"
    assert held.id == 106
    assert detail.typed is not None
    type_in(detail.typed, qtbot, "20-30 %")
    assert shown_plan(view).sources[0].to_win.likely == pytest.approx(0.25, abs=0.01)


def test_a_note_is_taken_when_it_is_left(view: AssumptionsView, qtbot: QtBot) -> None:
    assert view.page.table is not None
    view.page.table.choose(0, column(view, "to_win"))
    QApplication.processEvents()
    note: Any = view.detail.form.fields["sources[0].to_win.note"]
    note.setFocus()
    QTest.keyClicks(note, "Two lines")
    view.list.setFocus()
    assert shown_plan(view).sources[0].to_win.note == "Two lines"


def test_believing_it_in_all_scenarios_is_one_edit_of_the_document(
    view: AssumptionsView, qtbot: QtBot
) -> None:
    type_in_cell(view, qtbot, 0, "to_win", "40 %")
    assert view.detail.everywhere.isVisible()
    with qtbot.waitSignal(view.document_edited) as caught:
        QTest.mouseClick(view.detail.everywhere, Qt.MouseButton.LeftButton)
    document, _ = caught.args
    assert {plan.sources[0].to_win.likely for plan in document.scenarios} == {0.4}


def test_sources_are_added_copied_and_removed(view: AssumptionsView, qtbot: QtBot) -> None:
    page = view.page
    page.add_button.menu().actions()[2].trigger()
    assert [source.name for source in shown_plan(view).sources][-1] == "New activity"
    assert page.table is not None
    assert page.table.row == 2
    page.table.choose(0)
    QTest.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    assert [source.name for source in shown_plan(view).sources][1] == "Copy of Paid search"
    assert page.table.row == 1
    with qtbot.waitSignal(view.edited) as caught:
        QTest.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    assert caught.args[1] == "Remove Copy of Paid search"
    assert len(shown_plan(view).sources) == 3
    assert checks.problems(shown_plan(view)) == ()


def test_milestones_are_a_table(view: AssumptionsView, qtbot: QtBot) -> None:
    view.show_section("goal")
    table = view.page.bodies["goal"].tables["goal.milestones"]
    view._add_entry("goal.milestones")
    view._add_entry("goal.milestones")
    assert table.model.rowCount() == 2
    offered = [item.by for item in shown_plan(view).goal.milestones]
    assert all((day + timedelta(days=1)).day == 1 for day in offered)
    assert [(day + timedelta(days=1)).month % 3 for day in offered] == [1, 1]  # ends of quarters
    assert table.model.setData(table.model.index(0, 1), "0.4M")
    assert shown_plan(view).goal.milestones[0].amount == 0.4e6
    table.choose(1, 0)
    table.table.setFocus()
    QTest.keyClick(table.table, Qt.Key.Key_Delete)
    assert len(shown_plan(view).goal.milestones) == 1


def test_every_field_of_the_plan_is_shown_in_some_section() -> None:
    """No field of the plan is without a place to edit it, lists of parts included."""
    document = made()
    plan = document.base_plan
    shown: set[str] = set()
    for section in sections():
        places = list(section.places)
        if section.parts:
            count = len(getattr(plan, section.parts))
            for row in range(count):
                part = f"{section.parts}[{row}]"
                shown |= {f"{part}.{held.way}" for held in section.columns}
                shown |= {line.place for line in lines(plan, part, section.skip)}
                shown |= {place for place, *_ in lists(plan, part, section.skip)}
        for place in places:
            skip = section.skip if not place else frozenset()
            shown |= {line.place for line in lines(plan, place, skip)}
            shown |= {place for place, *_ in lists(plan, place, skip)}
    missing = [
        place
        for place, owner, item, _ in walk(plan)
        if not any(group.name == item.name and group.group for group in fields_of(type(owner)))
        and item.name not in ("id",)
        and place != "name"  # a scenario is renamed at its tab
        and place not in shown
        and not any(_inside(place, held) for held in shown)
    ]
    assert missing == []


def _inside(place: str, held: str) -> bool:
    return place.startswith((f"{held}.", f"{held}["))


def test_the_same_section_keeps_its_fields_while_figures_change(view: AssumptionsView) -> None:
    view.show_section("customers")
    field = view.page.bodies["customers"].form.fields["customers.churn"]
    document = view.document
    assert document is not None
    plan = shown_plan(view)
    churn = replace(plan.customers.churn, likely=0.021)
    view.show_plan(document, replace(plan, customers=replace(plan.customers, churn=churn)), ())
    assert view.page.bodies["customers"].form.fields["customers.churn"] is field
    assert "2.1" in as_a(TextField, field).text()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_section_is_painted_in_both_themes(view: AssumptionsView, mode: Mode) -> None:
    before = theme.mode()
    theme.set_mode(mode)
    try:
        for section in view.sections:
            view.show_section(section.key)
            picture = view.grab().toImage()
            ground = theme.current().background.rgb() & 0xFFFFFF
            corner = picture.pixel(QPoint(4, picture.height() - 4)) & 0xFFFFFF
            assert corner == ground
    finally:
        theme.set_mode(before)


def test_every_field_has_a_name_for_screen_readers(view: AssumptionsView) -> None:
    for section in view.sections:
        view.show_section(section.key)
        forms = [body.form for body in view.page.bodies.values()]
        if view.page.body is not None:
            forms.append(view.page.body.form)
        for form in forms:
            assert all(field.accessibleName() for field in form.fields.values())
        if view.page.table is not None:
            model = view.page.table.model
            spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            assert model.parts[0].name in spoken


def test_name_and_currency_are_of_all_scenarios(view: AssumptionsView, qtbot: QtBot) -> None:
    view.show_section("goal")
    form = view.page.document_form
    assert form is not None
    field: Any = form.fields["currency"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "euro")
    assert "three capitals" in form.sentence("currency")
    field.selectAll()
    QTest.keyClicks(field, "EUR")
    assert form.sentence("currency") == ""
    with qtbot.waitSignal(view.document_edited) as caught:
        QTest.keyClick(field, Qt.Key.Key_Return)
    document, name = caught.args
    assert (document.currency, name) == ("EUR", "Currency")
    assert document.scenarios == made().scenarios
