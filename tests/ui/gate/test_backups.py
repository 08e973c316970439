"""Backups in the gate: listed, checked, brought back, taken elsewhere; and what a damaged vault says."""

import threading

import pytest
from PySide6.QtCore import Qt

from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.ui.gate import restore_preview_page as preview_module
from rm_desktop.ui.gate.backup_acts import LIST, MOVE, RESTORE, TAKE
from rm_desktop.ui.gate.backup_list_page import BackupListPage
from rm_desktop.ui.gate.copy_page import CopyPage
from rm_desktop.ui.gate.key_question import BOTH, MEETINGS, MENTEE
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.move_page import MovePage
from rm_desktop.ui.gate.problem_page import ProblemPage
from rm_desktop.ui.gate.restore_page import RestorePage
from rm_desktop.ui.gate.restore_preview_page import HERE, NEW, RestorePreviewPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.vault.vault import Secrets, open_vault, unlock

LEFT = Qt.MouseButton.LeftButton
TOGETHER, ALONE = Opening.TOGETHER, Opening.SENIOR_ALONE


@pytest.fixture
def backed_up(vault_path, keys, lines, private_lines, clock):
    """A vault with a set of the shared and the mentee's part, and one line that is newer than the set."""
    vault = open_vault(vault_path, keys(ALONE))
    lines.write(vault, "before")
    private_lines.write(vault, "mine")
    vault.backup_now(clock.now())
    lines.write(vault, "after")
    vault.close()
    return vault_path


@pytest.fixture
def act(begin, page_of, qtbot):
    """Go from the unlock screen to one of the acts, by mouse."""

    def go(path, code, kind):
        page = begin(path)
        qtbot.mouseClick(page.keys, LEFT)
        qtbot.mouseClick(page_of(KeysPage).cards[code], LEFT)
        return page_of(kind)

    return go


@pytest.fixture
def previewed(act, page_of, qtbot, passphrases):
    """Open the newest set with a passphrase and return the page that says what would come back."""

    def go(path, whose=MENTEE):
        page = act(path, RESTORE, RestorePage)
        qtbot.waitUntil(lambda: page.question is not None, timeout=20_000)
        answer(page.question, whose, passphrases, qtbot)
        qtbot.mouseClick(page.primary, LEFT)
        return page_of(RestorePreviewPage)

    return go


def answer(question, whose, passphrases, qtbot):
    qtbot.mouseClick(question.whose.button(whose), LEFT)
    if whose == BOTH:
        question.mentee.edit.setText(passphrases.senior)
        question.mentor.edit.setText(passphrases.junior)
    else:
        question.one.edit.setText(getattr(passphrases, whose))


def spoil(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def read(path, keys, lines, opening=TOGETHER):
    vault = open_vault(path, keys(opening))
    try:
        return lines.read(vault)
    finally:
        vault.close()


class TestTheList:
    def test_it_says_what_each_set_holds_by_role_and_checks_hashes_without_a_passphrase(self, act, backed_up, qtbot):
        page = act(backed_up, LIST, BackupListPage)
        qtbot.waitUntil(lambda: len(page.rows.views) == 1, timeout=20_000)
        (view,) = page.rows.views.values()
        assert view.holds.text() == (
            "Enthält: Gemeinsam, Privat (Mentee)\n"
            "Nicht enthalten, weil verschlossen und noch nie gesichert: Privat (Mentor:in)"
        )
        qtbot.mouseClick(page.primary, LEFT)
        qtbot.waitUntil(lambda: view.result.text().startswith("In Ordnung"), timeout=20_000)
        assert "Byte für Byte" in view.result.text()

    def test_with_a_passphrase_it_opens_and_checks_in_full_and_names_damage(self, act, backed_up, qtbot, passphrases):
        page = act(backed_up, LIST, BackupListPage)
        qtbot.waitUntil(lambda: len(page.rows.views) == 1, timeout=20_000)
        (view,) = page.rows.views.values()
        answer(page.question, MEETINGS, passphrases, qtbot)
        qtbot.mouseClick(page.primary, LEFT)
        qtbot.waitUntil(lambda: "vollständig geprüft: Gemeinsam" in view.result.text(), timeout=20_000)
        spoil(next((backed_up / "backups").iterdir()) / "senior-000001.db")
        qtbot.mouseClick(page.primary, LEFT)
        qtbot.waitUntil(lambda: view.result.text().startswith("Beschädigt: Privat (Mentee)."), timeout=20_000)

    def test_without_any_the_button_says_so(self, act, vault_path, qtbot):
        page = act(vault_path, LIST, BackupListPage)
        qtbot.waitUntil(page.rows.empty.isVisible, timeout=20_000)
        assert page.primary.text().endswith("es gibt keine")
        assert not page.primary.isEnabled()


class TestBringingBack:
    def test_a_damaged_part_is_ticked_already_and_comes_back(
        self, previewed, page_of, backed_up, qtbot, keys, lines, private_lines, gate
    ):
        spoil(backed_up / "shared-000001.db")
        page = previewed(backed_up)
        assert page.chosen() == (Compartment.SHARED,)
        qtbot.mouseClick(page.primary, LEFT)
        page_of(UnlockPage)
        assert gate.window.notice.text().startswith("Zurückgeholt.")
        assert read(backed_up, keys, lines) == ["before"]
        assert read(backed_up, keys, private_lines, ALONE) == ["mine"]

    def test_in_a_sound_vault_nothing_is_ticked_and_nothing_happens_by_itself(self, previewed, backed_up):
        page = previewed(backed_up)
        assert page.chosen() == ()
        assert page.primary.text().endswith("nichts ist gewählt")
        assert not page.primary.isEnabled()
        assert page.way.value == HERE

    def test_as_a_new_vault_it_is_shown_next_and_opens(self, previewed, backed_up, qtbot, gate, lines, passphrases):
        page = previewed(backed_up, MEETINGS)
        qtbot.mouseClick(page.way.button(NEW), LEFT)
        qtbot.mouseClick(page.primary, LEFT)
        new = backed_up.with_name("Vault (zurückgeholt 2026-11-26).rmvault")
        qtbot.waitUntil(lambda: gate._path == new and isinstance(gate.window.page, UnlockPage), timeout=30_000)
        vault = open_vault(new, unlock(new, TOGETHER, passphrases))
        assert lines.read(vault) == ["before"]
        vault.close()

    def test_a_wrong_passphrase_says_which_one_counts(self, act, backed_up, qtbot):
        page = act(backed_up, RESTORE, RestorePage)
        qtbot.waitUntil(lambda: page.question is not None, timeout=20_000)
        answer(page.question, MENTEE, Secrets(senior="not the right passphrase"), qtbot)
        qtbot.mouseClick(page.primary, LEFT)
        qtbot.waitUntil(page.problem.isVisible, timeout=20_000)
        assert page.problem.text().startswith("Diese Passphrase öffnet die Sicherung nicht.")

    def test_while_it_goes_on_no_other_language_takes_the_page_away(
        self, previewed, page_of, backed_up, qtbot, gate, monkeypatch
    ):
        hold = threading.Event()
        monkeypatch.setattr(preview_module, "bring_back", lambda *_: hold.wait(30))
        spoil(backed_up / "shared-000001.db")
        page = previewed(backed_up)
        qtbot.mouseClick(page.primary, LEFT)
        gate.window.language_wanted.emit("en")
        assert gate.window.page is page
        assert not page._seen.keys.hmk.is_blank
        hold.set()
        page_of(UnlockPage)

    def test_the_keys_of_the_set_are_wiped_when_the_page_goes(self, previewed, backed_up, gate, qtbot):
        page = previewed(backed_up)
        held = page._seen.keys.hmk
        gate.show_unlock()
        qtbot.waitUntil(lambda: held.is_blank, timeout=20_000)


class TestTakingElsewhere:
    def test_a_copy_of_the_locked_vault_opens_there(self, act, backed_up, qtbot, gate, tmp_path, lines, passphrases):
        page = act(backed_up, TAKE, CopyPage)
        stick = tmp_path / "stick"
        stick.mkdir()
        gate.context.files.answer_next_with(stick)
        qtbot.mouseClick(page.panel.choose, LEFT)
        qtbot.waitUntil(page.panel.begin.isVisible, timeout=20_000)
        qtbot.mouseClick(page.panel.begin, LEFT)
        qtbot.waitUntil(page.panel.success.isVisible, timeout=30_000)
        copied = stick / "Vault (Sicherung 2026-11-26).rmvault"
        vault = open_vault(copied, unlock(copied, TOGETHER, passphrases))
        assert (lines.read(vault), vault.warnings) == (["before", "after"], ())
        vault.close()

    def test_moving_leads_through_three_screens_and_the_lines_can_be_taken_along(
        self, act, backed_up, qtbot, gate, tmp_path, page_of
    ):
        page = act(backed_up, MOVE, MovePage)
        assert not page.primary.isEnabled()
        stick = tmp_path / "stick"
        stick.mkdir()
        gate.context.files.answer_next_with(stick)
        qtbot.mouseClick(page.panel.choose, LEFT)
        qtbot.waitUntil(page.panel.begin.isVisible, timeout=20_000)
        qtbot.mouseClick(page.panel.begin, LEFT)
        qtbot.waitUntil(page.primary.isEnabled, timeout=30_000)
        qtbot.mouseClick(page.primary, LEFT)
        qtbot.waitUntil(lambda: gate.window.page is not page, timeout=20_000)
        there = page_of(MovePage)
        gate.context.files.answer_next_with(stick / "lines.txt")
        qtbot.mouseClick(there.save, LEFT)
        qtbot.waitUntil(there.saved.isVisible, timeout=20_000)
        text = (stick / "lines.txt").read_text("utf-8")
        assert all(line in text for line in there.lines())
        qtbot.mouseClick(there.primary, LEFT)
        qtbot.waitUntil(lambda: gate.window.page is not there, timeout=20_000)
        qtbot.mouseClick(page_of(MovePage).primary, LEFT)
        page_of(UnlockPage)


class TestADamagedVault:
    def test_the_unlock_screen_says_damaged_names_the_part_and_offers_the_newest_good_backup(
        self, begin, backed_up, page_of, qtbot
    ):
        from rm_desktop.ui.gate.damage_card import DamageCard  # noqa: PLC0415

        begin(backed_up, reason="fault:VaultDamaged:shared")
        card = page_of(UnlockPage).findChild(DamageCard)
        assert card.what.text().startswith("Dieser Tresor ist beschädigt: der gemeinsame Teil.")
        assert card.opens.text().startswith("Privates öffnet sich weiterhin")
        qtbot.waitUntil(card.restore.isVisible, timeout=20_000)
        assert "26. November 2026" in card.backup.text()
        qtbot.mouseClick(card.restore, LEFT)
        page_of(RestorePage)

    def test_what_is_private_opens_alone_though_the_shared_part_is_damaged(
        self, begin, backed_up, qtbot, gate_host, passphrases, private_lines
    ):
        spoil(backed_up / "shared-000001.db")
        page = begin(backed_up, reason="fault:VaultDamaged:shared")
        page.choice.choose(ALONE)
        page.fields[0].edit.setText(passphrases.senior)
        qtbot.mouseClick(page.open, LEFT)
        qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=20_000)
        opening_keys = gate_host.handed[0][0]
        assert opening_keys.compartments.keys() == {Compartment.SENIOR}
        vault = open_vault(backed_up, opening_keys.copy())
        assert private_lines.read(vault) == ["mine"]
        vault.close()

    def test_a_damaged_key_file_is_no_wrong_passphrase_and_comes_back(
        self, begin, backed_up, page_of, qtbot, passphrases, keys, lines, gate_host
    ):
        from rm_desktop.ui.gate.damage_card import DamageCard  # noqa: PLC0415

        for name in ("vault.json", "vault.bak.json"):
            (backed_up / name).write_bytes(b"{}")
        begin(backed_up)
        card = page_of(ProblemPage).findChild(DamageCard)
        assert card.what.text().startswith("Dieser Tresor ist beschädigt: die Schlüsseldatei.")
        assert gate_host.holds == [backed_up]
        qtbot.waitUntil(card.restore.isVisible, timeout=20_000)
        qtbot.mouseClick(card.restore, LEFT)
        page = page_of(RestorePage)
        qtbot.waitUntil(lambda: page.question is not None, timeout=20_000)
        answer(page.question, MENTEE, passphrases, qtbot)
        qtbot.mouseClick(page.primary, LEFT)
        preview = page_of(RestorePreviewPage)
        assert preview.primary.isEnabled()
        qtbot.mouseClick(preview.primary, LEFT)
        page_of(UnlockPage)
        assert read(backed_up, keys, lines) == ["before", "after"]

    def test_without_any_good_backup_it_says_so(self, begin, vault_path, page_of, qtbot):
        from rm_desktop.ui.gate.damage_card import DamageCard  # noqa: PLC0415

        begin(vault_path, reason="fault:AcknowledgedDataLost:senior")
        card = page_of(UnlockPage).findChild(DamageCard)
        qtbot.waitUntil(lambda: card.backup.text().startswith("In diesem Tresor liegt keine"), timeout=20_000)
        assert not card.restore.isVisible()
