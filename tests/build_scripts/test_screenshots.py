"""The pictures of the window: the sizes, and that no window stays behind its picture."""

from __future__ import annotations

import screenshots
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from shiboken6 import isValid


def test_a_window_is_freed_after_its_picture(qapp: QApplication) -> None:
    window = QMainWindow()
    inside = QLabel("Plan", window)
    window.show()
    screenshots.destroy(window)
    assert not isValid(window)
    assert not isValid(inside)


def test_the_sizes_hold_what_their_names_say() -> None:
    for name, (width, height, ratio) in screenshots.SIZES.items():
        assert name == f"{round(width * ratio)}x{round(height * ratio)}"
    assert screenshots.SIZES["1920x1080"] == (1920, 1080, 1.0)
