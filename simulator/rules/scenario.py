"""All rules of a document and of each of its scenarios, in the order of their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator import limits
from simulator.plan import Document, Plan
from simulator.problems import Problem
from simulator.rules.correlations import of_correlations
from simulator.rules.levers import of_programme, of_replaced, of_schedule, of_work
from simulator.rules.names import (
    of_doubles,
    of_identities,
    of_name,
    of_names,
    of_reference,
    shown,
)
from simulator.rules.pipeline import of_deals, of_pipeline
from simulator.rules.time import of_cycle, of_goal, of_season

CURRENCY = re.compile(r"[A-Z]{3}")


def of_document(document: Document) -> Iterator[Problem]:
    """Scenarios, base and currency of a document."""
    if not CURRENCY.fullmatch(document.currency):
        said = f'{shown(document.currency)} is no currency; give three capitals such as "USD".'
        yield Problem(said, "currency")
    identities = [plan.id for plan in document.scenarios]
    yield from of_identities(identities, "scenarios")
    if not identities:
        yield Problem("there is no scenario; give at least one.", "scenarios")
    else:
        yield from of_reference(document.base, identities, "scenario", "base")
    yield from of_doubles([plan.name for plan in document.scenarios], "scenarios", "name")
    deals = sum(len(plan.pipeline.deals) for plan in document.scenarios)
    if deals > limits.OPEN_DEALS:
        said = f"{deals:,} open deals in all; at most {limits.OPEN_DEALS:,} are allowed."
        yield Problem(said, "scenarios")


def of_plan(plan: Plan) -> Iterator[Problem]:
    """Every rule of one scenario; places count from it."""
    yield from of_name(plan.name, "name")
    yield from of_goal(plan)
    for name in ("sources", "programmes", "roles"):
        parts = getattr(plan, name)
        yield from of_identities([part.id for part in parts], name)
        yield from of_names([part.name for part in parts], name)
    yield from _of_parts(plan)
    yield from of_cycle(plan.cycle)
    yield from of_pipeline(plan)
    yield from of_season(plan.market)
    yield from of_correlations(plan)


def _of_parts(plan: Plan) -> Iterator[Problem]:
    roles = {role.id for role in plan.roles}
    for index, source in enumerate(plan.sources):
        place = f"sources[{index}]"
        yield from of_work(source.work, plan, roles, f"{place}.work")
        yield from of_deals(source.deals, f"{place}.deals")
    for index, programme in enumerate(plan.programmes):
        yield from of_programme(programme, plan, f"programmes[{index}]")
    yield from of_replaced(plan)
    for index, role in enumerate(plan.roles):
        yield from of_schedule(role.people, plan, f"roles[{index}].people")
    for name in ("follow_up_role", "appointment_role"):
        word = getattr(plan.capacity, name)
        if word:
            yield from of_reference(word, roles, "role", f"capacity.{name}")
