"""Making the vault that the wizard described, and the sample vault: keys, pair, agreement, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.demo import create_demo
from rm_desktop.services.founding import Founding, found
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.unlocking import Opened
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Title
from rm_desktop.vault.vault import OpeningKeys, hash_databases, read_header


class MakingPage(FittedCard):
    """Says that a vault is being made, and how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin at nothing."""
        super().__init__(560, parent)
        self.setObjectName("making")
        body = self.body
        body.addWidget(IconLabel("key-round", "shared", 44, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Title(self.tr("The vault is being made"), self)
        self.words = Note(self.tr("Keys are being computed from the passphrases …"), self)
        for label in (self._title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            body.addWidget(label)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self._title.text())
        body.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show ``done`` keys of ``total``."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if done < total:
            self.words.setText(
                self.tr("Key {number} of {total} is being computed …").format(number=done + 1, total=total)
            )
        else:
            self.words.setText(self.tr("The databases are being made …"))
            announce(self.words, self.words.text())

    def focus_first(self) -> None:
        """Have nothing to type into."""


class Making(QObject):
    """Founds a vault. ``advanced`` comes from the worker's thread by way of Qt's queue."""

    advanced = Signal(object, object)
    made = Signal(object)
    """The keys of the first opening with the hashes of the sealed files."""
    failed = Signal(object)

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context

    def begin(self, founding: Founding) -> None:
        """Found the vault; nothing can be cancelled any more, it takes a few seconds."""
        content, clock, kdf = self._context.content, self._context.clock, self._context.kdf
        self._run(
            founding.path,
            lambda: found(founding, content=content, clock=clock, kdf=kdf, on_progress=self.advanced.emit),
        )

    def begin_sample(self, path: Path) -> None:
        """Make the vault with sample data at ``path``."""
        language, clock = self._context.language, self._context.clock
        self._run(path, lambda: create_demo(path, language, clock=clock, on_progress=self.advanced.emit))

    def _run(self, path: Path, make: Callable[[], OpeningKeys]) -> None:
        def work() -> Opened:
            keys = make()
            return Opened(keys, hash_databases(path, read_header(path)))

        self._context.operations.aside(work, self.made.emit, self._on_failed)

    def _on_failed(self, error: RmError) -> None:
        self.failed.emit(error)
