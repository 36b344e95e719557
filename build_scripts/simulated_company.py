"""A company whose truth is known: deals that follow the funnel model one by one, and their export.

Opportunities of each source arrive as a Poisson process; each is won with its source's rate after a
gamma cycle, else lost after a gamma wait or left open for ever; values are lognormal.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.coded import Coded
from simulator.history.dates import NO_DATE
from simulator.history.deals import Deals
from simulator.history.stages import LOST, OPEN, WON


@dataclass(frozen=True, slots=True)
class Truth:
    """What a simulated company is made of. Rates of creation are opportunities a week by source."""

    per_week: tuple[float, ...]
    win_rate: tuple[float, ...]
    mean_cycle: float = 70.0  # days
    cycle_cv: float = 0.7
    mean_loss: float = 50.0  # days
    left_open: float = 0.3  # share of the deals that are not won which nobody ever closes
    mean_value: float = 20_000.0
    value_cv: float = 1.0
    weeks: int = 104
    start: date = date(2023, 1, 2)

    @property
    def overall(self) -> float:
        """The win rate of all sources together."""
        return float(np.average(self.win_rate, weights=self.per_week))


def drawn_truth(opportunities: float, rng: np.random.Generator, sources: int = 5) -> Truth:
    """A company of about so many opportunities a week; its sources' rates follow a Beta."""
    shares = rng.dirichlet(np.full(sources, 4.0))
    rates = rng.beta(0.28 * 25.0, 0.72 * 25.0, size=sources)
    return Truth(tuple(opportunities * shares), tuple(rates))


def drawn_young(rng: np.random.Generator) -> Truth:
    """A company of any pace and win rate whose records are of a few weeks up to a year."""
    rate, sources = rng.beta(1.0, 1.5), int(rng.integers(1, 4))
    shares = rng.dirichlet(np.full(sources, 4.0))
    return Truth(
        tuple(float(np.exp(rng.uniform(np.log(0.2), np.log(8.0)))) * shares),
        tuple(rng.beta(20.0 * rate + 0.1, 20.0 * (1.0 - rate) + 0.1, size=sources)),
        mean_cycle=50.0 * float(np.exp(0.6 * rng.standard_normal())),
        cycle_cv=float(rng.uniform(0.5, 1.0)),
        mean_loss=float(rng.uniform(20.0, 60.0)),
        left_open=float(rng.uniform(0.0, 0.6)),
        value_cv=float(rng.uniform(0.5, 1.5)),
        weeks=int(rng.choice((8, 13, 20, 26, 52))),
    )


@dataclass(frozen=True, slots=True)
class Lives:
    """What becomes of each opportunity, arrays of one entry each: source, day of creation (from the
    start), whether it is won, days until its end (inf: never closed), and value."""

    source: Integers
    created: Integers
    won: np.ndarray
    lasts: Doubles
    value: Doubles


def lives(truth: Truth, rng: np.random.Generator) -> Lives:
    """Follows every opportunity to its end."""
    numbers = rng.poisson(np.asarray(truth.per_week) * truth.weeks)
    source = np.repeat(np.arange(len(numbers)), numbers)
    count = len(source)
    created = rng.integers(0, 7 * truth.weeks, size=count)
    won = rng.random(count) < np.asarray(truth.win_rate)[source]
    shape = 1.0 / truth.cycle_cv**2
    to_win = rng.gamma(shape, truth.mean_cycle / shape, size=count)
    to_loss = rng.gamma(1.5, truth.mean_loss / 1.5, size=count)
    to_loss = np.where(rng.random(count) < truth.left_open, np.inf, to_loss)
    lasts = np.floor(np.where(won, to_win, to_loss))
    spread = np.sqrt(np.log1p(truth.value_cv**2))
    value = truth.mean_value * np.exp(spread * rng.standard_normal(count) - spread**2 / 2.0)
    return Lives(source.astype(np.int64), created.astype(np.int64), won, lasts, value)


def deals_of(truth: Truth, found: Lives) -> Deals:
    """The deals as a CRM shows them at the end of the last week."""
    first = truth.start.toordinal()
    last = 7 * truth.weeks - 1
    ended = found.created + found.lasts <= last
    state = np.where(ended, np.where(found.won, WON, LOST), OPEN)
    closed = np.where(ended, first + found.created + np.where(ended, found.lasts, 0), NO_DATE)
    names = tuple(f"Source {k + 1}" for k in range(len(truth.per_week)))
    count = len(state)
    return Deals(
        row=np.arange(2, count + 2),
        state=state.astype(np.int64),
        created=first + found.created,
        closed=closed.astype(np.int64),
        amount=np.round(found.value, 2),
        traits={"source": Coded(found.source, names)},
        owner=None,
        stage=None,
        names=(tuple(f"D{k}" for k in range(count)), ()),
        currency="USD",
        amounts_while_open=True,
        as_of=truth.start + timedelta(days=last),
    )


def wins_to_come(truth: Truth, found: Lives) -> float:
    """How many of the deals that are open at the end will be won, in expectation: for each, the
    chance of a later win given that it has not ended yet, from the true cycle."""
    from scipy import special

    last = 7 * truth.weeks - 1
    open_now = found.created + found.lasts > last
    age = (last - found.created[open_now] + 1).astype(np.float64)
    rate = np.asarray(truth.win_rate)[found.source[open_now]]
    shape = 1.0 / truth.cycle_cv**2
    win_later = rate * special.gammaincc(shape, age * shape / truth.mean_cycle)
    loss_later = (1.0 - rate) * (
        truth.left_open
        + (1.0 - truth.left_open) * special.gammaincc(1.5, age * 1.5 / truth.mean_loss)
    )
    return float((win_later / (win_later + loss_later)).sum())


def export(deals: Deals, path: Path) -> None:
    """Writes the deals as a CRM's opportunity export."""
    words = {WON: "Closed Won", LOST: "Closed Lost", OPEN: "Negotiation/Review"}
    source = deals.traits["source"]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(
            ["Opportunity ID", "Stage", "Created Date", "Close Date", "Amount", "Lead Source"]
        )
        for row in range(len(deals)):
            ended = deals.state[row] != OPEN
            closed = date.fromordinal(int(deals.closed[row])).isoformat() if ended else ""
            created = date.fromordinal(int(deals.created[row])).isoformat()
            stage = words[int(deals.state[row])]
            amount = f"{deals.amount[row]:.2f}"
            out.writerow([deals.names[0][row], stage, created, closed, amount, source.text(row)])
