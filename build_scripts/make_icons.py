"""Write the program's icon for Windows, macOS and Linux from resources/icons/app.svg."""

import os
import struct
import sys
from pathlib import Path

from environment import ROOT, enter

ICONS = ROOT / "resources" / "icons"
WINDOWS_SIDES = (16, 24, 32, 48, 64, 128, 256)
MAC_SIDES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}
LINUX_SIDE = 256


def picture(side: int) -> bytes:
    """The drawing as a PNG of side x side pixels."""
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "app.svg")).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise OSError("Qt could not write a PNG picture")
    return bytes(data.data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """An .ico file: a directory of 16 bytes an entry, then the PNG files (0 stands for 256)."""
    offset = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for side, data in pictures.items():
        shown = side % 256
        directory += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return directory + b"".join(pictures.values())


def mac_icon(pictures: dict[bytes, bytes]) -> bytes:
    """An .icns file: each PNG file with its type and length in front, big-endian."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(folder: Path = ICONS) -> int:
    """Write app.ico, app.icns and app.png into `folder`."""
    folder.joinpath("app.ico").write_bytes(windows_icon({s: picture(s) for s in WINDOWS_SIDES}))
    mac = {kind: picture(side) for kind, side in MAC_SIDES.items()}
    folder.joinpath("app.icns").write_bytes(mac_icon(mac))
    folder.joinpath("app.png").write_bytes(picture(LINUX_SIDE))
    return 0


if __name__ == "__main__":
    enter("runtime")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
