"""Sealing: both close the vault for reading only, and both can open it again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.joint_page import JointPage
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.vault.joint import seal_vault, unseal_vault


class SealPage(JointPage):
    """Sealing and taking the seal off are one page: from outside nobody can tell which of the two is still to do."""

    sealed = Signal(str)

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Begin with sealing."""
        super().__init__(path, context, parent)
        self.choice = Segmented(
            [(True, self.tr("Seal")), (False, self.tr("Take the seal off"))], self.tr("What is to be done?"), True, self
        )
        self.choice.value_changed.connect(self._on_choice)
        self.meaning = Text("", self)
        self.content.addWidget(self.choice)
        self.content.addWidget(self.meaning)
        self.ask()
        self._on_choice()

    @Slot()
    def act(self) -> None:
        """Seal, or take the seal off."""
        if self.missing():
            return
        path, secrets, now = self._path, self.both.secrets(), self._context.clock.now()
        if self.choice.value:
            self.show_busy(self.tr("The vault is being sealed …"))
            self._context.operations.aside(
                lambda: seal_vault(path, secrets, now), self._on_sealed, self.on_failed, owner=self
            )
        else:
            self.show_busy(self.tr("The seal is being taken off …"))
            self._context.operations.aside(
                lambda: unseal_vault(path, secrets), self._on_unsealed, self.on_failed, owner=self
            )

    @Slot()
    def _on_choice(self, _value: object = None) -> None:
        seals = bool(self.choice.value)
        self.meaning.setText(
            self.tr(
                "From then on the vault opens for reading only, with the passphrases as before, for as long as both "
                "want. Nothing can be changed or added any more, not even by mistake. Backups made before are not "
                "sealed. Both together can take the seal off again at any time."
            )
            if seals
            else self.tr("Afterwards the vault can be written in again, as it was before.")
        )
        self.set_words(
            self.tr("Seal the vault") if seals else self.tr("Take the seal off"),
            self.tr("For both together: each types the own passphrase, the other one looks away."),
            self.tr("Seal the vault") if seals else self.tr("Take the seal off"),
        )

    def _on_sealed(self, since: datetime) -> None:
        self.sealed.emit(self.tr("The vault has been sealed since {moment}.").format(moment=format_moment(since)))

    def _on_unsealed(self, taken: bool) -> None:
        self.sealed.emit(
            self.tr("The seal was taken off. The vault can be written in again.")
            if taken
            else self.tr("The vault was not sealed. Nothing was changed.")
        )
