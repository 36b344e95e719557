"""The cases that have to come out right, each a plan of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from simulator.plan import (
    Activity,
    Deals,
    Effect,
    Lag,
    Market,
    Metric,
    Pipeline,
    Plan,
    Programme,
    Schedule,
    Spend,
    Step,
    level,
)
from tests.plans import (
    believed,
    calls,
    customers,
    cycle,
    goal,
    open_deals,
    plan,
    programmes,
    role,
    search,
    staffed,
    two_sources,
)


def few_large(wins: float = 6.0) -> Plan:
    """Six wins a year of two hundred thousand each."""
    made = two_sources(wins)
    return _with_deals(made, Deals(mean=believed(501, 150e3, 200e3, 270e3), spread=1.0))


def _with_deals(made: Plan, deals: Deals) -> Plan:
    return replace(made, sources=tuple(replace(one, deals=deals) for one in made.sources))


def wide_deals(wins: float = 200.0) -> Plan:
    """Deal values with a cv of 3."""
    return _with_deals(two_sources(wins), Deals(mean=believed(501, 16e3, 20e3, 25e3), spread=3.0))


def two_humps() -> tuple[float, ...]:
    """Past deals of two products, one twelve times as dear as the other."""
    stream = np.random.default_rng(12)
    small = 8e3 * np.exp(0.15 * stream.standard_normal(60))
    large = 96e3 * np.exp(0.12 * stream.standard_normal(40))
    return tuple(float(round(value)) for value in np.concatenate([small, large]))


def humped(wins: float) -> Plan:
    """Deal values scaled from a sample with two humps."""
    return _with_deals(
        two_sources(wins), Deals(mean=believed(501, 36e3, 43e3, 51e3), sample=two_humps())
    )


def short_of_sdr() -> Plan:
    """Follow-up and calls need more hours than the sales developers have; leads wait."""
    return two_sources(200.0, **staffed(0.7, 25.0))


def short_of_ae() -> Plan:
    """Appointments need more hours than the account executives have; the queue grows."""
    made = two_sources(200.0, **staffed(20.0, 7.0))
    people = tuple(
        replace(one, people=level(6.0, before=7.5)) if one.id == "ae" else one for one in made.roles
    )
    return replace(made, roles=people)


def short_of_both() -> Plan:
    """Both roles lack hours, people are hired in the middle of the year, and AEs call too."""
    made = two_sources(200.0, **staffed(1.2, 6.5))
    partner = calls(
        20.0,
        id="partners",
        name="Partner calls",
        work=Activity(per_week=level(20.0), role="ae", minutes=believed(211, 15.0, 20.0, 28.0)),
        volume=believed(212, 0.85, 1.0, 1.2),
        to_lead=believed(213, 0.15, 0.2, 0.26),
    )
    return replace(made, sources=(*made.sources, partner))


def one_role_for_both() -> Plan:
    """The same people follow up, meet and call."""
    made = two_sources(200.0, **staffed(9.0, 9.0))
    return replace(
        made,
        roles=(made.roles[1],),
        capacity=replace(made.capacity, follow_up_role="ae"),
        sources=tuple(
            replace(one, work=replace(one.work, role="ae"))
            if isinstance(one.work, Activity)
            else one
            for one in made.sources
        ),
    )


def strong_market() -> Plan:
    """Volumes and win rates that move together almost wholly, and wide."""
    made = two_sources(200.0)
    sources = tuple(
        replace(one, volume=believed(one.volume.id, 0.6, 1.0, 1.6)) for one in made.sources
    )
    return replace(
        made, sources=sources, market=Market(loading=0.95, volume_drift=0.3, win_drift=0.25)
    )


def pipeline_only() -> Plan:
    """Sixty open deals, estimated curves, and nothing new."""
    ages = np.arange(53)
    won = 0.3 * (1.0 - np.exp(-((ages / 12.0) ** 1.4)))
    left = 1.0 - won - 0.65 * (1.0 - np.exp(-ages / 9.0))
    return plan(
        (),
        pipeline=Pipeline(
            deals=open_deals(60),
            won_by_age=tuple(float(round(x, 5)) for x in won),
            open_by_age=tuple(float(round(x, 5)) for x in left),
            calibration=believed(601, 0.7, 0.95, 1.25),
            median_amount=20e3,
            size_effect=-0.3,
        ),
    )


def with_pipeline() -> Plan:
    """New business beside listed deals, whose chances come from the sales cycle."""
    pipeline = Pipeline(deals=open_deals(40), calibration=believed(601, 0.7, 0.95, 1.25))
    return two_sources(200.0, pipeline=pipeline)


def all_programmes() -> Plan:
    """Every kind of programme at work, with hours that are nearly used."""
    return two_sources(200.0, programmes=programmes(), **staffed(4.0, 8.0))


def measured_in(metric: Metric) -> Plan:
    """The goal in recognised revenue or in ARR, with the programmes that move churn."""
    made = two_sources(200.0, programmes=programmes()[1:2], customers=customers())
    return replace(made, goal=goal(52, 3e6, metric))


def in_rhythm() -> Plan:
    """Deals close at the ends of quarters, some slip, and the goal date cuts a week."""
    made = two_sources(
        200.0,
        cycle=cycle(
            quarter_profile=(0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.4, 1.6, 1.8, 2.0),
            slip=believed(402, 0.08, 0.15, 0.25),
        ),
    )
    return replace(made, start=date(2027, 2, 10), goal=replace(made.goal, by=date(2027, 12, 31)))


def goal_within_a_quarter() -> Plan:
    """Most deals close in a quarter's last weeks, and the goal date lies before them."""
    made = in_rhythm()
    steep = replace(made.cycle, quarter_profile=(1.0,) * 10 + (2.0, 3.0, 5.0))
    return replace(made, cycle=steep, goal=replace(made.goal, by=date(2027, 11, 20)))


def sized_rates() -> Plan:
    """Large deals close less often."""
    made = two_sources(200.0, programmes=programmes()[1:2])
    return replace(
        made,
        sources=tuple(
            replace(one, deals=replace(one.deals, size_effect=-0.4)) for one in made.sources
        ),
    )


def unlike_deals(wins: float = 40.0) -> Plan:
    """Many small deals of one source, a few of the other twenty times as large, a mix that shifts
    through the year."""
    made = two_sources(wins)
    large = replace(
        made.sources[1],
        work=Activity(
            per_week=level(90.0 * wins / 200.0, before=0.0),
            role="sdr",
            minutes=believed(201, 4.0, 5.0, 6.5),
        ),
        deals=Deals(mean=believed(502, 200e3, 250e3, 310e3), spread=0.6),
        volume=believed(202, 0.6, 1.0, 1.6),
    )
    small = replace(made.sources[0], deals=Deals(mean=believed(503, 10e3, 12e3, 15e3), spread=1.2))
    return replace(made, sources=(small, large))


def corners() -> Plan:
    """Seasons, dated steps, a new source, a saturating list, past durations, a cut week."""
    made = two_sources(200.0, programmes=programmes()[:1], **staffed(3.0, 7.5))
    new = search(
        id="social",
        work=Spend(
            per_month=Schedule(
                before=0.0, value=12e3, steps=(Step(start=date(2027, 6, 16), value=20e3),)
            ),
            touches_today=0.0,
            ceiling=900.0,
            half_saturation=4e3,
            slope=1.4,
            half_life=3.0,
        ),
        volume=believed(111, 0.7, 1.0, 1.4),
    )
    partners = calls(
        id="partners",
        work=Activity(
            per_week=level(60.0, before=40.0),
            role="bdr",
            minutes=believed(211, 15.0, 20.0, 28.0),
            ceiling=70.0,
            half_saturation=50.0,
        ),
        to_lead=believed(213, 0.15, 0.2, 0.26),
    )
    hired = replace(
        made.roles[1],
        people=Schedule(
            before=7.5,
            value=7.5,
            steps=(
                Step(start=date(2027, 3, 18), value=9.5),
                Step(start=date(2027, 9, 7), value=8.0),
            ),
        ),
    )
    past = (2.0, 3.0, 3.5, 4.0, 5.0, 9.0, 14.0, 15.0, 16.0)
    return replace(
        made,
        sources=(*made.sources, new, partners),
        roles=(made.roles[0], hired, role("bdr", 1.0, number=304)),
        cycle=cycle(opportunity_to_win=Lag(mean=believed(401, 6.5, 8.0, 10.0), sample=past)),
        market=Market(season=(0.7, 0.9, 1.1, 1.2, 1.1, 1.0, 0.8, 0.7, 1.1, 1.3, 1.2, 0.9)),
        goal=replace(made.goal, by=date(2027, 12, 30)),
    )


def effects_on_one_source() -> Plan:
    """A programme that starts with the plan and moves late rates of the sources apart."""
    strong = Programme(
        id="coaching",
        name="Coaching of callers",
        lever=level(10.0, before=0.0),
        half_saturation=4.0,
        half_life=6.0,
        effects=(
            Effect(
                rate="opportunity_to_win",
                sources=("calls",),
                odds_change=believed(711, 0.2, 0.5, 1.0),
            ),
            Effect(
                rate="appointment_to_opportunity",
                sources=("calls",),
                odds_change=believed(712, 0.1, 0.3, 0.6),
            ),
            Effect(
                rate="opportunity_to_win",
                sources=("search",),
                odds_change=believed(713, -0.25, -0.15, -0.05),
            ),
        ),
    )
    made = two_sources(200.0, programmes=(strong,), **staffed(20.0, 9.0))
    more = replace(
        made.sources[1],
        work=Activity(
            per_week=level(900.0, before=200.0), role="sdr", minutes=believed(201, 4.0, 5.0, 6.5)
        ),
        volume=believed(202, 0.8, 1.0, 1.25),
        deals=Deals(mean=believed(208, 30e3, 40e3, 52e3), spread=1.2),
    )
    return replace(made, sources=(made.sources[0], more))


def late_calls() -> Plan:
    """The same programmes, deals alike, and calls that only begin in the summer."""
    made = effects_on_one_source()
    alike = _with_deals(made, Deals(mean=believed(208, 30e3, 40e3, 52e3), spread=1.2))
    begun = Schedule(before=50.0, value=50.0, steps=(Step(start=date(2027, 6, 1), value=1200.0),))
    work = Activity(per_week=begun, role="sdr", minutes=believed(201, 4.0, 5.0, 6.5))
    return replace(alike, sources=(alike.sources[0], replace(alike.sources[1], work=work)))
