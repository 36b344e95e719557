"""Everything that a plan needs from deals: each number with its range and what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from simulator.arrays import Integers
from simulator.history import cautions, methods, pictures, texts
from simulator.history.ages import Incidence, ageing, counts, incidence
from simulator.history.calibration import Calibration, calibration
from simulator.history.coded import Coded
from simulator.history.created import created_estimate, ended_before
from simulator.history.creation import Pace, pace
from simulator.history.cycle import sales_cycle
from simulator.history.deals import Deals, Trait, known_on
from simulator.history.pipeline import OpenDeals, open_deals
from simulator.history.quarters import Quarter, complete_quarters, quarter_of
from simulator.history.ranges import LEAST_CV, Estimate, widened, widened_share
from simulator.history.rates import GroupRate, by_group, closed_only, merged, overall, too_rosy
from simulator.history.rhythm import Rhythm, closing_rhythm, season
from simulator.history.size_effect import SizeEffect, size_effect
from simulator.history.telling import english
from simulator.history.unseen import Unseen, unseen
from simulator.history.variation import mean_variation, win_variation
from simulator.history.worth import Values, mean_range, usable, values
from simulator.problems import Problem

FEWEST_WINS = 10


@dataclass(frozen=True, slots=True)
class GroupEstimate:
    """One source, segment or product: its win rate, pace of creation (deals a week) and, where
    it has wins enough, what its deals are worth."""

    name: str
    rate: GroupRate
    win: Estimate
    created: Estimate
    worth: Estimate | None
    sample: Values | None

    def column(self, column: Coded) -> Coded:
        """The file's column with the groups as they are here: small ones put together."""
        return merged(column)


@dataclass(frozen=True, slots=True)
class Estimates:
    """What `deals` (as known on `deals.as_of`) say. `curve` is the incidence of wins by age; `win`,
    `worth` (currency), `cycle` (days), `created` (deals a week) and `factor` (open deals won over
    promised) are estimates of the whole; `groups` has them by source, segment and product."""

    deals: Deals
    quarters: tuple[Quarter, ...]
    curve: Incidence
    closed_only: float
    win: Estimate
    worth: Estimate
    sample: Values
    cycle: Estimate
    cycle_days: np.ndarray
    created: Estimate
    pace: Pace
    groups: dict[Trait, tuple[GroupEstimate, ...]]
    open: OpenDeals
    factor: Estimate
    calibration: Calibration
    size: SizeEffect
    rhythm: Rhythm
    season: Rhythm

    @property
    def rosy(self) -> bool:
        """Whether closed deals alone show a higher win rate than all of them."""
        return too_rosy(self.closed_only, self.win.whole.likely)

    @property
    def whole(self) -> tuple[Estimate, ...]:
        """The estimates of all deals together, in the order of the funnel."""
        return (self.created, self.win, self.cycle, self.worth, self.factor)


def as_known(deals: Deals, as_of: date | None) -> Deals:
    """The deals as of a day (default: the latest date in the file). Raises Problem for a day at
    which the file holds too few wins to learn from."""
    known = deals if as_of is None else known_on(deals, as_of)
    wins = int((known.won & ageing(known)).sum())
    if wins < FEWEST_WINS:
        raise Problem(
            f"By {known.as_of} the file holds {wins} won deals with both dates: "
            f"{FEWEST_WINS} are needed for an estimate; export a longer time."
        )
    refuse_won_alone(known)
    if int(usable(known).sum()) < FEWEST_WINS:
        raise Problem(
            f"Fewer than {FEWEST_WINS} won deals have an amount above 0: check which column holds "
            'the amount (--map "Column=amount").'
        )
    return known


def refuse_won_alone(known: Deals) -> None:
    """Raises Problem where no deal is lost or open."""
    if not (known.lost.any() or known.open.any()):
        raise Problem(
            f"By {known.as_of} the file holds won deals alone: without lost and open "
            "ones a win rate cannot be told; export all opportunities."
        )


def estimate(
    deals: Deals,
    as_of: date | None = None,
    first_month: int = 1,
    progress: Callable[[float], None] | None = None,
) -> Estimates:
    """All estimates from what was known on `as_of`; `first_month` is that of the fiscal year."""
    tell = progress or (lambda share: None)
    known = as_known(deals, as_of)
    quarters = _quarters(known, first_month)
    tell(0.1)
    first = int(known.created[ageing(known)].min())
    later = unseen(counts(known), known.today - first + 1)
    win, worth, cycle, created, steady = _whole(known, quarters, later)
    created = ended_before(created, deals, known)
    tell(0.4)
    found = calibration(known, past_ends(known, first_month))
    tell(0.6)
    groups = {
        trait: _groups(known, column, quarters, later) for trait, column in known.traits.items()
    }
    tell(0.9)
    sample = values(known)
    assert sample is not None  # as_known has counted them
    kept = known.won & ageing(known)
    result = Estimates(
        deals=known,
        quarters=quarters,
        curve=incidence(counts(known)),
        closed_only=closed_only(known),
        win=win,
        worth=worth,
        sample=sample,
        cycle=cycle,
        cycle_days=np.sort(known.ages[kept]).astype(np.float64),
        created=created,
        pace=steady,
        groups=groups,
        open=open_deals(known),
        factor=_factor(known, found, later),
        calibration=found,
        size=size_effect(known),
        rhythm=closing_rhythm(known, quarters),
        season=season(known),
    )
    tell(1.0)
    return result


def _quarters(known: Deals, first_month: int) -> tuple[Quarter, ...]:
    """The complete quarters in which closings were recorded."""
    first = int(known.closed[~known.open].min())
    return complete_quarters(date.fromordinal(first), known.as_of, first_month)


def past_ends(known: Deals, first_month: int = 1) -> tuple[Quarter, ...]:
    """The quarters, whole or begun before the records, that ended while closings were recorded."""
    quarter = quarter_of(date.fromordinal(int(known.closed[~known.open].min())), first_month)
    found = []
    while quarter.end < known.as_of:
        found.append(quarter)
        quarter = quarter.after
    return tuple(found)


def _period(days: Integers) -> tuple[date, date]:
    return date.fromordinal(int(days.min())), date.fromordinal(int(days.max()))


def _whole(
    known: Deals, quarters: tuple[Quarter, ...], later: Unseen
) -> tuple[Estimate, Estimate, Estimate, Estimate, Pace]:
    kept = ageing(known)
    since = _period(known.created[kept])[0]
    rate = later.share(overall(known))
    win = Estimate(
        texts.WIN_RATE, "share", rate, widened_share(rate, win_variation(known, quarters)),
        int(kept.sum()), since, known.as_of,
        methods.HOW_WIN, _win_note(known, rate.likely, later),
        (pictures.by_age(incidence(counts(known))),),
    )  # fmt: skip
    cycle = sales_cycle(known)
    mean = later.days(cycle.mean)
    won_days = known.closed[known.won]
    won = kept & known.won
    change = mean_variation(known.ages[won].astype(np.float64), known.closed[won], quarters)
    lasting = Estimate(
        texts.SALES_CYCLE, texts.DAYS, mean, widened(mean, change), len(cycle.days),
        since, known.as_of, methods.HOW_CYCLE, later.note(cautions.LATER_CYCLE, later.cycle),
        (pictures.cycle(cycle.days),),
    )  # fmt: skip
    valued = usable(known)
    span = mean_range(known.amount[valued])
    change = mean_variation(known.amount[valued], known.closed[valued], quarters)
    first, last = _period(won_days)
    worth = Estimate(
        texts.DEAL_VALUE, known.currency, span, widened(span, change), int(valued.sum()), first,
        last, methods.HOW_WORTH, "", (pictures.worth(known.amount[valued]),),
    )  # fmt: skip
    steady = pace(known.created[kept], known.today)
    return win, worth, lasting, created_estimate(steady, known.as_of), steady


def _win_note(known: Deals, rate: float, later: Unseen) -> str:
    """The closed-only rate, and what kind of deals the file seems to lack."""
    closed = closed_only(known)
    said = texts.NOTE_CLOSED_ONLY if too_rosy(closed, rate) else texts.NOTE_GROUP_CLOSED
    lines = [english(said, share=closed), later.note(cautions.LATER_RATE, later.rate)]
    if not known.lost.any():
        lines.append(texts.NOTE_NO_LOST)
    if not known.open.any():
        lines.append(texts.NOTE_NO_OPEN)
    return "\n".join(filter(None, lines))


def _factor(known: Deals, found: Calibration, later: Unseen) -> Estimate:
    replays, ends = found.replays, counts(known)
    count = sum(item.open_deals for item in replays)
    told = "; ".join(
        english(texts.NOTE_REPLAY, day=r.day, promised=r.promised, won=r.won) for r in replays
    )
    return Estimate(
        texts.OPEN_WON, "factor",
        later.open_wins(found.narrow, ends), later.open_wins(found.whole, ends),
        count, replays[0].day if replays else known.as_of, known.as_of,
        english(texts.HOW_FACTOR, count=len(replays)), told or texts.NOTE_NO_REPLAY,
    )  # fmt: skip


def _groups(
    known: Deals, column: Coded, quarters: tuple[Quarter, ...], later: Unseen
) -> tuple[GroupEstimate, ...]:
    column = merged(column)
    change = win_variation(known, quarters)
    first = int(known.created[ageing(known)].min())
    rates = (replace(rate, found=later.share(rate.found)) for rate in by_group(known, column))
    return tuple(_group(known, column, rate, change, first) for rate in rates)


def _group(
    known: Deals, column: Coded, rate: GroupRate, change: float, first: int
) -> GroupEstimate:
    here = column.codes == column.texts.index(rate.name)
    created = known.created[here & ageing(known)]
    since, until = _period(created)
    said = texts.NOTE_RECORDED_AFTER if rate.recorded_after else texts.NOTE_GROUP_CLOSED
    win = Estimate(
        rate.name, "share", rate.found, widened_share(rate.found, change), rate.deals, since, until,
        methods.HOW_GROUP, english(said, share=rate.closed_only),
    )  # fmt: skip
    steady = pace(created, known.today, first)
    sample = values(known, rate.name, here)
    worth = None
    if sample is not None:
        worth = Estimate(
            rate.name, known.currency, sample.mean, widened(sample.mean, LEAST_CV),
            len(sample.amounts), since, until, methods.HOW_WORTH_OF_GROUP, "",
            (pictures.worth(sample.amounts),),
        )  # fmt: skip
    return GroupEstimate(rate.name, rate, win, created_estimate(steady, known.as_of), worth, sample)
