"""Bad documents: each kind of fault gets one sentence that names its place."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.files import document
from simulator.problems import Problem
from tests.files.made import sound


def tree() -> dict[str, Any]:
    """The sound document as parsed JSON."""
    found: dict[str, Any] = json.loads(document.dumps(sound()))
    return found


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as caught:
        document.loads(data)
    text = str(caught.value)
    assert "\n" not in text
    assert len(text) < 400
    return text


def said_of(data: bytes) -> str:
    """What is wrong with the bytes, or nothing; any other error than a Problem comes through."""
    try:
        document.loads(data)
    except Problem as problem:
        return str(problem)
    return ""


BAD_BYTES = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n ", "the file is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\x00", "not text in UTF-8"),
    "text": (b"hello", "line 1, column 1: this is not valid JSON"),
    "list": (b"[]", "this is not a plan of Shared Goal"),
    "number": (b"5", "this is not a plan of Shared Goal"),
    "NaN": (b"NaN", "NaN is not a finite number"),
    "deep": (b"[" * 100_000, "more than 32 brackets"),
    "deep groups": (b'{"a":' * 100_000, "more than 32 brackets"),
    "cut": (document.dumps(sound())[:900], "ends too early"),
    "two documents": (document.dumps(sound()) * 2, "something follows its end"),
    "other program": (b'{"program": "Guesswork", "format": 1}', "not a plan of Shared Goal"),
    "newer": (b'{"program": "Shared Goal", "format": 7}', "format 7 is newer"),
    "no format": (b'{"program": "Shared Goal"}', '"format" is missing; give the format'),
    "format true": (b'{"program": "Shared Goal", "format": true}', "true is no format"),
    "repeated": (b'{"program": "x", "program": "Shared Goal"}', '"program" stands here twice'),
    "no scenarios": (b'{"program": "Shared Goal", "format": 1}', '"scenarios" is missing'),
    "too long": (b" " * (64 * 2**20) + b"{}", "the file has more than 64 MB"),
    "unclosed": (b'{"program": "Shared \n', "a line ends inside a text"),
    "surrogate": (
        b'{"program": "Shared Goal", "format": 1, "name": "\\ud800", "base": "", "scenarios": []}',
        "unusable character U+D800",
    ),
    "escaped bracket text": (b'"' + b'\\"[' * 1000, "not valid JSON"),
}


@pytest.mark.parametrize("case", BAD_BYTES)
def test_bytes_that_are_no_plan(case: str) -> None:
    data, sentence = BAD_BYTES[case]
    assert sentence in refused(data)


def edited(place: str, new: str) -> bytes:
    """The sound document's JSON with the value at a place replaced by raw JSON text."""
    found = tree()
    keys: list[Any] = []
    for part in place.split("."):
        name, *indexes = part.replace("]", "").split("[")
        keys += [name, *map(int, indexes)]
    group: Any = found
    for key in keys[:-1]:
        group = group[key]
    if new == "remove":
        del group[keys[-1]]
    else:
        group[keys[-1]] = "@@"
    return json.dumps(found, ensure_ascii=False).replace('"@@"', new).encode()


S = "scenarios[0]"
PAID, CALLS = f"{S}.sources[0]", f"{S}.sources[1]"
BAD_VALUES = [
    ("colour", '"red"', "colour: unknown field; remove it."),
    (f"{PAID}.to_wim", "0.2", f'{PAID}.to_wim: unknown field; did you mean "to_win"?'),
    (f"{PAID}.work.kind", '"sped"', '"sped" is not known here; give "spend" or "activity"'),
    (f"{PAID}.work.kind", "remove", '"kind" is missing; give "spend" or "activity".'),
    (f"{PAID}.work.role", '"sdr"', f"{PAID}.work.role: unknown field"),
    (f"{PAID}.work", "[]", f"{PAID}.work: a list must be a group of fields"),
    (f"{PAID}.work.per_month.value", "-5", "value: -5 is below 0; give 0 or more."),
    (f"{PAID}.work.per_month.value", '"5"', 'value: "5" must be a number.'),
    (f"{PAID}.work.per_month.value", "true", "value: true must be a number."),
    (f"{PAID}.work.per_month.value", "null", "value: null must be a number."),
    (f"{PAID}.work.per_month.value", "NaN", "value: NaN is not a finite number"),
    (f"{PAID}.work.per_month.value", "-Infinity", "value: -Infinity is not a finite number"),
    (
        f"{PAID}.work.per_month.value",
        "1e999",
        "value: 1e999 is too large; give a number up to 1e+15",
    ),
    (f"{PAID}.work.per_month.value", "1e16", "value: 1e+16 is too large"),
    (f"{PAID}.work.per_month.value", "9" * 5000, "999… is too large"),
    (f"{PAID}.work.per_month.value", "remove", '"value" is missing (From the plan\'s start)'),
    (f"{PAID}.work.per_month.unit", '"USD"', 'it is "currency/month".'),
    (f"{PAID}.work.per_month.steps", "{}", "steps: a group of fields must be a list"),
    (f"{PAID}.work.slope", "50", "slope: 50 is above 10; give 0.1 to 10."),
    (f"{PAID}.to_lead", "1.5", f"{PAID}.to_lead: 1.5 is outside what is allowed here"),
    (f"{PAID}.to_lead", "[0.5, 0.4, 0.6]", "a range must rise from low to likely to high"),
    (f"{PAID}.to_lead", "[0.5, 0.6]", "a range is three numbers: [low, likely, high]."),
    (f"{PAID}.to_lead", "[0.0, 0.4, 0.6]", "0 cannot be part of a range here"),
    (f"{PAID}.to_lead", "[0.1, NaN, 0.6]", f"{PAID}.to_lead.likely: NaN is not a finite number"),
    (f"{PAID}.to_lead", '"10 %"', f'{PAID}.to_lead: "10 %" must be a number.'),
    (f"{PAID}.to_lead.high", "remove", "a range needs both a low and a high"),
    (f"{PAID}.to_lead.unit", '"%"', 'it is "share".'),
    (f"{PAID}.to_lead.id", "3.0", "id: 3.0 must be a whole number"),
    (f"{PAID}.to_lead.id", "7", "identity 7 is also that of sources[0].to_lead"),
    (f"{PAID}.to_lead", '{"same_as": 999}', 'no assumption of this scenario has "id": 999'),
    (f"{PAID}.to_lead", '{"same_as": 7, "low": 1}', '"same_as" must stand alone'),
    (f"{PAID}.volume", '{"same_as": 7}', '"share" is not the unit of this field'),
    (f"{PAID}.name", '"  "', f"{PAID}.name: the name is empty; give one."),
    (f"{PAID}.name", '"' + "x" * 201 + '"', "characters is too long; at most 200"),
    (f"{PAID}.name", '"' + "x" * 20001 + '"', "characters is too long; at most 20,000"),
    (f"{PAID}.name", '"a\\u0000b"', "unusable character U+0000"),
    (f"{PAID}.name", "5", f"{PAID}.name: 5 must be a text in quotes"),
    (f"{PAID}.id", '"calls"', '"calls" is also that of sources[0]; give it another.'),
    (f"{PAID}.id", '"a b"', '"a b" is no identity'),
    (f"{PAID}.work.touches_today", "5", "5 is below organic, which it includes; give 100 or more."),
    (f"{PAID}.work.ceiling", "5", "half_saturation: it is missing beside ceiling"),
    (f"{PAID}.work.per_month.before", "0", "nothing was spent before the plan"),
    (f"{PAID}.work.saturation", "1.0", "1 leaves no curve"),
    (f"{PAID}.work.per_month.steps[0].start", '"2026-01-05"', "is not after the plan's first day"),
    (f"{PAID}.work.per_month.measured_low", "90000", "90000 is above measured_high"),
    (f"{PAID}.deals.sample", "[0, 0]", "all past deals are 0"),
    (f"{PAID}.deals.sample[1]", "-2", "deals.sample[1]: -2 is below 0"),
    (f"{PAID}.deals.mean", "0", f"{PAID}.deals.mean: 0 is too little; give an amount above 0."),
    (f"{CALLS}.work.role", '"nobody"', 'there is no role "nobody"; give one of "ae", "sdr".'),
    (f"{S}.goal.by", '"2026-01-05"', "is not after the plan's first day"),
    (f"{S}.goal.by", '"2026-02-05"', "is 5 weeks from the start, and a plan has 13 to 156"),
    (f"{S}.goal.by", '"2036-02-05"', "a plan has 13 to 156"),
    (f"{S}.goal.by", '"2026-02-30"', "is no day of the calendar"),
    (f"{S}.goal.by", '"20260230"', 'must be a date such as "2026-01-31"'),
    (f"{S}.goal.by", '"9999-12-31"', "9999-12-31 is too far away"),
    (f"{S}.goal.amount", "-1", "goal.amount: -1 is below 0"),
    (f"{S}.goal.metric", '"profit"', 'give "bookings", "revenue" or "arr"'),
    (f"{S}.goal.milestones[0].by", '"2027-01-01"', "is after the goal's day"),
    (f"{S}.programmes[0].hours[0].role", '"x"', 'there is no role "x"'),
    (f"{S}.programmes[0].effects[0].sources[0]", '"x"', 'there is no source "x"'),
    (f"{S}.programmes[0].effects[0].odds_change", "-1", "it must be above -1"),
    (f"{S}.programmes[0].effects[1].sources", '["calls"]', "churn is not a rate of sources"),
    (f"{S}.programmes[0].effects[0].rate", '"to_win"', "to_win"),
    (f"{S}.programmes[1].replaces", '"search"', 'there is no sales activity "search"'),
    (f"{S}.programmes[1].replaces", "null", "name the sales activity"),
    (f"{S}.programmes[1].lever.value", "1.5", "1.5 is above 1; give 0 to 1."),
    (f"{S}.programmes[1].unit", '"days/month"', 'give "share"'),
    (f"{S}.programmes[2].halo_of", '"calls"', 'there is no paid source "calls"'),
    (f"{S}.programmes[2].halo_of", "null", "a halo rides on a spend"),
    (f"{S}.programmes[2].replaces", '"calls"', "not both; leave one out"),
    (f"{S}.roles[1].id", '"sdr"', '"sdr" is also that of roles[0]'),
    (f"{S}.roles[0].people.value", "-1", "people.value: -1 is below 0"),
    (f"{S}.roles[0].selling_hours", "200", "200 is above 168; give 0 to 168."),
    (f"{S}.capacity.appointment_role", '"x"', 'there is no role "x"'),
    (f"{S}.cycle.quarter_profile", "[1, 2]", "2 weights; give 13, one a week, or none."),
    (f"{S}.cycle.quarter_profile", str([0] * 13), "all weights are 0"),
    (f"{S}.cycle.opportunity_to_win.sample", "[0]", "all durations are 0"),
    (f"{S}.cycle.fiscal_year_starts", "13", "13 is above 12; give 1 to 12."),
    (f"{S}.pipeline.deals[1].id", '"1"', '"1" is also that of pipeline.deals[0]'),
    (f"{S}.pipeline.deals[1].opened", '"2026-01-06"', "is after the plan's first day"),
    (f"{S}.pipeline.deals[1].amount", "-1", "amount: -1 is below 0"),
    (f"{S}.pipeline.won_by_age", "[0.1, 0.05, 0.2]", "0.05 is below the week before it, 0.1"),
    (f"{S}.pipeline.open_by_age", "[0.9, 0.8]", "2 weeks, but won_by_age has 3"),
    (f"{S}.pipeline.open_by_age", "[1, 1, 0.5]", "0.05 won and 1 open are more than all"),
    (f"{S}.pipeline.median_amount", "0", "0 is too little; give an amount above 0"),
    (f"{S}.market.season", "[1, 1]", "2 factors; give 12, January first."),
    (f"{S}.market.season", str([1.1] * 12), "the mean of the twelve is 1.1 and must be 1"),
    (
        f"{S}.market.season",
        str([0.0] + [12 / 11] * 11),
        "market.season[0]: 0 is too little; give a factor above 0.",
    ),
    (f"{S}.market.correlations[0].first", "99", "no assumption has the identity 99"),
    (f"{S}.market.correlations[0].first", "9", "an assumption cannot move with itself"),
    (f"{S}.market.correlations[0].value", "1.5", "1.5 is above 1; give -1 to 1."),
    (f"{S}.market.loading", "1", "1 is above 0.99; give 0 to 0.99."),
    (f"{S}.id", '"more_calls"', '"more_calls" is also that of scenarios[0]'),
    (f"{S}.name", '"=More calls"', '"=More calls" is also that of scenarios[0]'),
    (f"{S}.start", "remove", '"start" is missing (First day); give it.'),
    ("base", '"x"', 'base: there is no scenario "x"; give one of "base", "more_calls".'),
    ("currency", '"Euro"', '"Euro" is no currency'),
    ("scenarios", "[]", "scenarios: there is no scenario; give at least one."),
    ("scenarios", "[" + "{}," * 50 + "{}]", "51 are too many; at most 50 are allowed."),
    ("units", '{"goal.amount": "EUR"}', 'it is "currency".'),
    ("units", '{"goal.amuont": "currency"}', 'did you mean "goal.amount"?'),
]


@pytest.mark.parametrize(("place", "new", "sentence"), BAD_VALUES)
def test_a_bad_value_is_named(place: str, new: str, sentence: str) -> None:
    said = refused(edited(place, new))
    assert sentence in said
    assert said.endswith((".", "?"))


def test_the_place_of_a_bad_value_is_kept_apart() -> None:
    with pytest.raises(Problem) as caught:
        document.loads(edited(f"{PAID}.work.per_month.value", "-5"))
    assert caught.value.place == f"{PAID}.work.per_month.value"
    assert caught.value.message == "-5 is below 0; give 0 or more."


@given(st.data())
@settings(max_examples=150)
def test_broken_bytes_only_ever_raise_a_problem(data: st.DataObject) -> None:
    good = document.dumps(sound())
    start = data.draw(st.integers(0, len(good)))
    length = data.draw(st.integers(0, 40))
    junk = data.draw(st.one_of(st.binary(max_size=8), st.sampled_from(TRICKS)))
    assert "\n" not in said_of(good[:start] + junk + good[start + length :])


TRICKS = [b"null", b"1e999", b"NaN", b"-1", b'"', b"{}", b"[]", b"\\", b"true", b'"=1"', b"[[[["]


@given(st.integers(0, 10**9))
@settings(max_examples=150)
def test_a_wrong_value_anywhere_only_ever_raises_a_problem(seed: int) -> None:
    random = Random(seed)
    found = tree()
    group: Any = found
    while True:
        keys = list(group) if isinstance(group, dict) else list(range(len(group)))
        key = random.choice(keys)
        if not isinstance(group[key], dict | list) or not group[key] or random.random() < 0.15:
            break
        group = group[key]
    group[key] = random.choice(
        (None, True, -1, 0, 3.5, 1e300, 10**40, "", "x", "2026-01-01", [], {}, [1, 2, 3], [{}])
    )
    assert "\n" not in said_of(json.dumps(found).encode())
