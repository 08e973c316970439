"""The file that was just saved, to be dragged into another program, such as a mail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px


class SavedFile(QListWidget):
    """A list of one file. What is dragged is its address: the other program reads the file that is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._path: Path | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(px(18), px(18)))
        words = self.tr("Drag the file from here into another program")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def show_path(self, path: Path) -> None:
        """Stand for the file at ``path``."""
        self._path = path
        self.clear()
        item = QListWidgetItem(icon("file", "muted"), path.name, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        self.setFixedHeight(self.sizeHintForRow(0) + 2 * self.frameWidth() + px(4))

    def supportedDropActions(self) -> Qt.DropAction:
        """Let nothing but a copy of the file come of it."""
        return Qt.DropAction.CopyAction

    def mimeData(self, _items: Sequence[QListWidgetItem]) -> QMimeData:
        """Return what another program gets."""
        data = QMimeData()
        if self._path is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._path))])
        return data
