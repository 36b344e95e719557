"""A lever far outside of all that was measured says so, calmly, at its row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from simulator.levers import find_lever, with_lever
from simulator.plan import Plan
from tests.ui.painted import noted
from ui.file_flow import sample_document
from ui.levers.far import TIMES, far_off
from ui.levers.panel import LeverPanel
from ui.levers.row import LeverRow
from ui.levers.texts import schedule_of
from ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("american")
SEARCH = "paid_search.spend"


def told(plan: Plan, key: str, value: float) -> tuple[str, ...]:
    plan = with_lever(plan, key, value)
    lever = find_lever(plan, key)
    return far_off(lever, schedule_of(plan, lever))


def painted(row: LeverRow) -> list[str]:
    with noted() as texts:
        row.grab()
    return [one.words for one in texts]


def test_within_five_times_the_measured_nothing_is_said() -> None:
    plan = sample_document().base_plan
    top = find_lever(plan, SEARCH).measured_high
    assert top == 80_000.0
    assert told(plan, SEARCH, TIMES * top) == ()
    assert told(plan, SEARCH, 20 * top)[0] == "20 times the most that was measured: a guess"
    assert told(plan, SEARCH, 999_999_999.0)[0].startswith("12,000 times the most")
    lengths = [len(words) for words in told(plan, SEARCH, 20 * top)]
    assert lengths == sorted(lengths, reverse=True)


def test_what_was_never_measured_is_held_against_what_is_done_today() -> None:
    plan = sample_document().base_plan
    lever = find_lever(with_lever(plan, SEARCH, 700_000.0), SEARCH)
    never = replace(lever, measured_low=None, measured_high=None, stretch_high=None, before=50_000)
    words = far_off(never, schedule_of(plan, lever))
    assert words[0] == "14 times today’s level, never measured: a guess"
    assert far_off(replace(never, value=200_000.0), schedule_of(plan, lever)) == ()


def test_what_was_never_done_is_held_against_the_end_of_its_track() -> None:
    plan = sample_document().base_plan
    schedule = schedule_of(plan, find_lever(plan, SEARCH))
    assert schedule is not None
    fresh = replace(schedule, before=0.0, measured_low=None, measured_high=None)
    lever = replace(
        find_lever(plan, SEARCH), before=0.0, measured_low=None, measured_high=None, value=251e3
    )
    assert far_off(lever, fresh)[0] == "never done, never measured: a guess"
    assert far_off(replace(lever, value=249e3), fresh) == ()


def test_a_typed_value_far_off_is_taken_and_said_at_its_row(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = window.page.levers.rows[SEARCH]
    window.activateWindow()
    QTest.mouseClick(row.field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(row.field, "999999999")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.lever.value == 999_999_999.0)
    says = "12,000 times the most that was measured: a guess"
    assert row.field.accessibleDescription() == says
    assert says in row.slider.accessibleDescription()
    assert row.toolTip().startswith(says)
    seen = [words for words in painted(row) if words.startswith("12,000 ")]
    assert len(seen) == 1
    assert seen[0] in ("12,000 × measured: a guess", "12,000 × measured")
    assert not seen[0].endswith("…")
    assert not window.banner.words
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not row.field.accessibleDescription())
    assert not [words for words in painted(row) if " × " in words]


def test_the_warning_stays_where_a_price_is_known(panel: LeverPanel) -> None:
    document = sample_document()
    plan = with_lever(document.base_plan, SEARCH, 4e6)
    panel.take(plan, document)
    row = panel.rows[SEARCH]
    row.show_worth(("+1 point: $61k · until 29 Oct",), "One more point of chance: $61k.")
    words = painted(row)
    assert [one for one in words if one.startswith("50 ×")]
    assert not [one for one in words if "+1 point" in one]
    assert "One more point of chance" in row.toolTip()
    panel.take(document.base_plan, document)
    assert "+1 point: $61k · until 29 Oct" in painted(row)


@pytest.mark.parametrize("value", [410e3, 4e6, 999_999_999.0])
def test_the_warning_is_never_cut(panel: LeverPanel, value: float) -> None:
    document = sample_document()
    panel.take(with_lever(document.base_plan, SEARCH, value), document)
    seen = [one for one in painted(panel.rows[SEARCH]) if " × " in one or "times" in one]
    assert len(seen) == 1
    assert "…" not in seen[0]
