"""The words of one paragraph as Markdown on one line: emphasis, links, pictures, and the signs that need guarding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QTextBlock, QTextFormat

SAFE_LINKS = ("https://", "http://", "mailto:")
OBJECT = "\ufffc"
"""Stands for a picture in Qt's texts."""
_NO_BREAK_SPACE = "\u00a0"
_BLANKS = re.compile("[\t\n\r\v\f\u2028\u2029]")
_ALT = QTextFormat.Property.ImageAltText.value
_SIGNS = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
_START = re.compile(r"^(?:[-+>#=]|(\d{1,9})[.)])")


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


def line_of(block: QTextBlock, *, emphasis: bool = True, head: bool = False) -> str:
    """Return the words of one block on one line; those of a ``head`` are strong anyway."""
    level = block.blockFormat().headingLevel()
    runs = list(_runs(block, heading=head or level > 0))
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
                text.replace(OBJECT, ""),
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
