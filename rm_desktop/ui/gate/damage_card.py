"""What the unlock screen says of a damaged vault: which part, what still opens, and the newest good backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import AcknowledgedDataLost, RmError
from rm_desktop.domain.words import Policy
from rm_desktop.services.backups import BackupRow, row_of
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.vault.backup_sets import newest_good
from rm_desktop.vault.glance import Doors


class DamageCard(TintCard):
    """Names no person. `add_act` takes what else can be done about the damage."""

    restore_wanted = Signal()

    def __init__(
        self, path: Path, error: RmError, doors: Doors | None, context: GateContext, parent: QWidget | None = None
    ) -> None:
        """Explain ``error`` of the vault at ``path``."""
        super().__init__("danger", None, parent)
        self._words = BackupWords(context.messages)
        self.body.setContentsMargins(px(16), px(10), px(16), px(10))
        part = str(error.parameters.get("part", ""))
        lost = isinstance(error, AcknowledgedDataLost)
        self.what = Text(self._what(part, lost=lost), self)
        self.opens = Text(self._still_opens(part, doors), self)
        self.backup = Text(self.tr("Looking for the newest good backup …"), self)
        for label in (self.what, self.opens, self.backup):
            label.setVisible(bool(label.text()))
            self.body.addWidget(label)
        self.restore = PlainButton(self.tr("Bring a backup back …"), "history", self)
        self.restore.clicked.connect(self.restore_wanted)
        self.restore.setVisible(False)
        holder = QWidget(self)
        self._acts = FlowLayout(holder, 10)
        self._acts.addWidget(self.restore)
        self.body.addWidget(holder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what is read first, by eyes and by screen readers
        self.setAccessibleName(self.what.text())
        self.setAccessibleDescription(self.opens.text())
        context.operations.aside(lambda: _newest(path), self._on_found, self._on_unreadable, owner=self)

    def add_act(self, button: QWidget) -> None:
        """Offer something else that helps with a damaged vault."""
        self._acts.addWidget(button)

    def _what(self, part: str, *, lost: bool) -> str:
        names = {
            "header": self.tr("the key file"),
            "shared": self.tr("the shared part"),
            "senior": self.tr("the private part of the mentee"),
            "junior": self.tr("the private part of the mentor"),
        }
        words = (
            self.tr("This vault is damaged: something that was saved is missing ({part}). Nothing was changed.")
            if lost
            else self.tr("This vault is damaged: {part}. The passphrase is not to blame. Nothing was changed.")
        )
        return words.format(part=names.get(part, self.tr("one of its files")))

    def _still_opens(self, part: str, doors: Doors | None) -> str:
        if part == "shared":
            return self.tr("What is private still opens: opened alone, the shared part is left out.")
        if part in {"senior", "junior"}:
            both = doors is not None and doors.policy is Policy.BOTH
            words = self.tr("The shared part still opens together, and so does the private part of the other person.")
            return words if both else self.tr("Opened together, and by the other person alone, everything else opens.")
        return ""

    def _on_found(self, row: BackupRow | None) -> None:
        if row is None:
            self.backup.setText(self.tr("There is no backup in this vault whose files are in order."))
            return
        words = self.tr("Newest backup in order: {when}, with {parts}")
        self.backup.setText(words.format(when=self._words.when(row), parts=self._words.parts(row.parts)))
        self.restore.setVisible(True)

    def _on_unreadable(self, _error: RmError) -> None:
        self._on_found(None)


def _newest(path: Path) -> BackupRow | None:
    found = newest_good(path)
    return None if found is None else row_of(found)
