"""The open document: new, open, save, save as, close, its recovery; all file work in a thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from simulator.files import recovery
from simulator.files.fingerprint import Since
from simulator.files.recovery import Found, Recovery
from simulator.files.recovery_writer import RecoveryWriter
from simulator.plan import Document
from simulator.problems import Problem
from ui import document_files, problem_words
from ui.document_files import ChangedOnDisk, Opened, Place, Saved
from ui.file_thread import FileThread
from ui.recent_files import RecentFiles

log = logging.getLogger(__name__)
NOW = partial(datetime.now, UTC)


class Documents(QObject):
    """The session of one open document. Methods return at once; signals tell what came of them.

    Requests are done in their order. A window asks its user about unsaved changes before `new`,
    `open`, `recover` and `close(discard=True)`: these take the place of what is open.
    """

    opened = Signal(object, object)  # Document, Path or None: now open; show it
    saved = Signal(object)  # Path: written and verified
    dirty_changed = Signal(bool)
    path_changed = Signal(object)  # Path or None
    busy_changed = Signal(bool)  # a file is being read or written
    failed = Signal(str)  # one sentence; what was open stays open, and as unsaved as before
    external_change = Signal(str)  # not saved: ask, then save(overwrite=True), save_as or open
    read_only = Signal(str)  # why the document can only be read, or who else has it open
    recoveries = Signal(object)  # tuple of Found, after look_for_recoveries
    unsaved = Signal()  # close() found unsaved changes: ask, then save or close(discard=True)
    closed = Signal()  # nothing is open, nothing is being written: the window may go
    _recovery_failed = Signal(str)

    def __init__(
        self,
        recovery_folder: Path,
        version: str,
        settings: QSettings,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = NOW,
    ) -> None:
        super().__init__(parent)
        self.recent = RecentFiles(settings)
        self._folder, self._version = recovery_folder, version
        self._clock = clock
        self._place: Place | None = None
        self._current: tuple[Document | None, int] = (None, 0)
        self._as_saved: Document | None = None
        self.scenario = ""  # identity of the one that is shown, which a recovery tells too
        self.before: Document | None = None  # as it was opened or last saved
        self._dirty = False
        self._writer: RecoveryWriter | None = None
        self._last_recovery_problem = ""
        self._told = Since.SAME
        self._files = FileThread(self)
        self._files.busy_changed.connect(self.busy_changed)
        self._recovery_failed.connect(self._say_once, Qt.ConnectionType.QueuedConnection)

    @property
    def document(self) -> Document | None:
        """The document as it is now, or None if none is open."""
        return self._current[0]

    @property
    def path(self) -> Path | None:
        """Where the document is saved; None if it never was."""
        return self._place.path if self._place else None

    @property
    def dirty(self) -> bool:
        """Whether anything is not saved."""
        return self._dirty

    @property
    def busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._files.busy

    @property
    def is_read_only(self) -> bool:
        """Whether the document can be saved only under another name."""
        return bool(self._place and self._place.read_only)

    def new(self, document: Document, saved: bool = True) -> None:
        """Start with a document that has no file; unless `saved`, closing it asks."""
        self._files.run(lambda: Opened(document, None, saved), self._adopt, self._fail)

    def open(self, path: Path) -> None:
        """Open a document, or a snapshot CSV as a document that was never saved."""

        def done(opened: Opened) -> None:
            self._adopt(opened)
            self.recent.add(path)

        failed = partial(self._fail, of=path.name)
        self._files.run(lambda: document_files.opened(path, self._place), done, failed)

    def changed(self, document: Document) -> None:
        """Take note of an edit, an undo or a redo; called with every new state of the document."""
        if document is not self._current[0]:
            self._current = (document, self._keep_safe(document))
            self._judge_dirty()

    def shows(self, scenario: str) -> None:
        """Take note which scenario is shown: after a crash it is shown again."""
        before, self.scenario, document = self.scenario, scenario, self._current[0]
        if before != scenario and self._dirty and document is not None:
            self._current = (document, self._keep_safe(document))

    def _keep_safe(self, document: Document) -> int:
        """Have the recovery written; the number of this change."""
        if self._writer is None:
            self._writer = self._writer_for(None)
        held = (document, self._place, self.scenario, self.before)
        return self._writer.submit(partial(document_files.unsaved, *held))

    def save(self, overwrite: bool = False) -> bool:
        """Save to the document's file; False if it has none that it may write: ask for a name.

        `overwrite`: also where somebody else changed the file.
        """
        if self._current[0] is None or self._place is None or self.is_read_only:
            return False
        self._files.run(lambda: self._save_now(None, overwrite), self._note_saved, self._fail)
        return True

    def save_as(self, path: Path) -> None:
        """Save under another name, and go on there. A window has asked before it overwrites."""
        self._files.run(lambda: self._save_now(path, True), self._note_saved, self._fail)

    def close(self, discard: bool = False) -> None:
        """Close after all that is being written; `discard`: also what is not saved."""

        def finish(_: object) -> None:
            if self._dirty and not discard:
                self.unsaved.emit()
            else:
                self._leave_current(self.closed.emit)
                self._judge_dirty()

        self._files.run(lambda: None, finish, self._fail)

    def abandon(self) -> None:
        """Let go of everything at once and keep the recovery: the program is made to end."""
        self._files.finish()
        writer, self._writer = self._writer, None
        if writer is not None:
            if not self._dirty:
                writer.clear()
            writer.end(keep=self._dirty)
        if self._place is not None:
            self._place.lock.let_go()

    def look_at_disk(self) -> None:
        """Tell by `external_change`, once, if somebody else changed the file; for a window that
        wakes. Does nothing while files are worked with: saving looks for itself."""
        if self._place is not None and not self.busy:
            look = partial(document_files.since_seen, self._place)
            self._files.run(look, self._tell_change, self._fail)

    def look_into(self, path: Path, then: Callable[[bool], None]) -> None:
        """Find out whether a file is a table that is neither a plan nor a snapshot."""
        self._files.run(lambda: document_files.is_foreign_table(path), then, self._fail)

    def look_for_recoveries(self) -> None:
        """Tell by `recoveries` what programs that ended badly have left."""
        find = partial(recovery.waiting, self._folder)
        self._files.run(find, self.recoveries.emit, self._fail)

    def recover(self, found: Found) -> None:
        """Open what a crash left; it stays in its recovery file until it is saved or closed."""
        take = partial(document_files.recovered, found, self._version)
        self._files.run(lambda: take(self._place), self._adopt, self._fail)

    def discard_recovery(self, found: Found) -> None:
        """Remove what a crash left, because the user says so."""
        self._in_thread(partial(recovery.discard, found))

    def _adopt(self, opened: Opened) -> None:
        """Take the place of what was open."""
        kept = opened.place.lock if opened.place else None
        self._leave_current(lambda: None, kept)
        self._place, self._told = opened.place, Since.SAME
        if opened.recovery is not None:
            self._writer = self._writer_for(opened.recovery)
            if opened.saved:
                self._in_thread(self._writer.clear)
        self._current = (opened.document, 0)
        self._as_saved = opened.document if opened.saved else None
        self.scenario, self.before = opened.scenario, opened.before or opened.document
        self._judge_dirty()
        self.path_changed.emit(self.path)
        self.opened.emit(opened.document, self.path)
        if opened.place and opened.place.read_only:
            self.read_only.emit(opened.place.read_only)

    def _leave_current(self, then: Callable[[], None], kept: object = None) -> None:
        """Forget what is open; its recovery goes, and its lock unless it is `kept`."""
        place, writer = self._place, self._writer
        self._place, self._writer, self._as_saved, self._current = None, None, None, (None, 0)

        def let_go() -> None:
            if place is not None and place.lock is not kept:
                place.lock.let_go()
            if writer is not None:
                try:
                    writer.clear()
                finally:
                    writer.end(keep=False)

        def failed(error: Exception) -> None:
            self._fail(error)
            then()

        self._files.run(let_go, lambda _: then(), failed)

    def _save_now(self, path: Path | None, overwrite: bool) -> Saved:
        """In the thread: save the document as it is at this moment."""
        document, number = self._current
        if document is None:
            raise Problem(self.tr("Nothing is open that could be saved; open a document first."))
        if path is not None:
            done = document_files.saved_as(document, path, self._place)
        elif self._place is not None:
            done = document_files.saved(document, self._place, overwrite)
        else:
            raise Problem(self.tr("The document has no file yet; save it under a name."))
        try:
            if self._writer is not None:
                self._writer.clear(number)
        except Problem as problem:
            return replace(done, note=problem_words.said(problem))
        return done

    def _note_saved(self, done: Saved) -> None:
        before, self._place, self._told = self._place, done.place, Since.SAME
        if before is not None and before.lock is not done.place.lock:
            self._in_thread(before.lock.let_go)
        self._as_saved = self.before = done.document
        self._last_recovery_problem = ""
        self._judge_dirty()
        if before is None or before.path != self.path:
            self.path_changed.emit(self.path)
        self.recent.add(done.place.path)
        self.saved.emit(done.place.path)
        if done.note:
            self.failed.emit(done.note)

    def _judge_dirty(self) -> None:
        now, as_saved = self._current[0], self._as_saved
        dirty = now is not None and now is not as_saved and now != as_saved
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)

    def _tell_change(self, since: Since) -> None:
        told, self._told = self._told, since
        said = document_files.changed_sentence(self.path, since) if self.path else ""
        if said and since is not told:
            self.external_change.emit(said)

    def _writer_for(self, held: Recovery | None) -> RecoveryWriter:
        begin = partial(recovery.start, self._folder, self._version)
        return RecoveryWriter(begin, self._clock, self._recovery_failed.emit, held=held)

    def _say_once(self, sentence: str) -> None:
        """A recovery that cannot be written is said once, not at every step of a slider."""
        if sentence != self._last_recovery_problem:
            self._last_recovery_problem = sentence
            self.failed.emit(problem_words.translated(sentence))

    def _in_thread(self, work: Callable[[], None]) -> None:
        self._files.run(work, lambda _: None, self._fail)

    def _fail(self, error: Exception, of: str = "") -> None:
        """Say what went wrong, beginning with the file's name `of` unless it is told anyway."""
        if isinstance(error, ChangedOnDisk):
            self.external_change.emit(str(error))
        elif isinstance(error, Problem):
            self.failed.emit(document_files.said(error, of))
        else:
            log.error("unexpected while working with a file", exc_info=error)
            say = self.tr("Something unexpected went wrong ({what}); save under another name.")
            self.failed.emit(say.format(what=type(error).__name__))
