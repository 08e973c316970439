"""Then and now on its own page: picture and table say the same, few data make a sentence, Esc leads back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.picture import Words
from rm_desktop.domain.profile import AreaRow
from rm_desktop.domain.words import Level
from rm_desktop.services.journal import Journal
from rm_desktop.ui.theme.theme import BASE_SIZE
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.ui.workspace.skills.profile_page import ProfilePage

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
