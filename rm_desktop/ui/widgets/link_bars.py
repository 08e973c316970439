"""The two bars of links in a note: one asks for an address, the other before anything is opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.markdown_inline import SAFE_LINKS


class _Bar(QWidget):
    """A row above the note that can be closed."""

    closed = Signal()

    def __init__(self, parent: QWidget, field: QWidget, act: PlainButton, close: IconButton) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(field, 1)
        row.addWidget(act)
        row.addWidget(close)
        close.clicked.connect(self.leave)
        self.hide()

    def leave(self) -> None:
        """Close without doing anything."""
        self.hide()
        self.closed.emit()


class AddressBar(_Bar):
    """Asks for the address of a new link; ``given`` has it, completed."""

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until `ask`."""
        self.field = QLineEdit(parent)
        self.field.setPlaceholderText("https://")
        self.field.setAccessibleName(QCoreApplication.translate("AddressBar", "Address of the link"))
        give = PlainButton(QCoreApplication.translate("AddressBar", "Set link"), None, parent)
        super().__init__(
            parent,
            self.field,
            give,
            IconButton("x", QCoreApplication.translate("AddressBar", "Close without a link"), parent),
        )
        self.field.returnPressed.connect(self.give)
        give.clicked.connect(self.give)

    def ask(self) -> None:
        """Show the empty field."""
        self.field.setText("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give(self) -> None:
        """Tell the address."""
        address = self.field.text().strip()
        if address and not address.startswith(SAFE_LINKS):
            address = f"mailto:{address}" if "@" in address and "/" not in address else f"https://{address}"
        if address:
            self.given.emit(address)
        self.leave()


class OpenLinkBar(_Bar):
    """Shows where a link leads; only its button opens it, outside of this program."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until `ask`."""
        self._address = ""
        self.words = Text("", parent)
        self.open_button = PlainButton(QCoreApplication.translate("OpenLinkBar", "Open in the browser"), None, parent)
        super().__init__(
            parent,
            self.words,
            self.open_button,
            IconButton("x", QCoreApplication.translate("OpenLinkBar", "Do not open"), parent),
        )
        self.open_button.clicked.connect(self._on_open)

    def ask(self, address: str) -> None:
        """Show ``address`` whole: words and target of a link may differ."""
        self._address = address
        self.words.setText(self.tr("This link leads out of the vault: {address}").format(address=address))
        self.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text())

    def _on_open(self) -> None:
        self.leave()
        self.confirmed.emit(self._address)
