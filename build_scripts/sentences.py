"""The sentences of `Problem` that the simulator can say, found in its code as templates.

The simulator knows no Qt and says its sentences in English, each put together where the fault is
found. A template is such a sentence with %1, %2 for what is put into it, for example
"%1 is below %2; give %3."; pieces that are put into others are templates too. The window
recognises a sentence by its template and says it in its own language (`ui/problem_words.py`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from environment import ROOT

HISTORY = ("table", "reading", "columns", "decode", "estimate", "outcomes", "backtest")
"""Modules of simulator/history whose problems the window says; reports are told by `texts`."""

HELPERS = ("uncertain", "correlation", "words", "trouble", "names")
"""Modules that make pieces of sentences which others raise."""

NO_SENTENCES = ("prepared", "rows", "results", "recovery_writer", "problems", "encode", "render")
"""Modules that meet problems but whose other texts are names, headings or formats."""

NOT_SAID = {
    "Shared Goal", "Extra data", "control character", "per week",
    "shared-goal recovery 1", "shared-goal recovery 2",
    "Version of the engine", "%1: %2",
    "Version of the snapshot", "Format of the plan", "Rows that hold the plan",
    "this assumption has no identity yet", "what if: times %1",
    "Deal value", "Deals created", "Open deals won, against what their ages promise",
    "Sales cycle", "Win rate", "deals a week",
    "closed before created", "closed without a date", "impossible dates", "no date of creation",
    "no stage", "too many cells", "total lines", " and ",
}  # fmt: skip
"""Texts of such modules that are no sentences: places, names, words of other programs."""

SAID_TOO = {"%1 cannot be kept; give a number up to %2.",
            "The recovery file was not written: %1; save the document now.",
            "%1; %2.", "give one of %1", "give one of %1 and so on",
            "role", "source", "scenario", "below", "above"}  # fmt: skip
"""Sentences of modules in NO_SENTENCES, and pieces that are single words."""


def templates(root: Path = ROOT) -> set[str]:
    """All templates of the simulator's sentences and of their pieces."""
    found: set[str] = set()
    for path in sorted((root / "simulator").glob("**/*.py")):
        text = path.read_text("utf-8")
        if _says(path, text):
            found |= set(_of_module(ast.parse(text))) - _table_texts(path)
    return {template for template in found if _is_said(template)} | SAID_TOO


def _says(path: Path, text: str) -> bool:
    """Whether a module makes sentences that the window says."""
    if path.parent.name == "commands":
        return False
    if path.parent.name == "history":
        return path.stem in HISTORY
    return path.stem not in NO_SENTENCES and ("Problem(" in text or path.stem in HELPERS)


def _table_texts(path: Path) -> set[str]:
    """Texts of presets, which the window translates as its own."""
    if path.stem != "presets":
        return set()
    from simulator.presets import PRESETS

    return {text for one in PRESETS for text in (one.name, one.question)}


def _is_said(template: str) -> bool:
    words = re.sub(r"%\d", "", template)
    if template in NOT_SAID or "--" in template:
        return False  # what goes with options of the command line is said otherwise in the window
    return " " in template and re.search("[a-z]{2}", words) is not None


def _of_module(tree: ast.Module) -> Iterator[str]:
    """Texts of a module that are neither explanations nor parts of longer texts."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                passed.add(id(text))
            case ast.JoinedStr():
                passed |= {id(part) for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        if id(node) not in passed:
            template = _template(node)
            if template:
                yield template


def _template(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return _numbered(re.split(r"\{\w*(?::[^{}]*)?\}", text))
        case ast.JoinedStr(values=parts):
            pieces = [""]
            for part in parts:
                if isinstance(part, ast.Constant):
                    pieces[-1] += str(part.value)
                else:
                    pieces.append("")
            return _numbered(pieces)
    return ""


def _numbered(pieces: list[str]) -> str:
    made = pieces[0]
    for number, piece in enumerate(pieces[1:], start=1):
        made += f"%{number}{piece}"
    return made
