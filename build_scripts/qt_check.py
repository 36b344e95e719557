"""Whether Qt can open a window here, found out in a child process because Qt aborts its own."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_TRY = "from PySide6.QtWidgets import QApplication; QApplication([])"

# What Qt's Linux build expects of the system, by the library that is reported missing.
_DEBIAN = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libOpenGL": "libopengl0",
    "libxkbcommon": "libxkbcommon0",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libglib-2.0": "libglib2.0-0",
    "libgthread-2.0": "libglib2.0-0",
    "libX11": "libx11-6",
    "libX11-xcb": "libx11-xcb1",
    "libxcb": "libxcb1",
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-xkb": "libxcb-xkb1",
}
DEBIAN_PACKAGES = tuple(dict.fromkeys(_DEBIAN.values()))
_FEDORA = (
    "mesa-libEGL mesa-libGL libxkbcommon libxkbcommon-x11 dbus-libs fontconfig glib2 "
    "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil"
)
_NO_DISPLAY = "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."


def no_display(system: str, environment: Mapping[str, str]) -> str:
    """One sentence if it is plain without trying that no window can open, else an empty text."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if system.startswith("linux") and not any(environment.get(name) for name in names):
        return _NO_DISPLAY
    return ""


def why_no_window(python: Path, environment: Mapping[str, str] = os.environ) -> str:
    """One sentence that says why no window can open with `python`, or an empty text if one can."""
    return no_display(sys.platform, environment) or why_qt_fails(python, environment)


def why_qt_fails(python: Path, environment: Mapping[str, str]) -> str:
    """Start Qt in a child with the platform it would choose; one sentence if that fails."""
    try:
        tried = subprocess.run(
            [str(python), "-c", _TRY],
            env={**environment, "QT_DEBUG_PLUGINS": "1"},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "Qt does not answer here: the display is set but nothing serves it."
    return "" if tried.returncode == 0 else sentence(tried.stderr)


def missing_libraries(output: str) -> list[str]:
    """The shared libraries that `output` names as absent, each once."""
    found = re.findall(r"\b(lib[\w.+-]+?\.so[.\d]*): cannot open shared object", output)
    if not found and re.search(r"xcb-cursor0 .*is needed", output):
        found.append("libxcb-cursor.so.0")  # Qt's guess, printed whatever the library is
    return list(dict.fromkeys(found))


def sentence(output: str) -> str:
    """What Qt's own words on failing mean, and what to install."""
    if glibc := re.search(r"version `(GLIBC_[\d.]+)' not found", output):
        return (
            f"This system is too old for Qt ({glibc.group(1)} is missing): it needs glibc 2.34, "
            "as in Debian 12, Ubuntu 22.04 or Fedora 35."
        )
    # Qt adds its hint about xcb-cursor here too, though nothing is missing.
    if re.search(r"could not connect to display|Failed to create wl_display", output):
        return "The display that is set (DISPLAY or WAYLAND_DISPLAY) cannot be reached."
    if missing := missing_libraries(output):
        return (
            f"Qt cannot start because {' and '.join(missing)} is missing: install Qt's libraries "
            f"with `sudo apt install {' '.join(DEBIAN_PACKAGES)}` (Debian, Ubuntu) or "
            f"`sudo dnf install {_FEDORA}` (Fedora)."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    reason = lines[-1].rstrip(".") if lines else "no reason given"
    return f"Qt cannot open a window here ({reason})."


def main() -> int:
    """Print the Debian packages that Qt lacks here without a display; nothing if it starts."""
    from environment import ensure_or_exit

    python = ensure_or_exit("runtime")
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if why_qt_fails(python, offscreen):
        print(" ".join(DEBIAN_PACKAGES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
