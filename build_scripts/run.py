"""Set everything up inside the project and open the program; without a display, project in text."""

import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, ensure_or_exit
from qt_check import why_no_window

SAMPLE = ROOT / "resources" / "sample" / "sample.json"


def wants_window(arguments: list[str]) -> bool:
    """Whether these arguments open the window rather than run a command or print help."""
    if not arguments:
        return True
    first = arguments[0]
    if first.startswith("-"):
        return first not in ("-h", "--help", "--version")
    return Path(first).exists() or bool(Path(first).suffix)


def file_among(arguments: list[str]) -> Path:
    """The plan that was asked for, or the sample company."""
    files = [Path(text) for text in arguments if not text.startswith("-")]
    return files[0] if files else SAMPLE


def start(python: Path, *arguments: str) -> int:
    """Become the program (its signals and exit code are then its own); on Windows, wait for it."""
    # -P: a folder called "ui" where the user happens to stand must not be taken for the program.
    command = [str(python), "-P", "-m", *arguments]
    if os.name == "nt":
        return subprocess.call(command)
    sys.stderr.flush()
    os.execv(command[0], command)


def main(arguments: list[str]) -> int:
    """Prepare, look whether a window can open, and start what fits."""
    python = ensure_or_exit("runtime")
    reason = why_no_window(python) if wants_window(arguments) else ""
    if reason:
        print(f"{reason} The projection is printed here instead.", file=sys.stderr)
        return start(python, "simulator", "project", str(file_among(arguments)))
    return start(python, "ui", *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
