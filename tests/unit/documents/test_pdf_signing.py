"""A PDF signed by two, closed or open: valid for poppler, and unchanged up to each signature."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, pkcs7

from rm_desktop.crypto.certificates import is_signed_by, sign_file
from rm_desktop.crypto.pdf_cipher import PdfCipher
from rm_desktop.crypto.signing_keys import CURVE, key_fingerprint
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.pdf_encryption import encrypted
from rm_desktop.documents.pdf_signing import Signing, begin_signing
from rm_desktop.documents.preview import page_text
from rm_desktop.documents.tree import Document, Paragraph, Span, heading
from rm_desktop.domain.errors import BugError

MOMENT = datetime(2026, 11, 26, 13, 0, 7, tzinfo=UTC)
ROLES = ("Mentor", "Mentee")
PASSPHRASE = "birke größe ofen"
FIRST, SECOND = (ec.derive_private_key(number, CURVE) for number in (7, 8))

SPKI = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages, links, and words that look like PDF's own."""
    link = Paragraph(spans=(Span(text="Ofenrohr "), Span(text="dort", link="https://example.org/a(b")))
    blocks = (heading(2, "a)(>>\nstream\nendobj"), *(link for _ in range(90)))
    return render_pdf(Document(language="de", title="Größe (eins", blocks=blocks))


def in_turn(pdf: bytes, cipher: PdfCipher | None = None) -> tuple[Signing, Signing, bytes]:
    first = begin_signing(pdf, ROLES, MOMENT, cipher)
    second = first.next(sign_file(FIRST, ROLES[0], first.digest, MOMENT), ROLES[1])
    return first, second, second.signed(sign_file(SECOND, ROLES[1], second.digest, MOMENT))


def asked(program: str, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def verdicts(path: Path, *options: str) -> list[str]:
    told = asked("pdfsig", "-nocert", *options, str(path))
    assert [line.split("=")[-1] for line in re.findall("Distinguished Name: (.*)", told)] == list(ROLES)
    assert re.findall("Signing Time: (.*)", told) == ["Nov 26 2026 13:00:07"] * 2
    assert "Total document signed" in told.split("Signature #2")[1]
    return re.findall("Signature Validation: (.*)", told)


def test_a_real_verifier_finds_both_signatures_valid(pdf: bytes, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    path = tmp_path / "signed.pdf"
    _, second, whole = in_turn(pdf)
    path.write_bytes(whole)
    assert verdicts(path) == ["Signature is Valid."] * 2
    assert page_text(whole) == page_text(pdf)
    assert whole.startswith(pdf)
    assert whole.startswith(second.data[: second.start])


def test_a_changed_file_is_told(pdf: bytes, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    first, _, whole = in_turn(pdf)
    for place in (60, first.end + 20):
        path = tmp_path / f"{place}.pdf"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        told = asked("pdfsig", "-nocert", str(path))
        assert "Digest Mismatch" in told, place


def test_a_closed_file_is_signed_as_well(pdf: bytes, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    cipher = PdfCipher.for_passphrase(PASSPHRASE)
    path = tmp_path / "closed.pdf"
    path.write_bytes(in_turn(encrypted(pdf, cipher), cipher)[2])
    assert verdicts(path, "-upw", PASSPHRASE) == ["Signature is Valid."] * 2
    assert "Ofenrohr" in asked("pdftotext", "-upw", PASSPHRASE, str(path), "-")


def test_the_certificate_in_the_file_has_the_key_whose_fingerprint_is_shown(pdf: bytes) -> None:
    _, _, whole = in_turn(pdf)
    found = []
    for digits in re.findall(rb"/Contents<([0-9a-f]+)>", whole):
        (held,) = pkcs7.load_der_pkcs7_certificates(bytes.fromhex(digits.decode()).rstrip(b"\0"))
        held.verify_directly_issued_by(held)
        assert held.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False
        spki = held.public_key().public_bytes(*SPKI)
        assert key_fingerprint(spki).replace(" ", "") in held.subject.rfc4514_string()
        found.append(spki)
    assert found == [key.public_key().public_bytes(*SPKI) for key in (FIRST, SECOND)]


def test_a_signature_counts_for_one_key_one_file_and_one_moment() -> None:
    publics = [key.public_key().public_bytes(*SPKI) for key in (FIRST, SECOND)]
    given = sign_file(FIRST, "Mentor", bytes(32), MOMENT)
    assert given == sign_file(FIRST, "Mentor", bytes(32), MOMENT)
    assert is_signed_by(publics[0], given, bytes(32), MOMENT)
    assert not is_signed_by(publics[1], given, bytes(32), MOMENT)
    assert not is_signed_by(publics[0], given, b"\1" * 32, MOMENT)
    assert not is_signed_by(publics[0], given, bytes(32), MOMENT.replace(second=8))
    other = sign_file(SECOND, "Mentor", bytes(32), MOMENT)
    mixed = type(given)(certificate=given.certificate, signature=other.signature)
    assert not is_signed_by(publics[0], mixed, bytes(32), MOMENT)
    broken = type(given)(certificate=b"none", signature=given.signature)
    assert not is_signed_by(publics[0], broken, bytes(32), MOMENT)
    with pytest.raises(ValueError, match="digest"):
        sign_file(FIRST, "Mentor", b"short", MOMENT)


def test_what_is_not_laid_out_like_our_pages_is_refused(pdf: bytes) -> None:
    for other in (b"", b"%PDF-1.7\n", pdf.replace(b"trailer", b"trailor"), in_turn(pdf)[2]):
        with pytest.raises(BugError):
            begin_signing(other, ROLES, MOMENT)
