"""The pages for a vault that may be damaged: check it, and save what is readable."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.damage_page import CheckPage, SalvagePage
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.keys_page import Act, ActGroup

CHECK, SALVAGE = "check", "salvage"


class SalvageActs(QObject):
    """Shows a page by ``show_wanted``; any page may call `show_salvage` or connect a signal to it."""

    show_wanted = Signal(object)
    left = Signal()
    """Back to where the acts were chosen."""
    vault_chosen = Signal(object)
    """The new vault's path: it is to be opened."""
    busy_changed = Signal(bool)

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context

    def group(self) -> ActGroup:
        """Return the acts for the page on keys and backups."""
        check = Act(
            CHECK,
            "shield-check",
            self.tr("Check the vault"),
            self.tr("Says which part is damaged, and where; changes nothing"),
        )
        save = Act(
            SALVAGE,
            "puzzle",
            self.tr("Save what is readable"),
            self.tr("Into a new vault; the damaged one stays"),
        )
        return ActGroup(self.tr("When something is damaged"), [check, save])

    def take(self, act: str, path: Path) -> bool:
        """Show the page of ``act`` for the vault at ``path``; False where the act is somebody else's."""
        if act not in {CHECK, SALVAGE}:
            return False
        (self.show_check if act == CHECK else self.show_salvage)(path)
        return True

    @Slot(object)
    def show_check(self, path: Path) -> None:
        """Show the check of the vault at ``path``."""

        def make() -> QWidget:
            page = CheckPage(path, self._context)
            page.done_wanted.connect(lambda: self.left.emit() if page.good else self.show_salvage(path))
            page.back_wanted.connect(self.left)
            page.busy_changed.connect(self.busy_changed)
            return page

        self.show_wanted.emit(make)

    @Slot(object)
    def show_salvage(self, path: Path) -> None:
        """Show how to save what is readable of the vault at ``path``."""

        def make() -> QWidget:
            page = SalvagePage(path, self._context)
            page.done_wanted.connect(lambda: self.vault_chosen.emit(page.target))
            page.back_wanted.connect(self.left)
            page.busy_changed.connect(self.busy_changed)
            return page

        self.show_wanted.emit(make)
