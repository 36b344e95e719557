"""Brings the translations up to date: finds all texts, merges and compiles them with Qt's tools.

`python build_scripts/translations.py` does it; `--check` changes nothing and says what is missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from environment import ROOT

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from sentences import templates
from translatable import Texts, from_tables, window_texts

FOLDER = ROOT / "resources" / "translations"
CATALOGUE = FOLDER / "shared_goal_de.ts"
COMPILED = FOLDER / "shared_goal_de.qm"
TEMPLATES = FOLDER / "problems.txt"
QT_TEXTS = "qtbase_de.qm"
PLACES = re.compile(r"\{\w*(?::[^{}]*)?\}|%\d")


def all_texts() -> Texts:
    """Every text that must be translated: of the window, of tables, of problems."""
    problems = {("Problems", template) for template in templates()}
    return window_texts().texts | from_tables() | problems


def translated(path: Path = CATALOGUE) -> dict[tuple[str, str], str]:
    """The catalogue: context and text to translation; empty where it is not finished."""
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            given = message.find("translation")
            done = given is not None and given.get("type") is None
            words = (given.text or "") if given is not None and done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = words
    return found


def faults() -> list[str]:
    """What is wrong with the catalogue: missing, unfinished, superfluous, other places."""
    wanted, held = all_texts(), translated()
    found = [f"{where}: {what}" for where in window_texts().unknown for what in ["not a literal"]]
    found += [f"missing: {one}" for one in sorted(wanted - set(held))]
    found += [f"no longer used: {one}" for one in sorted(set(held) - wanted)]
    for (context, text), words in sorted(held.items()):
        if not words:
            found.append(f"not translated: {(context, text)}")
        elif set(PLACES.findall(text)) != set(PLACES.findall(words)):
            found.append(f"other places: {(context, text)}: {words}")
    if TEMPLATES.read_text("utf-8") != listed():
        found.append(f"{TEMPLATES.name} is not what the simulator says now")
    return found


def listed() -> str:
    """The templates of problems as the window reads them, one a line."""
    return "".join(f"{template}\n" for template in sorted(templates()))


def update() -> None:
    """Write the list of templates, merge all texts into the catalogue, compile it.

    All is made aside and put in place at the end, each file in one step: a program that has the
    old ones open keeps reading the old ones.
    """
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER, prefix=".made") as folder:
        aside = Path(folder)
        (aside / TEMPLATES.name).write_text(listed(), "utf-8", newline="\n")
        if CATALOGUE.exists():
            shutil.copyfile(CATALOGUE, aside / CATALOGUE.name)
        _compile(aside)
        shutil.copyfile(_qt_folder() / "translations" / QT_TEXTS, aside / QT_TEXTS)
        for made in (TEMPLATES.name, CATALOGUE.name, COMPILED.name, QT_TEXTS):
            put(aside / made, FOLDER / made)


def _compile(aside: Path) -> None:
    """Merge all texts into the catalogue that stands aside, and compile it there."""
    source, catalogue = aside / "texts.py", aside / CATALOGUE.name
    pairs = sorted(all_texts())
    lines = (f"QCoreApplication.translate({c!r}, {_literal(t)})\n" for c, t in pairs)
    source.write_text("".join(lines), "utf-8")
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    _run("lupdate", str(source), *options, "-target-language", "de", "-ts", str(catalogue))
    _run("lrelease", str(catalogue), "-qm", str(aside / COMPILED.name))


def put(made: Path, place: Path) -> None:
    """Put a file in its place in one step; one that holds the same already is left alone."""
    if not place.exists() or made.read_bytes() != place.read_bytes():
        made.replace(place)


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _qt_folder() -> Path:
    import PySide6

    return Path(PySide6.__path__[0]) / "Qt"


def _run(tool: str, *arguments: str) -> None:
    """A tool of PySide6-Essentials, which stands beside its libraries."""
    import PySide6

    name = f"{tool}.exe" if sys.platform == "win32" else tool
    program = Path(PySide6.__path__[0]) / name
    subprocess.run([str(program), "-silent", *arguments], check=True)


def main(arguments: list[str]) -> int:
    """Exit code 1 where something is wrong with the catalogue."""
    if "--check" not in arguments:
        update()
    found = faults()
    for fault in found:
        print(fault)
    print(f"{len(translated())} texts, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
