"""The page on protection says what was found on this computer, good or bad, and what the settings promise."""

from __future__ import annotations

import re

import pytest

from rm_desktop.services.settings import Settings
from rm_desktop.ui.help.articles import load_articles
from rm_desktop.ui.help.this_computer import PAGE, ThisComputer, add_findings
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.hardening import Hardening
from rm_desktop.ui.workspace.help.page import HelpPage

ALL = Hardening(no_core_dump=True, closed_memory=True, no_network=True)


def page_on_protection(language: str):  # type: ignore[no-untyped-def]
    return next(article for article in load_articles(language) if article.code == PAGE)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.usefixtures("appearance")
def test_what_holds_and_what_does_not_are_both_said(language: str) -> None:
    article = page_on_protection(language)
    good, bad = add_findings(article, ALL), add_findings(article, Hardening())
    for sentence in ThisComputer(ALL).sentences():
        assert sentence in good.html
        assert sentence not in bad.html
    for sentence in ThisComputer(Hardening()).sentences():
        assert sentence in bad.html
        assert sentence in bad.words
    assert good.headings[0] in good.html


@pytest.mark.usefixtures("german")
def test_a_kernel_that_refused_the_filter_is_named_by_itself() -> None:
    found = Hardening(no_core_dump=True, closed_memory=True)
    words = ThisComputer(found).sentences()
    assert words[0] == ThisComputer(Hardening()).sentences()[0]
    assert words[1:] == ThisComputer(ALL).sentences()[1:]


def test_the_page_in_the_window_has_the_findings(context: Context) -> None:
    page = HelpPage(context)
    page.reader.show_page(PAGE)
    assert "Auf diesem Rechner, jetzt" in page.reader.view.toPlainText()
    page.deleteLater()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_figures_on_the_page_are_those_of_the_program(language: str, settings: Settings) -> None:
    words = page_on_protection(language).words
    for figure in (settings.lock_after_minutes, settings.lock_after_minutes_in_meeting, settings.clipboard_seconds):
        assert re.search(rf"\b{figure}\b", words)
