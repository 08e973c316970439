"""Between a note's Markdown and what the editor shows, so that both say the same.

Reading is Qt's own. Qt's writer is not used: it leaves ``> a`` or ``2026.`` at the start of a paragraph
unescaped, so that typed signs turn into structure or vanish at the next reading. This writer escapes them,
puts every paragraph on one line, and writes again what it reads as the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextDocument, QTextFormat, QTextListFormat

_TASKS, _STRUCK, _NO_HTML = 0x0800, 0x0200, 0x0060
READING = QTextDocument.MarkdownFeature(_TASKS | _STRUCK | _NO_HTML)
"""No raw HTML, no tables, and no addresses that turn into links by themselves."""
SAFE_LINKS = ("https://", "http://", "mailto:")
_OBJECT = "\ufffc"
"""Stands for a picture in Qt's texts."""
_NO_BREAK_SPACE = "\u00a0"
_BLANKS = re.compile("[\t\n\r\v\f\u2028\u2029]")
_QUOTE = QTextFormat.Property.BlockQuoteLevel.value
_ALT = QTextFormat.Property.ImageAltText.value
_FENCE = QTextFormat.Property.BlockCodeFence.value
_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value

_SIGNS = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
_EMPHASIS = re.compile(r"[*~`\[&]")
_START = re.compile(r"^(?:[-+>#=]|(\d{1,9})[.)])")


class DeafDocument(QTextDocument):
    """A document that never loads anything, neither from the network nor from the disk."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Return nothing, whatever is asked for."""
        return None


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring characters that look the same."""

    text: str
    strong: bool = False
    slanted: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""
    image: bool = False

    def marks(self) -> tuple[str, ...]:
        """Return the signs around this run, outermost first."""
        if self.code:
            return ()
        wanted = (("~~", self.struck), ("**", self.strong), ("*", self.slanted))
        return tuple(sign for sign, on in wanted if on)


def read_markdown(document: QTextDocument, text: str) -> None:
    """Show ``text`` in ``document``."""
    document.setMarkdown(text, READING)


def normalise(text: str) -> str:
    """Return ``text`` as this writer puts it; doing it twice changes nothing more."""
    document = DeafDocument()
    read_markdown(document, text)
    return write_markdown(document)


def drop_pictures(document: QTextDocument) -> None:
    """Take every picture out of a document from outside."""
    found = document.find(_OBJECT)
    while not found.isNull():
        found.removeSelectedText()
        found = document.find(_OBJECT, found)


class WrittenLines:
    """Remembers how paragraphs were written, so that a key in a long note costs one paragraph and not all of them."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._lines: list[tuple[tuple[int, str], str]] = []

    def forget(self) -> None:
        """Write everything anew: paragraphs came or went, or more than one letter changed."""
        self._lines = []

    def write(self, document: QTextDocument) -> str:
        """Return what ``document`` shows as Markdown."""
        known, self._lines = self._lines, []
        parts = _Parts()
        for number, block in enumerate(_blocks(document)):
            state = block.revision(), block.text()  # redo brings numbers of revisions back, so the text counts too
            same = number < len(known) and known[number][0] == state
            line = known[number][1] if same else _stable_line(block)
            self._lines.append((state, line))
            parts.add(block, line)
        return parts.text()


def write_markdown(document: QTextDocument) -> str:
    """Return what ``document`` shows as Markdown."""
    return WrittenLines().write(document)


def _stable_line(block: QTextBlock) -> str:
    """Return the words of a paragraph; without emphasis where its signs would be read as something else."""
    line = _line(block, emphasis=True)
    if not _EMPHASIS.search(line):
        return line
    again = DeafDocument()
    read_markdown(again, line)
    stable = again.blockCount() == 1 and _line(again.begin(), emphasis=True) == line
    return line if stable else _line(block, emphasis=False)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


class _Parts:
    """Puts the lines of blocks together: markers, indents, quotes, fences and the empty lines between."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._kind = ""
        self._indents: list[int] = []
        self._numbers: dict[int, int] = {}

    def add(self, block: QTextBlock, line: str) -> None:
        """Take the next block, whose words are ``line``."""
        form = block.blockFormat()
        if form.hasProperty(_FENCE):
            self._add_code(block)
            return
        if form.hasProperty(_RULE):
            self._begin("rule", apart=True)
            self._lines.append("---")
            return
        if not line:
            return
        quote = "> " * form.intProperty(_QUOTE)
        if block.textList() is not None:
            self._begin(f"list{quote}", apart=False, gap=quote.rstrip())
            self._lines.append(quote + self._marker(block) + line)
            return
        self._begin(f"text{quote}", apart=True, gap=quote.rstrip())
        self._lines.append(quote + line)

    def text(self) -> str:
        """Return everything."""
        if self._kind == "code":
            self._lines.append("```")
        return "\n".join(self._lines) + "\n" if self._lines else ""

    def _begin(self, kind: str, *, apart: bool, gap: str = "") -> None:
        """Leave an empty line before another kind of block, and between paragraphs."""
        if self._kind == "code" != kind:
            self._lines.append("```")
        if self._lines and (apart or kind != self._kind):
            same_quote = kind.count(">") == self._kind.count(">") > 0
            self._lines.append(gap if same_quote else "")
        if kind != self._kind:
            self._indents, self._numbers = [], {}
        self._kind = kind

    def _add_code(self, block: QTextBlock) -> None:
        if self._kind != "code":
            self._begin("code", apart=True)
            self._lines.append("```")
        self._lines.append(block.text().replace("```", "'''"))

    def _marker(self, block: QTextBlock) -> str:
        form = block.textList().format()
        depth = min(max(1, form.indent()), len(self._indents) + 1)
        del self._indents[depth - 1 :]
        for deeper in [known for known in self._numbers if known > depth]:
            del self._numbers[deeper]
        before = " " * sum(self._indents)
        if form.style() is QTextListFormat.Style.ListDecimal:
            self._numbers[depth] = self._numbers.get(depth, 0) + 1
            sign = f"{self._numbers[depth]}. "
        else:
            self._numbers.pop(depth, None)
            sign = "- "
        self._indents.append(len(sign))
        return before + sign + _BOXES.get(block.blockFormat().marker(), "")


_BOXES = {QTextBlockFormat.MarkerType.Unchecked: "[ ] ", QTextBlockFormat.MarkerType.Checked: "[x] "}


def _line(block: QTextBlock, *, emphasis: bool) -> str:
    """Return the words of one block on one line."""
    level = block.blockFormat().headingLevel()
    runs = list(_runs(block, heading=level > 0))
    if not emphasis:
        runs = [replace(run, strong=False, slanted=False, struck=False) for run in runs]
    words = _protect_start(_inline(_trimmed(_merged(runs))))
    return f"{'#' * level} {words}" if level and words else words


def _runs(block: QTextBlock, *, heading: bool) -> Iterator[_Run]:
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        form = fragment.charFormat()
        text = _BLANKS.sub(" ", fragment.text())
        if form.isImageFormat():
            yield _Run(form.stringProperty(_ALT) or "image", href=form.toImageFormat().name(), image=True)
        else:
            href = form.anchorHref()
            yield _Run(
                text.replace(_OBJECT, ""),
                strong=not heading and form.fontWeight() >= QFont.Weight.DemiBold,
                slanted=form.fontItalic(),
                struck=form.fontStrikeOut(),
                code=form.fontFixedPitch(),
                href=href if href.startswith(SAFE_LINKS) else "",
            )
        step += 1


def _merged(runs: list[_Run]) -> list[_Run]:
    """Join neighbours that look the same; blanks take the look of plain text, where it cannot be seen."""
    merged: list[_Run] = []
    for run in runs:
        bare = _Run(run.text) if not run.text.strip() and not run.image else run
        if merged and not bare.image and replace(merged[-1], text="") == replace(bare, text=""):
            merged[-1] = replace(bare, text=merged[-1].text + bare.text)
        else:
            merged.append(bare)
    return [run for run in merged if run.text or run.image]


def _trimmed(runs: list[_Run]) -> list[_Run]:
    """Take blanks off the end and keep those at the start, which Markdown would read as structure."""
    while runs and not runs[-1].image and runs[-1].text.endswith(" "):
        last = runs.pop()
        if words := last.text.rstrip(" "):
            runs.append(replace(last, text=words))
    if runs and not runs[0].image:
        words = runs[0].text.lstrip(" ")
        blanks = len(runs[0].text) - len(words)
        runs[0] = replace(runs[0], text=_NO_BREAK_SPACE * blanks + words)
    return [run for run in runs if run.text or run.image]


def _inline(runs: list[_Run]) -> str:
    words = ""
    for index, run in enumerate(runs):
        following = runs[index + 1] if index + 1 < len(runs) else None
        piece = f"![{_escaped(run.text)}]({_address(run.href)})" if run.image else _piece(run)
        if words.endswith("!") and piece.startswith(("[", "![")):
            words = words[:-1] + "\\!"
        if words and _joins(words[-1]) and piece[:1] in "*~":
            words = _entity_at_end(words, piece)
        words += piece
        if following is not None and following.text[:1].isalnum() and _closes_on_sign(run):
            words += _entity(following.text[0])
            runs[index + 1] = replace(following, text=following.text[1:])
    return words


def _piece(run: _Run) -> str:
    """Return one run with its signs; blanks at its ends stand outside of them."""
    if not run.text:
        return ""
    if run.code and not run.href:
        return _code(run.text)
    core = run.text.strip(" ")
    marks = run.marks()
    if not marks and not run.href:
        return _escaped(run.text)
    before = run.text[: len(run.text) - len(run.text.lstrip(" "))]
    after = run.text[len(run.text.rstrip(" ")) :]
    inner = _escaped(core)
    if run.href:
        inner = f"[{inner}]({_address(run.href)})"
    return before + "".join(marks) + inner + "".join(reversed(marks)) + after


def _joins(sign: str) -> bool:
    return sign.isalnum()


def _entity_at_end(words: str, piece: str) -> str:
    """Before an emphasis that begins with a sign, a letter right before it must not look like a word's part."""
    core = piece.lstrip("*~")
    if core and not core[0].isalnum() and not core[0].isspace():
        return words[:-1] + _entity(words[-1])
    return words


def _closes_on_sign(run: _Run) -> bool:
    return bool(run.marks()) and bool(run.text) and not run.text[-1].isalnum() and not run.text[-1].isspace()


def _entity(sign: str) -> str:
    return f"&#{ord(sign)};"


def _code(text: str) -> str:
    longest = max((len(found) for found in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    core = text.strip(" ")
    pad = " " if core.startswith("`") or core.endswith("`") else ""
    return f"{fence}{pad}{core}{pad}{fence}" if core else text


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda found: "\\" + found.group(0), text)


def _protect_start(words: str) -> str:
    """Escape what would begin a list, a quote, a heading or a rule."""
    found = _START.match(words)
    if found is None:
        return words
    at = len(found.group(1)) if found.group(1) else 0
    return words[:at] + "\\" + words[at:]


def _address(href: str) -> str:
    return f"<{href}>" if re.search(r"[\s()]", href) else href
