"""What can be done with scenarios; every one of these is a step that can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from simulator.plan import Document
from ui.plan_store import PlanStore

LONGEST = 80


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Scenarios", words)


def fresh_identity(document: Document) -> str:
    """An identity that no scenario of the document has."""
    used = {plan.id for plan in document.scenarios}
    number = len(used) + 1
    while f"s{number}" in used:
        number += 1
    return f"s{number}"


def fresh_name(document: Document, wanted: str) -> str:
    """The wanted name, with a number behind it if it is taken."""
    used = {plan.name for plan in document.scenarios}
    name, number = wanted, 2
    while name in used:
        name, number = f"{wanted} {number}", number + 1
    return name


def duplicate(store: PlanStore) -> str:
    """A copy of the present scenario beside it; it is shown. Returns its identity."""
    words = translate("Duplicate {name}").format(name=store.plan.name)
    return _copied(store, fresh_name(store.document, _copy_name(store)), words)


def _copy_name(store: PlanStore) -> str:
    """“Copy of Base plan”, also of a copy of it: they are numbered, for a name that grew with each
    could not be told from the others in a tab."""
    name, words = store.plan.name, translate("Copy of {name}")
    before, _, behind = words.partition("{name}")
    if not (name.startswith(before) and name.endswith(behind)):
        return words.format(name=name)
    first, _, number = name.rpartition(" ")
    used = {plan.name for plan in store.document.scenarios}
    return first if number.isdigit() and first in used else name


def _copied(store: PlanStore, name: str, words: str) -> str:
    document, plan = store.document, store.plan
    copy = replace(plan, id=fresh_identity(document), name=name)
    at = _place(document, plan.id) + 1
    scenarios = (*document.scenarios[:at], copy, *document.scenarios[at:])
    store.drop_preview()
    store.edit(words, replace(document, scenarios=scenarios), copy.id)
    return copy.id


def add(store: PlanStore) -> str:
    """A new scenario beside the present one, which it begins as. Returns its identity."""
    number = len(store.document.scenarios) + 1
    used = {plan.name for plan in store.document.scenarios}
    while (name := translate("Scenario {number}").format(number=number)) in used:
        number += 1
    return _copied(store, name, translate("New scenario {name}").format(name=name))


def rename(store: PlanStore, scenario: str, name: str) -> None:
    """Give a scenario another name; an empty one, or one that is taken, is numbered or left."""
    document = store.document
    old = document.scenario(scenario)
    name = " ".join(name.split())[:LONGEST]
    if not name or name == old.name:
        return
    new = replace(old, name=fresh_name(document, name))
    scenarios = tuple(new if plan.id == scenario else plan for plan in document.scenarios)
    words = translate("Rename {name}").format(name=old.name)
    store.edit(words, replace(document, scenarios=scenarios))


def delete(store: PlanStore) -> None:
    """Take the present scenario away, unless it is the only one; a neighbour is shown."""
    document, plan = store.document, store.committed_plan
    if len(document.scenarios) < 2:
        return
    at = _place(document, plan.id)
    scenarios = document.scenarios[:at] + document.scenarios[at + 1 :]
    base = scenarios[0].id if document.base == plan.id else document.base
    words = translate("Delete {name}").format(name=plan.name)
    neighbour = scenarios[min(at, len(scenarios) - 1)].id
    store.edit(words, replace(document, scenarios=scenarios, base=base), neighbour)


def reorder(store: PlanStore, order: tuple[str, ...]) -> None:
    """Put the scenarios into this order of identities."""
    document = store.document
    scenarios = tuple(document.scenario(key) for key in order)
    store.edit(translate("Reorder scenarios"), replace(document, scenarios=scenarios))


def move(store: PlanStore, by: int) -> None:
    """Move the present scenario by so many places."""
    order = [plan.id for plan in store.document.scenarios]
    at = order.index(store.scenario)
    to = min(max(at + by, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    reorder(store, tuple(order))


def make_base(store: PlanStore) -> None:
    """Compare all other scenarios with the present one from now on."""
    words = translate("Make {name} the base").format(name=store.committed_plan.name)
    store.edit(words, replace(store.document, base=store.scenario))


def neighbour(store: PlanStore, by: int) -> str:
    """The scenario so many places on, round the end."""
    order = [plan.id for plan in store.document.scenarios]
    return order[(order.index(store.scenario) + by) % len(order)]


def _place(document: Document, scenario: str) -> int:
    return [plan.id for plan in document.scenarios].index(scenario)
