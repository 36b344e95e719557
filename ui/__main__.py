"""The program's door: a command goes to the simulator, anything else opens the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ui.engine.process import ARGUMENT, Launcher

COMMANDS = ("project", "levers", "check", "import", "backtest")
OPTIONS = ("--version", "--help", "-h")
NO_DISPLAY = (
    "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
    "shared-goal project FILE prints the projection instead."
)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 2 for wrong use, 1 for a failure."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the engine has threads of its own
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments == [ARGUMENT]:  # a bundled program that was started to be the engine
        from ui.engine.child import main as compute

        compute()
        return 0
    if arguments and (arguments[0] in COMMANDS or arguments[0] in OPTIONS):
        from simulator.commands.main import main as command_line

        return command_line(arguments)
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        unknown = arguments[0] if arguments[0].startswith("-") else arguments[1]
        print(f"“{unknown}” is not understood; give one file, or see --help.", file=sys.stderr)
        return 2
    file = Path(arguments[0]) if arguments else None
    if file is not None and not file.is_file():
        print(f"{file} is not a file that can be opened; check its name.", file=sys.stderr)
        return 1
    if no_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    launcher = Launcher()
    launcher.begin()  # the engine gets ready while the window does
    from ui.app import run

    return run(file, launcher)


def no_display() -> bool:
    """Whether a window cannot open: Qt would abort the process instead of saying so."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
