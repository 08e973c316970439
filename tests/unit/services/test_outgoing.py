"""From a content both consent to, to a file: signed, closed, both, and never something else than they saw."""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

from rm_desktop.crypto.certificates import FileSignature, sign_file
from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.tree import Document, paragraph
from rm_desktop.domain.errors import ConsentMissing, ExportRefused
from rm_desktop.domain.words import DocumentFormat, ExportKind, Person, Safeguard
from rm_desktop.services.journal import Journal
from rm_desktop.services.outgoing import Outgoing, begin
from rm_desktop.services.release import Finished, Offer
from rm_desktop.services.wish import PLAIN, SIGNING_ORDER, Wish
from rm_desktop.vault.vault import CreatedVault

NO_NAMES = (b"Helga", b"Jonas")


@pytest.fixture
def offer(journal: Journal) -> Offer:
    content = render_pdf(Document(language="de", title="Treffen", blocks=(paragraph("Zitronenfalter"),)))
    return journal.release.offer(content, DocumentFormat.PDF)


def sealed_by(created: CreatedVault, person: Person, going: Outgoing) -> FileSignature:
    key = signing_key(created.compartments[person.compartment], created.header.vault_id)
    return sign_file(key, person.certificate_word, going.digest or b"", going.offer.at)


def signed_by_both(journal: Journal, created: CreatedVault, going: Outgoing) -> Outgoing:
    for person in SIGNING_ORDER:
        going = going.signed(sealed_by(created, person, going), journal.vault.public_key(person))
    assert going.digest is None
    return going


def let_out(journal: Journal, created: CreatedVault, file: Finished, path: Path) -> None:
    offer = file.offer
    signatures = {
        person: sign(signing_key(created.compartments[person.compartment], created.header.vault_id), offer.message)
        for person in Person
    }
    purpose = {"kind": ExportKind.SUMMARY, "purpose": "us"}
    journal.release.complete(offer, signatures, path, finished=file, **purpose)


def told(program: str, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("safeguard", [Safeguard.NONE, Safeguard.PDF])
def test_a_signed_file_is_valid_nameless_and_known_to_the_register(
    journal: Journal, template_vault: CreatedVault, offer: Offer, tmp_path: Path, safeguard: Safeguard
) -> None:
    going = begin(offer, Wish(signed=True, safeguard=safeguard), "de")
    file = signed_by_both(journal, template_vault, going).finish()
    path = tmp_path / "out.pdf"
    let_out(journal, template_vault, file, path)
    if safeguard is Safeguard.NONE:
        assert re.findall("Validation: (.*)", told("pdfsig", "-nocert", str(path))) == ["Signature is Valid."] * 2
    else:  # poppler's programs take 32 signs on their command line, fewer than six words have
        opened = told("qpdf", f"--password={file.passphrase}", "--check", "--show-encryption", str(path))
        assert "AESv3" in opened
        assert path.read_bytes().count(b"/ByteRange[0 ") == 2
    assert not [name for name in NO_NAMES if name in path.read_bytes()]
    (line,) = journal.register.rows()
    assert line.content_sha256 == hashlib.sha256(offer.content).hexdigest()
    assert line.written_sha256 == hashlib.sha256(path.read_bytes()).hexdigest() != line.content_sha256
    assert line.size == path.stat().st_size
    journal.release.second_copy(file, tmp_path / "stick.pdf")
    assert (tmp_path / "stick.pdf").read_bytes() == path.read_bytes()
    assert [one.written_sha256 for one in journal.register.rows()] == [file.sha256] * 2


def test_an_age_file_holds_any_kind_and_opens_with_its_words_alone(
    journal: Journal, template_vault: CreatedVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rm_desktop.crypto import age_file  # noqa: PLC0415

    monkeypatch.setattr(age_file.encrypted, "__kwdefaults__", {"work": 10})
    offer = journal.release.offer("# Größe".encode(), DocumentFormat.MARKDOWN)
    file = begin(offer, Wish(safeguard=Safeguard.AGE), "de").finish()
    path = tmp_path / "out.md.age"
    let_out(journal, template_vault, file, path)
    with path.open("rb") as opened:
        header = age_file.read_age_header(opened)
        assert b"".join(age_file.decrypted(opened, header.file_key(file.passphrase))) == offer.content
    assert len(file.passphrase.split()) == 6
    assert b"Gr" not in path.read_bytes()[200:]


def test_nothing_happens_to_a_content_without_a_wish(offer: Offer) -> None:
    going = begin(offer, PLAIN, "de")
    assert going.digest is None
    assert going.finish() == Finished(offer=offer, data=offer.content)


def test_a_signature_of_the_wrong_one_or_the_wrong_file_is_refused(
    journal: Journal, template_vault: CreatedVault, offer: Offer
) -> None:
    going = begin(offer, Wish(signed=True), "de")
    with pytest.raises(ConsentMissing):
        going.finish()
    first, second = SIGNING_ORDER
    with pytest.raises(ConsentMissing):
        going.signed(sealed_by(template_vault, second, going), journal.vault.public_key(first))
    own = sealed_by(template_vault, first, going)
    half = going.signed(own, journal.vault.public_key(first))
    with pytest.raises(ConsentMissing):
        half.finish()
    with pytest.raises(ConsentMissing):
        half.signed(own, journal.vault.public_key(first))


def test_what_a_format_cannot_have_is_refused_and_fitted(journal: Journal) -> None:
    offer = journal.release.offer(b"# x", DocumentFormat.MARKDOWN)
    for wish in (Wish(signed=True), Wish(safeguard=Safeguard.PDF)):
        with pytest.raises(ExportRefused):
            begin(offer, wish, "de")
        assert wish.fitting(DocumentFormat.MARKDOWN) == PLAIN
        assert wish.fitting(DocumentFormat.PDF) == wish
    assert Wish(safeguard=Safeguard.AGE).fitting(DocumentFormat.HTML).safeguard is Safeguard.AGE


def test_a_file_of_another_offer_does_not_leave(
    journal: Journal, template_vault: CreatedVault, offer: Offer, tmp_path: Path
) -> None:
    other = journal.release.offer(b"something else", DocumentFormat.PDF)
    signatures = dict.fromkeys(Person, b"")
    with pytest.raises(ExportRefused):
        journal.release.complete(
            offer,
            signatures,
            tmp_path / "x.pdf",
            kind=ExportKind.SUMMARY,
            purpose="",
            finished=begin(other, PLAIN, "de").finish(),
        )
    assert not list(tmp_path.glob("*.pdf"))
    assert template_vault
