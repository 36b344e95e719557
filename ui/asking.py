"""The questions that the window asks, each in one dialog; a test puts other answers in place."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QStandardPaths, Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget

from simulator.files.recovery import Found
from ui import figures, problem_words, theme
from ui.icons import sign


class Asking(QObject):
    """Every method blocks until the person has answered."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None

    def stay_beside(self, path: Path | None) -> None:
        """Offer files in the folder of this one from now on; without one, as before."""
        self._folder = path.parent if path is not None else self._folder

    def folder(self) -> Path:
        """Where a person is asked for a file first: beside the document, or where documents are."""
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        return documents_folder()

    def file_to_open(self) -> Path | None:
        """A plan or a snapshot."""
        kinds = self.tr("Plans and tables (*.json *.csv *.tsv *.txt);;All files (*)")
        folder = str(self.folder())
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), folder, kinds)
        if not chosen:
            return None
        self.stay_beside(Path(chosen))
        return Path(chosen)

    def file_to_save(self, name: str, ending: Literal["json", "csv"]) -> Path | None:
        """A place and name; the ending is added where it is missing."""
        words = {"json": self.tr("Plan (*.json)"), "csv": self.tr("Snapshot CSV (*.csv)")}
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as"), str(self.folder() / harmless(name)), words[ending]
        )
        if not chosen:
            return None
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(f".{ending}")
            if path.exists() and not self.about_replacing(path):
                return None  # the dialog asked about the name without the ending
        self.stay_beside(path)
        return path

    def about_replacing(self, path: Path) -> bool:
        """May a file that is there be replaced?"""
        box = self._box(self.tr("{name} is there already.").format(name=path.name))
        box.setInformativeText(self.tr("Replacing it overwrites what it holds."))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        return self._answer(box) is replace

    def about_unsaved(self, name: str) -> Literal["save", "discard", "cancel"]:
        """Save the plan of this name, throw its changes away, or stay?"""
        box = self._box(self.tr("Changes of “{name}” are not saved.").format(name=name))
        box.setInformativeText(self.tr("They are lost if they are not saved now."))
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        chosen = self._answer(box)
        if chosen is save:
            return "save"
        return "discard" if chosen is discard else "cancel"

    def about_other_version(self, words: str) -> Literal["overwrite", "save_as", "open", "cancel"]:
        """Somebody else changed the file: whose version shall be kept?"""
        box = self._box(words)
        told = "Overwriting keeps their version as a backup; opening theirs gives up yours."
        box.setInformativeText(self.tr(told))
        words = self.tr("Save under another name…")
        other = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        mine = box.addButton(self.tr("Overwrite it"), QMessageBox.ButtonRole.DestructiveRole)
        theirs = box.addButton(self.tr("Open what is there"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(other)
        chosen = self._answer(box)
        if chosen is other:
            return "save_as"
        if chosen is mine:
            return "overwrite"
        return "open" if chosen is theirs else "cancel"

    def about_recovery(self, found: Found) -> Literal["recover", "discard", "later"]:
        """What a program that ended badly has left."""
        if found.problem or found.data is None:
            box = self._box(self.tr("A recovery file cannot be read."))
            box.setInformativeText(problem_words.translated(found.problem))
            recover = None
        else:
            box = self._box(self.tr("Unsaved changes of {name} were kept.").format(name=_of(found)))
            when = _when(found)
            box.setInformativeText(
                self.tr("The program ended without saving them. Last change: {when}.").format(
                    when=when
                )
            )
            recover = box.addButton(self.tr("Recover"), QMessageBox.ButtonRole.AcceptRole)
            box.setDefaultButton(recover)
        later = box.addButton(self.tr("Decide later"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        chosen = self._answer(box)
        if chosen is recover and recover is not None:
            return "recover"
        return "later" if chosen in (later, None) else "discard"

    def _answer(self, box: QMessageBox) -> QAbstractButton | None:
        """The button that was pressed; None if the dialog was closed otherwise."""
        box.exec()
        box.deleteLater()
        return box.clickedButton()

    def _box(self, words: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIconPixmap(sign("triangle-alert", theme.current().watch))
        box.setWindowTitle(self.tr("Shared Goal"))
        box.setText(words)
        return box


def _when(found: Found) -> str:
    if found.written is None:
        return ""
    moment = found.written.astimezone()
    time = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{figures.day(moment.date())}, {time}"


def _of(found: Found) -> str:
    if found.document is not None:
        return found.document.name
    return QCoreApplication.translate("Asking", "a plan without a file")


def documents_folder() -> Path:
    """Where this person's documents are."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(documents))
    return found if found.is_dir() else Path.home()


def harmless(name: str) -> str:
    """A file's name without what no system allows in one."""
    return "".join("-" if letter in '/\\:*?"<>|' else letter for letter in name).strip() or "plan"
