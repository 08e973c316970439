"""One text on its way into the vault: saved 400 ms after the last key, after two seconds of writing at the latest.

A failure leaves the text where it is and is tried again after 1, 5 and then every 30 seconds. What was changed
elsewhere meanwhile is never overwritten by itself. A text outlives the editor it was written in until it is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.errors import EditConflict, NotFound, ReadOnlyVault, RmError, SessionIsFinished
from rm_desktop.ui.runtime.drafts import Drafts, Rescue, RescueTag
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.save_state import SaveState

if TYPE_CHECKING:  # the services bring the database along, which only the worker needs
    from rm_desktop.services.journal import Journal

QUIET_MS = 400
LATEST_MS = 2000
RETRY_MS = (1000, 5000, 30000)
_LASTING = (EditConflict, NotFound, SessionIsFinished, ReadOnlyVault)
"""Errors that trying again cannot cure."""

Save = Callable[["Journal", str, int], Saved[Any]]


class WrittenText(QObject):
    """A text, the revision it was read at, and how far it got. Lives in the registry of drafts."""

    state_changed = Signal(object)
    saved = Signal(object)
    conflict = Signal()

    def __init__(
        self, operations: Operations[Journal], drafts: Drafts, save: Save, *, text: str, revision: int, tag: RescueTag
    ) -> None:
        """Begin with ``text`` as it stands in the vault."""
        super().__init__(drafts)
        self._operations = operations
        self._drafts = drafts
        self._save = save
        self._text = text
        self._tag = tag
        self.revision = revision
        self.state = SaveState.EMPTY
        self._dirty = self._running = self._stuck = self._let_go = False
        self._attempt = 0
        self._after: list[Callable[[], None]] = []
        self._quiet, self._latest, self._retry = (self._timer() for _ in range(3))
        drafts.add(self)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._on_due)
        return timer

    def edited(self, text: str) -> None:
        """Take the text as it is now on the screen."""
        if text == self._text:
            return
        self._text = text
        self._dirty = True
        if self._stuck:
            return
        self._show(SaveState.SAVING)
        self._quiet.start(QUIET_MS)
        if not self._latest.isActive():
            self._latest.start(LATEST_MS)

    def pending(self) -> bool:
        """Whether something is not in the vault yet."""
        return self._dirty or self._running

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Save now; ``then`` is called when that ended, well or badly."""
        if then is not None:
            self._after.append(then)
        if self._running:
            return
        if self._dirty and not self._stuck:
            self._begin()
        else:
            self._call_after()

    def keep_mine(self, revision: int) -> None:
        """After a conflict: save this text over ``revision``, the one that is in the vault now."""
        self.revision = revision
        self._stuck = False
        self._dirty = True
        self._show(SaveState.SAVING)
        self.flush()

    def let_go(self) -> None:
        """Save what is left and vanish: the editor is gone or shows something else."""
        self._let_go = True
        self.flush(self._vanish_if_done)

    def rescue(self) -> Rescue | None:
        """Return the text if it is not in the vault yet."""
        if not self.pending():
            return None
        return Rescue(tag=self._tag, text=self._text)

    def _vanish_if_done(self) -> None:
        if self._let_go and not self.pending():
            self._drafts.remove(self)
            self.deleteLater()

    def _on_due(self) -> None:
        if self._dirty and not self._running and not self._stuck:
            self._begin()

    def _begin(self) -> None:
        for timer in (self._quiet, self._latest, self._retry):
            timer.stop()
        self._running, self._dirty = True, False
        text, revision, save = self._text, self.revision, self._save
        self._operations.run(lambda journal: save(journal, text, revision), self._on_saved, self._on_failed, owner=self)

    def _on_saved(self, saved: Saved[Any]) -> None:
        self._running = False
        self._attempt = 0
        self.revision = saved.value.revision
        self.saved.emit(saved.value)
        if not self._dirty:
            self._show(SaveState.SAVED)
            self._call_after()
            self._vanish_if_done()
        elif self._after:
            self._begin()
        elif not self._quiet.isActive():
            self._quiet.start(QUIET_MS)

    def _on_failed(self, error: RmError) -> None:
        self._running = False
        self._dirty = True
        self._stuck = isinstance(error, _LASTING)
        if self._stuck:
            self._show(SaveState.CONFLICT)
            self.conflict.emit()
        else:
            self._retry.start(RETRY_MS[min(self._attempt, len(RETRY_MS) - 1)])
            self._attempt += 1
            self._show(SaveState.RETRYING)
        self._call_after()

    def _call_after(self) -> None:
        after, self._after = self._after, []
        for then in after:
            then()

    def _show(self, state: SaveState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
