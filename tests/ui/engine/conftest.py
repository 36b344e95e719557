"""A projector whose engine has a process of its own; none outlives its test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.engine.launched import Launched, is_alive
from ui.projector import Projector


@pytest.fixture
def launched() -> Launched:
    return Launched()


@pytest.fixture
def projector(qtbot: QtBot, launched: Launched) -> Iterator[Projector]:
    made = Projector(launch=launched)
    yield made
    made.close()
    for process in launched.processes:
        assert not is_alive(process.number)
