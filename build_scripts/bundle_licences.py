"""Put the licence texts of everything that a bundle contains beside it."""

import json
import shutil
import subprocess
from pathlib import Path

from environment import ROOT

# Prints name, version and licence files of each installed package that has a bundled module.
_ASK = """
import importlib.metadata as meta, json, os, sys
modules = set(json.load(open(sys.argv[1], encoding="utf-8"))["modules"]) | {"PyInstaller"}
owners = meta.packages_distributions()
names = {name for module in modules for name in owners.get(module, [])}
found = []
for name in sorted(names):
    dist = meta.distribution(name)
    texts = [f for f in dist.files or []
             if ".dist-info" in str(f) and any(w in f.name.upper() for w in
                ("LICENSE", "LICENCE", "COPYING", "NOTICE"))]
    found.append([name, dist.version, [str(f.locate()) for f in texts]])
python = os.path.join(os.path.dirname(os.__file__), "LICENSE.txt")
found.append(["Python", sys.version.split()[0], [python] if os.path.isfile(python) else []])
print(json.dumps(found))
"""


def collect(python: Path, contents: Path, target: Path) -> None:
    """Write the licences of packages and system libraries, and `contents.txt` that lists all."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "LICENSE", target / "shared-goal.txt")
    for path in (ROOT / "resources" / "licences").iterdir():
        if path.is_file():
            shutil.copy(path, target / path.name)
    lines = ["What this folder contains besides Shared Goal, and the files with its licence.", ""]
    lines += _packages(python, contents, target)
    lines += ["", "Libraries of the system that it was built on:", ""]
    lines += _system_libraries(contents, target)
    (target / "contents.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _packages(python: Path, contents: Path, target: Path) -> list[str]:
    answer = subprocess.check_output([str(python), "-c", _ASK, str(contents)], text=True)
    lines = []
    for name, version, texts in json.loads(answer):
        copied = []
        for index, text in enumerate(texts):
            ending = f"-{index + 1}" if len(texts) > 1 else ""
            copied.append(f"{name.lower()}{ending}.txt")
            shutil.copy(text, target / copied[-1])
        where = ", ".join(copied) or "see NOTICES.md"
        lines.append(f"{name} {version}: {where}")
    return lines


def _system_libraries(contents: Path, target: Path) -> list[str]:
    """Libraries from outside the environment; on Debian with their packages' copyright files."""
    binaries = json.loads(contents.read_text(encoding="utf-8"))["binaries"]
    environment = str(ROOT / ".venv")
    outside = [
        (name, Path(source)) for name, source in binaries if not source.startswith(environment)
    ]
    lines = []
    for name, source in sorted(outside):
        package = _debian_package(source)
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            shutil.copy(text, target / f"system-{package}.txt")
            lines.append(f"{name}: system-{package}.txt")
        else:
            lines.append(f"{name}: from Python or the system")
    return lines or ["none"]


def _debian_package(path: Path) -> str:
    """The package that a file belongs to, or an empty text where there is no dpkg."""
    if not shutil.which("dpkg-query"):
        return ""
    for candidate in {str(path), str(path.resolve()), str(path).removeprefix("/usr")}:
        found = subprocess.run(
            ["dpkg-query", "-S", candidate], capture_output=True, text=True, check=False
        )
        if found.returncode == 0:
            return found.stdout.split(":")[0].split(",")[0]
    return ""
