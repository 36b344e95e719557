"""Plans of earlier imports: ranges called measured that no file held are told, and left as is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from simulated_company import Truth, deals_of, lives

from simulator.commands.main import main
from simulator.files.document import save
from simulator.history.earlier import claimed, claimed_line
from simulator.history.estimate import estimate
from simulator.history.to_plan import document_of
from simulator.plan import Document, Source, Spend

NOTE = (
    "In 23 whole months 3.1 to 5.2 deals a week were created (P10 to P90): with today's, and "
    "through the same rates before an opportunity, the measured range of the lever."
)


def fresh() -> Document:
    truth = Truth(per_week=(6.0, 4.0), win_rate=(0.25, 0.35))
    found = estimate(deals_of(truth, lives(truth, np.random.default_rng(3))))
    return document_of(found, "deals.csv")


def as_before(source: Source) -> Source:
    """The source as it was imported before: with a range, and a note that says from what."""
    work = source.work
    assert isinstance(work, Spend)
    level = replace(work.per_month, measured_low=900.0, measured_high=90_000.0)
    return replace(
        source,
        work=replace(work, per_month=level),
        volume=replace(source.volume, note=f"{source.volume.note}\n{NOTE}".strip()),
    )


def earlier() -> Document:
    document = fresh()
    first, second = document.base_plan.sources
    plan = replace(document.base_plan, sources=(as_before(first), second))
    return replace(document, scenarios=(plan,))


def test_only_ranges_that_an_import_made_up_are_told() -> None:
    document = earlier()
    assert claimed(fresh()) == ()
    assert claimed_line(fresh()) == ""
    assert claimed(document) == (document.base_plan.sources[0].name,)
    own = document.base_plan.sources[0]
    assert isinstance(own.work, Spend)
    cleared = replace(own.work.per_month, measured_low=None, measured_high=None)
    own = replace(own, work=replace(own.work, per_month=cleared))
    plan = replace(document.base_plan, sources=(own,))
    assert claimed(replace(document, scenarios=(plan,))) == ()


def test_check_tells_it_and_the_plan_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(earlier(), tmp_path / "old.json")
    before = (tmp_path / "old.json").read_bytes()
    assert main(["check", str(tmp_path / "old.json")]) == 0
    said = capsys.readouterr()
    assert "old.json: sound, 1 scenario" in said.out
    assert "held neither spend nor calls: Source 1. It was worked out from the deals" in said.out
    assert (tmp_path / "old.json").read_bytes() == before
