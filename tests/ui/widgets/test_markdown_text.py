"""What is stored is what is shown, and saving it again changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from rm_desktop.ui.widgets.markdown_text import DeafDocument, normalise, read_markdown, write_markdown

SIGNS = "ab ä1.)-+*_~`#>[]()<>&;!\\:/=|\"'$\t%^{}"
TRICKY = [
    "# kein Titel", "1. kein Punkt", "2026.", "2026. war", "7) sieben", "- kein Strich", "+ plus", "* Stern",
    "> kein Zitat",
    "---", "***", "___", "===", "_unter_", "a_b_c", "__init__", "a__b__c", "_ _a_",
    "*nicht schräg*", "**nicht fett**", "~~steht~~", "~x~",
    "`kein Code`", "[kein](Verweis)", "![kein](bild.png)", "<b>kein HTML</b>", "<!-- nein -->", "Müller & Söhne",
    "&amp; bleibt", "&#65; bleibt", "a\\b", "\\*", "\\", "http://beispiel.de", "www.beispiel.de", "mail@beispiel.de",
    "a|b|c", "|a|b|", "$x$", "[ ] offen", "[x]: http://a", "5 * 3 * 2", "100 %", "a<b>c", "!", "-", "+", "#",
    ">", "'", "<",
    '#read("notes.txt")', "{name}", "%n", "a  b", "  eingerückt", "Ende   ",
]  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")


def shown(document: QTextDocument) -> list[str]:
    """The paragraphs that somebody sees; a no-break space looks like a blank."""
    lines = [line.replace("\u00a0", " ").replace("\t", " ").rstrip() for line in document.toPlainText().split("\n")]
    return [line for line in lines if line.strip()]


def written(text: str) -> QTextDocument:
    document = DeafDocument()
    QTextCursor(document).insertText(text)
    return document


def read(text: str) -> QTextDocument:
    document = DeafDocument()
    read_markdown(document, text)
    return document


@pytest.mark.parametrize("text", TRICKY)
def test_what_is_typed_is_what_is_read_again(text: str) -> None:
    document = written(text)
    stored = write_markdown(document)
    assert shown(read(stored)) == shown(document)
    assert write_markdown(read(stored)) == stored


@pytest.mark.parametrize("text", TRICKY)
def test_after_a_paragraph_it_is_the_same(text: str) -> None:
    document = written(f"Davor\n{text}\nDanach")
    stored = write_markdown(document)
    assert shown(read(stored)) == shown(document)


runs = st.lists(
    st.tuples(st.text(SIGNS, min_size=1, max_size=7), st.booleans(), st.booleans(), st.booleans(), st.booleans()),
    min_size=1,
    max_size=5,
)


@settings(max_examples=400, deadline=None)
@given(runs)
@example([("ein ", False, False, False, True), (" ", False, False, False, False)])
def test_any_mixture_of_emphasis_keeps_every_letter_and_stays_as_it_is(
    pieces: list[tuple[str, bool, bool, bool, bool]],
) -> None:
    document = DeafDocument()
    cursor = QTextCursor(document)
    for text, strong, slanted, struck, linked in pieces:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
        look.setFontItalic(slanted)
        look.setFontStrikeOut(struck)
        if linked:
            look.setAnchor(True)
            look.setAnchorHref("https://beispiel.de/a(b)")
        cursor.insertText(text, look)
    stored = write_markdown(document)
    assert shown(read(stored)) == shown(document)
    assert write_markdown(read(stored)) == stored


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS + "\n", max_size=80))
def test_any_stored_text_settles_at_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


PIECES = (
    *("a", "b **f** c", "- x", "  - y", "1. n", "3) m", "> q", "> - q", "> # h", "# T", "### U", "```", "~~~py"),
    *("| a | b |", "|---|:-:|", "| 1 | 2\\|3 |", "|x|", "", "", "  weiter", "    code", "<div>", "</div>", "[^1]: n"),
    *("siehe[^1]", "[l]: http://x.y", "[l]", "- [ ] t", "  - [x] u", "---", "===", "a\\", "\t", "`c|d`", "* z", "- "),
    *("![p](attachment:0a)", "> ", "1.", "$$", "<!-- c", "-->"),
)
"""Lines of everything Markdown knows, in and out of place."""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("\n".join))
@example("1. n\n- \n3) m")
@example("> q\n1.\n- x")
@example("```\n[^1]: n")
def test_whatever_was_stored_elsewhere_settles_at_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@pytest.mark.parametrize(
    "stored",
    [
        "<div>\n  Rest\n</div>\n",
        "[^1]: Fußnote\n",
        "Text[^1]\n\n[^1]: Fußnote\n",
        "> ## Titel im Zitat\n",
        "- a\n\n  zweiter Absatz\n",
        "- ```\n  x\n  ```\n",
        "    eingerückt\n",
        "$$\nx^2\n$$\n",
        "| a | b |\n| --- | --- |\n| nur eine |\n",
        "[x]: https://beispiel.de\n",
    ],
)
def test_what_the_editor_cannot_show_stands_there_as_it_is_written(stored: str) -> None:
    around = f"Davor **fett**\n\n{stored}\nDanach\n"
    assert normalise(around) == around
    assert normalise(stored) == stored
    first = stored.split("\n", maxsplit=1)[0]
    assert first in read(around).toPlainText()


@pytest.mark.parametrize("signs", ["a|b", "|", "\\|", "`x|y`", "**f**|", "\\"])
def test_a_cell_keeps_its_signs(signs: str) -> None:
    document = DeafDocument()
    table = QTextCursor(document).insertTable(2, 2)
    table.cellAt(1, 1).firstCursorPosition().insertText(signs)
    stored = write_markdown(document)
    assert normalise(stored) == stored
    assert signs in read(stored).toPlainText()


@pytest.mark.parametrize(
    "stored",
    [
        "Ein Absatz mit **fett**, *schräg* und ~~gestrichen~~.\n",
        "## Überschrift\n\nText darunter\n",
        "- eins\n- zwei\n  - darunter\n- drei\n",
        "1. eins\n2. zwei\n",
        "- [ ] offen\n- [x] fertig\n",
        "> Zitat\n>\n> zweiter Absatz\n",
        "[Verweis](https://beispiel.de)\n",
        "```\nCode\n```\n",
        "- a\n\nDazwischen\n\n- b\n",
        "Wort `Code` Wort\n",
        "Vor\n\n---\n\nNach\n",
        "***beides***\n",
        "3. drei\n4. vier\n",
        "```python\nx = 1\n\n  y\n```\n",
        "````\n```\n````\n",
        "| a | b |\n| --- | :---: |\n| **1** | 2\\|3 |\n",
        "# Eins\n\n### Drei\n",
        "**fett**halb\n",
    ],
)
def test_what_an_editor_makes_is_kept_letter_by_letter(stored: str) -> None:
    assert normalise(stored) == stored


def test_a_paragraph_stands_on_one_line_however_long() -> None:
    stored = write_markdown(written("Wort " * 400))
    assert stored.count("\n") == 1


def test_emphasis_leaves_its_blanks_outside() -> None:
    document = DeafDocument()
    cursor = QTextCursor(document)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    cursor.insertText("a ", bold)
    cursor.insertText("b", QTextCharFormat())
    assert write_markdown(document) == "**a** b\n"


def test_empty_paragraphs_are_not_stored() -> None:
    assert write_markdown(written("eins\n\n\nzwei\n\n")) == "eins\n\nzwei\n"
    assert write_markdown(written("")) == ""
    assert normalise("- \n- eins\n") == "- eins\n"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x"])
def test_a_link_that_could_do_harm_loses_its_address_and_keeps_its_words(address: str) -> None:
    assert normalise(f"[hier]({address})") == "hier\n"


def test_html_is_text() -> None:
    assert shown(read("<script>alert(1)</script>")) == ["<script>alert(1)</script>"]


def test_a_document_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    original = DeafDocument.loadResource

    def watch(self: DeafDocument, kind: int, name: object) -> object:
        asked.append(name)
        return original(self, kind, name)

    monkeypatch.setattr(DeafDocument, "loadResource", watch)
    document = read("![Bild](file:///etc/hostname)")
    document.documentLayout().documentSize()
    found = [document.resource(QTextDocument.ResourceType.ImageResource, str(name)) for name in tuple(asked)]
    assert set(found) <= {None}
    assert write_markdown(document) == "![Bild](file:///etc/hostname)\n"


def test_a_numbered_list_below_a_bullet_counts_for_itself() -> None:
    stored = "- a\n  1. b\n  2. c\n- d\n  1. e\n"
    assert normalise(stored) == stored


def test_a_long_note_is_written_quickly(qapp: QApplication) -> None:
    assert qapp
    document = read("\n\n".join(f"Absatz {number} mit **fett** und Text" for number in range(300)))
    assert write_markdown(document).count("\n\n") == 299
