"""Whoever leaves the device leaves nothing typed behind in the gate; the signs come over a real bus."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from rm_desktop.domain.words import Person, Policy
from rm_desktop.services.opening import OpeningState
from rm_desktop.ui.gate.create.own_passphrase_step import OwnPassphraseStep
from rm_desktop.ui.gate.create.wizard import FIRST_PASSPHRASE, PAGES, Wizard
from rm_desktop.ui.gate.destroy_page import DestroyedPage
from rm_desktop.ui.gate.move_page import COPY, THERE, MovePage
from rm_desktop.ui.gate.new_sheet_page import NewSheetPage
from rm_desktop.ui.gate.recovery_page import RecoveryPage
from rm_desktop.ui.gate.unattended import Unattended
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.logind import Logind
from rm_desktop.ui.runtime.screen_savers import ScreenSavers
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.destruction import Destruction
from rm_desktop.vault.glance import Doors

K = Qt.Key
LOGIN, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MOCK = "org.freedesktop.DBus.Mock"
TYPED = "nine violet trams before noon"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the bus is Linux's")


@pytest.fixture
def watched(gate):
    """Let the gate be watched once it has begun."""

    def watch():
        made = Unattended(gate)
        made.watch()
        return made

    return watch


def typed(page):
    secret = [field.edit for field in page.findChildren(PassphraseField)]
    codes = [line for line in page.findChildren(QLineEdit) if line.property("kind") == "code"]
    return [line.text() for line in (*secret, *codes) if line.text()]


@LINUX
@pytest.mark.parametrize(("signal", "reason"), [("PrepareForSleep", "suspend"), ("PrepareForShutdown", "shutdown")])
def test_sleep_and_shutdown_empty_the_field_and_bring_a_fresh_gate(
    begin, vault_path, press, gate_host, watched, play, bus, qtbot, signal, reason
):
    mock = play(LOGIN, "--system", "--template", "logind")
    page = begin(vault_path)
    watcher = watched()
    watcher.signs.listen_to(Logind(bus, "why"))
    press(TYPED)
    page.fields[0].reveal.setChecked(True)

    def told():
        mock.call(PATH, MOCK, "EmitSignal", f"{LOGIN}.Manager", signal, "b", [True])
        return bool(gate_host.again)

    qtbot.waitUntil(told, timeout=20_000)
    assert gate_host.again == [reason], "and once only"
    assert typed(page) == []
    assert not page.fields[0].reveal.isChecked()


@LINUX
def test_a_screen_saver_does_the_same(begin, vault_path, press, gate_host, watched, play, bus, qtbot):
    mock = play("org.gnome.ScreenSaver", "--session", "--template", "gnome_screensaver")
    page = begin(vault_path)
    watched().signs.listen_to(ScreenSavers(bus))
    press(TYPED)

    def told():
        mock.call("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "SetActive", True)
        return bool(gate_host.again)

    qtbot.waitUntil(told, timeout=20_000)
    assert gate_host.again == ["screen"]
    assert typed(page) == []


def test_the_pause_after_wrong_passphrases_goes_on_in_the_fresh_gate(begin, vault_path, press, gate_host, watched):
    page = begin(vault_path, failures=5)
    assert not page.open.isEnabled()
    assert "4" in page.open.text()
    press(TYPED)
    watched().signs.noticed.emit(LockReason.SCREEN)
    assert (len(gate_host.again), gate_host.failures) == (1, 5)


def test_where_nothing_was_typed_nothing_happens_and_sleep_need_not_wait(begin, vault_path, gate_host, watched, gate):
    begin(vault_path)
    watcher = watched()
    released = []
    watcher.signs.release = lambda: released.append(True)
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    assert gate_host.again == []
    assert gate.window.notice is None
    assert released == [True]


def test_what_was_typed_and_deleted_again_counts_too(begin, vault_path, gate_host, watched, gate):
    begin(vault_path)
    watcher = watched()
    QTest.keyClick(gate.window.windowHandle(), K.Key_A)
    gate.window.page.fields[0].clear()
    watcher.signs.noticed.emit(LockReason.SCREEN)
    assert gate_host.again == ["screen"]


def test_an_attempt_under_way_opens_nothing_behind_a_locked_screen(
    begin, vault_path, press, passphrases, gate_host, watched, gate, qtbot
):
    begin(vault_path)
    watcher = watched()
    press(passphrases.session, K.Key_Return)
    assert gate.machine.state is OpeningState.UNLOCKING
    watcher.signs.noticed.emit(LockReason.SCREEN)
    qtbot.waitUntil(lambda: not gate.context.operations.busy, timeout=20_000)
    assert gate_host.handed == []
    assert gate_host.again == ["screen"]


def test_between_the_keys_and_the_next_window_the_sign_is_passed_on_and_sleep_waits(
    begin, vault_path, press, passphrases, gate_host, watched, qtbot
):
    begin(vault_path)
    watcher = watched()
    released = []
    watcher.signs.release = lambda: released.append(True)
    press(passphrases.session, K.Key_Return)
    qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=20_000)
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    assert gate_host.passed_on == ["suspend"]
    assert (gate_host.again, released) == ([], [])


def test_a_damaged_vault_is_still_said_to_be_damaged_afterwards(begin, vault_path, gate_host, watched):
    page = begin(vault_path, reason="fault:VaultDamaged:shared")
    watcher = watched()
    page.fields[0].edit.setText(TYPED)
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    assert gate_host.again == ["fault:VaultDamaged:shared"]


def test_a_typed_code_cannot_be_had_back(begin, vault_path, gate, page_of, gate_host, watched, qtbot):
    page = begin(vault_path)
    watcher = watched()
    page.forgotten_wanted.emit()
    page = page_of(RecoveryPage)
    qtbot.keyClicks(page.code.field, "ABCDE-FGHJK")
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    page.code.field.undo()
    assert typed(page) == []
    assert gate_host.again == ["suspend"]
    assert gate.context.dialogs.open_ones() == ()


def test_after_minutes_without_input_no_passphrase_stands_in_a_field(begin, vault_path, press, gate_host, watched):
    page = begin(vault_path)
    watcher = watched()
    watcher.idle.expired.emit()
    assert gate_host.again == []
    press(TYPED)
    watcher.idle.expired.emit()
    assert typed(page) == []
    assert gate_host.again == ["idle"]


def test_a_sheet_may_be_copied_by_hand_for_as_long_as_it_takes_but_not_across_a_sleep(
    begin, vault_path, passphrases, gate, gate_host, watched, page_of, qtbot
):
    begin(vault_path)
    watcher = watched()
    doors = Doors(Policy.EITHER, has_session=True)
    gate.pages.show_wanted.emit(lambda: NewSheetPage(vault_path, doors, gate.context), None)
    page = page_of(NewSheetPage)
    page.person.choose(Person.SENIOR)
    page.fields[None].edit.setText(passphrases.senior)
    page.act()
    watcher.signs.noticed.emit(LockReason.SCREEN)
    assert gate_host.again == [], "an act under way is not cut short"
    qtbot.waitUntil(lambda: page.file is not None, timeout=20_000)
    watcher.idle.expired.emit()
    assert gate_host.again == []
    QTest.keyClick(gate.window.windowHandle(), K.Key_Shift)
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    assert gate_host.again == ["suspend"]


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Das Eingetippte wurde geleert"), ("en", "What was typed was emptied")]
)
def test_setting_up_keeps_what_is_no_secret_and_begins_anew_with_the_passphrases(
    begin, gate, gate_host, watched, page_of, words
):
    begin()
    gate.pages.founding.begin()
    wizard = page_of(Wizard)
    draft = gate.pages.founding.draft
    draft.names.update({Person.SENIOR: "Helga", Person.JUNIOR: "Jonas"})
    draft.passphrases.update(dict.fromkeys(Person, TYPED))
    draft.consents.update(dict.fromkeys(Person, True))
    draft.session, codes = TYPED, dict(draft.codes)
    watcher = watched()
    wizard.place = len(PAGES) - 1
    wizard._show(wizard.place)
    watcher.idle.expired.emit()
    assert wizard.place == len(PAGES) - 1, "setting up takes as long as it takes"
    watcher.signs.noticed.emit(LockReason.LID)
    assert gate_host.again == []
    assert (draft.session, *draft.passphrases.values(), *draft.consents.values()) == ("", "", "", None, None)
    assert (draft.names[Person.SENIOR], draft.codes) == ("Helga", codes)
    assert isinstance(wizard.step, OwnPassphraseStep)
    assert wizard.step.person is Person.JUNIOR
    assert words in gate.window.notice.text()
    wizard.step.passphrase.first.edit.setText("half a pass")
    watcher.signs.noticed.emit(LockReason.LID)
    assert typed(wizard) == []
    assert wizard.place == FIRST_PASSPHRASE


def test_pages_that_hold_no_secret_and_cannot_be_had_again_stay(begin, vault_path, gate, gate_host, watched):
    begin(vault_path)
    watcher = watched()
    QTest.keyClick(gate.window.windowHandle(), K.Key_Tab)
    done = Destruction(slots=1, files=1, backups=0, remaining=0, foreign=0, unproved=())
    for make in (
        lambda: DestroyedPage(vault_path, done, gate.context),
        lambda: MovePage(vault_path, gate.context, THERE),
    ):
        gate.pages.show_wanted.emit(make, None)
        watcher.signs.noticed.emit(LockReason.SUSPEND)
        assert gate_host.again == []
    gate.pages.show_wanted.emit(lambda: MovePage(vault_path, gate.context, COPY), None)
    watcher.signs.noticed.emit(LockReason.SUSPEND)
    assert gate_host.again == ["suspend"]
    assert not isinstance(gate.window.page, UnlockPage), "the fresh gate shows that"
