"""Typed values and shown values of levers."""

import pytest
from PySide6.QtCore import QLocale

from simulator.problems import Problem
from ui import wording

pytestmark = pytest.mark.usefixtures("american")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("68k", 68_000), ("68.000", 68_000), ("$ 68,000", 68_000), ("68 000", 68_000),
        ("$68,000 / month", 68_000), ("68'000", 68_000), ("1.25M", 1_250_000),
        ("1.250M", 1_250_000), ("1,250,000.50", 1_250_000.5), ("1.250.000,50", 1_250_000.5),
        ("68,5", 68.5), ("USD 12", 12), ("0", 0), ("0.125", 0.125), ("$ 3 Mio.", 3_000_000),
        ("6,80,000", 680_000), ("12,34,567.50", 1_234_567.5),
    ],
)  # fmt: skip
def test_money_is_read_as_people_write_it(text: str, value: float) -> None:
    assert wording.parse(text, "currency/month", "USD") == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("€68k", "USD"), ("68k €", "USD"), ("68k€/month", "USD"), ("EUR 68,000", "USD"),
        ("68,000 eur", "USD"), ("68k euros", "USD"), ("£ 68", "USD"), ("68 Fr.", "USD"),
        ("$68k", "EUR"), ("US$68k", "EUR"), ("A$68k", "USD"), ("68k CHF", "EUR"), ("¥5", "USD"),
    ],
)  # fmt: skip
def test_another_currency_is_refused_in_one_sentence(text: str, currency: str) -> None:
    with pytest.raises(Problem) as refused:
        wording.parse(text, "currency/month", currency)
    assert str(refused.value) == (
        f"“{text}” is not in {currency}, the currency of this plan: type it in {currency}."
    )


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$68k", "USD"), ("US$68k", "USD"), ("usd 68,000", "USD"), ("68k dollars", "USD"),
        ("$68k", "CAD"), ("C$68k", "CAD"), ("68 Tsd. €", "EUR"), ("68k€/month", "EUR"),
        ("Fr. 68'000", "CHF"), ("68'000 CHF", "CHF"), ("68 000 kr", "SEK"), ("XYZ 68k", "XYZ"),
    ],
)  # fmt: skip
def test_the_plans_own_currency_may_be_typed(text: str, currency: str) -> None:
    assert wording.parse(text, "currency/month", currency) == 68_000


def test_what_is_no_money_has_no_currency() -> None:
    with pytest.raises(Problem, match="is not a number: type it like"):
        wording.parse("€16", "people", "EUR")


@pytest.mark.parametrize(
    ("text", "value"),
    [("4 %", 0.04), ("4%", 0.04), ("25", 0.25), ("1", 0.01), ("0.25", 0.25), ("12,5 %", 0.125)],
)
def test_shares_are_read_as_percent(text: str, value: float) -> None:
    assert wording.parse(text, "share", "USD") == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["", "abc", "12 %", "1.2.3", "$68,68.000", "1,23,4.5", "12 apples", "--", "nan", "inf"]
)
def test_what_is_no_number_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(Problem, match="is not a number: type it like"):
        wording.parse(text, "currency/month", "USD")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("70k / week", "currency/month"), ("70k per year", "currency/month"),
        ("70 Tsd. pro Woche", "currency/month"), ("5000/month", "per week"),
        ("5000 pro Monat", "per week"), ("3 days / week", "days/month"),
    ],
)  # fmt: skip
def test_a_value_of_another_period_is_not_taken_for_this_one(text: str, unit: str) -> None:
    with pytest.raises(Problem, match="names another period: type what it is"):
        wording.parse(text, unit, "USD")


def test_the_own_period_may_be_typed() -> None:
    assert wording.parse("1.150 / wk", "per week", "USD") == 1150
    assert wording.parse("3 days / month", "days/month", "USD") == 3
    assert wording.parse("70k per month", "currency/month", "USD") == 70_000
    assert wording.parse("12m / year", "currency", "USD") == 12_000_000  # has no period


def test_limits_are_said() -> None:
    with pytest.raises(Problem, match="below zero"):
        wording.parse("-5", "people", "USD")
    with pytest.raises(Problem, match="100 % is the most"):
        wording.parse("140 %", "share", "USD")


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "fr_FR", "sv_SE", "de_CH", "en_IN"])
@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (68_000.0, "currency/month"),
        (1_234_567.0, "currency/month"),
        (1150.0, "per week"),
        (3.5, "days/month"),
        (0.25, "share"),
    ],
)
def test_what_is_shown_can_be_typed_again(locale: str, value: float, unit: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert wording.parse(wording.lever_value(value, unit, "EUR"), unit, "EUR") == value


def test_change_against_the_base() -> None:
    assert wording.change(80_000, 68_000, "currency/month", "USD") == "+\u00a0$12,000"
    assert wording.change(14, 16, "people", "USD") == "\u2212\u00a02"
    assert wording.change(16, 16, "people", "USD") == "as base"
