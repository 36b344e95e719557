"""Names that are cut can still be told apart: levers and rows of the scorecard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from simulator.sources import Team
from tests.ui.fake_projection import FakeProjection, shown, standing_in
from tests.ui.painted import noted
from ui.charts.apart import apart
from ui.charts.ink import width
from ui.file_flow import sample_document
from ui.fonts import font
from ui.levers.panel import LeverPanel
from ui.scorecard.view import Scorecard

BRANDS = tuple(
    f"Paid search – brand – {part}" for part in ("north", "north-east", "south", "south-west")
)
REGIONS = ("north", "south")
SAME_ENDS = tuple(f"Partner webinars in the {part} (yearly programme)" for part in REGIONS)


@pytest.mark.parametrize("names", [BRANDS, SAME_ENDS])
@pytest.mark.parametrize("room", [110.0, 130.0, 150.0])
def test_names_that_begin_alike_are_cut_unlike(
    qapp: QApplication, names: tuple[str, ...], room: float
) -> None:
    face = font("body")
    told = [apart(name, names, face, room) for name in names]
    assert len(set(told)) == len(names), told
    assert all(width(words, face) <= room + 1 for words in told)
    assert all("…" in words for words, name in zip(told, names, strict=True) if words != name)


def test_a_name_that_reads_unlike_others_is_cut_at_its_end(qapp: QApplication) -> None:
    face, name = font("body"), "Trade fairs in the southern regions"
    assert apart(name, (name, *BRANDS, "Trade press"), face, 120.0).startswith("Trade fairs in")
    assert apart(name, (name, *BRANDS), face, 120.0).endswith("…")
    assert apart(name, BRANDS, face, 900.0) == name


def with_names(document: Document) -> Document:
    plan = document.base_plan
    sources = tuple(
        replace(source, name=name) for source, name in zip(plan.sources, BRANDS, strict=False)
    )
    plan = replace(plan, sources=(*sources, *plan.sources[len(BRANDS) :]))
    return replace(document, scenarios=(plan,), base=plan.id)


def test_levers_are_told_apart_in_a_narrow_column(qtbot: QtBot) -> None:
    document = with_names(sample_document())
    panel = LeverPanel()
    qtbot.addWidget(panel)
    panel.take(document.base_plan, document)
    panel.resize(300, 860)
    panel.show()
    rows = [row for row in panel.rows.values() if row.lever.name in BRANDS]
    assert len(rows) == len(BRANDS)
    seen = []
    for row in rows:
        with noted() as found:
            row.grab()
        seen.append(next(one.words for one in found if one.words.startswith("Paid")))
        assert seen[-1] == row.lever.name or row.lever.name in row.toolTip()
        assert row.lever.name in row.slider.accessibleName()
    assert len(set(seen)) == len(BRANDS), seen
    assert sum("…" in words for words in seen) >= 2


def named(names: Iterable[str]) -> tuple[tuple[str, Team], ...]:
    """Indicators of marketing."""
    return tuple((name, "marketing") for name in names)


def test_indicators_are_told_apart(qtbot: QtBot) -> None:
    moment = shown(sources=4)
    card = Scorecard()
    qtbot.addWidget(card)
    card.resize(930, 300)
    made = FakeProjection(moment.plan, indicator_names=named(f"{name} clicks" for name in BRANDS))
    card.show_projection(replace(moment, projection=standing_in(made)))
    card.show()
    with noted() as found:
        card.table.viewport().grab()
    seen = [one.words for one in found if one.words.startswith("Paid")]
    assert len(set(seen)) == len(BRANDS), seen


def test_indicators_that_count_the_same_are_told_apart_by_their_source(qtbot: QtBot) -> None:
    moment = shown(sources=4)
    made = FakeProjection(moment.plan, indicator_names=named(BRANDS))
    touch = "registrations for partner webinars and executive dinners"
    card = Scorecard()
    qtbot.addWidget(card)
    card.resize(930, 300)
    card.show_projection(replace(moment, projection=standing_in(made)))
    card.model.show_rows([replace(row, touch=touch) for row in card.model.rows])
    card.show()
    with noted() as found:
        card.table.viewport().grab()
    seen = [one.words for one in found if one.words.startswith("Paid")]
    assert len(set(seen)) == len(BRANDS), seen
