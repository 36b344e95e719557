"""The sources of a plan that is made of deals: by lead source, or else one for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from simulator.history import texts
from simulator.history.defaults import EarlyFunnel, early_funnel
from simulator.history.estimate import Estimates, GroupEstimate
from simulator.history.names import bare
from simulator.history.ranges import Estimate
from simulator.history.telling import english
from simulator.history.worth import Values, picked
from simulator.plan import Activity, Deals, Source, Spend, level

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
    borrowed: bool = False

    @property
    def most(self) -> int:
        """How many past deals it would keep if there were no limit for all together."""
        count = len(self.sample.amounts)
        return min(count, MOST_BORROWED) if self.borrowed else count


def by_source(found: Estimates) -> bool:
    """Whether the file names lead sources. Where it does not, all deals are one source: products
    and segments are nothing that a team does more or less of."""
    return bool(found.groups.get("source"))


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
    if not by_source(found):
        return [_whole(found)]
    return [_part(group, found) for group in found.groups["source"]]


def _whole(found: Estimates) -> Part:
    return Part(texts.ALL_DEALS, found.created, found.win, found.worth, found.sample)


def _part(group: GroupEstimate, found: Estimates) -> Part:
    if group.worth is None or group.sample is None:
        return Part(group.name, group.created, group.win, found.worth, found.sample, True)
    return Part(group.name, group.created, group.win, group.worth, group.sample)


def _identity(name: str, taken: set[str]) -> str:
    plain = "".join(sign for sign in bare(name) if sign.isascii())[:40] or "source"
    identity, number = plain, 2
    while identity in taken:
        identity, number = f"{plain}{number}", number + 1
    taken.add(identity)
    return identity


def _source(part: Part, identity: str, size_effect: float, share: float, where: str) -> Source:
    early, today = early_funnel(part.name), part.created.whole.likely
    to_lead, to_appointment, to_opportunity = early.rates
    return Source(
        id=identity,
        name=part.name[:200],
        touch=early.touch,
        work=_work(early, today),
        volume=part.created.assumption(where, 1.0 / today),
        to_lead=to_lead,
        to_appointment=to_appointment,
        to_opportunity=to_opportunity,
        to_win=part.win.assumption(where),
        deals=_deals(part, size_effect, share, where),
    )


def _deals(part: Part, size_effect: float, share: float, where: str) -> Deals:
    """The deals themselves; of too many those that stand evenly among all, by value."""
    amounts, mean = part.sample.amounts, part.worth.assumption(where)
    kept = picked(amounts, _kept(part, share))
    notes = [mean.note, texts.NOTE_BORROWED if part.borrowed else ""]
    if len(kept) < len(amounts):
        notes.append(english(texts.NOTE_SOME_VALUES, kept=len(kept), count=len(amounts)))
    mean = replace(mean, note="\n".join(filter(None, notes)))
    return Deals(mean=mean, sample=tuple(kept.tolist()), size_effect=size_effect)


def _work(early: EarlyFunnel, today: float) -> Spend | Activity:
    """The lever of a source. An export of deals holds neither spend nor work: its level is a
    placeholder, its track has no measured range, and its note says so."""
    per_week = today * early.touches
    if early.by_sales:
        per_week = rounded(per_week, 4)
        work = Activity(per_week=level(per_week))
        note = english(texts.NOTE_ACTIVITY, amount=per_week)
        return replace(work, minutes=replace(work.minutes, note=note))
    spend, organic, note = 0.0, per_week, texts.NOTE_NO_SPEND
    if early.cost > 0.0:
        spend, organic = rounded(0.5 * per_week * early.cost * _WEEKS_A_MONTH), 0.5 * per_week
        note = "\n".join((english(texts.NOTE_SPEND, amount=spend), early.where))
    money = Spend(per_month=level(spend), touches_today=per_week, organic=organic)
    return replace(money, saturation=replace(money.saturation, note=note))


def rounded(amount: float, figures: int = 3) -> float:
    """To some figures; 1 for nothing."""
    if amount <= 0:
        return 1.0
    step = 10.0 ** (floor(log10(amount)) - figures + 1)
    return float(round(amount / step) * step)
