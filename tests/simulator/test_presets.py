"""What boards ask: each preset changes what it says and nothing else, in the same futures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from simulator import checks, presets
from simulator.compare import compare
from simulator.engine import project
from simulator.identities import assumptions, identified
from simulator.plan import Document, Pipeline, Plan, Schedule, Spend, Step, level
from simulator.problems import Problem
from tests import plans


def whole() -> Plan:
    """Two sources, people and programmes, with a level that changes at the start and later."""
    made = plans.two_sources(programmes=plans.programmes())
    search = made.sources[0]
    assert isinstance(search.work, Spend)
    lever = Schedule(
        before=32e3, value=40e3, steps=(Step(start=made.start + timedelta(days=100), value=60e3),)
    )
    search = replace(search, work=replace(search.work, per_month=lever))
    return identified(replace(made, sources=(search, *made.sources[1:])))


def spend(plan: Plan) -> Schedule:
    work = plan.sources[0].work
    assert isinstance(work, Spend)
    return work.per_month


def ids(plan: Plan) -> list[int]:
    return list(assumptions(plan))


def test_a_budget_cut_takes_the_same_share_of_all_money_from_the_start_on() -> None:
    cut = presets.budget_cut(whole())
    assert spend(cut).before == 32e3
    assert spend(cut).value == pytest.approx(32e3)
    assert spend(cut).steps[0].value == pytest.approx(48e3)
    assert cut.programmes[1].lever.value == pytest.approx(16e3)  # brand: money
    assert cut.programmes[0] == whole().programmes[0]  # ride-along: days
    assert cut.roles == whole().roles
    assert ids(cut) == ids(whole())


def test_two_leave_from_the_role_that_holds_appointments() -> None:
    plan = plans.two_sources(**plans.staffed(3.0, 5.0))
    gone = presets.people_leave(plan)
    assert [role.people.value for role in gone.roles] == [3.0, 3.0]
    assert gone.roles[1].people.before == 5.0
    assert gone.sources == plan.sources


def test_nobody_is_fewer_than_none() -> None:
    gone = presets.people_leave(plans.two_sources(**plans.staffed(3.0, 1.0)))
    assert gone.roles[1].people.value == 0.0


def test_a_fallen_win_rate_keeps_identities_and_so_its_draws() -> None:
    fallen = presets.win_rate_falls(whole())
    held = fallen.sources[0].to_win
    assert (held.low, held.likely, held.high) == pytest.approx((0.208, 0.248, 0.296))
    assert held.id == 106
    assert held.evidence.kind == "judged"
    assert ids(fallen) == ids(whole())


def test_open_deals_with_their_own_curve_lose_alike() -> None:
    plan = replace(
        whole(),
        pipeline=Pipeline(
            deals=plans.open_deals(3),
            won_by_age=(0.1, 0.2),
            open_by_age=(0.8, 0.5),
            calibration=plans.believed(900, 0.8, 1.0, 1.2),
        ),
    )
    assert presets.win_rate_falls(plan).pipeline.calibration.likely == pytest.approx(0.8)
    assert presets.win_rate_falls(whole()).pipeline == whole().pipeline
    by_the_sources = Pipeline(
        deals=plans.open_deals(3), calibration=plans.believed(900, 0.8, 1.0, 1.2)
    )
    fallen = presets.win_rate_falls(replace(whole(), pipeline=by_the_sources))
    assert fallen.pipeline == by_the_sources  # they follow the sources' rate: not twice


def test_a_shared_win_rate_falls_once() -> None:
    plan = whole()
    shared = replace(plan.sources[1], to_win=plan.sources[0].to_win)
    fallen = presets.win_rate_falls(replace(plan, sources=(plan.sources[0], shared)))
    assert fallen.sources[0].to_win == fallen.sources[1].to_win
    assert fallen.sources[0].to_win.likely == pytest.approx(0.248)


def test_a_slipped_launch_keeps_the_old_level_for_a_quarter() -> None:
    plan = whole()
    later = spend(presets.launch_slips(plan))
    assert (later.before, later.value) == (32e3, 32e3)
    assert [(step.start - plan.start).days for step in later.steps] == [91, 191]
    assert [step.value for step in later.steps] == [40e3, 60e3]


def test_a_plan_that_stays_as_it_is_has_no_launch() -> None:
    plan = plans.two_sources()
    steady = plans.search()
    assert isinstance(steady.work, Spend)
    steady = replace(steady, work=replace(steady.work, per_month=level(9e3)))
    with pytest.raises(Problem, match="no launch can slip"):
        presets.launch_slips(replace(plan, sources=(steady,)))


def test_questions_that_mean_nothing_say_so() -> None:
    calls = plans.plan((plans.calls(),), **plans.staffed())
    with pytest.raises(Problem, match="no budget can be cut"):
        presets.budget_cut(calls)
    with pytest.raises(Problem, match="no people"):
        presets.people_leave(plans.plan((plans.search(),)))
    with pytest.raises(Problem, match="nothing can be won"):
        presets.win_rate_falls(replace(plans.two_sources(), sources=()))


@pytest.mark.parametrize("preset", presets.PRESETS, ids=lambda item: item.key)
def test_a_preset_makes_a_sound_scenario_of_its_own(preset: presets.Preset) -> None:
    document = plans.document(whole())
    for _ in range(2):
        made = presets.scenario(document, document.base_plan, preset)
        document = presets.with_scenario(document, made, document.base)
    assert len({plan.id for plan in document.scenarios}) == 3
    assert len({plan.name for plan in document.scenarios}) == 3
    assert checks.problems(document) == ()
    assert document.scenarios[0].id == document.base


def test_less_of_everything_never_wins_in_the_same_futures() -> None:
    document: Document = plans.document(whole())
    base = document.base_plan
    made = [presets.scenario(document, base, preset) for preset in presets.PRESETS[:3]]
    found = compare([project(plan, 2048) for plan in (base, *made)]).differences
    for difference in found[1:]:
        assert difference.mean_difference < 0
        assert difference.beats < 0.5
    assert found[1].cost_difference < 0
    fallen = found[3]
    assert fallen.beats + fallen.beats_error < 0.1  # the same draws: it loses almost always
