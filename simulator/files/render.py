"""JSON that a person can read: single values share lines, groups stand on their own."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 100
INDENT = "  "


def rendered(tree: Any) -> str:
    """Values as JSON text with a line end; floats in the shortest form that reads back the same."""
    return _lines(tree, "") + "\n"


def _lines(tree: Any, indent: str) -> str:
    if not isinstance(tree, dict | list) or not tree or _small(tree, indent):
        return _flat(tree)
    deeper = indent + INDENT
    if isinstance(tree, dict):
        parts = [(f"{_flat(name)}: {_lines(part, deeper)}", part) for name, part in tree.items()]
    else:
        parts = [(_lines(part, deeper), part) for part in tree]
    opening, closing = "{}" if isinstance(tree, dict) else "[]"
    return f"{opening}\n{deeper}{_filled(parts, deeper)}\n{indent}{closing}"


def _small(tree: dict[str, Any] | list[Any], indent: str) -> bool:
    """True where it holds only single values and fits on one line."""
    parts = tree.values() if isinstance(tree, dict) else tree
    if len(tree) > WIDTH or any(isinstance(part, dict | list) and part for part in parts):
        return False
    return len(indent) + len(_flat(tree)) <= WIDTH


def _filled(parts: list[tuple[str, Any]], indent: str) -> str:
    """Parts with single values share lines up to the width; groups and lists stand alone."""
    lines: list[str] = []
    room = 0
    for text, part in parts:
        single = not isinstance(part, dict | list)
        if single and len(text) + 2 <= room:
            lines[-1] += f", {text}"
            room -= len(text) + 2
        else:
            lines.append(text)
            room = WIDTH - len(indent) - len(text) - 1 if single else 0
    return f",\n{indent}".join(lines)


_flat = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode
