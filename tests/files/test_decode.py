"""The decoder by itself: every kind of field takes what it may and refuses the rest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simulator.assumption import Assumption
from simulator.fieldtypes import field_type, fields_of, leads_to
from simulator.files.decode import Flaw, decode
from simulator.files.encode import encode, units
from simulator.files.parse import as_text, as_tree
from simulator.files.places import steps, tree
from simulator.files.render import rendered
from simulator.plan import Cycle, Deals, Document, Milestone, Plan, Schedule, Source, Step
from simulator.problems import Problem
from tests.files.made import sound


def refused(found: object, kind: type) -> str:
    with pytest.raises(Problem) as caught:
        decode(found, kind)
    return str(caught.value)


def test_a_whole_number_stands_for_a_number_but_not_the_other_way_round() -> None:
    step = decode({"start": "2026-02-01", "value": 3}, Step)
    assert (step.value, type(step.value), step.start) == (3.0, float, date(2026, 2, 1))
    assert "3.0 must be a whole number" in refused({"fiscal_year_starts": 3.0}, Cycle)


def test_booleans_are_no_numbers() -> None:
    assert "true must be a number" in refused({"by": "2026-02-01", "amount": True}, Milestone)
    assert "false must be a whole number" in refused({"fiscal_year_starts": False}, Cycle)


def test_numbers_keep_their_last_bit() -> None:
    for value in (0.1, 1 / 3, 5e-324, 123456789.12345679, 2.0**49 + 0.125, 1e15):
        text = rendered(encode(Milestone(by=date(2026, 1, 1), amount=value)))
        assert decode(as_tree(text), Milestone).amount == value


def test_defaults_and_what_is_required() -> None:
    assert decode({}, Deals) == Deals()
    assert refused({"before": 1}, Schedule) == (
        '"value" is missing (From the plan\'s start); give it.'
    )


def test_null_only_where_nothing_is_a_value() -> None:
    assert decode({"before": 1, "value": 1, "measured_low": None}, Schedule).measured_low is None
    assert "before: null must be a number" in refused({"before": None, "value": 1}, Schedule)


def test_the_nearest_field_is_suggested() -> None:
    said = refused({"before": 1, "valeu": 1}, Schedule)
    assert said == 'valeu: unknown field; did you mean "value"?'
    assert refused({"q": 1}, Schedule) == "q: unknown field; remove it."


def test_strange_field_names_stay_on_one_line() -> None:
    said = refused({"a\nb" * 100: 1}, Schedule)
    assert "\n" not in said
    assert len(said) < 120


def test_an_assumption_in_four_ways() -> None:
    source = {
        "id": "s",
        "name": "S",
        "work": {"kind": "activity", "per_week": {"before": 1, "value": 1}},
    }
    ways: list[Any] = [
        0.2,
        [0.1, 0.2, 0.3],
        {"id": 5, "likely": 0.2},
        {"likely": 0.2, "unit": "share"},
    ]
    for way in ways:
        assert decode(source | {"to_win": way}, Source).to_win.likely == 0.2


def test_a_reference_may_stand_before_what_it_names() -> None:
    found = encode(sound())
    plan = found["scenarios"][0]
    plan["sources"].reverse()
    first, second = decode(found, Document).scenarios[0].sources
    assert first.to_win == second.to_win
    assert first.to_win.id == 7


def test_a_reference_does_not_reach_into_another_scenario() -> None:
    found = encode(sound())
    del found["scenarios"][1]["sources"][0]["to_win"]
    assert "scenarios[1].sources[1].to_win.same_as" in refused(found, Document)


def test_repeated_fields_and_numbers_that_are_none_are_marked() -> None:
    assert isinstance(as_tree('{"a": 1, "a": 2}'), Flaw)
    for text in ("NaN", "Infinity", "-Infinity", "1e999", "9" * 5000):
        assert isinstance(as_tree(text), Flaw)


@pytest.mark.parametrize("text", ["[" * 33 + "]" * 33, '{"a":' * 40, "[" * 1_000_000])
def test_depth_is_counted_before_anything_is_built(text: str) -> None:
    with pytest.raises(Problem, match="more than 32 brackets"):
        as_tree(text)


def test_brackets_inside_texts_do_not_count() -> None:
    assert as_tree('"' + "[" * 100 + '\\"' + "{" * 100 + '"') == "[" * 100 + '"' + "{" * 100


def test_a_text_that_never_ends_is_refused_in_a_moment() -> None:
    with pytest.raises(Problem, match="ends too early"):
        as_tree('"' + '\\"' * 200_000)


def test_bytes_become_text_or_the_line_is_named() -> None:
    assert as_text("\ufeffä".encode()) == "ä"
    with pytest.raises(Problem, match=r"^line 2: "):
        as_text(b"a\n\xff")


def test_places_become_groups_and_lists() -> None:
    assert steps("a.b[2].c") == ["a", "b", 2, "c"]
    assert tree({"a[1]": 2, "a[0].b": 1}) == {"a": [{"b": 1}, 2]}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"a[1]": 1}, "a[0]: its rows are missing"),
        ({"a[0]": 1, "a.b": 1}, "its rows are missing"),
        ({"a": 1, "a.b": 2}, "a.b: this cannot hold a value and fields too"),
        ({"a.b": 1, "a": 2}, "a: this cannot hold a value and fields too"),
        ({"a[9999999]": 1}, "is no place in a plan"),
        ({"__class__.x()": 1}, "is no place in a plan"),
        ({"a" + ".a" * 100: 1}, "is no place in a plan"),
    ],
)
def test_places_that_fit_nothing(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        tree(values)
    assert sentence in str(caught.value)


def test_long_lists_fill_lines_and_small_groups_take_one() -> None:
    text = rendered({"a": [1.5] * 100, "b": {"c": 1, "d": "x"}, "e": [], "f": {"g": {"h": [1, 2]}}})
    assert '  "b": {"c": 1, "d": "x"},' in text.splitlines()
    assert max(map(len, text.splitlines())) <= 100
    assert as_tree(text) == {
        "a": [1.5] * 100, "b": {"c": 1, "d": "x"}, "e": [], "f": {"g": {"h": [1, 2]}},
    }  # fmt: skip


def test_every_unit_is_told() -> None:
    assert units()["goal.amount"] == "currency"
    assert units()["deals.sample"] == "currency"
    assert not [name for name in units() if name.startswith(("assumption.", "schedule."))]


def test_only_fields_that_can_hold_it_lead_to_an_assumption() -> None:
    assert [item.name for item in leads_to(Plan, Assumption)] == [
        "sources", "programmes", "roles", "capacity", "cycle", "pipeline", "customers",
    ]  # fmt: skip
    assert all(item.meaning.label for item in fields_of(Plan))


def test_types_that_a_plan_cannot_have_are_refused_at_once() -> None:
    with pytest.raises(TypeError):
        field_type(list[int])
