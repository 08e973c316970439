"""A line of the agenda: tick, words, minutes. Clicked it becomes the current one; dragged it moves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.words import ItemOrigin
from rm_desktop.ui.runtime.formats import format_minutes, format_number
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText

LEAST = 46
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AgendaRow(OneOfSeveral):
    """Wishes of a line come out as signals; the list knows what they mean."""

    chosen = Signal()
    ticked = Signal(bool)
    edit_requested = Signal()
    delete_requested = Signal()
    menu_requested = Signal(object)
    move_requested = Signal(object)
    walk_requested = Signal(object)
    dragged = Signal(object)
    dropped = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_item` fills the line."""
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.tell_choice()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._press: QPoint | None = None
        self._dragging = False
        self._editable = True
        self.box = CheckBox("", self)
        self.title = ClampedText("", self, lines=3)
        self.origin = Muted("", self)
        self.minutes = Muted("", self, wrap=False)
        self.more = IconButton("ellipsis", self.tr("More for this item"), self, role="muted")
        self._build()
        self.box.toggled.connect(self.ticked)
        self.clicked.connect(self._on_clicked)
        self.more.clicked.connect(self._on_more)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.origin)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), px(6), px(6), px(6))
        row.setSpacing(px(6))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        side.addWidget(self.more)
        row.addLayout(side)
        for label in (self.title, self.origin, self.minutes):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_item(self, item: ItemRow, *, current: bool, editable: bool) -> None:
        """Show ``item``."""
        self._editable = editable
        self.setChecked(current)
        self.title.set_text(item.title)
        self.title.set_look("muted" if item.done else "ink", struck=False)
        origin = self._origin_words(item.origin)
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        self.minutes.setText(format_number(item.minutes) if item.minutes else "")
        self.box.blockSignals(True)
        self.box.setChecked(item.done)
        self.box.blockSignals(False)
        self.box.setEnabled(editable)
        self.more.setVisible(editable and current)
        self._name(item, origin)
        self._fit(self.width())

    def _name(self, item: ItemRow, origin: str) -> None:
        state = self.tr("done") if item.done else self.tr("open")
        minutes = format_minutes(item.minutes) if item.minutes else ""
        self.setAccessibleName(", ".join(part for part in (item.title, minutes, state, origin) if part))
        self.box.setAccessibleName(self.tr("Done: {title}").format(title=item.title))
        self.more.setAccessibleDescription(item.title)

    def _origin_words(self, origin: ItemOrigin) -> str:
        words = {
            ItemOrigin.CARRIED: self.tr("from the last meeting"),
            ItemOrigin.LATER: self.tr("was kept for later"),
            ItemOrigin.QUESTION: self.tr("question"),
            ItemOrigin.SKILL: self.tr("to practise"),
            ItemOrigin.GOAL: self.tr("goal"),
        }
        return words.get(origin, "")

    # keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Alt they move the line; F2 edits, Delete deletes, Return makes it the current one."""
        step = _STEPS.get(Qt.Key(event.key()))
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._editable:
            self.move_requested.emit(step)
        elif step and alone:
            self.walk_requested.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and alone:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_F2 and self._editable:
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self._editable:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    # the mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag might begin."""
        self._press = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the line once the mouse has gone far enough."""
        if self._press is None or not self._editable:
            return
        way = event.position().toPoint() - self._press
        if self._dragging or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.mapToParent(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the line, or take the click."""
        self._press = None
        if self._dragging:
            self._dragging = False
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.dropped.emit(True)
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the line."""
        if self._editable:
            self.menu_requested.emit(event.globalPos())

    def _on_clicked(self) -> None:
        self.setChecked(True)
        self.chosen.emit()

    def _on_more(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    # size
    def hasHeightForWidth(self) -> bool:
        """Say that a narrower line needs more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        layout = self.layout()
        return max(px(LEAST), layout.heightForWidth(width)) if layout is not None else px(LEAST)

    def sizeHint(self) -> QSize:
        """Ask for the words' room."""
        layout = self.layout()
        return layout.sizeHint().expandedTo(QSize(px(120), px(LEAST))) if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the words once they are cut."""
        layout = self.layout()
        return layout.minimumSize().expandedTo(QSize(px(120), px(LEAST))) if layout is not None else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the height follow the width."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self.setMinimumHeight(self.heightForWidth(width))
