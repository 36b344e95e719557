"""What a lever's row says: evidence, worth, dated values, units, hours."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.costs import costs
from simulator.decisions.price import Price, Why
from simulator.figures import RoleHours
from simulator.levers import Lever, find_lever, levers, with_lever
from simulator.plan import Document, Goal, Plan, Spend, Step
from tests.there import as_a
from ui.file_flow import sample_document
from ui.levers import texts
from ui.levers.editing import LeverEditing
from ui.levers.panel import LeverPanel
from ui.levers.slider import LeverSlider
from ui.levers.worth import long_worth, short_worth
from ui.plan_store import PlanStore
from ui.shown import Shown

pytestmark = pytest.mark.usefixtures("american")


@pytest.fixture(scope="module")
def document() -> Document:
    return sample_document()


def lever(document: Document, key: str, value: float | None = None) -> Lever:
    plan = document.base_plan
    return find_lever(plan if value is None else with_lever(plan, key, value), key)


def test_evidence_is_said_in_words(document: Document) -> None:
    key = "paid_search.spend"
    assert texts.evidence(lever(document, key), "USD") == "measured up to $80,000"
    assert "stretch: measured from" in texts.evidence(lever(document, key, 1000.0), "USD")
    assert "stretch: measured up to" in texts.evidence(lever(document, key, 100_000.0), "USD")
    assert "a guess: measured up to" in texts.evidence(lever(document, key, 200_000.0), "USD")
    never = replace(lever(document, key), measured_low=None, measured_high=None, stretch_high=None)
    assert texts.evidence(never, "USD") == "effect never measured: a guess"


def test_dated_values_are_listed_and_scaled_by_the_slider(document: Document) -> None:
    plan = document.base_plan
    source, work = plan.sources[0], as_a(Spend, plan.sources[0].work)
    money = replace(work.per_month, steps=(Step(start=date(2027, 7, 1), value=28_000.0),))
    source = replace(source, work=replace(work, per_month=money))
    plan = replace(plan, sources=(source, *plan.sources[1:]))
    found = find_lever(plan, f"{source.id}.spend")
    assert "1 Jul: $28,000" in texts.dated(plan, found, "USD")
    doubled = with_lever(plan, found.id, 2 * found.value)
    assert "1 Jul: $56,000" in texts.dated(doubled, found, "USD")


def test_a_share_says_of_what(document: Document) -> None:
    plan = document.base_plan
    share = next(
        find_lever(plan, f"{item.id}.level") for item in plan.programmes if item.unit == "share"
    )
    assert texts.unit_of(share, plan) == "of cold calls"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Account executives", "AE"), ("Sales development (SDR)", "SDR"), ("Sellers", "Sellers")],
)
def test_roles_are_named_as_their_people_call_them(name: str, short: str) -> None:
    assert texts.short_name(name) == short


def price(change: float | None, money: float | None, why: Why = "") -> Price:
    return Price("x", change, money, money and money * 0.8, money and money * 1.3, why)


def test_the_price_of_a_point_is_said_long_and_short(document: Document) -> None:
    until = date(2027, 10, 8)
    people = lever(document, "ae.people")
    assert short_worth(people, price(0.34, 61_000.0), until, "USD") == (
        "+1 point: 0.34 people, $61k · until 8 Oct",
        "+1 point: $61k · until 8 Oct",
        "+1 pt: 0.34 people, $61k · until 8 Oct",
        "+1 pt: $61k · until 8 Oct",
        "+1 point: 0.34 people, $61k",
        "+1 point: $61k",
    )
    whole = long_worth(people, price(0.34, 61_000.0), until, "USD")
    assert "0.34 people more, $61k over the plan ($49k to $79k by computing error)" in whole
    assert "Moved after 8 Oct 2027, it has no effect on this goal." in whole


def test_a_price_by_week_or_month_says_of_what_it_is(document: Document) -> None:
    until = date(2027, 10, 8)
    search = next(item for item in levers(document.base_plan) if item.unit == "currency/month")
    calls = next(item for item in levers(document.base_plan) if item.unit == "per week")
    assert "$9,320 / month more, $61k" in long_worth(search, price(9_320.0, 61e3), until, "USD")
    assert "4.1 / week more, $61k" in long_worth(calls, price(4.1, 61e3), until, "USD")


def test_the_price_of_a_share_says_of_what(panel: LeverPanel, document: Document) -> None:
    until, found = date(2027, 11, 5), price(0.37, -9_000.0)
    prices, dates = {"account_based.level": found}, {"account_based.level": until}
    insight = SimpleNamespace(prices=prices, last_dates=dates)
    projection = SimpleNamespace(hours=())
    more = {"insight": insight, "plan": document.base_plan, "currency": "USD"}
    shown = SimpleNamespace(projection=projection, **more)
    panel.show_projection(cast(Shown, shown))
    assert "37 % of cold calls more" in panel.rows["account_based.level"].toolTip().replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_the_price_is_as_exact_as_in_the_headline(document: Document) -> None:
    calls = lever(document, "referrals.activity")
    said = short_worth(calls, price(4.1, 5_240.0), date(2027, 11, 5), "USD")
    assert said[0].startswith("+1 point: 4.1 / week, $5.2k")


def test_where_there_is_no_price_the_reason_is_said(document: Document) -> None:
    calls = lever(document, "cold_calls.activity")
    assert short_worth(calls, price(None, None, "hours"), date(2027, 11, 5), "USD") == (
        "+1 point: – (no hours left to meet) · until 5 Nov",
        "+1 point: – (no hours left) · until 5 Nov",
        "+1 pt: no hours left · until 5 Nov",
        "+1 point: – (no hours left to meet)",
        "+1 point: – (no hours left)",
    )
    assert short_worth(calls, price(1.0, 5.0), None, "USD") == ("no effect on this goal any more",)
    assert short_worth(calls, None, None, "USD") == ()


def test_totals_of_groups(panel: LeverPanel) -> None:
    assert panel.headings["marketing"].toolTip() == "$168k / month"
    assert panel.headings["together"].total == "$12k · 5 h / month"
    assert panel.headings["together"].toolTip() == (
        "Programmes of both teams take $12k and 5 h of sellers a month."
    )


def test_what_programmes_take_is_what_the_engine_counts(
    panel: LeverPanel, document: Document
) -> None:
    plan = with_lever(document.base_plan, "ride_along.level", 4.0)
    plan = with_lever(plan, "account_based.level", 0.25)
    a_month = costs(plan, {}).programmes / 12.0
    panel.take(plan, document)
    more = panel.headings["together"].total
    assert more == f"${a_month / 1000:.0f}k · 20 h / month"
    panel.take(with_lever(plan, "paid_search.spend", 1000.0), document)
    assert panel.headings["together"].total == more
    panel.take(with_lever(plan, "cold_calls.activity", 2300.0), document)
    assert panel.headings["together"].total == "$22k · 20 h / month"
    for key in ("ride_along.level", "brand.level", "account_based.level"):
        plan = with_lever(plan, key, 0.0)
    panel.take(plan, document)
    assert panel.headings["together"].total == "$0 / month"


def test_hours_of_each_role_are_said_used_and_free(panel: LeverPanel) -> None:
    roles = (
        RoleHours("sdr", "Sales development (SDR)", 91.0, 80.4, 1.0),
        RoleHours("ae", "Account executives", 184.0, 184.0, 1.0),
    )
    projection = SimpleNamespace(hours=roles)
    shown = SimpleNamespace(projection=projection, insight=None, plan=SimpleNamespace(id="x"))
    panel.show_projection(cast(Shown, shown))
    heading = panel.headings["sales"]
    assert heading.total == "SDR 80 of 91 h · AE 184 of 184 h"
    assert heading.toolTip() == (
        "Sales development (SDR): 80 h of 91 h a week are used, 11 h are free.\n"
        "Account executives: 184 h of 184 h a week are used, 0 h are free."
    )
    assert heading.accessibleDescription() == heading.toolTip()


def wheel(slider: LeverSlider, notches: int) -> bool:
    at = QPointF(slider.width() / 2, slider.height() / 2)
    event = QWheelEvent(
        at, slider.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_column_unless_the_slider_has_the_focus(
    qtbot: QtBot, panel: LeverPanel
) -> None:
    slider = panel.rows["ae.people"].slider
    moved: list[tuple[str, float]] = []
    panel.moved.connect(lambda key, value: moved.append((key, value)))
    panel.headings["sales"].setFocus()
    wheel(slider, 1)
    assert moved == []
    panel.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    wheel(slider, 1)
    assert moved == [("ae.people", 17.0)]


def test_a_click_brings_the_thumb_here_and_the_thumb_is_taken_where_it_is(
    qtbot: QtBot, panel: LeverPanel
) -> None:
    slider = panel.rows["ae.people"].slider
    moved: list[float] = []
    slider.moved.connect(moved.append)
    thumb = QPoint(round(slider._x(slider.value_now)) + 4, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=thumb)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=thumb)
    assert moved == []
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 12))
    assert moved == [slider._lever.high]
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 12))


def test_a_plan_without_levers_says_so(qtbot: QtBot, document: Document) -> None:
    plan = Plan(start=date(2027, 1, 1), goal=Goal(by=date(2027, 12, 31), amount=1e6))
    panel = LeverPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.take(plan, Document(scenarios=(plan,), base=plan.id))
    assert panel._none.isVisible()
    assert panel.rows == {}
    panel.take(document.base_plan, document)
    assert not panel._none.isVisible()
    assert len(panel.rows) == 13


def test_showing_another_company_moves_no_lever(panel: LeverPanel, document: Document) -> None:
    moved: list[str] = []
    panel.moved.connect(lambda key, value: moved.append(key))
    plan = document.base_plan
    for source in plan.sources:
        key = f"{source.id}.{'spend' if source.team == 'marketing' else 'activity'}"
        part = find_lever(plan, key)
        small = replace(part, value=part.value / 1e4, low=0.0, high=part.high / 1e4)
        panel.rows[key].take(small, small, plan, "USD")
    assert moved == []


def test_a_screen_reader_can_set_the_value(panel: LeverPanel) -> None:
    moved: list[tuple[str, float]] = []
    panel.moved.connect(lambda key, value: moved.append((key, value)))
    panel.rows["ae.people"].slider.setValue(20)
    panel.rows["account_based.level"].slider.setValue(25)
    assert moved == [("ae.people", 20.0), ("account_based.level", 0.25)]


def test_a_long_total_gets_a_second_line_where_the_column_is_narrow(panel: LeverPanel) -> None:
    heading = panel.headings["sales"]
    heading.show_total("SDR 80 of 91 h · AE 178 of 184 h")
    panel.resize(420, 860)
    QApplication.processEvents()
    one = heading.height()
    panel.setMinimumWidth(240)
    panel.resize(260, 860)
    QApplication.processEvents()
    QApplication.processEvents()
    assert heading.height() > one
    panel.resize(420, 860)
    QApplication.processEvents()
    QApplication.processEvents()
    assert heading.height() == one


def test_values_without_the_keyboard_show_no_selection_in_another_scenario(
    panel: LeverPanel, document: Document
) -> None:
    other = next(plan for plan in document.scenarios if plan.id != document.base)
    panel.take(other, document)
    assert not any(row.field.hasSelectedText() for row in panel.rows.values())


def test_a_change_of_the_base_is_shown_and_can_be_taken_back(
    panel: LeverPanel, document: Document
) -> None:
    store = PlanStore(document)
    editing = LeverEditing(panel, store)
    store.changed.connect(lambda: panel.take(store.plan, store.document, store.reference))
    change = panel.rows["paid_search.spend"].change
    editing.set_value("paid_search.spend", 68_000.0)
    assert change.text() == "+\N{NO-BREAK SPACE}$12,000"
    store.keep()
    assert not change.is_changed
    editing.set_value("paid_search.spend", 70_000.0)
    editing.reset("paid_search.spend")
    assert find_lever(store.plan, "paid_search.spend").value == 68_000.0


def test_a_name_that_is_cut_off_stands_in_the_tooltip(
    panel: LeverPanel, document: Document
) -> None:
    long = "Paid search in every region of the whole of the federal republic"
    plan = document.base_plan
    sources = (replace(plan.sources[0], name=long), *plan.sources[1:])
    panel.take(replace(plan, sources=sources), document)
    assert long in panel.rows["paid_search.spend"].toolTip()
    assert "Email" not in panel.rows["email.spend"].toolTip()
