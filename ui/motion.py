"""Whether anything in the window may move by itself: reduced motion, and not during a drag."""

from __future__ import annotations

import plistlib
import sys
from collections.abc import Callable, Iterator
from configparser import ConfigParser, Error
from pathlib import Path
from typing import Literal, get_args
from weakref import WeakMethod

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

Mode = Literal["system", "reduced", "full"]
MODES: tuple[Mode, ...] = get_args(Mode)
EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
GTK = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")  # below the user's configuration folder
SPI_GETCLIENTAREAANIMATION = 0x1042


class _Motion:
    """What was chosen, and what follows from it; there is one for the whole program."""

    mode: Mode = "system"
    reduced = False
    flash = 0  # ms of the text cursor's blinking as the system has it
    effects: tuple[Qt.UIEffect, ...] = ()  # those that the system has


def reduced() -> bool:
    """True where nothing may move by itself: axes settle at once, menus open without a fade."""
    return _Motion.reduced


def held() -> bool:
    """Whether a button is down: what is dragged may rest for a moment, and no axis moves."""
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton


def when_let_go(timer: QTimer, does: Callable[[], object]) -> None:
    """Do something at the end of a timer, which begins anew for as long as a button is down."""
    weak = WeakMethod(does)  # so that the timer keeps nobody alive

    def ring() -> None:
        method = weak()
        if held():
            timer.start()
        elif method is not None:
            method()

    timer.timeout.connect(ring)


def mode() -> Mode:
    """What was chosen."""
    return _Motion.mode


def set_mode(chosen: str) -> None:
    """As the system says ("system"), never ("reduced"), or always ("full")."""
    _Motion.mode = next((one for one in MODES if one == chosen), "system")
    wanted = _Motion.mode == "reduced" or (_Motion.mode == "system" and system_reduces())
    if wanted != _Motion.reduced:
        _Motion.reduced = wanted
        _tell_qt()


def system_reduces() -> bool:
    """Whether the person has told the system so, where it says that without further packages."""
    if sys.platform == "win32":
        return _windows_reduces()
    if sys.platform == "darwin":
        return _mac_reduces()
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return desktop_reduces(Path(QStandardPaths.writableLocation(place)))


def desktop_reduces(folder: Path) -> bool:
    """What the settings files of the Linux desktops say: GTK's, then KDE's."""
    for value in _gtk(folder):
        return value in ("0", "false")
    factor = _read(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    try:
        return factor != "" and float(factor) == 0.0
    except ValueError:
        return False


def _gtk(folder: Path) -> Iterator[str]:
    for name in GTK:
        value = _read(folder / name, "Settings", "gtk-enable-animations")
        if value:
            yield value.lower()


def _read(file: Path, section: str, key: str) -> str:
    """A value of a settings file; empty where there is none, or where it cannot be read."""
    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, "utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return ""
    return parser.get(section, key, fallback="").strip()


def _windows_reduces() -> bool:
    import ctypes

    animated = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  (it is there on Windows only)
    user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return not animated.value


def _mac_reduces() -> bool:
    file = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
    try:
        with file.open("rb") as opened:
            kept = plistlib.load(opened)
    except (OSError, plistlib.InvalidFileException):
        return False
    return bool(kept.get("reduceMotion", False))


def _tell_qt() -> None:
    """Menus, lists, tooltips and the text cursor are Qt's."""
    if QApplication.instance() is None:
        return
    hints = QGuiApplication.styleHints()
    if _Motion.reduced:
        _Motion.effects = tuple(one for one in EFFECTS if QApplication.isEffectEnabled(one))
        _Motion.flash = hints.cursorFlashTime()
    hints.setCursorFlashTime(0 if _Motion.reduced else _Motion.flash)
    for effect in _Motion.effects:
        QApplication.setEffectEnabled(effect, not _Motion.reduced)
