"""A plan with nothing in it: each card says what is missing, and nothing that is not so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.engine import project
from simulator.plan import Document, Goal, Plan
from simulator.projection import Projection
from tests.ui.fake_projection import START, shown
from ui import theme
from ui.bare_page import fill
from ui.charts.bare import is_bare
from ui.plan_page import PlanPage
from ui.shown import Shown

PLAN = Plan(id="empty", name="Empty", start=START, goal=Goal(by=shown().plan.goal.by, amount=1e6))


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def nothing() -> Shown:
    document = Document(name="Empty", scenarios=(PLAN,), base=PLAN.id)
    projection: Projection = project(PLAN, trials=1024)
    return Shown(plan=PLAN, document=document, projection=projection)


def page_of(qtbot: QtBot, wanted: list[str]) -> PlanPage:
    page = PlanPage()
    qtbot.addWidget(page)
    fill(page, wanted.append)
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_every_card_says_what_is_missing(qtbot: QtBot) -> None:
    page = page_of(qtbot, [])
    page.show_projection(nothing())
    for view in page.views:
        assert view.note is not None
        assert view.note.isVisible()
        assert not view.filled
        assert not view.grab().isNull()
    assert page.distribution.goal_grip.isHidden()
    assert page.distribution.field.isHidden()


def test_its_buttons_ask_for_what_adds_it(qtbot: QtBot) -> None:
    wanted: list[str] = []
    page = page_of(qtbot, wanted)
    page.show_projection(nothing())
    for view in page.views:
        assert view.note is not None
        for button in view.note.buttons:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["sources", "people", "import", "sources", "goal", "people", "sources"]


def test_no_limit_is_named_where_nothing_could_be_limited(qtbot: QtBot) -> None:
    page = page_of(qtbot, [])
    page.show_projection(nothing())
    assert all(not box.limit and not box.brief for box in page.funnel.boxes)
    assert "limit" not in page.funnel.spoken()


def test_figures_come_back_with_the_first_source(qtbot: QtBot) -> None:
    page = page_of(qtbot, [])
    page.show_projection(nothing())
    page.show_projection(shown())
    for view in page.views:
        assert view.note is not None
        assert not view.note.isVisible()
        assert view.filled
    assert not page.distribution.goal_grip.isHidden()
    page.show_projection(nothing())
    page.forget()
    assert all(view.note is not None and not view.note.isVisible() for view in page.views)


def test_a_plan_with_anything_in_it_is_not_bare() -> None:
    moment = nothing()
    assert is_bare(moment)
    full = shown().plan
    assert not is_bare(replace(moment, plan=replace(PLAN, sources=full.sources)))
    assert not is_bare(replace(moment, plan=replace(PLAN, pipeline=full.pipeline)))


def test_buttons_grow_with_the_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, [])
    theme.set_text_scale(2.0)
    page.show_projection(nothing())
    qtbot.wait(20)
    note = page.headline.note
    assert note is not None
    assert note.buttons[0].font().pixelSize() == 26
    assert note.height() >= note.minimumSizeHint().height()


def test_buttons_that_do_not_fit_beside_each_other_stand_below(qtbot: QtBot) -> None:
    page = page_of(qtbot, [])
    page.show_projection(nothing())
    note = page.headline.note
    assert note is not None
    tops = {button.y() for button in note.buttons}
    assert len(tops) == 1
    theme.set_text_scale(2.0)
    page.resize(900, 700)
    qtbot.wait(50)
    for button in note.buttons:
        assert button.width() >= button.sizeHint().width()
        assert note.rect().contains(button.geometry())
    assert len({button.y() for button in note.buttons}) == 3
