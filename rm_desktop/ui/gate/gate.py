"""The gate's course: which vault, may we have it, who opens, and over to the workspace."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import NotWritable, RmError, VaultDamaged, VaultMissing
from rm_desktop.domain.words import Opening
from rm_desktop.services.opening import OpeningMachine, OpeningState
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.gate.arrivals import Arrivals
from rm_desktop.ui.gate.dressing import Dressing
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_help import GateHelp
from rm_desktop.ui.gate.gate_host import GateHost
from rm_desktop.ui.gate.gate_window import GateWindow
from rm_desktop.ui.gate.lock_words import ENDING, LockWords, damage, error_named, left_out
from rm_desktop.ui.gate.other_pages import Maker, OtherPages
from rm_desktop.ui.gate.sample_place import sample_passphrases
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.gate.unlocking import Opened, Unlocking
from rm_desktop.ui.runtime.hand_over import fault_reason, remembered
from rm_desktop.ui.runtime.process_messages import Start
from rm_desktop.ui.widgets import banner
from rm_desktop.vault.glance import Doors, glance

if TYPE_CHECKING:
    from rm_desktop.vault.opening_keys import Secrets

PATIENCE_MS = 400
"""So long the window waits for its first page; then it appears without one."""


class Gate(QObject):
    """Shows one page after the other. ``begin`` starts it."""

    def __init__(
        self,
        *,
        context: GateContext,
        appearance: Appearance,
        host: GateHost,
        window: GateWindow,
        parent: QObject | None = None,
    ) -> None:
        """Lead ``window``."""
        super().__init__(parent)
        self.context = context
        self.window = window
        self.machine = OpeningMachine()
        self.unlocking = Unlocking(self.machine, context, self)
        self.pages = OtherPages(context, self)
        self._appearance = appearance
        self._dressing = Dressing(context, appearance, window, self.machine, self)
        self.host = host
        self._words = LockWords(self)
        self._path: Path | None = None
        self._doors: Doors | None = None
        self.reason = ""
        self._maker: Maker = QWidget
        self._notice: tuple[str, str] | None = None
        self._after_hold: Callable[[], None] = lambda: None
        self._eager: tuple[Opening, Secrets] | None = None
        self._unseen: Path | None = None
        self._connect()
        _serve_window(self, host, lambda: self._path)

    def begin(self, start: Start) -> None:
        """Show the vault of ``start``, the sample, the last one, or the welcome."""
        self.reason = start.reason
        _go_on_from(self, start)
        QTimer.singleShot(PATIENCE_MS, self.window.show)
        if start.vault:
            self.turn_to(Path(start.vault))
        elif self.context.demo:
            self.pages.show_sample()
        elif self.context.settings.recent_vault:
            self.turn_to(Path(self.context.settings.recent_vault))
        else:
            self.show_welcome()

    # Which vault
    def turn_to(self, path: Path) -> None:
        """Glance at the vault at ``path``, show its doors, and only then look closely and ask for its lock."""
        self._leave_vault()
        self._path = path
        self.context.operations.aside(lambda: glance(path), lambda doors: self._on_glanced(path, doors))

    @Slot()
    def show_welcome(self) -> None:
        """Offer a new vault, an existing one, or sample data."""
        self.pages.show_welcome(back=self._doors is not None)

    def show_unlock(self, done: str = "", seen: Doors | None = None) -> None:
        """Ask for what opens the vault; ``done`` is said above it, ``seen`` are doors that were looked at anew."""
        path, doors = self._path, seen or self._doors
        self._doors = doors
        if path is None or doors is None:
            self.show_welcome()
            return
        self.reason = "" if done else self.reason
        notice = (banner.SUCCESS, done) if done else self._words.notice(self.reason, self.context.messages)

        def make() -> QWidget:
            line = self._words.line(self.reason, self.context.settings)
            page = UnlockPage(path.stem, line, doors)
            page.show_wait(self.unlocking.wait_left())
            page.typed.connect(self.host.prepare)
            page.open_wanted.connect(self._on_open_wanted)
            page.cancelled.connect(self._on_cancelled)
            _furnish(page, path, self)
            return page

        self._show(make, notice)

    def show_problem(self, error: RmError) -> None:
        """Say why the vault cannot be opened now."""
        self._doors = None
        self.pages.show_problem(self._path or Path(), error)
        if self._path is not None and isinstance(error, VaultDamaged):
            self._hold(self._path, lambda: None)

    # What the parent and the worker answer
    def _connect(self) -> None:
        signals = self.host.signals
        signals.held.connect(self._on_held)
        signals.not_held.connect(self._on_not_held)
        self.unlocking.opened.connect(self._on_opened)
        self.unlocking.failed.connect(self._on_failed)
        self.pages.show_wanted.connect(self._show)
        self.pages.unlock_wanted.connect(self._on_unlock_wanted)
        self.pages.vault_chosen.connect(self._on_vault_chosen)
        self.pages.busy_changed.connect(self.window.stay_open)
        self.pages.founded.connect(self._on_founded)
        self.pages.vault_gone.connect(self._on_vault_gone)
        self.window.first_shown.connect(self.host.shown)
        self.window.first_shown.connect(self._look_closely)
        self.window.closed.connect(self.host.quit)
        self._dressing.changed.connect(lambda: self._show(self._maker, self._notice))

    @Slot(str)
    def _on_unlock_wanted(self, done: str) -> None:
        """Show the doors as they are now: an act on keys may have changed them."""
        path = self._path
        self.context.operations.aside(lambda: glance(path) if path else None, lambda seen: self.show_unlock(done, seen))

    def _on_glanced(self, path: Path, doors: Doors | None) -> None:
        if path != self._path:
            return
        self._doors = doors
        if doors is not None:
            self.show_unlock()
            self._hold(path, self._on_ours)
        self._unseen = path
        if doors is None or self.window.seen:
            self._look_closely()

    @Slot()
    def _look_closely(self) -> None:
        """Read the vault strictly; before the window can be seen that would only keep people waiting."""
        path, self._unseen = self._unseen, None
        if path is not None:
            self.context.operations.aside(
                lambda: _look(path),
                lambda seen: self._on_looked(path, *seen),
                lambda error: self.show_problem(error) if path == self._path else None,
            )

    def _on_looked(self, path: Path, doors: Doors, service: str) -> None:
        """Take the strict reader's word where the glance saw something else."""
        if path != self._path:
            return
        if self._doors != doors:
            self._doors = doors
            self.show_unlock()
            self._hold(path, self._on_ours)
        if service and self._notice is None:
            self.window.show_notice((banner.ATTENTION, self._words.synced(service)))

    def _hold(self, path: Path, then: Callable[[], None]) -> None:
        self._after_hold = then
        self.host.hold(path)

    @Slot(str)
    def _on_held(self, vault: str) -> None:
        if self._path is not None and Path(vault) == self._path:
            self._after_hold()

    @Slot(str, str, object)
    def _on_not_held(self, vault: str, error: str, parameters: dict[str, Any]) -> None:
        if self._path is not None and Path(vault) == self._path:
            self.show_problem(error_named(error, parameters or {}))

    def _on_ours(self) -> None:
        self.machine.advance(OpeningState.NO_VAULT, OpeningState.LOCKED)
        if self.reason == ENDING and self._path is not None and self._doors is not None:
            self.reason = ""
            self.pages.show_keys(self._path, self._doors)
        if self._eager is not None:
            self._on_open_wanted(*self._eager)

    @Slot()
    def _on_vault_gone(self) -> None:
        """Begin anew: the vault was destroyed, and the settings forget where it was."""
        self._leave_vault()
        gone, self._path = self._path, None
        with suppress(NotWritable):
            self.context.settings.forget_vault(str(gone or ""))
        self.show_welcome()

    @Slot(object)
    def _on_vault_chosen(self, path: Path) -> None:
        self.reason = ""
        self.turn_to(path)

    @Slot(object, object)
    def _on_open_wanted(self, opening: Opening, secrets: Secrets) -> None:
        """Begin an attempt; whoever types before the lock is ours is not made to type twice."""
        if self.machine.state is OpeningState.NO_VAULT:
            self._eager = (opening, secrets)
            return
        self._eager = None
        without = left_out(self.reason, opening)
        if self._path is not None and self.unlocking.begin(self._path, opening, secrets, without):
            self.host.prepare()
            self._say_busy(self.tr("The passphrase is being checked …"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.unlocking.give_up()
        if isinstance(self.window.page, UnlockPage):
            self.window.page.show_ready()
            self.window.page.focus_first()

    @Slot(object, float)
    def _on_failed(self, error: RmError, wait: float) -> None:
        if isinstance(error, VaultDamaged):
            self.reason = fault_reason(error)
            self.show_unlock()
        elif isinstance(self.window.page, UnlockPage):
            self.window.page.show_problem(self.context.messages.sentence(error), wait)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._say_busy(self.tr("The vault is being opened …"), cancellable=False)
        self._hand_over(opened)

    @Slot(object, object)
    def _on_founded(self, path: Path, opened: Opened) -> None:
        self._leave_vault()
        self._path = path
        self._hold(path, lambda: self._on_founded_held(opened))

    def _on_founded_held(self, opened: Opened) -> None:
        self.machine.advance(OpeningState.NO_VAULT, OpeningState.UNLOCKING)
        self.machine.advance(OpeningState.UNLOCKING, OpeningState.UNLOCKED)
        self._hand_over(opened)

    def _hand_over(self, opened: Opened) -> None:
        self.host.hand_over(opened.keys, opened.hashes, self.window.geometry_now())
        if self._path is not None and self.context.settings.recent_vault != str(self._path):
            with suppress(NotWritable):
                self.context.settings.remember_vault(str(self._path))

    @Slot(object, object)
    def _show(self, maker: Maker, notice: tuple[str, str] | None = None) -> None:
        self._maker, self._notice = maker, notice
        self.host.discard()  # no workspace beside another page, and none in an old look or language
        page = maker()
        self.window.show_page(page, self._appearance.language, notice)
        self.window.show()
        if (focus := getattr(page, "focus_first", None)) is not None:
            focus()

    def _say_busy(self, words: str, *, cancellable: bool = True) -> None:
        if isinstance(self.window.page, UnlockPage):
            self.window.page.show_busy(words, cancellable=cancellable)

    def _leave_vault(self) -> None:
        self.unlocking.give_up()
        self.machine.advance(OpeningState.LOCKED, OpeningState.NO_VAULT)
        self._doors = None
        self._eager = None


def _look(path: Path) -> tuple[Doors, str]:
    """Look at the vault strictly, and load what unlocking will need while people type."""
    from rm_desktop.vault.synced_folder import synced_by  # noqa: PLC0415 - after the window is on the screen
    from rm_desktop.vault.vault import describe  # noqa: PLC0415

    if not path.is_dir():
        raise VaultMissing
    info = describe(path)
    return Doors(info.policy, info.has_session), synced_by(path.parent) or ""


def _go_on_from(gate: Gate, start: Start) -> None:
    """Stand where the window before stood, with the pause of a gate whose place this one takes."""
    gate.unlocking.go_on(start.failures)
    gate.window.place(start.geometry or remembered(gate.context.settings))


def _serve_window(gate: Gate, host: GateHost, in_view: Callable[[], Path | None]) -> None:
    """Answer F1, make room when that is wanted, and take vaults dropped here or named by a later start."""
    GateHelp(gate.context, gate.window, gate)
    gate.pages.fresh_gate_wanted.connect(lambda why: _make_room(gate, host, why))
    arrivals = Arrivals(gate.window, gate.machine, in_view)
    arrivals.vault_wanted.connect(gate.pages.vault_chosen)
    host.signals.woken.connect(arrivals.wake)


def _make_room(gate: Gate, host: GateHost, why: str) -> None:
    """Let a fresh gate begin here; what it has to go on from is handed on."""
    host.start_again(why, gate.window.geometry_now(), gate.unlocking.failures())


def _furnish(page: UnlockPage, path: Path, gate: Gate) -> None:
    """Say where the links lead, and put above what only some vaults have: damage, or the passphrases of the sample."""
    page.forgotten_wanted.connect(lambda: gate.pages.show_recovery(path, page.doors))
    page.keys_wanted.connect(lambda: gate.pages.show_keys(path, page.doors))
    page.other_vault_wanted.connect(gate.show_welcome)
    found = damage(gate.reason)
    if found is not None:
        gate.pages.put_damage(page, path, found)
    if passphrases := sample_passphrases(path, gate.context):
        from rm_desktop.ui.gate.sample import SampleCard  # noqa: PLC0415 - a real vault has none

        card = SampleCard(passphrases)
        card.fill_wanted.connect(lambda: page.fill(passphrases))
        page.put_above(card)
