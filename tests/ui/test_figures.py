"""Short figures, in the ways of two countries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from ui import figures

SPACE = figures.SPACE


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("amount", "words"),
    [(12e6, "$12.0M"), (9.66e6, "$9.7M"), (999_960, "$1.0M"), (57_300, "$57k"), (5_600, "$5.6k"),
     (850, "$850"), (0, "$0"), (-30e3, "−$30k"), (1.5e12, "$1.5tn"), (2.5, "$2.50"),
     (float("nan"), "–"), (float("inf"), "–")],
)  # fmt: skip
def test_money_is_short(american: None, amount: float, words: str) -> None:
    assert figures.money(amount, "USD") == words


def test_money_of_other_currencies(american: None) -> None:
    assert figures.money(12e6, "EUR") == "€12.0M"
    assert figures.money(12e6, "SEK") == f"SEK{SPACE}12.0M"


def test_money_as_germans_write_it(german: None) -> None:
    assert figures.money(12e6, "EUR") == f"12,0M{SPACE}€"
    assert figures.span(8_700, 10_200) == "8.700–10.200"


@pytest.mark.parametrize(
    ("country", "currency", "words"),
    [
        ("de_DE", "CHF", "1.234 CHF"),
        ("de_CH", "CHF", "CHF 1'234"),
        ("de_AT", "CHF", "CHF 1 234"),
        ("fr_CH", "CHF", "1'234 CHF"),
        ("en_US", "CHF", "CHF 1,234"),
        ("en_GB", "USD", "$1,234"),
        ("de_DE", "EUR", "1.234 €"),
        ("nl_NL", "SEK", "SEK 1.234"),
        ("ja_JP", "X1", "X1 1,234"),
    ],
)
def test_one_space_parts_an_amount_from_its_currency(
    american: None, country: str, currency: str, words: str
) -> None:
    QLocale.setDefault(QLocale(country))
    words = words.replace(" ", SPACE).replace("'", QLocale().groupSeparator() or "'")
    assert figures.money_whole(1_234.0, currency) == words
    assert figures.money_whole(-1_234.0, currency) == f"{figures.MINUS}{words}"
    short = figures.money(12e6, currency)
    assert short == short.strip()
    assert SPACE * 2 not in short


def test_an_axis_keeps_one_unit(american: None) -> None:
    words = [figures.axis_money(value, 2.5e6, 10e6, "USD") for value in (0.0, 2.5e6, 10e6)]
    assert words == ["$0M", "$2.5M", "$10.0M"]
    assert figures.axis_money(500e3, 500e3, 2e6, "USD") == "$0.5M"


@pytest.mark.parametrize(
    ("part", "words"),
    [(0.571, "57 %"), (0.0, "0 %"), (1.0, "100 %"), (0.001, "< 1 %"), (0.9991, "> 99 %")],
)
def test_a_share_is_never_rounded_to_certainty(american: None, part: float, words: str) -> None:
    assert figures.share(part) == words.replace(" ", SPACE)


def test_volumes_and_ranges(american: None) -> None:
    assert figures.count(9_400.4) == "9,400"
    assert figures.count(17.52) == "17.5"
    assert figures.count(0.043) == "0.04"
    assert figures.span(8_712, 10_844) == "8,700–10,800"
    assert figures.span(3.26, 5.13) == "3.3–5.1"


def test_points_and_days(american: None) -> None:
    assert figures.points(0.061) == "+6"
    assert figures.points(-0.012, 1) == "−1.2"
    assert figures.points(0.0) == "±0"
    assert figures.day(date(2027, 12, 31)) == "31 Dec 2027"
    assert figures.short_day(date(2027, 2, 28)) == "28 Feb"
