"""Sentences of the import: told from templates, taken apart again, told in another language."""

from __future__ import annotations

from datetime import date
from string import Formatter

import numpy as np
import pytest
from simulated_company import Truth, deals_of, lives

from simulator.history import texts
from simulator.history.columns import Mapping, Match
from simulator.history.estimate import estimate
from simulator.history.report import report
from simulator.history.telling import Figure, Value, Writer, english, parse, retold

VALUES: dict[str, Value] = {
    "": "some words", "day": date(2017, 12, 31), "figure": Figure(0.421, "share"), ",": 1234,
    ",.0f": 1234.0, ",.1f": 12.3, ".0%": 0.5, ".1%": 0.123,
}  # fmt: skip


def shouted(template: str, /, **values: Value) -> str:
    """Another language: capitals, and commas for decimals."""

    class Comma(Writer):
        def format_field(self, value: Value, format_spec: str) -> str:
            written = super().format_field(value, format_spec)
            return written if isinstance(value, str) else written.replace(".", "!")

    fixed = "".join(
        literal.upper() + ("" if name is None else f"{{{name}{':' + spec if spec else ''}}}")
        for literal, name, spec, _ in Formatter().parse(template)
    )
    return Comma().vformat(fixed, (), values)


@pytest.mark.parametrize("template", texts.WITH_PLACES)
def test_every_template_is_found_again_with_its_values(template: str) -> None:
    values = {name: VALUES[spec or ""] for _, name, spec, _ in Formatter().parse(template) if name}
    told = parse(english(template, **values))
    assert told is not None
    assert told.template == template
    for name, value in values.items():
        found = told.values[name]
        assert found == (pytest.approx(value) if isinstance(value, float) else value)


def test_words_of_a_file_are_no_templates() -> None:
    assert parse("Cold call in spring") is None
    assert retold("Web\nCold call; Fair", shouted) == "Web\nCold call; Fair"
    line = english(texts.COLUMN_BY_NAME, name=texts.DAYS, field="stage")
    assert retold(line, shouted) == "- days: STAGE (BY NAME)"


def test_a_list_is_told_piece_by_piece() -> None:
    piece = english(texts.NOTE_REPLAY, day=date(2017, 3, 31), promised=8.2, won=9)
    assert retold(f"{piece}; {piece}", shouted).startswith("31 Mar 2017: 8 PROMISED, 9 WON; 31 M")


def test_a_stored_report_reads_as_one_that_was_told_in_that_language() -> None:
    truth = Truth(per_week=(6.0, 4.0), win_rate=(0.25, 0.35))
    found = estimate(deals_of(truth, lives(truth, np.random.default_rng(3))))
    mapping = Mapping(("Stage", "x"), (Match("stage", 0, "name"),))
    stored = report(found, "deals.csv", mapping, ())
    assert retold(stored, english) == stored
    assert retold(stored, shouted) == report(found, "deals.csv", mapping, (), shouted)
    assert "# EVIDENCE FROM deals.csv" in retold(stored, shouted)
