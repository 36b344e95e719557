"""The benchmark at tiny sizes: its shape, its bars, and that plain numpy gives the same years."""

from __future__ import annotations

import json

import benchmark
import pytest
from benchmark import Sizes, likeness, main, memory_of, peak_memory, rows
from benchmark_rows import Row, table
from plain_numpy import plain
from standard_plan import more_of_the_first, standard_plan

from simulator.checks import problems
from simulator.engine import project

TINY = Sizes(trials=2048, many=4096, repeats=1, first=1, plain=1)


def test_every_figure_has_a_name_and_says_how_it_was_measured() -> None:
    found = rows(TINY)
    names = [row.name for row in found]
    assert len(set(names)) == len(names)
    assert {row.unit for row in found if row.name.startswith("lever update")} == {"yardsticks"}
    assert [row.bar for row in found if row.name.startswith("lever update")] == [4, 4, 5, 5, 5]
    for row in found:
        assert row.how
        assert row.value is None or row.value >= 0.0
    text = table(found).splitlines()
    assert len(text) == len(found)
    assert all(line.startswith(name) for line, name in zip(text, names, strict=True))


def test_bars_are_read_in_the_right_direction() -> None:
    assert Row("a", 4.1, "", 4.0, False, "").met is False
    assert Row("a", 60.0, "", 50.0, True, "").met is True
    assert Row("a", None, "", 4.0, False, "").met is None
    assert Row("a", 1.0, "", None, False, "").met is None


@pytest.mark.parametrize("two_humps", [False, True])
def test_plain_numpy_gives_the_same_distribution(two_humps: bool) -> None:
    """4,096 trials of each: KS distance below 0.05 is passed by chance once in 50,000."""
    plan = standard_plan(two_humps=two_humps)
    answer, projection = plain(plan, 4096), project(plan, 4096)
    mean, distance = likeness(answer, projection)
    assert mean < 0.02
    assert distance < 0.05
    assert answer.chance == pytest.approx(projection.chance, abs=0.04)
    assert answer.wins == pytest.approx(projection.wins.mean, rel=0.02)
    for own, indicator in zip(answer.indicators, projection.indicators, strict=True):
        assert own[0] == pytest.approx(indicator.mean, rel=0.02)


def test_the_standard_plan_is_what_it_says() -> None:
    plan = standard_plan()
    assert problems(plan) == ()
    assert (len(plan.sources), plan.weeks, len(plan.programmes)) == (10, 52, 3)
    assert len(plan.pipeline.deals) == 150
    projection = project(plan, 4096)
    assert projection.wins.mean == pytest.approx(200.0, rel=0.05)
    assert projection.binding.appointments > 0.5
    assert more_of_the_first(plan, 3) != plan


def test_memory_and_output_for_programs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 20.0 < memory_of(2048) < 4000.0
    assert (peak_memory(TINY).value or 0.0) > 20.0
    one = Row("one", 1.0, "times", 2.0, False, "x")
    monkeypatch.setattr(benchmark, "rows", lambda sizes: [one])
    assert main(["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rows"] == [
        {"name": "one", "value": 1.0, "unit": "times", "bar": 2.0, "at_least": False, "how": "x",
         "met": True}
    ]  # fmt: skip
    assert told["machine"]["numpy"]
    assert main(["--quick"]) == 0
    assert "met" in capsys.readouterr().out
