"""The clauses of the agreement, to read or to change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from rm_desktop.domain.differences import differences
from rm_desktop.domain.entities import Clause
from rm_desktop.services.content import ClauseText
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.difference_text import DifferenceText
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.labels import Heading, Muted, Note

OWN = "own"
_TEXT_LINES = 3


class ClauseView(QWidget):
    """One clause to read; a word says what changed against the version in force."""

    def __init__(
        self, clause: Clause, remark: str = "", parent: QWidget | None = None, *, before: Clause | None = None
    ) -> None:
        """Show ``clause`` and, in small type, ``remark``; with ``before`` how that wording became this one."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(10), px(4), px(4))
        column.setSpacing(px(3))
        column.addWidget(Heading(clause.title, self))
        text = (
            Note(clause.text, self) if before is None else DifferenceText(differences(before.text, clause.text), self)
        )
        text.set_selectable()
        column.addWidget(text)
        if remark:
            column.addWidget(Muted(remark, self))
        column.addSpacing(px(6))
        column.addWidget(Separator(self))


class ClauseEditor(QFrame):
    """One clause to change."""

    removed = Signal()

    def __init__(self, clause: Clause, parent: QWidget | None = None) -> None:
        """Start from ``clause``."""
        super().__init__(parent)
        self._clause = clause
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(6))
        top = QHBoxLayout()
        self.title = QLineEdit(clause.title, self)
        self.title.setMaxLength(120)
        self.title.setAccessibleName(self.tr("Title of the clause"))
        self.title.setPlaceholderText(self.tr("Title"))
        top.addWidget(self.title, 1)
        remove = IconButton("trash-2", self.tr("Leave this clause out"), self, role="muted")
        remove.clicked.connect(self.removed)
        top.addWidget(remove)
        column.addLayout(top)
        self.text = QTextEdit(self)
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(clause.text)
        self.text.setAccessibleName(self.tr("Wording of the clause"))
        self.text.setPlaceholderText(self.tr("What applies between us?"))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _TEXT_LINES + px(20))
        self.text.setMaximumHeight(self.text.minimumHeight())
        column.addWidget(self.text)

    def clause(self) -> Clause:
        """Return the clause as it stands now."""
        return replace(self._clause, title=self.title.text().strip(), text=self.text.toPlainText().strip())

    def mark_empty(self) -> bool:
        """Mark what is missing; return whether something is."""
        empty = not self.title.text().strip()
        self.title.setProperty("wrong", empty)
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)
        return empty


class ClauseListEditor(QWidget):
    """All clauses to change, with own ones and those of the catalogue to add."""

    def __init__(self, clauses: Sequence[Clause], more: Iterable[ClauseText], parent: QWidget | None = None) -> None:
        """Start from ``clauses``; offer ``more`` of the catalogue."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._rows = QVBoxLayout()
        column.addLayout(self._rows)
        self.editors: list[ClauseEditor] = []
        for clause in clauses:
            self._add(clause)
        own = PlainButton(self.tr("Add a clause"), "plus", self)
        own.clicked.connect(self._on_own)
        column.addWidget(own)
        column.addWidget(Muted(self.tr("Agree on more:"), self))
        offers = QWidget(self)
        flow = FlowLayout(offers, 8)
        self.offers: dict[str, PlainButton] = {}
        for text in more:
            self._offer(flow, offers, text)
        column.addWidget(offers)

    def _offer(self, flow: FlowLayout, parent: QWidget, text: ClauseText) -> None:
        button = PlainButton(text.title, "plus", parent)
        button.setToolTip(text.text)

        def take() -> None:
            button.hide()
            self._add(Clause(code=text.code, title=text.title, text=text.text)).text.setFocus()

        button.clicked.connect(take)
        button.setVisible(all(editor.clause().code != text.code for editor in self.editors))
        flow.addWidget(button)
        self.offers[text.code] = button

    def _on_own(self) -> None:
        self._add(Clause(code=OWN, title="", text="")).title.setFocus()

    def _add(self, clause: Clause) -> ClauseEditor:
        editor = ClauseEditor(clause, self)
        editor.removed.connect(lambda: self._remove(editor))
        self.editors.append(editor)
        self._rows.addWidget(editor)
        return editor

    def _remove(self, editor: ClauseEditor) -> None:
        self.editors.remove(editor)
        offer = self.offers.get(editor.clause().code)
        if offer is not None:
            offer.show()
        editor.hide()
        editor.deleteLater()

    def clauses(self) -> tuple[Clause, ...] | None:
        """Return all clauses, or None after marking those that lack a title."""
        empty = [editor for editor in self.editors if editor.mark_empty()]
        if empty:
            empty[0].title.setFocus()
            return None
        return tuple(editor.clause() for editor in self.editors)
