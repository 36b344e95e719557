"""The size of text at the first start is the one that the system wants."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import theme, window_memory
from ui.settings import Settings


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_text_scale(1.0)


@pytest.mark.parametrize(("dots", "scale"), [(96.0, 1.0), (144.0, 1.5), (192.0, 2.0), (90.0, 1.0)])
def test_large_text_of_the_system_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dots: float, scale: float
) -> None:
    screen = SimpleNamespace(logicalDotsPerInch=lambda: dots)
    monkeypatch.setattr(QGuiApplication, "primaryScreen", staticmethod(lambda: screen))
    monkeypatch.setattr(sys, "platform", "linux")
    settings = Settings(tmp_path / "s.ini")
    window_memory.restore_theme(settings)
    assert theme.current().sizes.text_scale == scale
    settings.keep("text_scale", 1.15)
    window_memory.restore_theme(settings)
    assert theme.current().sizes.text_scale == 1.15  # what a person chose goes before it
