"""Dates in sentences about problems are written as everywhere else in the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from simulator.checks import problems
from simulator.problems import Problem
from tests.ui.languages import Speech, speaking
from ui.file_flow import sample_document
from ui.problem_words import said, translated


def late() -> tuple[Problem, ...]:
    """What is wrong with a plan whose first milestone comes after its goal."""
    plan = sample_document().base_plan
    first = replace(plan.goal.milestones[0], by=date(2028, 8, 2))
    return problems(replace(plan, goal=replace(plan.goal, milestones=(first,))))


@pytest.mark.parametrize(
    ("language", "day", "goal"),
    [("en", "2 Aug 2028", "31 Dec 2027"), ("de", "2. Aug. 2028", "31. Dez. 2027")],
)
def test_days_are_said_as_the_window_writes_them(
    qapp: QApplication, language: Speech, day: str, goal: str
) -> None:
    with speaking(language):
        words = " ".join(said(problem) for problem in late())
    assert day in words
    assert goal in words
    assert "2028-08" not in words


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "sentence",
    [
        'start must be a date such as "2026-01-31".',
        "“plan 2027-08-02.json” could not be opened: it is a device, choose a file.",
        "'2027-08-02' is a folder, not a CSV file.",
        "2027-02-31 is no day",
        "deals-2027-08-02.csv and /in/2027-08-02/deals and 2027-08-02.csv",
    ],
)
def test_names_and_what_is_no_day_stay(qapp: QApplication, language: Speech, sentence: str) -> None:
    kept = [part for part in ("2026-01-31", "2027-08-02", "2027-02-31") if part in sentence]
    with speaking(language):
        words = translated(sentence)
    assert all(words.count(part) == sentence.count(part) for part in kept)


def test_an_apostrophe_opens_no_quotes(qapp: QApplication) -> None:
    sentence = "2028-08-02 is after the goal's day, 2027-12-31; mind the plan's start."
    with speaking("en"):
        assert translated(sentence).startswith("2 Aug 2028 is after the goal's day, 31 Dec 2027;")


def test_the_day_up_to_which_a_file_counts_is_said_in_german(qapp: QApplication) -> None:
    sentence = (
        "By 2017-12-31 the file holds won deals alone: without lost and open ones a win rate "
        "cannot be told; export all opportunities."
    )
    with speaking("de"):
        assert translated(sentence).startswith("Bis 31. Dez. 2017 enthält")
