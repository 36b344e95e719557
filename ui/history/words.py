"""The words of the import: fields, how they were recognised, estimates, problems."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from simulator.history.texts import ALL_DEALS, OTHERS, UNKNOWN
from simulator.problems import Problem
from ui import figures, problem_words
from ui.history import telling

STAND_INS = (UNKNOWN, OTHERS, ALL_DEALS)  # the program's words where a file has none
WHOLE = 1e5  # amounts below it are written to the unit


def translate(words: str) -> str:
    """A word of the import in the user's language."""
    return QCoreApplication.translate("Import", words)


def fields() -> dict[str, str]:
    """What a column may be taken for, by field, in the order of a list to choose from."""
    return {
        "stage": translate("stage"),
        "status": translate("status (open, won, lost)"),
        "created": translate("date created"),
        "closed": translate("date closed"),
        "amount": translate("amount"),
        "source": translate("lead source"),
        "product": translate("product"),
        "segment": translate("segment"),
        "owner": translate("owner"),
        "id": translate("identity of the deal"),
        "name": translate("name of the deal"),
        "account": translate("account"),
        "currency": translate("currency"),
        "is_won": translate("won or not"),
        "is_lost": translate("lost or not"),
        "is_closed": translate("closed or not"),
        "won_on": translate("date won"),
        "lost_on": translate("date lost"),
        "age": translate("age in days"),
        "kind": translate("type (new or existing business)"),
        "pipeline": translate("pipeline"),
        "probability": translate("probability"),
    }


def recognised(why: str) -> str:
    """How a column was recognised."""
    return {
        "name": translate("by its name"),
        "content": translate("by what stands in it"),
        "given": translate("chosen by you"),
        "remembered": translate("as last time"),
    }.get(why, "")


def outcome(state: str) -> str:
    """Won, lost or open."""
    return {
        "won": translate("won"),
        "lost": translate("lost"),
        "open": translate("open"),
    }.get(state, "")


def estimate_name(name: str) -> str:
    """The name of an estimate of the whole; names of a file's groups stay as they are."""
    return {
        "Win rate": translate("Win rate"),
        "Sales cycle": translate("Sales cycle"),
        "Deal value": translate("Deal value"),
        "Deals created": translate("Deals created"),
        "Open deals won, against what their ages promise": translate("Open deals: won to promised"),
    }.get(name) or (telling.anew(name) if name in STAND_INS else name)


def by_trait(trait: str) -> str:
    """The heading above the groups of a trait."""
    return {
        "source": translate("Win rate by source"),
        "segment": translate("Win rate by segment"),
        "product": translate("Win rate by product"),
    }.get(trait, trait)


def amount(value: float, unit: str) -> str:
    """A value of an estimate without its unit, but for money and shares."""
    if unit == "share":
        return figures.share(value, 1)
    if unit == "factor":
        return figures.decimal(value, 2)
    if unit in ("days", "deals a week"):
        return figures.decimal(value, 1 if value < 100 else 0)
    if abs(value) < WHOLE:
        return figures.money_whole(value, unit)
    return figures.money(value, unit, 2)


def unit_words(unit: str) -> str:
    """What stands behind a value."""
    return {"days": translate("days"), "deals a week": translate("a week")}.get(unit, "")


def period(since: date, until: date) -> str:
    """From a day to a day."""
    return f"{figures.day(since)} – {figures.day(until)}"


def missing(what: str) -> str:
    """What a file must have and no column is taken for."""
    return {
        "stage": translate("the stage or status of each deal"),
        "created": translate("the date on which each deal was created"),
        "closed": translate("the date on which each deal was closed"),
        "amount": translate("the amount of each deal"),
    }[what]


def problem(error: Problem) -> str:
    """A problem as the window says it: without the advice that is for the command line."""
    if "--map" not in error.message and "--answer" not in error.message:
        return problem_words.said(error)
    if error.message.startswith("No date in the file"):
        return translate("No date in the file can be read: go back and choose the date columns.")
    if error.message.startswith("Fewer than"):
        return translate(
            "Too few won deals have an amount above 0: go back and choose the column of amounts."
        )
    if "no known stages" in error.message:
        return translate(
            "The column taken for the stage holds too many different texts: go back and choose "
            "another."
        )
    return translate("Something that a plan needs was not found: choose what each column holds.")
