"""The opaque page over everything: while covered by hand, and while the vault is being locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LockButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Title


class Cover(QWidget):
    """Shows nothing of the vault. `uncovered` says that somebody wants to go on."""

    uncovered = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start as the cover of F9."""
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._locking = False
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(28), px(28), px(28))
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(IconLabel("eye-off", "shared", 40, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Title("", self)
        self._text = Note("", self)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.show_button = PlainButton(self.tr("Show again"), "eye", self)
        self.show_button.clicked.connect(self.uncovered)
        self.lock_button = LockButton(self.tr("Lock vault"), "lock", self)
        self.lock_button.clicked.connect(self.lock_wanted)
        self._buttons = flow(self.show_button, self.lock_button)
        column.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_covered()

    def show_covered(self) -> None:
        """Say that the screen is covered and how to go on."""
        self._locking = False
        self._say(self.tr("Covered"), self.tr("The vault is still open. Every key and every click shows it again."))
        self._buttons.show()

    def show_locking(self) -> None:
        """Say that the vault is being locked; nothing can be done here any more."""
        self._locking = True
        self._say(self.tr("Locking …"), self.tr("Everything is being saved and closed."))
        self._buttons.hide()

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Uncover by any key that is not a modifier alone."""
        bare = event.key() in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab}
        if not self._locking and not bare:
            self.uncovered.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Uncover by a click."""
        if not self._locking:
            self.uncovered.emit()
