"""Plan documents: they read back the same, and bad ones get one sentence with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import checks
from simulator.files import document
from simulator.files.migrate import FORMAT
from simulator.identities import identified
from simulator.plan import Document
from simulator.problems import Problem
from tests.files.made import anything, sound

FIXTURES = Path(__file__).parent.parent / "fixtures"


def tree() -> dict[str, Any]:
    """The sound document as parsed JSON."""
    found: dict[str, Any] = json.loads(document.dumps(sound()))
    return found


def test_the_sound_document_is_sound() -> None:
    assert checks.problems(sound()) == ()


def test_a_document_reads_back_equal() -> None:
    assert document.loads(document.dumps(sound())) == sound()


def test_a_document_is_written_the_same_each_time() -> None:
    data = document.dumps(sound())
    assert document.dumps(document.loads(data)) == data


@given(st.integers(0, 10**9))
@settings(max_examples=60)
def test_any_document_reads_back_equal(seed: int) -> None:
    made = anything(seed)
    assert document.loads(document.dumps(made), check=False) == identified(made)


def test_missing_identities_are_given_and_kept() -> None:
    made = identified(anything(3))
    again = document.loads(document.dumps(anything(3)), check=False)
    assert again == made


def test_a_shared_assumption_is_written_once_and_referred_to() -> None:
    calls = tree()["scenarios"][0]["sources"][1]
    assert calls["to_win"] == {"same_as": 7}
    assert tree()["scenarios"][0]["sources"][0]["to_win"]["id"] == 7


def test_every_assumption_has_its_identity_and_numbers_have_units() -> None:
    found = tree()
    paid = found["scenarios"][0]["sources"][0]
    assert paid["to_win"]["unit"] == "share"
    assert paid["work"]["per_month"]["unit"] == "currency/month"
    assert found["units"]["role.cost"] == "currency/year"
    assert all(plan["capacity"]["hours_per_appointment"]["id"] > 0 for plan in found["scenarios"])


def test_a_number_or_three_may_stand_for_an_assumption() -> None:
    edited = tree()
    source = edited["scenarios"][1]["sources"][0]
    source["to_lead"] = 0.25
    source["to_appointment"] = [0.1, 0.2, 0.4]
    read = document.loads(json.dumps(edited).encode()).scenarios[1].sources[0]
    assert (read.to_lead.low, read.to_lead.likely, read.to_lead.high) == (None, 0.25, None)
    assert (read.to_appointment.low, read.to_appointment.high) == (0.1, 0.4)
    before = sound().scenarios[0].sources[0].to_lead.id
    assert read.to_lead.id == before, "it keeps the identity that the base gives this field"


def test_a_missing_field_takes_its_default() -> None:
    edited = tree()
    del edited["scenarios"][0]["customers"]
    assert document.loads(json.dumps(edited).encode()).base_plan.customers.contract_months == 12.0


def test_a_file_with_the_mark_of_windows_editors_is_read() -> None:
    text = document.dumps(sound()).decode()
    assert document.loads(b"\xef\xbb\xbf" + text.encode()) == sound()
    assert document.loads(text.encode("utf-16")) == sound()


def test_saving_and_loading(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    document.save(sound(), path)
    assert document.load(path) == sound()
    assert [left.name for left in tmp_path.glob("*.json*")] == ["plan.json"]


def test_a_plan_with_problems_is_saved_and_read_for_repair(tmp_path: Path) -> None:
    made = anything(11)
    assert checks.problems(made)
    document.save(made, tmp_path / "draft.json")
    assert document.load(tmp_path / "draft.json", check=False) == identified(made)
    with pytest.raises(Problem):
        document.load(tmp_path / "draft.json")


def test_every_format_that_ever_was_is_read() -> None:
    fixtures = sorted(FIXTURES.glob("plan_format_*.json"))
    assert [path.stem for path in fixtures] == [
        f"plan_format_{number}" for number in range(FORMAT + 1)
    ]
    for path in fixtures:
        found = document.load(path)
        assert isinstance(found, Document)
        assert document.loads(document.dumps(found)) == found


def test_format_0_keeps_its_numbers() -> None:
    plan = document.load(FIXTURES / "plan_format_0.json").base_plan
    assert (plan.goal.amount, plan.goal.by.isoformat()) == (4_000_000.0, "2026-12-31")
    search, calls = plan.sources
    assert (search.id, search.team, search.to_win.likely) == ("paid_search", "marketing", 0.2)
    assert (calls.id, calls.team, calls.to_lead.high) == ("cold_calls", "sales", 0.03)
    assert calls.deals.mean.likely == 24_000.0
    assert search.to_lead.id > 0


def test_format_1_keeps_its_numbers() -> None:
    found = document.load(FIXTURES / "plan_format_1.json")
    assert found.name == "Fixture of format 1"
    assert found.base_plan.sources[0].to_win.id == found.base_plan.sources[1].to_win.id
