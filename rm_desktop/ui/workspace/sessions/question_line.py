"""A question in the list: its words to press, and what can be done with it behind three dots."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from rm_desktop.services.questions import BankQuestion
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.detail_row import DetailRow


class QuestionLine(QWidget):
    """Pressing it puts the question on the agenda; the other wishes come out as signals too."""

    chosen = Signal()
    skip_requested = Signal(bool)
    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_question` fills the line."""
        super().__init__(parent)
        self._question: BankQuestion | None = None
        self._editable = True
        self.detail = DetailRow(self)
        self.more = IconButton("ellipsis", self.tr("More for this question"), self, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.detail, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.detail.clicked.connect(self.chosen)
        self.more.clicked.connect(lambda: self._popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def show_question(self, question: BankQuestion, detail: str, side: str, *, editable: bool) -> None:
        """Show ``question``."""
        self._question, self._editable = question, editable
        self.detail.set_words(question.text, detail, side)
        self.more.setAccessibleDescription(question.text)
        self.more.setVisible(editable)

    def menu(self) -> QMenu:
        """Return what can be done with the question."""
        menu, question = QMenu(self), self._question
        if question is None:
            return menu
        if question.skipped:
            menu.addAction(icon("eye"), self.tr("Offer again"), lambda: self.skip_requested.emit(False))
        else:
            menu.addAction(icon("eye-off"), self.tr("Skip"), lambda: self.skip_requested.emit(True))
        if question.own:
            menu.addAction(icon("pencil"), self.tr("Edit\tF2"), self.edit_requested.emit)
            menu.addSeparator()
            menu.addAction(icon("trash-2"), self.tr("Delete\tDel"), self.delete_requested.emit)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits and Delete deletes what is the pair's own."""
        own = self._question is not None and self._question.own and self._editable
        if own and event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif own and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the question."""
        if self._editable:
            self._popup(event.globalPos())

    def _popup(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
