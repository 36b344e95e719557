"""The guard in conftest.py catches what a careless test leaves behind, and lets tidy tests pass."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")

LEAKS = {
    "thread": """
        import threading
        held = threading.Event()
        def test_it():
            threading.Thread(target=held.wait, name="forgotten", daemon=True).start()
    """,
    "timer": """
        from PySide6.QtCore import QTimer
        kept = []
        def test_it(qapp):
            kept.append(QTimer())
            kept[0].start(1000)
    """,
    "widget": """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_it(qapp):
            kept.append(QWidget())
    """,
}
TIDY = """
    import threading
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget
    def test_it(qtbot):
        widget = QWidget()
        qtbot.addWidget(widget)
        timer = QTimer(widget)
        timer.start(1000)
        thread = threading.Thread(target=lambda: None)
        thread.start()
        thread.join()
"""


def run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run one test file under a copy of the project's conftest, in a process of its own."""
    folder.joinpath("conftest.py").write_text(
        CONFTEST.read_text(encoding="utf-8").replace("PATIENCE = 5.0", "PATIENCE = 0.1"),
        encoding="utf-8",
    )
    lines = code.strip("\n").splitlines()
    indent = len(lines[0]) - len(lines[0].lstrip())
    text = "\n".join(line[indent:] for line in lines)
    folder.joinpath("test_inner.py").write_text(text + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


@pytest.mark.parametrize("what", LEAKS)
def test_a_leak_fails_the_test_and_is_named(tmp_path: Path, what: str) -> None:
    result = run(tmp_path, LEAKS[what])
    assert result.returncode == 1
    assert f"the test leaves behind: {what}" in result.stdout


def test_a_tidy_test_passes(tmp_path: Path) -> None:
    result = run(tmp_path, TIDY)
    assert result.returncode == 0, result.stdout
