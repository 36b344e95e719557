"""What the window looked like last time: size and place, colours, size of text, folded groups."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ui import motion, theme
from ui.dressing import dress
from ui.levers.panel import GROUPS, LeverPanel
from ui.settings import Settings

SCALES = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
FRAME = 40  # pixels that a title bar may take, which is not known before the window is shown
MODES = ("system", "light", "dark")


def restore_theme(settings: Settings) -> None:
    """Take colours and size of text as they were. Before the first widget is made: a style sheet
    gives a widget the font back that it was made with."""
    mode = settings.text("theme", "system")
    theme.set_mode(cast(theme.Mode, mode if mode in MODES else "system"))
    scale = settings.number("text_scale", system_scale())
    theme.set_text_scale(min(SCALES, key=lambda known: abs(known - scale)))
    motion.set_mode(settings.text("motion", "system"))
    dress()


def system_scale() -> float:
    """How much larger than usual the system wants text, apart from the scale of its screen."""
    screen = QGuiApplication.primaryScreen()
    usual = 72.0 if sys.platform == "darwin" else 96.0
    return 1.0 if screen is None else screen.logicalDotsPerInch() / usual


def restore(window: QMainWindow, levers: LeverPanel, settings: Settings) -> None:
    """Fold what was folded; size and place as they were."""
    levers.fold(tuple(name for name in settings.names("folded") if name in GROUPS))
    geometry = settings.data("geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        width, height = min(1440, room.width()), min(900, room.height() - FRAME)
        window.resize(width, height)


def keep(window: QMainWindow, levers: LeverPanel, settings: Settings) -> None:
    """Remember how it looks."""
    settings.keep("theme", theme.mode())
    settings.keep("motion", motion.mode())
    settings.keep("text_scale", theme.current().sizes.text_scale)
    settings.keep("folded", levers.folded())
    settings.keep("geometry", window.saveGeometry())
    settings.flush()


def other_scale(steps: int) -> float:
    """The scale of text so many steps larger than the present one; 0 steps is the normal one."""
    if steps == 0:
        return 1.0
    now = theme.current().sizes.text_scale
    at = min(range(len(SCALES)), key=lambda index: abs(SCALES[index] - now)) + steps
    return SCALES[min(max(at, 0), len(SCALES) - 1)]
