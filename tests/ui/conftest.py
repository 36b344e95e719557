"""What many tests of the window share: the window itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ui.opened import opened
from ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample company in the whole window, projected. A file may have one of its own."""
    with opened(qtbot, tmp_path) as made:
        yield made
