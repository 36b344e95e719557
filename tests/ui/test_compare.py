"""Comparison of scenarios: rows that differ, sentences, copying, choosing, presets, the worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator import checks
from simulator.compare import compare
from simulator.engine import project
from simulator.identities import identified
from simulator.levers import with_lever
from simulator.plan import Document, Plan, Spend
from simulator.presets import PRESETS, Preset
from simulator.projection import Projection
from tests import plans
from tests.there import as_a
from tests.ui.contrast import contrast
from tests.ui.languages import speaking
from tests.ui.painted import noted
from ui import figures, theme
from ui.compare import marks
from ui.compare.comparing import Compared, Comparing
from ui.compare.differences import rows
from ui.compare.results import results
from ui.compare.sentences import fine_share, is_limit, sentences
from ui.compare.view import CompareView
from ui.projector import Projector
from ui.theme import Mode
from ui.worker import engine

TRIALS = 2048
PATIENCE = 20_000  # milliseconds


pytestmark = pytest.mark.usefixtures("american")


def document(count: int = 3) -> Document:
    """A base, one with more spend and a worse belief, and others with other spends."""
    base = plans.two_sources(programmes=plans.programmes(), **plans.staffed(20.0, 30.0))
    base = replace(base, id="base", name="Base")
    more = replace(with_lever(base, "search.spend", 60e3), id="more", name="More search")
    search = replace(more.sources[0], to_win=replace(more.sources[0].to_win, low=0.2))
    more = replace(more, sources=(search, *more.sources[1:]))
    others = [
        replace(with_lever(base, "search.spend", 30e3 + 1e3 * k), id=f"s{k}", name=f"Other {k}")
        for k in range(count - 2)
    ]
    return identified(plans.document(base, more, *others))


def projected(found: Document) -> list[Projection]:
    return [project(plan, TRIALS) for plan in found.scenarios]


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    made = CompareView()
    qtbot.addWidget(made)
    made.resize(1280, 900)
    found = document()
    projections = projected(found)
    made.show_comparison(found, projections, compare(projections))
    with qtbot.waitExposed(made):
        made.show()
    return made


def find(view: CompareView, name: str) -> int:
    return next(
        index
        for index, row in enumerate(view.side._listed)
        if row is not None and row.name.startswith(name)
    )


def choose(view: CompareView, row: int, column: int) -> None:
    view.side.table.setCurrentIndex(view.side.table.grid_model.index(row, column))


def plan_of(plan: object) -> Plan:
    assert isinstance(plan, Plan)
    return plan


# what differs


def test_rows_are_by_identity_and_say_what_differs() -> None:
    found = document(2)
    base, more = found.scenarios
    turned = replace(more, sources=more.sources[::-1])  # another order is no difference
    held = {row.key: row for row in rows((base, turned), "USD")}
    assert held["search.spend"].differs
    assert [cell.words for cell in held["search.spend"].cells if cell] == ["$40,000", "$60,000"]
    assert held["assumption 106"].differs
    assert not held["assumption 206"].differs
    assert not held["calls.activity"].differs
    assert [row.group for row in held.values() if row.differs] == ["levers", "assumptions"]


def test_what_only_one_scenario_has_is_a_difference() -> None:
    base = document(2).scenarios[0]
    fewer = replace(base, id="fewer", sources=base.sources[:1], programmes=())
    held = {row.key: row for row in rows((base, fewer), "USD")}
    assert held["calls.activity"].cells[1] is None
    assert held["calls.activity"].differs


def test_other_fields_are_listed_only_where_they_differ() -> None:
    base = document(2).scenarios[0]
    later = replace(base, id="later", goal=replace(base.goal, amount=2e6))
    other = [row for row in rows((base, later), "USD") if row.group == "other"]
    assert [(row.key, row.name) for row in other] == [("goal.amount", "Goal · Amount")]


# sentences


def test_sentences_name_the_winner_and_every_error() -> None:
    found = document(2)
    told = sentences(compare(projected(found)), "USD")
    assert len(told) == 2
    assert "beats" in told[0]
    assert told[0].count("±") == 3
    assert "of the same futures" in told[0]
    assert "costs $239k more" in told[0]  # 20,000 a month over 364 days
    assert "regret" in told[1]
    assert " ±" not in told[0]  # no line may end before the error
    assert "± " not in told[0]


def with_goal(plan: Plan, **changes: Any) -> Plan:
    return replace(plan, goal=replace(plan.goal, **changes))


def test_chances_are_compared_at_one_goal_and_its_own_is_said_too() -> None:
    base, more = document(2).scenarios
    easier = with_goal(more, amount=base.goal.amount / 2)
    one, other = project(base, TRIALS), project(easier, TRIALS)
    comparison = compare([one, other])
    held = comparison.differences[1]
    assert held.chance == other.chance > held.chance_at_first
    assert held.chance_at_first == other.chance_at(base.goal.amount)
    assert held.chance_difference == held.chance_at_first - one.chance
    assert not comparison.one_goal
    told = sentences(comparison, "USD")[0]
    assert f"of its own goal of {figures.money(easier.goal.amount, 'USD')} it is" in told
    assert "that “Base” wants is" in told
    table = results([one, other], comparison, "USD")
    assert [row[0].words for row in table.rows[:2]] == ["Goal", "Chance of the goal"]
    titles = [row[0].words for row in table.rows]
    same = table.rows[titles.index(f"Chance of {figures.money(base.goal.amount, 'USD')}")]
    assert same[2].words.startswith(figures.share(held.chance_at_first))


def test_goals_of_different_days_are_said_to_be() -> None:
    base, more = document(2).scenarios
    later = with_goal(more, by=base.goal.by - timedelta(days=28))
    comparison = compare([project(base, TRIALS), project(later, TRIALS)])
    assert "different days" in sentences(comparison, "USD")[-1]
    assert comparison.one_goal
    table = results([project(base, TRIALS), project(later, TRIALS)], comparison, "USD")
    assert table.rows[0][0].words == "Goal date"


def test_a_comparison_says_the_chance_that_the_plan_says(
    comparing: Comparing, qtbot: QtBot
) -> None:
    found = document(2)
    with qtbot.waitSignal(comparing.ready, timeout=PATIENCE) as caught:
        comparing.compare(found, found.scenarios)
    compared: Compared = caught.args[0]
    for made, plan in zip(compared.projections, found.scenarios, strict=True):
        *_, shown = engine(plan, lambda: False)
        assert (made.trials, made.chance) == (shown.trials, shown.chance)


def test_the_same_plan_twice_is_said_to_be_the_same() -> None:
    base = document(2).base_plan
    same = replace(base, id="same", name="Same")
    both = [project(base, TRIALS), project(same, TRIALS)]
    compared = compare(both)
    assert sentences(compared, "USD")[0] == "“Same” ends like “Base” in every future."
    rows = {row[0].words: row[2].words for row in results(both, compared, "USD").rows}
    assert rows["Against Base: ends higher in"] == "no future"


# the page


def test_the_page_shows_figures_and_what_differs(view: CompareView) -> None:
    grid = view.results.grid_model.grid
    assert grid.heads[1:] == ("Base", "More search", "Other 0")
    titles = [row[0].words for row in grid.rows]
    assert titles[0] == "Chance of the goal"
    assert {"P10", "P50", "P90", "Regret"} <= set(titles)
    assert all("±" in cell.words for cell in grid.rows[0][1:])
    listed = [row.name for row in view.side._listed if row is not None]
    assert "Paid search" in listed
    assert "Cold calls" not in listed
    view.side.toggle.choose(1)
    assert "Cold calls" in [row.name for row in view.side._listed if row is not None]


def test_columns_of_both_tables_stand_below_each_other(view: CompareView, qtbot: QtBot) -> None:
    tables = (view.results, view.side.table)
    for choice in (0, 1, 0):
        view.side.toggle.choose(choice)
        for wide in (1280, 1900, 1280):
            view.resize(wide, 900)
            qtbot.wait(10)
            heads = [[table.columnViewportPosition(k) for k in (1, 2, 3)] for table in tables]
            assert heads[0] == heads[1], (choice, wide)


def test_names_of_six_scenarios_are_seen_whole(qtbot: QtBot) -> None:
    found = document(6)
    names = ["Base plan", *(f"Budget falls by {k}0 % · Base plan" for k in range(1, 6))]
    plans_ = tuple(
        replace(plan, name=name) for plan, name in zip(found.scenarios, names, strict=True)
    )
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1280, 900)
    named = replace(found, scenarios=plans_)
    projections = projected(named)
    view.show_comparison(named, projections, compare(projections))
    with qtbot.waitExposed(view):
        view.show()
    with noted() as written:
        view.results.horizontalHeader().grab()
    seen = [one.words for one in written]
    assert not [words for words in seen if words.endswith("…")], seen
    assert sum("plan" in words for words in seen) == 6


def test_scenarios_stand_as_their_tabs_do(view: CompareView) -> None:
    found = document(4)
    keys = [plan.id for plan in found.scenarios]
    assert view.show_document(found, keys[-1]) == (keys[0], keys[1], keys[-1])
    assert view.show_document(found, keys[2]) == (keys[0], keys[1], keys[2])


def test_a_lever_is_copied_from_scenario_to_scenario(view: CompareView, qtbot: QtBot) -> None:
    choose(view, find(view, "Paid search"), 2)
    view.side.fill_menu()
    entries = {entry.text(): entry for entry in view.side.menu.actions()}
    assert set(entries) == {"Base", "Other 0"}
    with qtbot.waitSignal(view.edited) as caught:
        entries["Other 0"].trigger()
    plan, name = caught.args
    assert plan.id == "s0"
    assert as_a(Spend, plan_of(plan).sources[0].work).per_month.value == 60e3
    assert name == "Copy Paid search of More search to Other 0"
    assert checks.problems(plan) == ()


def test_a_belief_is_copied_with_its_identity(view: CompareView, qtbot: QtBot) -> None:
    choose(view, find(view, "Paid search · Opportunity to win"), 2)
    view.side.fill_menu()
    with qtbot.waitSignal(view.edited) as caught:
        view.side.menu.actions()[0].trigger()
    held = plan_of(caught.args[0]).sources[0].to_win
    assert (held.id, held.low) == (106, 0.2)


def test_two_to_six_are_chosen(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    found = document(8)
    assert len(view.show_document(found)) == 3
    boxes = view.chooser.boxes
    asked: list[tuple[str, ...]] = []
    view.chosen.connect(asked.append)
    for key in ("s1", "s2", "s3"):
        boxes[key].click()
    assert len(asked[-1]) == marks.MOST
    assert asked[-1][0] == "base"
    assert not boxes["s4"].isEnabled()
    for key in ("s1", "s2", "s3", "s0"):
        boxes[key].click()
    assert asked[-1] == ("base", "more")
    assert not boxes["more"].isEnabled()


@pytest.mark.parametrize("preset", PRESETS, ids=lambda item: item.key)
def test_what_boards_ask_becomes_a_scenario(qtbot: QtBot, preset: Preset) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    found = document(2)
    view.show_document(found, "more")
    with qtbot.waitSignal(view.scenario_made) as caught:
        view.chooser.preset_wanted.emit(preset)
    made, name, key = caught.args
    assert len(made.scenarios) == 3
    assert made.scenario(key).name in name
    assert checks.problems(made) == ()
    assert key in view.show_document(made, key)


def test_a_question_that_means_nothing_is_answered_in_words(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    base = plans.plan((plans.calls(),), **plans.staffed())
    view.show_document(identified(plans.document(base, replace(base, id="b", name="B"))))
    with qtbot.assertNotEmitted(view.scenario_made):
        view.chooser.preset_wanted.emit(PRESETS[0])
    assert "no budget can be cut" in view.said.text()


def test_marks_agree_where_a_scenario_is_left_out(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    found = document(3)
    view.show_document(found)
    projections = [project(found.scenarios[k], TRIALS) for k in (1, 2)]
    view.show_comparison(found, projections, compare(projections), ("Base: its goal is over.",))
    heads = ("More search", "Other 0", "Base")
    assert view.side.table.grid_model.grid.heads[1:] == heads
    assert view.results.grid_model.grid.heads[1:] == heads[:2]
    assert view.chooser.ticked == ("more", "s0", "base")
    assert "its goal is over" in view.said.text()
    assert view.show_document(found)[0] == "base"


def test_the_table_is_copied_with_ctrl_c(view: CompareView, qtbot: QtBot) -> None:
    view.results.setFocus()
    QTest.keyClick(view.results, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[1:] == ["Base", "More search", "Other 0"]
    assert len(lines) == 11


def test_labels_beside_the_lines_do_not_overlap_and_marks_differ(view: CompareView) -> None:
    numbers = view.fans.numbers()
    assert numbers is not None
    assert len(numbers.columns) == 10
    assert len(numbers.rows) == 52
    images = [marks.picture(k).toImage() for k in range(marks.MOST)]  # own the bits
    assert len({bytes(image.bits()) for image in images}) == 6
    assert len(set(marks.DASHES)) == marks.MOST
    assert "median" in view.fans.spoken()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_page_is_painted_in_both_themes(view: CompareView, mode: Mode) -> None:
    before = theme.mode()
    theme.set_mode(mode)
    try:
        for index in range(marks.MOST):
            assert contrast(marks.colour(index), theme.current().card) >= 3.0
        picture = view.grab().toImage()
        ground = theme.current().background.rgb() & 0xFFFFFF
        assert picture.pixel(QPoint(4, 4)) & 0xFFFFFF == ground
    finally:
        theme.set_mode(before)


# the computing thread


@pytest.fixture
def comparing(qtbot: QtBot) -> Iterator[Comparing]:
    projector = Projector()
    yield Comparing(projector, projector)
    projector.close()


def test_scenarios_are_projected_in_the_computing_thread(
    comparing: Comparing, qtbot: QtBot
) -> None:
    found = document(3)
    with qtbot.waitSignal(comparing.ready, timeout=PATIENCE) as caught:
        comparing.compare(found, found.scenarios, TRIALS)
    compared: Compared = caught.args[0]
    assert compared.comparison == compare(projected(found))
    assert compared.left_out == ()


def test_only_the_newest_question_is_answered(comparing: Comparing, qtbot: QtBot) -> None:
    found = document(3)
    answers: list[Compared] = []
    comparing.ready.connect(answers.append)
    for count in (3, 3, 2):
        comparing.compare(found, found.scenarios[:count], TRIALS)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    qtbot.wait(50)
    assert [len(answer.projections) for answer in answers] == [2]


def test_a_bad_scenario_is_left_out_and_named(comparing: Comparing, qtbot: QtBot) -> None:
    found = document(3)
    bad = replace(found.scenarios[2], goal=replace(found.scenarios[2].goal, by=plans.START))
    with qtbot.waitSignal(comparing.ready, timeout=PATIENCE) as caught:
        comparing.compare(found, (*found.scenarios[:2], bad), TRIALS)
    compared: Compared = caught.args[0]
    assert len(compared.projections) == 2
    assert compared.left_out[0].startswith("Other 0: ")


def test_a_scenario_whose_goal_counts_something_else_stands_aside(
    comparing: Comparing, qtbot: QtBot
) -> None:
    found = document(3)
    other = with_goal(found.scenarios[1], metric="revenue")
    with qtbot.waitSignal(comparing.ready, timeout=PATIENCE) as caught:
        comparing.compare(found, (found.scenarios[0], other, found.scenarios[2]), TRIALS)
    compared: Compared = caught.args[0]
    assert [one.plan.name for one in compared.projections] == ["Base", "Other 0"]
    assert compared.left_out == (
        "More search: its goal is of Recognised revenue, that of Base of New bookings.",
    )


def test_scenarios_that_cannot_be_compared_say_why(comparing: Comparing, qtbot: QtBot) -> None:
    found = document(2)
    other = replace(found.scenarios[1], goal=replace(found.scenarios[1].goal, metric="revenue"))
    with qtbot.waitSignal(comparing.failed, timeout=PATIENCE) as caught:
        comparing.compare(found, (found.scenarios[0], other), TRIALS)
    assert "count different things" in caught.args[0]


def test_near_certainty_is_said_without_an_error_that_says_nothing() -> None:
    assert fine_share(0.94) == "94\u00a0%"
    assert fine_share(0.9973) == "99.7\u00a0%"
    assert fine_share(0.99999) == ">\u00a099.9\u00a0%"
    assert is_limit(fine_share(0.99999))
    assert not is_limit(fine_share(1.0))


def test_titles_of_the_results_are_explained_on_hover(view: CompareView) -> None:
    helps = {row[0].words: row[0].help for row in view.results.grid_model.grid.rows}
    assert helps["P10"] == "One future in ten ends below this."
    assert "best of these scenarios" in helps["Regret"]
    assert "computing error" in helps["Chance of the goal"]
    model = view.results.grid_model
    for row, (title, *_) in enumerate(model.grid.rows):
        told = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert told.split("\n")[0] == title.words  # it may be cut where it stands
        assert told.endswith(title.help)


def test_six_scenarios_need_no_scrolling_sideways_in_german(qtbot: QtBot) -> None:
    found = document(6)
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1280, 900)
    with speaking("de"):
        projections = projected(found)
        view.show_comparison(found, projections, compare(projections))
        with qtbot.waitExposed(view):
            view.show()
        assert view.results.horizontalScrollBar().maximum() == 0
        assert view.side.table.horizontalScrollBar().maximum() == 0
        with noted() as written:
            view.results.viewport().grab()
        titles = [one.words for one in written if one.box.left() < 12]
        assert len(set(titles)) == len(titles) == len(view.results.grid_model.grid.rows)
        view.hide()


def test_sentences_stand_below_the_chart_where_text_is_large(
    view: CompareView, qtbot: QtBot
) -> None:
    beside = view.sentences.mapTo(view, QPoint(0, 0)).x()
    assert beside > view.fans.mapTo(view, QPoint(0, 0)).x() + view.fans.width()
    theme.set_text_scale(2.0)
    qtbot.wait(20)
    foot = view.fans.mapTo(view, QPoint(0, 0)).y() + view.fans.height()
    assert view.sentences.mapTo(view, QPoint(0, 0)).y() > foot
    assert view.fans.height() <= view.height()
    theme.set_text_scale(1.0)


def test_boxes_to_tick_have_an_edge_and_grow_with_the_text(view: CompareView) -> None:
    box = next(iter(view.chooser.boxes.values()))
    picture = box.grab().toImage()
    edge = theme.current().control_border.name()
    found = {picture.pixelColor(x, y).name() for x in range(24) for y in range(picture.height())}
    assert edge in found
    theme.set_text_scale(2.0)
    assert box.iconSize().width() == 28
    theme.set_text_scale(1.0)


def test_one_scenario_alone_is_told_how_to_get_another(qtbot: QtBot) -> None:
    found = document()
    found = identified(replace(found, scenarios=found.scenarios[:1]))
    projections = projected(found)
    told = sentences(compare(projections), "USD")
    assert len(told) == 1
    assert told[0].startswith("There is only one scenario.")
    grid = results(projections, compare(projections), "USD")
    titles = [row[0].words for row in grid.rows]
    assert "Cost of the plan" in titles
    assert not any("Against" in title or title == "Regret" for title in titles)
    view = CompareView()
    qtbot.addWidget(view)
    view.show_document(found)
    assert "no other scenario" in view.side.nothing.text()
