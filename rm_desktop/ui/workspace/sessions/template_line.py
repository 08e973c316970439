"""A line of a template: pressed it can be changed in its place; dragged, or with Alt and an arrow, it moves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.domain.entities import PlannedItem
from rm_desktop.ui.runtime.formats import format_minutes, format_minutes_short
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.workspace.sessions.editable_line import EditableLine
from rm_desktop.ui.workspace.sessions.meeting_words import breakable


class _Words(HandsOn):
    """The words of a line and the button that deletes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail = DetailRow(self)
        self.bin = IconButton("trash-2", "", self, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.detail, 1)
        row.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hand_on_to(self.detail)


class TemplateLine(EditableLine[_Words]):
    """Wishes of a line come out as signals. A line of a shipped template is for reading."""

    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_item` fills the line."""
        super().__init__(_Words(), parent)
        self._editable = False
        self.row.detail.clicked.connect(self._on_pressed)
        self.row.bin.clicked.connect(self.delete_requested)

    def show_item(self, item: PlannedItem, *, editable: bool) -> None:
        """Show ``item``."""
        self._editable = editable
        minutes = format_minutes(item.minutes) if item.minutes else ""
        self.row.detail.set_words(breakable(item.title), "", format_minutes_short(item.minutes) if minutes else "")
        self.row.detail.setAccessibleName(", ".join(part for part in (item.title, minutes) if part))
        self.row.bin.set_name(self.tr("Delete: {title}").format(title=item.title))
        self.row.bin.setVisible(editable)
        self.row.detail.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self.row.detail.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not editable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits, Delete deletes."""
        if self._editable and event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif self._editable and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_pressed(self) -> None:
        if self._editable:
            self.edit_requested.emit()
