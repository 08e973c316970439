"""The words of a search at the place where they stand: which place that is, and how it shows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollArea

from rm_desktop.domain.text import fold
from rm_desktop.services.search_filters import typed_filters
from rm_desktop.services.search_words import Span, words_of
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.note_edit import NoteEdit

_LAYER = "looked for"
"""Apart from the marks of the search in the note itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace:
    """What a hit leads to: a meeting or a private note, the agenda item in it, and the words that were searched for."""

    key: str
    item: str = ""
    query: str = field(repr=False)


def spans(text: str, query: str) -> tuple[Span, ...]:
    """Return start and end of every place in ``text`` where a word of ``query`` stands; ordered, never overlapping."""
    words = words_of(typed_filters(query, {})[1] if ":" in query else query)
    if words is None:
        return ()
    folded = fold(text)
    return tuple(_joined(sorted(span for test in words.tests for span in test.spans(folded))))


def show_words(edit: NoteEdit, query: str) -> None:
    """Mark the words of ``query`` until somebody writes, and put the cursor before the first of them."""
    text = edit.document().toPlainText()
    found = [_place(edit, text, span) for span in spans(text, query)]
    if not found:
        return
    form = QTextCharFormat()
    form.setBackground(QColor(colour("attention_tint")))
    form.setForeground(QColor(colour("ink")))
    edit.set_marks(_LAYER, [(place, form) for place in found])
    _Until(edit)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(found[0].selectionStart())
    edit.setTextCursor(cursor)
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    edit.ensureCursorVisible()
    _scroll_to_cursor(edit)


class _Until(QObject):
    """Takes the marks away with the first change of the text, then itself."""

    def __init__(self, edit: NoteEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.textChanged.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self._edit.textChanged.disconnect(self._on_changed)
        self._edit.set_marks(_LAYER, [])
        self.deleteLater()


def _place(edit: NoteEdit, text: str, span: Span) -> QTextCursor:
    """Select ``span`` of ``text``. Qt counts in units of UTF-16, of which an emoji is two."""
    before, within = (len(part.encode("utf-16-le")) // 2 for part in (text[: span[0]], text[span[0] : span[1]]))
    cursor = QTextCursor(edit.document())
    cursor.setPosition(before)
    cursor.setPosition(before + within, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _scroll_to_cursor(edit: NoteEdit) -> None:
    """Let the page around the editor show the cursor too."""
    area = edit.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    content = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and content is not None:
        spot = edit.viewport().mapTo(content, edit.cursorRect().center())
        area.ensureVisible(spot.x(), spot.y(), px(20), px(60))


def _joined(found: list[Span]) -> list[Span]:
    """Return the sorted spans with those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
