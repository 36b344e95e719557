"""Nothing moves by itself where a person does not want it to."""

from __future__ import annotations

import plistlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.fake_projection import FakeProjection, shown, standing_in
from ui import motion
from ui.charts.distribution import Distribution
from ui.charts.fan import FanChart


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    motion.set_mode("full")


@pytest.mark.parametrize(
    ("file", "text", "reduces"),
    [
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=much\n", False),
        ("kdeglobals", "no settings file at all", False),
    ],
)
def test_what_the_desktop_says(tmp_path: Path, file: str, text: str, reduces: bool) -> None:
    place = tmp_path / file
    place.parent.mkdir(exist_ok=True)
    place.write_text(text)
    assert motion.desktop_reduces(tmp_path) is reduces


def test_a_desktop_that_says_nothing(tmp_path: Path) -> None:
    assert motion.desktop_reduces(tmp_path) is False


def test_what_a_mac_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert motion.system_reduces() is False
    file = tmp_path / "Library/Preferences/com.apple.universalaccess.plist"
    file.parent.mkdir(parents=True)
    file.write_bytes(plistlib.dumps({"reduceMotion": True}))
    assert motion.system_reduces() is True


def test_the_choice_goes_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "system_reduces", lambda: True)
    motion.set_mode("full")
    assert motion.reduced() is False
    motion.set_mode("system")
    assert motion.reduced() is True
    motion.set_mode("nonsense from a settings file")
    assert motion.mode() == "system"


def test_menus_do_not_fade_and_the_text_cursor_does_not_blink() -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, True)
    before = QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    own = QGuiApplication.styleHints().cursorFlashTime()
    QGuiApplication.styleHints().setCursorFlashTime(800)
    motion.set_mode("reduced")
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert QGuiApplication.styleHints().cursorFlashTime() == 0
    motion.set_mode("full")
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu) is before
    assert QGuiApplication.styleHints().cursorFlashTime() == 800
    QGuiApplication.styleHints().setCursorFlashTime(own)


@pytest.mark.parametrize("kind", [FanChart, Distribution])
def test_axes_settle_with_the_figures_and_not_later(
    qtbot: QtBot, kind: type[FanChart | Distribution]
) -> None:
    view = kind()
    qtbot.addWidget(view)
    view.resize(700, 320)
    wide, narrow = shown(), shown()
    wide = replace(wide, projection=standing_in(FakeProjection(wide.plan, spread=0.6)))
    motion.set_mode("reduced")
    view.show_projection(wide)
    roomy = view.span.high
    view.show_projection(replace(narrow, settled=False))
    assert view.span.high == roomy  # while a lever is dragged the axis stays where it is
    view.show_projection(narrow)
    assert view.span.high < roomy
    settled = (view.span.low, view.span.high)
    view._on_settled()
    assert (view.span.low, view.span.high) == settled
