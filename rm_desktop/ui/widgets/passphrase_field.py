"""Where a passphrase is typed: hidden, unknown to input methods and the accessibility bus, with hints about keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.keyboard_state import KeyboardState, layout_name
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.secret_edit import SecretEdit

_LOOK_EVERY_MS = 500
_WRAP = Qt.TextFlag.TextWrapAnywhere


class _Revealed(QWidget):
    """Shows what was typed, to eyes only: painted, so that no screen reader and no program on its bus is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        self._text = text
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._box(width).height() + 2 * px(6)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(320)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(colour("ink")))
        painter.setFont(self._type())
        painter.drawText(self.rect().adjusted(px(14), px(6), -px(14), -px(6)), int(_WRAP), self._text)
        painter.end()

    def _box(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - 2 * px(14)), 10_000)
        return QFontMetrics(self._type()).boundingRect(room, int(_WRAP), self._text or " ")

    def _type(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(17))
        return font


class PassphraseField(HandsOn):
    """A named field, a button that shows under it what was typed, and a line about Caps Lock and keyboard layout."""

    changed = Signal()
    submitted = Signal()
    """Return was pressed."""

    def __init__(self, name: str, parent: QWidget | None = None, *, hints: bool = True) -> None:
        """Call the field ``name``; ``hints`` shows the line about the keyboard."""
        super().__init__(parent)
        self._keyboard = KeyboardState()
        self._guess: bool | None = None
        self._label = Text(name, self)
        self.edit = SecretEdit(self)
        self.edit.setAccessibleName(name)
        self._label.setBuddy(self.edit)
        self.reveal = IconButton("eye", self.tr("Show the passphrase"), self, framed=True)
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._on_reveal)
        self._revealed = _Revealed(self)
        self._revealed.hide()
        self._hint = Muted("", self)
        self._hint.setVisible(hints)
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show_hint)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.focused.connect(self._on_focused)
        self.edit.key_seen.connect(self._on_key_seen)
        self.hand_on_to(self.edit)
        self._show_hint()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._revealed)
        column.addWidget(self._hint)
        column.addStretch(1)

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def set_name(self, name: str) -> None:
        """Call the field something else."""
        self._label.setText(name)
        self.edit.setAccessibleName(name)

    def clear(self) -> None:
        """Forget what was typed and hide it again."""
        self.edit.clear()
        self.reveal.setChecked(False)

    def hint(self) -> str:
        """Return the line about the keyboard."""
        return self._hint.text()

    def _on_text_changed(self) -> None:
        if self.reveal.isChecked():
            self._revealed.show_text(self.edit.text())
        self.changed.emit()

    def _on_reveal(self, shown: bool) -> None:
        self._revealed.setVisible(shown)
        self._revealed.show_text(self.edit.text() if shown else "")
        self.reveal.set_icon("eye-off" if shown else "eye")
        self.reveal.set_name(self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase"))

    def _on_focused(self, focused: bool) -> None:
        if focused:
            self._timer.start()
            self._show_hint()
        else:
            self._timer.stop()

    def _on_key_seen(self, case: str, shift: bool) -> None:
        self._guess = (case == "upper") != shift
        self._show_hint()

    def _show_hint(self) -> None:
        known = self._keyboard.caps_lock()
        caps = self._guess if known is None else known
        parts = []
        if caps is not None:
            parts.append(self.tr("Caps Lock is ON") if caps else self.tr("Caps Lock off"))
        layout = layout_name(self._keyboard.layout())
        if layout:
            parts.append(self.tr("Keyboard: {layout}").format(layout=layout))
        words = " · ".join(parts)
        if words != self._hint.text():
            if caps and self.edit.hasFocus():
                announce(self.edit, words)
            self._hint.setText(words)
            self.edit.setAccessibleDescription(words)
