"""The real gate on real vaults; only the parent process is a list of what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Compartment, Policy
from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.gate.gate import Gate
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_host import HostSignals
from rm_desktop.ui.gate.gate_window import GateWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.process_messages import Geometry, Start
from rm_desktop.vault.vault import CreatedVault, OpeningKeys


@dataclass
class RecordingGateHost:
    """Writes down what the gate asks of the parent; grants every lock unless told otherwise."""

    signals: HostSignals = field(default_factory=HostSignals)
    holds: list[Path] = field(default_factory=list)
    refusals: dict[Path, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    handed: list[tuple[OpeningKeys, dict[Compartment, bytes], Geometry]] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    passed_on: list[str] = field(default_factory=list)
    failures: int = 0
    prepared: list[bool] = field(default_factory=list)
    seen: int = 0
    quits: int = 0

    def shown(self) -> None:
        self.seen += 1

    def hold(self, vault: Path) -> None:
        self.holds.append(vault)
        if vault in self.refusals:
            error, parameters = self.refusals[vault]
            self.signals.not_held.emit(str(vault), error, parameters)
        else:
            self.signals.held.emit(str(vault))

    def prepare(self) -> None:
        self.prepared.append(True)

    def discard(self) -> None:
        self.prepared.append(False)

    def hand_over(self, keys: OpeningKeys, hashes: dict[Compartment, bytes], geometry: Geometry) -> None:
        self.handed.append((keys, hashes, geometry))

    def start_again(self, reason: str, _geometry: Geometry, failures: int) -> None:
        self.again.append(reason)
        self.failures = failures

    def lock_next(self, reason: str) -> None:
        self.passed_on.append(reason)

    def show_folder(self, path: Path) -> None:
        self.folders.append(path)

    def quit(self) -> None:
        self.quits += 1


@pytest.fixture(autouse=True)
def _every_slot_is_cheap(quick_kdf: None) -> None:
    """What a passphrase costs is asked of the program as a whole, in tests/flows; here hundreds are typed."""
    assert quick_kdf is None


@pytest.fixture
def template_vault(quick_templates: dict[Policy, CreatedVault]) -> CreatedVault:
    """A vault under `either` that opens with cheap slots."""
    return quick_templates[Policy.EITHER]


@pytest.fixture
def template_vault_both(quick_templates: dict[Policy, CreatedVault]) -> CreatedVault:
    """A vault under `both` that opens with cheap slots."""
    return quick_templates[Policy.BOTH]


@pytest.fixture
def gate_host() -> RecordingGateHost:
    """The parent process, written down."""
    return RecordingGateHost()


@pytest.fixture
def demo() -> bool:
    """Whether the program was started with ``--demo``."""
    return False


@pytest.fixture
def gate(
    appearance: Appearance,
    settings: Settings,
    clock: FixedClock,
    gate_host: RecordingGateHost,
    cheap_kdf: KdfCost,
    tmp_path: Path,
    demo: bool,
    qtbot: QtBot,
) -> Iterator[Gate]:
    """A gate that has not begun yet."""
    window = GateWindow()
    dialogs = Dialogs()
    context = GateContext(
        operations=Operations(ChangeFeed()),
        settings=settings,
        language=appearance.language,
        messages=Messages(),
        dialogs=dialogs,
        files=FileDialogs(dialogs, window),
        clipboard=Clipboard(),
        clock=clock,
        vault_folder=tmp_path / "home",
        demo=demo,
        kdf=cheap_kdf,
    )
    made = Gate(context=context, appearance=appearance, host=gate_host, window=window)
    yield made
    qtbot.waitUntil(lambda: not context.operations.busy, timeout=60_000)
    window.hide()
    window.deleteLater()
    made.deleteLater()
    for keys, _hashes, _geometry in gate_host.handed:
        keys.wipe()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def begin(gate: Gate, qtbot: QtBot) -> Callable[..., QWidget]:
    """Begin the gate with ``vault`` (or none) and return its first page."""

    def run(vault: Path | None = None, reason: str = "", failures: int = 0) -> QWidget:
        gate.begin(Start(vault=str(vault or ""), reason=reason, failures=failures))
        qtbot.waitUntil(lambda: gate.window.page is not None and gate.window.isVisible(), timeout=10_000)
        gate.window.activateWindow()
        page = gate.window.page
        assert page is not None
        return page

    return run


@pytest.fixture
def page_of(gate: Gate, qtbot: QtBot) -> Callable[[type[QWidget]], Any]:
    """Wait until a page of this kind is shown and return it."""

    def wait(kind: type[QWidget]) -> Any:
        qtbot.waitUntil(lambda: isinstance(gate.window.page, kind), timeout=60_000)
        return gate.window.page

    return wait


@pytest.fixture
def press(gate: Gate, qtbot: QtBot) -> Callable[..., None]:
    """Press keys where the focus is, as a person without a mouse would."""

    def keys(*pressed: Qt.Key | str) -> None:
        for key in pressed:
            QCoreApplication.sendPostedEvents()
            target = gate.window.focusWidget() or gate.window
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key)

    return keys


@pytest.fixture
def standing(qtbot: QtBot) -> Iterator[Callable[[Any, Operations[None]], Any]]:
    """Show a window of the release helper as its process does; what it says is in its ``answers``."""
    shown: list[tuple[Any, Operations[None]]] = []

    def show(window: Any, operations: Operations[None]) -> Any:
        window.answers = []
        window.signed.connect(window.answers.append)
        window.declined.connect(lambda: window.answers.append(None))
        window.place()
        window.show()
        window.focus_first()
        qtbot.waitUntil(lambda: not operations.busy, timeout=10_000)
        shown.append((window, operations))
        return window

    yield show
    for window, operations in shown:
        qtbot.waitUntil(lambda operations=operations: not operations.busy, timeout=20_000)
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
