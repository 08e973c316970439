"""The pages that change keys, and how they follow one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Policy
from rm_desktop.ui.gate.backup_acts import BackupActs
from rm_desktop.ui.gate.end_acts import EndActs
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.keys_page import Act, ActGroup, KeysPage
from rm_desktop.ui.gate.new_sheet_page import NewSheetPage
from rm_desktop.ui.gate.old_backups_page import OldBackupsPage
from rm_desktop.ui.gate.passphrase_change_page import PassphraseChangePage
from rm_desktop.ui.gate.recovery_page import RecoveryPage
from rm_desktop.ui.gate.rotation_page import RotationPage
from rm_desktop.ui.gate.rotation_words import POLICY, REKEY_OWN, REKEY_SHARED
from rm_desktop.ui.gate.salvage_acts import SalvageActs
from rm_desktop.ui.gate.try_sheet_page import TrySheetPage
from rm_desktop.vault.glance import Doors, glance
from rm_desktop.vault.old_keys import old_backups

Maker = Callable[[], QWidget]

OWN, SESSION, SHEET, TRIAL, OLD = "own", "session", "sheet", "trial", "old-backups"


class KeyActs(QObject):
    """Shows a page by ``show_wanted``; the gate builds it, and builds it anew when the language changes."""

    show_wanted = Signal(object)
    left = Signal(str)
    """Back to the unlock page, with what to say there."""
    busy_changed = Signal(bool)
    """Whether something is at work that the window waits for."""

    def __init__(self, context: GateContext, backups: BackupActs, parent: QObject | None = None) -> None:
        """Work in ``context``; ``backups`` stands on the same page."""
        super().__init__(parent)
        self._context = context
        self._backups = backups
        backups.back_wanted.connect(self._on_back)
        self._path = Path()
        self._doors: Doors | None = None
        self.salvage = SalvageActs(context, self)
        self.salvage.show_wanted.connect(self.show_wanted)
        self.salvage.left.connect(self._on_salvage_left)
        self.end = EndActs(context, self)
        self.end.show_wanted.connect(self.show_wanted)
        self.end.done.connect(self._on_done)
        self.end.back_wanted.connect(self._on_back)

    def show_keys(self, path: Path, doors: Doors, done: str = "", *, old: bool = False) -> None:
        """Show what can be done with the keys of the vault at ``path``; ``old`` when backups want to be changed."""
        self._path, self._doors = path, doors

        def make() -> QWidget:
            groups = [self._keys(doors), self._backups.group(), self.salvage.group(), self.end.group()]
            page = KeysPage(groups, done, next_act=self._old() if old else None)
            page.chosen.connect(self._on_chosen)
            page.back_wanted.connect(lambda: self.left.emit(""))
            return page

        self.show_wanted.emit(make)

    def show_recovery(self, path: Path, doors: Doors) -> None:
        """Show the way back from a forgotten passphrase."""
        self._path, self._doors = path, doors

        def make() -> QWidget:
            page = RecoveryPage(path, doors, self._context)
            page.recovered.connect(lambda: self.left.emit(self.tr("The new passphrase holds from now on.")))
            page.back_wanted.connect(lambda: self.left.emit(""))
            return page

        self.show_wanted.emit(make)

    def _keys(self, doors: Doors) -> ActGroup:
        both = doors.policy is Policy.BOTH
        own = Act(OWN, "key-round", self.tr("Change a personal passphrase"), self.tr("Each person only the own one"))
        session = Act(
            SESSION,
            "users",
            self.tr("Change the passphrase for meetings")
            if doors.has_session
            else self.tr("Set a passphrase for meetings"),
            self.tr("With a personal passphrase, also when the old one is forgotten"),
        )
        sheet = Act(
            SHEET,
            "file-text",
            self.tr("Make new recovery sheets") if both else self.tr("Make a new recovery sheet"),
            self.tr("The old sheet no longer opens anything afterwards"),
        )
        trial = Act(
            TRIAL,
            "file-check",
            self.tr("Try out a recovery sheet"),
            self.tr("Whether it is still at hand and opens; changes nothing"),
        )
        acts = [own, sheet, trial] if both else [own, session, sheet, trial]
        return ActGroup(self.tr("Keys"), acts, self._rare(both=both))

    def _rare(self, *, both: bool) -> list[Act]:
        return [
            self._old(),
            Act(
                POLICY,
                "arrow-left-right",
                self.tr("Let one passphrase be enough") if both else self.tr("Let only both passphrases open together"),
                self.tr("Joint: both people type. The shared part gets a new key"),
            ),
            Act(
                REKEY_OWN,
                "refresh-cw",
                self.tr("Give the own private part a new key"),
                self.tr("When somebody else may know the own passphrase or sheet"),
            ),
            Act(
                REKEY_SHARED,
                "refresh-cw",
                self.tr("Give the shared part a new key"),
                self.tr("Joint: both people type. All sheets are made anew"),
            ),
        ]

    def _old(self) -> Act:
        return Act(
            OLD,
            "history",
            self.tr("Backups that old passphrases open"),
            self.tr("Which ones they are, and how that ends"),
        )

    def _on_chosen(self, act: str) -> None:
        if self.salvage.take(act, self._path):
            return
        makers: dict[str, Maker] = {
            OWN: lambda: self._change_page(session=False),
            SESSION: lambda: self._change_page(session=True),
            SHEET: self._sheet_page,
            TRIAL: self._trial_page,
            OLD: self._old_page,
            **{code: partial(self._rotation_page, code) for code in (POLICY, REKEY_OWN, REKEY_SHARED)},
            **self._backups.makers(self._path),
            **self.end.makers(self._path),
        }
        self.show_wanted.emit(makers[act])

    def _rotation_page(self, act: str) -> QWidget:
        page = RotationPage(act, self._path, self._known(), self._context)
        page.done.connect(self._on_done)
        page.busy_changed.connect(self.busy_changed)
        page.back_wanted.connect(self._on_back)
        return page

    def _trial_page(self) -> QWidget:
        page = TrySheetPage(self._path, self._context)
        page.fits.connect(self._on_done)
        page.back_wanted.connect(self._on_back)
        return page

    def _old_page(self) -> QWidget:
        page = OldBackupsPage(self._path, self._known(), self._context)
        page.purged.connect(self._on_done)
        page.back_wanted.connect(self._on_back)
        return page

    def _change_page(self, *, session: bool) -> QWidget:
        page = PassphraseChangePage(self._path, self._known(), self._context, session=session)
        page.changed.connect(self._on_done)
        page.back_wanted.connect(self._on_back)
        return page

    def _sheet_page(self) -> QWidget:
        page = NewSheetPage(self._path, self._known(), self._context)
        page.renewed.connect(self._on_done)
        page.back_wanted.connect(self._on_back)
        return page

    def _known(self) -> Doors:
        if self._doors is None:
            raise ValueError
        return self._doors

    def _on_done(self, words: str) -> None:
        """Look at the vault again: it may open otherwise now, and backups may still open as before."""
        path = self._path
        self._context.operations.aside(
            lambda: (glance(path), len(old_backups(path))),
            lambda seen: self._show_done(words, *seen),
            owner=self,
        )

    def _show_done(self, words: str, doors: Doors | None, old: int) -> None:
        if old:
            said = self.tr("%n backup(s) still open with old passphrases or sheets.", "", old)
            words = f"{words} {said}"
        self.show_keys(self._path, doors or self._known(), words, old=bool(old))

    def _on_salvage_left(self) -> None:
        """Go back to the acts, or where the vault never showed any doors, to the gate's beginning."""
        if self._doors is None:
            self.left.emit("")
        else:
            self._on_back()

    def _on_back(self) -> None:
        self.show_keys(self._path, self._known())
