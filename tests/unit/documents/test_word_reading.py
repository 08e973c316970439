from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.tree import Document, Table, paragraph, spans
from rm_desktop.documents.word import render_docx
from rm_desktop.documents.word_reading import read_docx


def test_what_is_written_reads_back_the_same(document):
    assert read_docx(render_docx(document), "de") == document


def test_lists_in_lists_and_what_stands_below_an_item():
    blocks = markdown_blocks("- a\n\n  more of a\n  - b\n    1. c\n    2. d\n- e\n\n5. five\n6. six\n\nx\n\n1. one")
    document = Document(language="en", title="t", blocks=blocks)
    assert read_docx(render_docx(document), "en").blocks == blocks


def test_tables_and_muted_words():
    table = Table(header=(spans("a"), spans("b")), rows=((spans("1"), spans("2")),))
    document = Document(language="en", title="t", blocks=(table, paragraph("quiet", muted=True)))
    assert read_docx(render_docx(document), "en") == document
