"""What Word, browsers and mail programs put on the clipboard, and what becomes of it in a note."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.markdown_text import DeafDocument, normalise
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.pasted_html import LONGEST, cleaned_html

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/h/AppData/Temp/msohtmlclip1/01/clip_filelist.xml">
<style><!-- p.MsoNormal {mso-style-name:Standard; font-size:11pt; background:url('https://spion.example/1')} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=DE><h1>Planung<o:p></o:p></h1>
<p class=MsoNormal><span style='mso-bidi-font-weight:normal'>Das ist <b>wichtig</b> und
<i style='mso-bidi-font-style:normal'>neu</i>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Profil</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Foto</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Beitrag</p>
<p class=MsoNormal>Danach</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1. </span>erst</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2. </span>dann</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Wer</p></td><td><p class=MsoNormal>Was</p></td></tr>
<tr><td><p class=MsoNormal>Ada</p></td><td><p class=MsoNormal><b>Foto</b></p></td></tr></table>
<p class=MsoNormal><span style='mso-hide:all;display:none'>verborgen</span>Ende</p></body></html>
"""
WORD_STORED = (
    "# Planung\n\nDas ist **wichtig** und *neu*.\n\n- Profil\n  - Foto\n- Beitrag\n\nDanach\n\n1. erst\n2. dann\n\n"
    "| Wer | Was |\n| --- | --- |\n| Ada | **Foto** |\n\nEnde\n"
)
BROWSER = """
<meta charset='utf-8'><div class="css-1x"
style="color:rgb(1,2,3);font-family:Arial;background-image:url(//spion.example)">
<nav style="visibility: hidden">Menü</nav><h4>Thema</h4><p>Ein <strong>Satz</strong> mit
<a href="https://beispiel.de/a?b=1&amp;c=2" onclick="x()">Verweis</a>, <code>Code</code> und <del>Rest</del>.</p>
<img src="https://spion.example/pixel.gif" onerror="alert(1)"><picture><source srcset="https://spion.example/2"></picture>
<blockquote><p>Gesagt</p></blockquote><ul class="contains-task-list"><li><input type="checkbox" checked> fertig</li>
<li><input type="checkbox"> offen</li></ul><pre><code>a = 1
b = 2</code></pre></div>
"""
BROWSER_STORED = (
    "### Thema\n\nEin **Satz** mit [Verweis](https://beispiel.de/a?b=1&c=2), `Code` und ~~Rest~~.\n\n> Gesagt\n\n"
    "- [x] fertig\n- [ ] offen\n\n```\na = 1\nb = 2\n```\n"
)
DOCS = """
<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0"><p dir="ltr"><span
style="font-size:11pt;font-weight:400;font-style:normal">Plan </span><span style="font-weight:700">fett</span><span
style="font-style:italic"> schräg</span></p>
<ul><li dir="ltr"><p dir="ltr" role="presentation"><span>eins</span></p></li>
</ul></b>
"""
MAIL = """
<html><body><div style="display:none;font-size:0;max-height:0">Vorschautext 1234</div>
<table role="presentation" width="100%"><tr><td>
<table><tr><td><p>Hallo Helga,</p><p>bis <b>Freitag</b>.</p></td></tr></table>
</td></tr></table><blockquote type="cite" class="gmail_quote">Alter Text<br>zweite Zeile</blockquote>
<img src="cid:part1" width="1" height="1"><a href="javascript:alert(1)">klick</a></body></html>
"""
HOSTILE = [
    "<script>alert(1)</script>da",
    "<style>@import url(https://spion.example)</style>da",
    '<iframe src="https://spion.example">x</iframe>da',
    '<svg onload="alert(1)"><image href="https://spion.example"/></svg>da',
    '<object data="file:///etc/passwd">x</object>da',
    '<p style="background:url(https://spion.example)">da</p>',
    '<a href="file:///etc/passwd">da</a>',
    '<a href=" javascript:alert(1)">da</a>',
    '<img src="https://spion.example"/>da',
    "<body background='https://spion.example'>da",
    "<table><td>da",
    "</p></td></table>da",
    "<div>" * 3000 + "da",
    "<ul><li>" * 300 + "da",
    "<!--[if mso]>x<![endif]-->da",
    '<link rel=stylesheet href="//spion.example">da',
]


@pytest.fixture
def edit(qtbot: QtBot) -> NoteEdit:
    made = NoteEdit()
    qtbot.addWidget(made)
    return made


def pasted(edit: NoteEdit, html: str, text: str = "") -> str:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    edit.insertFromMimeData(data)
    return edit.markdown()


@pytest.mark.parametrize(
    ("html", "stored"),
    [
        (WORD, WORD_STORED),
        (BROWSER, BROWSER_STORED),
        (DOCS, "Plan **fett** *schräg*\n\n- eins\n"),
        (MAIL, "Hallo Helga,\n\nbis **Freitag**.\n\n> Alter Text\n>\n> zweite Zeile\n\nklick\n"),
    ],
    ids=["Word", "browser", "documents", "mail"],
)
def test_what_a_note_can_keep_is_kept_and_nothing_else(edit: NoteEdit, html: str, stored: str) -> None:
    assert pasted(edit, html) == stored
    assert normalise(stored) == stored


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_html_leaves_its_words_and_asks_for_nothing(
    edit: NoteEdit, html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(DeafDocument, "loadResource", lambda _self, _kind, name: asked.append(name))
    stored = pasted(edit, html)
    assert stored.strip(" -\n") == "da"
    assert asked == []
    clean = cleaned_html(html)
    assert not re.search(r"spion|src|style|javascript|file:|url\(|on\w+=", clean)


def test_of_endless_html_only_the_words_are_taken(edit: NoteEdit) -> None:
    assert pasted(edit, "<b>x</b>" * (LONGEST // 8 + 1), "nur Text") == "nur Text\n"


def test_into_code_and_tables_only_words_are_pasted(edit: NoteEdit) -> None:
    edit.structure.toggle_code()
    assert pasted(edit, "<b>x</b>", "a\n  b") == "```\na\n  b\n```\n"
    edit.load("")
    edit.tables.insert()
    assert pasted(edit, "<b>x</b>", "a\nb").startswith("| a b |")


TAGS = st.sampled_from(
    (
        *("p", "b", "i", "a", "div", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h3", "pre", "code"),
        *("blockquote", "span", "br", "img", "script", "style", "svg", "input", "o:p"),
    )
)
PIECES = st.one_of(
    st.text("ab <>&\"'=/-!x\n", max_size=8),
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        ["<p style='mso-list:l0 level3'>", "<span style='mso-list:Ignore'>1.", "<a href='https://a.b'>", "<![endif]>"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_html_breaks_anything_and_what_is_pasted_stays_as_it_is(html: str) -> None:
    edit = NoteEdit()
    stored = pasted(edit, html, "x")
    assert normalise(stored) == stored
    edit.deleteLater()
