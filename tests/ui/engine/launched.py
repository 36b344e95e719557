"""Processes of the engine that a test starts, and what the window hears of them."""

from __future__ import annotations

import os
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from simulator.plan import Document, Plan
from ui.engine.process import EngineProcess
from ui.projector import Projector
from ui.shown import Shown

PATIENCE = 30_000  # milliseconds


class Launched:
    """Starts processes and remembers them."""

    def __init__(self) -> None:
        self.processes: list[EngineProcess] = []

    def __call__(self) -> EngineProcess:
        self.processes.append(EngineProcess())
        return self.processes[-1]


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def document(*plans: Plan) -> Document:
    return Document(scenarios=plans, base=plans[0].id)


def shown_by(
    qtbot: QtBot, projector: Projector, plan: Plan, held: Document, serial: int,
    wanted: Callable[[Shown], bool] = lambda shown: shown.settled,
) -> Shown:  # fmt: skip
    """The first moment of this serial that is as wanted."""
    with qtbot.waitSignal(
        projector.ready,
        check_params_cb=lambda shown: shown.serial == serial and wanted(shown),
        timeout=PATIENCE,
    ) as caught:
        projector.project(plan, held, serial)
    found: Shown = caught.args[0]
    return found


def is_settled(shown: Shown) -> bool:
    return shown.settled
