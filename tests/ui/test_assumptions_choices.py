"""A list of choices shows all of them when it is opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests import plans
from ui import dressing, theme
from ui.assumptions.fields import ChoiceField
from ui.assumptions.view import AssumptionsView


@pytest.fixture(autouse=True)
def usual_text() -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


def shows_all(qtbot: QtBot, field: QComboBox) -> None:
    """Open a field's list with the mouse, so that it has the focus, and measure it."""
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    listed = field.view()
    qtbot.waitUntil(listed.isVisible)
    height = sum(listed.sizeHintForRow(row) for row in range(field.count()))
    assert listed.viewport().height() >= height
    assert listed.visualRect(listed.model().index(0, 0)).top() == 0
    field.hidePopup()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_an_opened_list_of_choices_has_room_for_every_one(qtbot: QtBot, scale: float) -> None:
    theme.set_text_scale(scale)
    dressing.dress()
    view = AssumptionsView()
    qtbot.addWidget(view)
    document = plans.document(plans.two_sources())
    view.resize(1400, 900)
    view.show_plan(document, document.base_plan, ())
    view.show_section("goal")
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    field = view.page.bodies["goal"].form.fields["goal.metric"]
    assert isinstance(field, ChoiceField)
    assert field.count() > 2
    shows_all(qtbot, field)
