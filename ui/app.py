"""Starts the window: application, typeface, locale, log, the document that is open at first."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from ui import faults, fonts, language, wording
from ui.engine.process import Launcher
from ui.file_flow import sample_document
from ui.looking import insight_of
from ui.main_window import MainWindow
from ui.projector import Projector
from ui.resources import folder
from ui.settings import Settings
from ui.theme.switch import follow_system

SOON = 400  # ms after the first painting
SWITCH = 0.001  # seconds until the computing thread lets the window have its turn


def make_application(arguments: list[str]) -> QApplication:
    """The application in its style and typeface; the one that runs, if one does."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(arguments)
    application.setApplicationName("Shared Goal")
    application.setOrganizationName("Shared Goal")
    application.setDesktopFileName("shared-goal")
    application.setWindowIcon(QIcon(str(folder("icons") / "app.png")))
    application.setStyle("Fusion")
    fonts.load()
    wording.use_locale()
    QGuiApplication.styleHints().colorSchemeChanged.connect(follow_system)
    return application


def run(file: Path | None = None, launcher: Launcher | None = None) -> int:
    """Open the window with a file, or with the sample company, until it is closed.

    `launcher` gives the engine its process; without one, a thread computes.
    """
    application = make_application(sys.argv[:1])
    home = faults.data_folder()
    faults.start_log(home)
    caught = faults.Faults(application)
    caught.install()
    settings = Settings()
    language.install(language.kept(settings))
    sys.setswitchinterval(SWITCH)
    projector = Projector(look=insight_of, launch=launcher)
    window = MainWindow(sample_document(), settings, home / "recovery", projector)
    if file is not None:
        window.files.open(file)
    window.show()
    QTimer.singleShot(SOON, window.documents.look_for_recoveries)
    if file is None and not settings.flag("tour_seen"):
        QTimer.singleShot(SOON, window.start_tour)
    try:
        return application.exec()
    finally:
        projector.close()
        if launcher is not None:
            launcher.close()
        window.documents.abandon()  # where something else ended it, the recovery stays
        caught.uninstall()
