"""The order of what goes in: by dragging, by two buttons, or with Alt and an arrow key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rm_desktop.domain.words import Block
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _List(QListWidget):
    """As high as its lines; Alt and an arrow key move the chosen one."""

    step_wanted = Signal(object)

    def sizeHint(self) -> QSize:
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(px(240), rows + 2 * self.frameWidth() + px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)


class OrderList(QWidget):
    """Shows blocks by their words; ``reordered`` gives them as they shall stand."""

    reordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without blocks."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(self.tr("Order in the file"), self))
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Order in the file"))
        self.list.setToolTip(self.tr("Drag a line, or press Alt with an arrow key"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.step_wanted.connect(self._on_step)
        self.list.model().rowsMoved.connect(lambda *_moved: self._tell_soon())
        column.addWidget(self.list)
        self.up = IconButton("arrow-up", self.tr("Move up"), self)
        self.down = IconButton("arrow-down", self.tr("Move down"), self)
        self.up.clicked.connect(lambda: self._on_step(-1))
        self.down.clicked.connect(lambda: self._on_step(1))
        column.addWidget(flow(self.up, self.down))

    def show_blocks(self, words: Sequence[tuple[Block, str]]) -> None:
        """Show these blocks, keeping the chosen one."""
        self.setVisible(len(words) > 1)
        if list(words) == [(self._block(row), self.list.item(row).text()) for row in range(self.list.count())]:
            return
        chosen = self._block(self.list.currentRow()) if self.list.currentRow() >= 0 else None
        self.list.clear()
        for block, text in words:
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, block.value)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            if block is chosen:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(self.list.sizeHint().height())

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks as they stand."""
        return tuple(self._block(row) for row in range(self.list.count()))

    def _block(self, row: int) -> Block:
        return Block(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def _on_step(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.reordered.emit(self.blocks())

    def _tell_soon(self) -> None:
        """Tell once the list has finished the drop."""
        QTimer.singleShot(0, self, lambda: self.reordered.emit(self.blocks()))
