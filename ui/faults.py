"""Faults of the program itself: written to a log without figures, shown in one dialog."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from simulator.version import VERSION
from ui import theme
from ui.icons import sign

log = logging.getLogger("shared_goal")
LARGEST = 512 * 1024
KEPT = 3


def data_folder() -> Path:
    """Where the program keeps its log and its recovery files; made if it is not there."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def start_log(folder: Path) -> None:
    """Keep a rotating log, and what Python can tell if it is killed by a fault below it.

    The log holds no figures of a plan: exceptions are written by type and place, not by message.
    """
    try:
        handler = RotatingFileHandler(folder / "log.txt", maxBytes=LARGEST, backupCount=KEPT,
                                      encoding="utf-8")  # fmt: skip
        crash = (folder / "crash.txt").open("a", encoding="utf-8")
    except OSError as error:
        log.warning("no log can be kept: %s", type(error).__name__)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(crash)
    log.info("start %s, Python %s, Qt %s", VERSION, platform.python_version(), qVersion())


def place_of(trace: TracebackType | None) -> str:
    """Files and lines of a traceback, without what stood in its variables or messages."""
    frames = traceback.extract_tb(trace)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))


class Faults(QObject):
    """Takes every exception that nobody caught, in any thread, to one dialog in the window."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught.connect(self.show_details)
        self._open: QMessageBox | None = None
        self._before = sys.excepthook, threading.excepthook

    def install(self) -> None:
        """From now on nothing is lost silently."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Leave things as they were."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("%s at %s", kind.__name__, place_of(trace))
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _take_from_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._take(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def show_details(self, details: str) -> None:
        """One dialog at a time; the details can be copied."""
        if self._open is not None:
            return
        box = self._open = QMessageBox(QApplication.activeWindow())
        box.setIconPixmap(sign("triangle-alert", theme.current().bad))
        box.setWindowTitle(self.tr("Shared Goal"))
        box.setText(self.tr("Something unexpected went wrong."))
        box.setInformativeText(
            self.tr("The plan is as it was. Save it, and send the details to whoever can mend it.")
        )
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        whole = f"{VERSION} · {platform.platform()} · Qt {qVersion()}\n\n{details}"
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(whole))
        box.finished.connect(self._on_closed)
        box.open()

    def _on_closed(self) -> None:
        box, self._open = self._open, None
        if box is not None:
            box.deleteLater()


def _on_qt_message(kind: QtMsgType, _context: object, words: str) -> None:
    level = logging.WARNING if kind == QtMsgType.QtWarningMsg else logging.INFO
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        level = logging.ERROR
    logging.getLogger("qt").log(level, "%s", words)
