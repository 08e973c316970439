"""An encrypted copy at another place, from the gate: the locked vault as it is now, or one of its backups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.widgets.copy_panel import CopyPanel
from rm_desktop.vault.backup_sets import read_set
from rm_desktop.vault.copies import pieces_of_set, pieces_of_vault
from rm_desktop.vault.files import Layout

if TYPE_CHECKING:
    from rm_desktop.vault.copies import Piece


class LockedSource:
    """The files of a locked vault, or with ``name`` those of one of its sets. A locked register takes no line."""

    def __init__(self, vault: Path, context: GateContext, owner: QWidget, name: str = "") -> None:
        """Copy from ``vault``."""
        self.vault, self._context, self._owner, self._name = vault, context, owner, name

    def take(self, took: Callable[[Sequence[Piece], datetime], None], failed: Callable[[RmError], None]) -> None:
        """Find the files, beside the window's thread."""
        vault, name, now = self.vault, self._name, self._context.clock.now()

        def find() -> tuple[Sequence[Piece], datetime]:
            if not name:
                return pieces_of_vault(vault), now
            one = read_set(Layout(vault).backups / name)
            return pieces_of_set(one), one.manifest.created_at

        self._context.operations.aside(find, lambda found: took(*found), failed, owner=self._owner)

    def gave_up(self) -> None:
        """Have nothing to take back."""


def copy_panel(
    vault: Path, context: GateContext, owner: QWidget, name: str = "", *, primary: bool = False
) -> CopyPanel:
    """Return the panel for copies of ``vault``."""
    return CopyPanel(
        LockedSource(vault, context, owner, name),
        vault.stem,
        files=context.files,
        operations=context.operations,
        words=BackupWords(context.messages),
        primary=primary,
        parent=owner,
    )


class CopyPage(PageFrame):
    """Copies, reads back, compares."""

    busy_changed = Signal(bool)

    def __init__(self, path: Path, context: GateContext, name: str = "", parent: QWidget | None = None) -> None:
        """Copy the vault at ``path`` or its set called ``name``."""
        super().__init__(parent=parent)
        self.panel = copy_panel(path, context, self, name, primary=True)
        self.panel.busy_changed.connect(self._on_busy)
        self.content.addWidget(self.panel)
        self.primary.setVisible(False)
        now = self.tr(
            "The vault as it is now, private parts included, encrypted as it is. The copy is a vault itself and opens "
            "with the same passphrases."
        )
        then = self.tr("This backup, as a vault of its own that opens with the passphrases of that day.")
        self.set_words(self.tr("Copy to another place"), then if name else now, "")

    def first_field(self) -> QWidget | None:
        """Begin with the place."""
        return self.panel.choose

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self.back.setEnabled(not busy)
        self.busy_changed.emit(busy)
