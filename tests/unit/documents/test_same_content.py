"""The four formats hold the same words in the same order, read out of the bytes by somebody else's programs."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from rm_desktop.documents.then_and_now import then_and_now
from rm_desktop.documents.tree import Document
from rm_desktop.documents.writing import write
from rm_desktop.domain.profile import AreaRow, Profile, Step
from rm_desktop.domain.words import DocumentFormat, Level
from rm_desktop.services.content import Content

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGES = re.compile(r"Seite\s+\d+\s+von\s+\d+")


def pdf_text(data: bytes) -> str:
    """Read with poppler."""
    command = ["pdftotext", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def word_text(data: bytes) -> str:
    """Read the text of body and footer out of the package's XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = ["word/document.xml", *sorted(name for name in parts.namelist() if "footer" in name)]
        paragraphs = [
            "".join(text.text or "" for text in paragraph.iter(f"{WORD}t"))
            for name in names
            if name in parts.namelist()
            for paragraph in ET.fromstring(parts.read(name)).iter(f"{WORD}p")  # noqa: S314 - our own file
        ]
    return "\n".join(paragraphs)


class Shown(HTMLParser):
    """Keeps what a browser shows."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self._hidden += tag in {"style", "head", "svg"}

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "head", "svg"}

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)


def html_text(data: bytes) -> str:
    """Read with the standard library's parser."""
    reader = Shown()
    reader.feed(data.decode())
    return "\n".join(reader.texts)


def markdown_text(data: bytes) -> str:
    """Read as CommonMark with tables: what it would show as a web page."""
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(data.decode())
    return html_text(page.encode())


READERS: dict[DocumentFormat, Callable[[bytes], str]] = {
    DocumentFormat.PDF: pdf_text,
    DocumentFormat.DOCX: word_text,
    DocumentFormat.MARKDOWN: markdown_text,
    DocumentFormat.HTML: html_text,
}


def words(document: Document, form: DocumentFormat) -> list[str]:
    """Return the words of a file; figures that only count lines or pages are set by whoever shows it."""
    text = READERS[form](write(document, form)).replace("\u200b", "").replace("\u00ad", "")
    found = re.findall(r"\w+", PAGES.sub("", text).lower())
    return [word for word in found if not (word.isdigit() and len(word) < 3) and word != "x"]


@pytest.mark.parametrize("form", DocumentFormat)
def test_every_block_says_the_same_in_the_same_order(document: Document, form: DocumentFormat) -> None:
    expected, found = words(document, DocumentFormat.HTML), words(document, form)
    start = expected.index("foto")
    assert Counter(found[: found.index("foto")]) == Counter(expected[:start])
    links = {"https", "example", "org", "leitfaden"}  # paper writes a link's target out, screens follow it
    body = [word for word in expected[start:] if word not in links]
    assert [word for word in found[found.index("foto") :] if word not in links] == body
    assert len(body) > 40
    for word in ("fertig", "kontaktanfragen", "read", "fotofreigabe", "gestrichen", "digcomp", "uns"):
        assert word in found


@pytest.mark.parametrize("form", DocumentFormat)
def test_pictures_leave_their_table_in_every_format(form: DocumentFormat) -> None:
    content = Content.load("de")
    steps = (Step(date(2026, 6, 1), Level.WITH_HELP), Step(date(2026, 6, 1) + timedelta(days=90), Level.CAN_SHOW))
    rows = tuple(
        AreaRow(code=code, title=content.field(code).title, then=steps[0].word, now=steps[1].word, steps=steps)
        for code in ("1", "2", "3", "4", "5")
    )
    levels = {level: text.word for level, text in content.levels.items()}
    page = then_and_now("de", Profile(areas=rows, leadership=()), levels, who="Mentee", today=date(2026, 11, 26))
    expected = set(words(page, DocumentFormat.MARKDOWN))
    found = set(words(page, form))
    assert expected <= found
    assert {"mit", "hilfe", "zeigen", "kommunikation"} <= found
