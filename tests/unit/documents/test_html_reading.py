from rm_desktop.documents.html import render_html
from rm_desktop.documents.html_reading import read_html
from rm_desktop.documents.tree import Document, Paragraph, Span, Table, facts, paragraph, spans


def test_what_is_written_reads_back_the_same(document):
    assert read_html(render_html(document), "de") == document


def test_rare_blocks_read_back_too():
    table = Table(header=(spans("a"), spans("b")), rows=((spans("1"), spans("2")),))
    blocks = (
        facts([("When", "Monday"), ("Where", "here")]),
        table,
        paragraph("quiet", muted=True),
        Paragraph(spans=(Span(text="one\ntwo", strong=True, code=True),)),
    )
    document = Document(language="en", title="t", blocks=blocks)
    assert read_html(render_html(document), "en") == document
