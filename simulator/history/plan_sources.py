"""The sources of a plan that is made of deals: by lead source, or else by product or segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from simulator.assumption import Assumption
from simulator.history import texts
from simulator.history.ages import ageing
from simulator.history.deals import Trait
from simulator.history.defaults import EarlyFunnel, early_funnel
from simulator.history.estimate import Estimates, GroupEstimate
from simulator.history.measured import Span, created_a_week
from simulator.history.names import bare
from simulator.history.ranges import Estimate
from simulator.history.telling import english
from simulator.history.worth import Values, picked
from simulator.plan import Activity, Deals, Schedule, Source, Spend, level

MOST_VALUES = 20_000
"""Past deals of all sources together: more would make every change of the plan slow."""

MOST_BORROWED = 1_000
"""Past deals of a source that has too few of its own, and borrows those of all."""

_WEEKS_A_MONTH = 365.25 / 12.0 / 7.0


@dataclass(frozen=True, slots=True)
class Part:
    """What one source is made of; `borrowed`: the deal values are those of all deals."""

    name: str
    created: Estimate
    win: Estimate
    worth: Estimate
    sample: Values
    seen: Span | None
    borrowed: bool = False

    @property
    def most(self) -> int:
        """How many past deals it would keep if there were no limit for all together."""
        count = len(self.sample.amounts)
        return min(count, MOST_BORROWED) if self.borrowed else count


def trait_of(found: Estimates) -> Trait | None:
    """What the sources of a plan are: lead sources where the file has them, else products, else
    segments (where there are at least two); None: one source for all deals."""
    if found.groups.get("source"):
        return "source"
    traits: tuple[Trait, ...] = ("product", "segment")
    return next((trait for trait in traits if len(found.groups.get(trait, ())) > 1), None)


def sources(found: Estimates, where: str) -> tuple[Source, ...]:
    """The sources; `where` names the file."""
    own = parts(found)
    share, taken = _share(own), set[str]()
    return tuple(
        _source(part, _identity(part.name, taken), found.size.b, share, where) for part in own
    )


def _share(own: Sequence[Part]) -> float:
    return min(1.0, MOST_VALUES / max(sum(part.most for part in own), 1))


def _kept(part: Part, share: float) -> int:
    return max(round(share * part.most), 1)


def kept_values(own: Sequence[Part]) -> tuple[int, int]:
    """How many past deals the sources keep, and how many there are; borrowed ones left out."""
    share, owners = _share(own), [part for part in own if not part.borrowed]
    kept = sum(_kept(part, share) for part in owners)
    return kept, sum(len(part.sample.amounts) for part in owners)


def parts(found: Estimates) -> Sequence[Part]:
    """What each source is made of, the largest first. A group without wins enough takes the values
    of all deals."""
    trait = trait_of(found)
    if trait is None:
        return [_whole(found)]
    return [_part(group, trait, found) for group in found.groups[trait]]


def _whole(found: Estimates) -> Part:
    deals = found.deals
    created = deals.created[ageing(deals)]
    seen = created_a_week(created, int(created.min()), deals.today)
    return Part(texts.ALL_DEALS, found.created, found.win, found.worth, found.sample, seen)


def _part(group: GroupEstimate, trait: Trait, found: Estimates) -> Part:
    deals = found.deals
    column, kept = group.column(deals.traits[trait]), ageing(deals)
    here = kept & (column.codes == column.texts.index(group.name))
    seen = created_a_week(deals.created[here], int(deals.created[kept].min()), deals.today)
    if group.worth is None or group.sample is None:
        return Part(group.name, group.created, group.win, found.worth, found.sample, seen, True)
    return Part(group.name, group.created, group.win, group.worth, group.sample, seen)


def _identity(name: str, taken: set[str]) -> str:
    plain = "".join(sign for sign in bare(name) if sign.isascii())[:40] or "source"
    identity, number = plain, 2
    while identity in taken:
        identity, number = f"{plain}{number}", number + 1
    taken.add(identity)
    return identity


def _source(part: Part, identity: str, size_effect: float, share: float, where: str) -> Source:
    early, today = early_funnel(part.name), part.created.whole.likely
    return Source(
        id=identity,
        name=part.name[:200],
        touch=early.touch,
        work=_work(early, today, part.seen),
        volume=_volume(part, where),
        to_lead=early.rate(early.to_lead),
        to_appointment=early.rate(early.to_appointment),
        to_opportunity=early.rate(early.to_opportunity),
        to_win=part.win.assumption(where),
        deals=_deals(part, size_effect, share, where),
    )


def _volume(part: Part, where: str) -> Assumption:
    """Today's pace, and in its note what the lever's measured range rests on."""
    found = part.created.assumption(where, 1.0 / part.created.whole.likely)
    if part.seen is None:
        return found
    seen = english(
        texts.NOTE_MEASURED, months=part.seen.months, low=part.seen.low, high=part.seen.high
    )
    return replace(found, note="\n".join(filter(None, (found.note, seen))))


def _deals(part: Part, size_effect: float, share: float, where: str) -> Deals:
    """The deals themselves; of too many those that stand evenly among all, by value."""
    amounts, mean = part.sample.amounts, part.worth.assumption(where)
    kept = picked(amounts, _kept(part, share))
    notes = [mean.note, texts.NOTE_BORROWED if part.borrowed else ""]
    if len(kept) < len(amounts):
        notes.append(english(texts.NOTE_SOME_VALUES, kept=len(kept), count=len(amounts)))
    mean = replace(mean, note="\n".join(filter(None, notes)))
    return Deals(mean=mean, sample=tuple(kept.tolist()), size_effect=size_effect)


def _work(early: EarlyFunnel, today: float, seen: Span | None) -> Spend | Activity:
    """The lever of a source, and the range in which it was seen: the deals created a week of past
    months, through the same early rates as its level of today."""
    per_week = today * early.touches
    if early.by_sales:
        return Activity(per_week=_measured(level(per_week), today, seen))
    if early.cost <= 0.0:
        return Spend(per_month=level(0.0), touches_today=per_week, organic=per_week)
    spend = rounded(0.5 * per_week * early.cost * _WEEKS_A_MONTH)
    lever = _measured(level(spend), today, seen)
    return Spend(per_month=lever, touches_today=per_week, organic=0.5 * per_week)


def _measured(lever: Schedule, today: float, seen: Span | None) -> Schedule:
    if seen is None or today <= 0.0:
        return lever
    span, each = seen.with_today(today), lever.value / today
    low, high = (
        min(rounded(span.low * each), lever.value),
        max(rounded(span.high * each), lever.value),
    )
    return replace(lever, measured_low=low if span.low > 0.0 else 0.0, measured_high=high)


def rounded(amount: float) -> float:
    """To three figures; 1 for nothing."""
    if amount <= 0:
        return 1.0
    step = 10.0 ** (floor(log10(amount)) - 2)
    return float(round(amount / step) * step)
