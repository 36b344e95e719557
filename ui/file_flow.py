"""Files as a person meets them: which one, what about unsaved changes, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from simulator.files.recovery import Found
from simulator.plan import Document
from ui.asking import Asking
from ui.documents import Documents
from ui.new_plan import new_document
from ui.resources import folder


class FileFlow(QObject):
    """Asks before anything unsaved could be lost; all file work is that of `Documents`."""

    may_close = Signal()
    said = Signal(str)
    table_found = Signal(object)  # Path: a table that is neither a plan nor a snapshot

    def __init__(self, documents: Documents, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._documents, self._asking = documents, asking
        self._after: Callable[[], None] | None = None
        documents.saved.connect(self._on_saved)
        documents.failed.connect(self._on_failed)
        documents.external_change.connect(self._on_external_change)
        documents.unsaved.connect(self._on_unsaved_at_close)
        documents.closed.connect(self.may_close)
        documents.recoveries.connect(self._on_recoveries)
        documents.path_changed.connect(asking.stay_beside)
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.applicationStateChanged.connect(self._on_state)

    def new(self) -> None:
        """Start with a small company of defaults."""
        self._then(lambda: self._documents.new(new_document(date.today())))

    def sample(self) -> None:
        """Open the sample company; it is never written over."""
        self._then(lambda: self._documents.new(sample_document()))

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        path = self._asking.file_to_open()
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a document or a snapshot; `table_found` tells of any other table."""
        self._documents.look_into(path, partial(self._open_as, path))

    def take(self, document: Document) -> None:
        """Open a document that was made elsewhere and never saved; closing it asks."""
        self._then(lambda: self._documents.new(document, saved=False))

    def save(self) -> None:
        """Save to the document's file, or ask for one."""
        if not self._documents.save():
            self.save_as()

    def save_as(self) -> None:
        """Ask for a file and save there."""
        document, path = self._documents.document, self._documents.path
        name = path.name if path else f"{document.name if document else 'plan'}.json"
        chosen = self._asking.file_to_save(name, "json")
        if chosen is not None:
            self._documents.save_as(chosen)
        else:
            self._after = None

    def close(self) -> None:
        """Close when all is written; `may_close` is emitted if the window may go."""
        self._documents.close()

    def _open_as(self, path: Path, is_table: bool) -> None:
        if is_table:
            self.table_found.emit(path)
        else:
            self._then(lambda: self._documents.open(path))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Who comes back from another program hears what that did to the file."""
        asked = QApplication.activeModalWidget() is not None
        if state is Qt.ApplicationState.ApplicationActive and not asked:
            self._documents.look_at_disk()

    def _then(self, does: Callable[[], None]) -> None:
        """Do what takes the place of the document, after asking about unsaved changes."""
        if not self._documents.dirty:
            does()
            return
        answer = self._asking.about_unsaved(self._name())
        if answer == "discard":
            does()
        elif answer == "save":
            self._after = does
            self.save()

    def _name(self) -> str:
        """What the title of the window calls the plan."""
        document, path = self._documents.document, self._documents.path
        return path.name if path is not None else document.name if document is not None else ""

    def _on_saved(self, _path: Path) -> None:
        after, self._after = self._after, None
        if after is not None:
            after()

    def _on_failed(self, words: str) -> None:
        self._after = None
        self.said.emit(words)

    def _on_unsaved_at_close(self) -> None:
        answer = self._asking.about_unsaved(self._name())
        if answer == "discard":
            self._documents.close(discard=True)
        elif answer == "save":
            self._after = self._documents.close
            self.save()

    def _on_external_change(self, words: str) -> None:
        path = self._documents.path
        answer = self._asking.about_other_version(words)
        if answer == "overwrite":
            if not self._documents.save(overwrite=True):
                self.save_as()  # it can only be read
        elif answer == "save_as":
            self.save_as()
        elif answer == "open" and path is not None:
            self._documents.open(path)

    def _on_recoveries(self, found: tuple[Found, ...]) -> None:
        for one in found:
            answer = self._asking.about_recovery(one)
            if answer == "recover":
                self._documents.recover(one)
                return
            if answer == "discard":
                self._documents.discard_recovery(one)


def sample_document() -> Document:
    """The sample company."""
    from simulator.files.document import load

    return load(folder("sample") / "sample.json")
