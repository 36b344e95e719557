"""Texts of the window that could reach a person without translation, found in the code.

Every literal with words in it counts, wherever it stands: given to a widget, returned by a function
or a property, in a table, a default or an f-string. Left out is only what the code itself shows to
be no text for a person: explanations, what goes through translation, keys, patterns, styles, names
of files and of Qt, and the few places in `ALLOWED`.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

from environment import ROOT
from translatable import window_texts

SHOWING = {
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText",
    "setDetailedText", "setPlainText", "setHtml", "setMarkdown", "setPrefix", "setSuffix",
    "setSpecialValueText", "setHeaderLabels", "showMessage", "setHorizontalHeaderLabels",
    "setLabelText", "setTabText", "setTabToolTip", "addTab", "addItem", "addItems", "addButton",
    "addAction", "addMenu", "addPage", "insertItem", "showText", "drawText", "say", "QLabel",
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu", "QDockWidget",
}  # fmt: skip
"""What shows its first argument: even a single small word is read there."""

TECHNICAL = {
    "getattr", "setattr", "hasattr", "startswith", "endswith", "removeprefix", "removesuffix",
    "partition", "rpartition", "split", "replace", "encode", "decode", "open", "read_text",
    "write_text", "compile", "sub", "fullmatch", "match", "search", "findall", "setObjectName",
    "property", "setProperty", "setStyleSheet", "TypeVar", "glob", "info", "debug", "error",
    "QLocale", "icon", "findChild", "toDate", "toString", "shortcut", "QKeySequence", "setStyle",
    "setApplicationName", "setOrganizationName", "setDesktopFileName", "setFamily", "Formatter",
}  # fmt: skip
"""Functions that read, name or arrange, and show nothing."""

WORD = re.compile(r"[^\W\d_]*[a-z\u00df-\u00ff][^\W\d_]+")
KEY = re.compile(r"[a-z_0-9.:/-]+|((Ctrl|Shift|Alt)\+)+\w+|\*\.\w+")
"""Words of the code itself: keys of tables, names of parts, shortcuts, endings of files."""

ALLOWED = {
    ("ui/__main__.py", ""): "said in a terminal, where the simulator speaks English too",
    ("ui/actions.py", "TABLE"): "shortcuts, and the names of languages, each in its own",
    ("ui/language.py", "AT_NEXT_START"): "said in the language that was chosen",
    ("ui/theme/__init__.py", "__all__"): "names in the code",
    ("ui/language.py", "PLAIN_LOCALES"): "names of locales",
    ("ui/settings.py", "ORGANISATION"): "the name of the program",
    ("ui/settings.py", "self._kept"): "the name of the file",
    ("ui/engine/process.py", "_CODE"): "what the child process runs",
    ("ui/engine/remote.py", "self._sender"): "the name of a thread",
    ("ui/engine/remote.py", "details"): "for the log and whoever mends it",
    ("ui/projector.py", "_begin_anew"): "for the log",
    ("ui/motion.py", ""): "files and keys of the systems' own settings",
    ("ui/assumptions/specs.py", "REFERENCES"): "keys",
    ("ui/assumptions/texts.py", "day"): "formats of dates, for reading",
    ("ui/compare/differences.py", "_assumptions"): "a key of rows",
    ("ui/history/columns_page.py", "encoding"): "the name of an encoding",
    ("ui/history/evidence_picture.py", "STRAIGHT"): "how the simulator names an axis",
    ("ui/wording.py", "shown"): "a key of units",
    ("ui/history/importing.py", "REPORT"): "how a report begins, as stored in a plan",
}
"""Where words are meant to stay as they are, and why; by what they stand in, or the whole file."""


def untranslated(root: Path = ROOT) -> list[str]:
    """Each as "file:line: where: text"."""
    translated = window_texts(root).places
    found = []
    for path in sorted(root.glob("ui/**/*.py")):
        file = path.relative_to(root).as_posix()
        reader = _Reader(file, translated)
        if (file, "") not in ALLOWED:
            reader.visit(ast.parse(path.read_text("utf-8")))
        found += reader.found
    return found


class _Reader(ast.NodeVisitor):
    """Reads one file and leaves out what is not for a person."""

    def __init__(self, file: str, translated: set[tuple[str, int, int]]) -> None:
        self._file, self._translated = file, translated
        self._inside: list[str] = []
        self._shown = False
        self.found: list[str] = []

    def visit_Constant(self, node: ast.Constant) -> None:
        """A text."""
        text = node.value
        if not isinstance(text, str) or not _is_words(text, self._shown):
            return
        here = (self._file, node.lineno, node.col_offset)
        allowed = any((self._file, name) in ALLOWED for name in self._inside)
        if here not in self._translated and not allowed:
            where = self._inside[-1] if self._inside else ""
            self.found.append(f"{self._file}:{node.lineno}: {where}: {text!r}")

    def visit_Expr(self, node: ast.Expr) -> None:
        """An explanation is a text by itself."""
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        """What is called decides."""
        name = _called(node)
        logs = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "log"
        self.visit(node.func)
        if name in TECHNICAL or logs:
            return
        keyed = name in ("translate", "QT_TRANSLATE_NOOP", "get") and len(node.args) == 2
        for place, part in enumerate([*node.args, *(word.value for word in node.keywords)]):
            if keyed and place == 0:
                continue
            shown, self._shown = self._shown, name in SHOWING and place == 0
            self.visit(part)
            self._shown = shown

    def visit_Compare(self, node: ast.Compare) -> None:
        """What is compared is a key."""

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """So is what stands in brackets."""
        self.visit(node.value)

    def visit_Dict(self, node: ast.Dict) -> None:
        """And the left side of a table."""
        for value in node.values:
            self.visit(value)

    def visit_match_case(self, node: ast.match_case) -> None:
        """And a case."""
        for part in node.body:
            self.visit(part)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        """A format is no text."""
        self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Its body and its defaults; annotations are no texts."""
        self._inside.append(node.name)
        for part in [*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body]:
            self.visit(part)
        self._inside.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        """A value, under its name."""
        self._value(node.targets[0], node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """A value, under its name."""
        if node.value is not None:
            self._value(node.target, node.value)

    def _value(self, target: ast.expr, value: ast.expr) -> None:
        self._inside.append(ast.unparse(target))
        if not self._is_style(value):
            self.visit(value)
        self._inside.pop()

    @staticmethod
    def _is_style(value: ast.expr) -> bool:
        text = value.value if isinstance(value, ast.Constant) else ""
        return isinstance(text, str) and "{" in text and ";" in text and ":" in text


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_words(text: str, shown: bool) -> bool:
    """Whether a text has words of a language, other than places, keys and signs."""
    plain = re.sub(r"\{\w*\}|P\d\d|CSV|Inter|px", " ", text)
    return WORD.search(plain) is not None and (shown or not KEY.fullmatch(text))
