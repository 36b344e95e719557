"""Single cells: money, shares and dates in the forms that real files have."""

from __future__ import annotations

from datetime import date
from math import inf, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.history.dates import IMPOSSIBLE, NO_DATE, day_number, orders
from simulator.history.money import amount, currency, decimal_sign
from simulator.history.stages import state_of, truth


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1054", 1054.0),
        ("$22,700.00", 22_700.0),
        ("$141.56K", 141_560.0),
        ("1.2M", 1_200_000.0),
        ("3,5 Mio. €", 3_500_000.0),
        ("50.000", 50_000.0),
        ("50.000,25", 50_000.25),
        ("1 234,50 €", 1234.5),
        ("1'234.50", 1234.5),
        ("1,234,567", 1_234_567.0),
        ("146536,25", 146_536.25),
        ("(1,200.50)", -1200.5),
        ("-5", -5.0),
        ("5-", -5.0),
        ("USD 12", 12.0),
        ("12 EUR", 12.0),
        ("0.125", 0.125),
        ("+7", 7.0),
    ],
)
def test_money(text: str, value: float) -> None:
    assert amount(text, decimal_sign([text])) == pytest.approx(value)


def test_a_column_decides_what_a_dot_means() -> None:
    assert decimal_sign(["50.000", "1.250", "900"]) == ","
    assert decimal_sign(["50.000", "12.5", "900"]) == "."
    assert amount("50.000", ".") == 50.0


@pytest.mark.parametrize("text", ["", " --", "-", "n/a", "None", "$"])
def test_missing_money(text: str) -> None:
    assert isnan(amount(text))


@pytest.mark.parametrize("text", ["five", "12 apples", "1-2", "2024-01-02", "9e99", "1" * 40])
def test_text_is_no_money(text: str) -> None:
    assert amount(text) == -inf


def test_currencies() -> None:
    assert [currency(text) for text in ("$5", "5 €", "CHF 3", "usd 4", "5", "abc 4")] == [
        "USD", "EUR", "CHF", "USD", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2021-04-15", "2021-04-15T23:59:59Z", "2021-04-15 00:02", "2021/4/15", "20210415",
        "15 Apr, 2021", "15 Apr, 2021 00:02:00", "15-Apr-21", "Apr 15, 2021", "April 15th, 2021",
        "15. April 2021", "15.4.2021", "15.04.21", "Thu, 15 Apr 2021", "4/15/2021",
        "04/15/21 12:00 AM", "44301", "1618444800000",
    ],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert day_number(text, "month") == date(2021, 4, 15).toordinal()


def test_day_or_month_first() -> None:
    assert day_number("3/4/2021", "day") == date(2021, 4, 3).toordinal()
    assert day_number("3/4/2021", "month") == date(2021, 3, 4).toordinal()
    assert day_number("3.4.2021", "month") == date(2021, 4, 3).toordinal()
    assert orders(["1/13/2021", "1/2/2021"]).decided() == "month"
    assert orders(["13-1-2021", "1-2-2021"]).decided() == "day"
    assert orders(["1/2/2021", "13/1/2021", "1/13/2021"]).decided() is None
    assert orders(["1/2/2021"]).decided() is None
    assert not orders(["2021-01-02", "1.2.2021", "3/3/2021"]).matters


@pytest.mark.parametrize(
    "text", ["2021-02-30", "32.1.2021", "13/13/2021", "soon", "12", "0001-01-01"]
)
def test_impossible_dates(text: str) -> None:
    assert day_number(text, "day") == IMPOSSIBLE


@pytest.mark.parametrize("text", ["", "-", " -- ", "N/A", "0000-00-00"])
def test_missing_dates(text: str) -> None:
    assert day_number(text, None) == NO_DATE


@given(st.text(max_size=30))
def test_any_text_is_something(text: str) -> None:
    assert isinstance(day_number(text, "day"), int)
    assert isinstance(amount(text, ","), float)
    assert isinstance(currency(text), str)


def test_stages() -> None:
    assert [state_of(text) for text in ("Closed Won", "closedlost", "6 - Closed Lost", "Won")] == [
        "won", "lost", "lost", "won",
    ]  # fmt: skip
    assert state_of("Negotiation/Review") == "open"
    assert state_of("Qualified To Buy (Sales Pipeline)") == "open"
    assert state_of("Closed won (Sales Pipeline)") == "won"
    assert state_of("Pilot") is None
    assert [truth(text) for text in ("TRUE", "no", "", "0", "ja")] == [
        True,
        False,
        None,
        False,
        True,
    ]
