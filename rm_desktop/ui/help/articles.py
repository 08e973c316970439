"""The pages of help: shipped Markdown, one file per page and language, and the licences' own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.domain.sentences import Language, Sentences
from rm_desktop.domain.text import fold
from rm_desktop.ui.help.parts import installed_parts

ORDER = {
    "first-steps": "compass",
    "meeting": "messages-square",
    "tasks-and-goals": "list-checks",
    "fitness": "gauge",
    "finding": "search",
    "agreement": "handshake",
    "who-sees-what": "eye",
    "protection": "shield-check",
    "recovery": "key-round",
    "backups": "history",
    "settings": "sun",
    "summary": "file-check",
    "import": "download",
    "ending": "flag",
    "shortcuts": "keyboard",
    "programme": "users",
    "works-council": "ear",
    "privacy-notice": "shield-check",
    "processing-record": "file-text",
    "administrators": "settings",
    "accessibility": "user",
    "about": "info",
}
"""The pages in reading order, each with its icon."""

DRAFTS = frozenset({"programme", "works-council", "privacy-notice", "processing-record"})
"""Models for texts with legal weight: counsel has to look at them first, and they say so."""

LICENCES = "licences"
"""The page with the licences' own words, which exist in one language."""

PAGE_FOR_PLACE = {
    "today": "first-steps",
    "sessions": "meeting",
    "tasks": "tasks-and-goals",
    "goals": "tasks-and-goals",
    "skills": "fitness",
    "agreement": "agreement",
    "summary": "summary",
    "private": "who-sees-what",
    "settings": "settings",
    "backups": "backups",
    "search": "finding",
    "look_back": "finding",
    "note_versions": "meeting",
    "strike": "protection",
}
"""What F1 opens, by the place it is pressed in."""

_OWNERS = {
    "dejavu": "DejaVu",
    "digcomp": "DigComp",
    "gpl-3": "PySide6, Qt (GPL 3)",
    "lgpl-3": "PySide6, Qt (LGPL 3)",
    "noto-emoji-ofl": "Noto Emoji",
    "python": "Python",
    "sqlcipher": "SQLCipher",
    "word-lists": "EFF, wordlists-de",
}
"""Whose words the files with licences are."""

_EXCERPT = 90
_BEFORE = 16
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_TAGS = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Article:
    """One page: its title, the headings below it, the whole in HTML, and as plain words for searching."""

    code: str
    icon: str
    title: str
    headings: tuple[str, ...]
    html: str = field(repr=False)
    words: str = field(repr=False)
    markdown: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds all words looked for, and what stands around the first of them with its marks."""

    article: Article
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()


@cache
def load_articles(language: str) -> tuple[Article, ...]:
    """Return the pages in ``language``, in reading order."""
    folder = resource_path("help", language)
    return tuple(
        _article(code, icon, (folder / f"{code}.md").read_text(encoding="utf-8")) for code, icon in ORDER.items()
    )


def empty_article(code: str, title: str) -> Article:
    """Return a page whose words are still being read."""
    return Article(code, "book-open", title, (), "", title)


def licence_texts(title: str, language: Language) -> Article:
    """Return every part with its version and licence, and the licences' own words, under ``title``."""
    say = Sentences(language, "documents.help")
    parts = installed_parts()
    rows = [f"| {part.name} | {part.version} | {part.licence} |" for part in parts]
    table = "\n".join([f"| {say('part')} | {say('part_version')} | {say('part_licence')} |", "|---|---|---|", *rows])
    named: dict[str, list[str]] = {}
    for name, text in (*_own_licences(), *((part.name, text) for part in parts for text in part.texts)):
        owners = named.setdefault(text.replace("~~~", ""), [])
        owners += [] if name in owners else [name]
    sections = [f"## {', '.join(names)}\n\n~~~\n{text}\n~~~" for text, names in named.items()]
    made = _article(LICENCES, "book-open", "\n\n".join([f"# {title}", table, *sections]))
    return replace(made, headings=tuple(part.name for part in parts))


def _own_licences() -> list[tuple[str, str]]:
    files = {"Inter": resource_path("fonts", "OFL.txt"), "Lucide": resource_path("icons", "LICENSE")}
    files |= {_OWNERS[path.stem]: path for path in sorted(resource_path("licences").glob("*.txt"))}
    return [(name, path.read_text(encoding="utf-8").strip()) for name, path in files.items()]


def find(articles: tuple[Article, ...], query: str) -> list[Found]:
    """Return the articles that hold every word of ``query``, case and accents aside; titles first."""
    wanted = fold(query).split()
    hits = [(article, fold(article.words)) for article in articles]
    kept = [(article, text) for article, text in hits if all(word in text for word in wanted)]
    kept.sort(key=lambda hit: _rank(hit[0], wanted))
    return [_found(article, text, wanted) for article, text in kept]


def _rank(article: Article, wanted: list[str]) -> int:
    title, headings = fold(article.title), fold(" ".join((article.title, *article.headings)))
    return 0 if all(word in title for word in wanted) else 1 if all(word in headings for word in wanted) else 2


def _found(article: Article, text: str, wanted: list[str]) -> Found:
    after_title = len(article.title)
    places = [place for word in wanted if (place := text.find(word, after_title)) >= 0]
    if not places:
        return Found(article, " · ".join(article.headings))
    first = max(text.rfind(" ", after_title, max(min(places) - _BEFORE, after_title)), after_title) + 1
    excerpt = article.words[first : min(places) + _EXCERPT]
    plain = fold(excerpt)
    marks = {(at, at + len(word)) for word in wanted if (at := plain.find(word)) >= 0}
    return Found(article, excerpt, tuple(sorted(marks)))


def _article(code: str, icon: str, markdown: str) -> Article:
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)
    title = markdown.lstrip("# ").split("\n", 1)[0].strip()
    words = _TAGS.sub(" ", html).replace("&amp;", "&").replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">")
    words = _SPACES.sub(" ", words).strip()
    return Article(code, icon, title, tuple(_HEADING.findall(markdown)), html, words, markdown)
