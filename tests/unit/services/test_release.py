"""Nothing leaves without both signatures over exactly these bytes, and nothing leaves without a line."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rm_desktop.crypto.signing_keys import sign, signing_key, verify
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import ConsentMissing, DiskFull, ExportRefused, NotWritable, RmError
from rm_desktop.domain.words import DocumentFormat, ExportKind, Opening, Person
from rm_desktop.services import release
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.release import Finished, Offer
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, open_vault

CONTENT = b"%PDF- what both saw"


def signed(created: CreatedVault, offer: Offer, *people: Person) -> dict[Person, bytes]:
    return {
        person: sign(signing_key(created.compartments[person.compartment], created.header.vault_id), offer.message)
        for person in people
    }


def complete(journal: Journal, offer: Offer, signatures: dict[Person, bytes], path: Path) -> None:
    journal.release.complete(offer, signatures, path, kind=ExportKind.SUMMARY, purpose="us")


def plain(offer: Offer) -> Finished:
    return Finished(offer=offer, data=offer.content)


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "chosen"
    made.mkdir()
    return made


def test_both_consents_let_exactly_these_bytes_out(
    journal: Journal, template_vault: CreatedVault, folder: Path
) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    assert (folder / "summary.pdf").read_bytes() == CONTENT
    assert leftovers(folder) == ["summary.pdf"]
    (line,) = journal.register.rows()
    assert (line.size, line.content_sha256) == (len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    for consent in line.consents:
        assert verify(journal.pair.public_key(consent.person), offer.message, consent.signature)
    assert {consent.person for consent in line.consents} == set(Person)


@pytest.mark.parametrize("people", [(), (Person.SENIOR,), (Person.JUNIOR,)])
def test_one_consent_is_none(
    journal: Journal, template_vault: CreatedVault, folder: Path, people: tuple[Person, ...]
) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    with pytest.raises(ConsentMissing) as missing:
        complete(journal, offer, signed(template_vault, offer, *people), folder / "summary.pdf")
    assert missing.value.parameters == {"count": 2 - len(people)}
    assert leftovers(folder) == []
    assert journal.register.rows() == []


def test_consent_to_other_bytes_or_by_the_other_person_counts_for_nothing(
    journal: Journal, template_vault: CreatedVault, folder: Path
) -> None:
    seen = journal.release.offer(CONTENT, DocumentFormat.PDF)
    changed = journal.release.offer(CONTENT + b"!", DocumentFormat.PDF)
    held = signed(template_vault, seen, *Person)
    swapped = {Person.SENIOR: held[Person.JUNIOR], Person.JUNIOR: held[Person.SENIOR]}
    for offer, signatures in ((changed, held), (seen, swapped)):
        with pytest.raises(ConsentMissing):
            complete(journal, offer, signatures, folder / "summary.pdf")
    assert leftovers(folder) == []


def test_an_offer_whose_message_is_not_about_its_own_bytes_is_refused(
    journal: Journal, template_vault: CreatedVault, folder: Path
) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    held = signed(template_vault, offer, *Person)
    for other in (replace(offer, content=CONTENT + b"!"), replace(offer, format=DocumentFormat.HTML)):
        with pytest.raises(ExportRefused):
            complete(journal, other, held, folder / "summary.pdf")
    assert leftovers(folder) == []
    assert journal.register.rows() == []


def test_alone_nothing_is_released(
    vault_path: Path,
    journal: Journal,
    keys: Callable[[Opening], OpeningKeys],
    template_vault: CreatedVault,
    clock: FixedClock,
    folder: Path,
) -> None:
    journal.vault.close()
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    try:
        alone = Journal(vault, clock, Content.load("de"))
        offer = alone.release.offer(CONTENT, DocumentFormat.PDF)
        with pytest.raises(ExportRefused):
            complete(alone, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    finally:
        vault.close()
    assert leftovers(folder) == []


def test_a_place_that_cannot_be_written_changes_nothing(
    journal: Journal, template_vault: CreatedVault, tmp_path: Path
) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    with pytest.raises(RmError):
        complete(journal, offer, signed(template_vault, offer, *Person), tmp_path / "gone" / "summary.pdf")
    assert journal.register.rows() == []


@pytest.mark.parametrize(("number", "error"), [(28, DiskFull), (13, NotWritable)])
def test_a_failing_write_leaves_neither_file_nor_line(
    journal: Journal,
    template_vault: CreatedVault,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    error: type[RmError],
) -> None:
    def full(path: Path, content: bytes) -> None:
        path.write_bytes(content[:3])
        raise OSError(number, os.strerror(number))

    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    monkeypatch.setattr(release, "write_new", full)
    with pytest.raises(error):
        complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    assert leftovers(folder) == []
    assert journal.register.rows() == []


def test_bytes_that_changed_on_their_way_are_not_let_out(
    journal: Journal, template_vault: CreatedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    monkeypatch.setattr(release, "write_new", lambda path, content: path.write_bytes(content[:-1]))
    with pytest.raises(ExportRefused):
        complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    assert leftovers(folder) == []
    assert journal.register.rows() == []


def test_a_file_of_the_same_name_is_replaced_whole(
    journal: Journal, template_vault: CreatedVault, folder: Path
) -> None:
    (folder / "summary.pdf").write_bytes(b"older and longer than what comes now" * 9)
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    assert (folder / "summary.pdf").read_bytes() == CONTENT


def test_the_line_is_there_before_the_first_byte(
    journal: Journal, template_vault: CreatedVault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines_at_writing: list[int] = []
    write_new = release.write_new

    def watched(path: Path, content: bytes) -> None:
        lines_at_writing.append(len(journal.register.rows()))
        write_new(path, content)

    monkeypatch.setattr(release, "write_new", watched)
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    assert lines_at_writing == [1]


def test_a_second_copy_needs_a_first_that_left(journal: Journal, template_vault: CreatedVault, folder: Path) -> None:
    offer = journal.release.offer(CONTENT, DocumentFormat.PDF)
    with pytest.raises(ExportRefused):
        journal.release.second_copy(plain(offer), folder / "copy.pdf")
    complete(journal, offer, signed(template_vault, offer, *Person), folder / "summary.pdf")
    with pytest.raises(ExportRefused):
        journal.release.second_copy(plain(replace(offer, content=b"other bytes")), folder / "copy.pdf")
    with pytest.raises(NotWritable):
        journal.release.second_copy(plain(offer), folder / "not there" / "copy.pdf")
    assert len(journal.register.rows()) == 1
    journal.release.second_copy(plain(offer), folder / "copy.pdf")
    assert (folder / "copy.pdf").read_bytes() == CONTENT
    assert len({line.content_sha256 for line in journal.register.rows()}) == 1
    assert leftovers(folder) == ["copy.pdf", "summary.pdf"]
