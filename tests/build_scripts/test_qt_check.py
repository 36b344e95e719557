"""What Qt says when it cannot start becomes one sentence with what to install."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import qt_check

LIBRARY = "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory\n"
PLUGIN = (
    'qt.core.library: "x/platforms/libqxcb.so" cannot load: Cannot load library '
    "x/platforms/libqxcb.so: libxcb-icccm.so.4: cannot open shared object file: No such file\n"
    "qt.qpa.plugin: From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the plugin.\n"
)
HINT = "qt.qpa.plugin: From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the plugin.\n"
UNREACHABLE = (
    "qt.qpa.xcb: could not connect to display :77\n"
    "qt.qpa.plugin: From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the plugin.\n"
)
OLD = "ImportError: /lib/libc.so.6: version `GLIBC_2.34' not found (required by libQt6Core.so.6)\n"


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (LIBRARY, ["libEGL.so.1 is missing", "apt install libegl1", "dnf install"]),
        (PLUGIN, ["because libxcb-icccm.so.4 is missing", "libxcb-icccm4"]),
        (HINT, ["because libxcb-cursor.so.0 is missing", "libxcb-cursor0"]),
        (UNREACHABLE, ["cannot be reached"]),
        (OLD, ["GLIBC_2.34", "too old"]),
        ("one\nThe screen is on strike.\n", ["(The screen is on strike)"]),
        ("", ["no reason given"]),
    ],
)
def test_sentences(output: str, words: list[str]) -> None:
    said = qt_check.sentence(output)
    assert all(word in said for word in words), said
    assert "\n" not in said
    assert said.endswith(".")


@pytest.mark.parametrize(
    ("system", "environment", "opens"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_no_display(system: str, environment: dict[str, str], opens: bool) -> None:
    assert (qt_check.no_display(system, environment) == "") is opens


def test_qt_starts_offscreen_and_not_on_a_platform_that_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    python = Path(sys.executable)
    assert qt_check.why_no_window(python) == ""
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    assert qt_check.why_no_window(python).startswith("Qt cannot open a window here")


def test_a_child_that_cannot_import_qt_is_explained(tmp_path: Path) -> None:
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\nprintf '%s' '{LIBRARY}' >&2\nexit 1\n")
    script.chmod(0o755)
    assert "libEGL.so.1" in qt_check.why_qt_fails(script, {})
