"""What more there is to say about a number of a plan: its meaning on hover, and words behind it."""

from __future__ import annotations

from typing import Any

from simulator.plan import (
    Activity,
    Capacity,
    Correlation,
    Customers,
    Cycle,
    Deals,
    Effect,
    Goal,
    Lag,
    Market,
    Pipeline,
    Plan,
    Programme,
    ProgrammeHours,
    Role,
    Schedule,
    Source,
    Spend,
)
from ui.assumptions import words
from ui.assumptions.specs import Spec
from ui.assumptions.words import translate

Field = tuple[type[Any], str]


def help_of(spec: Spec) -> str:
    """What a field means, in a sentence; its label where that says it all."""
    said = {**_of_sources(), **_of_teams(), **_of_deals(), **_of_company()}
    return said.get((spec.owner, spec.name)) or words.help_of(spec.meaning)


def behind(spec: Spec) -> str:
    """What stands behind a number: its unit, or how it is to be read where it has none."""
    none = translate("0: none")
    read: dict[Field, str] = {
        (Source, "volume"): translate("times"),
        (Spend, "slope"): translate("1: no slow start"),
        (Activity, "slope"): translate("1: no slow start"),
        (Programme, "slope"): translate("1: no slow start"),
        (Effect, "odds_change"): translate("of the odds"),
        (Deals, "size_effect"): none,
        (Pipeline, "size_effect"): none,
        (Pipeline, "calibration"): translate("times"),
        (Market, "loading"): translate("0: nothing, 1: everything"),
        (Plan, "appointments_target"): translate("appointments a week"),
    }
    return read.get((spec.owner, spec.name), spec.kind.words)


def _of_sources() -> dict[Field, str]:
    slope = translate(
        "1: each further amount brings less than the one before. Above 1: small amounts bring "
        "little at first. Statisticians call it the slope of the response."
    )
    return {
        (Source, "volume"): translate(
            "Factor on the touches that are expected: 1 is as expected, 1.2 a fifth more."
        ),
        (Source, "follow_up"): translate("Working time that a lead takes before an appointment."),
        (Source, "own_target"): translate(
            "What the team wants for itself in a week; it changes no figure."
        ),
        (Spend, "touches_today"): translate(
            "What comes in a week at the level before the plan, those without spend included."
        ),
        (Spend, "organic"): translate("Touches a week that come without any spend."),
        (Spend, "saturation"): translate(
            "How near today's touches are to the most that money can bring: 100 % would be there."
        ),
        (Spend, "slope"): slope,
        (Spend, "half_life"): translate(
            "So many weeks after money was spent half of its effect is left (adstock)."
        ),
        (Spend, "ceiling"): translate(
            "The touches a week that no spend exceeds; only where nothing was spent before."
        ),
        (Spend, "half_saturation"): translate(
            "The spend a week that brings half of the most touches."
        ),
        (Activity, "minutes"): translate("Working time of one touch."),
        (Activity, "ceiling"): translate("The touches a week that no further work exceeds."),
        (Activity, "half_saturation"): translate(
            "The units of work a week that bring half of the most touches."
        ),
        (Activity, "slope"): slope,
        (Schedule, "before"): translate("The level in the year before the plan."),
        (Schedule, "measured_low"): translate(
            "The lowest level at which the effect was measured; below it is a stretch."
        ),
        (Schedule, "measured_high"): translate(
            "The highest level at which the effect was measured; above it is a stretch."
        ),
        (Programme, "slope"): slope,
    }


def _of_teams() -> dict[Field, str]:
    return {
        (Programme, "half_saturation"): translate(
            "The level at which the programme has half of its full effect."
        ),
        (Programme, "half_life"): translate(
            "So many weeks after the programme ends half of its effect is left."
        ),
        (Programme, "money_per_unit"): translate(
            "What one unit of the level costs a month; 1 for a level that is money."
        ),
        (ProgrammeHours, "per_unit"): translate(
            "Hours a month of this role for each unit of the programme's level."
        ),
        (Effect, "odds_change"): translate(
            "What the programme does to the odds of the rate at full strength: + 20 % of the odds "
            "turns a rate of 25 % into 28.6 %."
        ),
        (Role, "selling_hours"): translate(
            "Hours a week that one person has for prospecting, leads and appointments."
        ),
        (Role, "ramp_weeks"): translate("So many weeks until a new hire sells with all hours."),
        (Role, "leaving"): translate("Share of the people who leave within a year."),
        (Role, "refill_weeks"): translate("So many weeks a place stays empty before the ramp."),
        (Role, "cost"): translate("Pay, charges and tools of one person for a year."),
        (Capacity, "hours_per_appointment"): translate(
            "All hours that an appointment takes, the work up to the close included."
        ),
        (Capacity, "inbound_half_life"): translate(
            "Of leads that came by themselves and wait, half are lost after so many weeks."
        ),
        (Capacity, "outbound_half_life"): translate(
            "Of leads that Sales found and that wait, half are lost after so many weeks."
        ),
    }


def _of_deals() -> dict[Field, str]:
    spread = translate(
        "0: all alike. 1: one typically lies as far from the average as the average is large. "
        "Statisticians call it the spread, or coefficient of variation."
    )
    return {
        (Deals, "mean"): translate("What one win books on average."),
        (Deals, "spread"): spread,
        (Deals, "sample"): translate(
            "Values of past wins, scaled to the mean; where given, they replace the number."
        ),
        (Lag, "cv"): spread,
        (Lag, "sample"): translate(
            "Weeks that past deals took, scaled to the mean; where given, they replace the number."
        ),
        (Cycle, "slip"): translate(
            "Of the wins of a quarter's last three weeks, the share that comes in the next quarter."
        ),
        (Pipeline, "won_by_age"): translate(
            "Share of all deals that were won by an age of 0, 1, 2 … weeks; empty: from the sales "
            "cycle and the win rates."
        ),
        (Pipeline, "open_by_age"): translate(
            "Share of all deals that are still open at an age of 0, 1, 2 … weeks."
        ),
        (Pipeline, "calibration"): translate(
            "Factor on the wins that the ages of open deals promise: 0.9 means that one in ten did "
            "not come."
        ),
        (Pipeline, "median_amount"): translate("The amount whose size changes no chance."),
        (Pipeline, "size_effect"): translate(
            "Odds of winning are multiplied by (amount / median amount) to this power."
        ),
    }


def _of_company() -> dict[Field, str]:
    drift = translate(
        "How far it swings around what is expected, for weeks on end: at 0.15 it stays within "
        "about 15 % in two of three futures. Statisticians call it drift."
    )
    return {
        (Customers, "churn"): translate("Share of the recurring revenue that is lost in a month."),
        (Customers, "expansion"): translate(
            "Share by which the recurring revenue of those who stay grows in a month."
        ),
        (Customers, "contract_months"): translate(
            "A booking becomes revenue evenly over so many months."
        ),
        (Market, "loading"): translate(
            "How strongly one market moves all volumes and rates together, from 0 to 1. At 0.7, "
            "about half of the ups and downs of any two of them are shared. Statisticians call it "
            "the loading on the market factor."
        ),
        (Market, "season"): translate(
            "Weight of each month for volume, January first; 1 is an average month."
        ),
        (Market, "volume_drift"): drift,
        (Market, "win_drift"): drift,
        (Market, "drift_half_life"): translate("After so many weeks half of a swing is gone."),
        (Correlation, "value"): translate(
            "−1 to 1. 0: apart from the market, neither says anything about the other."
        ),
        (Goal, "wanted_chance"): translate("The chance with which an amount may be promised."),
        (Plan, "appointments_target"): translate(
            "The appointments a week that Sales wants for itself; it changes no figure."
        ),
    }
