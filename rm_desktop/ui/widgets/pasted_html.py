"""HTML from Word, browsers and mail programs, cut down to what a note can keep.

What comes out names no address but those of links, no style, no script and no picture, so that nothing can be loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from rm_desktop.ui.widgets.markdown_inline import SAFE_LINKS

LONGEST = 4_000_000
"""Characters of HTML that are looked at; of more only the words are taken."""
_DROPPED = frozenset(
    (
        *("script", "style", "head", "title", "noscript", "template", "svg", "math", "object", "applet", "iframe"),
        *("video", "audio", "canvas", "select", "textarea", "xml"),
    )
)
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
        "wbr",
    )
)
_PARAGRAPHS = frozenset(
    (
        *("p", "div", "section", "article", "header", "footer", "main", "aside", "address", "center", "figure"),
        *("figcaption", "dt", "dd"),
    )
)
_HEAVY = 600
_HEADINGS = {f"h{level}": f"h{min(level, 3)}" for level in range(1, 7)}
_KEPT = {**_HEADINGS, "ul": "ul", "ol": "ol", "blockquote": "blockquote", "pre": "pre"}
_LOOKS = {
    "b": "b",
    "strong": "b",
    "i": "i",
    "em": "i",
    "cite": "i",
    "s": "s",
    "strike": "s",
    "del": "s",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
}
_HIDDEN = re.compile(r";display:none|;visibility:hidden|;mso-hide:all|;font-size:0(?![.\d])")
_MSO_LIST = re.compile(r";mso-list:l\d+level(\d+)")
_MSO_MARK = re.compile(r";mso-list:ignore")
_COUNTED = re.compile(r"^\s*(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)]")
_WEIGHT = re.compile(r";font-weight:(\w+)")
_DEEPEST = 400
_BLOCK_ENDS = ("</p>", "</pre>", "</li>", "</ul>", "</ol>", "</h1>", "</h2>", "</h3>", "</blockquote>", "</table>")
_DOUBLED = ((re.compile(r"<blockquote><p>\s*<p>"), "<blockquote><p>"), (re.compile(r"</p>\s*</p></b"), "</p></b"))
"""A quotation gets a paragraph of its own where it has none."""


def cleaned_html(html: str) -> str:
    """Return ``html`` with nothing left but paragraphs, headings, lists, quotations, code, tables, emphasis, links."""
    if len(html) > LONGEST:
        return ""
    cleaner = _Cleaner()
    cleaner.feed(_without_conditions(html))
    cleaner.close()
    return cleaner.result()


def _without_conditions(html: str) -> str:
    """Take out Word's conditional marks; what stands in downlevel-revealed ones is for everybody."""
    return re.sub(r"<!\[(?:if[^\]]*|endif)\]>", "", html)


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet, and what closes it in the result."""

    tag: str
    closing: str = ""
    hidden: bool = False
    mark: bool = False


@dataclass(slots=True)
class _Table:
    """Rows of cells; ``plain`` as long as each cell is one line of words."""

    rows: list[list[str]] = field(default_factory=list)
    plain: bool = True
    outer: list[str] = field(default_factory=list)


class _Cleaner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[_Open] = []
        self._tables: list[_Table] = []
        self._word_list: list[str] = []
        self._item: tuple[int, int] | None = None
        self._mark = ""

    def result(self) -> str:
        """Return what was kept."""
        while self._open:
            self._leave()
        self._end_word_list(0)
        found = "".join(self._out)
        for pattern, once in _DOUBLED:
            found = pattern.sub(once, found)
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what is known; everything inside of what is hidden or strange is dropped."""
        given = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._put_void(tag, given)
            return
        if len(self._open) >= _DEEPEST:
            return
        style = ";" + given.get("style", "").lower().replace(" ", "")
        if tag in _DROPPED or _HIDDEN.search(style):
            self._open.append(_Open(tag, hidden=True))
        elif tag == "table":
            self._begin_table()
        elif tag in {"tr", "td", "th"} and self._tables:
            self._begin_cell(tag)
        else:
            self._open.append(_Open(tag, *self._begin(tag, given, style)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and whatever was left open in it; what was never begun is nothing."""
        if tag == "p" and not any(one.tag == "p" for one in self._open):
            return
        if any(one.tag == tag for one in self._open):
            while self._open and self._leave() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if any(one.hidden for one in self._open):
            return
        if any(one.mark for one in self._open):
            self._mark += data
            return
        if data.strip() or not self._out or not self._out[-1].endswith(_BLOCK_ENDS):
            self._out.append(escape(data, quote=False))

    def _begin(self, tag: str, given: dict[str, str], style: str) -> tuple[str, bool, bool]:
        """Write the begin of an element; returns what closes it, whether it is hidden, whether it is a list's mark."""
        listed = _MSO_LIST.search(style)
        if _MSO_MARK.search(style):
            return "", False, True
        if tag in _PARAGRAPHS and listed:
            self._mark, self._item = "", (len(self._out), int(listed.group(1)))
            self._out.append("")
            return "</li>", False, False
        if tag in _PARAGRAPHS or tag in _KEPT or tag == "li":
            return self._block(tag), False, False
        if tag == "a":
            address = given.get("href", "").strip()
            return (*self._pair(f'a href="{escape(address)}"' if address.startswith(SAFE_LINKS) else ""), False, False)
        looks = self._looks(tag, style)
        self._out += [f"<{look}>" for look in looks]
        return "".join(f"</{look}>" for look in reversed(looks)), False, False

    def _pair(self, tag: str) -> tuple[str]:
        if not tag:
            return ("",)
        self._out.append(f"<{tag}>")
        return ("</a>",)

    def _block(self, tag: str) -> str:
        if self._tables:
            self._tables[-1].plain &= tag in _PARAGRAPHS
        else:
            self._end_word_list(0)
        name = _KEPT.get(tag, "li" if tag == "li" else "p")
        if name == "blockquote":
            self._out.append("<blockquote><p>")
            return "</p></blockquote>"
        self._out.append(f"<{name}>")
        return f"</{name}>"

    def _looks(self, tag: str, style: str) -> list[str]:
        """Return the emphasis of an element: by its name, unless its style takes it back, and by its style."""
        weight = _WEIGHT.search(style)
        heavy = weight is not None and (
            weight[1] in {"bold", "bolder"} or (weight[1].isdigit() and int(weight[1]) >= _HEAVY)
        )
        wanted = {_LOOKS.get(tag, "")} - {""}
        if weight is not None and not heavy:
            wanted.discard("b")
        if ";font-style:normal" in style:
            wanted.discard("i")
        wanted |= {"b"} if heavy else set()
        wanted |= {"i"} if ";font-style:italic" in style else set()
        wanted |= {"s"} if re.search(r";text-decoration[\w-]*:[^;]*line-through", style) else set()
        return sorted(wanted)

    def _put_void(self, tag: str, given: dict[str, str]) -> None:
        if any(one.hidden for one in self._open):
            return
        if tag == "br":
            self._out.append("<br>")
        elif tag == "hr" and not self._tables:
            self._out.append("<hr>")
        elif tag == "input" and given.get("type", "").lower() == "checkbox":
            at = next((at for at in range(len(self._out) - 1, -1, -1) if self._out[at] == "<li>"), None)
            if at is not None:
                self._out[at] = f'<li class="{"checked" if "checked" in given else "unchecked"}">'

    def _leave(self) -> str:
        one = self._open.pop()
        if one.hidden:
            return one.tag
        if one.tag == "table":
            self._end_table()
        elif one.tag in {"td", "th"} and one.closing and self._tables:
            self._end_cell()
        else:
            self._out.append(one.closing)
        if self._item is not None and one.closing == "</li>" and one.tag in _PARAGRAPHS:
            self._end_item()
        return one.tag

    def _end_item(self) -> None:
        """Open Word's list as deep as the paragraph says, now that its mark is known."""
        if self._item is None:
            return
        at, level = self._item
        self._item = None
        kind = "ol" if _COUNTED.match(self._mark) else "ul"
        begin = ""
        while len(self._word_list) > level or (len(self._word_list) == level and self._word_list[-1] != kind):
            begin += f"</{self._word_list.pop()}>"
        while len(self._word_list) < min(level, 9):
            self._word_list.append(kind)
            begin += f"<{kind}>"
        self._out[at] = f"{begin}<li>"

    def _end_word_list(self, level: int) -> None:
        while len(self._word_list) > level:
            self._out.append(f"</{self._word_list.pop()}>")

    def _begin_table(self) -> None:
        for table in self._tables:
            table.plain = False
        self._end_word_list(0)
        self._open.append(_Open("table"))
        self._tables.append(_Table(outer=self._out))
        self._out = []

    def _begin_cell(self, tag: str) -> None:
        """Begin a row or a cell; a cell that was left open ends."""
        while self._open and self._open[-1].tag != "table" and self._open[-1].tag != "tr" * (tag != "tr"):
            self._leave()
        table = self._tables[-1]
        if tag == "tr":
            table.rows.append([])
            self._open.append(_Open("tr"))
            return
        if not table.rows:
            table.rows.append([])
        self._out = []
        self._open.append(_Open(tag, closing="cell"))

    def _end_cell(self) -> None:
        table = self._tables[-1]
        content = "".join(self._out)
        table.plain &= content.count("<p>") <= 1 and "<br>" not in content.strip().removesuffix("<br>")
        table.rows[-1].append(content)
        self._out = []

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._out = table.outer
        rows = [row for row in table.rows if row]
        if table.plain and len(rows) > 1 and {len(row) for row in rows} == {len(rows[0])} and len(rows[0]) > 1:
            cells = ("".join(f"<td>{_flat(cell)}</td>" for cell in row) for row in rows)
            self._out += ["<table>", *(f"<tr>{row}</tr>" for row in cells), "</table>"]
            return
        self._out += [f"<p>{cell}</p>" for row in rows for cell in row if cell.strip()]


def _flat(cell: str) -> str:
    return re.sub(r"</?p>|<br>", " ", cell).strip()
