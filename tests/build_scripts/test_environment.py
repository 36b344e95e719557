"""Setting up: once, again when the pins change, afresh after an interruption, and in words."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import environment
import pytest
from environment import Environment, SetupProblem, pip_sentence, python_problem, venv_sentence

PIP_SETTINGS = "PIP_NO_INDEX PIP_FIND_LINKS PIP_CONFIG_FILE PIP_EXTRA_INDEX_URL PIP_INDEX_URL"


def make_wheel(folder: Path, version: str) -> str:
    """Write a tiny package "pebble" as a wheel into `folder`; return its line of constraints."""
    info = f"pebble-{version}.dist-info"
    contents = {
        "pebble.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: pebble\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = []
    wheel = folder / f"pebble-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in contents.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
            record.append(f"{name},sha256={digest.rstrip(b'=').decode()},{len(text)}")
            archive.writestr(name, text)
        archive.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,", ""]))
    sha = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"pebble=={version} --hash=sha256:{sha}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A project in an empty folder whose only need is pebble 1, found in a folder beside it."""
    for name in PIP_SETTINGS.split():
        monkeypatch.delenv(name, raising=False)
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    root = tmp_path / "project"
    (root / "build_scripts" / "constraints").mkdir(parents=True)
    (root / "pebble_reader.py").write_text("import pebble\nprint(pebble.VERSION)\n")
    made = Environment(root)
    made.constraints("runtime").write_text(make_wheel(wheels, "1.0"))
    made.constraints("tests").write_text("")
    return made


def pebble_of(made: Environment) -> str:
    """The version that the environment imports, through the project's own module."""
    command = [str(made.python), "-m", "pebble_reader"]
    result = subprocess.run(command, cwd=made.root.parent, capture_output=True, text=True)
    return result.stdout.strip() or result.stderr


def test_installs_once_and_again_only_when_the_pins_change(
    project: Environment, tmp_path: Path
) -> None:
    project.ensure("runtime")
    assert pebble_of(project) == "1.0"
    mark = project.folder / "mark"
    mark.touch()
    project.ensure("runtime")
    assert mark.exists()
    project.ensure("runtime", "tests")
    assert mark.exists(), "adding the test tools must not throw a finished environment away"
    project.constraints("runtime").write_text(make_wheel(tmp_path / "wheels", "2.0"))
    project.ensure("runtime")
    assert not mark.exists()
    assert pebble_of(project) == "2.0"


def test_an_interrupted_installation_is_thrown_away(
    project: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as inner:
        inner.setattr(subprocess, "call", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            project.ensure("runtime")
    rubbish = project.folder / "half-written"
    rubbish.touch()
    project.ensure("runtime")
    assert not rubbish.exists()
    assert pebble_of(project) == "1.0"


def _interrupt(*_: object, **__: object) -> int:
    raise KeyboardInterrupt


def test_a_package_with_another_hash_is_refused(project: Environment) -> None:
    wrong = "pebble==1.0 --hash=sha256:" + "0" * 64 + "\n"
    project.constraints("runtime").write_text(wrong)
    with pytest.raises(SetupProblem, match="not the one that this project was tested with"):
        project.ensure("runtime")
    assert not list(project.folder.glob("installed-*")), "it must not pass for finished"


def test_a_moved_project_goes_on_working(project: Environment, tmp_path: Path) -> None:
    project.ensure("runtime")
    project.root.rename(tmp_path / "moved")
    moved = Environment(tmp_path / "moved")
    (moved.folder / "mark").touch()
    moved.ensure("runtime")
    assert (moved.folder / "mark").exists()
    assert pebble_of(moved) == "1.0"


@pytest.mark.parametrize(
    ("version", "accepted"),
    [((3, 10, 13), False), ((3, 11, 0), True), ((3, 14, 2), True), ((3, 15, 0), False)],
)
def test_pythons_that_are_taken(version: tuple[int, int, int], accepted: bool) -> None:
    sentence = python_problem(version, "/usr/bin/python3")
    assert (sentence == "") is accepted
    if not accepted:
        assert "3.11 to 3.14" in sentence
        assert ".".join(map(str, version)) in sentence


@pytest.mark.parametrize("script", ["run.py", "test.py", "qt_check.py"])
def test_scripts_refuse_an_old_python_in_a_sentence_not_a_traceback(script: str) -> None:
    """A script asks `environment` first, which looks at the version before it does anything."""
    text = (environment.ROOT / "build_scripts" / script).read_text(encoding="utf-8")
    assert "from __future__" not in text
    compile(text, script, "exec", dont_inherit=True)
    path = environment.ROOT / "build_scripts" / script
    code = (
        f"import sys; sys.path.insert(0, {str(path.parent)!r})\n"
        "sys.version_info = (3, 9, 2, 'final', 0)\n"
        f"import runpy; runpy.run_path({str(path)!r}, run_name='__main__')\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stderr.startswith("Shared Goal needs Python 3.11 to 3.14")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("NewConnectionError(...)\nERROR: No matching distribution found for x", "network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "tested with"),
        ("ERROR: OSError: [Errno 28] No space left on device", "full"),
        ("ERROR: No matching distribution found for PySide6-Essentials==6.11.3", "glibc 2.34"),
        ("something odd\nERROR: it broke.", "it broke"),
    ],
)
def test_what_pip_says_becomes_one_sentence(output: str, words: str) -> None:
    sentence = pip_sentence(output, Path("install.log"))
    assert words in sentence
    assert "\n" not in sentence


def test_a_missing_venv_module_names_the_package() -> None:
    said = venv_sentence(
        "The virtual environment was not created because ensurepip is not\navailable."
    )
    assert "apt install python3." in said
    assert "disk on fire" in venv_sentence("Error: disk on fire\n")


def test_pins_are_hashed_complete_and_name_no_place() -> None:
    folder = environment.ROOT / "build_scripts" / "constraints"
    runtime = (folder / "runtime.txt").read_text(encoding="utf-8")
    tests = (folder / "tests.txt").read_text(encoding="utf-8")
    for text in (runtime, tests):
        pins = [line for line in text.splitlines() if line and line[0] not in " #"]
        assert all("==" in line and line.endswith("\\") for line in pins)
        assert "://" not in text
        assert "find-links" not in text
    wanted = {line for line in runtime.splitlines() if "==" in line}
    assert wanted <= set(tests.splitlines())
    assert {line.split("==")[0] for line in wanted} >= {"numpy", "pyside6-essentials", "scipy"}
