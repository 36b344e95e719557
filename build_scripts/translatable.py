"""Every text that a person can see and that has another language: found in the code, not listed.

The window's texts go through `self.tr`, `QCoreApplication.translate` or a small function of their
module that calls it with the module's context; all three are found by reading the syntax tree, also
where the text is a name that was given a literal. What the tree cannot say (a text that comes from
a table of the simulator) is listed in `ELSEWHERE` with where it comes from.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from environment import ROOT

Texts = set[tuple[str, str]]
"""Pairs of context and text."""

ELSEWHERE = {
    ("ui/actions.py", "title"): "marked by _() in the same file",
    ("ui/actions.py", "entry.text"): "marked by _() in the same file",
    ("ui/actions.py", "next((entry.text for entry in TABLE if entry.key == key))"): "the same",
    ("ui/assumptions/words.py", "meaning.label"): "simulator/plan.py, see labels()",
    ("ui/assumptions/words.py", "meaning.help or meaning.label"): "the same",
    ("ui/compare/chooser.py", "preset.question"): "simulator/presets.py, see from_tables()",
    ("ui/compare/view.py", "preset.name"): "the same",
    ("ui/problem_words.py", "template.english"): "sentences.py of this folder",
    ("ui/history/telling.py", "template"): "simulator/history/texts.py, see from_tables()",
    ("ui/figures.py", "unit"): "figures.UNITS, see from_tables()",
    ("ui/figures.py", "name"): "the same",
    ("ui/assumptions/ranges.py", "letter"): "the same",
}


@dataclass
class Found:
    """What was found: texts, where their literals stand (file, line, column), and calls whose text
    could not be told ("file:line: expression")."""

    texts: Texts = field(default_factory=set)
    places: set[tuple[str, int, int]] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)


def window_texts(root: Path = ROOT) -> Found:
    """All texts of the window's code."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(root.glob("ui/**/*.py"))}
    wrappers = {_module(path, root): _wrappers(tree) for path, tree in trees.items()}
    found = Found()
    for path, tree in trees.items():
        reader = _Reader(path.relative_to(root).as_posix(), wrappers, _module(path, root), found)
        reader.visit(tree)
    return found


def _module(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _wrappers(tree: ast.Module) -> dict[str, str]:
    """The context of each function that only hands its own argument on for translation."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            for call in ast.walk(node.body[-1]):
                context = _context_of(call, [argument.arg for argument in node.args.args])
                if context:
                    found[node.name] = context
    return found


def _context_of(call: ast.AST, parameters: list[str]) -> str:
    if not (isinstance(call, ast.Call) and _called(call) in ("translate", "QT_TRANSLATE_NOOP")):
        return ""
    match call.args:
        case [ast.Constant(value=str(context)), ast.Name(id=name)] if name in parameters:
            return context
    return ""


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


class _Reader(ast.NodeVisitor):
    """Reads one file; knows its classes, its imports and the values given to names."""

    def __init__(
        self, file: str, wrappers: dict[str, dict[str, str]], module: str, found: Found
    ) -> None:
        self._file, self._all, self._found = file, wrappers, found
        self._wrappers = dict(wrappers[module])
        self._modules: dict[str, dict[str, str]] = {}
        self._classes: list[str] = []
        self._scopes: list[ast.AST] = []

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Wrappers and modules with wrappers that are imported from elsewhere."""
        for alias in node.names:
            name, whole = alias.asname or alias.name, f"{node.module}.{alias.name}"
            if whole in self._all:
                self._modules[name] = self._all[whole]
            elif alias.name in self._all.get(node.module or "", {}):
                self._wrappers[name] = self._all[node.module or ""][alias.name]

    def visit_Module(self, node: ast.Module) -> None:
        """The outermost scope."""
        self._inside(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """A scope of names."""
        self._inside(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The context of `self.tr`."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def _inside(self, node: ast.AST) -> None:
        self._scopes.append(node)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Takes the text of a call that translates."""
        self.generic_visit(node)
        context, text = self._translated(node)
        if text is None or self._is_own_argument(text):
            return
        given = self._given(text)
        words = [word for part in given for word in _plain(part)]
        if words:
            self._found.texts |= {(context, word) for word in words}
            self._found.places |= {
                (self._file, literal.lineno, literal.col_offset)
                for part in given
                for literal in ast.walk(part)
                if isinstance(literal, ast.Constant)
            }
        elif (self._file, ast.unparse(text)) not in ELSEWHERE:
            self._found.unknown.append(f"{self._file}:{node.lineno}: {ast.unparse(text)}")

    def _translated(self, node: ast.Call) -> tuple[str, ast.expr | None]:
        first = node.args[0] if node.args else None
        match node.func:
            case ast.Attribute(attr="tr") if self._classes:
                return self._classes[-1], first
            case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                context = node.args[0]
                assert isinstance(context, ast.Constant), f"{self._file}:{node.lineno}"
                return str(context.value), node.args[1]
            case ast.Name(id=name) if name in self._wrappers:
                return self._wrappers[name], first
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                context_of = self._modules.get(module, {})
                return (context_of[name], first) if name in context_of else ("", None)
        return "", None

    def _is_own_argument(self, text: ast.expr) -> bool:
        """Whether this is the call inside a wrapper, of its own argument."""
        scope = self._scopes[-1]
        return (
            isinstance(text, ast.Name)
            and isinstance(scope, ast.FunctionDef)
            and scope.name in self._wrappers
            and text.id in [argument.arg for argument in scope.args.args]
        )

    def _given(self, node: ast.expr) -> list[ast.expr]:
        """What an expression can be; of a name, what it is given in the nearest scope."""
        match node:
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
                for scope in reversed(self._scopes):
                    given = [value for value in _values(scope, name) if _plain(value)]
                    if given:
                        return given
                return []
            case ast.IfExp(body=body, orelse=other):
                return [*self._given(body), *self._given(other)]
        return [node] if _plain(node) else []


def _plain(node: ast.expr) -> list[str]:
    """The texts that an expression of literals can be."""
    match node:
        case ast.Constant(value=str(text)):
            return [text] if text.strip() else []
        case ast.IfExp(body=body, orelse=other):
            return [*_plain(body), *_plain(other)]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [a + b for a in _plain(left) for b in _plain(right)]
        case ast.Dict(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            return [word for value in values for word in _plain(value)]
        case ast.Subscript(value=value):
            return _plain(value)
    return []


def _values(scope: ast.AST, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value) if (
                found == name
            ):
                yield value


def from_tables() -> Texts:
    """Texts that stand in tables of the program and are translated where they are shown."""
    from simulator.history import texts
    from simulator.presets import PRESETS
    from ui.figures import UNITS

    found = {("Evidence", text) for text in (*texts.WITH_PLACES, *texts.WHOLE)}
    found |= {("Compare", text) for one in PRESETS for text in (one.name, one.question)}
    found |= {("Figures", name) for _, name in UNITS if name}
    return found | {("Schema", text) for text in labels()}


def labels() -> set[str]:
    """Labels and explanations of every field of a document."""
    from simulator.plan import Document

    found: set[str] = set()
    _labels(Document, found, set())
    return found


def _labels(kind: type, found: set[str], seen: set[type]) -> None:
    from dataclasses import is_dataclass

    from simulator.fieldtypes import fields_of

    if kind in seen:
        return
    seen.add(kind)
    for item in fields_of(kind):
        found.update(text for text in (item.meaning.label, item.meaning.help) if text)
        for inner in (item.type.item or item.type).kinds:
            if is_dataclass(inner):
                _labels(inner, found, seen)
