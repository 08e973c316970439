"""Taking in, in the window: choose, look, take all of it or nothing; by mouse, by keyboard, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.crypto.age_file import encrypted
from rm_desktop.crypto.carried_key import sealed_key
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.settings.import_card import ImportCard
from rm_desktop.ui.workspace.settings.page import IMPORT
from rm_desktop.vault.vault import open_vault

GOLDEN = Path(__file__).parents[3] / "golden" / "foreign"
Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def card(window: MainWindow, settle: Callable[[], None]) -> ImportCard:
    window.navigate(places.SETTINGS, IMPORT)
    settle()
    found = window.page(places.SETTINGS).findChild(ImportCard)
    assert isinstance(found, ImportCard)
    assert found.isVisible()
    return found


@pytest.fixture
def choose(card: ImportCard, window: MainWindow, qtbot: QtBot) -> Callable[[Path], None]:
    """Choose a file or folder and wait until it was looked at or refused."""

    def answer(path: Path) -> None:
        window.context.files.answer_next_with(path)
        (card.choose_folder if path.is_dir() else card.file).click()
        qtbot.waitUntil(lambda: not card.cancel.isVisible(), timeout=20_000)

    return answer


def meetings(on_vault: Run) -> list[str]:
    return [row.title for row in on_vault(lambda journal: journal.sessions.rows())]


def test_a_journal_is_looked_at_and_comes_in(
    card: ImportCard, choose: Callable[[Path], None], qtbot: QtBot, on_vault: Run
) -> None:
    before = meetings(on_vault)
    choose(GOLDEN / "jrnl/journal.json")
    assert card.recognised.text() == "jrnl"
    assert card.counts.text() == "Kommt hinzu: 3 Treffen"
    assert card.more.text() == "Von 04.06.2026 bis 02.07.2026"
    qtbot.waitUntil(lambda: card.list.rows.rowCount() == 3, timeout=10_000)
    assert meetings(on_vault) == before
    assert card.take.hasFocus()
    qtbot.keyClick(card.take, Qt.Key.Key_Space)
    qtbot.waitUntil(card.file.isVisible, timeout=20_000)
    assert card.state.text() == "Übernommen: 3 Treffen"
    assert len(meetings(on_vault)) == len(before) + 3
    choose(GOLDEN / "jrnl/journal.json")
    assert card.counts.text().startswith("Nichts Neues: Alles ist schon da.")
    assert not card.take.isVisible()


@pytest.mark.parametrize("language", ["en"])
def test_nothing_is_as_near_as_all(card: ImportCard, choose: Callable[[Path], None], on_vault: Run) -> None:
    before = meetings(on_vault)
    choose(GOLDEN / "day_one.json")
    assert card.counts.text() == "Comes in: 2 meetings"
    assert "One picture stays behind" in card.more.text()
    assert card.take.isVisible()
    card.refuse.click()
    assert card.file.isVisible()
    assert meetings(on_vault) == before


def test_what_cannot_come_in_is_said(card: ImportCard, choose: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text('{"entries": [], "entries": []}', encoding="utf-8")
    choose(tmp_path / "odd.json")
    assert "steht eine Angabe doppelt" in card.state.text()
    assert "Nichts wurde übernommen" in card.state.text()


def test_ending_it_leaves_nothing(
    card: ImportCard, choose: Callable[[Path], None], qtbot: QtBot, on_vault: Run
) -> None:
    before = meetings(on_vault)
    choose(GOLDEN / "jrnl/markdown")
    card.course.taking.connect(card.cancel.click)
    card.take.click()
    qtbot.waitUntil(card.file.isVisible, timeout=20_000)
    assert card.state.text() == "Abgebrochen. Nichts wurde übernommen."
    assert meetings(on_vault) == before


def test_a_lock_in_the_middle_takes_it_back(
    card: ImportCard,
    choose: Callable[[Path], None],
    window: MainWindow,
    host: Any,
    qtbot: QtBot,
    vault_path: Path,
    keys: Any,
) -> None:
    choose(GOLDEN / "jrnl/journal.json")
    card.course.taking.connect(window.lock)
    card.take.click()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    with vault.read(Compartment.SHARED) as work:
        came = work.db.value("SELECT count(*) FROM session WHERE minutes = 0")
    assert vault.check(deep=True).sound
    vault.close()
    assert came in {0, 3}, "all of it or nothing"


def test_leaving_the_page_forgets_what_was_chosen(
    card: ImportCard, choose: Callable[[Path], None], window: MainWindow, settle: Any
) -> None:
    choose(GOLDEN / "jrnl/journal.txt")
    window.navigate(places.TODAY)
    settle()
    assert card.course.look is None
    assert not card.take.isVisibleTo(card)


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_it_goes_into_the_own_notes(
    card: ImportCard, choose: Callable[[Path], None], qtbot: QtBot, on_vault: Run
) -> None:
    choose(GOLDEN / "mini_diary.json")
    assert card.counts.text() == "Kommt hinzu: 1 Notiz"
    card.take.click()
    qtbot.waitUntil(card.file.isVisible, timeout=20_000)
    assert "Titel" in [row.title for row in on_vault(lambda journal: journal.notes.private_rows())]


def test_an_encrypted_files_passphrase_is_asked_outside_this_process(
    card: ImportCard, window: MainWindow, host: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "copy.age"
    path.write_bytes(b"".join(encrypted([(GOLDEN / "day_one.json").read_bytes()], "six words", work=8)))
    window.context.files.answer_next_with(path)
    card.file.click()
    qtbot.waitUntil(lambda: bool(host.releases), timeout=20_000)
    request, answered = host.releases.pop()
    assert isinstance(request, FileKeyRequest)
    assert window.cover.isVisible()
    answered(ReleaseAnswer(None))
    assert card.state.text() == "Abgebrochen. Nichts wurde übernommen."
    window.context.files.answer_next_with(path)
    card.file.click()
    qtbot.waitUntil(lambda: bool(host.releases), timeout=20_000)
    request, answered = host.releases.pop()
    back = FileKeyRequest.from_json(request.to_json())
    answered(ReleaseAnswer(sealed_key(back.receiver, back.header.file_key("six words"))))
    qtbot.waitUntil(card.take.isVisible, timeout=20_000)
    assert card.recognised.text() == "Day One"
