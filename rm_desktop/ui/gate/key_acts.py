"""The pages that change keys, and how they follow one another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Policy
from rm_desktop.ui.gate.end_acts import EndActs
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.keys_page import Act, ActGroup, KeysPage
from rm_desktop.ui.gate.new_sheet_page import NewSheetPage
from rm_desktop.ui.gate.passphrase_change_page import PassphraseChangePage
from rm_desktop.ui.gate.recovery_page import RecoveryPage
from rm_desktop.vault.glance import Doors, glance

Maker = Callable[[], QWidget]

OWN, SESSION, SHEET = "own", "session", "sheet"


class KeyActs(QObject):
    """Shows a page by ``show_wanted``; the gate builds it, and builds it anew when the language changes."""

    show_wanted = Signal(object)
    left = Signal(str)
    """Back to the unlock page, with what to say there."""

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context
        self._path = Path()
        self._doors: Doors | None = None
        self.end = EndActs(context, self)
        self.end.show_wanted.connect(self.show_wanted)
        self.end.done.connect(self._on_done)
        self.end.back_wanted.connect(self._on_back)

    def show_keys(self, path: Path, doors: Doors, done: str = "") -> None:
        """Show what can be done with the keys of the vault at ``path``."""
        self._path, self._doors = path, doors

        def make() -> QWidget:
            page = KeysPage([self._keys(doors), self.end.group()], done)
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
        return ActGroup(self.tr("Keys"), [own, sheet] if both else [own, session, sheet])

    def _on_chosen(self, act: str) -> None:
        makers: dict[str, Maker] = {
            OWN: lambda: self._change_page(session=False),
            SESSION: lambda: self._change_page(session=True),
            SHEET: self._sheet_page,
            **self.end.makers(self._path),
        }
        self.show_wanted.emit(makers[act])

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
        """Look at the vault again: it may have a passphrase for meetings now."""
        path = self._path
        self._context.operations.aside(
            lambda: glance(path), lambda doors: self.show_keys(path, doors or self._known(), words), owner=self
        )

    def _on_back(self) -> None:
        self.show_keys(self._path, self._known())
