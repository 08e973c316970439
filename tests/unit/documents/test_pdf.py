import json
import os
import re
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from rm_desktop.documents import pdf
from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.pdf import compile_template, document_data, render_pdf
from rm_desktop.documents.preview import page_text
from rm_desktop.documents.tree import (
    CodeBlock,
    Document,
    Quote,
    Table,
    bullets,
    facts,
    heading,
    paragraph,
    spans,
    tick_list,
)
from rm_desktop.domain.errors import BugError
from rm_desktop.domain.resource_files import resource_path, resources_root

GOLDEN = Path(__file__).parents[2] / "golden" / "documents" / "sample.txt"
HOSTILE = [
    '#read("notes.txt") #import "@preview/x:1.0.0" #panic() ]]) \\ $x^2$ ` <label> @ref //x /*',
    "x" * 10_000,
    "\u202eגנב\u2066 \x00\x07\ud800 שלום مرحبا",
    "👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣ 🇩🇪",
    "e\u0301\u0489\u0338" * 30,
    "漢字 ﷽ 𐍈 กำ้",
    "> " * 300 + "tief",
    "- " * 300 + "tief",
    "[x](http://" + "a" * 3000 + ")",
    "99999999999. x\n\n0. y",
    "\n\n\n",
    "",
]


def everywhere(text):
    """Return a document that holds ``text`` in every place a document has."""
    blocks = (
        *markdown_blocks(text),
        paragraph(text),
        heading(3, text),
        bullets([text]),
        tick_list([(True, text), (False, text)]),
        facts([(text, text)]),
        Table(header=(spans(text), spans("b")), rows=((spans(text), spans(text)),)),
        CodeBlock(text=text),
        Quote(blocks=(paragraph(text),)),
    )
    return Document(language="de", title=text[:200], eyebrow=text[:50], subtitle=text, blocks=blocks, credit=text)


def test_the_golden_text(document):
    assert page_text(render_pdf(document)) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_equal_documents_give_equal_bytes(document):
    first = render_pdf(document)
    os.environ["SOURCE_DATE_EPOCH"] = "86400"
    try:
        assert render_pdf(document) == first
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]


def test_it_claims_pdf_ua_with_language_and_title_and_nothing_about_anyone(document, poppler):
    made = render_pdf(document)
    meta = poppler("pdfinfo", made, "-meta")
    assert "<pdfuaid:part>1</pdfuaid:part>" in meta
    assert "<rdf:li>de</rdf:li>" in meta
    info = poppler("pdfinfo", made)
    assert re.search(r"^Title: +7\. Treffen: Soziale Medien$", info, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    for word in ("Author", "CreationDate", "ModDate", "Subject", "Keywords"):
        assert word not in info
    assert "dc:creator" not in meta
    assert "xmp:CreateDate" not in meta


def test_no_path_of_this_machine_is_in_the_file(document):
    made = render_pdf(document)
    for place in (resources_root(), Path.cwd(), Path.home()):
        assert os.fsencode(place) not in made


def test_structure_for_screen_readers(document, poppler):
    structure = poppler("pdfinfo", render_pdf(document), "-struct-text")
    assert re.search(r'H1 "7\. Treffen: Soziale Medien"', structure)
    assert re.search(r'H2 "Profil"', structure)
    for part in ("BlockQuote", "Code", "Lbl", "LBody", "Link", '"☑"'):
        assert part in structure


def test_fonts_are_embedded(document, poppler):
    fonts = poppler("pdffonts", render_pdf(document)).splitlines()[2:]
    assert fonts
    assert all(re.search(r" yes yes yes ", line) for line in fonts)


def test_a_note_that_looks_like_a_program_prints_literally(tmp_path, monkeypatch):
    (tmp_path / "notes.txt").write_text("the secret of the working folder")
    monkeypatch.chdir(tmp_path)
    text = page_text(render_pdf(everywhere('#read("notes.txt")')))
    assert text.count('#read("notes.txt")') >= 8
    assert "secret" not in text


def test_templates_see_no_folder_but_their_own(tmp_path, monkeypatch):
    """The control for the test above: even a template that wanted to could not read the working folder."""
    (tmp_path / "notes.txt").write_text("the secret of the working folder")
    monkeypatch.chdir(tmp_path)
    compiler = typst.Compiler(b'#read("notes.txt")', root=resource_path("typst"))
    with pytest.raises(typst.TypstError, match="file not found"):
        compiler.compile(format="pdf")


def test_templates_load_no_packages_and_evaluate_nothing():
    for template in resource_path("typst").glob("*.typ"):
        source = template.read_text(encoding="utf-8")
        assert "@preview" not in source
        assert not re.search(r"\b(eval|read|plugin|toml|yaml|csv|xml|cbor|image)\(", source)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_set_without_error(text):
    assert render_pdf(everywhere(text)).startswith(b"%PDF-1.7")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_set_without_error(text):
    assert render_pdf(everywhere(text)).startswith(b"%PDF-1.7")


def test_long_words_stay_on_the_page_and_whole(poppler):
    made = render_pdf(Document(language="de", title="t", blocks=(paragraph("x" * 500),)))
    assert page_text(made).replace("\n", "").count("x") == 500
    words = re.findall(r'xMax="([\d.]+)"', poppler("pdftotext", made, "-bbox"))
    assert max(float(edge) for edge in words) < 595 - 60


def test_signs_no_font_has_are_shown_as_missing(monkeypatch):
    monkeypatch.setattr(pdf, "_all_fonts", pdf._shipped_fonts)
    made = render_pdf(Document(language="de", title="t", blocks=(paragraph("Name: 漢字."),)))
    assert "Name: \ufffd\ufffd." in page_text(made)


def test_emoji_and_other_scripts_are_shown_by_what_is_shipped(monkeypatch):
    monkeypatch.setattr(pdf, "_all_fonts", lambda: pytest.fail("the machine's fonts were asked for"))
    made = render_pdf(Document(language="de", title="t", blocks=(paragraph("Ёж Ελλάς 😀 → שלום"),)))
    assert "Ёж Ελλάς 😀 →" in page_text(made)


def test_what_typst_says_about_our_mistakes_never_shows_text():
    data = document_data(Document(language="de", title="geheim"))
    data["blocks"] = [{"type": "heading", "level": "geheim", "spans": []}]
    with pytest.raises(BugError) as caught:
        compile_template("document.typ", data)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "geheim" not in str(caught.value)


def test_text_reaches_typst_as_data_only(document, monkeypatch):
    seen = []
    real = typst.Compiler

    def watched(source, **options):
        seen.append((source, options["sys_inputs"]))
        return real(source, **options)

    monkeypatch.setattr(typst, "Compiler", watched)
    render_pdf(document)
    ((source, inputs),) = seen
    assert source == resource_path("typst", "document.typ")
    assert json.loads(inputs["document"])["title"] == document.title


def test_page_numbers_and_footer():
    many = tuple(paragraph(f"Absatz {number}") for number in range(120))
    text = page_text(render_pdf(Document(language="de", title="t", blocks=many, footer="Nur für uns beide")))
    assert "Nur für uns beide · Seite 1 von 4" in text
    assert "Nur für uns beide · Seite 4 von 4" in text
