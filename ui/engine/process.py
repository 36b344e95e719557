"""The engine's process: begun before the window is made, ended with it, nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

ARGUMENT = "--engine-process"  # tells a bundled program what it is started for

_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from ui.engine.child import main; main()"


class EngineProcess:
    """A child process and the pipes to it. Raises OSError where none can be started."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            bufsize=-1,
        )

    @property
    def number(self) -> int:
        """What the system calls it."""
        return self._process.pid

    @property
    def heard(self) -> IO[bytes]:
        """What it tells; read by one thread alone."""
        assert self._process.stdout is not None
        return self._process.stdout

    def tell(self, message: bytes) -> None:
        """Write into its pipe; OSError where it has ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(message)
        self._process.stdin.flush()

    def kill(self) -> None:
        """End it at once: it holds nothing that would be lost."""
        self._process.kill()

    def end(self) -> int:
        """End it, wait for that, and give its exit code; negative: the signal that ended it."""
        if self._process.poll() is None:
            self._process.kill()
        code = self._process.wait()
        if self._process.stdin is not None:
            with suppress(OSError):  # what was still to be written is not read any more
                self._process.stdin.close()
        return code

    def close(self) -> None:
        """Let go of what it told, once nobody reads that any more."""
        self.heard.close()


class Launcher:
    """Starts the process before it is wanted, and again when it has ended."""

    def __init__(self) -> None:
        self._begun: EngineProcess | None = None
        self._refused: OSError | None = None

    def begin(self) -> None:
        """Start one now; where that is refused, whoever wants it is told so."""
        try:
            self._begun = EngineProcess()
        except OSError as error:
            self._refused = error

    def __call__(self) -> EngineProcess:
        """One that stands, or soon will. Raises OSError where none can be started."""
        if self._refused is not None:
            raise self._refused
        begun, self._begun = self._begun, None
        return begun or EngineProcess()

    def close(self) -> None:
        """End one that nobody took."""
        if self._begun is not None:
            self._begun.end()
            self._begun.close()
            self._begun = None


def command() -> list[str]:
    """How the process is started: the same Python and the same code as here."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        if sys.platform == "win32":  # the other one has no pipes
            program = program.with_name("shared-goal.exe")
        return [str(program), ARGUMENT]
    root = Path(__file__).resolve().parent.parent.parent
    return [sys.executable, "-P", "-c", _CODE, str(root)]
