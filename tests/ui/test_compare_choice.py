"""Which scenarios are compared after some were made, taken away, or another plan was opened."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from tests.ui.fake_projection import plan
from ui.compare.choice import Choice
from ui.compare.marks import MOST
from ui.file_flow import sample_document
from ui.main_window import MainWindow
from ui.new_plan import new_document
from ui.scenarios import editing


def document(*keys: str, base: str = "a") -> Document:
    return Document(scenarios=tuple(plan(name=key, key=key) for key in keys), base=base)


def is_open(window: MainWindow, wanted: Document) -> bool:
    return window.store.document is wanted


def test_until_somebody_chooses_it_is_the_base_and_the_scenario_shown() -> None:
    choice, many = Choice(), document(*"abcdef")
    assert choice.of(many, "e") == ["a", "e", "b"]
    assert choice.of(many, "f") == ["a", "f", "b"]
    assert choice.of(replace(many, base="c"), "f") == ["c", "f", "a"]


def test_a_choice_is_kept_and_what_is_new_joins_it() -> None:
    choice = Choice()
    choice.of(document(*"abcd"), "a")
    choice.pick(("a", "d"))
    assert choice.of(document(*"abcd"), "b") == ["a", "d"]
    assert choice.of(document(*"abcde"), "e") == ["a", "d", "e"]
    assert choice.of(document(*"abce"), "e") == ["a", "e"]
    assert choice.of(document(*"abce", base="b"), "e") == ["a", "e", "b"]


def test_what_is_left_of_a_choice_of_one_is_no_choice() -> None:
    choice = Choice()
    choice.of(document(*"abcd"), "a")
    choice.pick(("b", "d"))
    assert choice.of(document(*"abc"), "c") == ["a", "c", "b"]


def test_no_more_join_than_there_are_marks() -> None:
    choice, keys = Choice(), "abcdefgh"
    choice.of(document(*keys[:MOST]), "a")
    choice.pick(tuple(keys[:MOST]))
    assert choice.of(document(*keys), "h") == list(keys[:MOST])


@pytest.mark.usefixtures("american")
def test_another_plan_is_compared_as_if_nobody_had_chosen(qtbot: QtBot, window: MainWindow) -> None:
    """Scenarios of two plans may have the same identities."""
    window.pages.show_page("compare")
    view, first = window.more.compare, window.store.document
    keys = [plan.id for plan in first.scenarios]
    view.chooser.boxes[keys[0]].setChecked(False)
    assert [plan.id for plan in view.plans] == keys[1:]
    editing.duplicate(window.store)
    copy = window.store.scenario  # its tab stands beside the base's
    assert [plan.id for plan in view.plans] == [copy, *keys[1:]]
    for other in (new_document(first.base_plan.start), sample_document()):
        window.documents.new(other)
        qtbot.waitUntil(partial(is_open, window, other), timeout=20_000)
        assert [plan.id for plan in view.plans] == [plan.id for plan in other.scenarios]
