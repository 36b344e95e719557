"""Build the program as a folder that needs no Python, and start it without a display as proof."""

import argparse
import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bundle_licences import collect
from environment import ROOT, ensure_or_exit

SAMPLE = Path("resources") / "sample" / "sample.json"
MOST_MEGABYTES = 220 if sys.platform == "linux" else 320


class BundleProblem(Exception):
    """The bundle could not be built or does not do what it must; its text says which."""


def version() -> str:
    """The program's version, read without importing the simulator."""
    return str(runpy.run_path(str(ROOT / "simulator" / "version.py"))["VERSION"])


def build(python: Path, dist: Path, work: Path) -> Path:
    """Run PyInstaller; return the folder that it made. Its output goes to a log in `work`."""
    work.mkdir(parents=True, exist_ok=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    paths = ["--distpath", str(dist), "--workpath", str(work)]
    log = work / "pyinstaller.log"
    environment = {
        **os.environ,
        "SHARED_GOAL_VERSION": version(),
        "SHARED_GOAL_WORK": str(work),
        "QT_QPA_PLATFORM": "offscreen",
    }
    spec = str(ROOT / "build_scripts" / "shared_goal.spec")
    with log.open("w", encoding="utf-8") as output:
        code = subprocess.call(
            [*command, *paths, spec], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    if code:
        tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
        raise BundleProblem(f"PyInstaller failed; the end of {log}:\n{tail}")
    return dist / "shared-goal"


def without_debugging(folder: Path) -> None:
    """Take the debugger's tables out of Python's own libraries: a Python built from source carries
    15 MB of them. No other library is touched, since numpy's would break."""
    strip = shutil.which("strip")
    if sys.platform != "linux" or strip is None:
        return
    inside = folder / "_internal"
    own = [*inside.glob("libpython*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
    for path in own:
        if not path.is_symlink():
            subprocess.run([strip, "--strip-debug", str(path)], check=False)


def size(folder: Path) -> float:
    """Megabytes (10^6 bytes) of all files below a folder; links are not counted."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def largest(folder: Path, count: int = 8) -> list[str]:
    """The largest parts, for whoever trims the bundle next."""
    inside = [path for path in (folder / "_internal").iterdir() if not path.is_symlink()]
    parts = [(size(path) if path.is_dir() else path.stat().st_size / 1e6, path) for path in inside]
    return [f"{size_of:7.1f} MB  {path.name}" for size_of, path in sorted(parts)[: -count - 1 : -1]]


def program(folder: Path) -> Path:
    """The executable for the command line."""
    return folder / ("shared-goal.exe" if os.name == "nt" else "shared-goal")


def surroundings(home: str) -> dict[str, str]:
    """An environment with nothing of this project or its Python, and with a home of its own."""
    kept = {key: os.environ[key] for key in ("SYSTEMROOT", "TEMP", "TMP") if key in os.environ}
    own = {"HOME": home, "USERPROFILE": home, "APPDATA": home, "LOCALAPPDATA": home}
    return {**kept, **own, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PATH": os.defpath}


def call(folder: Path, *arguments: str) -> tuple[str, float]:
    """Start the built program with nothing but itself; return its output and the seconds."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        result = subprocess.run(
            [str(program(folder)), *arguments],
            cwd=folder,
            env=surroundings(home),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    seconds = time.perf_counter() - began
    if result.returncode:
        said = (result.stderr or result.stdout).strip()
        raise BundleProblem(
            f"shared-goal {' '.join(arguments)} ended with {result.returncode}: {said}"
        )
    return result.stdout, seconds


def stays_open(folder: Path, seconds: float = 5.0) -> None:
    """Start the window without a display; raise if it ends or complains within some seconds."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        window = subprocess.Popen(
            [str(program(folder))], env=surroundings(home), stderr=subprocess.PIPE, text=True
        )
        try:
            _, said = window.communicate(timeout=seconds)
            raise BundleProblem(f"the window closed by itself ({window.returncode}): {said}")
        except subprocess.TimeoutExpired:
            window.terminate()
            _, said = window.communicate()
    if "Traceback" in said:
        raise BundleProblem(f"the window complained: {said}")
    print(f"the window stays open for {seconds:g} s without a word")


def can_print(folder: Path) -> None:
    """Raise unless Qt's printing is inside, and on Linux the system's own CUPS is left outside."""
    inside = folder / "_internal"
    if sys.platform != "linux":
        return
    if not list(inside.rglob("plugins/printsupport/*.so")):
        raise BundleProblem("Qt's plugin for printing is not in the bundle; see shared_goal.spec")
    if taken := sorted(path.name for path in inside.rglob("libcups.so*")):
        raise BundleProblem(f"{taken[0]} belongs to the system and must not be in the bundle")
    print("prints through the system's own CUPS where there is one")


def prove(folder: Path) -> float:
    """Project the sample with the built program; return the shorter of two runs in seconds."""
    sample = folder / "_internal" / SAMPLE
    seconds = []
    for _ in range(2):
        text, took = call(folder, "project", str(sample), "--json")
        seconds.append(took)
    chance = json.loads(text)["chance"]
    if not 0 < chance < 1:
        raise BundleProblem(f"the built program projects a chance of {chance} for the sample")
    print(f"projects the sample: chance of the goal {chance:.1%}")
    return min(seconds)


def report(folder: Path, seconds: float) -> None:
    """Print sizes and time; raise if the folder is larger than it may be."""
    megabytes = size(folder)
    print(f"{folder}: {megabytes:.1f} MB unpacked (at most {MOST_MEGABYTES}), of which")
    print("\n".join(largest(folder)))
    print(f"start to projection printed: {seconds:.2f} s, the second time")
    if megabytes > MOST_MEGABYTES:
        raise BundleProblem(f"the bundle has {megabytes:.1f} MB; {MOST_MEGABYTES} are allowed")


def main(arguments: list[str]) -> int:
    """Build, add licences, start, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder goes")
    chosen = parser.parse_args(arguments)
    python = ensure_or_exit("runtime", "tests")
    work = ROOT / "build" / "bundle"
    try:
        shutil.rmtree(chosen.out / "shared-goal", ignore_errors=True)
        folder = build(python, chosen.out.resolve(), work)
        without_debugging(folder)
        collect(python, work / "contents.json", folder / "licences")
        seconds = prove(folder)
        can_print(folder)
        stays_open(folder)
        report(folder, seconds)
    except BundleProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
