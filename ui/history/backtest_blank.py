"""What stands in the backtest before there is an export: what it answers, and where to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.card import Card
from ui.history.parts import Words

WIDEST = 560  # pixels of a line, at 100 % text


class Blank(Card):
    """One question, a sentence of how it is answered, and the button `choose`."""

    def __init__(self) -> None:
        super().__init__()
        self.question = Words(self.tr("Would the past quarters have come as projected?"), "figure")
        self.words = Words(
            self.tr(
                "Each past quarter is projected from what was known on the day before it began, "
                "and held against what then came. This takes an export of your CRM: the won, lost "
                "and open deals of the last two years or more."
            ),
            muted=True,
        )
        self.choose = QPushButton(self.tr("Choose an e&xport…"))
        self.choose.setProperty("kind", "primary")
        self.choose.setAutoDefault(False)
        self._box = QWidget()
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addStretch(2)
        for words in (self.question, self.words):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(words)
        inner.addSpacing(4)
        inner.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addStretch(1)
        whole.addWidget(self._box, 100)
        whole.addStretch(1)
        theme.theme_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self._box.setMaximumWidth(theme.current().sizes.scaled(WIDEST))
