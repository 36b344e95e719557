"""The top bar by itself, with three pages and as many scenarios as a test wants."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.plan import Document
from tests.ui.fake_projection import plan
from ui import theme
from ui.pages import Pages
from ui.top_bar import TopBar


def document(*names: str) -> Document:
    """Scenarios k0, k1 ... of these names; the first is the base."""
    made = [plan(name=name, key=f"k{place}") for place, name in enumerate(names)]
    return Document(name="Fenmarrow FY27 plan", scenarios=tuple(made), base="k0")


def bar_of(
    qtbot: QtBot, shown: Document, wide: int, scale: float = 1.0, kept: str = ""
) -> tuple[TopBar, Pages]:
    """The bar on the screen, so many pixels wide; `kept` is what it says of the file."""
    theme.set_text_scale(scale)
    pages = Pages()
    bar = TopBar(pages.switch)
    for widget in (pages, bar):
        qtbot.addWidget(widget)
    for key in ("Plan", "Assumptions", "Compare"):
        pages.add_page(key.lower(), key, QWidget())
    bar.tabs.take(shown, "k0")
    bar.show_name(shown.name)
    bar.show_status("16,384 futures", kept)
    bar.resize(wide, 50)
    with qtbot.waitExposed(bar):
        bar.show()
    qtbot.wait(20)
    return bar, pages
