"""What Markdown knows and the editor does not show: it is kept as the text it is, line by line, and written back so."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

FOREIGN = QTextFormat.Property.UserProperty.value + 1
"""Marks a paragraph that is one line of such a text, by the number of the text."""

_DEEP = ("    ", "\t")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARK = r"(?:[-+*]|\d{1,9}[.)])"
_ITEM = re.compile(rf" {{0,3}}{_MARK}(?: |$)")
_STRANGE_START = re.compile(
    r" {0,3}(?:<(?!https?:|mailto:)/?[a-zA-Z!?]|\[(?:\\.|[^\]\\])+\]:|\$\$"
    r"|(?:> ?)+ {0,3}(?:#{1,6}(?: |$)|```|~~~|\||    |<[a-zA-Z/!?]))|    |\t"
)
"""HTML, definitions and footnotes, other things than paragraphs and lists in a quotation, formulas, indented code."""
_STRANGE_IN_ITEM = re.compile(rf"\s*(?:{_MARK} +)?(?:>|#{{1,6}} |```|~~~|\||</?[a-zA-Z!?])")
_DEFINITION = re.compile(r" {0,3}\[((?:\\.|[^\]\\])+)\]:")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]")
_TABLE_RULE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?\|? *$")
_PIPE = re.compile(r"(?<!\\)\|")


def kept_apart(text: str) -> tuple[str, dict[str, list[str]]]:
    """Return ``text`` with a word in the place of everything foreign, and the lines that each word stands for."""
    known: list[str] = []
    foreign: dict[str, list[str]] = {}
    last = ""
    chunks = list(_chunks(text.split("\n")))
    outside = [line for lines in chunks if not _FENCE.match(lines[0]) for line in lines]
    labels = {found.group(1).casefold() for line in outside if (found := _DEFINITION.match(line))}
    for lines in chunks:
        if not _is_foreign(lines) and not _refers(lines, labels):
            known += ["", *lines]
            last = ""
        elif last:
            foreign[last] += ["", *lines]
        else:
            last = f"foreign{secrets.token_hex(8)}"
            foreign[last] = list(lines)
            known += ["", last]
        known.append("")
    return ("\n".join(known), foreign) if foreign else (text, foreign)


def set_foreign(document: QTextDocument, foreign: dict[str, list[str]]) -> None:
    """Put the lines where their word stands."""
    for number, (word, lines) in enumerate(foreign.items(), start=1):
        cursor = document.find(word, 0, QTextDocument.FindFlag.FindCaseSensitively)
        if cursor.isNull():
            continue
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        form = QTextBlockFormat()
        form.setProperty(FOREIGN, number)
        cursor.setBlockFormat(form)
        cursor.insertText("\n".join(lines))


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield what stands between empty lines; fences and what belongs to an item of a list stay together."""
    chunk: list[str] = []
    empty, fence, listed = 0, "", False
    for line in lines:
        if fence:
            chunk.append(line)
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                yield chunk
                chunk, fence, listed = [], "", False
            continue
        if not line.strip():
            empty += 1
            continue
        if chunk and empty and not (listed and line.startswith("  ")):
            yield chunk
            chunk, listed = [], False
        if chunk and empty:
            chunk += [""] * empty
        empty = 0
        opens = _FENCE.match(line)
        if opens and not listed:
            if chunk:
                yield chunk
                chunk = []
            fence = opens.group(1)
        listed = listed or bool(not chunk and _ITEM.match(line))
        chunk.append(line)
    if chunk:
        yield chunk


def _is_foreign(lines: Sequence[str]) -> bool:
    first = lines[0]
    if _FENCE.match(first):
        return False
    if first.startswith(_DEEP) or any(_STRANGE_START.match(line) for line in lines if not line.startswith(_DEEP)):
        return True
    if _ITEM.match(first):
        return any(_STRANGE_IN_ITEM.match(line) for line in lines) or _has_paragraphs(lines)
    return any(_TABLE_RULE.match(line) for line in lines[1:]) and not _is_simple_table(lines)


def _refers(lines: Sequence[str], labels: set[str]) -> bool:
    """Whether a link or footnote stands here whose address stands elsewhere."""
    if not labels or _FENCE.match(lines[0]):
        return False
    return any(found.casefold() in labels for line in lines for found in _REFERENCE.findall(line))


def _has_paragraphs(lines: Sequence[str]) -> bool:
    """Whether an item of a list holds more than its one paragraph and further items."""
    return any(not before.strip() and not _ITEM.match(line.lstrip()) for before, line in pairwise(lines))


def _is_simple_table(lines: Sequence[str]) -> bool:
    """Whether head, rule and every row have the same number of cells."""
    return bool(_TABLE_RULE.match(lines[1])) and len({_cells(line) for line in lines}) == 1


def _cells(line: str) -> int:
    return len(_PIPE.split(line.strip().removeprefix("|").removesuffix("|")))
