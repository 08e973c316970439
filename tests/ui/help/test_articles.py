"""The pages of help: complete, findable, and saying what the licences ask for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.help.articles import LICENCES, ORDER, PAGE_FOR_PLACE, find, licence_texts, load_articles

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_a_page_and_every_page_a_file(language: str) -> None:
    files = {path.stem for path in resource_path("help", language).glob("*.md")}
    assert files == set(ORDER)
    assert [article.code for article in load_articles(language)] == list(ORDER)


def test_every_place_leads_to_a_page() -> None:
    assert set(PAGE_FOR_PLACE.values()) <= set(ORDER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_a_title_headings_and_no_markup_left(language: str) -> None:
    for article in load_articles(language):
        assert article.title
        assert article.headings
        told = re.sub(r"<code>.*?</code>|<[^>]+>", " ", article.html)  # a page may tell which signs to type
        assert not re.search(r"\*\*|`|\||&lt;[a-z]", told), article.code


@pytest.mark.parametrize(
    ("language", "query", "first"),
    [
        ("de", "wiederherstellungsblatt", "recovery"),
        ("de", "TASTEN", "shortcuts"),
        ("de", "stimmungsbild geheimen", "meeting"),
        ("de", "prufsumme", "summary"),
        ("en", "recovery sheet", "recovery"),
        ("en", "hibernation", "protection"),
    ],
)
def test_words_find_the_page_that_holds_them_all(language: str, query: str, first: str) -> None:
    assert find(load_articles(language), query)[0].article.code == first


def test_a_title_comes_before_a_mention() -> None:
    codes = [hit.article.code for hit in find(load_articles("de"), "Vereinbarung")]
    assert codes[0] == "agreement"
    assert len(codes) > 1


def test_the_words_found_are_marked_in_the_excerpt() -> None:
    for hit in find(load_articles("de"), "passphrase"):
        assert [hit.excerpt[start:end].lower() for start, end in hit.marks] in (["passphrase"], [])


def test_nothing_looked_for_lists_every_page_with_its_headings() -> None:
    found = find(load_articles("en"), "  ")
    assert [hit.article.code for hit in found] == list(ORDER)
    assert found[0].excerpt.startswith("A meeting in five steps · ")


def test_words_that_stand_nowhere_find_nothing() -> None:
    assert find(load_articles("de"), "passphrase quarkspeise") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_library_is_named_with_its_licence(language: str) -> None:
    about = next(article for article in load_articles(language) if article.code == "about").words.lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=~]", wish)[0].lower().removesuffix("-essentials") for wish in project["dependencies"]]
    assert [name for name in names if name not in about] == []
    for licence in ("Apache", "LGPL 3", "OFL 1.1", "ISC", "CC BY 4.0", "10.2760/0001149"):
        assert licence.lower() in about


def test_the_licences_own_words_are_shown() -> None:
    article = licence_texts("Licence texts", "en")
    assert article.code == LICENCES
    assert "SIL OPEN FONT LICENSE" in article.words
    assert "ISC License" in article.words
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in article.words
    assert article.html.count("<pre>") > len(list(resource_path("licences").glob("*.txt"))) + 2
    texts = re.findall(r"<pre>(.*?)</pre>", article.html, re.DOTALL)
    assert len(set(texts)) == len(texts), "one text is not there once for every part that has it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_honest_about_its_limits(language: str) -> None:
    """What the design promises to say must stay said: two people in one room, and what no program can keep out."""
    words = {article.code: article.words for article in load_articles(language)}
    honest = {
        "de": ("Zwei Menschen in einem Raum", "Wem der Rechner gehört", "Ruhezustand", "SSD", "Größen und Zeiten"),
        "en": ("Two people in one room", "Whoever owns the computer", "hibernation", "SSD", "Sizes and times"),
    }[language]
    assert [sentence for sentence in honest if sentence not in words["summary"] + words["protection"]] == []


def test_german_pages_address_nobody() -> None:
    spoken_to = re.compile(r"\b(du|dich|dir|dein\w*|Ihnen|[Kk]licken Sie)\b|(?<=[a-zäöüß,] )(Sie|Ihre?[mnrs]?)\b")
    for article in load_articles("de"):
        paragraphs = re.split(r"<[^>]+>", article.html)
        assert [words for words in paragraphs if spoken_to.search(words)] == [], article.code
