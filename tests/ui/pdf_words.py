"""What a reader can search for and copy in a PDF page: its letters, by the tables in the file."""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
PIECE = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> *Tj|\[(.*?)\] *TJ|\bBT\b", re.DOTALL)
RANGES = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)


def words_of(pdf: bytes) -> str:
    """All text of a file that Qt has written, with one blank between words; letters that no table
    knows are left out, as readers do."""
    found = {int(number): body for number, body in OBJECT.findall(pdf)}
    fonts = {}
    for names in re.findall(rb"/Font *<<(.*?)>>", pdf, re.DOTALL):
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", names):
            fonts[name] = _letters(found, int(number))
    pages = (_stream(body) for body in found.values())
    return " ".join(" ".join(_drawn(page, fonts) for page in pages if b" Tf" in page).split())


def _letters(found: dict[int, bytes], font: int) -> dict[int, str]:
    table = re.search(rb"/ToUnicode (\d+) 0 R", found[font])
    known: dict[int, str] = {}
    for kind, lines in RANGES.findall(_stream(found[int(table.group(1))]) if table else b""):
        for line in lines.strip().splitlines()[0 if kind else 1 :]:
            numbers = [int(part, 16) for part in re.findall(rb"<([0-9A-Fa-f]+)>", line)]
            known |= _row(numbers, kind == b"range", b"[" in line)
    return known


def _row(numbers: list[int], is_range: bool, is_list: bool) -> dict[int, str]:
    if not is_range:
        pairs = [(numbers[0], numbers[1])] if len(numbers) == 2 else []
    elif is_list:
        pairs = list(zip(range(numbers[0], numbers[1] + 1), numbers[2:], strict=False))
    else:
        first, last, letter = numbers if len(numbers) == 3 else (1, 0, 0)
        pairs = [(glyph, letter + glyph - first) for glyph in range(first, last + 1)]
    return {glyph: chr(letter) for glyph, letter in pairs if letter}


def _drawn(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    told, letters = "", dict[int, str]()
    for font, one, several in PIECE.findall(stream):
        if font:
            letters = fonts[font]
        elif one or several:
            glyphs = one or b"".join(re.findall(rb"<([0-9A-Fa-f]+)>", several))
            codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
            told += "".join(letters.get(code, "") for code in codes)
        else:
            told += "\n"
    return told


def _stream(body: bytes) -> bytes:
    found = re.search(rb"stream\r?\n(.*)endstream", body, re.DOTALL)
    if found is None:
        return b""
    try:
        return zlib.decompressobj().decompress(found.group(1))
    except zlib.error:
        return found.group(1)
