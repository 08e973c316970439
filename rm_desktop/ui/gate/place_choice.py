"""Where a vault lies: path, another folder, a second confirmation where the folder travels to other machines."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import ErrorText, Muted, Strong, Text
from rm_desktop.vault.synced_folder import NETWORK, synced_by


class PlaceChoice(QWidget):
    """Shows where the vault will lie and says what speaks against it."""

    folder_chosen = Signal(object)
    accepted_changed = Signal(bool)
    looked = Signal()
    """What speaks against the place is known."""

    def __init__(self, context: GateContext, path: Path, accepted: bool, parent: QWidget | None = None) -> None:
        """Show ``path``; ``accepted`` when somebody confirmed it already."""
        super().__init__(parent)
        self._context = context
        self._path = path
        self._synced = ""
        self._taken = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._shown = Muted("", self)
        self.change = LinkButton(self.tr("Choose another place …"), None, self)
        self.change.clicked.connect(self._on_change)
        row.addWidget(self._shown, 1)
        row.addWidget(self.change)
        column.addLayout(row)
        self._problem = ErrorText("", self)
        column.addWidget(self._problem)
        self._card = TintCard("attention", None, self)
        self._heading = Strong("", self)
        self.accept = CheckBox(self.tr("Put the vault there nevertheless"), self)
        self.accept.setChecked(accepted)
        self.accept.toggled.connect(self.accepted_changed)
        self._card.body.addWidget(self._heading)
        self._card.body.addWidget(
            Text(
                self.tr(
                    "Sizes and times of change travel along, old versions stay with the service, and two computers "
                    "may disturb each other. The contents remain encrypted."
                )
            )
        )
        self._card.body.addWidget(self.accept)
        column.addWidget(self._card)
        for hidden in (self._problem, self._card):
            hidden.setVisible(False)
        self.show_path(path)

    def show_path(self, path: Path) -> None:
        """Show another place and have a look at it, off the window's thread: it may lie on a slow drive."""
        if path.parent != self._path.parent:
            self.accept.setChecked(False)
        self._path = path
        self._shown.setText(self.tr("Place: {path}").format(path=path))
        self._context.operations.aside(
            lambda: (path, synced_by(path.parent) or "", path.exists()), self._on_looked, owner=self
        )

    def missing(self) -> str:
        """Return what still lacks."""
        if self._taken:
            return self.tr("the name is taken")
        if self._synced and not self.accept.isChecked():
            return self.tr("the place needs a confirmation")
        return ""

    @Slot()
    def _on_change(self) -> None:
        self._context.files.folder(self.tr("Where shall the vault lie?"), self.folder_chosen.emit, self._path.parent)

    def _on_looked(self, found: tuple[Path, str, bool]) -> None:
        path, service, taken = found
        if path != self._path:
            return
        self._synced, self._taken = service, taken
        if service == NETWORK:
            self._heading.setText(self.tr("This folder lies on another computer in the network."))
        else:
            words = self.tr("This folder is kept in step with other computers by {service}.")
            self._heading.setText(words.format(service=service))
        self._card.setVisible(bool(service))
        taken_words = self.tr("There is a vault of this name already. Choose another name or place.")
        self._problem.setText(taken_words if taken else "")
        self._problem.setVisible(taken)
        self.looked.emit()
