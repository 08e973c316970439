import re
from pathlib import Path

from rm_desktop.documents.html import render_html
from rm_desktop.documents.tree import Document, heading, paragraph

GOLDEN = Path(__file__).parents[2] / "golden" / "documents" / "sample.html"


def test_the_golden_file(document):
    assert render_html(document).decode() == GOLDEN.read_text(encoding="utf-8")


def test_text_never_becomes_markup():
    hostile = '</main><script>alert("x")</script>&amp;'
    page = render_html(Document(language="en", title=hostile, subtitle=hostile, blocks=(paragraph(hostile),))).decode()
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 4


def test_nothing_is_loaded_from_elsewhere_and_scripts_are_forbidden(document):
    page = render_html(document).decode()
    assert "default-src 'none'" in page
    assert re.findall(r'(?:src|href)="([^"]*)"', page) == ["https://example.org/leitfaden"]
    assert "@import" not in page
    assert "url(" not in page


def test_ticks_are_named_for_those_who_hear_the_page(document):
    page = render_html(document).decode()
    assert '<span role="img" aria-label="offen">☐</span>' in page
    assert '<span role="img" aria-label="erledigt">☑</span>' in page


def test_language_and_heading_levels():
    page = render_html(Document(language="en", title="t", blocks=(heading(2, "a"), heading(3, "b")))).decode()
    assert '<html lang="en">' in page
    assert "<h2>a</h2>\n<h3>b</h3>" in page
