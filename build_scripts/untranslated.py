"""Texts of the window that reach a person without going through translation, found in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from environment import ROOT
from translatable import values_given

SHOWING = {
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText",
    "setDetailedText", "setPlainText", "setHtml", "setMarkdown", "setPrefix", "setSuffix",
    "setSpecialValueText", "setHeaderLabels", "showMessage", "setHorizontalHeaderLabels",
    "setLabelText", "setTabText", "setTabToolTip", "addAction", "addMenu", "addTab", "addItem",
    "addItems", "addButton", "addRow", "addPage", "insertItem", "showText", "warning",
    "information", "critical", "question", "about", "getOpenFileName", "getSaveFileName",
    "drawText", "write", "say", "show_total", "show_problem", "QLabel", "QPushButton",
    "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QDockWidget",
    "QTreeWidgetItem", "QListWidgetItem", "Problem", "Column", "Numbers", "Entry", "emit", "edit",
    "edit_plan", "commit",
}  # fmt: skip
"""Functions, methods and classes whose texts a person sees or hears."""

WORD = re.compile(r"[^\W\d_]*[a-z\u00df-\u00ff][^\W\d_]+")
ALLOWED = {
    ("ui/actions.py", "Entry"): "keys, and the names of languages, each in its own",
}
"""Where words are meant to stay as they are, and why."""


def untranslated(root: Path = ROOT) -> list[str]:
    """Each as "file:line: function: text"."""
    found = []
    for path in sorted(root.glob("ui/**/*.py")):
        file = path.relative_to(root).as_posix()
        for node, name in _calls(ast.parse(path.read_text("utf-8"))):
            if (file, name) in ALLOWED:
                continue
            for text in node.told:
                found.append(f"{file}:{node.line}: {name}: {text!r}")
    return found


class _Told:
    """What a call shows."""

    def __init__(self, call: ast.Call, scopes: list[ast.AST]) -> None:
        self.line = call.lineno
        given = [*call.args, *(word.value for word in call.keywords if word.arg != "key")]
        self.told = [text for part in given for text in _texts(part, scopes) if _is_words(text)]


def _is_words(text: str) -> bool:
    """Whether a text has words of a language, other than places and letters that are signs."""
    plain = re.sub(r"\{\w*\}|P\d\d|CSV|Inter|px", " ", text)
    return WORD.search(plain) is not None and not re.fullmatch(r"[a-z_.]+", text)


def _calls(tree: ast.Module) -> Iterator[tuple[_Told, str]]:
    yield from _within(tree, [tree])


def _within(node: ast.AST, scopes: list[ast.AST]) -> Iterator[tuple[_Told, str]]:
    for child in ast.iter_child_nodes(node):
        deeper = [*scopes, child] if isinstance(child, ast.FunctionDef) else scopes
        yield from _within(child, deeper)
        if isinstance(child, ast.Call):
            match child.func:
                case ast.Name(id=name) | ast.Attribute(attr=name) if name in SHOWING:
                    if not _is_log(child.func):
                        yield _Told(child, scopes), name


def _is_log(function: ast.expr) -> bool:
    match function:
        case ast.Attribute(value=ast.Name(id="log" | "file" | "painter" | "system")):
            return True
    return False


def _texts(node: ast.expr, scopes: list[ast.AST]) -> Iterator[str]:
    """Literals that an expression shows; what a function gives is that function's matter."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                inner = part.value if isinstance(part, ast.FormattedValue) else part
                yield from _texts(inner, scopes)
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            yield from _texts(one, scopes)
            yield from _texts(other, scopes)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _texts(part, scopes)
        case ast.Call(func=ast.Attribute(value=inner, attr="format" | "join")):
            yield from _texts(inner, scopes)
        case ast.Name(id=name):
            yield from (text for text in values_given(scopes, name))
