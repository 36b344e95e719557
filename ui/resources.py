"""Where the bundled fonts, icons, licences and the sample are: from source, a wheel or a bundle."""

from __future__ import annotations

from pathlib import Path

import resources


def folder(name: str = "") -> Path:
    """A folder inside resources/ ("fonts", "icons", "licences"), or resources/ itself."""
    return Path(resources.__path__[0]) / name
