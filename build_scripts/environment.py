"""The project's own Python environment in .venv: made once, and again only when the pins change."""

import contextlib
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# This file must parse on any Python 3, so that a Python that is too old is told so in a sentence.
OLDEST, NEWEST = (3, 11), (3, 14)
ROOT = Path(__file__).resolve().parent.parent


class SetupProblem(Exception):
    """Something that only the user can mend; its text is one sentence that says what to do."""


def python_problem(version: tuple, executable: str) -> str:  # type: ignore[type-arg]
    """One sentence if this Python cannot run the program, else an empty text."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    found = ".".join(str(part) for part in version[:3])
    return (
        f"Shared Goal needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}, but {executable} is {found}: "
        f"install one of them and start this script with it (for example python3.{OLDEST[1]})."
    )


if python_problem(sys.version_info, sys.executable):
    sys.exit(python_problem(sys.version_info, sys.executable))


class Environment:
    """A virtual environment inside `root`, holding what the constraints of one need pin."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.log = self.folder / "install.log"

    @property
    def python(self) -> Path:
        """The environment's interpreter, whether or not it exists yet."""
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    def ensure(self, *needs: str) -> Path:
        """Install what is missing for `needs` ("runtime", "tests"); return the interpreter.

        Raises SetupProblem with one sentence when that is not possible.
        """
        if not self._missing(needs):
            return self.python
        _require_venv_module()
        try:
            with _one_at_a_time(self.root / ".venv.lock"):
                self._install(self._missing(needs))
        except OSError as error:
            raise SetupProblem(
                f"{self.folder} cannot be written ({error.strerror or error}): make room there or "
                "put the project in a folder of your own."
            ) from error
        return self.python

    def constraints(self, need: str) -> Path:
        """The file with the exact versions and hashes for one need."""
        return self.root / "build_scripts" / "constraints" / f"{need}.txt"

    def _missing(self, needs: tuple[str, ...]) -> list[str]:
        usable = self.python.is_file()
        return [
            need for need in needs if not (usable and _read(self._stamp(need)) == self._seal(need))
        ]

    def _stamp(self, need: str) -> Path:
        return self.folder / f"installed-{need}"

    def _seal(self, need: str) -> str:
        """What must be the same for an installation to be used again."""
        pins = hashlib.sha256(self.constraints(need).read_bytes()).hexdigest()
        tag = sys.implementation.cache_tag
        return f"{pins} {tag} {sys.platform} {platform.machine()}\n"

    def _install(self, needs: list[str]) -> None:
        if "runtime" in needs or not self._anything_finished():
            self._create()
        for need in needs:
            self._install_one(need)

    def _anything_finished(self) -> bool:
        return self.python.is_file() and any(self.folder.glob("installed-*"))

    def _create(self) -> None:
        """Start with an empty environment: a half-finished or outdated one is never mended."""
        print(f"Setting up {self.folder} (needed once) ...", file=sys.stderr, flush=True)
        for stamp in self.folder.glob("installed-*"):
            stamp.unlink()
        command = [sys.executable, "-m", "venv", "--clear", str(self.folder)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            full = shutil.disk_usage(self.root).free < 100e6  # venv hides pip's own words
            raise SetupProblem(DISK_FULL if full else venv_sentence(made.stdout + made.stderr))
        self._reach_the_project()

    def _reach_the_project(self) -> None:
        """Let the environment import the project; a relative path survives a moved folder."""
        ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
        found = subprocess.run(
            [str(self.python), "-c", ask], capture_output=True, text=True, check=True
        )
        packages = Path(found.stdout.strip())
        way = os.path.relpath(self.root.resolve(), packages.resolve())
        (packages / "shared_goal.pth").write_text(way + "\n", encoding="utf-8")

    def _install_one(self, need: str) -> None:
        seal = self._seal(need)
        self._stamp(need).unlink(missing_ok=True)
        print(f"Installing what {need} needs ...", file=sys.stderr, flush=True)
        options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--progress-bar=off"]
        command = [str(self.python), "-m", "pip", "install", *options, "-r"]
        with self.log.open("w", encoding="utf-8") as log:
            code = subprocess.call(
                [*command, str(self.constraints(need))],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=_pip_environment(),
            )
        if code:
            raise SetupProblem(pip_sentence(_read(self.log), self.log))
        self._stamp(need).write_text(seal, encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _pip_environment() -> dict[str, str]:
    """This process's environment without settings that would install somewhere else."""
    elsewhere = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH"}
    return {key: value for key, value in os.environ.items() if key not in elsewhere}


@contextlib.contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Wait for another set-up of the same folder; the system frees the lock if it dies."""
    with path.open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _require_venv_module() -> None:
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    raise SetupProblem(venv_sentence("ensurepip is not available"))


DISK_FULL = "The disk is full: make about 1 GB of room and start again."


def venv_sentence(output: str) -> str:
    """What to do when Python could not make a virtual environment."""
    said = " ".join(output.split())
    if "ensurepip is not available" in said or "No module named ensurepip" in said:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        return (
            "Python's venv module is missing: install it with `sudo apt install "
            f"python{version}-venv` (Debian, Ubuntu) or reinstall Python with pip, and start again."
        )
    return f"Python could not make a virtual environment: {_last_line(output)}"


# Signs in pip's output, in the order in which they are looked for.
_NETWORK = (
    r"NewConnectionError|Max retries|name resolution|ReadTimeout|ConnectTimeout|Connection ?Error"
    r"|ProxyError|connection broken|getaddrinfo|Network is unreachable|ConnectionReset"
)
_PIP_SENTENCES = (
    (r"No space left|not enough space", DISK_FULL),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded package is not the one that this project was tested with, so it was not "
        "installed: start again, and if it happens twice ask whoever runs your package mirror.",
    ),
    (
        _NETWORK,
        "The packages could not be downloaded: connect to the network (or set your proxy) and "
        "start again; this is needed only the first time.",
    ),
    (
        r"No matching distribution",
        "There is no ready-made build of {wanted} for this system: use Linux with glibc 2.34 or "
        "newer (Debian 12, Ubuntu 22.04, Fedora 35), Windows 10 or macOS 13 on a 64-bit machine.",
    ),
)


def pip_sentence(output: str, log: Path) -> str:
    """One sentence for a failed installation, from what pip printed."""
    for signs, sentence in _PIP_SENTENCES:
        if re.search(signs, output):
            wanted = re.search(r"No matching distribution found for (\S+)", output)
            return sentence.format(wanted=wanted.group(1) if wanted else "a package")
    return f"The packages could not be installed ({_last_line(output)}): see {log}."


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["no message"])[-1].rstrip(".")


def ensure_or_exit(*needs: str) -> Path:
    """`Environment().ensure(...)` for a script: a problem becomes its sentence and exit code 1."""
    try:
        return Environment().ensure(*needs)
    except SetupProblem as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        print("Stopped; the next start sets up afresh.", file=sys.stderr)
        sys.exit(130)


def enter(*needs: str) -> None:
    """Go on with the calling script inside the environment, if it is not already there.

    A script that imports numpy calls this first, so that plain `python3 build_scripts/x.py` works.
    """
    if sys.prefix != sys.base_prefix and importlib.util.find_spec("numpy"):
        return
    python = ensure_or_exit(*needs)
    sys.exit(subprocess.call([str(python), *sys.argv]))
