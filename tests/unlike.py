"""Plans whose sources bring very unlike deals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from simulator.assumption import Assumption, known
from simulator.plan import Activity, Deals, Plan, Schedule, Spend, Step, level
from tests import cases
from tests.plans import believed, calls, customers, plan, programmes, search, staffed

LATE = date(2027, 6, 1)


def few_unlike() -> Plan:
    """Some eight wins, of twelve thousand or of a quarter of a million."""
    return cases.unlike_deals(8.0)


def three_sizes(wins: float = 60.0) -> Plan:
    """Small deals of two kinds, middling ones that begin in the summer, and large ones that begin
    with the plan; quarters with a rhythm, and programmes that act on late rates."""
    made = cases.unlike_deals(wins)
    small, large = made.sources
    begun = Schedule(before=0.0, value=0.0, steps=(Step(start=LATE, value=3.0 * wins),))
    middling = calls(
        id="partners",
        name="Partner calls",
        work=Activity(per_week=begun, role="sdr", minutes=believed(211, 4.0, 5.0, 6.5)),
        volume=believed(212, 0.6, 1.0, 1.6),
        to_lead=believed(213, 0.024, 0.03, 0.037),
        deals=Deals(mean=believed(504, 40e3, 55e3, 70e3), spread=0.8),
    )
    other = replace(
        small,
        id="social",
        name="Social",
        volume=believed(112, 0.6, 1.0, 1.6),
        deals=Deals(mean=believed(505, 14e3, 20e3, 27e3), spread=2.0),
    )
    return replace(
        made,
        sources=(middling, large, small, other),
        programmes=programmes()[1:2],
        cycle=cases.in_rhythm().cycle,
    )


def three_sizes_in_arr() -> Plan:
    """The same with the rate of the middling deals by size, measured in ARR."""
    made = three_sizes()
    first = made.sources[0]
    sized = replace(first, deals=replace(first.deals, size_effect=-0.4))
    return replace(
        made,
        sources=(sized, *made.sources[1:]),
        goal=replace(made.goal, metric="arr"),
        customers=customers(),
    )


def certain(*, small: bool = True, large: bool = True) -> Plan:
    """Small deals all year and large ones from the summer on, in a year in which everything but the
    luck of single wins is known; one or both of the sources, and people enough."""
    one = search(
        2000.0,
        volume=known(1.0),
        to_lead=known(0.02),
        to_appointment=known(0.5),
        to_opportunity=known(0.6),
        to_win=known(0.3),
        follow_up=known(20.0),
        deals=Deals(mean=_kept(501, 10e3), spread=0.9),
    )
    assert isinstance(one.work, Spend)
    one = replace(one, work=replace(one.work, per_month=level(40e3), saturation=known(0.4)))
    begun = Schedule(before=0.0, value=0.0, steps=(Step(start=LATE, value=300.0),))
    other = calls(
        work=Activity(per_week=begun, role="sdr", minutes=known(5.0)),
        volume=known(1.0),
        to_lead=known(0.03),
        to_appointment=known(0.4),
        to_opportunity=known(0.5),
        to_win=known(0.24),
        follow_up=known(14.0),
        deals=Deals(mean=_kept(502, 300e3), spread=0.6),
    )
    sources = (one,) * small + (other,) * large
    made = plan(sources, **staffed(20.0, 30.0))
    wait = made.cycle.opportunity_to_win
    return replace(
        made,
        cycle=replace(made.cycle, opportunity_to_win=replace(wait, mean=known(6.0))),
        market=replace(made.market, volume_drift=0.0, win_drift=0.0),
    )


def _kept(number: int, value: float) -> Assumption:
    """A plain number with a permanent identity."""
    return replace(known(value), id=number)
