import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.tree import CodeBlock, Heading, ItemList, Paragraph, Quote, Rule, Span


def only(text):
    (block,) = markdown_blocks(text)
    return block


def words(block):
    return "".join(span.text for span in block.spans)


def test_styles_become_spans():
    assert only("a **b** *c* `d` ~~e~~ ***f***").spans == (
        Span(text="a "),
        Span(text="b", strong=True),
        Span(text=" "),
        Span(text="c", emphasis=True),
        Span(text=" "),
        Span(text="d", code=True),
        Span(text=" "),
        Span(text="e", strike=True),
        Span(text=" "),
        Span(text="f", strong=True, emphasis=True),
    )


def test_headings_start_below_the_title():
    assert only("# Eins") == Heading(level=2, spans=(Span(text="Eins"),))


def test_headings_in_lists_and_quotes_become_strong_words():
    quote = only("> # Laut")
    assert quote == Quote(blocks=(Paragraph(spans=(Span(text="Laut", strong=True),)),))


def test_lists_know_number_nesting_and_ticks():
    block = only("3. a\n4. b\n   - [x] c\n   - [ ] d")
    assert block.start == 3
    inner = block.items[1].blocks[1]
    assert isinstance(inner, ItemList)
    assert inner.start is None
    assert [item.done for item in inner.items] == [True, False]
    assert [words(item.blocks[0]) for item in inner.items] == ["c", "d"]


def test_code_rules_and_breaks():
    assert markdown_blocks("```\na\n  b\n```\n\n---\n\n    c") == (
        CodeBlock(text="a\n  b"),
        Rule(),
        CodeBlock(text="c"),
    )
    assert words(only("a\nb")) == "a b"
    assert words(only("a\\\nb")) == "a\nb"


@pytest.mark.parametrize("text", ["<b>fett</b>", "<script>x</script>", "<!-- x -->"])
def test_html_stays_the_text_it_is(text):
    assert words(only(text)) == text


def test_pictures_are_named_and_never_loaded():
    assert words(only("![Ein Bild](file:///etc/passwd)")) == "![Ein Bild](file:///etc/passwd)"
    assert words(only("![Ein Bild](https://example.org/x.png)")) == "[Ein Bild]"


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "vbscript:x", "data:text/html,x", "x/y"]
)
def test_links_that_are_no_addresses_do_not_become_links(target):
    assert all(span.link == "" for span in only(f"[wort]({target})").spans)


def test_links():
    assert only("[wort](https://example.org)").spans == (Span(text="wort", link="https://example.org"),)
    assert only("<mailto:a@example.org>").spans[0].link == "mailto:a@example.org"


@given(st.text(st.sampled_from(list("#*_`[]()<>!~-+=>&;:\\\n 1.x")), max_size=60))
def test_any_text_becomes_blocks(text):
    for block in markdown_blocks(text):
        assert not isinstance(block, Heading) or 2 <= block.level <= 7
