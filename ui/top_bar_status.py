"""What the top bar says of the plan's state: how many futures, and whether all of it is saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.fonts import font

FUTURES = 106  # pixels at 100 % text of “16,384 futures · ”, so that nothing jumps


def kept_words(dirty: bool, has_file: bool) -> str:
    """Whether the document is saved; nothing of one that nobody has changed or saved."""
    if dirty:
        return _tr("not saved")
    return _tr("saved") if has_file else ""


class Status(QLabel):
    """Futures and what is kept, or the latter alone where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._futures, self._kept, self._short = "", "", False

    def say(self, futures: str, kept: str) -> None:
        """Take the words of the moment."""
        if (futures, kept) != (self._futures, self._kept):
            self._futures, self._kept = futures, kept
            self._tell()

    def shorten(self, short: bool) -> None:
        """Leave the futures out, or name them again."""
        if short != self._short:
            self._short = short
            self._tell()

    def need(self, short: bool) -> int:
        """Pixels that are kept for it, whatever it says at the moment."""
        text = QFontMetrics(font("body")).horizontalAdvance
        kept = max(text(kept_words(dirty, True)) for dirty in (True, False)) + 2
        return kept if short else kept + theme.current().sizes.scaled(FUTURES)

    def dress(self) -> None:
        """Take font and colour of the present theme."""
        self.setFont(font("body"))
        self.setStyleSheet(f"color: {theme.current().text_muted.name()}")

    def _tell(self) -> None:
        parts = (self._kept,) if self._short else (self._futures, self._kept)
        self.setText(" · ".join(part for part in parts if part))
        self.setAccessibleName(" · ".join(part for part in (self._futures, self._kept) if part))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TopBar", text)
