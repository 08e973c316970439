"""The release helper's window: one fingerprint, one passphrase, and a no as large as the yes."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.crypto.certificates import FileSignature, is_signed_by
from rm_desktop.crypto.signing_keys import release_message, verify
from rm_desktop.domain.words import ExportKind, Opening, Person
from rm_desktop.ui.gate.release_window import ReleaseWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest, sha256_of, unpacked
from rm_desktop.vault.vault import open_vault, read_header

K = Qt.Key
DIGEST = bytes(range(32))


@pytest.fixture
def person():
    """Who is asked."""
    return Person.JUNIOR


@pytest.fixture
def purpose():
    """What for."""
    return Purpose.SUMMARY


@pytest.fixture
def kind():
    """Which kind of file."""
    return


@pytest.fixture
def digest():
    """What a signature in the file covers; nothing is signed in it where there is none."""
    return b""


@pytest.fixture
def vault_id(vault_path):
    """The vault the message names; a test may name another."""
    return read_header(vault_path).vault_id


@pytest.fixture
def helper(appearance, standing, vault_path, person, purpose, vault_id, kind, digest):  # noqa: ARG001 - the look comes first
    """The window, and what it said."""
    form = {Purpose.AGREEMENT: "agreement", Purpose.TAKEOUT: "takeout"}.get(purpose, "pdf")
    message = release_message(vault_id, "ab" * 16, DIGEST, form, datetime(2026, 11, 26, 13, tzinfo=UTC))
    request = ReleaseRequest(
        purpose=purpose, person=person, sha256=sha256_of(message), message=message, kind=kind, digest=digest
    )
    operations = Operations(ChangeFeed())
    window = ReleaseWindow(vault_path, request, operations, Messages())
    return standing(window, operations)


def shown(window):
    return [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]


@pytest.mark.parametrize("person", list(Person))
@pytest.mark.parametrize("purpose", list(Purpose))
def test_the_right_passphrase_signs_exactly_what_was_asked(
    helper, qtbot, vault_path, keys, passphrases, person, purpose
):
    qtbot.keyClicks(helper.field.edit, passphrases.of(person))
    qtbot.keyClick(helper.field.edit, K.Key_Return)
    qtbot.waitUntil(lambda: bool(helper.answers), timeout=20_000)
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    try:
        assert verify(vault.public_key(person), helper._request.message, helper.answers[0])
        assert not verify(vault.public_key(person.other), helper._request.message, helper.answers[0])
    finally:
        vault.close()
    assert purpose in Purpose


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_fingerprint_is_shown_and_nobody_is_named(helper, language):
    words = shown(helper)
    assert "0001 0203 0405 0607" in words
    assert ("Zustimmung Mentor:in" if language == "de" else "Consent of the mentor") in words


@pytest.mark.parametrize("language", ["de", "en"])
def test_refusing_is_as_large_and_as_near_as_consenting_and_both_fit(helper, qtbot, language):
    qtbot.waitUntil(lambda: helper.decline.width() > 0, timeout=5_000)
    consent, decline = helper.consent.geometry(), helper.decline.geometry()
    assert decline.size() == consent.size()
    assert decline.left() == consent.left()
    assert not decline.intersects(consent)
    assert decline.top() - consent.bottom() < decline.height()
    assert helper.rect().contains(consent)
    assert consent.width() >= helper.consent.minimumSizeHint().width()
    assert language in {"de", "en"}


@pytest.mark.parametrize("way", ["button", "escape", "close", "return on the button"])
def test_not_consenting_says_nothing_but_that(helper, qtbot, way):
    qtbot.keyClicks(helper.field.edit, "whatever was typed")
    if way == "button":
        qtbot.mouseClick(helper.decline, Qt.MouseButton.LeftButton)
    elif way == "escape":
        qtbot.keyClick(helper.field.edit, K.Key_Escape)
    elif way == "close":
        helper.close()
    else:
        helper.decline.setFocus()
        qtbot.keyClick(helper.decline, K.Key_Return)
    assert helper.answers == [None]


def test_nothing_is_signed_without_a_passphrase(helper, qtbot):
    assert not helper.consent.isEnabled()
    assert "Passphrase fehlt" in helper.consent.text()
    qtbot.keyClick(helper.field.edit, K.Key_Return)
    assert helper.answers == []


def test_the_other_persons_passphrase_is_a_wrong_one_and_tries_cost_time(helper, qtbot, passphrases):
    for count in range(3):
        helper.field.edit.clear()
        qtbot.keyClicks(helper.field.edit, passphrases.senior)
        qtbot.keyClick(helper.field.edit, K.Key_Return)
        qtbot.waitUntil(lambda: helper.problem.isVisibleTo(helper) and not helper._busy, timeout=20_000)
        assert helper.consent.isEnabled() is (count < 2)
    assert "Sekunde" in helper.consent.text()
    assert helper.answers == []
    qtbot.waitUntil(helper.consent.isEnabled, timeout=10_000)


@pytest.mark.parametrize("vault_id", [b"x" * 16])
def test_what_belongs_to_another_vault_is_never_signed(helper):
    assert not helper.field.isVisibleTo(helper)
    assert not helper.consent.isVisibleTo(helper)
    assert "gehört nicht zu diesem Tresor" in helper.problem.text()
    helper.decline.click()
    assert helper.answers == [None]


def test_a_request_survives_the_pipe_and_hides_what_it_carries(vault_id):
    message = release_message(vault_id, "cd" * 16, DIGEST, "docx", datetime.now(UTC))
    request = ReleaseRequest(purpose=Purpose.SUMMARY, person=Person.SENIOR, sha256=sha256_of(message), message=message)
    assert ReleaseRequest.from_json(request.to_json()) == request
    assert request.sha256 == DIGEST.hex()
    assert "rm-desktop" not in repr(request)


@pytest.mark.parametrize(
    ("form", "purpose", "digest", "fits"),
    [
        ("pdf", Purpose.SUMMARY, DIGEST, True),
        ("agreement", Purpose.AGREEMENT, DIGEST, True),
        ("agreement", Purpose.SUMMARY, DIGEST, False),
        ("pdf", Purpose.AGREEMENT, DIGEST, False),
        ("pdf", Purpose.SUMMARY, bytes(32), False),
        ("takeout", Purpose.TAKEOUT, DIGEST, True),
        ("pdf", Purpose.TAKEOUT, DIGEST, False),
    ],
)
def test_a_message_must_be_what_it_says_it_is(vault_id, form, purpose, digest, fits):
    message = release_message(vault_id, "cd" * 16, DIGEST, form, datetime.now(UTC))
    request = ReleaseRequest(purpose=purpose, person=Person.SENIOR, sha256=digest.hex(), message=message)
    assert request.fits(vault_id) is fits
    assert not request.fits(b"y" * 16)


@pytest.mark.parametrize(
    "kind",
    [ExportKind.SUMMARY, ExportKind.RECEIPT, ExportKind.OVERVIEW, ExportKind.IDEA, ExportKind.PROFILE, None],
)
def test_the_kind_of_file_is_named(helper, kind):
    assert any("den Tresor verlässt" in text for text in shown(helper))
    words = {
        ExportKind.SUMMARY: "genau diese Zusammenfassung",
        ExportKind.RECEIPT: "genau diese Teilnahmebestätigung",
        ExportKind.OVERVIEW: "genau diese Übersicht der Treffen",
        ExportKind.IDEA: "genau diese Idee fürs Haus",
        ExportKind.PROFILE: "genau diese Seite mit dem Bild von damals und heute",
        None: "genau diese Datei",
    }[kind]
    assert any(words in text for text in shown(helper))
    assert not any("Unterschrift" in text for text in shown(helper))


@pytest.mark.parametrize("digest", [bytes(reversed(DIGEST))])
def test_a_consent_may_become_a_signature_in_the_file_and_says_so(
    helper, qtbot, vault_path, keys, passphrases, person, digest
):
    assert any("elektronische Unterschrift in der Datei" in text for text in shown(helper))
    qtbot.keyClicks(helper.field.edit, passphrases.of(person))
    qtbot.keyClick(helper.field.edit, K.Key_Return)
    qtbot.waitUntil(lambda: bool(helper.answers), timeout=20_000)
    own, certificate, signature = unpacked(helper.answers[0])
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    try:
        public = vault.public_key(person)
    finally:
        vault.close()
    request = helper._request
    assert verify(public, request.message, own)
    given = FileSignature(certificate=certificate, signature=signature)
    assert is_signed_by(public, given, digest, request.moment)
    assert not is_signed_by(public, given, DIGEST, request.moment)
