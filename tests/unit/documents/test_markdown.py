from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.documents.markdown import escaped, render_markdown
from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.preview import read_markdown
from rm_desktop.documents.tree import Document, Paragraph, Span, Table, clean, facts, paragraph, spans

GOLDEN = Path(__file__).parents[2] / "golden" / "documents" / "sample.md"


def test_the_golden_file(document):
    assert render_markdown(document).decode() == GOLDEN.read_text(encoding="utf-8")


def test_what_is_written_reads_back_the_same(document):
    read = read_markdown(render_markdown(document), "de")
    assert read.title == document.title
    assert read.blocks[2 : 2 + len(document.blocks)] == document.blocks


@pytest.mark.parametrize(
    "text",
    [
        "# kein Titel",
        "1. kein Punkt",
        "2) auch nicht",
        "- kein Strich",
        "+ kein Plus",
        "=== kein Strich",
        "*nicht* _kursiv_ **fett** ~~weg~~ `code`",
        "[nicht](https://example.org) <b>html</b> &amp; &#35;",
        "\\ Schrägstrich \\* | Tabelle |",
        '#read("notes.txt")',
        "> kein Zitat",
    ],
)
def test_escaped_text_shows_exactly_its_characters(text):
    (block,) = markdown_blocks(escaped(text))
    assert block == Paragraph(spans=(Span(text=text),))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=60))
def test_any_single_line_survives_escaping(text):
    expected = clean(text)
    shown = "".join(span.text for block in markdown_blocks(escaped(text)) for span in block.spans)
    assert shown == expected


@given(st.text(st.sampled_from(list("#*_`[]()<>!~-+=>&;:\\ 1.x|")), min_size=1, max_size=40))
def test_hostile_signs_survive_escaping(text):
    stripped = " ".join(text.split())
    shown = "".join(span.text for block in markdown_blocks(escaped(stripped)) for span in block.spans)
    assert shown == stripped


def test_facts_and_tables_are_readable():
    table = Table(header=(spans("a"), spans("b|c")), rows=((spans("1"), (Span(text="2\n3"),)),))
    text = render_markdown(Document(language="en", title="t", blocks=(facts([("When", "Monday")]), table))).decode()
    assert "- When: Monday" in text
    assert "| a | b\\|c |\n| --- | --- |\n| 1 | 2 3 |" in text


def test_code_that_holds_backticks_stays_code():
    block = Paragraph(spans=(Span(text="a``b`", code=True),))
    text = render_markdown(Document(language="en", title="t", blocks=(block,)))
    assert read_markdown(text, "en").blocks == (block,)


def test_blank_styled_words_leave_no_marks():
    block = Paragraph(spans=(Span(text="a"), Span(text=" ", strong=True), Span(text="b", link="https://b.example")))
    text = render_markdown(Document(language="en", title="t", blocks=(block, paragraph("x")))).decode()
    assert "a [b](<https://b.example>)" in text
