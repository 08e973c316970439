"""Markdown's signs, typed: at the start of a paragraph and around words they become what they mean.

Each change is a step of its own, so that undo gives the signs back as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from rm_desktop.ui.widgets.note_looks import link_look
from rm_desktop.ui.widgets.note_structure import NoteStructure

_NUMBER = re.compile(r"(\d{1,3})[.)] ")
_AROUND = {
    "*": (
        (re.compile(r"(?<![*\w\\])\*\*(?=[^\s*])([^*]*)(?<=[^\s*])\*\*$"), "strong"),
        (re.compile(r"(?<![*\w\\])\*(?=[^\s*])([^*]*)(?<=[^\s*])\*$"), "slanted"),
    ),
    "~": ((re.compile(r"(?<![~\\])~~(?=[^\s~])([^~]*)(?<=[^\s~])~~$"), "struck"),),
    "`": ((re.compile(r"(?<![`\\])`([^`]+)`$"), "code"),),
    ")": ((re.compile(r"(?<![!\\])\[([^\[\]]+)\]\(((?:https?://|mailto:)[^\s()]+)\)$"), "link"),),
}


class NoteTyping:
    """Looks at what stands before the cursor after a key."""

    def __init__(self, edit: QTextEdit, structure: NoteStructure) -> None:
        """Change paragraphs by ``structure``."""
        self._edit = edit
        self._structure = structure

    def typed(self, sign: str) -> None:
        """Take ``sign`` as just typed at the cursor."""
        structure = self._structure
        if structure.in_code() or self._edit.textCursor().hasSelection():
            return
        if sign == " " and not structure.in_table():
            self._begin()
        elif sign in _AROUND:
            self._emphasise(sign)

    def fence(self) -> bool:
        """Begin code where three accents alone stand in the paragraph, at Return; tells whether it did."""
        if self._edit.textCursor().block().text() != "```" or self._structure.in_code():
            return False
        self._replace_start(3, self._structure.toggle_code)
        return True

    def _begin(self) -> None:
        cursor = self._edit.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        act = self._act_for(before)
        if act is not None:
            self._replace_start(len(before), act)

    def _act_for(self, before: str) -> Callable[[], None] | None:
        """Return what the signs ``before`` mean, where they may mean it."""
        structure = self._structure
        if before in {"[ ] ", "[] ", "[x] "} and not structure.in_heading():
            return lambda: self._checklist(ticked="x" in before)
        if structure.in_list() or structure.in_heading() or structure.in_quote():
            return None
        if before in {"# ", "## ", "### "}:
            return lambda: structure.toggle_heading(len(before) - 1)
        if before in {"- ", "* ", "+ "}:
            return structure.toggle_bullets
        if before == "> ":
            return structure.toggle_quote
        number = _NUMBER.fullmatch(before)
        return None if number is None else lambda: structure.toggle_numbers(int(number.group(1)))

    def _checklist(self, *, ticked: bool) -> None:
        if not self._structure.in_checklist():
            self._structure.toggle_checklist()
        if ticked:
            self._structure.toggle_tick()

    def _replace_start(self, signs: int, act: Callable[[], None]) -> None:
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, signs)
        cursor.removeSelectedText()
        self._edit.setTextCursor(cursor)
        act()
        cursor.endEditBlock()

    def _emphasise(self, sign: str) -> None:
        cursor = self._edit.textCursor()
        before = _units(cursor.block().text())[: cursor.positionInBlock() * 2].decode("utf-16-le", "replace")
        for pattern, what in _AROUND[sign]:
            found = pattern.search(before)
            if found is not None:
                self._wear(found, what)
                return

    def _wear(self, found: re.Match[str], what: str) -> None:
        """Give the words between the signs their look, and take the signs away."""
        cursor = self._edit.textCursor()
        block, plain = cursor.block(), QTextCharFormat()
        start, end = (block.position() + len(_units(found.string[:at])) // 2 for at in found.span())
        first, last = (block.position() + len(_units(found.string[:at])) // 2 for at in found.span(1))
        cursor.beginEditBlock()
        _select(cursor, first, last)
        cursor.mergeCharFormat(link_look(found.group(2)) if what == "link" else _look(what))
        _select(cursor, last, end)
        cursor.removeSelectedText()
        _select(cursor, start, first)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        cursor.setPosition(last - (first - start))
        self._edit.setTextCursor(cursor)
        self._edit.setCurrentCharFormat(plain)


def _look(what: str) -> QTextCharFormat:
    look = QTextCharFormat()
    if what == "strong":
        look.setFontWeight(QFont.Weight.Bold)
    elif what == "slanted":
        look.setFontItalic(True)
    elif what == "struck":
        look.setFontStrikeOut(True)
    else:
        look.setFontFixedPitch(True)
        look.setFontFamilies(["monospace"])
    return look


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _units(text: str) -> bytes:
    """Return ``text`` in the units Qt counts in."""
    return text.encode("utf-16-le", "surrogatepass")
