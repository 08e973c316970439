"""The unlock screen, driven by keys, on real vaults."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.domain.errors import VaultDamaged, VaultMissing
from rm_desktop.domain.words import Opening
from rm_desktop.services.opening import OpeningState
from rm_desktop.ui.gate.problem_page import ProblemPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.gate.welcome_page import WelcomePage
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.vault.vault import open_vault

K = Qt.Key


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


@pytest.fixture
def opened(gate_host, qtbot):
    """Wait for the keys and return them with the hashes."""

    def wait():
        qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=20_000)
        return gate_host.handed[0]

    return wait


@pytest.mark.parametrize(
    ("language", "title", "together"),
    [("de", "Tresor „Vault“", "Wir beide"), ("en", "Vault “Vault”", "The two of us")],
)
def test_the_screen_names_the_vault_and_nobody(begin, vault_path, gate, title, together):
    page = begin(vault_path)
    assert isinstance(page, UnlockPage)
    shown = words(gate.window)
    assert title in shown
    assert together in shown
    assert page.choice.opening is Opening.TOGETHER
    assert page.fields[0].edit is gate.window.focusWidget()
    assert gate.window.windowTitle() == "RM Desktop"


def test_return_opens_together_with_the_session_passphrase(
    begin, vault_path, press, passphrases, opened, gate, gate_host
):
    begin(vault_path)
    press(passphrases.session, K.Key_Return)
    keys, hashes, geometry = opened()
    assert keys.opening is Opening.TOGETHER
    assert geometry.width == gate.window.width()
    assert gate.machine.state is OpeningState.UNLOCKED
    assert gate.context.settings.recent_vault == str(vault_path)
    assert gate_host.holds == [vault_path]
    open_vault(vault_path, keys.copy(), sealed_hashes=hashes).close()


@pytest.mark.parametrize(
    ("backwards", "who", "opening"),
    [(1, "junior", Opening.JUNIOR_ALONE), (2, "senior", Opening.SENIOR_ALONE)],
)
def test_each_alone_by_keyboard(begin, vault_path, press, passphrases, opened, gate, backwards, who, opening):
    page = begin(vault_path)
    for _ in range(backwards):
        press(K.Key_Backtab)
    press(K.Key_Space)
    assert page.choice.opening is opening
    assert gate.window.focusWidget() is page.fields[0].edit, "the cursor goes on to the passphrase"
    press(getattr(passphrases, who), K.Key_Return)
    keys, _hashes, _geometry = opened()
    assert keys.opening is opening
    assert {part.value for part in keys.compartments} == {"shared", who}


@pytest.mark.parametrize("who", ["senior", "junior"])
def test_together_with_an_own_passphrase(begin, vault_path, press, passphrases, opened, who, gate, qtbot):
    page = begin(vault_path)
    qtbot.mouseClick(page.own, Qt.MouseButton.LeftButton)
    assert gate.window.focusWidget() is page.fields[0].edit, "the cursor waits for the passphrase"
    qtbot.mouseClick(page.whose.button(who), Qt.MouseButton.LeftButton)
    assert gate.window.focusWidget() is page.fields[0].edit
    press(getattr(passphrases, who), K.Key_Return)
    keys, _hashes, _geometry = opened()
    assert keys.opening is Opening.TOGETHER
    assert [part.value for part in keys.compartments] == ["shared"]


def test_together_with_an_own_passphrase_by_keyboard(begin, vault_path, press, passphrases, opened, gate):
    page = begin(vault_path)
    page.own.setFocus()
    press(K.Key_Space)
    assert page.whose.value == "senior"
    assert gate.window.focusWidget() is page.fields[0].edit
    press(K.Key_Backtab, K.Key_Right)
    assert page.whose.value == "junior"
    assert gate.window.focusWidget() is page.whose.button("junior"), "the arrow keys go on choosing"
    press(K.Key_Tab, passphrases.junior, K.Key_Return)
    assert opened()[0].opening is Opening.TOGETHER


def test_tab_goes_through_the_page_in_reading_order(begin, vault_path, press, gate):
    page = begin(vault_path)
    found = []
    for _ in range(5):
        press(K.Key_Tab)
        found.append(gate.window.focusWidget())
    assert found == [page.fields[0].reveal, page.own, page.open, page.forgotten, page.keys]


def test_four_eyes_ask_for_both(begin, vault_path_both, press, passphrases, opened, gate):
    page = begin(vault_path_both)
    assert len(page.fields) == 2
    assert "nur der private Teil" in words(page)
    press(passphrases.senior, K.Key_Return)
    assert gate.window.focusWidget() is page.fields[1].edit, "Return walks to the second field"
    press(passphrases.junior, K.Key_Return)
    keys, _hashes, _geometry = opened()
    assert [part.value for part in keys.compartments] == ["shared"]


@pytest.mark.parametrize(
    ("language", "sentence"), [("de", "Diese Passphrase passt nicht"), ("en", "This passphrase does not fit")]
)
def test_a_wrong_passphrase_is_said_and_can_be_typed_over(
    begin, vault_path, press, passphrases, opened, qtbot, sentence, gate
):
    page = begin(vault_path)
    press("not the passphrase", K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert sentence in page.problem.text()
    assert page.fields[0].edit.hasSelectedText()
    assert gate.machine.state is OpeningState.LOCKED
    press(passphrases.session, K.Key_Return)
    assert opened()[0].opening is Opening.TOGETHER


def test_wrong_passphrases_cost_time_and_the_button_says_how_much(begin, vault_path, press, qtbot, gate):
    page = begin(vault_path)
    for count in range(3):
        press("not the passphrase", K.Key_Return)
        qtbot.waitUntil(lambda: gate.machine.state is OpeningState.LOCKED, timeout=20_000)
        qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
        assert page.open.isEnabled() is (count < 2)
        page.problem.setVisible(False)
    assert page.open.text() == "Öffnen \N{EN DASH} in 1 Sekunde"
    press(K.Key_Return)
    assert gate.machine.state is OpeningState.LOCKED, "Return does not go around the pause"
    qtbot.waitUntil(page.open.isEnabled, timeout=5_000)
    assert page.open.text() == "Öffnen"


def test_nothing_typed_is_no_attempt(begin, vault_path, press, gate):
    page = begin(vault_path)
    press(K.Key_Return)
    assert page.problem.text() == "Die Passphrase fehlt noch."
    assert gate.machine.state is OpeningState.LOCKED


def test_the_window_stays_alive_while_the_passphrase_is_checked_and_escape_gives_up(
    begin, vault_path, press, passphrases, qtbot, gate, gate_host
):
    page = begin(vault_path)
    press(passphrases.session, K.Key_Return)
    assert gate.machine.state is OpeningState.UNLOCKING
    assert page.open.text() == "Passphrase wird geprüft …"
    assert page.progress.isVisibleTo(page)
    qtbot.keyClick(page, K.Key_Escape)
    assert gate.machine.state is OpeningState.LOCKED
    qtbot.waitUntil(lambda: not gate.context.operations.busy, timeout=20_000)
    assert gate_host.handed == [], "an attempt that was given up opens nothing"
    assert page.open.text() == "Öffnen"


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("", "Gesperrt"),
        ("asked", "Gesperrt: auf Wunsch"),
        ("idle", "Gesperrt: 5 Minuten ohne Eingabe"),
        ("screen", "Gesperrt: Bildschirm gesperrt"),
        ("suspend", "Gesperrt: Gerät im Ruhezustand"),
        ("idle_in_meeting", "Gesperrt: 20 Minuten ohne Eingabe"),
        ("lid", "Gesperrt: Gerät zugeklappt"),
        ("user_switch", "Gesperrt: Benutzer gewechselt"),
        ("shutdown", "Gesperrt: Gerät sollte herunterfahren"),
        ("minimised", "Gesperrt: Fenster verkleinert"),
        ("private", "Gesperrt: Privates öffnet sich mit der eigenen Passphrase"),
        ("closed", "Gesperrt: Fenster geschlossen"),
        ("something else", "Gesperrt"),
    ],
)
def test_the_reason_of_the_lock_is_said(begin, vault_path, reason, line):
    assert begin(vault_path, reason=reason).reason.text() == line


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_reason_has_its_own_words(begin, vault_path, gate, language):
    begin(vault_path)
    assert gate.context.language == language
    settings = gate.context.settings
    plain = gate._words.line("", settings)
    said = {reason: gate._words.line(reason.value, settings) for reason in LockReason}
    assert plain not in said.values()
    assert len(set(said.values())) == len(said)


def test_the_pause_outlasts_another_page_and_ends_with_a_right_passphrase(
    begin, vault_path, press, qtbot, gate, passphrases, opened
):
    page = begin(vault_path)
    for _ in range(3):
        press("not the passphrase", K.Key_Return)
        qtbot.waitUntil(lambda: gate.machine.state is OpeningState.LOCKED, timeout=20_000)
        qtbot.waitUntil(lambda page=page: page.problem.isVisibleTo(page), timeout=20_000)
        page.problem.setVisible(False)
    page.keys_wanted.emit()
    assert gate.window.page is not page
    gate.show_unlock()
    again = gate.window.page
    assert isinstance(again, UnlockPage)
    assert not again.open.isEnabled(), "the new page waits as the old one did"
    assert again.open.text() == "Öffnen \N{EN DASH} in 1 Sekunde"
    qtbot.waitUntil(again.open.isEnabled, timeout=5_000)
    press(passphrases.session, K.Key_Return)
    opened()
    assert gate.unlocking.wait_left() == 0
    assert gate.unlocking._patience.failed() == 0, "a success forgets them all"


@pytest.mark.parametrize(
    ("reason", "part"),
    [
        ("crashed", "unerwartet beendet"),
        ("fault:VaultTooNew:", "neuere Version"),
        ("fault:NoSuchThing:", "Programm"),
    ],
)
def test_what_went_wrong_before_is_said_above(begin, vault_path, gate, reason, part):
    begin(vault_path, reason=reason)
    assert gate.window.notice is not None
    assert part in gate.window.notice.text()


def test_a_vault_in_use_says_by_whom_and_nothing_is_asked(begin, vault_path, gate_host, press, page_of):
    gate_host.refusals[vault_path] = ("VaultInUse", {"pid": 4711, "since": 1_795_690_000, "other_user": 0})
    page = begin(vault_path)
    assert isinstance(page, ProblemPage)
    assert "4711" in page.holder.text()
    gate_host.refusals.clear()
    press(K.Key_Return)
    page_of(UnlockPage)


def test_a_vault_in_use_by_somebody_else_says_so(begin, vault_path, gate_host):
    gate_host.refusals[vault_path] = ("VaultInUse", {"pid": 12, "since": 1_795_690_000, "other_user": 1})
    assert "anderen Anmeldung" in begin(vault_path).holder.text()


def test_a_vault_that_is_gone_is_not_called_damaged(begin, tmp_path, gate):
    page = begin(tmp_path / "Weg.rmvault")
    assert isinstance(page, ProblemPage)
    assert page.words.text() == gate.context.messages.sentence(VaultMissing())
    page.other.click()
    assert isinstance(gate.window.page, WelcomePage)


def test_a_damaged_header_is_no_wrong_passphrase(begin, vault_path, gate, page_of):
    for name in ("vault.json", "vault.bak.json"):
        file = vault_path / name
        file.write_bytes(file.read_bytes().replace(b'"format"', b'"fromat"'))
    begin(vault_path)
    page = page_of(ProblemPage)
    assert page.words.text() == gate.context.messages.sentence(VaultDamaged(part="header"))


def test_the_last_vault_comes_first(begin, vault_path, settings):
    settings.change(recent_vault=str(vault_path))
    assert isinstance(begin(), UnlockPage)


@pytest.mark.parametrize("name", ["Nextcloud", "OneDrive - Firma"])
def test_a_vault_in_a_folder_that_travels_is_named(begin, vault_path, tmp_path, gate, name, qtbot):
    folder = tmp_path / name
    folder.mkdir()
    moved = vault_path.rename(folder / vault_path.name)
    begin(moved)
    qtbot.waitUntil(lambda: gate.window.notice is not None, timeout=10_000)
    assert name.split()[0] in gate.window.notice.text()


def test_language_and_text_size_change_at_once_and_stay(begin, vault_path, gate, qtbot):
    begin(vault_path)
    qtbot.mouseClick(gate.window.languages["en"], Qt.MouseButton.LeftButton)
    assert "The two of us" in words(gate.window)
    assert gate.context.settings.language == "en"
    qtbot.mouseClick(gate.window.larger, Qt.MouseButton.LeftButton)
    assert gate.context.settings.text_scale == 110
    qtbot.mouseClick(gate.window.smaller, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(gate.window.languages["de"], Qt.MouseButton.LeftButton)
    assert gate.context.settings.text_scale == 100
    assert "Wir beide" in words(gate.window)


def test_closing_the_window_asks_for_the_end(begin, vault_path, gate, gate_host):
    begin(vault_path)
    gate.window.close()
    assert gate_host.quits == 1
    assert gate.window.isVisible(), "it goes when the parent says so"


def test_the_parent_hears_once_that_the_window_can_be_seen(begin, vault_path, gate_host, qtbot):
    begin(vault_path)
    qtbot.waitUntil(lambda: gate_host.seen == 1, timeout=5_000)


def test_another_vault_can_be_opened(begin, vault_path, vault_path_both, gate, page_of, gate_host):
    page = begin(vault_path)
    page.other.click()
    welcome = gate.window.page
    assert isinstance(welcome, WelcomePage)
    gate.context.files.answer_next_with(vault_path_both)
    welcome.open_card.click()
    assert len(page_of(UnlockPage).fields) in {1, 2}
    assert gate_host.holds[-1] == vault_path_both


def test_back_from_the_choice_of_vaults(begin, vault_path, gate, page_of):
    begin(vault_path).other.click()
    gate.window.page.back.click()
    page_of(UnlockPage)


def test_whoever_types_before_the_lock_is_ours_types_once(
    begin, vault_path, gate, gate_host, press, passphrases, opened, monkeypatch
):
    monkeypatch.setattr(gate_host, "hold", gate_host.holds.append)
    begin(vault_path)
    press(passphrases.session, K.Key_Return)
    assert gate.machine.state is OpeningState.NO_VAULT
    gate_host.signals.held.emit(str(vault_path))
    assert opened()[0].opening is Opening.TOGETHER


def test_a_workspace_gets_ready_only_while_a_passphrase_is_typed_or_checked(
    begin, vault_path, gate, press, passphrases, opened, gate_host, qtbot
):
    page = begin(vault_path)
    assert True not in gate_host.prepared
    gate_host.prepared.clear()
    press("n")
    assert gate_host.prepared == [True]
    press("ot the passphrase", K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert False not in gate_host.prepared
    press(passphrases.session, K.Key_Return)
    opened()
    assert False not in gate_host.prepared
    gate.show_welcome()
    assert gate_host.prepared[-1] is False


def test_doors_seen_wrongly_at_a_glance_are_put_right(begin, vault_path_both, gate, qtbot):
    """The second copy of the header counts where the first one is somebody else's."""
    first = vault_path_both / "vault.json"
    first.write_bytes(first.read_bytes().replace(b'"policy":"both"', b'"policy":"either"'))
    begin(vault_path_both)
    qtbot.waitUntil(lambda: len(gate.window.page.fields) == 2, timeout=10_000)


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_later_start_comes_forward_keeps_what_is_typed_and_turns_to_another_vault(
    begin, vault_path, gate, gate_host, qtbot, tmp_path
):
    page = begin(vault_path)
    qtbot.keyClicks(page.fields[0].edit, "half a")
    gate_host.signals.woken.emit(str(vault_path / "vault.json"), "")
    assert gate.window.page is page
    assert page.fields[0].text() == "half a"
    other = tmp_path / "Other.rmvault"
    shutil.copytree(vault_path, other)
    gate.window.vault_dropped.emit(other)
    qtbot.waitUntil(lambda: gate_host.holds[-1:] == [other], timeout=20_000)
    gate.pages.show_keys(other, page.doors)
    keys = gate.window.page
    gate_host.signals.woken.emit(str(vault_path), "")
    assert gate.window.page is keys, "what is begun elsewhere is not swept away"


def test_vaults_opened_before_are_offered_by_title_and_can_be_forgotten(begin, vault_path, gate, qtbot, tmp_path):
    paths = [tmp_path / "a" / "Tandem.rmvault", tmp_path / "b" / "Tandem.rmvault", tmp_path / "Probe.rmvault"]
    gate.context.settings.change(recent_vault=str(vault_path), recent_vaults=(str(vault_path), *map(str, paths)))
    begin(vault_path)
    gate.show_welcome()
    welcome = gate.window.page
    titles = [button.text() for button in welcome.recent.lines.values()]
    assert titles == ["Tandem · a", "Tandem · b", "Probe"]
    assert str(tmp_path) not in words(gate.window)
    qtbot.mouseClick(welcome.recent.forget[paths[2]], Qt.MouseButton.LeftButton)
    assert gate.window.page is not welcome
    assert list(gate.window.page.recent.lines) == paths[:2]
    assert gate.context.settings.recent_vault == str(vault_path)
