"""What the release helper is asked to sign is what its window says, in this vault, and nothing beyond."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rm_desktop.crypto.signing_keys import release_message
from rm_desktop.domain.words import DocumentFormat, ExportKind, Person
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest, packed, sha256_of, unpacked

VAULT, OTHER = b"v" * 16, b"w" * 16
DIGEST = hashlib.sha256(b"what both saw").digest()
NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
FORMS = {**{form.value: Purpose.SUMMARY for form in DocumentFormat}, "agreement": Purpose.AGREEMENT}
FORMS["takeout"] = Purpose.TAKEOUT


def request(purpose: Purpose, form: str = "pdf") -> ReleaseRequest:
    message = release_message(VAULT, "ab" * 16, DIGEST, form, NOW)
    return ReleaseRequest(purpose=purpose, person=Person.JUNIOR, sha256=DIGEST.hex(), message=message)


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("form", FORMS)
def test_each_purpose_fits_its_own_messages_only(purpose: Purpose, form: str) -> None:
    assert request(purpose, form).fits(VAULT) is (FORMS[form] is purpose)


def test_another_vault_does_not_fit() -> None:
    assert not request(Purpose.SUMMARY).fits(OTHER)


def test_a_hash_that_is_not_the_one_shown_does_not_fit() -> None:
    assert not replace(request(Purpose.SUMMARY), sha256="0" * 64).fits(VAULT)


@pytest.mark.parametrize("cut", [0, 21, 37, 53, 85, 88, 89, 108])
def test_half_a_message_does_not_fit(cut: int) -> None:
    whole = request(Purpose.SUMMARY)
    assert not replace(whole, message=whole.message[:cut]).fits(VAULT)


@pytest.mark.parametrize("more", [b"\0", b"\n", b"Z", b"\0agreement\0"])
def test_nothing_hides_behind_a_message(more: bytes) -> None:
    whole = request(Purpose.SUMMARY)
    assert not replace(whole, message=whole.message + more).fits(VAULT)


def test_it_survives_the_pipe_and_keeps_its_message_out_of_its_repr() -> None:
    whole = request(Purpose.AGREEMENT, "agreement")
    assert ReleaseRequest.from_json(whole.to_json()) == whole
    assert sha256_of(whole.message) == whole.sha256
    assert repr(whole.message) not in repr(whole)
    assert whole.fingerprint.replace(" ", "").lower() == DIGEST.hex()[:16]


def test_a_signature_in_the_file_is_asked_for_pdf_alone_and_by_a_whole_hash() -> None:
    whole = replace(request(Purpose.SUMMARY), kind=ExportKind.SUMMARY, digest=DIGEST)
    assert whole.fits(VAULT)
    assert ReleaseRequest.from_json(whole.to_json()) == whole
    assert whole.moment == NOW
    assert not replace(whole, digest=DIGEST[:-1]).fits(VAULT)
    assert not replace(request(Purpose.SUMMARY, "docx"), digest=DIGEST).fits(VAULT)
    assert not replace(request(Purpose.TAKEOUT, "takeout"), digest=DIGEST).fits(VAULT)


@pytest.mark.parametrize("parts", [(), (b"",), (b"a", b"", b"x" * 700)])
def test_several_answers_travel_as_one(parts: tuple[bytes, ...]) -> None:
    assert unpacked(packed(*parts)) == list(parts)
    for cut in (1, 3):
        assert unpacked(packed(*parts, b"whole")[:-cut]) == []
