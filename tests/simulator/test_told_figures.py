"""Figures told beside the chance: payback by each future's margin, touches at likely values."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from simulator.assumption import Assumption, known
from simulator.engine import project
from simulator.identities import identified
from simulator.plan import Customers, Deals, Market, OpenDeal, Pipeline, Plan, Spend, level
from simulator.uncertain import SHARE, transform
from tests.plans import START, plan, search
from tests.there import as_a


def a_sure_win(margin: Assumption) -> Plan:
    """A single deal of 120,000 that is won in every future, of a plan whose costs are known."""
    deal = OpenDeal(id="sure", amount=120e3, opened=START)
    ages = tuple(min(week / 4.0, 1.0) for week in range(9))
    curves = Pipeline(
        deals=(deal,),
        won_by_age=ages,
        open_by_age=tuple(1.0 - age for age in ages),
        calibration=known(1.0),
    )
    idle = replace(search(0.0), work=replace(as_a(Spend, search(0.0).work), organic=0.0))
    idle = replace(idle, deals=Deals(mean=known(1.0)), to_win=known(0.0))
    customers = Customers(contract_months=12.0, gross_margin=margin)
    return identified(plan((idle,), pipeline=curves, customers=customers))


def test_payback_has_the_range_of_the_margin() -> None:
    """CAC over the monthly revenue of a win times its margin: only the margin is uncertain, so the
    P10 of payback is at its P90, to half a per cent of 4,096 stratified futures."""
    found = project(a_sure_win(Assumption(low=0.3, likely=0.5, high=0.8)), 4096)
    assert found.wins.low == found.wins.high == 1.0
    months = found.costs.total / (120e3 / 12.0)
    payback = found.payback_months
    assert payback.low == pytest.approx(months / 0.8, rel=0.005)
    assert payback.median == pytest.approx(months / 0.5, rel=0.005)
    assert payback.high == pytest.approx(months / 0.3, rel=0.005)


def test_a_known_margin_gives_one_payback() -> None:
    found = project(a_sure_win(known(0.5)), 2048)
    assert found.payback_months.low == found.payback_months.high


def test_the_plans_touches_are_those_at_the_likely_saturation() -> None:
    """A lopsided range: the curve of the likely value lies far from the middle of the two ends."""
    steady = Market(volume_drift=0.0, win_drift=0.0)
    told = []
    for saturation in (Assumption(low=0.05, likely=0.1, high=0.7), known(0.1)):
        one = search(volume=known(1.0))
        work = replace(
            as_a(Spend, one.work),
            per_month=level(64e3, before=32e3),
            saturation=saturation,
            slope=1.0,
            half_life=0.0,
        )
        made = identified(plan((replace(one, work=work),), market=steady))
        told.append(project(made, 4096).indicators[0])
    ranged, sure = told
    assert ranged.expected.low < ranged.plan_per_week < ranged.expected.high
    median = ranged.expected.median
    assert ranged.plan_per_week == pytest.approx(median, rel=0.01)
    assert sure.plan_per_week == pytest.approx(sure.mean, rel=1e-4)


def test_a_range_of_saturation_is_a_mix_of_the_curves_at_its_ends() -> None:
    """By quadrature over the score: touches are the curve at P5 and at P95, weighed by where the
    saturation lies between the two, clipped (model page); P10, P50 and P90 of 8,192 futures."""
    saturation = Assumption(low=0.2, likely=0.35, high=0.7)
    one = search(volume=known(1.0))
    work = replace(
        as_a(Spend, one.work),
        per_month=level(96e3, before=32e3),
        saturation=saturation,
        slope=1.5,
        half_life=0.0,
        touches_today=1000.0,
        organic=200.0,
    )
    steady = Market(volume_drift=0.0, win_drift=0.0)
    found = project(identified(plan((replace(one, work=work),), market=steady)), 8192)
    scores = stats.norm.ppf(np.array([0.05, 0.95, 0.1, 0.5, 0.9]))
    low, high, *rest = transform(scores, 0.2, 0.35, 0.7, SHARE)

    def touches(share: float) -> float:
        """Three times today's spend on the curve through today's point."""
        half = ((1.0 - share) / share) ** (1.0 / 1.5)
        return float(200.0 + 800.0 / share * 3.0**1.5 / (3.0**1.5 + half**1.5))

    expected = []
    for drawn in rest:
        weight = min(max((drawn - low) / (high - low), 0.0), 1.0)
        expected.append(touches(low) + weight * (touches(high) - touches(low)))
    seen = found.indicators[0].expected
    assert [seen.high, seen.median, seen.low] == pytest.approx(expected, rel=0.01)
