"""Every page of the gate but unlocking. Each is loaded when somebody asks for it, so that unlocking need not wait."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import NotWritable, RmError, VaultDamaged, VaultDestroyed
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.vault.glance import Doors

if TYPE_CHECKING:
    from rm_desktop.ui.gate.backup_acts import BackupActs
    from rm_desktop.ui.gate.founding_course import FoundingCourse
    from rm_desktop.ui.gate.key_acts import KeyActs
    from rm_desktop.ui.gate.unlock_page import UnlockPage

Maker = Callable[[], QWidget]


class OtherPages(QObject):
    """Makes pages by ``show_wanted`` and says where they lead."""

    show_wanted = Signal(object, object)
    """What makes the page, and a notice as (kind, text) or None."""
    unlock_wanted = Signal(str)
    """Back to the unlock page, with what to say there."""
    vault_chosen = Signal(object)
    founded = Signal(object, object)
    busy_changed = Signal(bool)
    vault_gone = Signal()
    fresh_gate_wanted = Signal(str)

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context
        self._founding: FoundingCourse | None = None
        self._keys: KeyActs | None = None
        self._backups: BackupActs | None = None

    @property
    def founding(self) -> FoundingCourse:
        """Setting up a vault, real or sample."""
        if self._founding is None:
            from rm_desktop.ui.gate.founding_course import FoundingCourse  # noqa: PLC0415 - only when wanted

            made = FoundingCourse(self._context, self)
            made.show_wanted.connect(self.show_wanted)
            made.left.connect(lambda: self.unlock_wanted.emit(""))
            made.busy_changed.connect(self.busy_changed)
            made.founded.connect(self.founded)
            made.sample_made.connect(self.vault_chosen)
            self._founding = made
        return self._founding

    @property
    def keys(self) -> KeyActs:
        """The acts on keys."""
        if self._keys is None:
            from rm_desktop.ui.gate.key_acts import KeyActs  # noqa: PLC0415 - only when wanted

            made = KeyActs(self._context, self.backups, self)
            made.show_wanted.connect(lambda maker: self.show_wanted.emit(maker, None))
            made.left.connect(self.unlock_wanted)
            made.busy_changed.connect(self.busy_changed)
            made.salvage.busy_changed.connect(self.busy_changed)
            made.salvage.vault_chosen.connect(self.vault_chosen)
            made.end.busy_changed.connect(self.busy_changed)
            made.end.vault_gone.connect(self.vault_gone)
            made.end.fresh_gate_wanted.connect(self.fresh_gate_wanted)
            self._keys = made
        return self._keys

    @property
    def backups(self) -> BackupActs:
        """The acts on backups."""
        if self._backups is None:
            from rm_desktop.ui.gate.backup_acts import BackupActs  # noqa: PLC0415 - only when wanted

            made = BackupActs(self._context, self)
            made.show_wanted.connect(lambda maker: self.show_wanted.emit(maker, None))
            made.left.connect(self.unlock_wanted)
            made.vault_chosen.connect(self.vault_chosen)
            made.busy_changed.connect(self.busy_changed)
            self._backups = made
        return self._backups

    def show_welcome(self, *, back: bool) -> None:
        """Offer a new vault, an existing one, or sample data; ``back`` when one comes from a vault."""
        from rm_desktop.ui.gate.welcome_page import WelcomePage  # noqa: PLC0415 - only when wanted

        def make() -> QWidget:
            settings = self._context.settings
            recent = [Path(one) for one in settings.recent_vaults if not back or one != settings.recent_vault]
            page = WelcomePage(back=back, recent=recent)
            page.recent_wanted.connect(self.vault_chosen)
            page.forget_wanted.connect(lambda path: self._on_forget(path, back=back))
            page.create_wanted.connect(self.founding.begin)
            page.open_wanted.connect(self._on_open_existing)
            page.sample_wanted.connect(self.show_sample)
            page.back_wanted.connect(lambda: self.unlock_wanted.emit(""))
            return page

        self.show_wanted.emit(make, None)

    def show_problem(self, path: Path, error: RmError) -> None:
        """Say why the vault at ``path`` cannot be opened now."""
        if isinstance(error, VaultDestroyed):
            self.keys.end.show_unfinished(path)
            return
        from rm_desktop.ui.gate.problem_page import ProblemPage  # noqa: PLC0415 - only when wanted

        def make() -> QWidget:
            page = ProblemPage(path.stem, error, self._context)
            page.retry_wanted.connect(lambda: self.vault_chosen.emit(path))
            page.other_vault_wanted.connect(lambda: self.show_welcome(back=False))
            if isinstance(error, VaultDamaged):
                page.put_damage(self._damage_card(path, error, None))
            return page

        self.show_wanted.emit(make, None)

    def put_damage(self, page: UnlockPage, path: Path, error: RmError) -> None:
        """Say on the unlock page what is damaged, what still opens, and what can be done."""
        page.keep_in_sight(self._damage_card(path, error, page.doors))

    def _damage_card(self, path: Path, error: RmError, doors: Doors | None) -> QWidget:
        """Offer the newest backup first, and saving what is readable where there is none or it is old."""
        from rm_desktop.ui.widgets.buttons import PlainButton  # noqa: PLC0415 - only when wanted

        card = self.backups.damage_card(path, error, doors)
        salvage = PlainButton(self.tr("Save what is readable …"), "puzzle", card)
        salvage.clicked.connect(lambda: self.keys.salvage.show_salvage(path))
        card.add_act(salvage)
        return card

    def show_keys(self, path: Path, doors: Doors) -> None:
        """Show what can be done with the keys of the vault at ``path``."""
        self.keys.show_keys(path, doors)

    def show_recovery(self, path: Path, doors: Doors) -> None:
        """Show the way back from a forgotten passphrase."""
        self.keys.show_recovery(path, doors)

    @Slot()
    def show_sample(self) -> None:
        """Turn to the sample vault; make it first where there is none."""
        from rm_desktop.ui.gate.sample_place import sample_path  # noqa: PLC0415 - only when wanted

        path = sample_path(self._context)
        self._context.operations.aside(
            path.exists, lambda there: self.vault_chosen.emit(path) if there else self.founding.make_sample(path)
        )

    def _on_forget(self, path: Path, *, back: bool) -> None:
        """Forget where a vault lies; the vault itself is not touched."""
        with suppress(NotWritable):
            self._context.settings.forget_vault(str(path))
        self.show_welcome(back=back)

    @Slot()
    def _on_open_existing(self) -> None:
        words = self.tr("Which vault? A folder whose name ends in .rmvault")
        self._context.files.folder(words, self.vault_chosen.emit, self._context.vault_folder)
