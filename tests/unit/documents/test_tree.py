import pytest

from rm_desktop.documents.tree import (
    CodeBlock,
    Document,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Span,
    bullets,
    clean,
    facts,
    heading,
    paragraph,
    tick_list,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\td", "a\nb\nc d"),
        ("null\x00bell\x07", "nullbell"),
        ("left\u202eright\u2066x", "leftrightx"),
        ("lone\ud800", "lone"),
        ("family 👨\u200d👩\u200d👧 stays", "family 👨\u200d👩\u200d👧 stays"),
        ("שלום", "שלום"),
    ],
)
def test_what_no_page_can_show_is_dropped(text, cleaned):
    assert clean(text) == cleaned
    assert Span(text=text).text == cleaned
    assert CodeBlock(text=text).text == cleaned


def test_nothing_somebody_wrote_shows_in_a_repr():
    document = Document(language="de", title="geheim", subtitle="geheim", blocks=(paragraph("geheim"),))
    assert "geheim" not in repr(document)


def test_document_lines_are_single_and_the_title_never_empty():
    document = Document(language="en", title=" \n ", footer="two\nlines")
    assert document.title == "\u2013"
    assert document.footer == "two lines"


def test_headings_never_skip_a_level_and_empty_ones_vanish():
    blocks = (heading(4, "a"), heading(6, "b"), heading(5, "c"), heading(2, " "), heading(2, "d"), heading(3, "e"))
    levels = [block.level for block in Document(language="de", title="t", blocks=blocks).blocks]
    assert levels == [2, 3, 3, 2, 3]


def test_a_link_always_shows_where_it_leads():
    assert Span(text="here", link="https://example.org").shown == "here (https://example.org)"
    assert Span(text="https://example.org/", link="https://example.org").shown == "https://example.org/"
    assert Span(text="a@example.org", link="mailto:a@example.org").shown == "a@example.org"
    assert Span(text="plain").shown == "plain"


def test_short_ways_to_build_blocks():
    assert bullets(["a"]) == ItemList(items=(ListItem(blocks=(Paragraph(spans=(Span(text="a"),)),)),))
    assert [item.done for item in tick_list([(True, "a"), (False, "b")]).items] == [True, False]
    assert facts([("a", "b")]).rows == (((Span(text="a"),), (Span(text="b"),)),)
    assert paragraph("").spans == ()
    assert isinstance(heading(2, "x"), Heading)
