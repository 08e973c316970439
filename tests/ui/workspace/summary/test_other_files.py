"""Confirmation, overview, idea and register in the window: what they ask, what they say, and two consents."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.words import ExportKind, Level, Person
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.summary.file_options import ConfirmationOptions, IdeaOptions, OverviewOptions
from rm_desktop.ui.workspace.summary.other_files import IDEA
from rm_desktop.ui.workspace.summary.page import SummaryPage
from rm_desktop.vault.vault import Secrets, sign_with_passphrase

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]
CANARIES = ("Quarkspeise", "Zitronenfalter", "Kellertreppe")


def hold(journal: Any) -> None:
    session = journal.sessions.log_afterwards(CANARIES[0], datetime(2026, 6, 4, 13, tzinfo=UTC), 90).value
    journal.actions.add(CANARIES[1], Person.SENIOR)
    journal.skills.assess("competence.4.1", Level.ALONE, session.id)
    journal.goals.add(CANARIES[2])


@pytest.fixture
def page(window: MainWindow, on_vault: Run, settle: Settle) -> SummaryPage:
    on_vault(hold)
    window.navigate("summary")
    settle()
    found = window.page("summary")
    assert isinstance(found, SummaryPage)
    found.options.more_button.click()
    return found


def shown(page: SummaryPage) -> str:
    assert page.other.page is not None
    text = page.other.page.sheet.preview.text()
    assert not [word for word in CANARIES if word in text]
    return re.sub(r"\s+", " ", text)


@pytest.fixture
def consented(
    page: SummaryPage,
    settle: Settle,
    host: Any,
    vault_path: Path,
    passphrases: Secrets,
    context: Context,
    tmp_path: Path,
    qtbot: QtBot,
) -> Callable[[], bytes]:
    words = {Person.SENIOR: passphrases.senior, Person.JUNIOR: passphrases.junior}

    def save() -> bytes:
        file = page.other.page
        assert file is not None
        qtbot.waitUntil(lambda: file.course.path is not None)
        context.files.answer_next_with(tmp_path / "Datei.pdf")
        file.bar.change_place.click()
        for person in (Person.JUNIOR, Person.SENIOR):
            assert not file.bar.save.isEnabled()
            asked = len(host.releases)
            file.bar.consent.click()
            qtbot.waitUntil(lambda asked=asked: len(host.releases) > asked)
            request, answered = host.releases[-1]
            answered(ReleaseAnswer(sign_with_passphrase(vault_path, person, words[person], request.message)))
            settle()
        file.bar.save.click()
        settle()
        assert file.bar.saved()
        return (tmp_path / "Datei.pdf").read_bytes()

    return save


def test_a_confirmation_for_each_with_a_name_only_on_wish(
    page: SummaryPage, settle: Settle, consented: Callable[[], bytes], on_vault: Run
) -> None:
    page.options.other.confirmation.click()
    settle()
    options = page.other.options
    assert isinstance(options, ConfirmationOptions)
    assert "Reverse Mentoring als Mentor:in: 1 Treffen, 1,5 Stunden, 4. Juni 2026" in shown(page)
    assert "Jonas" not in shown(page)
    options.named.button(True).click()
    options.person.button(Person.SENIOR).click()
    page.other._typing.timeout.emit()
    settle()
    assert "Name Helga Rolle Mentee" in shown(page)
    data = consented()
    assert "Helga" in page_text(data)
    assert not [word for word in CANARIES if word.encode() in data]
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert (line.kind, len(line.consents)) == (ExportKind.RECEIPT, 2)


def test_an_overview_has_neither_names_nor_fields_unless_wished(
    page: SummaryPage, settle: Settle, qtbot: QtBot
) -> None:
    page.options.other.overview.click()
    settle()
    options = page.other.options
    assert isinstance(options, OverviewOptions)
    assert "1,5 Stunden" in shown(page)
    assert "Sicherheit" not in shown(page)
    assert "Helga" not in shown(page)
    options.fields.click()
    assert page.other.page is not None
    assert page.other.page.course.file is None, "what was shown is not what would be consented to"
    qtbot.waitUntil(lambda: "Sicherheit" in shown(page))
    options.names.click()
    qtbot.waitUntil(lambda: "Helga und Jonas" in shown(page))


def test_an_idea_keeps_its_words_and_points_at_names(
    page: SummaryPage,
    settle: Settle,
    consented: Callable[[], bytes],
    on_vault: Run,
    qtbot: QtBot,
    context: Context,
) -> None:
    page.options.other.idea.click()
    settle()
    options = page.other.options
    assert isinstance(options, IdeaOptions)
    assert shown(page) == ""
    options.editor.setFocus()
    qtbot.keyClicks(options.editor.edit, "Ein Sprechtag von Jonas")
    assert options.named.isVisible()
    assert "Jonas" in options.named.text()
    options.editor.edit.selectAll()
    qtbot.keyClicks(options.editor.edit, "Ein Sprechtag je Monat")
    assert not options.named.isVisible()
    qtbot.waitUntil(lambda: "Ein Sprechtag je Monat" in shown(page))
    qtbot.waitUntil(lambda: not context.drafts.pending())
    page.other.close()
    settle()
    page.options.other.idea.click()
    qtbot.waitUntil(lambda: "Ein Sprechtag je Monat" in shown(page))
    assert "Sprechtag" in page_text(consented())
    qtbot.waitUntil(lambda: on_vault(lambda journal: journal.preferences.get(IDEA)) == "")


def test_esc_and_leaving_lead_back_without_a_trace(
    page: SummaryPage, settle: Settle, qtbot: QtBot, window: MainWindow, on_vault: Run
) -> None:
    page.options.other.overview.click()
    settle()
    assert page.other.page is not None
    qtbot.keyClick(page.other.page, Qt.Key.Key_Escape)
    settle()
    assert page.other.page is None
    assert page.frame.isVisible()
    page.options.other.overview.click()
    window.navigate("today")
    settle()
    assert page.other.page is None
    assert on_vault(lambda journal: journal.register.rows()) == []


def test_the_register_can_be_searched_and_saved(
    page: SummaryPage, settle: Settle, window: MainWindow, on_vault: Run, context: Context, tmp_path: Path
) -> None:
    register = page.options.register
    assert register.save.isHidden()
    for number in range(7):
        context.files.answer_next_with(tmp_path / f"{number}.csv")
        page._register.save(("a",), [(str(number),)])
        settle()
    window.navigate("today")
    window.navigate("summary")
    settle()
    assert len(register.words()) == 7
    digest = on_vault(lambda journal: journal.register.rows())[3].content_sha256
    register.search.setText(digest[:12])
    assert len(register.words()) == 1
    context.files.answer_next_with(tmp_path / "Register.csv")
    register.save.click()
    settle()
    lines = (tmp_path / "Register.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert digest in lines[1]
    register.search.setText("gibt es nicht")
    assert register.words() == []
