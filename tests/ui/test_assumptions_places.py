"""The page of assumptions in small windows, with large text and with numbers of many figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.assumption import Assumption, Evidence
from simulator.identities import identified
from simulator.plan import Document
from tests import plans
from ui import theme
from ui.assumptions import texts
from ui.assumptions.fields import ChoiceField, TextField
from ui.assumptions.heads import named
from ui.assumptions.note import WrappedField
from ui.assumptions.view import AssumptionsView
from ui.charts.ink import width
from ui.fonts import font

LONG = "wins over deals weighed by the time they have had, drawn towards all deals"


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication, american: None) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def made() -> Document:
    plan = plans.two_sources(programmes=plans.programmes(), customers=plans.customers())
    held = Assumption(
        low=0.2345678, likely=0.2567891, high=0.2789123,
        evidence=Evidence(kind="measured", source="CRM", method=LONG),
    )  # fmt: skip
    first = replace(plan.sources[0], to_win=held)
    return identified(plans.document(replace(plan, sources=(first, *plan.sources[1:]))))


def view_of(qtbot: QtBot, scale: float, size: tuple[int, int] = (1280, 700)) -> AssumptionsView:
    theme.set_text_scale(scale)
    view = AssumptionsView()
    qtbot.addWidget(view)
    document = made()
    view.show_plan(document, document.base_plan, ())
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.wait(20)
    return view


@pytest.mark.parametrize("long_names", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_section_scrolls_sideways(qtbot: QtBot, scale: float, long_names: bool) -> None:
    view = view_of(qtbot, scale)
    if long_names:
        assert view.document is not None
        plan = view.document.base_plan
        name = "Partner-sourced webinars, field events and executive dinners in the north"
        sources = tuple(replace(source, name=name, touch=name) for source in plan.sources)
        roles = tuple(replace(role, name=name) for role in plan.roles)
        named_so = identified(plans.document(replace(plan, sources=sources, roles=roles)))
        view.show_plan(named_so, named_so.base_plan, ())
    for section in view.sections:
        view.show_section(section.key)
        qtbot.wait(10)
        assert view.page.minimumSizeHint().width() <= view.stack.width(), section.key


@pytest.mark.parametrize(
    ("scale", "wide", "above"),
    [(1.0, 1440, False), (1.0, 1280, True), (1.5, 1280, True), (2.0, 1280, True)],
)
def test_sections_stand_above_where_it_is_tight(
    qtbot: QtBot, scale: float, wide: int, above: bool
) -> None:
    view = view_of(qtbot, scale, (wide, 700))
    last = view.list.visualItemRect(view.list.item(view.list.count() - 1))
    assert (view.list.width() > view.width() / 2) is above
    assert view.list.verticalScrollBar().maximum() == 0
    assert last.bottom() <= view.list.viewport().height()
    assert view.stack.width() > view.width() * 0.5


def test_labels_stand_above_their_fields_where_it_is_tight(qtbot: QtBot) -> None:
    view = view_of(qtbot, 2.0)
    view.show_section("market")
    qtbot.wait(10)
    form = view.page.bodies["market"].form
    field, label = form.fields["market.loading"], form._labels["market.loading"]
    assert label.geometry().bottom() <= field.geometry().top() + 1
    theme.set_text_scale(1.0)
    view.resize(1920, 900)
    qtbot.wait(20)
    assert label.geometry().right() < field.geometry().left()


def test_a_long_method_is_seen_whole_and_taken_by_return(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.choose("sources[0].to_win")
    qtbot.wait(10)
    field = view.detail.form.fields["sources[0].to_win.evidence.method"]
    assert isinstance(field, WrappedField)
    assert field.toPlainText() == LONG
    assert field.document().size().height() > 2  # lines
    assert field.verticalScrollBar().maximum() == 0
    taken: list[str] = []
    field.committed.connect(taken.append)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "counted by hand")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert taken == ["counted by hand"]


def test_escape_brings_back_the_text_that_holds(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.choose("sources[0].to_win")
    qtbot.wait(10)
    field = view.detail.form.fields["sources[0].to_win.evidence.method"]
    assert isinstance(field, WrappedField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == LONG


def test_a_field_shows_few_figures_until_it_is_edited(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.choose("sources[0].to_win")
    qtbot.wait(10)
    field = view.detail.form.fields["sources[0].to_win.likely"]
    assert isinstance(field, TextField)
    view.list.setFocus()
    assert field.text() == "25.68\u00a0%"
    assert "25.67891" in field.toolTip()
    field.setFocus()
    assert field.text() == "25.67891\u00a0%"
    view.list.setFocus()
    assert field.text() == "25.68\u00a0%"
    assert view.plan is not None
    assert view.plan.sources[0].to_win.likely == 0.2567891  # looking changes nothing


def test_rounding_never_makes_a_range_flat_nor_cuts_whole_numbers() -> None:
    assert texts.rounded(0.50001, 0.50002, 0.50003) == (0.50001, 0.50002, 0.50003)
    assert texts.rounded(None, 123456.7, None) == (None, 123457.0, None)
    assert texts.rounded(0.6107468347, 1.0, 1.23456) == (0.6107, 1.0, 1.235)
    assert texts.rounded(None, 0.0, None) == (None, 0.0, None)


def test_a_share_that_cannot_be_is_told_in_percent(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    assert view.plan is not None
    said = view._trial("sources[0].to_win", Assumption(likely=1.4))
    assert "140\u00a0% is outside what is allowed here" in said
    assert "from 0\u00a0% to 100\u00a0%" in said


def test_guesses_are_listed_and_lead_to_their_place(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.show_section("market")
    qtbot.wait(10)
    guesses = view.detail.guesses
    assert guesses.isVisible()
    assert len(guesses.names) == view.detail.overview.counts["guess"]
    assert not any(link.place == "sources[0].to_win" for link in guesses.links)  # measured
    link = next(link for link in guesses.links if link.place.startswith("sources[1]"))
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert view.list.currentRow() == 0
    assert view.detail.place == link.place
    assert not guesses.isVisible()


def test_an_empty_list_says_so_and_has_nothing_to_remove(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.show_section("market")
    qtbot.wait(10)
    none, gone = view.page.bodies["market"].empties["market.correlations"]
    assert none.isVisible()
    assert not gone.isEnabled()
    view._add_entry("market.correlations")
    qtbot.wait(10)
    assert not none.isVisible()
    assert gone.isEnabled()


def test_a_table_is_no_higher_than_its_rows(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0, (1600, 800))
    view.show_section("people")
    qtbot.wait(10)
    table = view.page.table
    assert table is not None
    rows = sum(table.table.rowHeight(row) for row in range(table.model.rowCount()))
    assert table.table.height() <= rows + table.table.heads.height() + 4


def test_words_of_statistics_stay_on_the_hover(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.show_section("market")
    qtbot.wait(10)
    form = view.page.bodies["market"].form
    assert form._labels["market.loading"].text() == "How much moves with the market"
    assert "loading on the market factor" in form.fields["market.loading"].toolTip()


def test_long_names_alike_differ_at_their_end(qapp: QApplication) -> None:
    names = [f"Partner-sourced webinars and executive dinners in the north {k}" for k in range(9)]
    lines = [named(name, 150.0) for name in names]
    assert all(len(parts) == 2 for parts in lines)
    assert len({tuple(parts) for parts in lines}) == len(names)
    assert all(width(part, font("strong")) <= 151.0 for parts in lines for part in parts)
    assert named("Email", 150.0) == ["Email"]


def test_a_section_without_parts_says_how_to_make_the_first(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    assert view.document is not None
    assert not view.page.empty.isVisible()
    bare = identified(plans.document(replace(view.document.base_plan, sources=(), programmes=())))
    view.show_plan(bare, bare.base_plan, ())
    assert view.page.empty.isVisible()
    assert not view.page.remove_button.isEnabled()
    assert view.page.add_button.isEnabled()


def test_lists_of_choices_are_as_high_as_fields_beside_them(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1.0)
    view.show_section("goal")
    qtbot.wait(10)
    fields = view.page.bodies["goal"].form.fields
    assert isinstance(fields["goal.metric"], ChoiceField)
    assert fields["goal.metric"].height() == fields["goal.amount"].height()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_text_of_one_line_is_as_high_as_other_fields(qtbot: QtBot, scale: float) -> None:
    view = view_of(qtbot, scale, (1600, 900))
    view.choose("sources[0].to_win")
    qtbot.wait(10)
    fields = view.detail.form.fields
    short, other = (fields[f"sources[0].to_win.{name}"] for name in ("evidence.source", "low"))
    assert isinstance(short, WrappedField)
    assert abs(short.height() - other.height()) <= 1
    assert short.verticalScrollBar().maximum() == 0
