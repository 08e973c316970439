"""Two fields for an item of the agenda, in its place: what, and how many minutes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from rm_desktop.domain.rules import LONGEST_MINUTES
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.spin_inset import inset


class ItemEditor(QWidget):
    """``accepted`` gives title and minutes on Return; Esc gives up. Moving is offered for items that are there."""

    accepted = Signal(str, object)
    cancelled = Signal()
    move_requested = Signal(object)

    def __init__(self, accept: str, parent: QWidget | None = None, *, movable: bool = False) -> None:
        """Call the button that takes the words over ``accept``."""
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.title.setMaxLength(TITLE_LIMIT)
        self.title.setPlaceholderText(self.tr("What is it about?"))
        self.title.setAccessibleName(self.tr("Agenda item"))
        self.minutes = inset(QSpinBox(self))
        self.minutes.setRange(0, LONGEST_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.accept = PlainButton(accept, None, self)
        self.cancel = IconButton("x", self.tr("Cancel"), self)
        self.up = IconButton("arrow-up", self.tr("Move up"), self)
        self.down = IconButton("arrow-down", self.tr("Move down"), self)
        for button in (self.up, self.down):
            button.setVisible(movable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(6))
        column.addWidget(self.title)
        column.addWidget(flow(self.minutes, self.accept, self.up, self.down, self.cancel, spacing=6))
        self.accept.clicked.connect(self._on_accept)
        self.cancel.clicked.connect(self.cancelled)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def show_item(self, title: str, minutes: int) -> None:
        """Begin with the words of an item."""
        self.title.setText(title)
        self.minutes.setValue(minutes)
        self.title.selectAll()

    def changes(self, title: str, minutes: int) -> bool:
        """Whether the fields hold something else that could be taken over."""
        typed = self.title.text().strip()
        return bool(typed) and (typed, self.minutes.value()) != (title, minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over on Return, give up on Esc, move on Alt with an arrow."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif alt and event.key() == Qt.Key.Key_Up:
            self._on_up()
        elif alt and event.key() == Qt.Key.Key_Down:
            self._on_down()
        else:
            super().keyPressEvent(event)

    def _on_accept(self) -> None:
        title = self.title.text().strip()
        if title:
            self.accepted.emit(title, self.minutes.value())
        else:
            self.title.setFocus()

    def _on_up(self) -> None:
        self.move_requested.emit(-1)

    def _on_down(self) -> None:
        self.move_requested.emit(1)
