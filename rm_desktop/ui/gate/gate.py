"""The gate's course: which vault, may we have it, who opens, and over to the workspace."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import NotWritable, RmError, VaultMissing
from rm_desktop.domain.words import Opening
from rm_desktop.services.content import Content
from rm_desktop.services.opening import OpeningMachine, OpeningState
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.gate.founding_course import FoundingCourse
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_host import GateHost
from rm_desktop.ui.gate.gate_window import GateWindow
from rm_desktop.ui.gate.key_acts import KeyActs
from rm_desktop.ui.gate.lock_words import LockWords, error_named
from rm_desktop.ui.gate.problem_page import ProblemPage
from rm_desktop.ui.gate.sample import SampleCard, sample_path, sample_secrets
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.gate.unlocking import Opened, Unlocking
from rm_desktop.ui.gate.welcome_page import WelcomePage
from rm_desktop.ui.runtime.process_messages import Start
from rm_desktop.ui.widgets import banner
from rm_desktop.ui.widgets.banner import Banner
from rm_desktop.vault.synced_folder import synced_by
from rm_desktop.vault.vault import Secrets, VaultInfo, describe

PATIENCE_MS = 400
"""So long the window waits for its first page; then it appears without one."""
_SCALE_STEP = 10
Maker = Callable[[], QWidget]


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
        self.keys = KeyActs(context, self)
        self.founding = FoundingCourse(context, self)
        self._appearance = appearance
        self._host = host
        self._words = LockWords(self)
        self._path: Path | None = None
        self._info: VaultInfo | None = None
        self._service = ""
        self._reason = ""
        self._maker: Maker = QWidget
        self._notice: tuple[str, str] | None = None
        self._after_hold: Callable[[], None] = lambda: None
        self._connect()

    def begin(self, start: Start) -> None:
        """Show the vault of ``start``, the sample, the last one, or the welcome."""
        self._reason = start.reason
        self.window.place(start.geometry)
        QTimer.singleShot(PATIENCE_MS, self.window.show)
        if start.vault:
            self.turn_to(Path(start.vault))
        elif self.context.demo:
            self.show_sample()
        elif self.context.settings.recent_vault:
            self.turn_to(Path(self.context.settings.recent_vault))
        else:
            self.show_welcome()

    # Which vault
    def turn_to(self, path: Path) -> None:
        """Ask for the vault at ``path`` and look at it."""
        self._leave_vault()
        self._path = path
        self.context.operations.aside(lambda: _look(path), self._on_looked, self.show_problem)

    @Slot()
    def show_welcome(self) -> None:
        """Offer a new vault, an existing one, or sample data."""
        back = self._info is not None

        def make() -> QWidget:
            page = WelcomePage(back=back)
            page.create_wanted.connect(self.founding.begin)
            page.open_wanted.connect(self._on_open_existing)
            page.sample_wanted.connect(self.show_sample)
            page.back_wanted.connect(self.show_unlock)
            return page

        self._show(make)

    @Slot()
    def show_sample(self) -> None:
        """Turn to the sample vault; make it first where there is none."""
        path = sample_path(self.context)
        self.context.operations.aside(
            path.exists, lambda there: self.turn_to(path) if there else self.founding.make_sample(path)
        )

    @Slot()
    def show_unlock(self, done: str = "") -> None:
        """Ask for what opens the vault; ``done`` is said above it."""
        path, info = self._path, self._info
        if path is None or info is None:
            self.show_welcome()
            return
        notice = (banner.SUCCESS, done) if done else self._notice_for_vault()

        def make() -> QWidget:
            line = self._words.line(self._reason, self.context.settings.lock_after_minutes)
            page = UnlockPage(path.stem, line, info)
            page.open_wanted.connect(self._on_open_wanted)
            page.cancelled.connect(self._on_cancelled)
            page.forgotten_wanted.connect(lambda: self.keys.show_recovery(path, info))
            page.keys_wanted.connect(lambda: self.keys.show_keys(path, info))
            page.other_vault_wanted.connect(self.show_welcome)
            if secrets := sample_secrets(path, self.context):
                card = SampleCard(secrets)
                card.fill_wanted.connect(lambda: page.fill(secrets))
                page.put_above(card)
            return page

        self._show(make, notice)

    def show_problem(self, error: RmError) -> None:
        """Say why the vault cannot be opened now."""
        path = self._path or Path()

        def make() -> QWidget:
            page = ProblemPage(path.stem, error, self.context)
            page.retry_wanted.connect(lambda: self.turn_to(path))
            page.other_vault_wanted.connect(self.show_welcome)
            return page

        self._info = None
        self._show(make)

    # What the parent and the worker answer
    def _connect(self) -> None:
        signals = self._host.signals
        signals.held.connect(self._on_held)
        signals.not_held.connect(self._on_not_held)
        self.unlocking.opened.connect(self._on_opened)
        self.unlocking.failed.connect(self._on_failed)
        self.keys.show_wanted.connect(self._show)
        self.keys.left.connect(self.show_unlock)
        self.founding.show_wanted.connect(self._show)
        self.founding.left.connect(self.show_unlock)
        self.founding.busy_changed.connect(self._on_busy)
        self.founding.founded.connect(self._on_founded)
        self.founding.sample_made.connect(self.turn_to)
        self.window.first_shown.connect(self._host.shown)
        self.window.closed.connect(self._host.quit)
        self.window.language_wanted.connect(self._on_language)
        self.window.larger_wanted.connect(lambda: self._on_scale(_SCALE_STEP))
        self.window.smaller_wanted.connect(lambda: self._on_scale(-_SCALE_STEP))

    def _on_looked(self, found: tuple[Path, VaultInfo, str]) -> None:
        path, self._info, self._service = found
        if path == self._path:
            self._after_hold = self._on_ours
            self._host.hold(path)

    @Slot(str)
    def _on_held(self, vault: str) -> None:
        if self._path is not None and Path(vault) == self._path:
            self._after_hold()

    @Slot(str, str, object)
    def _on_not_held(self, vault: str, error: str, parameters: dict[str, Any]) -> None:
        if self._path is not None and Path(vault) == self._path:
            self.show_problem(error_named(error, parameters))

    def _on_ours(self) -> None:
        self.machine.advance(OpeningState.NO_VAULT, OpeningState.LOCKED)
        self.show_unlock()

    @Slot(object, object)
    def _on_open_wanted(self, opening: Opening, secrets: Secrets) -> None:
        if self._path is not None and self.unlocking.begin(self._path, opening, secrets):
            self._say_busy(self.tr("The passphrase is being checked …"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.unlocking.give_up()
        if isinstance(self.window.page, UnlockPage):
            self.window.page.show_ready()
            self.window.page.focus_first()

    @Slot(object, float)
    def _on_failed(self, error: RmError, wait: float) -> None:
        if isinstance(self.window.page, UnlockPage):
            self.window.page.show_problem(self.context.messages.sentence(error), wait)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._say_busy(self.tr("The vault is being opened …"), cancellable=False)
        self._hand_over(opened)

    @Slot(object, object)
    def _on_founded(self, path: Path, opened: Opened) -> None:
        self._leave_vault()
        self._path = path
        self._after_hold = lambda: self._on_founded_held(opened)
        self._host.hold(path)

    def _on_founded_held(self, opened: Opened) -> None:
        self.machine.advance(OpeningState.NO_VAULT, OpeningState.UNLOCKING)
        self.machine.advance(OpeningState.UNLOCKING, OpeningState.UNLOCKED)
        self._hand_over(opened)

    def _hand_over(self, opened: Opened) -> None:
        if self._path is not None:
            with suppress(NotWritable):
                self.context.settings.change(recent_vault=str(self._path))
        self._host.hand_over(opened.keys, opened.hashes, self.window.geometry_now())

    # The window
    @Slot(object)
    def _show(self, maker: Maker, notice: tuple[str, str] | None = None) -> None:
        self._maker, self._notice = maker, notice
        page = maker()
        strip = Banner(*notice, closable=False) if notice else None
        self.window.show_page(page, self._appearance.language, strip)
        self.window.show()
        if (focus := getattr(page, "focus_first", None)) is not None:
            focus()

    def _say_busy(self, words: str, *, cancellable: bool = True) -> None:
        if isinstance(self.window.page, UnlockPage):
            self.window.page.show_busy(words, cancellable=cancellable)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self.window.may_close = not busy

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._change(language=language)

    def _on_scale(self, step: int) -> None:
        self._change(text_scale=min(200, max(80, self.context.settings.text_scale + step)))

    def _change(self, **values: Any) -> None:
        """Dress or speak differently; a page that is at work is left alone."""
        if self.machine.state is OpeningState.UNLOCKING or not self.window.may_close:
            return
        with suppress(NotWritable):
            self.context.settings.change(**values)
        self._appearance.apply()
        self.context.content = Content.load(self._appearance.language, self.context.content.address)
        self._show(self._maker, self._notice)

    def _notice_for_vault(self) -> tuple[str, str] | None:
        if found := self._words.notice(self._reason, self.context.messages):
            return found
        if self._service:
            return banner.ATTENTION, self._words.synced(self._service)
        return None

    def _leave_vault(self) -> None:
        self.unlocking.give_up()
        self.machine.advance(OpeningState.LOCKED, OpeningState.NO_VAULT)
        self._info = None
        self._service = ""

    @Slot()
    def _on_open_existing(self) -> None:
        self._reason = ""
        self.context.files.folder(
            self.tr("Which vault? A folder whose name ends in .rmvault"), self.turn_to, self.context.vault_folder
        )


def _look(path: Path) -> tuple[Path, VaultInfo, str]:
    """Look at the vault without a passphrase; a folder that is none gets no lock file."""
    if not path.is_dir():
        raise VaultMissing
    return path, describe(path), synced_by(path.parent) or ""
