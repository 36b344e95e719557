"""Set everything up inside the project and run all checks: ruff, mypy, import contracts, tests."""

import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, ensure_or_exit
from qt_check import why_qt_fails


def checks(python: Path) -> list[tuple[str, list[str]]]:
    """The checks that come before the tests, each with its name."""
    ruff = [str(python), "-m", "ruff", "check", "--quiet", "."]
    mypy = [str(python), "-m", "mypy"]  # how, and of which files, stands in pyproject.toml
    return [("ruff", ruff), ("mypy", mypy)]


def main(arguments: list[str]) -> int:
    """Run every check even if one fails; 0 only if all pass. pytest's closing line comes last."""
    python = ensure_or_exit("runtime", "tests")
    # numpy's own threads would compete with the engine's; both must be set before Python starts.
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENBLAS_NUM_THREADS": "1"}
    reason = why_qt_fails(python, quiet)
    if reason:
        print(reason, file=sys.stderr)
        return 1
    failed = []
    for name, command in checks(python):
        print(f"== {name}", flush=True)
        if subprocess.call(command, cwd=ROOT, env=quiet):
            failed.append(name)
    print("== tests", flush=True)
    if failed:
        print(f"FAILED before the tests: {', '.join(failed)} (see above)", flush=True)
    tests = subprocess.call([str(python), "-m", "pytest", *arguments], cwd=ROOT, env=quiet)
    return tests or int(bool(failed))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
