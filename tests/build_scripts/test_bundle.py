"""What the bundle script says of a folder, and that it refuses one that does not do its work."""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path

import bundle
import bundle_licences
import pytest
from environment import ROOT

SOME_MEGABYTES = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as PyInstaller makes it: a part, a link to it, and a place for the program."""
    inside = tmp_path / "shared-goal" / "_internal"
    (inside / "part").mkdir(parents=True)
    (inside / "part" / "library").write_bytes(b"x" * SOME_MEGABYTES * 1_000_000)
    (inside / "linked").symlink_to("part/library")
    (inside / "small").write_bytes(b"x")
    return tmp_path / "shared-goal"


def says(folder: Path, text: str, code: int = 0) -> None:
    """Let the folder's program print a text and end with a code."""
    script = folder / "shared-goal"
    script.write_text(f"#!/bin/sh\necho '{text}'\nexit {code}\n")
    script.chmod(0o755)


def test_sizes_count_a_linked_file_once(folder: Path) -> None:
    assert bundle.size(folder) == pytest.approx(SOME_MEGABYTES, abs=0.01)
    assert [line.split()[-1] for line in bundle.largest(folder)] == ["part", "small"]


def test_a_program_that_projects_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    says(folder, json.dumps({"chance": 0.57}))
    assert bundle.prove(folder) > 0
    assert "57.0%" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [("no such file", 1, "ended with 1: no such file"), ('{"chance": 0.0}', 0, "a chance of 0.0")],
)
def test_a_program_that_fails_is_said(folder: Path, text: str, code: int, words: str) -> None:
    says(folder, text, code)
    with pytest.raises(bundle.BundleProblem, match=re.escape(words)):
        bundle.prove(folder)


def test_a_window_that_closes_by_itself_is_said(folder: Path) -> None:
    says(folder, "goodbye", 3)
    with pytest.raises(bundle.BundleProblem, match=r"closed by itself \(3\)"):
        bundle.stays_open(folder)


def test_a_window_that_stays_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = folder / "shared-goal"
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    script.chmod(0o755)
    bundle.stays_open(folder, seconds=0.5)
    assert "stays open" in capsys.readouterr().out


def test_printing_is_inside_and_the_systems_cups_is_not(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(bundle.BundleProblem, match="plugin for printing"):
        bundle.can_print(folder)
    plugins = folder / "_internal" / "PySide6" / "Qt" / "plugins" / "printsupport"
    plugins.mkdir(parents=True)
    (plugins / "libcupsprintersupport.so").touch()
    bundle.can_print(folder)
    assert "prints through" in capsys.readouterr().out
    (folder / "_internal" / "libcups.so.2").touch()
    with pytest.raises(bundle.BundleProblem, match=r"libcups\.so\.2 belongs to the system"):
        bundle.can_print(folder)


def test_a_folder_that_is_too_large_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "MOST_MEGABYTES", SOME_MEGABYTES - 1)
    with pytest.raises(bundle.BundleProblem, match="2 are allowed"):
        bundle.report(folder, 1.0)


def test_licences_of_the_packages_inside_are_collected(tmp_path: Path) -> None:
    contents = tmp_path / "contents.json"
    listed = {"binaries": [["libodd.so.1", "/nowhere/libodd.so.1"]], "modules": ["numpy", "ui"]}
    contents.write_text(json.dumps(listed))
    bundle_licences.collect(Path(sys.executable), contents, tmp_path / "licences")
    text = (tmp_path / "licences" / "contents.txt").read_text()
    assert re.search(r"^numpy [\d.]+: numpy-1\.txt", text, re.MULTILINE)
    assert "libodd.so.1: from Python or the system" in text
    assert "NumPy Developers" in (tmp_path / "licences" / "numpy-1.txt").read_text()
    assert (tmp_path / "licences" / "shared-goal.txt").read_text().startswith("MIT License")
    assert (tmp_path / "licences" / "LGPL-3.0.txt").is_file()


def test_notices_name_every_package_that_is_installed() -> None:
    pins = (ROOT / "build_scripts" / "constraints" / "runtime.txt").read_text(encoding="utf-8")
    packages = {line.split("==")[0] for line in pins.splitlines() if "==" in line}
    notices = (ROOT / "resources" / "licences" / "NOTICES.md").read_text(encoding="utf-8").lower()
    spoken = {"pyside6-essentials": "pyside6", "shiboken6": "pyside6"}
    assert not {name for name in packages if spoken.get(name, name) not in notices}


def test_nothing_is_imported_that_the_bundle_leaves_out() -> None:
    spec = (ROOT / "build_scripts" / "shared_goal.spec").read_text(encoding="utf-8")
    listed = re.search(r'UNUSED_MODULES = """(.*?)"""', spec, re.DOTALL)
    assert listed
    left_out = set(listed.group(1).split())
    assert {"tkinter", "scipy.stats"} <= left_out
    for path in [*(ROOT / "simulator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            assert not left_out & set(names), f"{path} imports what the bundle leaves out"
