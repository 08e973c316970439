"""The pages about backups, and how they follow one another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.restoring import Previewed, doors_of
from rm_desktop.ui.gate.backup_list_page import COPY, BackupListPage
from rm_desktop.ui.gate.copy_page import CopyPage
from rm_desktop.ui.gate.damage_card import DamageCard
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.keys_page import Act, ActGroup
from rm_desktop.ui.gate.move_page import OLD, MovePage
from rm_desktop.ui.gate.restore_page import RestorePage
from rm_desktop.ui.gate.restore_preview_page import RestorePreviewPage
from rm_desktop.vault.glance import Doors

Maker = Callable[[], QWidget]

LIST, RESTORE, TAKE, MOVE = "backups", "restore", "copy", "move"


class BackupActs(QObject):
    """Shows a page by ``show_wanted``, as `KeyActs` does; the page with all acts is where *Back* leads."""

    show_wanted = Signal(object)
    back_wanted = Signal()
    """Back to where the acts are offered."""
    left = Signal(str)
    """Back to the unlock page, with what to say there."""
    busy_changed = Signal(bool)
    """Something is going on that must not be interrupted by another page."""
    vault_chosen = Signal(object)
    """A vault that was brought back as a new one."""

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context

    def group(self) -> ActGroup:
        """Return what can be done."""
        return ActGroup(
            self.tr("Backups"),
            [
                Act(
                    LIST,
                    "shield-check",
                    self.tr("See and check backups"),
                    self.tr("When each was made, what it holds"),
                ),
                Act(
                    RESTORE,
                    "history",
                    self.tr("Bring a backup back"),
                    self.tr("After a look at what would come back"),
                ),
                Act(TAKE, "copy", self.tr("Copy to another place"), self.tr("Encrypted, onto a stick or a drive")),
                Act(MOVE, "arrow-right", self.tr("Move to a new computer"), self.tr("In three steps")),
            ],
        )

    def makers(self, path: Path) -> dict[str, Maker]:
        """Return the first page of each act on the vault at ``path``."""
        return {
            LIST: lambda: self._list_page(path),
            RESTORE: lambda: self._restore_page(path),
            TAKE: lambda: self._leaving(self._copy_page(path)),
            MOVE: lambda: self._move_page(path, 0),
        }

    def show_restore(self, path: Path) -> None:
        """Go straight to bringing a backup back, from a vault that does not open; *Back* leads to the unlock page."""

        def make() -> QWidget:
            page = self._restore_page(path, left=True)
            page.back_wanted.connect(lambda: self.vault_chosen.emit(path))
            return page

        self.show_wanted.emit(make)

    def damage_card(self, path: Path, error: RmError, doors: Doors | None) -> DamageCard:
        """Return the card that says what is damaged; it leads to bringing a backup back."""
        card = DamageCard(path, error, doors, self._context)
        card.restore_wanted.connect(lambda: self.show_restore(path))
        return card

    def _list_page(self, path: Path) -> QWidget:
        page = BackupListPage(path, doors_of(path), self._context)
        page.act_wanted.connect(lambda act, name: self._on_set_act(path, act, name))
        return self._leaving(page)

    def _on_set_act(self, path: Path, act: str, name: str) -> None:
        def make() -> QWidget:
            page = self._copy_page(path, name) if act == COPY else self._restore_page(path, name, left=True)
            page.back_wanted.connect(lambda: self.show_wanted.emit(lambda: self._list_page(path)))
            return page

        self.show_wanted.emit(make)

    def _copy_page(self, path: Path, name: str = "") -> CopyPage:
        page = CopyPage(path, self._context, name)
        page.busy_changed.connect(self.busy_changed)
        return page

    def _restore_page(self, path: Path, name: str | None = None, *, left: bool = False) -> RestorePage:
        page = RestorePage(path, self._context, name)
        page.previewed.connect(lambda seen: self._show_preview(path, seen))
        if not left:
            page.back_wanted.connect(self.back_wanted)
        return page

    def _show_preview(self, path: Path, seen: Previewed) -> None:
        """Show what would come back. Built anew, as a change of language does, the set is opened anew."""
        fresh = [seen]

        def make() -> QWidget:
            if not fresh:
                return self._restore_page(path, seen.one.path.name)
            page = RestorePreviewPage(path, fresh.pop(), self._context)
            page.back_wanted.connect(
                lambda: self.show_wanted.emit(lambda: self._restore_page(path, seen.one.path.name))
            )
            page.restored_here.connect(
                lambda words: self._on_restored_here(path, words, known=seen.present is not None)
            )
            page.restored_as_new.connect(self.vault_chosen)
            page.busy_changed.connect(self.busy_changed)
            return page

        self.show_wanted.emit(make)

    def _on_restored_here(self, path: Path, words: str, *, known: bool) -> None:
        """Go back to the unlock page; where the key file came back, the vault is looked at anew first."""
        if known:
            self.left.emit(words)
        else:
            self.vault_chosen.emit(path)

    def _move_page(self, path: Path, step: int) -> QWidget:
        page = MovePage(path, self._context, step)
        page.busy_changed.connect(self.busy_changed)

        def show(number: int) -> None:
            self.show_wanted.emit(lambda: self._move_page(path, number))

        if step == OLD:
            page.next_wanted.connect(lambda: self.left.emit(""))
        else:
            page.next_wanted.connect(lambda: show(step + 1))
        if step == 0:
            page.back_wanted.connect(self.back_wanted)
        else:
            page.back_wanted.connect(lambda: show(step - 1))
        return page

    def _leaving(self, page: BackupListPage | CopyPage) -> QWidget:
        page.back_wanted.connect(self.back_wanted)
        return page
