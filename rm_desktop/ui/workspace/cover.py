"""The opaque page over everything: covered by hand, while consent is asked for, and while the vault is being locked."""

from __future__ import annotations

from enum import Enum, unique

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LockButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Heading, Note, Title


@unique
class Mode(Enum):
    """Why the screen is covered."""

    BY_HAND = "by_hand"
    ASKING = "asking"
    LOCKING = "locking"


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
        self._mode = Mode.BY_HAND
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(28), px(28), px(28))
        column.setSpacing(px(12))
        column.addStretch(1)
        self._icon = IconLabel("eye-off", "shared", 40, self)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Title("", self)
        self._text = Note("", self)
        self._sign = Heading("", self)
        for label in (self._title, self._text, self._sign):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(0)
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
        self._say(
            Mode.BY_HAND,
            self.tr("Covered"),
            self.tr("The vault is still open. Every key and every click shows it again."),
        )

    def show_asking(self, fingerprint: str | None) -> None:
        """Say that another window asks for a passphrase; only its answer, or a lock, ends this.

        Without a ``fingerprint`` it asks for both; None stands for the passphrase of a file.
        """
        both = self.tr("Both passphrases are asked for in the small window")
        file = self.tr("The passphrase of the file is asked for in the small window")
        without = file if fingerprint is None else both
        self._say(
            Mode.ASKING,
            self.tr("Consent is given in the small window") if fingerprint else without,
            self.tr("Everything else stays covered until it is answered or closed."),
            self.tr("Fingerprint {fingerprint}").format(fingerprint=fingerprint) if fingerprint else "",
        )

    def is_locking(self) -> bool:
        """Whether the vault is being locked, so that nothing is shown any more."""
        return self._mode is Mode.LOCKING

    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self._mode is Mode.ASKING

    def show_locking(self) -> None:
        """Say that the vault is being locked; nothing can be done here any more."""
        self._say(Mode.LOCKING, self.tr("Locking …"), self.tr("Everything is being saved and closed."))

    def _say(self, mode: Mode, title: str, text: str, sign: str = "") -> None:
        self._mode = mode
        self._title.setText(title)
        self._text.setText(text)
        self._sign.setText(sign)
        self._sign.setVisible(bool(sign))
        self._make_room(for_window=mode is Mode.ASKING)
        self._buttons.setVisible(mode is not Mode.LOCKING)
        self.show_button.setVisible(mode is Mode.BY_HAND)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(part for part in (text, sign) if part))

    def _make_room(self, *, for_window: bool) -> None:
        """Leave the middle to the small window, or else stand there."""
        above, between, below = 0, self._column.indexOf(self._sign) + 1, self._column.count() - 1
        self._column.setStretch(above, 0 if for_window else 1)
        self._column.setStretch(between, 1 if for_window else 0)
        self._column.setStretch(below, 0 if for_window else 1)
        self._icon.setVisible(not for_window)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Uncover by any key that is not a modifier alone."""
        bare = event.key() in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab}
        if self._mode is Mode.BY_HAND and not bare:
            self.uncovered.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Uncover by a click."""
        if self._mode is Mode.BY_HAND:
            self.uncovered.emit()
