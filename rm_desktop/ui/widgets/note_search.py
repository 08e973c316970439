"""Finding and replacing words in one note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

from rm_desktop.ui.theme.theme import colour
from rm_desktop.ui.widgets.note_edit import NoteEdit

MOST = 5000
"""Hits that are counted and marked."""
_LAYER = "search"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    words: str = ""
    case: bool = False
    whole: bool = False

    def flags(self) -> QTextDocument.FindFlag:
        """Return how Qt says it."""
        flags = QTextDocument.FindFlag(0)
        if self.case:
            flags |= QTextDocument.FindFlag.FindCaseSensitively
        if self.whole:
            flags |= QTextDocument.FindFlag.FindWholeWords
        return flags


@dataclass(frozen=True, slots=True)
class Found:
    """The number of the present hit, 0 where the cursor is at none, and of all."""

    present: int
    count: int


class NoteSearch(QObject):
    """The hits of one wish in one editor. ``changed`` tells how many there are, as `Found`."""

    changed = Signal(object)

    def __init__(self, edit: NoteEdit) -> None:
        """Look in ``edit``."""
        super().__init__(edit)
        self._edit = edit
        self._wanted = Wanted()
        self._hits: list[QTextCursor] = []
        self._present = -1
        self._on = False

    def look_for(self, wanted: Wanted) -> None:
        """Mark every hit and go to the first one from the cursor on."""
        self._wanted, self._on = wanted, True
        self._collect()
        start = self._edit.textCursor().selectionStart()
        after = [at for at, hit in enumerate(self._hits) if hit.selectionStart() >= start]
        self._go(after[0] if after else 0)

    def again(self) -> None:
        """Count anew after the text has changed; the cursor stays where it is."""
        if self._on:
            self._collect()
            here = self._edit.textCursor()
            places = [(hit.selectionStart(), hit.selectionEnd()) for hit in self._hits]
            place = (here.selectionStart(), here.selectionEnd())
            self._present = places.index(place) if place in places else -1
            self._show()

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before, round and round."""
        if not self._on or not self._hits:
            return
        if self._present >= 0:
            self._go(self._present + by)
            return
        here = self._edit.textCursor().selectionStart()
        before = sum(hit.selectionStart() < here for hit in self._hits)
        self._go(before if by > 0 else before - 1)

    def replace(self, words: str) -> None:
        """Put ``words`` in the place of the present hit, and go to the next one."""
        if 0 <= self._present < len(self._hits) and not self._edit.isReadOnly():
            hit = self._hits[self._present]
            at = hit.selectionStart()
            _put(hit, words)
            here = self._edit.textCursor()
            here.setPosition(at + len(words.encode("utf-16-le")) // 2)
            self._edit.setTextCursor(here)
            self.look_for(self._wanted)

    def replace_all(self, words: str) -> int:
        """Put ``words`` in the place of every hit, as one step of undo; returns how many there were."""
        if self._edit.isReadOnly():
            return 0
        found = self._found()
        step = self._edit.textCursor()
        step.beginEditBlock()
        for hit in reversed(found):
            _put(hit, words)
        step.endEditBlock()
        self._collect()
        self._present = -1
        self._show()
        return len(found)

    def stop(self) -> None:
        """Mark nothing any more."""
        self._on, self._hits, self._present = False, [], -1
        self._edit.set_marks(_LAYER, [])

    def _collect(self) -> None:
        self._hits = self._found(MOST)

    def _found(self, most: int | None = None) -> list[QTextCursor]:
        hits: list[QTextCursor] = []
        if not self._wanted.words:
            return hits
        document, flags = self._edit.document(), self._wanted.flags()
        hit = document.find(self._wanted.words, 0, flags)
        while not hit.isNull() and (most is None or len(hits) < most):
            hits.append(hit)
            hit = document.find(self._wanted.words, hit, flags)
        return hits

    def _go(self, at: int) -> None:
        self._present = at % len(self._hits) if self._hits else -1
        if self._present >= 0:
            self._edit.setTextCursor(self._hits[self._present])
            self._edit.ensureCursorVisible()
        self._show()

    def _show(self) -> None:
        plain, present = QTextCharFormat(), QTextCharFormat()
        plain.setBackground(QColor(colour("attention_tint")))
        plain.setForeground(QColor(colour("ink")))
        present.setBackground(QColor(colour("lock")))
        present.setForeground(QColor(colour("lock_ink")))
        marks = [(hit, present if at == self._present else plain) for at, hit in enumerate(self._hits)]
        self._edit.set_marks(_LAYER, marks)
        self.changed.emit(Found(self._present + 1, len(self._hits)))


def _put(hit: QTextCursor, words: str) -> None:
    """Replace a hit by words that look as its first letter did."""
    first = QTextCursor(hit.document())
    first.setPosition(hit.selectionStart() + 1)
    hit.insertText(words, first.charFormat())
