"""Then and now on its own page: picture and table say the same, few data make a sentence, Esc leads back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.picture import Words
from rm_desktop.domain.profile import AreaRow
from rm_desktop.domain.words import DocumentFormat, ExportKind, Level, Opening, Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.theme.theme import BASE_SIZE
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.release.file_page import FilePage
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.ui.workspace.skills.profile_page import ProfilePage
from rm_desktop.ui.workspace.skills.profile_paper import AREAS
from rm_desktop.vault.vault import Secrets, sign_with_passphrase

Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> SkillsPage:
    window.navigate("skills")
    settle()
    found = window.findChild(SkillsPage)
    assert isinstance(found, SkillsPage)
    return found


def opened(page: SkillsPage, settle: Callable[[], None]) -> ProfilePage:
    page.then_and_now.click()
    settle()
    assert page.profile is not None
    return page.profile


def look_at_all(journal: Journal) -> None:
    for field in journal.skills.fields():
        for line in journal.skills.rows(field.code)[:2]:
            journal.skills.assess(line.code, Level.WITH_HELP)
            journal.skills.assess(line.code, Level.ALONE)


def test_the_table_says_what_the_picture_shows(page: SkillsPage, settle: Callable[[], None], on_vault: Run) -> None:
    on_vault(look_at_all)
    card = opened(page, settle).cards[0]
    rows: tuple[AreaRow, ...] = on_vault(lambda journal: journal.skills.profile()).areas
    (picture, *_), (table, *_) = card.findChildren(PictureView), card.findChildren(WordTable)
    assert table.words() == [[row.title, level_word(row.then), level_word(row.now)] for row in rows]
    said = {getattr(shape, "text", "") for shape in picture.picture().shapes}
    assert {row.title for row in rows} <= said
    assert picture.accessibleName()
    assert table.accessibleName()
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not picture.grab().isNull()


@pytest.mark.parametrize("width", [260, 330, 420, 900])
def test_no_word_is_broken_or_cut_however_narrow_it_is(
    page: SkillsPage, settle: Callable[[], None], on_vault: Run, width: int
) -> None:
    on_vault(look_at_all)
    card = opened(page, settle).cards[0]
    for picture in card.findChildren(PictureView):
        picture.resize(width, picture.heightForWidth(width))
        shown = picture.picture()
        assert shown.height * width / shown.width <= picture.height() + 1
        for shape in shown.shapes:
            if isinstance(shape, Words):
                font = QFont(picture.font())
                font.setPixelSize(BASE_SIZE)
                longest = max(QFontMetrics(font).horizontalAdvance(word) for word in shape.text.split())
                assert longest <= shape.box[2], f"{shape.text} in {shape.box[2]:.0f} at {width}"


def test_few_data_make_a_sentence_and_no_picture(page: SkillsPage, settle: Callable[[], None]) -> None:
    card = opened(page, settle).cards[1]
    assert not card.findChildren(PictureView)
    assert any("drei Bereiche" in label.text() or "three areas" in label.text() for label in card.findChildren(QLabel))


def test_no_percentages_and_esc_leads_back(page: SkillsPage, qtbot: QtBot, settle: Callable[[], None]) -> None:
    profile = opened(page, settle)
    assert not [label for label in profile.findChildren(QLabel) if "%" in label.text()]
    qtbot.keyClick(profile, Qt.Key.Key_Escape)
    assert page.profile is None
    assert page.then_and_now.isVisible()


def test_the_profile_becomes_a_file_only_with_two_consents(
    page: SkillsPage,
    settle: Callable[[], None],
    on_vault: Run,
    host: Any,
    vault_path: Path,
    passphrases: Secrets,
    context: Context,
    tmp_path: Path,
) -> None:
    on_vault(look_at_all)
    profile = opened(page, settle)
    profile.save.click()
    settle()
    paper, options = profile.paper.page, profile.paper.options
    assert paper is not None
    assert options is not None
    text = paper.sheet.preview.text()
    assert "Informationen suchen, bewerten und verwalten" in text
    assert "Mentee: die eigene Sicht" in text
    assert "Helga" not in text
    assert not paper.bar.save.isEnabled()
    options.half.button(AREAS).click()
    settle()
    assert "Offene Kommunikation" not in paper.sheet.preview.text()
    context.files.answer_next_with(tmp_path / "Damals.pdf")
    paper.bar.change_place.click()
    words = {Person.SENIOR: passphrases.senior, Person.JUNIOR: passphrases.junior}
    for person in (Person.JUNIOR, Person.SENIOR):
        paper.bar.consent.click()
        settle()
        request, answered = host.releases[-1]
        assert request.person is person
        answered(ReleaseAnswer(sign_with_passphrase(vault_path, person, words[person], request.message)))
        settle()
    paper.bar.save.click()
    settle()
    assert paper.bar.saved()
    data = (tmp_path / "Damals.pdf").read_bytes()
    assert "Führen im Wandel" not in page_text(data)
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert (line.kind, line.format, len(line.consents)) == (ExportKind.PROFILE, DocumentFormat.PDF, 2)
    paper.bar.again.click()
    assert profile.paper.page is None
    assert page.profile is profile
    assert profile.isVisible()


def test_without_a_level_or_alone_there_is_no_file(page: SkillsPage, settle: Callable[[], None]) -> None:
    assert not opened(page, settle).save.isEnabled()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_the_button_says_why_it_does_nothing(page: SkillsPage, settle: Callable[[], None], on_vault: Run) -> None:
    on_vault(look_at_all)
    profile = opened(page, settle)
    assert not profile.save.isEnabled()
    assert profile.save.text() == "Als PDF speichern \u2013 nur gemeinsam"


def test_leaving_the_page_leaves_no_file_behind(
    page: SkillsPage, settle: Callable[[], None], on_vault: Run, window: MainWindow, qtbot: QtBot, host: Any
) -> None:
    on_vault(look_at_all)
    profile = opened(page, settle)
    profile.save.click()
    settle()
    assert profile.paper.page is not None
    qtbot.keyClick(profile.paper.page, Qt.Key.Key_Escape)
    assert profile.paper.page is None
    assert page.profile is profile
    profile.save.click()
    settle()
    file = profile.paper.page
    assert file is not None
    file.bar.consent.click()
    settle()
    window.navigate("today")
    settle()
    assert page.profile is None
    assert window.findChildren(FilePage) == []
    host.releases[-1][1](ReleaseAnswer(b"too late"))
    settle()
    assert on_vault(lambda journal: journal.register.rows()) == []
