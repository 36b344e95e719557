"""Deeds of the menus that keep or leave the plan take what is being typed first."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui import handlers

# What writes the plan, hands it on, or puts another in its place.
TAKES_WHAT_IS_TYPED = (
    "new", "open", "sample", "import", "save", "save_as", "snapshot", "snapshot_all", "quit",
    "present", "duplicate", "base", "previous", "next",
)  # fmt: skip


@pytest.mark.parametrize("key", [*TAKES_WHAT_IS_TYPED, "undo", "zoom"])
def test_a_value_that_is_being_typed_counts_where_the_plan_is_kept_or_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    done: list[str] = []
    monkeypatch.setattr(handlers, "deeds", lambda _window: {key: partial(done.append, key)})
    frame = QWidget()
    qtbot.addWidget(frame)
    field = QLineEdit(frame)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    field.setFocus()
    field.editingFinished.connect(partial(done.append, "taken"))
    does = handlers.handlers(cast(Any, frame))[key]
    does()
    assert done == [key]  # nothing is being typed
    done.clear()
    QTest.keyClicks(field, "70k")
    does()
    assert done == (["taken", key] if key in TAKES_WHAT_IS_TYPED else [key])
