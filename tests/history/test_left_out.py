"""Won deals of unknown worth are left out of what is projected and of what came alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from simulated_company import Truth, deals_of, lives

from simulator.commands.main import main
from simulator.history.backtest import Backtest, backtest, bookable
from simulator.history.backtest_report import backtest_table
from simulator.history.deals import Deals
from simulator.problems import Problem
from tests.history.exports import Deal, Dialect, read, written

TRUTH = Truth(per_week=(20.0,), win_rate=(0.4,), weeks=130, left_open=0.1)


def company() -> Deals:
    return deals_of(TRUTH, lives(TRUTH, np.random.default_rng(6)))


def with_foreign(deals: Deals, *, won_alone: bool = False) -> Deals:
    """Half of the deals (or of the won ones) are in another currency."""
    foreign = (np.arange(len(deals)) % 2 == 0) & (deals.won | (not won_alone))
    return replace(deals, amount=np.where(foreign, np.nan, deals.amount), foreign=foreign)


def came_to_projected(found: Backtest) -> float:
    return found.mean(lambda t: t.came) / found.mean(lambda t: t.p50)


@pytest.mark.parametrize("won_alone", [False, True])
def test_deals_in_another_currency_count_on_neither_side(won_alone: bool) -> None:
    """They counted as wins of the usual worth in the projection and as nothing in what came."""
    deals = company()
    whole, half = backtest(deals, trials=500), with_foreign(deals, won_alone=won_alone)
    found = backtest(half, trials=500)
    assert found.left_out == int((deals.won & (np.arange(len(deals)) % 2 == 0)).sum())
    assert came_to_projected(found) == pytest.approx(came_to_projected(whole), abs=0.12)
    assert found.share(lambda t: t.in_80) >= 0.6
    assert whole.left_out == 0
    assert "Left out" not in backtest_table(whole)
    assert f"{found.left_out:,} won deals whose amount in USD is not known" in backtest_table(found)


def test_other_deals_of_the_currency_go_where_they_name_it() -> None:
    deals = with_foreign(company())
    assert len(bookable(deals)) == len(deals) // 2
    only_won = with_foreign(company(), won_alone=True)
    assert len(bookable(only_won)) == len(only_won)
    none = replace(company(), foreign=np.ones(len(company()), dtype=bool))
    with pytest.raises(Problem, match="No won deal has an amount in USD"):
        backtest(none)


def test_a_file_in_two_currencies_says_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = date(2023, 1, 2)
    deals = [
        Deal(
            f"D{n}", ("won", "lost", "open")[n % 3], start + timedelta(days=n),
            None if n % 3 == 2 else start + timedelta(days=n + 20 + n % 30), 1000.0 + n,
        )
        for n in range(1000)
    ]  # fmt: skip
    path = written(tmp_path / "deals.csv", deals, Dialect(money="usd"))
    lines = path.read_text().splitlines()
    for row in range(1, len(lines), 4):
        lines[row] = lines[row].replace("USD ", "EUR ")
    path.write_text("\n".join(lines) + "\n")
    assert read(path).deals.foreign is not None
    assert main(["backtest", str(path)]) == 0
    assert "Left out, of the projection and of what came alike: 84 won deals whose" in (
        capsys.readouterr().out
    )
