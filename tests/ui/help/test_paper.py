"""Every page of help goes onto paper as a tagged PDF, drafts say what they are, and every part is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.documents.help_page import render_help_page
from rm_desktop.domain.sentences import Language
from rm_desktop.ui.help.articles import DRAFTS, LICENCES, load_articles
from rm_desktop.ui.help.parts import installed_parts
from rm_desktop.ui.help.reader import HelpReader
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_a_tagged_pdf_and_a_draft_says_so_on_top(language: Language) -> None:
    for article in load_articles(language):
        draft = article.code in DRAFTS
        made = render_help_page(language, article.markdown, draft=draft, version="RM Desktop 1")
        assert b"/StructTreeRoot" in made, article.code
        words = words_of(made)
        assert article.title.split()[0] in words
        wanted = {"de": "Entwurf · vor Gebrauch", "en": "Draft · to be checked"}[language]
        assert (wanted.casefold() in words.casefold()) is draft, article.code


@pytest.mark.parametrize("language", ["de", "en"])
def test_drafts_say_on_the_screen_too_that_counsel_comes_first(language: str) -> None:
    wanted = {"de": "Entwurf. Vor Gebrauch rechtlich prüfen lassen.", "en": "Draft. To be checked by counsel"}[language]
    for article in load_articles(language):
        assert (wanted in article.words) is (article.code in DRAFTS), article.code


def test_both_languages_say_the_same_number_of_things() -> None:
    """Equal headings, rows and lines: what is added in one language is missed in the other."""
    for german, english in zip(load_articles("de"), load_articles("en"), strict=True):
        for mark in ("<h2>", "<li>", "<tr>", "<p>"):
            assert german.html.count(mark) == english.html.count(mark), (german.code, mark)


def test_every_library_has_a_version_and_a_licence_and_nearly_all_their_own_words() -> None:
    parts = installed_parts()
    assert {"pyside6-essentials", "cryptography", "sqlcipher3", "typst"} <= {part.name for part in parts}
    assert [part.name for part in parts if not (part.version and part.licence)] == []
    without = {part.name for part in parts if not part.texts}
    assert without <= {"pyside6-essentials", "shiboken6"}, "their words are among the licences we ship"


def test_a_page_is_saved_where_it_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    operations: Operations[Any] = Operations(None)
    dialogs = Dialogs()
    files = FileDialogs(dialogs)
    reader = HelpReader("de", operations=operations, files=files, messages=Messages())
    qtbot.addWidget(reader)
    reader.show_page("privacy-notice")
    path = tmp_path / "Hinweis.pdf"
    files.answer_next_with(path)
    reader.save.click()
    qtbot.waitUntil(lambda: not reader.saved.isHidden(), timeout=20000)
    assert path.read_bytes().startswith(b"%PDF-")
    assert "Hinweis.pdf" in reader.saved.text()
    reader.show_page(LICENCES)
    assert reader.save.isHidden()
    qtbot.waitUntil(lambda: "cryptography" in reader.view.toPlainText(), timeout=20000)
