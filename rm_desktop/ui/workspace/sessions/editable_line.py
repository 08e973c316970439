"""A line of an agenda or a template, or the fields to change it in its place."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.workspace.sessions.item_editor import ItemEditor

R = TypeVar("R", bound=QWidget)


class EditableLine(QWidget, Generic[R]):
    """Shows ``row``, or an editor for its words and minutes."""

    def __init__(self, row: R, parent: QWidget | None = None) -> None:
        """Begin as a line."""
        super().__init__(parent)
        self.row = row
        self.editor: ItemEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.row)

    def begin_edit(self, title: str, minutes: int) -> ItemEditor:
        """Show the fields instead of the line."""
        if self.editor is None:
            self.editor = ItemEditor(self.tr("Apply"), self, movable=True)
            self._column.addWidget(self.editor)
        self.editor.show_item(title, minutes)
        self.row.hide()
        self.editor.show()
        self.editor.title.setFocus()
        return self.editor

    def show_line(self) -> None:
        """Show the line, wherever the cursor is."""
        if self.editor is not None:
            self.editor.hide()
            self.row.show()

    def end_edit(self) -> None:
        """Show the line again and put the keyboard on it."""
        if self.editor is not None:
            self.show_line()
            self.row.setFocus()
