"""From keys to the first page, and what people must know right away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import RmError, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.runtime.host import Geometry, LockReason
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.rescue_sheet import RescueSheet
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.ui.workspace.window_place import remember_window, restore_window
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, Vault, open_vault

KeysOf = Callable[[Opening], OpeningKeys]


@pytest.fixture
def make(
    qtbot: QtBot, appearance: Appearance, settings: Settings, host: Any, clock: FixedClock
) -> Iterator[Callable[[Callable[[], Vault]], Workspace]]:
    """Begin a workspace and lock it when the test is over."""
    made: list[Workspace] = []

    def begin(opener: Callable[[], Vault]) -> Workspace:
        one = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem")
        made.append(one)
        with qtbot.waitSignal(one.ready, timeout=20_000):
            one.begin(opener)
        assert one.window is not None
        one.window.show()
        return one

    yield begin
    for one in made:
        assert one.window is not None
        qtbot.waitUntil(lambda one=one: not one.operations.busy)
        if not host.locked:
            one.window.lock(LockReason.ASKED)
        qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
        one.window.hide()
        one.window.deleteLater()


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_it_begins_with_today_and_writes_the_opening_down(workspace: Workspace, on_vault: Callable[[Any], Any]) -> None:
    assert workspace.window is not None
    assert workspace.window.current == places.TODAY
    assert len(on_vault(lambda journal: journal.since.openings())) == 1
    assert workspace.window.notices.banners() == ()


@pytest.mark.parametrize("opening", [Opening.TOGETHER, Opening.SENIOR_ALONE])
def test_the_context_says_what_is_open(workspace: Workspace, opening: Opening) -> None:
    context = workspace.context
    assert context is not None
    assert context.opening is opening
    assert Compartment.SHARED in context.compartments
    assert (context.pair.senior_name, context.vault_title, context.language) == ("Helga", "Tandem Nord", "de")


def test_a_vault_that_cannot_be_opened_says_so(
    qtbot: QtBot, appearance: Appearance, settings: Settings, host: Any, clock: FixedClock
) -> None:
    def damaged() -> Vault:
        raise VaultDamaged(part="shared", reason="page")

    one = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem")
    with qtbot.waitSignal(one.failed) as told:
        one.begin(damaged)
    assert isinstance(told.args[0], VaultDamaged)
    assert one.window is None
    one.operations.close(lambda _journal: None, lambda: None)


def test_a_vault_without_a_pair_is_closed_again(
    qtbot: QtBot,
    appearance: Appearance,
    settings: Settings,
    host: Any,
    clock: FixedClock,
    vault_path: Path,
    keys: KeysOf,
) -> None:
    one = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem")
    own = keys(Opening.TOGETHER)
    with qtbot.waitSignal(one.failed) as told:
        one.begin(lambda: open_vault(vault_path, own))
    assert isinstance(told.args[0], RmError)
    assert all(key.is_blank for key in own.compartments.values())
    one.operations.close(lambda _journal: None, lambda: None)


def test_with_four_eyes_one_person_alone_finds_the_private_part_only(
    make: Any, vault_path_both: Path, template_vault_both: CreatedVault
) -> None:
    own = template_vault_both.keys_for(Opening.JUNIOR_ALONE)
    one = make(lambda: open_vault(vault_path_both, own))
    window = one.window
    assert window.current == places.PRIVATE
    words = [button.accessibleName() for button in window.navigation.findChildren(QPushButton)]
    assert "Heute" not in words
    assert "Privat" in words
    window.press_place(places.TODAY)
    assert window.current == places.PRIVATE
    assert one.context.pair.junior_name == "Mentor:in"


def test_rescued_text_is_offered_copied_and_put_away(
    qtbot: QtBot, make: Any, vault_path: Path, keys: KeysOf, clock: FixedClock, workspace_pair: None
) -> None:
    assert clock
    assert workspace_pair is None
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    vault.put_rescue(Compartment.SHARED, "item:1", b"gerettete Worte")
    vault.close()
    own = keys(Opening.TOGETHER)
    one = make(lambda: open_vault(vault_path, own))
    (banner,) = one.window.notices.banners()
    assert banner.text().startswith("1 Text konnte")
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    (sheet,) = one.context.dialogs.open_ones()
    assert isinstance(sheet, RescueSheet)
    assert "gerettete Worte" in texts(sheet)
    copy, away, close = sheet.findChildren(QPushButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "gerettete Worte"
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "gerettete Worte" not in [t for t in texts(sheet) if _visible(sheet, t)])
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert one.context.dialogs.open_ones() == ()
    found: list[Any] = []
    one.operations.run(lambda journal: journal.vault.rescued(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [()]


@pytest.fixture
def workspace_pair(vault_path: Path, keys: KeysOf, clock: FixedClock, pair: Any, introduce: Any) -> None:
    """A pair in the vault, without a window."""
    introduce(vault_path, keys(Opening.TOGETHER), pair, clock)


def test_an_old_key_file_put_back_opens_for_reading_and_says_so(
    qtbot: QtBot,
    make: Any,
    tmp_path: Path,
    template_vault: CreatedVault,
    passphrases: Any,
    clock: FixedClock,
    pair: Any,
    introduce: Any,
) -> None:
    assert passphrases
    vault_path = Path(shutil.copytree(template_vault.path, tmp_path / "Old.rmvault"))
    introduce(vault_path, template_vault.keys_for(Opening.TOGETHER), pair, clock)
    own = template_vault.keys_for(Opening.TOGETHER)

    def read_only() -> Vault:
        vault = open_vault(vault_path, own)
        for store in vault._stores.values():
            store.read_only = "old_header"
        return vault

    one = make(read_only)
    assert one.window.current == places.TODAY
    assert "nur zum Lesen" in one.window.notices.banners()[0].text()
    one.context.settings.language = "en"
    one.context.shell.rebuild()
    qtbot.waitUntil(lambda: "for reading only" in "".join(texts(one.window)))


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "älter als der zuletzt auf diesem Gerät gesehene"), ("en", "older than the one last")],
)
def test_an_older_copy_put_back_is_told_and_opens_all_the_same(
    qtbot: QtBot, make: Any, vault_path: Path, keys: KeysOf, workspace_pair: None, tmp_path: Path, words: str
) -> None:
    assert workspace_pair is None

    def visit() -> list[str]:
        own = keys(Opening.TOGETHER)
        one = make(lambda: open_vault(vault_path, own))
        assert one.window.current == places.TODAY
        found = [banner.text() for banner in one.window.notices.banners()]
        one.window.lock(LockReason.ASKED)
        qtbot.waitUntil(one.lock.is_locked, timeout=20_000)
        return found

    assert visit() == []
    copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
    assert visit() == []
    shutil.rmtree(vault_path)
    shutil.copytree(copy, vault_path)
    (text,) = visit()
    assert words in text


@pytest.mark.parametrize(
    ("language", "act", "done"),
    [
        ("de", "Diese ältere Fassung ist gewollt", "Ab jetzt gilt auf diesem Gerät der jetzige Stand."),
        ("en", "This older state is wanted", "From now on the present state counts on this device."),
    ],
)
def test_an_older_copy_can_be_wanted_and_is_not_warned_of_again(
    qtbot: QtBot,
    make: Any,
    vault_path: Path,
    keys: KeysOf,
    workspace_pair: None,
    tmp_path: Path,
    act: str,
    done: str,
) -> None:
    assert workspace_pair is None

    def visit() -> Workspace:
        own = keys(Opening.TOGETHER)
        one: Workspace = make(lambda: open_vault(vault_path, own))
        return one

    def said(one: Workspace) -> list[str]:
        assert one.window is not None
        return [banner.text() for banner in one.window.notices.banners()]

    def leave(one: Workspace) -> None:
        assert one.window is not None
        assert one.lock is not None
        one.window.lock(LockReason.ASKED)
        qtbot.waitUntil(one.lock.is_locked, timeout=20_000)

    copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
    for _ in range(4):
        leave(visit())
    shutil.rmtree(vault_path)
    shutil.copytree(copy, vault_path)
    one = visit()
    assert one.window is not None
    assert one.context is not None
    (banner,) = one.window.notices.banners()
    assert banner.action_button is not None
    assert banner.action_button.text() == act
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(one) == [done])
    one.context.shell.rebuild()
    qtbot.waitUntil(lambda: not one.operations.busy)
    assert not [text for text in said(one) if text != done], "the new words of another look do not warn either"
    leave(one)
    after = visit()
    assert said(after) == []


@pytest.mark.parametrize(("language", "words"), [("de", "Alles Prüfbare"), ("en", "All that can be checked")])
def test_a_lost_anchor_is_told_without_promising_too_much(
    make: Any, vault_path: Path, keys: KeysOf, workspace_pair: None, words: str
) -> None:
    assert workspace_pair is None
    (vault_path / "shared-000001.anchor").unlink()
    own = keys(Opening.TOGETHER)
    (banner,) = make(lambda: open_vault(vault_path, own)).window.notices.banners()
    assert words in banner.text()
    assert "Nichts fehlt" not in banner.text()


def test_a_window_fits_the_screen_it_comes_back_to(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = QRect(0, 0, 1600, 900)
    monkeypatch.setattr("rm_desktop.ui.workspace.window_place._available", lambda _screen: room)
    settings.window_width, settings.window_height = 5000, 5000
    restore_window(window, settings)
    assert window.size() == QSize(1600, 900)
    settings.window_maximised = True
    restore_window(window, settings)
    assert window.windowState() & Qt.WindowState.WindowMaximized


def test_a_place_off_every_screen_is_forgotten(qtbot: QtBot, settings: Settings) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = window.pos()
    settings.window_place = (90_000, 90_000)
    restore_window(window, settings)
    assert window.pos() == before


def test_settings_that_cannot_be_written_cost_only_the_memory(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    settings = Settings(blocked / "settings.toml")
    remember_window(window, settings, Geometry(1200, 800, True))
    assert (settings.window_width, settings.window_place) == (1200, ())


def _visible(sheet: QWidget, text: str) -> bool:
    return any(label.isVisible() for label in sheet.findChildren(QLabel) if label.text() == text)
