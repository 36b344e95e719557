"""The first trials of a chunk, for questions that need no more; no lever changes what is here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.binding import usual_waits
from simulator.few import few
from simulator.funnel import Course
from simulator.lifts import Rows, rate_rows
from simulator.prepared import Prepared

FEWEST, MOST = 512, 1024  # enough for shares within 4 and 3 points


@dataclass(frozen=True, slots=True)
class First:
    """The funnel of the first trials; the four rates, deal values [sources, trials] and classes of
    all sources; what one of each carrier is worth [trials]; what listed deals bring."""

    trials: int
    course: Course
    usual_waits: tuple[Doubles, Singles]
    rates: tuple[Rows, Rows, Rows, Rows]
    deal_value: Singles
    classes: tuple[np.ndarray, np.ndarray]
    worth: list[Singles]
    pipeline: float | None


def how_many(trials: int) -> int:
    """On how many first trials of a projection: few, so that a drag is not held up."""
    return max(min(trials // 16, MOST), FEWEST)


def first_trials(prepared: Prepared, trials: int) -> First:
    """Cuts the preparation of a chunk to its first trials."""
    trials = min(trials, prepared.trials)
    factors = few(prepared.factors, prepared.trials, trials)
    sources, deals = prepared.plan.sources, prepared.pipeline
    inbound = np.array([source.team == "marketing" for source in sources], bool)
    names = ("to_lead", "to_appointment", "to_opportunity", "to_win")
    nothing = np.zeros((0, trials), np.float32)
    lead, appointment, opportunity, win = (
        rate_rows([getattr(own, name) for own in factors]) if factors else Rows(nothing, ())
        for name in names
    )
    values = [own.deal_value.astype(np.float32) for own in factors]
    return First(
        trials=trials,
        course=few(prepared.course, prepared.trials, trials),
        usual_waits=usual_waits(prepared.course),
        rates=(lead, appointment, opportunity, win),
        deal_value=np.stack(values) if values else nothing,
        classes=(inbound, ~inbound),
        worth=[worth[:trials] for worth in prepared.carrier_worth()],
        pipeline=None if deals is None else float(deals.value.sum(axis=0).mean()),
    )
