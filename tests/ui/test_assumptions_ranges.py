"""Ranges as they are typed and shown: percent, money, plain numbers, in two locales."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from simulator import uncertain
from simulator.plan import Activity, Deals, Effect, Role, Source
from simulator.problems import Problem
from simulator.schema import meaning_of
from ui import figures
from ui.assumptions import ranges
from ui.assumptions.one_number import single

SHARE = ranges.kind_of(meaning_of(Source, "to_lead"))
MINUTES = ranges.kind_of(meaning_of(Activity, "minutes"))
MONEY = ranges.kind_of(meaning_of(Deals, "mean"))
ODDS = ranges.kind_of(meaning_of(Effect, "odds_change"))
FACTOR = ranges.kind_of(meaning_of(Source, "volume"))
YEARLY = ranges.kind_of(meaning_of(Role, "leaving"))


pytestmark = pytest.mark.usefixtures("american")


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("4 / 5 / 7", SHARE, (0.04, 0.05, 0.07)),
        ("4/5/7 %", SHARE, (0.04, 0.05, 0.07)),
        ("4-5-7 %", SHARE, (0.04, 0.05, 0.07)),
        ("5 %", SHARE, (None, 0.05, None)),
        ("0.39 %", SHARE, (None, 0.0039, None)),
        ("0", SHARE, (None, 0.0, None)),
        ("8 / 15 / 25 %", YEARLY, (0.08, 0.15, 0.25)),
        ("-10 / 5 / 20 %", ODDS, (-0.1, 0.05, 0.2)),
        ("47k / 52k / 57.5k", MONEY, (47e3, 52e3, 57.5e3)),
        ("$47,000 / 52,000 / 57,500", MONEY, (47e3, 52e3, 57.5e3)),
        ("1.2M", MONEY, (None, 1.2e6, None)),
        ("4 / 5 / 7 minutes", MINUTES, (4.0, 5.0, 7.0)),
        ("0.8 / 1 / 1.25", FACTOR, (0.8, 1.0, 1.25)),
        ("80 / 100 / 125 %", FACTOR, (0.8, 1.0, 1.25)),
        ("5 / 5 / 5", MINUTES, (None, 5.0, None)),
    ],
)
def test_what_people_type(text: str, kind: ranges.Kind, wanted: tuple[float | None, ...]) -> None:
    assert ranges.parsed(text, kind, "USD") == wanted


@pytest.mark.parametrize("text", ["4-6 %", "4–6 %", "4 to 6 %", "4 - 6", "4% - 6%", "4…6 %"])
def test_two_numbers_are_p10_and_p90_around_a_middle(text: str) -> None:
    low, likely, high = ranges.parsed(text, SHARE, "USD")
    assert (low, high) == (0.04, 0.06)
    assert likely == pytest.approx(0.049)


def test_a_letter_behind_the_last_number_holds_for_all() -> None:
    low, _, high = ranges.parsed("47-58k", MONEY, "USD")
    assert (low, high) == (47e3, 58e3)


def test_negative_ranges_keep_their_signs() -> None:
    low, likely, high = ranges.parsed("-10 - 20 %", ODDS, "USD")
    assert (low, high) == (-0.1, 0.2)
    assert -0.1 < likely < 0.2


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("abc", MINUTES, "is not a range"),
        ("", MINUTES, "Nothing is typed"),
        ("4 / 5 / 6 / 7", MINUTES, "is not a range"),
        ("6-4", MINUTES, "lower one first"),
        ("5 %", MINUTES, "leave the % sign out"),
        ("0.4", SHARE, "0.4\u00a0% or 40\u00a0%"),
        ("4x", MINUTES, "is not a number"),
    ],
)
def test_what_means_nothing_is_said_in_one_sentence(
    text: str, kind: ranges.Kind, said: str
) -> None:
    with pytest.raises(Problem, match=said) as caught:
        ranges.parsed(text, kind, "USD")
    assert "\n" not in str(caught.value)


@given(st.text(max_size=30))
def test_no_text_leads_to_anything_but_a_range_or_a_sentence(text: str) -> None:
    for kind in (SHARE, MONEY, MINUTES, ODDS):
        try:
            low, likely, high = ranges.parsed(text, kind, "USD")
        except Problem:
            continue
        assert likely == likely
        assert (low is None) == (high is None)


@given(
    st.floats(1e-4, 0.3),
    st.floats(1.05, 1.6),
    st.floats(1.05, 1.6),
    st.sampled_from([SHARE, MONEY, MINUTES, FACTOR]),
)
def test_exact_text_means_the_same_numbers_again(
    low: float, first: float, second: float, kind: ranges.Kind
) -> None:
    factor = 1e5 if kind is MONEY else 1.0
    likely, high = low * first, low * first * second
    values = round(low * factor, 6), round(likely * factor, 6), round(high * factor, 6)
    again = ranges.parsed(ranges.exact(*values, kind, "USD"), kind, "USD")
    assert again == pytest.approx(values, rel=1e-9)


@given(st.floats(1e-3, 0.4), st.floats(1.1, 2.4))
def test_the_middle_lies_between_and_makes_a_sound_range(low: float, ratio: float) -> None:
    for support in (uncertain.SHARE, uncertain.POSITIVE):
        middle = ranges.middle(low, low * ratio, support)
        assert uncertain.check(low, middle, low * ratio, support) == ""


def test_cells_are_short_and_fields_exact() -> None:
    assert ranges.shown(0.04, 0.05, 0.07, SHARE, "USD") == "4 / 5 / 7\u00a0%"
    assert ranges.shown(47e3, 52123.0, 57.5e3, MONEY, "USD") == "$47k / 52.1k / 57.5k"
    assert ranges.exact(47e3, 52123.0, 57.5e3, MONEY, "USD") == "$47,000 / 52,123 / 57,500"
    assert ranges.exact(None, 1 / 3, None, FACTOR, "USD").startswith("0.33333333")


def test_german_numbers_are_read_and_written() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert ranges.shown(0.125, 0.15, 0.18, SHARE, "EUR") == "12,5 / 15 / 18\u00a0%"
    assert ranges.parsed("12,5 / 15 / 18 %", SHARE, "EUR") == (0.125, 0.15, 0.18)
    assert ranges.exact(47e3, 52e3, 57.5e3, MONEY, "EUR") == "47.000 / 52.000 / 57.500\u00a0€"
    assert ranges.parsed("47.000 / 52.000 / 57.500 €", MONEY, "EUR") == (47e3, 52e3, 57.5e3)


@pytest.mark.parametrize("text", ["€68k", "47k / 52k / 58k EUR", "$47k - £58k"])
def test_a_range_in_another_currency_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="is not in USD, the currency of this plan: type it in USD"):
        ranges.parsed(text, MONEY, "USD")


def test_a_range_in_the_plans_currency_is_read() -> None:
    wanted = (47e3, 52e3, 58e3)
    for text in ("EUR 47k / 52k / 58k", "47k€ / 52k€ / 58k€", "47 / 52 / 58 Tsd. Euro"):
        assert ranges.parsed(text, MONEY, "EUR") == wanted


@pytest.mark.parametrize(
    ("text", "kind", "example"),
    [
        ("nine million", MONEY, "$20k"),
        ("half", SHARE, f"5{figures.SPACE}%"),
        ("5 is it", FACTOR, "20"),
        ("a few", MINUTES, "20"),
    ],
)
def test_where_one_number_belongs_no_range_is_asked_for(
    text: str, kind: ranges.Kind, example: str
) -> None:
    with pytest.raises(Problem) as found:
        single(text, kind, "USD")
    assert str(found.value) == f"“{text}” is not a number: type it like {example}."


def test_an_empty_field_is_told_which_number_is_meant() -> None:
    with pytest.raises(Problem, match="Nothing is typed: type a number like 20"):
        single(" ", FACTOR, "USD")


def test_two_numbers_round_a_percent_sign_are_not_one_number() -> None:
    with pytest.raises(Problem):
        ranges.parsed("50%35", SHARE, "USD")
    assert ranges.parsed("50% / 60%/70 %", SHARE, "USD") == (0.5, 0.6, 0.7)
