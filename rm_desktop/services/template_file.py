"""A template as a file: plain text that any editor writes, with titles and minutes and nothing else.

    rm-template 1
    ; a remark
    # The title, once, before everything else
    - 15 A line of it, after its minutes
    - 0 A line without a time

Whatever else stands in a line makes the file unreadable, and the error names the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.errors import InvalidInput, UnreadableImport
from rm_desktop.domain.rules import LONGEST_MINUTES, MAX_TEMPLATE_ITEMS
from rm_desktop.domain.text import required_line
from rm_desktop.services.content import Template
from rm_desktop.services.plain_lines import is_remark, plain, plain_lines, remarks

HEAD = "rm-template 1"
WHAT = "template"
LARGEST = 64 * 1024
"""Bytes; fifty lines of three hundred letters fit in, whatever the script."""
_ITEM = re.compile(r"- (0|[1-9][0-9]{0,3}) +(\S.*)")
_TITLE = re.compile(r"# +(\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTemplate:
    """What a file holds."""

    title: str = field(repr=False)
    items: tuple[PlannedItem, ...] = field(repr=False)


def writing(template: Template, remark: str) -> bytes:
    """Return the file of ``template``; ``remark`` stands on top of it."""
    lines = [HEAD, *remarks(remark), "", f"# {plain(template.title)}"]
    lines += [f"- {item.minutes} {plain(item.title)}" for item in template.items]
    return ("\n".join(lines) + "\n").encode("utf-8")


def reading(data: bytes) -> ReadTemplate:
    """Return what a file holds, or raise `UnreadableImport`."""
    lines = plain_lines(data, LARGEST, WHAT)
    if next(lines, (0, ""))[1] != HEAD:
        raise UnreadableImport(reason="no_head", what=WHAT)
    title = ""
    items: list[PlannedItem] = []
    for number, line in lines:
        if is_remark(line):
            continue
        named, item = _TITLE.fullmatch(line), _ITEM.fullmatch(line)
        if named and not title:
            title = _kept(named[1], number)
        elif item and title and int(item[1]) <= LONGEST_MINUTES:
            items.append(PlannedItem(title=_kept(item[2], number), minutes=int(item[1])))
        else:
            raise UnreadableImport(reason="line", line=number, what=WHAT)
        if len(items) > MAX_TEMPLATE_ITEMS:
            raise UnreadableImport(reason="too_much", what=WHAT)
    if not items:
        raise UnreadableImport(reason="nothing", what=WHAT)
    return ReadTemplate(title=title, items=tuple(items))


def _kept(words: str, number: int) -> str:
    try:
        return required_line(words, "title")
    except InvalidInput:
        raise UnreadableImport(reason="line", line=number, what=WHAT) from None
