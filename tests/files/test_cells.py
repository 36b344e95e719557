"""Cells that spreadsheets open: no text becomes a formula or a value, and each comes back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.files.cells import dates, harmless, number, restored, texts
from tests.files.made import NASTY_TEXTS


@pytest.mark.parametrize("text", NASTY_TEXTS)
def test_a_text_is_harmless_and_comes_back(text: str) -> None:
    cell = harmless(text)
    assert restored(cell) == text
    bare = cell.lstrip(" \t\r\n\u00a0\"'")
    if bare[:1] in ("=", "+", "-", "@", "＝"):
        assert cell.startswith("'")


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@A", "\t=1", "\r=1", '"=1"', " =1", "＝1", "＠x"]
)
def test_formulas_are_marked(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["007", "1e5", "1-2", "TRUE", "Falsch", "May 5", "$5", "#REF!", ".5"]
)
def test_what_looks_like_a_value_is_marked(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["Paid search", "Q3 push", "share", "a=b", "Ünternehmen", "x-1", "  "]
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert restored(harmless(text)) == text
    assert text in list(texts(harmless(text)))


def test_numbers_and_dates_in_the_forms_of_spreadsheets() -> None:
    assert [number(cell) for cell in ("0.5", "0,5", "1E-05", "-3", "'7.25", ".5")] == [
        0.5, 0.5, 1e-5, -3.0, 7.25, 0.5,
    ]  # fmt: skip
    assert [number(cell) for cell in ("", "x", "1.000,5", "5 %", "nan", "01. Mai")] == [None] * 6
    for cell in ("2026-03-04", "04.03.2026", "3/4/2026", "04/03/26", "2026-03-04 00:00:00"):
        assert date(2026, 3, 4) in list(dates(cell))
    assert list(dates("31.31.2026")) == []
    assert {date(1985, 4, 3), date(2085, 4, 3)} <= set(dates("03.04.85"))  # either century
