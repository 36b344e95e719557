"""Write the constraint files again: exact versions, for every system, with every wheel's hash."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from environment import ROOT

CONSTRAINTS = ROOT / "build_scripts" / "constraints"
RESOLVER = "uv==0.13.9"  # resolves for all systems and Pythons at once, which pip cannot
OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",  # one version of each package, whatever the Python: what was tested
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--upgrade",
    "--quiet",
]


def main() -> int:
    """Resolve runtime first, then the test tools on top of it."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        binaries = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.check_call([str(binaries / "pip"), "install", "--quiet", RESOLVER])
        for need in ("runtime", "tests"):
            source, target = CONSTRAINTS / f"{need}.in", CONSTRAINTS / f"{need}.txt"
            command = [str(binaries / "uv"), "pip", "compile", *OPTIONS, "-o", str(target)]
            subprocess.check_call([*command, str(source)], cwd=CONSTRAINTS, stdout=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
