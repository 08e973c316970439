"""What shall happen to the file on its way out: closed with a passphrase, signed by both. Neither is the rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import DocumentFormat, Person, Safeguard
from rm_desktop.services.wish import PLAIN, SIGNING_ORDER, Wish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import Heading, Muted
from rm_desktop.ui.widgets.segmented import Segmented


class SafeguardOptions(QWidget):
    """``wish_chosen`` gives what is wished now."""

    wish_chosen = Signal(object)

    def __init__(self, names: Mapping[Person, str], parent: QWidget | None = None) -> None:
        """Begin with no wish; ``names`` say whose key is which."""
        super().__init__(parent)
        self._names = names
        self._wish = PLAIN
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(self.tr("Passphrase for the file"), self))
        ways = [
            (Safeguard.NONE, self.tr("None")),
            (Safeguard.PDF, self.tr("In the PDF")),
            (Safeguard.AGE, self.tr("age file")),
        ]
        self.safeguard = Segmented(ways, self.tr("Passphrase for the file"), Safeguard.NONE, self)
        self.safeguard.value_changed.connect(lambda value: self._choose(replace(self._wish, safeguard=value)))
        column.addWidget(self.safeguard)
        self.explained = Muted("", self)
        column.addWidget(self.explained)
        self.signed = CheckBox(self.tr("Signed by both in the file"), self)
        self.signed.toggled.connect(lambda on: self._choose(replace(self._wish, signed=on)))
        column.addWidget(self.signed)
        self.proof = Muted(
            self.tr(
                "Off is the usual choice: the register of the vault keeps both consents. Signatures in the file prove "
                "to everybody who gets it that both signed, and cannot be taken back."
            ),
            self,
        )
        column.addWidget(self.proof)
        self.keys = Muted("", self)
        self.keys.set_selectable()
        column.addWidget(self.keys)

    def show_wish(self, wish: Wish, form: DocumentFormat, keys: Mapping[Person, str]) -> None:
        """Show what is wished for a file of this ``form``; ``keys`` are the fingerprints of both."""
        self._wish = wish.fitting(form)
        is_pdf = form is DocumentFormat.PDF
        self.safeguard.button(Safeguard.PDF).setEnabled(is_pdf)
        self.safeguard.set_value(self._wish.safeguard)
        self.explained.setText(self._explained()[self._wish.safeguard])
        self.explained.setVisible(self._wish.safeguard is not Safeguard.NONE)
        for part in (self.signed, self.proof):
            part.setVisible(is_pdf)
        self.signed.blockSignals(True)
        self.signed.setChecked(self._wish.signed)
        self.signed.blockSignals(False)
        lines = [self._line(person, keys[person]) for person in SIGNING_ORDER]
        self.keys.setText("\n".join(lines))
        self.keys.setVisible(self._wish.signed)

    def _line(self, person: Person, signs: str) -> str:
        return self.tr("Key of {name}:").format(name=self._names[person]) + f"\n{signs}"

    def _explained(self) -> dict[Safeguard, str]:
        return {
            Safeguard.NONE: "",
            Safeguard.PDF: self.tr(
                "Six words are made and shown once after saving. They keep readers out (AES-256, opens in ordinary PDF "
                "programs), but do not show whether somebody changed the file."
            ),
            Safeguard.AGE: self.tr(
                "Six words are made and shown once after saving. The stronger choice: a changed file does not open. "
                "The program age opens it."
            ),
        }

    def _choose(self, wish: Wish) -> None:
        self._wish = wish
        self.wish_chosen.emit(wish)
