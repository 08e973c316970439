"""One note and nothing else on the page: the editor comes to the front, in a column of a good width for reading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import QuietButton

WIDTH = 760
"""Of the column, at 100 %."""


class FocusMode(QWidget):
    """Lies over the page as long as it is in view, and gives the editor back when it goes."""

    ended = Signal()

    def __init__(self, editor: QWidget) -> None:
        """Take ``editor`` out of its place; an empty widget keeps it."""
        self._ground = _ground_of(editor)
        super().__init__(self._ground)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self._editor = editor
        self._stand_in = QWidget()
        self._home = editor.parentWidget()
        self._leave = QuietButton(self.tr("Back to the page (Esc)"), "minimize-2", self)
        self._leave.clicked.connect(self.end)
        layout = self._home.layout() if self._home is not None else None
        if layout is not None:
            layout.replaceWidget(editor, self._stand_in)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), px(18), px(28), px(28))
        column = QVBoxLayout()
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(editor, 1)
        middle = QWidget(self)
        middle.setMaximumWidth(px(WIDTH))
        middle.setLayout(column)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._ground.installEventFilter(self)
        self._stand_in.installEventFilter(self)
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Put the editor back."""
        if self._editor is None:
            return
        editor, self._editor = self._editor, None  # type: ignore[assignment] # ended once
        self._ground.removeEventFilter(self)
        self._stand_in.removeEventFilter(self)
        layout = self._home.layout() if self._home is not None else None
        if layout is not None:
            layout.replaceWidget(self._stand_in, editor)
        self._stand_in.deleteLater()
        self.hide()
        self.deleteLater()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page; when its place is left, the mode ends."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ground.rect())
        elif watched is self._stand_in and event.type() == QEvent.Type.Hide:
            self.end()
        return super().eventFilter(watched, event)


def _ground_of(editor: QWidget) -> QWidget:
    """Return what is covered: the pages of the window, so that navigation and lock stay in reach."""
    ground, found = editor.parentWidget(), editor.window()
    while ground is not None:
        if isinstance(ground, QStackedWidget):
            found = ground
        ground = ground.parentWidget()
    return found
