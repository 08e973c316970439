"""A page for what both decide together: what it means, both passphrases, and one button that says what happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.ui.gate.both_passphrases import BothPassphrases
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame


class JointPage(PageFrame):
    """Put the explanation into ``content``, then call `ask`."""

    busy_changed = Signal(bool)
    """While this is on, closing the window would leave half of the act behind."""

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Act on the vault at ``path``."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self.both = BothPassphrases(self)

    def ask(self) -> None:
        """Put both passphrases below what stands there."""
        self.content.addWidget(self.both)
        self.both.changed.connect(self.refresh)

    def missing(self) -> str:
        """Name what lacks."""
        return self.both.missing()

    def first_field(self) -> QWidget | None:
        """Begin with the page itself, which is to be read from its top; Tab and Return lead to what is to be typed."""
        return self

    def show_busy(self, words: str, cancel: Callable[[], None] | None = None) -> None:
        """Say what is going on, and keep the window open for it."""
        super().show_busy(words, cancel)
        self.busy_changed.emit(True)

    def show_problem(self, words: str) -> None:
        """Say what went wrong and let people go on."""
        super().show_problem(words)
        self.busy_changed.emit(False)

    @Slot(object)
    def on_failed(self, error: RmError) -> None:
        """Say what went wrong; a wrong passphrase can be typed again."""
        if isinstance(error, WrongPassphrase):
            self.show_problem(self.tr("One of the two passphrases does not fit. Nothing was changed."))
            self.both.select_all()
        else:
            self.show_problem(self._context.messages.sentence(error))
