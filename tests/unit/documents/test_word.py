import io
import time
import zipfile

import docx
import pytest

from rm_desktop.documents.tree import Document, Table, facts, heading, paragraph, spans
from rm_desktop.documents.word import render_docx

FORBIDDEN = ("python-docx", "docProps/thumbnail", "dcterms:", "lastModifiedBy", "creator", "Macintosh")


@pytest.fixture
def word(document):
    return docx.Document(io.BytesIO(render_docx(document)))


def styles(word):
    return [paragraph.style.name for paragraph in word.paragraphs]


def test_real_styles(word):
    assert styles(word) == [
        "Eyebrow",
        "Title",
        "Subtitle",
        "Normal",
        "Heading 1",
        "List Bullet",
        "List Bullet 2",
        "List Bullet",
        "List Number",
        "List Number",
        "Quote",
        "Normal",
        "Code",
        "Normal",
        "Task",
        "Task",
        "Normal",
        "Credit",
    ]


def test_no_author_no_times_no_leftovers_of_a_template(document):
    with zipfile.ZipFile(io.BytesIO(render_docx(document))) as package:
        everything = " ".join(package.namelist()) + package.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/app.xml" not in package.namelist()
    assert not any(word in everything for word in FORBIDDEN)
    assert document.title in everything


def test_equal_documents_give_equal_bytes(document, monkeypatch):
    first = render_docx(document)
    later = time.localtime(time.time() + 100_000)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert render_docx(document) == first


@pytest.mark.parametrize(("language", "locale"), [("de", "de-DE"), ("en", "en-GB")])
def test_the_language_is_set(language, locale):
    data = render_docx(Document(language=language, title="t"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert f'w:val="{locale}"' in package.read("word/styles.xml").decode()


def test_numbered_lists_start_where_they_should(word):
    numbered = [paragraph for paragraph in word.paragraphs if paragraph.style.name == "List Number"]
    (number,) = {paragraph.paragraph_format.element.pPr.numPr.numId.val for paragraph in numbered}
    assert number > 9


def test_links_lead_where_they_say(word):
    (link,) = [link for paragraph in word.paragraphs for link in paragraph.hyperlinks]
    assert (link.text, link.address) == ("Leitfaden (https://example.org/leitfaden)", "https://example.org/leitfaden")


def test_hostile_text_stays_text():
    hostile = "\x00\x07<w:p/>&#0; \ud800\ufffe ]]> 😀 שלום"
    table = Table(header=(spans(hostile), spans("b")), rows=((spans("1"), spans(hostile)),))
    blocks = (paragraph(hostile), heading(2, hostile), facts([(hostile, hostile)]), table)
    word = docx.Document(io.BytesIO(render_docx(Document(language="de", title=hostile, blocks=blocks))))
    assert word.paragraphs[1].text == "<w:p/>&#0;  ]]> 😀 שלום"
    assert word.tables[0].rows[0].cells[0].text == "<w:p/>&#0;  ]]> 😀 שלום"
