"""The standard plan's model written plainly in numpy, as one would in an afternoon; for comparison.

Arrays are trials x sources x weeks, in float64, from 52 weeks before the plan to its end; random
numbers come from one generator. The plan's small weekly tables (spend by week, lag weights, ramp
of people, strengths of programmes) are the program's own: they cost next to nothing. It covers what
the standard plan has: spend and activities, programmes on rates, two queues, open deals, bookings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.assumption import Assumption
from simulator.beliefs import ends
from simulator.calendar import DAYS_PER_YEAR, WARM_UP, season, weekly_amount
from simulator.identities import assumptions
from simulator.kernels import adstock, carry_over, lag_matrix, lag_weights
from simulator.people import effective_people
from simulator.pipeline import weekly_chances
from simulator.plan import Activity, Lag, Plan, Role, Source, Spend
from simulator.shapes import programme_hours, replaced_share, strength, units
from simulator.uncertain import transform

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Answer:
    """What a frame shows: the metric by trial and week, and its summaries."""

    path: Array  # [trials, weeks] bookings to date
    chance: float
    quantiles: Array  # [7, weeks]
    histogram: NDArray[np.int64]
    indicators: Array  # [sources + 1, 3]: mean, P10, P90 a week
    wins: float


class Plain:
    """One simulation of a plan in `trials` futures."""

    def __init__(self, plan: Plan, trials: int, seed: int) -> None:
        self.plan, self.trials = plan, trials
        self.rng = np.random.default_rng(seed)
        self.weeks = WARM_UP + plan.weeks
        self.values = self._assumptions()
        self.strengths = [strength(programme, plan) for programme in plan.programmes]
        self.inbound = np.array([isinstance(source.work, Spend) for source in plan.sources])

    def _assumptions(self) -> dict[int, Array]:
        """Every assumption [trials]; volumes and win rates share the market factor."""
        market = self.rng.standard_normal(self.trials)
        loading = self.plan.market.loading
        loaded = {source.volume.id for source in self.plan.sources}
        loaded |= {source.to_win.id for source in self.plan.sources}
        values = {}
        for key, item in assumptions(self.plan).items():
            belief = item.assumption
            score = self.rng.standard_normal(self.trials)
            if key in loaded:
                score = loading * market + np.sqrt(1 - loading**2) * score
            if belief.low is None or belief.high is None:
                values[key] = np.full(self.trials, belief.likely)
            else:
                levels = (belief.low, belief.likely, belief.high)
                values[key] = transform(score, *levels, item.meaning.support)
        return values

    def value(self, belief: Assumption) -> Array:
        """The values of an assumption [trials]."""
        return self.values[belief.id]

    def drift(self, sd: float) -> Array:
        """exp of a stationary AR(1) with mean 1 [trials, weeks]; 1 before the plan."""
        kept = 2.0 ** (-1.0 / self.plan.market.drift_half_life)
        path = np.zeros((self.trials, self.weeks))
        level = self.rng.standard_normal(self.trials)
        for week in range(WARM_UP, self.weeks):
            path[:, week] = sd * level - sd**2 / 2
            fresh = self.rng.standard_normal(self.trials)
            level = kept * level + np.sqrt(1 - kept**2) * fresh
        return np.exp(path)

    def touches(self) -> Array:
        """[trials, sources, weeks], sales activities as planned."""
        plan = self.plan
        result = np.empty((self.trials, len(plan.sources), self.weeks))
        drift = self.drift(plan.market.volume_drift)
        seasons = season(plan.market.season, plan.start, plan.weeks)
        for index, source in enumerate(plan.sources):
            volume = self.value(source.volume)[:, None]
            if isinstance(source.work, Spend):
                result[:, index] = self.response(source.work) * seasons * volume * drift
            else:
                result[:, index] = units(source.work, plan) * volume
        return result

    def response(self, work: Spend) -> Array:
        """Touches that money brings: Hill of the adstocked weekly spend, through today's point."""
        today = work.per_month.before * 12 * 7 / DAYS_PER_YEAR
        spend = weekly_amount(work.per_month, self.plan.start, self.plan.weeks)
        held = adstock(spend, work.half_life, today)
        share = self.value(work.saturation)[:, None]
        half = today * ((1 - share) / share) ** (1 / work.slope)
        ceiling = (work.touches_today - work.organic) / share
        return work.organic + ceiling * held**work.slope / (held**work.slope + half**work.slope)

    def rate(self, name: str, belief: Assumption, source: Source) -> Array:
        """A rate of one source by week [trials, weeks], with what programmes do to its odds."""
        base = self.value(belief)[:, None]
        total = np.repeat(base, self.weeks, axis=1)
        for programme, strength_by_week in zip(self.plan.programmes, self.strengths, strict=True):
            for effect in programme.effects:
                if effect.rate == name and (not effect.sources or source.id in effect.sources):
                    odds = 1 + self.value(effect.odds_change)[:, None]
                    lifted = base * odds / (1 - base + base * odds)
                    total += (lifted - base) * strength_by_week
        return np.clip(total, 0, 1)

    def rates(self) -> tuple[Array, Array, Array, Array]:
        """All four rates [trials, sources, weeks]."""
        stages = (
            ("touch_to_lead", "to_lead"),
            ("lead_to_appointment", "to_appointment"),
            ("appointment_to_opportunity", "to_opportunity"),
            ("opportunity_to_win", "to_win"),
        )
        first, second, third, fourth = (
            np.stack([self.rate(name, getattr(s, field), s) for s in self.plan.sources], axis=1)
            for name, field in stages
        )
        return first, second, third, fourth

    def hours(self, role: Role) -> Array:
        """Selling hours of a role after programmes [trials, weeks]."""
        low, high = ends(role.leaving)
        few, many = (effective_people(role, self.plan, leaving) for leaving in (low, high))
        place = np.clip((self.value(role.leaving) - low) / (high - low), 0, 1)[:, None]
        people = few + (many - few) * place
        free = people * role.selling_hours - programme_hours(role.id, self.plan)
        return np.maximum(free, 0)

    def carry(self, entries: Array, lag: Lag) -> Array:
        """Exits by week of entries [trials, sources, weeks] after a wait."""
        low, high = ends(lag.mean)
        first = entries @ lag_matrix(lag_weights(self.weeks, low, lag.cv), *[self.weeks] * 2).T
        if low == high:
            return first
        last = entries @ lag_matrix(lag_weights(self.weeks, high, lag.cv), *[self.weeks] * 2).T
        place = np.clip((self.value(lag.mean) - low) / (high - low), 0, 1)[:, None, None]
        return first + (last - first) * place

    def kept(self) -> Array:
        """[sources]: what a week of waiting leaves."""
        capacity = self.plan.capacity
        return np.where(
            self.inbound,
            carry_over(capacity.inbound_half_life),
            carry_over(capacity.outbound_half_life),
        )

    def follow_up(self, leads: Array, second: Array, hours: Array) -> tuple[Array, Array]:
        """Appointments by the week of follow-up [trials, sources, weeks] and the share of
        prospecting that is done [trials, weeks]."""
        plan = self.plan
        each = np.stack([self.value(source.follow_up) / 60 for source in plan.sources], axis=1)
        minutes = np.zeros((self.trials, self.weeks))
        for source in plan.sources:
            if isinstance(source.work, Activity):
                by_hand = units(source.work, plan) * (1 - replaced_share(source, plan))
                minutes += self.value(source.work.minutes)[:, None] * by_hand
        waiting, later = np.zeros_like(each), np.zeros_like(each)
        appointments = np.empty_like(leads)
        shares = np.empty_like(hours)
        for week in range(self.weeks):
            new = np.where(self.inbound, leads[:, :, week], 0.0)
            mine = np.where(self.inbound, 0.0, leads[:, :, week])
            claims = ((new + waiting) * each).sum(axis=1)
            cost = minutes[:, week] / 60 + (mine * each).sum(axis=1)
            share = np.clip((hours[:, week] - claims) / cost, 0, 1)
            new += mine * share[:, None]
            waiting += new
            later += new * second[:, :, week]
            free = hours[:, week] - share * minutes[:, week] / 60
            demand = (waiting * each).sum(axis=1)
            served = np.minimum(1, np.maximum(free, 0) / np.maximum(demand, 1e-12))[:, None]
            appointments[:, :, week] = later * served
            waiting *= (1 - served) * self.kept()
            later *= (1 - served) * self.kept()
            shares[:, week] = share
        return appointments, shares

    def meetings(self, arriving: Array, third: Array, hours: Array) -> tuple[Array, Array]:
        """What is held: appointments, and the opportunities they become, as `arriving`."""
        each = self.value(self.plan.capacity.hours_per_appointment)
        waiting, later = np.zeros(arriving.shape[:2]), np.zeros(arriving.shape[:2])
        held, becoming = np.empty_like(arriving), np.empty_like(arriving)
        for week in range(self.weeks):
            waiting += arriving[:, :, week]
            later += arriving[:, :, week] * third[:, :, week]
            demand = waiting.sum(axis=1) * each
            served = np.minimum(1, hours[:, week] / np.maximum(demand, 1e-12))[:, None]
            held[:, :, week] = waiting * served
            becoming[:, :, week] = later * served
            waiting *= (1 - served) * self.kept()
            later *= (1 - served) * self.kept()
        return held, becoming

    def values_of(self, counts: NDArray[np.int64]) -> Array:
        """Value of the wins of each week [trials, weeks]: every deal drawn on its own."""
        plan = self.plan
        total = np.zeros((self.trials, plan.weeks))
        for index, source in enumerate(plan.sources):
            own = counts[:, index].ravel()
            deal_of = np.repeat(np.arange(own.size), own)
            if source.deals.sample:
                sample = np.asarray(source.deals.sample)
                drawn = self.rng.choice(sample / sample.mean(), len(deal_of))
            else:
                sigma = np.sqrt(np.log1p(source.deals.spread**2))
                drawn = self.rng.lognormal(-(sigma**2) / 2, sigma, len(deal_of))
            mean = self.value(source.deals.mean)[:, None]
            total += np.bincount(deal_of, drawn, own.size).reshape(total.shape) * mean
        return total

    def open_deals(self) -> tuple[Array, Array]:
        """Wins of the listed deals and their value [trials, weeks]."""
        plan = self.plan
        wins, value = np.zeros((2, self.trials, plan.weeks))
        calibration = self.value(plan.pipeline.calibration)
        for deal, chances, ever in zip(plan.pipeline.deals, *weekly_chances(plan), strict=True):
            factor = np.minimum(calibration, 1 / max(ever, 1e-12))[:, None]
            place = self.rng.random(self.trials)[:, None]
            week = (place >= np.cumsum(chances) * factor).sum(axis=1)
            won = np.flatnonzero(week < plan.weeks)
            wins[won, week[won]] += 1
            value[won, week[won]] += deal.amount
        return wins, value

    def run(self) -> Answer:
        """The whole simulation."""
        plan = self.plan
        roles = {role.id: self.hours(role) for role in plan.roles}
        touches = self.touches()
        first, second, third, fourth = self.rates()
        booked, shares = self.follow_up(
            touches * first, second, roles[plan.capacity.follow_up_role]
        )
        touches[:, ~self.inbound] *= shares[:, None]
        arriving = self.carry(booked, plan.cycle.lead_to_appointment)
        held, becoming = self.meetings(arriving, third, roles[plan.capacity.appointment_role])
        created = self.carry(becoming, plan.cycle.appointment_to_opportunity)
        created[:, :, :WARM_UP] = 0.0
        winning = created * np.clip(fourth * self.drift(plan.market.win_drift)[:, None], 0, 1)
        expected = self.carry(winning, plan.cycle.opportunity_to_win)[:, :, WARM_UP:]
        counts = self.rng.poisson(np.maximum(expected, 0))
        wins, value = self.open_deals()
        value += self.values_of(counts)
        path = np.cumsum(value, axis=1)
        indicators = np.concatenate([touches, held.sum(axis=1, keepdims=True)], axis=1)
        return self._answer(path, indicators[:, :, WARM_UP:], counts, wins)

    def _answer(
        self,
        path: Array,
        indicators: Array,
        counts: NDArray[np.int64],
        wins: Array,
    ) -> Answer:
        by_trial = indicators.mean(axis=2)
        return Answer(
            path=path,
            chance=float((path[:, -1] >= self.plan.goal.amount).mean()),
            quantiles=np.percentile(path, [5, 10, 25, 50, 75, 90, 95], axis=0),
            histogram=np.histogram(path[:, -1], 40)[0],
            indicators=np.stack(
                [by_trial.mean(axis=0), *np.percentile(by_trial, [10, 90], axis=0)], axis=1
            ),
            wins=float((counts.sum(axis=(1, 2)) + wins.sum(axis=1)).mean()),
        )


def plain(plan: Plan, trials: int, seed: int = 1) -> Answer:
    """Simulates a plan plainly."""
    return Plain(plan, trials, seed).run()
