"""The agreement: nothing holds until both consented to exactly these words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import AgreementVersion, Clause
from rm_desktop.domain.errors import InvalidInput, NotFound, OpeningNotAllowed
from rm_desktop.domain.words import Compartment, Kind, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import OpeningKeys, Secrets, open_vault, sign_with_passphrase

CLAUSES = (
    Clause(code="voluntary", title="Freiwillig", text="Beide machen aus eigenem Wunsch mit."),
    Clause(code="own", title="", text="Kaffee bringt,\r\nwer zuletzt kommt. " + "sehr lang " * 100),
)


def _signature(journal: Journal, passphrases: Secrets, version: AgreementVersion, person: Person) -> bytes:
    message = journal.agreement.message(version, person)
    return sign_with_passphrase(journal.vault.path, person, passphrases.of(person) or "", message)


def _consent(journal: Journal, passphrases: Secrets, version: AgreementVersion, person: Person) -> AgreementVersion:
    return journal.agreement.consent(version.id, person, _signature(journal, passphrases, version, person)).value


def _commits(journal: Journal) -> int:
    with journal.vault.read(Compartment.SHARED) as work:
        return int(work.db.value("SELECT sequence FROM vault_state"))


def test_two_consents_are_written_in_one_transaction(journal: Journal, passphrases: Secrets) -> None:
    version = journal.agreement.propose(CLAUSES).value
    signatures = {person: _signature(journal, passphrases, version, person) for person in Person}
    before = _commits(journal)
    saved = journal.agreement.consent_both(version.id, signatures)
    assert _commits(journal) == before + 1
    assert saved.changes.stale == {Kind.AGREEMENT}
    assert journal.agreement.in_force() == saved.value
    assert {consent.person: consent.signature for consent in saved.value.consents} == signatures
    assert len({consent.at for consent in saved.value.consents}) == 1


@pytest.mark.parametrize("bad", list(Person))
def test_where_one_of_two_signatures_does_not_hold_none_is_kept(
    journal: Journal, passphrases: Secrets, bad: Person
) -> None:
    version = journal.agreement.propose(CLAUSES).value
    good = _signature(journal, passphrases, version, bad.other)
    for signatures in ({bad.other: good, bad: good}, {bad: b"", bad.other: good}, {bad.other: good}, {}):
        with pytest.raises(InvalidInput):
            journal.agreement.consent_both(version.id, signatures)
        assert journal.agreement.draft() == version


def test_a_version_holds_when_both_consented(journal: Journal, passphrases: Secrets) -> None:
    assert journal.agreement.in_force() is None
    assert journal.agreement.draft() is None
    saved = journal.agreement.propose(CLAUSES)
    version = saved.value
    assert saved.changes.stale == {Kind.AGREEMENT}
    assert version.clauses[1].text.startswith("Kaffee bringt,\nwer")
    assert journal.agreement.draft() == version
    half = _consent(journal, passphrases, version, Person.JUNIOR)
    assert [consent.person for consent in half.consents] == [Person.JUNIOR]
    assert journal.agreement.in_force() is None
    whole = _consent(journal, passphrases, version, Person.SENIOR)
    assert {consent.person for consent in whole.consents} == set(Person)
    assert journal.agreement.in_force() == whole
    assert journal.agreement.draft() is None


def test_the_old_version_holds_until_the_new_one_does(journal: Journal, passphrases: Secrets) -> None:
    first = journal.agreement.propose(CLAUSES).value
    for person in Person:
        _consent(journal, passphrases, first, person)
    second = journal.agreement.propose(CLAUSES[:1]).value
    assert second.number == 2
    _consent(journal, passphrases, second, Person.SENIOR)
    in_force = journal.agreement.in_force()
    assert in_force is not None
    assert in_force.id == first.id
    with pytest.raises(NotFound):
        journal.agreement.withdraw_draft(first.id)
    journal.agreement.withdraw_draft(second.id)
    assert journal.agreement.draft() is None
    assert [version.id for version in journal.agreement.versions()] == [first.id]


def test_a_new_draft_replaces_the_old_one_with_its_consents(journal: Journal, passphrases: Secrets) -> None:
    first = journal.agreement.propose(CLAUSES).value
    _consent(journal, passphrases, first, Person.JUNIOR)
    second = journal.agreement.propose(CLAUSES[:1]).value
    assert (second.number, second.consents) == (1, ())
    assert journal.agreement.draft() == second
    with pytest.raises(NotFound):
        journal.agreement.consent(first.id, Person.SENIOR, b"")


def test_a_consent_is_to_exactly_these_words(journal: Journal, passphrases: Secrets) -> None:
    version = journal.agreement.propose(CLAUSES).value
    changed = replace(version, clauses=(CLAUSES[0], replace(CLAUSES[1], text="etwas anderes")))
    with pytest.raises(InvalidInput):
        _consent_with(journal, passphrases, version, journal.agreement.message(changed, Person.JUNIOR), Person.JUNIOR)
    message = journal.agreement.message(version, Person.JUNIOR)
    with pytest.raises(InvalidInput):
        _consent_with(journal, passphrases, version, message, Person.SENIOR)
    assert journal.agreement.draft() == version


def _consent_with(
    journal: Journal, passphrases: Secrets, version: AgreementVersion, message: bytes, as_person: Person
) -> None:
    signature = sign_with_passphrase(journal.vault.path, Person.JUNIOR, passphrases.junior or "", message)
    journal.agreement.consent(version.id, as_person, signature)


def test_alone_a_version_is_read_and_nothing_else(
    journal: Journal,
    passphrases: Secrets,
    vault_path: Path,
    keys: Callable[[Opening], OpeningKeys],
    clock: FixedClock,
) -> None:
    version = journal.agreement.propose(CLAUSES).value
    _consent(journal, passphrases, version, Person.JUNIOR)
    journal.vault.close()
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    try:
        alone = Journal(vault, clock, Content.load("de"))
        for act in (
            lambda: alone.agreement.propose(CLAUSES[:1]),
            lambda: alone.agreement.withdraw_draft(version.id),
            lambda: _consent(alone, passphrases, version, Person.SENIOR),
            lambda: alone.agreement.consent_both(version.id, dict.fromkeys(Person, b"")),
        ):
            with pytest.raises(OpeningNotAllowed):
                act()
        draft = alone.agreement.draft()
        assert draft is not None
        assert [consent.person for consent in draft.consents] == [Person.JUNIOR]
    finally:
        vault.close()


def test_consenting_twice_counts_once(journal: Journal, passphrases: Secrets) -> None:
    version = journal.agreement.propose(CLAUSES).value
    for _time in range(2):
        assert len(_consent(journal, passphrases, version, Person.JUNIOR).consents) == 1


@pytest.mark.parametrize("clauses", [(), (Clause(code="own", title="Titel", text=" \n"),)])
def test_an_empty_agreement_is_refused(journal: Journal, clauses: tuple[Clause, ...]) -> None:
    with pytest.raises(InvalidInput):
        journal.agreement.propose(clauses)
