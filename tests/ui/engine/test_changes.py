"""What differs between two plans: little where a lever was moved, and nothing lost on the way."""

from __future__ import annotations

from dataclasses import replace

from standard_plan import more_of_the_first, standard_plan

from ui.engine.changes import MANY, applied, changes


def test_changes_are_few_and_leave_all_else_the_same_object() -> None:
    plan = standard_plan()
    moved = more_of_the_first(plan, 7)
    found = changes(plan, moved)
    assert len(found) == 1
    made = applied(plan, found)
    assert made == moved
    assert made.sources[1] is plan.sources[1]
    assert changes(plan, plan) == ()


def test_lists_that_grow_or_shrink_are_told_whole() -> None:
    plan = standard_plan()
    fewer = replace(plan, sources=plan.sources[1:], pipeline=replace(plan.pipeline, deals=()))
    for old, new in ((plan, fewer), (fewer, plan)):
        found = changes(old, new)
        assert [way for way, _ in found] == [("sources",), ("pipeline", "deals")]
        assert applied(old, found) == new


def test_another_kind_of_part_is_told_whole() -> None:
    plan = standard_plan()
    spend = next(source for source in plan.sources if source.team == "marketing")
    activity = next(source for source in plan.sources if source.team == "sales")
    first = plan.sources.index(spend)
    changed = replace(spend, work=activity.work)
    other = replace(plan, sources=(*plan.sources[:first], changed, *plan.sources[first + 1 :]))
    found = changes(plan, other)
    assert found == ((("sources", first, "work"), activity.work),)
    assert applied(plan, found) == other


def test_many_changes_are_the_whole() -> None:
    plan = standard_plan()
    deals = tuple(replace(deal, amount=deal.amount + 1.0) for deal in plan.pipeline.deals)
    other = replace(plan, pipeline=replace(plan.pipeline, deals=deals))
    assert len(deals) > MANY
    assert changes(plan, other) == (((), other),)
    assert applied(plan, changes(plan, other)) is other
