"""Every problem that bad input brings is said in German, and names in it stay as they are."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass, replace
from math import inf, nan
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication

from simulator import checks
from simulator.assumption import Assumption
from simulator.correlation import Contradiction
from simulator.files import document
from simulator.files.trouble import not_read, not_saved
from simulator.problems import Problem
from tests.files.made import sound
from tests.files.test_document_refusals import BAD_BYTES
from tests.ui.languages import speaking
from ui.problem_words import said, translated

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Held = TypeVar("Held", bound="DataclassInstance")
ENGLISH = re.compile(r"\b(the|give|must|than|with|is|are|it|or|and|another|to|of|was)\b")
BAD: dict[type, Sequence[object]] = {
    float: [nan, inf, -1.0, 0.0, 2.0, 1e300],
    int: [-1, 0, 10**12],
    str: ["", " ", "gone", "x" * 300],
}


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    with speaking("de"):
        yield


def bare(sentence: str) -> str:
    """A sentence without what stands in quotes or names a place in a file or plan."""
    return re.sub(r"„[^“]*“|\"[^\"]*\"|[\w.]+\[\d+\][\w.\[\]]*|\b\w+_\w+\b", " ", sentence)


def english_in(problem: Problem) -> str:
    """The English words that are left in the German sentence."""
    words = translated(problem.message)
    return " ".join(ENGLISH.findall(bare(words))) if words != problem.message else problem.message


def damaged(held: Held) -> Iterator[Held]:
    """A dataclass with one field at any depth made wrong, one after the other."""
    for name in held.__dataclass_fields__:
        value = getattr(held, name)
        if isinstance(value, Assumption):
            for low, likely, high in ((3.0, 2.0, 1.0), (None, 2.0, 1.0), (1.0, 2.0, 1e300)):
                yield replace(held, **{name: replace(value, low=low, likely=likely, high=high)})
        if is_dataclass(value) and not isinstance(value, type):
            for other in damaged(value):
                yield replace(held, **{name: other})
        elif isinstance(value, tuple) and value:
            yield replace(held, **{name: (*value, value[0])})
            first = value[0]
            if is_dataclass(first) and not isinstance(first, type):
                for other in damaged(first):
                    yield replace(held, **{name: (other, *value[1:])})
        for wrong in BAD.get(type(value), ()):
            yield replace(held, **{name: wrong})


def test_every_problem_of_a_damaged_plan_is_said_in_german() -> None:
    found = {
        problem.message: problem
        for wrong in damaged(sound().base_plan)
        for problem in checks.problems(wrong)
    }
    assert len(found) > 100
    assert {said: left for said, one in found.items() if (left := english_in(one))} == {}


@pytest.mark.parametrize("case", BAD_BYTES)
def test_every_refused_file_is_refused_in_german(case: str) -> None:
    with pytest.raises(Problem) as caught:
        document.loads(BAD_BYTES[case][0])
    assert english_in(caught.value) == ""


@pytest.mark.parametrize(
    "code",
    [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENAMETOOLONG, errno.EFBIG, errno.EIO,
     errno.ENOENT, errno.EBADF],
)  # fmt: skip
def test_every_trouble_with_a_disk_is_said_in_german(code: int, tmp_path: Path) -> None:
    error = OSError(code, "Fehler des Systems")
    for problem in (
        not_saved(tmp_path / "Plan.json", error, windows=False),
        not_saved(Path("/gone/Plan.json"), error, windows=True),
        not_read(tmp_path / "Plan.json", error),
    ):
        assert english_in(problem) == ""
        assert "„Plan.json“" in translated(problem.message)


def test_numbers_are_written_as_germans_do_and_pieces_are_translated() -> None:
    assert translated("1.5 is above 1; give 0 to 1.") == ("1,5 liegt über 1; geben Sie 0 bis 1 an.")
    assert translated("20,001 are too many; at most 20,000 are allowed.") == (
        "20.001 sind zu viele; höchstens 20.000 sind erlaubt."
    )
    contradiction = Contradiction((1, 2, 0.9), (-0.5, 0.25))
    assert translated(contradiction.message).endswith("wählen Sie einen von -0,5 bis 0,25.")


def test_places_are_kept_and_lines_are_translated() -> None:
    assert said(Problem("the name is empty; give one.", "line 14")) == (
        "Zeile 14: Der Name ist leer; geben Sie einen an."
    )
    assert said(Problem("the name is empty; give one.", "sources[0].name")).startswith("sources[0]")


def test_what_no_template_fits_stays_as_it_is() -> None:
    assert translated("„Plan.json“ ist schreibgeschützt.") == "„Plan.json“ ist schreibgeschützt."
    assert translated("No such sentence exists") == "No such sentence exists"
    assert translated("one; two to three; " * 40) == "one; two to three; " * 40


def test_names_in_a_sentence_stay_as_they_are() -> None:
    words = translated(
        "“the disk is full.json” was not saved: it is a folder; choose another name."
    )
    assert "„the disk is full.json“" in words
