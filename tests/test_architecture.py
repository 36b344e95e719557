"""The layout of the project: who may import whom, what lies where, and how files open."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("simulator", "ui", "build_scripts", "resources")
TOP_LEVEL = {
    "simulator",
    "ui",
    "resources",
    "tests",
    "build_scripts",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
}
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 50
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "socketserver",
    "xmlrpc",
    "requests",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
}
# Written so that this file does not contain what it forbids.
FORBIDDEN_WORDS = [
    "/" + "work/",
    "/" + "root/",
    "pypi" + ".org",
    "python" + "hosted",
    "TO" + "DO",
    "FIX" + "ME",
]


def tracked() -> list[Path]:
    """Every file of the project, whether committed yet or not, but nothing that git ignores."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not _is_made(path)]
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def _is_made(path: Path) -> bool:
    """Where there is no git (an unpacked archive): folders that building and testing make."""
    made = {".venv", "__pycache__", "build", "dist", ".mypy_cache", ".ruff_cache", ".git"}
    return any(part in made or part.endswith(".egg-info") for part in path.relative_to(ROOT).parts)


FILES = tracked()
MODULES = [path for path in FILES if path.suffix == ".py"]
OWN_MODULES = [path for path in MODULES if path.relative_to(ROOT).parts[0] in CODE]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name(path))


def imported(node: ast.AST) -> Iterator[str]:
    """The names of modules that an import statement asks for."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def all_imports(path: Path) -> set[str]:
    return {found for node in ast.walk(tree(path)) for found in imported(node)}


def test_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    result = subprocess.run(
        [*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", [p for p in OWN_MODULES if "simulator" in p.parts], ids=name)
def test_the_simulator_knows_no_window_not_even_in_annotations(path: Path) -> None:
    tops = {wanted.split(".")[0] for wanted in all_imports(path)}
    assert not tops & {"PySide6", "shiboken6", "pyqtgraph", "ui", "resources"}


def on_the_map() -> dict[str, int]:
    """The simulator's files and folders by the line of the map of the code that they stand on."""
    text = (ROOT / "resources" / "docs" / "code_map.md").read_text(encoding="utf-8")
    rows = text.partition("## simulator/")[2].partition("## ui/")[0].splitlines()
    names = {place: re.split(" {3,}", row.strip())[0] for place, row in enumerate(rows) if row}
    found = {name.rstrip("/"): place for place, row in names.items() for name in row.split()}
    return {name: place for name, place in found.items() if rows[place].startswith("    ")}


def test_imports_point_up_on_the_map_of_the_code() -> None:
    place = on_the_map()
    assert place["problems"] < place["plan"] < place["engine"] < place["decisions"]
    wrong = []
    for path in OWN_MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] == "simulator" and parts[1] in place:
            wrong += [
                f"{name(path)} imports {wanted}"
                for node in _at_run_time(tree(path))
                for wanted in imported(node)
                if wanted.startswith("simulator.")
                and place.get(wanted.split(".")[1], 0) > place[parts[1]]
            ]
    assert not wrong


def _at_run_time(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below a node but what stands in `if TYPE_CHECKING`."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            yield child
            yield from _at_run_time(child)


def test_only_what_is_pinned_is_imported() -> None:
    pins = ROOT / "build_scripts" / "constraints" / "runtime.txt"
    packages = {line.split("==")[0] for line in pins.read_text().splitlines() if "==" in line}
    known = packages | {"PySide6", "simulator", "ui", "resources"} | set(sys.stdlib_module_names)
    found = {
        (wanted.split(".")[0], name(path))
        for path in OWN_MODULES
        if path.parts[len(ROOT.parts)] in ("simulator", "ui")
        for wanted in all_imports(path)
    }
    assert not {(package, where) for package, where in found if package not in known}


def test_top_level_is_the_fixed_list() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in FILES}
    assert {entry for entry in found if not entry.startswith(".")} <= TOP_LEVEL


def test_types_are_checked_in_every_module() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert options["strict"]
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(options["files"])


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_opens_with_a_sentence(path: Path) -> None:
    sentence = (ast.get_docstring(tree(path)) or "").split("\n\n")[0].strip()
    assert sentence.endswith((".", ":")), f"{name(path)} does not open with a sentence"


@pytest.mark.parametrize("path", OWN_MODULES, ids=name)
def test_files_and_functions_stay_small(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES_OF_A_FILE, f"{name(path)} has {lines} lines"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_LINES_OF_A_FUNCTION, f"{name(path)}: {node.name}, {length} lines"


def test_nothing_names_a_machine_or_leaves_work_undone() -> None:
    pattern = re.compile("|".join(rf"(?<![\w.]){re.escape(word)}" for word in FORBIDDEN_WORDS))
    found = []
    for path in FILES:
        text = path.read_bytes().decode("utf-8", errors="ignore")
        if b"\0" not in path.read_bytes()[:8000]:
            found += [f"{name(path)}: {match.group()}" for match in pattern.finditer(text)]
    assert not found


@pytest.mark.parametrize("path", OWN_MODULES, ids=name)
def test_program_contacts_nothing(path: Path) -> None:
    if name(path).startswith(("simulator/", "ui/")):
        reached = {
            wanted
            for wanted in all_imports(path)
            for forbidden in NETWORK
            if wanted == forbidden or wanted.startswith(forbidden + ".")
        }
        assert not reached
    else:
        assert "requests" not in all_imports(path)


@pytest.mark.parametrize("path", [p for p in OWN_MODULES if "simulator" in p.parts], ids=name)
def test_the_simulator_reads_no_clock(path: Path) -> None:
    read = [
        f"{name(path)}:{node.lineno} {ast.unparse(node.func)}()"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value) in ("time", "datetime", "date", "datetime.datetime")
    ]
    assert not read


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """Statements that run when a module is imported (bodies of `if TYPE_CHECKING` do not)."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _outside_functions(child)


@pytest.mark.parametrize("path", [p for p in OWN_MODULES if "simulator" in p.parts], ids=name)
def test_scipy_is_imported_only_where_it_serves(path: Path) -> None:
    if "history" in path.parts:
        return
    found = {wanted for node in _outside_functions(tree(path)) for wanted in imported(node)}
    assert not {wanted for wanted in found if wanted.split(".")[0] == "scipy"}


def test_neither_program_loads_scipy_at_start() -> None:
    code = (
        "import importlib, importlib.util, sys\n"
        "import simulator\n"
        "for name in ('simulator.__main__', 'ui.__main__'):\n"
        "    if importlib.util.find_spec(name): importlib.import_module(name)\n"
        "sys.exit('scipy' in sys.modules)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr or "scipy is loaded at start"
