"""What a file does not tell is asked: its currency, the order of day and month, its stages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from simulator.history import texts
from simulator.history.questions import Unanswered
from simulator.history.stages import STATES
from simulator.problems import Problem
from tests.history.exports import Dialect, as_bytes, check, deal, few, read, written


def in_currencies(path: Path, codes: Sequence[str]) -> Path:
    """Deals of 100 each; as many amounts as codes are given name the code."""
    deals = [deal(k, "won" if k % 3 else "lost", date(2024, 1, 1), date(2024, 3, 1 + k % 28))
             for k in range(1, 101)]  # fmt: skip
    lines = as_bytes(deals, Dialect()).decode().splitlines()
    for row, code in enumerate(codes, start=1):
        lines[row] = lines[row].replace("100.00", f"{code} 100.00")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_few_amounts_do_not_decide_on_the_currency_of_all(tmp_path: Path) -> None:
    """Four of a hundred name euros: it is asked, and what is answered is done and told."""
    path = in_currencies(tmp_path / "few.csv", ["EUR"] * 4)
    with pytest.raises(Unanswered) as asked:
        read(path)
    assert [question.key for question in asked.value.questions] == ["currency"]
    for part in (
        "Amounts that name EUR: 4 (rows 2, 3, 4, 5).",
        "Amounts that name no currency: 96.",
        "--answer currency=EUR or --answer currency=USD or another code",
    ):
        assert part in asked.value.message
    dollars = read(path, {"currency": "USD"})
    assert dollars.deals.currency == "USD"
    assert int(np.isnan(dollars.deals.amount).sum()) == 4
    kinds = {item.kind: (item.count, item.rows[:4]) for item in dollars.findings}
    assert kinds == {
        "other currencies": (4, (2, 3, 4, 5)),
        "no currency": (96, (6, 7, 8, 9)),
        "won without an amount": (3, (2, 3, 5)),
    }
    euros = read(path, {"currency": "EUR"})
    assert euros.deals.currency == "EUR"
    assert not np.isnan(euros.deals.amount).any()
    assert [(item.text, item.count) for item in euros.findings] == [
        ("Amounts that name no currency count as EUR.", 96)
    ]
    with pytest.raises(Problem, match="'money' is not an answer to 'currency'"):
        read(path, {"currency": "money"})


def test_most_amounts_decide_on_the_currency_and_the_others_are_told(tmp_path: Path) -> None:
    found = read(in_currencies(tmp_path / "most.csv", ["EUR"] * 60 + ["GBP"] * 3 + ["CHF"] * 2))
    assert found.deals.currency == "EUR"
    assert [(item.text, item.count) for item in found.findings] == [
        ("Amounts in GBP count as unknown: the plan is in EUR.", 3),
        ("Amounts in CHF count as unknown: the plan is in EUR.", 2),
        ("Amounts that name no currency count as EUR.", 35),
        (texts.ODD_WON_UNKNOWN, 4),
    ]
    assert read(in_currencies(tmp_path / "none.csv", [])).deals.currency == "USD"
    given = read(in_currencies(tmp_path / "given.csv", []), {"currency": "SEK"})
    assert (given.deals.currency, given.findings) == ("SEK", ())


def test_several_currencies_of_which_none_is_usual_are_asked_of(tmp_path: Path) -> None:
    path = in_currencies(tmp_path / "several.csv", ["EUR"] * 40 + ["GBP"] * 30)
    with pytest.raises(Unanswered, match=r"name GBP: 30 \(rows 42, 43, 44, 45, 46 and 25"):
        read(path)
    kinds = [item.kind for item in read(path, {"currency": "GBP"}).findings]
    assert kinds == ["other currencies", "no currency", "won without an amount"]


def test_day_or_month_first_is_asked_where_it_cannot_be_known(tmp_path: Path) -> None:
    deals = [
        deal(n, "won", date(2024, 1 + n % 5, 2 + n), date(2024, 7 + n % 5, 2 + n)) for n in range(9)
    ]
    path = written(tmp_path / "d.csv", deals, Dialect(dates="m/d/y"))
    with pytest.raises(Unanswered, match="--answer date-order=day") as caught:
        read(path)
    assert caught.value.questions[0].key == "date-order"
    check(read(path, {"date-order": "month"}), deals)
    swapped = read(path, {"date-order": "day"}).deals
    assert swapped.created[1] == date(2024, 3, 2).toordinal()
    with pytest.raises(Problem, match="is not an answer to 'date-order': give day or month"):
        read(path, {"date-order": "year"})


def test_unknown_stages_are_asked(tmp_path: Path) -> None:
    extra = (["P1", "Pilot", "2024-02-01", "2024-03-01", "5.00", "Web", "Basic"],)
    path = written(tmp_path / "d.csv", few(), Dialect(extra=extra))
    with pytest.raises(Unanswered, match="--answer stage:Pilot=won or --answer stage:Pilot=lost"):
        read(path)
    assert read(path, {"stage:Pilot": "lost"}).deals.lost.sum() == 7


def test_a_stage_without_any_closing_date_is_open(tmp_path: Path) -> None:
    extra = (["P1", "Pilot", "2024-02-01", "", "5.00", "Web", "Basic"],)
    reading = read(written(tmp_path / "d.csv", few(), Dialect(extra=extra)))
    assert reading.deals.state.tolist()[-1] == STATES.index("open")
