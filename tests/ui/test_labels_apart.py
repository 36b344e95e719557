"""Labels of the charts never lie upon each other, wherever goal and milestones are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from simulator.figures import MilestoneChance
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.painted import _faults, noted
from ui import theme
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart
from ui.shown import Shown


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_US"))
    yield
    theme.set_text_scale(1.0)
    QLocale.setDefault(QLocale.system())


def moment(amount: float, when: float, part: float) -> Shown:
    """A goal and two milestones of which the first is so far on the way, a week apart."""
    before = shown()
    goal = replace(before.plan.goal, amount=amount)
    plan = replace(before.plan, goal=goal)
    by = plan.start + (goal.by - plan.start) * when
    found = tuple(
        MilestoneChance(
            by=by + timedelta(days=7 * index), amount=part * amount, chance=0.5, error=0.01
        )
        for index in range(2)
    )

    class Milestones(FakeProjection):
        milestones = found

    return replace(before, plan=plan, projection=standing_in(Milestones(plan)))


@pytest.mark.parametrize("kind", [FanChart, Distribution])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_labels_never_lie_upon_each_other(
    qtbot: QtBot, kind: type[FanChart | Distribution], scale: float
) -> None:
    theme.set_text_scale(scale)
    view = kind()
    qtbot.addWidget(view)
    wrong = set()
    for size in ((700, 300), (450, 330)):
        view.resize(*size)
        for amount in (4e6, 9e6, 12e6, 14e6):
            for when in (0.02, 0.15, 0.3, 0.5, 0.97):
                for part in (0.2, 0.5, 0.93, 1.0, 1.05):
                    view.show_projection(moment(amount, when, part))
                    with noted() as found:
                        view.grab()
                    texts = {one.words for one in found}
                    assert any(f"${amount / 1e6:.1f}M" in words for words in texts)
                    wrong |= {
                        told
                        for told in _faults("", found, frozenset())
                        if "upon each other" in told
                    }
    assert wrong == set()


def test_a_milestone_beside_the_name_of_the_goal_keeps_its_mark_and_loses_its_label(
    qtbot: QtBot,
) -> None:
    view = FanChart()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show_projection(moment(12e6, 0.5, 0.6))
    with noted() as apart:
        view.grab()
    assert any(one.words.startswith("$7.2M") for one in apart)
    view.show_projection(moment(12e6, 0.15, 1.0))
    with noted() as near:
        view.grab()
    assert any(one.words == "Goal $12.0M" for one in near)
    assert not any("·" in one.words for one in near)
    assert view.numbers() is not None
