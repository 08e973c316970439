"""Taking the shared part along: two consents to exactly these files, then a folder, then a line in the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.age_file import encrypted
from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.domain.words import Compartment, ExportKind, Opening, Person
from rm_desktop.services import takeout_age
from rm_desktop.services.imports.entries import ImportKind
from rm_desktop.services.imports.reading import age_header, read_import
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseAnswer
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.take_out_card import ENCRYPTED, TakeOutCard
from rm_desktop.vault.vault import CreatedVault

Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def card(window: MainWindow, settle: Callable[[], None]) -> TakeOutCard:
    window.navigate(places.AGREEMENT)
    settle()
    found = window.page(places.AGREEMENT).findChild(TakeOutCard)
    assert isinstance(found, TakeOutCard)
    return found


@pytest.fixture
def prepared(card: TakeOutCard, qtbot: QtBot) -> TakeOutCard:
    """The files are made."""
    card.begin.click()
    qtbot.waitUntil(card.consent.isVisible, timeout=20_000)
    return card


@pytest.fixture
def consent(host: Any, template_vault: CreatedVault, qtbot: QtBot, prepared: TakeOutCard, settle: Any) -> Any:
    """Consent as the next person, or decline."""

    def answer(*, given: bool = True) -> Person:
        prepared.consent.click()
        qtbot.waitUntil(lambda: bool(host.releases), timeout=20_000)
        request, answered = host.releases.pop(0)
        assert request.purpose is Purpose.TAKEOUT
        assert request.fits(template_vault.header.vault_id)
        key = signing_key(template_vault.compartments[request.person.compartment], template_vault.header.vault_id)
        answered(ReleaseAnswer(sign(key, request.message) if given else None))
        settle()
        return Person(request.person)

    return answer


def test_two_consents_the_juniors_first_then_the_folder_and_its_line(
    prepared: TakeOutCard, consent: Any, window: MainWindow, host: Any, qtbot: QtBot, tmp_path: Path, on_vault: Run
) -> None:
    assert prepared.counted.text() == "0 von 2 Zustimmungen"
    assert not prepared.save.isEnabled()
    assert prepared.save.text() == "Speichern \u2013 2 Zustimmungen fehlen"
    assert prepared.consent.width() == prepared.refuse.width()
    assert [consent(), consent()] == [Person.JUNIOR, Person.SENIOR]
    window.context.files.answer_next_with(tmp_path)
    prepared.save.click()
    qtbot.waitUntil(prepared.folder.isVisible, timeout=20_000)
    folder = tmp_path / "Kopie 2026-11-26"
    assert (folder / "shared/takeout.json").exists()
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert line.kind is ExportKind.TAKEOUT
    prepared.folder.click()
    assert host.folders == [folder]


def test_declining_leaves_no_trace(prepared: TakeOutCard, consent: Any, on_vault: Run) -> None:
    consent(given=False)
    assert prepared.counted.text() == "0 von 2 Zustimmungen"
    consent()
    assert prepared.counted.text() == "1 von 2 Zustimmungen"
    prepared.refuse.click()
    assert prepared.begin.isVisible()
    assert prepared.course.consents == 0
    assert on_vault(lambda journal: journal.register.rows()) == []


def test_leaving_the_page_forgets_consents(prepared: TakeOutCard, consent: Any, window: MainWindow) -> None:
    consent()
    window.navigate(places.TODAY)
    assert prepared.course.consents == 0


def test_a_stick_pulled_out_is_said_and_nothing_is_entered(
    prepared: TakeOutCard, consent: Any, window: MainWindow, tmp_path: Path, on_vault: Run, settle: Any, qtbot: QtBot
) -> None:
    consent()
    consent()
    window.context.files.answer_next_with(tmp_path / "stick")
    prepared.save.click()
    qtbot.waitUntil(prepared.state.isVisible, timeout=20_000)
    settle()
    assert "lässt sich nicht schreiben" in prepared.state.text()
    assert on_vault(lambda journal: journal.register.rows()) == []
    assert prepared.counted.text() == "0 von 2 Zustimmungen"


def test_cancelling_leaves_nothing(
    prepared: TakeOutCard, consent: Any, window: MainWindow, tmp_path: Path, on_vault: Run, settle: Any, qtbot: QtBot
) -> None:
    consent()
    consent()
    window.context.files.answer_next_with(tmp_path)
    prepared.course.writing.connect(prepared.course.give_up)
    prepared.save.click()
    qtbot.waitUntil(prepared.state.isVisible, timeout=20_000)
    settle()
    assert prepared.state.text() == "Abgebrochen. Nichts wurde geschrieben."
    assert on_vault(lambda journal: journal.register.rows()) == []
    assert not [place for place in tmp_path.iterdir() if "Kopie" in place.name]


def test_preparing_shows_how_far_it_is_and_can_be_ended(card: TakeOutCard, qtbot: QtBot) -> None:
    card.course.preparing.connect(card.course.give_up)
    card.begin.click()
    assert card.cancel.isVisible()
    assert card.progress.isVisible()
    qtbot.waitUntil(card.begin.isVisible, timeout=20_000)
    assert card.state.text() == "Abgebrochen. Nichts wurde geschrieben."
    assert card.course.takeout is None


def test_six_words_open_an_encrypted_copy_and_are_gone_with_the_page(
    prepared: TakeOutCard, consent: Any, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(takeout_age, "encrypted", lambda pieces, words, **_: encrypted(pieces, words, work=8))
    assert prepared.warning.isVisible()
    qtbot.mouseClick(prepared.form.button(ENCRYPTED), Qt.MouseButton.LeftButton)
    assert not prepared.warning.isVisible()
    words = prepared.words.shown.text()
    assert len(words.split()) == 6
    consent()
    consent()
    assert prepared.words.shown.text() == words
    window.context.files.answer_next_with(tmp_path)
    prepared.save.click()
    qtbot.waitUntil(prepared.folder.isVisible, timeout=20_000)
    assert prepared.words.isVisible()
    path = tmp_path / "Kopie 2026-11-26.zip.age"
    header = age_header(path)
    assert header is not None
    incoming = read_import(path, Compartment.SHARED, file_key=header.file_key(words))
    assert incoming.kind is ImportKind.TAKEOUT
    window.navigate(places.TODAY)
    assert prepared.words.text == prepared.words.shown.text() == ""


@pytest.mark.parametrize("opening", [Opening.JUNIOR_ALONE])
def test_alone_the_shared_part_is_not_offered(card: TakeOutCard) -> None:
    assert not card.isVisible()


def test_the_agreement_leads_to_what_becomes_of_the_vault(
    window: MainWindow, settle: Any, host: Any, qtbot: QtBot
) -> None:
    window.navigate(places.AGREEMENT)
    settle()
    page: Any = window.page(places.AGREEMENT)
    page.leave_card.closing.click()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    assert host.locked[0][0] is LockReason.ENDING
