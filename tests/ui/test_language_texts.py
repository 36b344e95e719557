"""No text reaches a person without translation; the finders of such texts find them."""

from __future__ import annotations

from pathlib import Path

import sentences
import translatable
import untranslated

SOURCE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

NAMES = {"a": "First", "b": "Second"}

def _tr(text):
    return QCoreApplication.translate("Made", text)

class Part(QLabel):
    def say(self, many, key, unknown):
        self.setText("Hello there")
        words = "A thing happened" if many else "Nothing happened"
        self.setToolTip(words.format(many))
        self.setText(f"Total {many} items")
        self.setAccessibleName(self.tr("fine"))
        self.setText(_tr("also fine"))
        self.setText(_tr(NAMES[key]))
        self.setText(_tr(unknown))
        self.setObjectName("kind_of_part")
        self.show(key == "Another thing", Kinds["Some kind"], NAMES.get("Third", "Given otherwise"))
        raise Problem("no good here")

    @property
    def told(self, first="By default"):
        'An explanation, which nobody reads in the window.'
        log.warning("For the log")
        return {"A key": "In a table"}, ("In a pair", 1), first or "Or else this"

    def name(self):
        return f"{self.told} of all" if self.told else "a plan without a file"

TITLES = ("Every title", "Other titles")
STYLE = "QLabel { color: red; }"
"""


def planted(folder: Path) -> Path:
    file = folder / "ui" / "part.py"
    file.parent.mkdir()
    file.write_text(SOURCE, "utf-8")
    return folder


def test_no_text_of_the_window_passes_by_translation() -> None:
    assert untranslated.untranslated() == []


def test_every_translated_text_can_be_told() -> None:
    assert translatable.window_texts().unknown == []


def test_texts_that_pass_by_are_found(tmp_path: Path) -> None:
    found = [told.split(": ", 1)[1] for told in untranslated.untranslated(planted(tmp_path))]
    assert found == [
        "say: 'Hello there'",
        "words: 'A thing happened'",
        "words: 'Nothing happened'",
        "say: 'Total '",
        "say: ' items'",
        "say: 'Given otherwise'",
        "say: 'no good here'",
        "told: 'By default'",
        "told: 'In a table'",
        "told: 'In a pair'",
        "told: 'Or else this'",
        "name: ' of all'",
        "name: 'a plan without a file'",
        "TITLES: 'Every title'",
        "TITLES: 'Other titles'",
    ]


def test_texts_to_translate_are_found_with_their_context(tmp_path: Path) -> None:
    found = translatable.window_texts(planted(tmp_path))
    assert found.texts == {
        ("Part", "fine"), ("Made", "also fine"), ("Made", "First"), ("Made", "Second")
    }  # fmt: skip
    assert [told.split(": ", 1)[1] for told in found.unknown] == ["unknown"]


def test_labels_of_the_plan_are_among_the_texts() -> None:
    assert {"Selling hours", "Gross margin", "ISO 4217 code."} <= translatable.labels()


def test_sentences_of_the_simulator_become_templates() -> None:
    found = sentences.templates()
    assert "%1 is below %2; give %3." in found
    assert "the disk is full; free some space, or save in another folder." in found
    assert not any("\n" in template for template in found)
