"""The passphrase of a file: typed in the helper, and only the file's key goes back, readable by who asked."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.age_file import decrypted, encrypted, read_age_header
from rm_desktop.crypto.carried_key import KeyAwaited
from rm_desktop.ui.gate.asking import asking_window
from rm_desktop.ui.gate.file_key_window import FileKeyWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.vault.vault import read_header

FILE = b"".join(encrypted([b"text"], "six words of a copy", work=8))
AWAITED = KeyAwaited()


@pytest.fixture
def fits() -> bool:
    """Whether the request is about the vault that is there."""
    return True


@pytest.fixture
def helper(appearance: Any, standing: Any, vault_path: Path, fits: bool) -> Any:
    """The window, and what it said."""
    del appearance
    vault_id = read_header(vault_path).vault_id if fits else b"x" * 16
    header = read_age_header(io.BytesIO(FILE))
    request = FileKeyRequest(header=header, receiver=AWAITED.receiver, vault_id=vault_id)
    operations: Operations[None] = Operations(ChangeFeed())
    window: Any = asking_window(vault_path, request.to_json(), operations, Messages())
    assert isinstance(window, FileKeyWindow)
    return standing(window, operations)


def test_the_right_passphrase_gives_the_key_to_who_asked(helper: Any, qtbot: QtBot) -> None:
    assert "Passphrase fehlt" in helper.consent.text()
    qtbot.keyClicks(helper.field.edit, "six words of a copy")
    qtbot.keyClick(helper.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(helper.answers), timeout=20_000)
    source = io.BytesIO(FILE)
    read_age_header(source)
    assert b"".join(decrypted(source, AWAITED.open(helper.answers[0]))) == b"text"


def test_a_wrong_one_is_said_and_gives_nothing(helper: Any, qtbot: QtBot) -> None:
    qtbot.keyClicks(helper.field.edit, "not this one")
    helper.consent.click()
    qtbot.waitUntil(lambda: helper.problem.isVisibleTo(helper) and not helper._busy, timeout=20_000)
    assert helper.problem.text() == "Die Passphrase öffnet diese Datei nicht. Nichts wurde übernommen."
    assert helper.answers == []


def test_no_is_an_answer(helper: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(helper, Qt.Key.Key_Escape)
    assert helper.answers == [None]


@pytest.mark.parametrize("fits", [False])
def test_a_question_about_another_vault_is_refused(helper: Any) -> None:
    assert not helper.consent.isVisible()
