"""Text on the screen that is not in the vault yet, known in one place so that a lock loses none of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from rm_desktop.domain.words import Compartment, Kind

FLUSH_MS = 3000
"""How long a lock waits for drafts before what is left is put into the vault's rescue folder."""


@dataclass(frozen=True, slots=True)
class RescueTag:
    """Where a text belongs, so that a rescued draft finds its place again."""

    compartment: Compartment
    kind: Kind
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """A text that could not be saved."""

    tag: RescueTag
    text: str = field(repr=False)


class Draft(Protocol):
    """An editor's unsaved text."""

    def pending(self) -> bool:
        """Whether something is not in the vault yet."""

    def flush(self, then: Callable[[], None]) -> None:
        """Save now; ``then`` is called when that ended well or badly."""

    def rescue(self) -> Rescue | None:
        """Return what is still unsaved, or None."""


class _Flush(QObject):
    """One wish to have everything saved, and the time it may take."""

    def __init__(self, waiting: int, wait_ms: int, done: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._missing = waiting
        self._done: Callable[[], None] | None = done
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)
        self._timer.start(wait_ms)

    def one_done(self) -> None:
        self._missing -= 1
        if self._missing == 0:
            self._finish()

    def _finish(self) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._timer.stop()
            self.deleteLater()
            done()


class Drafts(QObject):
    """All drafts of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._drafts: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """Know ``draft`` from now on."""
        self._drafts.append(draft)

    def remove(self, draft: Draft) -> None:
        """Forget ``draft``."""
        self._drafts = [known for known in self._drafts if known is not draft]

    def pending(self) -> bool:
        """Whether any text is not in the vault yet."""
        return any(draft.pending() for draft in self._drafts)

    def flush(self, then: Callable[[list[Rescue]], None], wait_ms: int = FLUSH_MS) -> None:
        """Save everything; after at most ``wait_ms`` call ``then`` with what could not be saved."""
        waiting = [draft for draft in self._drafts if draft.pending()]
        if not waiting:
            then([])
            return
        flush = _Flush(len(waiting), wait_ms, lambda: then(self._left()), self)
        for draft in waiting:
            draft.flush(flush.one_done)

    def _left(self) -> list[Rescue]:
        return [rescue for draft in self._drafts if (rescue := draft.rescue()) is not None]
