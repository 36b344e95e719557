"""`import` and `backtest` as a person types them: what is written, what is said, how they end."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from simulated_company import Truth, deals_of, export, lives

from simulator.checks import problems
from simulator.commands.main import main
from simulator.files.document import load, save
from simulator.history.coded import Coded
from simulator.history.deals import Deals, Trait
from simulator.history.estimate import estimate
from simulator.history.names import FIELDS, NAMES, bare, field_of
from simulator.history.to_plan import document_of, goal_line, planned_deals
from simulator.plan import Activity, Source, Spend
from tests.there import as_a, there

TRUTH = Truth(per_week=(6.0, 4.0, 2.0), win_rate=(0.25, 0.35, 0.2))


def company() -> Deals:
    return deals_of(TRUTH, lives(TRUTH, np.random.default_rng(11)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    export(company(), tmp_path / "deals.csv")
    return tmp_path / "deals.csv"


def test_import_writes_a_sound_plan_with_its_evidence(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, told = tmp_path / "plan.json", tmp_path / "evidence.md"
    assert main(["import", str(file), "--out", str(out), "--report", str(told)]) == 0
    said = capsys.readouterr()
    assert "Win rate" in said.out
    assert said.err == ""
    document = load(out)
    assert problems(document) == ()
    plan = document.base_plan
    assert [source.name for source in plan.sources] == ["Source 1", "Source 2", "Source 3"]
    for source in plan.sources:
        assert source.to_win.evidence.kind == "measured"
        assert source.to_win.evidence.count
        assert source.to_win.evidence.since is not None
        assert source.to_lead.evidence.kind == "guess"
        assert source.deals.mean.evidence.kind == "measured"
    rate = plan.sources[0].to_win
    assert there(rate.low) < 0.25 < there(rate.high)
    assert len(plan.pipeline.deals) > 20
    assert plan.cycle.opportunity_to_win.sample
    assert document.notes.startswith("# Evidence from deals.csv")
    assert told.read_text(encoding="utf-8").startswith("# Evidence from deals.csv")


def test_a_projection_says_that_cost_rests_on_spend_that_the_import_made_up(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, mine = tmp_path / "plan.json", tmp_path / "mine.json"
    assert main(["import", str(file), "--out", str(out)]) == 0
    document = load(out)
    few = ["--trials", "1024"]
    capsys.readouterr()
    assert main(["project", str(out), *few]) == 0
    last = capsys.readouterr().out.rstrip().splitlines()[-1]
    assert last.startswith("  Spend is a placeholder (Source 1, Source 2, Source 3): the import")
    assert main(["project", str(out), "--json", *few]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["cost"]["spend_is_placeholder"] is True
    assert [key.rpartition(".")[2] for key in found["placeholders"]] == ["spend"] * 3
    sources = tuple(_with_own_spend(source) for source in document.base_plan.sources)
    plan = replace(document.base_plan, sources=sources)
    save(replace(document, scenarios=(plan,)), mine)
    assert main(["project", str(mine), *few]) == 0
    assert "placeholder" not in capsys.readouterr().out
    assert main(["project", str(mine), "--json", *few]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["cost"]["spend_is_placeholder"], found["placeholders"]) == (False, [])


def _with_own_spend(source: Source) -> Source:
    work = as_a(Spend, source.work)
    own = replace(work.per_month, before=work.per_month.before + 1000.0)
    return replace(source, work=replace(work, per_month=own))


def test_the_plan_makes_as_many_opportunities_as_the_deals_show() -> None:
    found = estimate(company())
    plan = document_of(found, "deals.csv").base_plan
    for source in plan.sources:
        work = source.work
        touches = work.touches_today if isinstance(work, Spend) else work.per_week.value
        early = source.to_lead.likely * source.to_appointment.likely * source.to_opportunity.likely
        group = next(g for g in found.groups["source"] if g.name == source.name)
        assert touches * early == pytest.approx(group.created.whole.likely)
        assert source.volume.likely == pytest.approx(1.0)
    assert plan.pipeline.won_by_age[0] == 0.0
    assert plan.pipeline.won_by_age[-1] == pytest.approx(float(found.curve.rate), abs=1e-6)
    assert len(planned_deals(found)) == len(plan.pipeline.deals)


def test_sales_work_is_recognised_by_the_name_of_a_source() -> None:
    deals = company()
    names = ("Cold Call", "Paid Search", "Referral")
    traits: dict[Trait, Coded] = {"source": replace(deals.traits["source"], texts=names)}
    plan = document_of(estimate(replace(deals, traits=traits)), "x.csv").base_plan
    found = {source.name: source for source in plan.sources}
    calls = as_a(Activity, found["Cold Call"].work).per_week.value
    assert calls == float(f"{calls:.4g}")
    search, referral = found["Paid Search"].work, found["Referral"].work
    assert isinstance(search, Spend)
    assert search.per_month.value > 0
    assert isinstance(referral, Spend)
    assert referral.per_month.value == 0
    assert "WordStream" in found["Paid Search"].to_lead.evidence.source


def test_backtest_prints_a_table_or_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backtest", str(file)]) == 0
    assert "What came lay in the 80% band in " in capsys.readouterr().out
    assert main(["backtest", str(file), "--quarters", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["tested"]) == 2
    assert {
        "p10",
        "p50",
        "came",
        "pit",
        "crps",
        "by_stage",
        "by_average",
        "by_whole",
        "partial",
    } <= set(found["tested"][0])


def test_a_question_becomes_a_sentence_that_names_the_option(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = file.read_text(encoding="utf-8").replace("Closed Lost", "Parked")
    file.write_text(text, encoding="utf-8")
    out = tmp_path / "plan.json"
    assert main(["import", str(file), "--out", str(out)]) == 1
    assert "--answer stage:Parked=lost" in capsys.readouterr().err
    assert not out.exists()
    given = ["import", str(file), "--out", str(out), "--answer", "stage:Parked=lost"]
    assert main(given) == 0
    assert load(out).base_plan.sources


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (["--map", "Nothing=amount"], "has no column 'Nothing'"),
        (["--map", "Amount=money"], "'money' is not a field"),
        (["--map", "Amount="], "No column was found with the amount"),
        (["--as-of", "2023-01-05"], "10 are needed for an estimate; export a longer time."),
    ],
)
def test_what_cannot_be_done_is_said(
    file: Path, tmp_path: Path, extra: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(file), "--out", str(tmp_path / "p.json"), *extra]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (tmp_path / "p.json").exists()


@pytest.mark.parametrize("wrong", [["--as-of", "31/12/2023"], ["--map", "Amount"]])
def test_wrong_use_ends_with_2(file: Path, tmp_path: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["import", str(file), "--out", str(tmp_path / "p.json"), *wrong])
    assert caught.value.code == 2


def test_every_known_name_means_one_field() -> None:
    seen: dict[str, str] = {}
    for field, names in NAMES.items():
        assert field in FIELDS
        for name in names:
            assert bare(name) == name
            assert seen.setdefault(name, field) == field
    assert field_of("Deal - Won time") == "won_on"
    assert field_of("CloseDate ") == "closed"
    assert field_of("Fiscal Period") is None


def outcomes(file: Path, kept: str) -> None:
    """Leave the header and the rows with one of these words."""
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    left = [row for row in rows if any(word in row for word in kept.split("|"))]
    file.write_text("\n".join([head, *left]) + "\n", encoding="utf-8")


def test_a_file_of_won_deals_alone_is_refused_in_one_sentence(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcomes(file, "Won")
    assert main(["import", str(file), "--out", str(tmp_path / "plan.json")]) != 0
    said = capsys.readouterr()
    assert re.search(r"By \d{4}-\d\d-\d\d the file holds won deals alone", said.err)
    assert said.err.count("\n") == 1
    assert not (tmp_path / "plan.json").exists()
    assert main(["backtest", str(file)]) != 0
    assert "holds won deals alone" in capsys.readouterr().err


def test_a_file_without_open_deals_is_warned_of(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcomes(file, "Won|Lost")
    assert main(["import", str(file), "--out", str(tmp_path / "plan.json")]) == 0
    said = capsys.readouterr().out
    assert "The file holds no open deals" in said
    assert "No deal is marked lost" not in said
    assert "are won." in said
    assert "too rosy" not in said


def test_the_goal_of_the_plan_is_said_with_where_it_comes_from(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "plan.json"
    assert main(["import", str(file), "--out", str(out)]) == 0
    said = capsys.readouterr().out
    goal = load(out).base_plan.goal
    assert f"The plan's goal is {goal.amount:,.0f} " in said
    assert "in the twelve months before. It is only a start" in said
    assert "The plan's goal is" in load(out).notes


def test_a_day_long_after_the_file_is_warned_of() -> None:
    deals = company()
    late = deals.as_of + timedelta(days=60)
    assert "60 days earlier" in estimate(deals, late).created.note
    assert "days earlier" not in estimate(deals, deals.as_of + timedelta(days=5)).created.note


def test_a_goal_from_less_than_a_year_says_so() -> None:
    deals = company()
    first = date.fromordinal(int(deals.closed[~deals.open].min()))
    found = estimate(deals, first + timedelta(days=199))
    assert "the 200 days in which closings are recorded, raised to a year" in goal_line(found)
