"""The agreement as the two use it: reading, proposing, consenting, the frame, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.documents.preview import page_text
from rm_desktop.domain.entities import AgreementVersion, Clause, Consent
from rm_desktop.domain.ids import AgreementId
from rm_desktop.domain.words import Compartment, ExportKind, Opening, Person
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.widgets.difference_text import DifferenceText
from rm_desktop.ui.workspace.agreement.optional_day import read_day
from rm_desktop.ui.workspace.agreement.page import AgreementPage
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.vault.vault import CreatedVault

Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> AgreementPage:
    window.navigate("agreement")
    settle()
    found = window.findChild(AgreementPage)
    assert isinstance(found, AgreementPage)
    return found


def texts(page: AgreementPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def answer(host: Any, created: CreatedVault, person: Person, settle: Callable[[], None], qtbot: QtBot) -> None:
    """Consent as ``person`` in the release helper's place, with the key the own passphrase gives."""
    qtbot.waitUntil(lambda: bool(host.releases))
    request, answered = host.releases.pop(0)
    assert request.person is person
    key = signing_key(created.compartments[person.compartment], created.header.vault_id)
    answered(ReleaseAnswer(sign(key, request.message)))
    settle()


def propose(page: AgreementPage, settle: Callable[[], None], qtbot: QtBot) -> None:
    assert page.editor is not None
    page._on_propose()
    settle()
    qtbot.waitUntil(lambda: page.proposal is not None)


def test_the_core_clauses_await_a_first_agreement_and_hold_with_both_consents(
    page: AgreementPage,
    settle: Callable[[], None],
    host: Any,
    template_vault: CreatedVault,
    qtbot: QtBot,
    on_vault: Run,
) -> None:
    assert page.editor is not None
    assert [editor.title.text() for editor in page.editor.editors] == [
        "Freiwillig", "Unabhängig", "Diskret", "Nicht allein", "Offen", "Verlässlich",
    ]  # fmt: skip
    propose(page, settle, qtbot)
    assert page.proposal is not None
    assert page.proposal.count_text() == "0 von 2 Zustimmungen"
    page.proposal.consent.click()
    answer(host, template_vault, Person.JUNIOR, settle, qtbot)
    assert page.proposal.count_text() == "1 von 2 Zustimmungen"
    assert on_vault(lambda journal: journal.agreement.draft()).consents == ()
    page.proposal.consent.click()
    answer(host, template_vault, Person.SENIOR, settle, qtbot)
    qtbot.waitUntil(lambda: page.in_force_card is not None)
    assert len(on_vault(lambda journal: journal.agreement.in_force()).consents) == 2


def test_whoever_withholds_leaves_no_trace(
    page: AgreementPage, settle: Callable[[], None], host: Any, qtbot: QtBot, on_vault: Run
) -> None:
    propose(page, settle, qtbot)
    assert page.proposal is not None
    page.proposal.consent.click()
    qtbot.waitUntil(lambda: bool(host.releases))
    host.releases.pop(0)[1](ReleaseAnswer(None))
    settle()
    assert page.proposal.count_text() == "0 von 2 Zustimmungen"
    assert on_vault(lambda journal: journal.agreement.draft()).consents == ()
    assert page.proposal.later.width() == page.proposal.consent.width()


def in_force(created: CreatedVault, on_vault: Run, text: str = "Wir sagen, was wir denken.") -> None:
    def found(journal: Any) -> None:
        version = journal.agreement.propose([Clause(code="open", title="Offen", text=text)]).value
        signatures = {}
        for person in Person:
            key = signing_key(created.compartments[person.compartment], created.header.vault_id)
            signatures[person] = sign(key, journal.agreement.message(version, person))
        journal.agreement.consent_both(version.id, signatures)

    on_vault(found)


def test_a_change_shows_what_is_new_and_can_be_withdrawn(
    page: AgreementPage,
    window: MainWindow,
    settle: Callable[[], None],
    template_vault: CreatedVault,
    qtbot: QtBot,
    on_vault: Run,
) -> None:
    in_force(template_vault, on_vault)
    page._on_cancel()
    settle()
    qtbot.waitUntil(lambda: page.in_force_card is not None)
    assert page.in_force_card is not None
    page.in_force_card.change.click()
    assert page.editor is not None
    page.editor.offers["strike"].click()
    propose(page, settle, qtbot)
    qtbot.waitUntil(lambda: "Neu" in texts(page))
    assert page.proposal is not None
    page.proposal.discard.click()
    settle()
    qtbot.waitUntil(lambda: page.in_force_card is not None)
    assert on_vault(lambda journal: journal.agreement.draft()) is None
    window.navigate("today")


def test_a_changed_wording_shows_the_words_that_changed(
    page: AgreementPage, settle: Callable[[], None], template_vault: CreatedVault, qtbot: QtBot, on_vault: Run
) -> None:
    in_force(template_vault, on_vault)
    page._on_cancel()
    settle()
    assert page.in_force_card is not None
    page.in_force_card.change.click()
    assert page.editor is not None
    page.editor.editors[0].text.setPlainText("Wir sagen offen, was wir denken.")
    propose(page, settle, qtbot)
    (view,) = page.findChildren(DifferenceText)
    assert view.accessibleName() == "Wir sagen[neu:  offen], was wir denken."


def test_the_agreement_goes_on_paper_for_both_and_into_the_register(
    page: AgreementPage,
    settle: Callable[[], None],
    template_vault: CreatedVault,
    qtbot: QtBot,
    on_vault: Run,
    tmp_path: Path,
) -> None:
    in_force(template_vault, on_vault)
    page._on_cancel()
    settle()
    assert page.in_force_card is not None
    target = tmp_path / "Vereinbarung.pdf"
    page.context.files.answer_next_with(target)
    page.in_force_card.print.click()
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())), timeout=20_000)
    assert "Wir sagen, was wir denken." in page_text(target.read_bytes())
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert (line.kind, line.size) == (ExportKind.AGREEMENT, target.stat().st_size)


def test_what_held_before_can_be_read_with_what_changed(
    page: AgreementPage, settle: Callable[[], None], template_vault: CreatedVault, on_vault: Run
) -> None:
    in_force(template_vault, on_vault)
    page._on_cancel()
    settle()
    assert page.in_force_card is not None
    assert not page.in_force_card.earlier.isVisible()
    in_force(template_vault, on_vault, "Wir sagen offen, was wir denken.")
    page._on_cancel()
    settle()
    page.in_force_card.earlier.click()
    assert page.history is not None
    said = " ".join(label.text() for label in page.history.findChildren(QLabel))
    assert said.index("Fassung 2") < said.index("Fassung 1")
    assert len(page.history.findChildren(DifferenceText)) == 1
    page.in_force_card.earlier.click()
    assert page.history is None


def test_a_clause_without_a_title_is_not_proposed(page: AgreementPage, settle: Callable[[], None]) -> None:
    assert page.editor is not None
    page.editor._on_own()
    page._on_propose()
    settle()
    assert page.proposal is None
    assert page.editor.editors[-1].title.property("wrong") is True


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_nothing_is_proposed_or_consented_to(
    page: AgreementPage, settle: Callable[[], None], on_vault: Run, qtbot: QtBot
) -> None:
    on_vault(made_earlier)
    page._on_cancel()
    settle()
    qtbot.waitUntil(lambda: page.in_force_card is not None)
    assert page.in_force_card is not None
    assert not page.in_force_card.change.isVisible()


def made_earlier(journal: Any) -> None:
    """Write a version past the service, which makes none in this opening."""
    now = datetime(2026, 11, 1, tzinfo=UTC)
    clause = Clause(code="open", title="Offen", text="Wir sagen, was wir denken.")
    with journal.vault.begin(Compartment.SHARED) as work:
        work.agreements.put(AgreementVersion(id=AgreementId("ab" * 16), number=1, clauses=(clause,), created_at=now))
        for person in Person:
            work.agreements.consent("ab" * 16, Consent(person=person, at=now, signature=b"of then"))


def test_interrupting_asks_no_reason_and_going_on_is_as_easy(
    page: AgreementPage, settle: Callable[[], None], on_vault: Run, qtbot: QtBot
) -> None:
    card = page.leave_card
    card.interrupt.click()
    settle()
    qtbot.waitUntil(lambda: "unterbrochen" in card.state.text())
    assert on_vault(lambda journal: journal.pair.get()).interrupted_at is not None
    card.resume.click()
    settle()
    qtbot.waitUntil(card.interrupt.isVisible)
    assert on_vault(lambda journal: journal.pair.get()).interrupted_at is None


def test_ending_shows_the_closing_words_first(
    page: AgreementPage, settle: Callable[[], None], on_vault: Run, qtbot: QtBot
) -> None:
    card = page.leave_card
    card.end.click()
    assert "Das Mentoring endet hier." in texts(page)
    card.back.click()
    assert on_vault(lambda journal: journal.pair.get()).ended_at is None
    card.end.click()
    card.end_now.click()
    settle()
    qtbot.waitUntil(lambda: "beendet" in card.state.text())
    assert on_vault(lambda journal: journal.pair.get()).ended_at is not None


def test_the_frame_is_kept(page: AgreementPage, settle: Callable[[], None], on_vault: Run) -> None:
    frame = page.frame
    frame.meetings.setValue(9)
    frame.weeks.setValue(3)
    frame.end.setText("31.3.2027")
    frame.junior_trusted.setText("Frau Demir, JAV")
    frame.save.click()
    settle()
    pair = on_vault(lambda journal: journal.pair.get())
    assert (pair.planned_meetings, pair.rhythm_days, pair.planned_end) == (9, 21, date(2027, 3, 31))
    assert pair.junior_trusted == "Frau Demir, JAV"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31.3.2027", date(2027, 3, 31)),
        ("1.2.27", date(2027, 2, 1)),
        ("2027-03-31", date(2027, 3, 31)),
        ("1.5.", date(2027, 5, 1)),
        ("24. 12. 2026", date(2026, 12, 24)),
        ("31.2.2027", None),
        ("bald", None),
        ("1.1.9999", None),
    ],
)
def test_days_are_read_as_people_write_them(page: AgreementPage, text: str, day: date | None) -> None:
    del page
    assert read_day(text, date(2026, 11, 26)) == day
