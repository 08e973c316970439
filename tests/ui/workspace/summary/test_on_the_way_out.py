"""What may happen to a file on its way out: signed by both, closed with six words, dragged on. And for which days."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.crypto import age_file
from rm_desktop.crypto.signing_keys import key_fingerprint
from rm_desktop.documents.preview import page_text
from rm_desktop.domain.words import Block, DocumentFormat, Person, Safeguard
from rm_desktop.services.wish import PLAIN, Wish
from rm_desktop.ui.runtime.host import Printing, PrintWish
from rm_desktop.ui.runtime.release_request import ReleaseAnswer, ReleaseRequest, packed
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.summary.page import SummaryPage
from rm_desktop.vault.vault import Secrets, sign_file_with_passphrase, sign_with_passphrase

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]


def hold(journal: Any, title: str) -> str:
    session = journal.sessions.start(None).value
    journal.sessions.change(session.id, title=title, place="", planned_at=None, minutes=60)
    item = journal.agenda.add(session.id, "Profil", 20).value
    journal.notes.save_item_note(item.id, "Das Profil ist fertig.", 0)
    return str(journal.sessions.finish(session.id).value.id)


@pytest.fixture
def page(window: MainWindow, on_vault: Run, settle: Settle, tmp_path: Path, qtbot: QtBot) -> SummaryPage:
    meeting = on_vault(lambda journal: hold(journal, "Soziale Medien"))
    window.navigate("summary", meeting)
    settle()
    found = window.page("summary")
    assert isinstance(found, SummaryPage)
    folder = tmp_path / "Ziel"
    folder.mkdir()
    found.course.name_place(folder / "Zusammenfassung.pdf")
    for person in Person:
        qtbot.mouseClick(found.options.marks.boxes[person, Block.NOTES], Qt.MouseButton.LeftButton)
    found.options.more_button.click()
    settle()
    return found


@pytest.fixture
def answer(host: Any, vault_path: Path, passphrases: Secrets, settle: Settle) -> Callable[..., ReleaseRequest]:
    def give(change: Callable[[bytes], bytes] = bytes) -> ReleaseRequest:
        request, answered = host.releases[-1]
        words = passphrases.of(request.person)
        if request.digest:
            own, in_file = sign_file_with_passphrase(
                vault_path, request.person, words, request.message, digest=request.digest, moment=request.moment
            )
            answered(ReleaseAnswer(change(packed(own, in_file.certificate, in_file.signature))))
        else:
            answered(ReleaseAnswer(change(sign_with_passphrase(vault_path, request.person, words, request.message))))
        settle()
        return request

    return give


@pytest.fixture
def consent(page: SummaryPage, settle: Settle, answer: Any) -> Callable[..., ReleaseRequest]:
    def ask_and_give(change: Callable[[bytes], bytes] = bytes) -> ReleaseRequest:
        page.bar.consent.click()
        settle()
        return answer(change)

    return ask_and_give


@pytest.fixture
def save(page: SummaryPage, consent: Any, settle: Settle, qtbot: QtBot) -> Callable[[], Path]:
    def both_and_save() -> Path:
        consent()
        consent()
        page.bar.save.click()
        qtbot.waitUntil(page.bar.saved, timeout=20_000)
        settle()
        assert page.course.path is not None
        return page.course.path

    return both_and_save


def told(program: str, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False).stdout


def test_neither_is_the_rule(page: SummaryPage, save: Any) -> None:
    safeguard = page.options.more.safeguard
    assert not safeguard.signed.isChecked()
    assert safeguard.safeguard.value is Safeguard.NONE
    assert page.course.choice.wish == PLAIN
    path = save()
    assert b"/ByteRange" not in path.read_bytes()
    assert b"/Encrypt" not in path.read_bytes()
    assert page.bar.words.isHidden()


def test_both_sign_in_the_file_and_the_last_page_says_whose_keys(
    page: SummaryPage, save: Any, settle: Settle, on_vault: Run, qtbot: QtBot
) -> None:
    safeguard = page.options.more.safeguard
    assert safeguard.keys.isHidden()
    qtbot.mouseClick(safeguard.signed, Qt.MouseButton.LeftButton)
    settle()
    keys = [on_vault(lambda journal, person=person: journal.vault.public_key(person)) for person in Person]
    signs = [key_fingerprint(key) for key in keys]
    assert all(one in safeguard.keys.text() for one in signs)
    path = save()
    text = re.sub(r"\s+", " ", page_text(path.read_bytes()))
    assert all(one in text for one in signs)
    assert "UNTERSCHRIFTEN" in text.upper()
    verdict = told("pdfsig", "-nocert", str(path))
    assert re.findall("Validation: (.*)", verdict) == ["Signature is Valid."] * 2
    assert all(one.replace(" ", "") in verdict for one in signs)
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert line.written_sha256 != line.content_sha256
    assert "Jonas" not in verdict


def test_a_signature_that_does_not_fit_is_no_consent(page: SummaryPage, consent: Any, settle: Settle) -> None:
    page.options.more.safeguard.signed.click()
    settle()
    for change in (lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]), lambda whole: whole[:-1], lambda _whole: b""):
        request = consent(change)
        assert request.person is Person.JUNIOR
        assert page.bar.counted.text().startswith("0")
    consent()
    assert page.bar.counted.text().startswith("1")


def test_signing_takes_consents_back_that_were_given_before(page: SummaryPage, consent: Any, settle: Settle) -> None:
    consent()
    assert page.bar.counted.text().startswith("1")
    page.options.more.safeguard.signed.click()
    settle()
    assert page.bar.counted.text().startswith("0")
    assert consent().digest
    page.options.more.safeguard.safeguard.button(Safeguard.PDF).click()
    settle()
    assert page.bar.counted.text().startswith("0")


def test_six_words_open_the_pdf_and_are_shown_once(
    page: SummaryPage, save: Any, settle: Settle, window: MainWindow, qtbot: QtBot
) -> None:
    page.options.more.safeguard.safeguard.button(Safeguard.PDF).click()
    settle()
    path = save()
    words = page.bar.words.words.text()
    assert len(words.split()) == 6
    assert page.bar.words.isVisible()
    document = pypdfium2.PdfDocument(path, password=words)
    assert "Das Profil ist fertig." in document[0].get_textpage().get_text_bounded()
    document.close()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(path)
    page.bar.words.copy_wanted.emit(words)
    assert QApplication.clipboard().text() == words
    window.navigate("today")
    settle()
    assert page.bar.words.words.text() == ""
    window.navigate("summary")
    settle()
    assert page.bar.words.isHidden()
    assert qtbot


@pytest.mark.parametrize("form", [DocumentFormat.MARKDOWN, DocumentFormat.PDF])
def test_an_age_file_holds_the_file_that_both_saw(
    page: SummaryPage, save: Any, settle: Settle, monkeypatch: pytest.MonkeyPatch, form: DocumentFormat
) -> None:
    monkeypatch.setattr(age_file.encrypted, "__kwdefaults__", {"work": 10})
    page.options.more.safeguard.safeguard.button(Safeguard.AGE).click()
    page._on_form(form)
    settle()
    assert page.course.file is not None
    seen = page.course.file.data
    path = save()
    assert path.name == f"Zusammenfassung.{form.value}.age"
    with path.open("rb") as opened:
        header = age_file.read_age_header(opened)
        assert b"".join(age_file.decrypted(opened, header.file_key(page.bar.words.words.text()))) == seen


def test_what_another_kind_of_file_cannot_have_is_not_offered(page: SummaryPage, settle: Settle) -> None:
    safeguard = page.options.more.safeguard
    safeguard.signed.click()
    safeguard.safeguard.button(Safeguard.PDF).click()
    page._on_form(DocumentFormat.DOCX)
    settle()
    assert safeguard.signed.isHidden()
    assert not safeguard.safeguard.button(Safeguard.PDF).isEnabled()
    assert safeguard.safeguard.value is Safeguard.NONE


def test_as_last_time_closes_again_but_never_signs(
    page: SummaryPage, save: Any, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_file.encrypted, "__kwdefaults__", {"work": 10})
    page.options.more.safeguard.signed.click()
    page.options.more.safeguard.safeguard.button(Safeguard.AGE).click()
    settle()
    save()
    page.course.choice = page.course.choice.__class__(language="de", sessions=page.course.choice.sessions, wish=PLAIN)
    page.bar.again.click()
    settle()
    page.options.like_last.click()
    settle()
    assert page.course.choice.wish == Wish(safeguard=Safeguard.AGE)


def test_the_saved_file_can_be_dragged_out(page: SummaryPage, save: Any) -> None:
    path = save()
    chip = page.bar.file
    assert chip.item(0).text() == path.name
    carried = chip.mimeData([chip.item(0)])
    assert [url.toLocalFile() for url in carried.urls()] == [str(path)]
    assert not carried.hasText() or "Profil" not in carried.text()
    assert chip.supportedDropActions() == Qt.DropAction.CopyAction
    assert chip.dragEnabled()


def test_a_period_has_a_first_and_a_last_day(
    page: SummaryPage, settle: Settle, on_vault: Run, window: MainWindow, clock: Any
) -> None:
    period = page.options.more.period
    assert period.isHidden(), "one meeting needs no period"
    for day in (3, 10):
        clock.moment = datetime(2026, 12, day, 13, tzinfo=UTC)
        on_vault(lambda journal, day=day: hold(journal, f"Am {day}."))
    window.navigate("today")
    window.navigate("summary")
    settle()
    assert not period.isHidden()
    page.options.more.all.click()
    settle()
    assert (period.first.day.month, period.last.day.day) == (11, 10)
    period.first.edit.setDate(QDate(2026, 12, 1))
    settle()
    assert len(page.course.choice.sessions) == 2
    period.last.edit.setDate(QDate(2026, 12, 5))
    settle()
    assert [page.options.more.meetings[key].text()[:17] for key in page.course.choice.sessions] == ["2. Treffen: Am 3."]
    before = page.course.choice
    period.last.edit.setDate(QDate(2026, 12, 2))
    period.first.edit.setDate(QDate(2026, 12, 2))
    settle()
    assert period.nothing.isVisible()
    assert page.course.choice == before


def test_a_saved_pdf_can_be_printed(page: SummaryPage, save: Any, host: Any, settle: Settle) -> None:
    path = save()
    bar = page.bar
    assert bar.print.isVisible()
    bar.print.click()
    assert "gesucht" in bar.printing.told.text()
    wish, answered = host.prints.pop()
    assert wish == PrintWish()
    answered(Printing(printers=("Flur_2", "Archiv")))
    bar.printing.printer.setCurrentIndex(1)
    bar.printing.copies.setValue(2)
    bar.printing.both_sides.click()
    bar.printing.go.click()
    assert not bar.printing.go.isEnabled()
    wish, answered = host.prints.pop()
    assert wish == PrintWish(path=str(path), printer="Archiv", copies=2, both_sides=True)
    answered(Printing(done=False))
    assert "nicht angenommen" in bar.printing.told.text()
    bar.printing.go.click()
    host.prints.pop()[1](Printing(done=True))
    assert "übergeben" in bar.printing.told.text()
    bar.print.click()
    host.prints.pop()[1](Printing())
    assert "Kein Drucker" in bar.printing.told.text()
    assert bar.printing.go.isHidden()
    settle()
