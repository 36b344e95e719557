"""The program's door: a command goes to the simulator, anything else opens the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

COMMANDS = ("project", "levers", "check", "import", "backtest")
OPTIONS = ("--version", "--help", "-h")


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 2 for wrong use, 1 for a failure."""
    arguments = sys.argv[1:] if arguments is None else arguments
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
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the engine has threads of its own
    from ui.app import run

    return run(file)


if __name__ == "__main__":
    sys.exit(main())
