"""The program's door: commands go to the simulator, wrong use is said without opening a window."""

from pathlib import Path

import pytest

from ui.__main__ import main
from ui.resources import folder


def test_a_command_goes_to_the_simulator(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["levers", str(folder("sample") / "sample.json")]) == 0
    assert "Account executives" in capsys.readouterr().out


def test_wrong_use_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--wrong"]) == 2
    assert "--wrong" in capsys.readouterr().err
    assert main(["one.json", "two.json"]) == 2
    assert main([str(tmp_path / "none.json")]) == 1
    assert "none.json is not a file" in capsys.readouterr().err


def test_without_a_display_it_says_so_instead_of_aborting(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert "no display" in capsys.readouterr().err
