"""Pictures of the real window in every view and state, light and dark, in every size.

    python3 build_scripts/screenshots.py OUT [--only NAME ...] [--language de] [--visible]

Without --visible the window is drawn without a display. The pictures are for looking at: nothing
is compared. Names are STATE-THEME-SIZE.png.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from environment import ROOT, enter

# width and height in device-independent pixels, and how many real ones each has
SIZES = {
    "1280x800": (1280, 800, 1.0),
    "1440x900": (1440, 900, 1.0),
    "1920x1080": (1920, 1080, 1.0),
    "2160x1350": (1440, 900, 1.5),
    "3840x2160": (1920, 1080, 2.0),
}
PAGES_ONLY = ("1920x1080", "2160x1350")  # without --only, the pages but not their states
THEMES = ("light", "dark")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, prog="screenshots.py")
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="names of states")
    parser.add_argument("--themes", nargs="*", default=list(THEMES), choices=THEMES)
    parser.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES))
    parser.add_argument("--language", default="en", choices=["en", "de"])
    parser.add_argument("--visible", action="store_true", help="on the display that is there")
    parser.add_argument("--size", choices=list(SIZES), help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    """A process for each size, because the scale of a screen holds for a whole process."""
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    if given.size:
        return take(given)
    for size in given.sizes:
        command = [sys.executable, __file__, *sys.argv[1:], "--size", size]
        with tempfile.TemporaryDirectory() as folder:
            surroundings = os.environ | {"QT_SCALE_FACTOR": str(SIZES[size][2])}
            if not given.visible:
                surroundings["QT_QPA_PLATFORM"] = screen(Path(folder), *SIZES[size])
            done = subprocess.run(command, env=surroundings, check=False)
        if done.returncode:
            return done.returncode
    print(f"{len(list(given.out.glob('*.png')))} pictures in {given.out}")
    return 0


def screen(folder: Path, width: int, height: int, ratio: float) -> str:
    """The platform of Qt that draws without a display, on a screen of this size."""
    made = {"name": "one", "x": 0, "y": 0, "width": round(width * ratio)}
    made["height"] = round(height * ratio)
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [made | {"logicalDpi": 96, "dpr": 1.0}]}))
    return f"offscreen:configfile={file}"


def take(given: argparse.Namespace) -> int:
    """All pictures of one size."""
    sys.path[:0] = [str(ROOT)]
    from PySide6.QtCore import QLocale

    from ui import app, language

    scenes = chosen(given.only, given.size)
    application = app.make_application(["screenshots"])
    language.install(given.language, QLocale("en_US"))
    for mode in given.themes:
        for name, scene in scenes.items():
            file = given.out / f"{name}-{mode}-{given.size}.png"
            with tempfile.TemporaryDirectory() as folder:
                one_picture(scene, mode, SIZES[given.size][:2], Path(folder), file)
            print(file.name, flush=True)
    application.quit()
    return 0


def chosen(only: list[str], size: str) -> dict[str, Callable[[Any], None]]:
    """The scenes by name: those that were named, or all that are taken in this size. A name that
    there is not ends the program with a sentence."""
    import shot_scenes

    scenes = dict(shot_scenes.FIRST)
    if only or size not in PAGES_ONLY:
        scenes |= shot_scenes.STATES
    unknown = [name for name in only if name not in scenes]
    if unknown:
        sys.exit(f"There is no state {', '.join(unknown)}, but there are {', '.join(scenes)}.")
    return {name: scenes[name] for name in only} if only else scenes


def one_picture(
    scene: Callable[[Any], None], mode: str, size: tuple[int, int], folder: Path, file: Path
) -> None:
    """A window of its own for each picture, with settings of its own."""
    import shot_dialogs
    import shot_waits

    from ui.file_flow import sample_document
    from ui.main_window import MainWindow
    from ui.settings import Settings

    settings = Settings(folder / "settings.ini")
    settings.keep("theme", mode)
    window = MainWindow(sample_document(), settings, folder / "recovery")
    window.resize(*size)
    window.show()
    scene(window)
    shot_dialogs.with_question(lambda: save(window, file))
    for widget in shot_dialogs.above(window):
        widget.close()
    window.documents.close(discard=True)
    shot_waits.wait(lambda: not window.documents.busy, 10)
    window.projector.close()
    destroy(window)


def destroy(window: Any) -> None:
    """Free the window at once: without this each of a hundred pictures keeps its window."""
    from PySide6.QtCore import QCoreApplication, QEvent

    window.hide()
    window.deleteLater()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def save(window: Any, file: Path) -> None:
    """The window, and before it the dialogs and menus that are open."""
    import shot_dialogs
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    if window.presenting.presentation is not None:
        window.presenting.presentation.grab().save(str(file))
        window.presenting.presentation.end()
        return
    picture = window.grab()
    painter = QPainter(picture)
    for widget in shot_dialogs.above(window):
        corner = widget.mapToGlobal(widget.rect().topLeft()) - window.mapToGlobal(
            window.rect().topLeft()
        )
        painter.drawPixmap(corner, widget.grab())
    painter.end()
    picture.save(str(file))


if __name__ == "__main__":
    enter("runtime")
    sys.exit(main())
