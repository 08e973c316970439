"""Nobody is at the device any more: what was typed into the gate is emptied, and a fresh process takes its place.

Clearing fields leaves their letters in memory; a process that has ended leaves none. Only what would lose people's
work stays: setting up lets go of its passphrases, an act that must not end halfway goes on with empty fields.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QLineEdit

from rm_desktop.services.opening import OpeningState
from rm_desktop.ui.gate.gate import Gate
from rm_desktop.ui.runtime.hand_over import FAULT
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.idle_watch import IdleWatch
from rm_desktop.ui.runtime.screen_lock import ScreenLock
from rm_desktop.ui.widgets.banner import ATTENTION
from rm_desktop.ui.widgets.passphrase_field import PassphraseField

_CODE = "code"
_TICK_MS = 5000
_SETTLED_MS = 700


class Unattended(QObject):
    """Watches the machine for ``gate``."""

    def __init__(self, gate: Gate) -> None:
        """Watch nothing until `watch`."""
        super().__init__(gate)
        self._gate = gate
        self._keys_pressed = False
        self._replaced = False
        minutes = gate.context.settings
        self.signs = ScreenLock(self)
        self.signs.noticed.connect(self._on_noticed)
        self.idle = IdleWatch(lambda: (minutes.lock_after_minutes, minutes.lock_after_minutes), self, tick_ms=_TICK_MS)
        self.idle.expired.connect(self._on_idle)

    def watch_soon(self) -> None:
        """Watch once the gate has nothing more to load."""
        QTimer.singleShot(_SETTLED_MS, self, self.watch)

    @Slot()
    def watch(self) -> None:
        """Hear the machine's signs and, for what nobody sent off, how long nobody has touched this window."""
        self.signs.watch(self._gate.window, self.tr("What was typed is forgotten first"))
        if (handle := self._gate.window.windowHandle()) is not None:
            self.idle.watch(handle)
            handle.installEventFilter(self)
        self.idle.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know that something may have been typed, also what is no longer on the screen; swallow nothing."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            self._keys_pressed = True
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_noticed(self, reason: LockReason) -> None:
        """Forget before the machine sleeps or somebody else sits in front of it."""
        gate = self._gate
        if gate.machine.state is OpeningState.UNLOCKED:
            gate.host.lock_next(reason.value)  # the machine goes on waiting until this process has gone
            return
        gate.unlocking.give_up()
        gate.context.clipboard.clear_ours()
        typed = self._empty()
        if (typed or self._keys_pressed) and self._may_be_replaced():
            self._replace(reason)
            return
        if typed:
            self._say()
        self.signs.release()

    @Slot()
    def _on_idle(self) -> None:
        """Leave no passphrase standing in a field. Copying a sheet by hand takes long, and setting up longer."""
        if self._may_be_replaced() and self._empty():
            self._replace(LockReason.IDLE)
        else:
            self.idle.start()

    def _empty(self) -> bool:
        """Empty every field for passphrases and codes; return whether there was anything in them."""
        page, found = self._gate.window.page, False
        if page is None:
            return False
        if (forget := getattr(page, "forget_passphrases", None)) is not None:
            return bool(forget())
        for field in page.findChildren(PassphraseField):
            found |= bool(field.text())
            field.clear()
        for line in page.findChildren(QLineEdit):
            if line.property("kind") == _CODE:
                found |= bool(line.text())
                line.setText("")  # clear() could be taken back by Ctrl+Z
        return found

    def _may_be_replaced(self) -> bool:
        """Whether the page loses nothing that people would miss."""
        gate = self._gate
        may_be_left = getattr(gate.window.page, "may_be_left", None)
        at_rest = gate.window.may_close and gate.machine.state is not OpeningState.UNLOCKED
        return not self._replaced and at_rest and (may_be_left is None or bool(may_be_left()))

    def _replace(self, reason: LockReason) -> None:
        """Let a fresh gate begin. What it has to say about a damaged vault is worth more than why it came."""
        self._replaced = True
        gate = self._gate
        gate.context.dialogs.close_all()
        gate.pages.fresh_gate_wanted.emit(gate.reason if gate.reason.startswith(FAULT) else reason.value)

    def _say(self) -> None:
        words = self.tr("What was typed was emptied, because the device was locked or went to sleep.")
        self._gate.window.show_notice((ATTENTION, words))
