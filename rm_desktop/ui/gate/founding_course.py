"""From the wizard's last page, or the wish for sample data, to a vault and its keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.wizard import PAGES, Wizard
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.making import Making, MakingPage
from rm_desktop.ui.gate.unlocking import Opened
from rm_desktop.ui.widgets import banner


class FoundingCourse(QObject):
    """Leads through setting up. What was entered outlives a failure and a change of language, not the process."""

    show_wanted = Signal(object, object)
    """A maker of the page, and a notice as (kind, text) or None."""
    left = Signal()
    busy_changed = Signal(bool)
    founded = Signal(object, object)
    """Path and `Opened`."""
    sample_made = Signal(object)
    """The path of the sample vault; it is opened like any other, with its passphrases in sight."""

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context
        self._draft: Draft | None = None
        self._place = 0
        self._wizard: Wizard | None = None
        self._page: MakingPage | None = None
        self._path = Path()
        self._sample = False
        self._making = Making(context, self)
        self._making.advanced.connect(self._on_advanced)
        self._making.made.connect(self._on_made)
        self._making.failed.connect(self._on_failed)

    @property
    def draft(self) -> Draft:
        """What was entered so far."""
        if self._draft is None:
            self._draft = Draft(folder=self._context.vault_folder, title=self.tr("Our tandem"))
        return self._draft

    @Slot()
    def begin(self) -> None:
        """Show the first page of setting up."""
        self._place = 0
        self.show_wanted.emit(self._make_wizard, None)

    def make_sample(self, path: Path) -> None:
        """Make the vault with sample data at ``path``."""
        self._begin_making(path, sample=True)
        self._making.begin_sample(path)

    def _make_wizard(self) -> QWidget:
        if self._wizard is not None:
            self._place = self._wizard.place
        wizard = Wizard(self.draft, self._context, self._place)
        wizard.finished.connect(self._on_finished)
        wizard.abandoned.connect(self._on_abandoned)
        self._wizard = wizard
        return wizard

    @Slot()
    def _on_abandoned(self) -> None:
        self._wizard, self._draft = None, None
        self.left.emit()

    @Slot()
    def _on_finished(self) -> None:
        self._place = len(PAGES) - 1
        founding = self.draft.founding(self._today())
        self._begin_making(founding.path)
        self._making.begin(founding)

    def _begin_making(self, path: Path, *, sample: bool = False) -> None:
        self._path, self._sample = path, sample
        self._wizard = None
        self.busy_changed.emit(True)
        self.show_wanted.emit(self._make_page, None)

    def _make_page(self) -> QWidget:
        self._page = MakingPage()
        return self._page

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        if self._page is not None:
            self._page.show_progress(done, total)

    @Slot(object)
    def _on_made(self, opened: Opened) -> None:
        self.busy_changed.emit(False)
        if self._sample:
            opened.keys.wipe()
            self.sample_made.emit(self._path)
            return
        self._draft = None
        self.founded.emit(self._path, opened)

    @Slot(object)
    def _on_failed(self, error: RmError) -> None:
        self.busy_changed.emit(False)
        self._page = None
        if self._sample:
            self.left.emit()
            return
        self.show_wanted.emit(self._make_wizard, (banner.DANGER, self._context.messages.sentence(error)))

    def _today(self) -> date:
        return self._context.clock.today()
