"""From an open vault to a window: the journal is made on the worker, then the context, then the first page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import ReadOnlyVault, RmError
from rm_desktop.domain.vault_path import vault_of
from rm_desktop.domain.words import Compartment
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.last_seen import LastSeen
from rm_desktop.services.opening import OpeningMachine, OpeningState
from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.runtime.capture import Capture
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.crash_reports import CrashReports
from rm_desktop.ui.runtime.desktop_text import follow_desktop_text
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.drafts import Drafts
from rm_desktop.ui.runtime.host import Host
from rm_desktop.ui.runtime.i18n import Language
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.on_screen import bring_forward
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.screen_lock import ScreenLock, load_signs
from rm_desktop.ui.runtime.shell import Shell
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.automatic_backup import AutomaticBackup
from rm_desktop.ui.workspace.away import Away
from rm_desktop.ui.workspace.leftovers import Leftovers
from rm_desktop.ui.workspace.lock_controller import LockController
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.reading_only import ReadingOnly
from rm_desktop.ui.workspace.warnings import tell_about_crash, tell_about_other_vault, tell_about_vault
from rm_desktop.ui.workspace.window_place import restore_window
from rm_desktop.vault.vault import RescuedDraft, Vault

OpenVault = Callable[[], Vault]


@dataclass(frozen=True, slots=True)
class _Found:
    """What the worker found in the vault for the window."""

    journal: Journal
    pair: Pair
    content: Content
    rescued: tuple[RescuedDraft, ...]


class Workspace(QObject):
    """Everything that lives between opening and locking."""

    ready = Signal()
    """The window exists and shows Today; show it."""
    failed = Signal(object)
    """The vault could not be opened after all: an `RmError`."""

    def __init__(
        self,
        *,
        appearance: Appearance,
        settings: Settings,
        host: Host,
        clock: Clock,
        vault_title: str,
        parent: QObject | None = None,
    ) -> None:
        """Prepare; `begin` opens the vault."""
        super().__init__(parent)
        self._appearance = appearance
        self._settings = settings
        self._host = host
        self._clock = clock
        self._vault_title = vault_title
        self._last_seen = LastSeen(settings.path.parent)
        self.changes = ChangeFeed(self)
        self.operations: Operations[Journal] = Operations(self.changes, self)
        self.machine = OpeningMachine(OpeningState.UNLOCKING)
        self.screen = ScreenLock(self)
        self._vault: Vault | None = None
        self.window: MainWindow | None = None
        self.context: Context | None = None
        self.lock: LockController | None = None

    def begin(self, open_vault: OpenVault) -> None:
        """Open the vault on the worker's thread, then build the window."""
        language, clock, last_seen = self._appearance.language, self._clock, self._last_seen
        self.operations.start(
            lambda: _find(open_vault(), clock, language, last_seen),
            self._on_found,
            self.failed.emit,
            subject=_journal_of,
        )

    def _on_found(self, found: _Found) -> None:
        self.machine.advance(OpeningState.UNLOCKING, OpeningState.UNLOCKED)
        context = self._make_context(found)
        vault = self._vault = found.journal.vault
        self.lock = LockController(context, self._host, self.machine, vault, last_seen=self._last_seen, parent=self)
        window = MainWindow(context, self._host, self.lock)
        window.look_wanted.connect(self._on_look_wanted)
        restore_window(window, self._settings)
        if vault.read_only:
            ReadingOnly(window)
        self._appearance.desktop_changed.connect(context.shell.rebuild)
        self.context, self.window = context, window
        window.navigate(window.frame.home())
        window.frame.focus_page()
        tell_about_vault(window, vault, found.rescued, self._last_seen)
        self._watch(window)
        AutomaticBackup(context, self)
        Leftovers(context, self)
        self.ready.emit()
        why = QCoreApplication.translate("Logind", "The vault is locked first")
        QTimer.singleShot(0, self, lambda: self.screen.watch(window, why))

    def wake(self, vault: str, token: str, open_now: Path) -> None:
        """Come forward; a vault that is not the one ``open_now`` needs this one to be locked first."""
        if self.window is None:
            return
        bring_forward(self.window, token)
        if vault and vault_of(Path(vault)) != open_now:
            tell_about_other_vault(self.window)

    def _watch(self, window: MainWindow) -> None:
        """Let the window know what the machine tells, that people left it, and that something of ours failed."""
        Away(window, self._settings)
        window.context.capture.protect(window)
        window.context.dialogs.opened.connect(window.context.capture.protect)
        reports = CrashReports(self)
        reports.came.connect(lambda: tell_about_crash(window, reports))
        self.screen.noticed.connect(window.lock)
        self.screen.used.connect(window.idle.note_use)
        follow_desktop_text(self._appearance.follow_text_size, self)
        window.idle.unsure.connect(self.screen.ask)

    def _make_context(self, found: _Found) -> Context:
        vault = found.journal.vault
        dialogs = Dialogs(self)
        return Context(
            operations=self.operations,
            changes=self.changes,
            drafts=Drafts(self),
            settings=self._settings,
            pair=found.pair,
            opening=vault.opening,
            policy=vault.policy,
            compartments=vault.compartments,
            content=found.content,
            language=self._appearance.language,
            clock=self._clock,
            shell=Shell(self),
            messages=Messages(self),
            dialogs=dialogs,
            files=FileDialogs(dialogs),
            clipboard=Clipboard(self, seconds=lambda: self._settings.clipboard_seconds),
            capture=Capture(self._settings, self),
            vault_title=self._vault_title,
            read_only=vault.read_only,
            sealed_at=vault.sealed_at if vault.read_only else None,
        )

    def _on_look_wanted(self) -> None:
        """Dress and speak as the settings say now; the journal gets its texts in the new language first."""
        context, window = self.context, self.window
        if context is None or window is None or self.machine.state is not OpeningState.UNLOCKED:
            return
        self._appearance.apply()
        language: Language = self._appearance.language
        content = Content.load(language, context.pair.address)
        context.language, context.content = language, content
        clock = self._clock

        def rebuild() -> None:
            if self.machine.state is OpeningState.UNLOCKED and self._vault is not None:
                window.rebuild()
                tell_about_vault(window, self._vault, (), self._last_seen)

        self.operations.exchange(lambda old: Journal(old.vault, clock, content), rebuild)


def load_first_page(language: Language) -> None:
    """Load what the first page is made of: while a passphrase is typed and checked, nobody waits for it."""
    places.load(places.TODAY)
    QScrollArea().viewport()  # for the first widget that Qt made itself, PySide loads every kind of widget
    load_signs()
    Content.load(language)


def _find(vault: Vault, clock: Clock, language: Language, last_seen: LastSeen) -> _Found:
    """Read what the window needs before it can be built. Runs on the worker's thread.

    The comparison with the last-seen record comes before anything is written, because each write counts.
    """
    try:
        last_seen.compare(vault)
        content = Content.load(language)
        pair = _pair(Journal(vault, clock, content), content, clock)
        content = Content.load(language, pair.address)
        journal = Journal(vault, clock, content)
        with suppress(ReadOnlyVault):
            journal.since.record_opening()
        return _Found(journal, pair, content, vault.rescued())
    except RmError:
        vault.close()
        raise


def _pair(journal: Journal, content: Content, clock: Clock) -> Pair:
    """Return the pair; where the shared part is closed, words for the two roles stand for their names."""
    if Compartment.SHARED in journal.vault.compartments:
        return journal.pair.get()
    return Pair(
        senior_name=content.text("documents.roles.senior"),
        junior_name=content.text("documents.roles.junior"),
        started_on=clock.today(),
    )


def _journal_of(found: _Found) -> Journal:
    return found.journal
