"""The release helper's window on a real vault: it signs for one person, once it knows what, and refuses the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.signing_keys import public_signing_key, release_message, verify
from rm_desktop.domain.words import Person
from rm_desktop.ui.gate.release_window import ReleaseWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest
from rm_desktop.vault.vault import CreatedVault, Secrets

DIGEST = hashlib.sha256(b"what both saw").digest()
Ask = Callable[..., ReleaseWindow]


def message(vault_id: bytes, form: str = "pdf") -> bytes:
    return release_message(vault_id, "ab" * 16, DIGEST, form, datetime(2026, 11, 26, 13, 0, tzinfo=UTC))


@pytest.fixture
def ask(vault_path: Path, qapp: QApplication, qtbot: QtBot) -> Ask:
    def made(text: bytes, purpose: Purpose = Purpose.SUMMARY, person: Person = Person.JUNIOR) -> ReleaseWindow:
        request = ReleaseRequest(purpose=purpose, person=person, sha256=DIGEST.hex(), message=text)
        window = ReleaseWindow(vault_path, request, Operations(ChangeFeed(qapp), qapp), Messages(qapp))
        qtbot.addWidget(window, before_close_func=lambda _w: window.deleteLater())
        window.show()
        return window

    return made


def type_passphrase(window: ReleaseWindow, qtbot: QtBot, text: str) -> None:
    window.focus_first()
    qtbot.keyClicks(window.field.edit, text)


def test_the_right_passphrase_signs_exactly_the_message(
    ask: Ask, qtbot: QtBot, passphrases: Secrets, template_vault: CreatedVault
) -> None:
    vault_id = template_vault.header.vault_id
    window = ask(message(vault_id))
    type_passphrase(window, qtbot, passphrases.junior or "")
    qtbot.waitUntil(window.consent.isEnabled)
    with qtbot.waitSignal(window.signed, timeout=30_000) as signed:
        qtbot.keyClick(window.field.edit, Qt.Key.Key_Return)
    key = template_vault.compartments[Person.JUNIOR.compartment]
    assert verify(public_signing_key(key, vault_id), message(vault_id), signed.args[0])


def test_before_it_knows_what_is_to_be_signed_nothing_can_be_consented_to(
    ask: Ask, qtbot: QtBot, passphrases: Secrets, template_vault: CreatedVault
) -> None:
    window = ask(message(template_vault.header.vault_id))
    window.field.edit.setText(passphrases.junior or "")
    assert not window.consent.isEnabled()
    qtbot.waitUntil(window.consent.isEnabled)


@pytest.mark.parametrize("wrong", ["vault", "purpose", "more"])
def test_what_is_not_what_it_says_is_refused_whatever_is_typed(
    ask: Ask, qtbot: QtBot, passphrases: Secrets, template_vault: CreatedVault, wrong: str
) -> None:
    right = message(template_vault.header.vault_id)
    text = {"vault": message(b"x" * 16), "purpose": message(right[22:38], "agreement"), "more": right + b"!"}[wrong]
    window = ask(text)
    window.field.edit.setText(passphrases.junior or "")
    qtbot.waitUntil(window.problem.isVisible)
    assert not window.field.isVisible()
    assert not window.consent.isEnabled()
    with qtbot.assertNotEmitted(window.signed, wait=300):
        window._on_consent()
    with qtbot.waitSignal(window.declined):
        qtbot.keyClick(window.decline, Qt.Key.Key_Return)


def test_the_other_persons_passphrase_is_a_wrong_one(
    ask: Ask, qtbot: QtBot, passphrases: Secrets, template_vault: CreatedVault
) -> None:
    window = ask(message(template_vault.header.vault_id))
    type_passphrase(window, qtbot, passphrases.senior or "")
    qtbot.waitUntil(window.consent.isEnabled)
    with qtbot.assertNotEmitted(window.signed):
        window._on_consent()
        qtbot.waitUntil(window.problem.isVisible, timeout=30_000)
