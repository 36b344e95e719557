"""A burst of calls: the first is made at once, of the others only the last."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.throttle import Throttle

LONG = 10_000  # ms: no test waits for it


def test_the_first_and_the_last_call_are_made(qtbot: QtBot) -> None:
    parent, state = QObject(), {"n": 0}
    calls: list[int] = []
    throttle = Throttle(30, lambda: calls.append(state["n"]), parent)
    for number in range(10):
        state["n"] = number
        throttle()
    assert calls == [0]
    qtbot.waitUntil(lambda: calls == [0, 9])
    throttle.flush()
    assert calls == [0, 9]


def test_it_hurries_only_a_call_that_waits(qtbot: QtBot) -> None:
    parent = QObject()
    calls: list[int] = []
    throttle = Throttle(LONG, lambda: calls.append(len(calls)), parent)
    throttle.hurry()
    assert calls == []
    throttle()
    throttle()
    throttle.hurry()
    assert calls == [0, 1]
    throttle()
    throttle.hurry()
    throttle.hurry()
    assert calls == [0, 1, 2]


def test_after_a_flush_the_next_call_waits_for_nothing(qtbot: QtBot) -> None:
    parent = QObject()
    calls: list[int] = []
    throttle = Throttle(LONG, lambda: calls.append(len(calls)), parent)
    throttle()
    throttle()
    throttle.flush()
    assert calls == [0, 1]
    throttle()
    assert calls == [0, 1, 2]


def test_after_a_hurried_call_the_next_one_waits(qtbot: QtBot) -> None:
    parent = QObject()
    calls: list[int] = []
    throttle = Throttle(LONG, lambda: calls.append(len(calls)), parent)
    throttle()
    throttle()
    throttle.hurry()
    throttle()
    assert calls == [0, 1]
