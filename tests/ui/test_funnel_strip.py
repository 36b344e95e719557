"""The funnel strip: four stages, who waits, and where revenue is held back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from simulator.engine import project
from simulator.figures import Binding, Figure, RoleHours, Stage
from simulator.levers import with_lever
from tests.cases import short_of_ae
from tests.plans import document
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.languages import Speech, speaking
from tests.ui.painted import faults, noted
from ui.funnel_queue import few_and_full
from ui.funnel_strip import FunnelStrip
from ui.shown import Shown


@pytest.fixture
def strip(qtbot: QtBot) -> FunnelStrip:
    made = FunnelStrip()
    qtbot.addWidget(made)
    made.resize(1080, 112)
    return made


def test_the_limiting_stage_is_marked_in_words(strip: FunnelStrip) -> None:
    strip.show_projection(shown())
    marked = [box for box in strip.boxes if box.limit]
    assert [box.name for box in marked] == ["Appointments"]
    assert "AE" in marked[0].limit
    assert "71" in marked[0].limit
    assert "from March" in marked[0].limit


def test_queues_open_deals_and_wins_are_told(strip: FunnelStrip) -> None:
    strip.show_projection(shown())
    leads, appointments, opportunities, wins = strip.boxes
    assert any("19" in note for note in leads.notes)
    assert any("31 wait" in note for note in appointments.notes)
    assert any("120 open today, $9.1M" in note for note in opportunities.notes)
    assert any("by 31 Dec" in note for note in wins.notes)
    assert all("P10–P90" in box.range for box in strip.boxes)


def test_stale_deals_are_told_with_the_open_ones(strip: FunnelStrip) -> None:
    moment = shown()
    assert "stale" not in strip.spoken()
    deals = moment.plan.pipeline.deals
    marked = tuple(replace(deal, mark="stale", amount=1000.0) for deal in deals[:30]) + deals[30:]
    plan = replace(moment.plan, pipeline=replace(moment.plan.pipeline, deals=marked))
    strip.show_projection(replace(moment, plan=plan))
    note = strip.boxes[2].notes[0]
    assert note.startswith("120 open today, $")
    assert note.endswith("; 30 of them stale")
    assert "30 with $30k are stale: older than any that was won" in strip.spoken()


def test_demand_is_marked_at_the_leads(strip: FunnelStrip, monkeypatch: pytest.MonkeyPatch) -> None:
    from simulator.figures import Binding

    moment: Shown = shown()
    before = moment.projection.binding
    demand = Binding(0.9, 0.04, 0.06, before.by_week, (None, None), 0.01)
    monkeypatch.setattr(FakeProjection, "binding", demand)
    strip.show_projection(moment)
    assert "Demand is the limit" in strip.boxes[0].limit
    assert not strip.boxes[1].limit


def test_each_stage_is_a_row_of_the_table(strip: FunnelStrip) -> None:
    strip.show_projection(shown())
    numbers = strip.numbers()
    assert numbers is not None
    assert [row[0] for row in numbers.rows] == ["Leads", "Appointments", "Opportunities", "Wins"]
    for row, box in zip(numbers.rows, strip.boxes, strict=True):
        assert all(note in str(row[-1]) for note in box.notes)


def test_a_narrow_strip_can_be_drawn(strip: FunnelStrip) -> None:
    strip.show_projection(shown())
    strip.resize(420, 112)
    strip.resize(420, strip.sizeHint().height())  # it asks for two rows
    assert faults(strip) == []


def test_few_appointments_near_the_limit_of_hours_are_told_to_wait_longer() -> None:
    def shown(people: float) -> Shown:
        plan = with_lever(short_of_ae(), "ae.people", people)
        return Shown(plan=plan, document=document(plan), projection=project(plan, 2048))

    assert few_and_full(shown(6.0))
    assert not few_and_full(shown(40.0))


@pytest.mark.parametrize(
    ("held", "used", "told"),
    [(49.0, 86.0, True), (51.0, 86.0, False), (49.0, 84.0, False), (0.0, 86.0, False)],
)
def test_few_and_near_the_limit_have_their_edges(held: float, used: float, told: bool) -> None:
    """Of 100 hours of those who hold the appointments; who follows up does not matter."""
    moment = shown()
    roles = (RoleHours("sdr", "SDR", 10.0, 10.0, 1.0), RoleHours("ae", "AE", 100.0, used, 1.0))

    each = Figure(held, 0.0, held, held)
    stages = tuple(Stage(key, key.title(), each, 0.0) for key in ("leads", "appointments"))

    class Made(FakeProjection):
        hours = roles
        funnel = stages

    made = standing_in(Made(moment.plan))
    assert few_and_full(replace(moment, projection=made)) == told


def test_it_says_from_when_a_stage_holds_revenue_back(strip: FunnelStrip) -> None:
    for week, words in ((0, ", from the start"), (20, ", from May")):

        class Held(FakeProjection):
            @property
            def binding(self) -> Binding:
                return replace(super().binding, since=(None, week))  # noqa: B023

        moment = shown()
        held = replace(moment, projection=standing_in(Held(moment.plan)))
        strip.show_projection(held)
        assert strip.boxes[1].limit.endswith(words)
        assert words in strip.spoken()
        numbers = strip.numbers()
        assert numbers is not None
        assert any(words in str(cell) for cell in numbers.rows[1])


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("wide", [640, 661, 700, 760, 1080])
def test_who_waits_is_told_beside_the_limit(
    strip: FunnelStrip, language: Speech, wide: int
) -> None:
    """661 pixels are what a window of 1280 leaves for the strip."""
    with speaking(language):
        strip.resize(wide, strip.sizeHint().height())
        strip.show_projection(shown())
        with noted() as found:
            strip.grab()
    words = [one.words for one in found]
    place = next(index for index, box in enumerate(strip.boxes) if box.limit)
    waiting = next(note for note in strip.boxes[place].notes if "31" in note)
    assert waiting in words
    limit = " ".join(words)
    assert any(told in limit for told in (strip.boxes[place].limit, strip.boxes[place].brief,
                                          strip.boxes[place].terse))  # fmt: skip
    assert all(one.box.bottom() <= strip.height() for one in found)


def test_the_error_of_the_limits_is_told_on_hover(strip: FunnelStrip) -> None:
    projection = project(short_of_ae(), 2048, threads=1)
    strip.show_projection(replace(shown(), projection=projection))
    error = 100 * projection.binding.error
    assert 2.0 < error < 4.0
    strip.explain()
    assert ", from the start. Opportunities" in strip.spoken()
    assert f"Shares of limits are within ± {error:.1f} points" in strip.spoken()
    assert strip.toolTip() == strip.spoken()
