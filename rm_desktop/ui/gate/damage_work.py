"""Checking and salvaging off the window's thread: progress comes by signals, and a wish to stop is heard soon."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Sentences
from rm_desktop.services.damage_words import DamageWords
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.vault.examination import examine
from rm_desktop.vault.header_files import header_problems
from rm_desktop.vault.salvage import salvage
from rm_desktop.vault.salvage_keys import SalvageKeys, salvage_keys
from rm_desktop.vault.vault import Secrets

_STEPS_SHOWN = 200


class _Stopped(Exception):
    """Somebody changed their mind."""


class DamageWork(QObject):
    """One check or salvage at a time."""

    advanced = Signal(object, object)
    ended = Signal(object, object)
    """The lines to show, and whether all is well."""
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context
        self._stop = threading.Event()
        self._shown = -1

    def check(self, path: Path, secrets: Secrets) -> None:
        """Check what ``secrets`` open of the vault at ``path``, without opening it."""
        words = DamageWords(self._context.language)

        def work(keys: SalvageKeys) -> tuple[list[str], bool] | None:
            spoilt = header_problems(path, keys.header)
            try:
                report = examine(path, keys.header, keys.compartments, spoilt=spoilt, step=self._step)
            except _Stopped:
                return None
            return words.check(report), report.sound

        self._begin(path, secrets, work)

    def salvage(self, path: Path, secrets: Secrets, target: Path) -> None:
        """Copy everything readable of the vault at ``path`` to ``target``."""
        words = DamageWords(self._context.language)
        stand_ins, clock = Sentences(self._context.language, "salvage"), self._context.clock

        def work(keys: SalvageKeys) -> tuple[list[str], bool] | None:
            report = salvage(path, keys, target, words=stand_ins, now=clock.now(), go_on=self._go_on)
            return None if report is None else (words.salvage(report), report.whole)

        self._begin(path, secrets, work)

    def stop(self) -> None:
        """Stop at the next page; nothing is left behind."""
        self._stop.set()

    def _begin(
        self, path: Path, secrets: Secrets, work: Callable[[SalvageKeys], tuple[list[str], bool] | None]
    ) -> None:
        self._stop.clear()
        self._shown = -1

        def whole() -> tuple[list[str], bool] | None:
            keys = salvage_keys(path, secrets)
            try:
                return None if self._stop.is_set() else work(keys)
            finally:
                keys.wipe()

        self._context.operations.aside(whole, self._on_ended, self._on_failed, owner=self)

    def _go_on(self, done: int, total: int) -> bool:
        """Tell how far it is, no more often than can be seen; runs on the worker's thread."""
        shown = _STEPS_SHOWN * done // total
        if shown != self._shown:
            self._shown = shown
            self.advanced.emit(shown, _STEPS_SHOWN)
        return not self._stop.is_set()

    def _step(self, done: int, total: int) -> None:
        if not self._go_on(done, total):
            raise _Stopped

    def _on_ended(self, result: tuple[list[str], bool] | None) -> None:
        if result is None:
            self.stopped.emit()
        else:
            self.ended.emit(*result)

    def _on_failed(self, error: RmError) -> None:
        self.failed.emit(error)
