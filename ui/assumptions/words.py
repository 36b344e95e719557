"""Labels of a plan's fields, choices and places in the user's language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from simulator.edits import steps
from simulator.identities import Spot, spots
from simulator.plan import Plan
from simulator.schema import Meaning, meaning_of


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Assumptions", words)


def label(meaning: Meaning) -> str:
    """The label of a field: the schema says it once, for all; words of statistics plainly."""
    return _plain().get(meaning.label) or QCoreApplication.translate("Schema", meaning.label)


def _plain() -> dict[str, str]:
    """What the window calls what the schema names by a statistician's word."""
    return {
        "Slope of the response": translate("How slowly the effect starts"),
        "Spread": translate("How much it varies"),
        "Spread of deal values": translate("How much deal values vary"),
        "Drift of volume": translate("Swings of volume"),
        "Drift of the win rate": translate("Swings of the win rate"),
        "Half-life of drifts": translate("Half of a swing is gone after"),
    }


def help_of(meaning: Meaning) -> str:
    """What more is said about a field; its label if nothing is."""
    return QCoreApplication.translate("Schema", meaning.help or meaning.label)


def choice(word: str) -> str:
    """One of the words that a field may hold."""
    return {
        "bookings": translate("New bookings"),
        "revenue": translate("Recognised revenue"),
        "arr": translate("ARR"),
        "touch_to_lead": translate("Touch to lead"),
        "lead_to_appointment": translate("Lead to appointment"),
        "appointment_to_opportunity": translate("Appointment to opportunity"),
        "opportunity_to_win": translate("Opportunity to win"),
        "churn": translate("Churn"),
        "ride_along": translate("Ride-along days"),
        "campaign_days": translate("Sales runs campaigns"),
        "account_based": translate("Account-based share"),
        "brand": translate("Brand clarity"),
        "halo": translate("Halo of a spend"),
        "other": translate("Other"),
        "days/month": translate("days a month"),
        "hours/month": translate("hours a month"),
        "currency/month": translate("money a month"),
        "share": translate("share"),
        "measured": translate("measured"),
        "judged": translate("judged"),
        "guess": translate("guess"),
    }.get(word, word)


def fields_on(plan: Any, place: str) -> list[str]:
    """Names of the records and labels of the fields that a place leads through."""
    found: list[str] = []
    here = plan
    for step in steps(place):
        if isinstance(step, int):
            here = here[step]
            found[-1:] = [_part_name(here, found[-1], step)]
            continue
        found.append(label(meaning_of(type(here), step)))
        here = getattr(here, step)
    return found


def _part_name(part: Any, listed: str, index: int) -> str:
    """What an entry of a list is called: its name, its rate, or its number in the list."""
    name: str = getattr(part, "name", "")
    rate = getattr(part, "rate", "")
    return name or (choice(rate) if rate else f"{listed} {index + 1}")


def place_name(plan: Any, place: str) -> str:
    """A place in words: "Paid search · Opportunity to win"."""
    return " · ".join(fields_on(plan, place))


def assumption_names(plan: Plan) -> dict[int, str]:
    """Every assumption by identity with the words for it, for choosing one; shared ones say so."""
    found: dict[int, list[Spot]] = {}
    for spot in spots(plan):
        found.setdefault(spot.assumption.id, []).append(spot)
    names = {}
    for number, held in found.items():
        name = place_name(plan, held[0].place)
        more = len(held) - 1
        said = translate("{name} and {more} more")
        names[number] = said.format(name=name, more=more) if more else name
    return names
