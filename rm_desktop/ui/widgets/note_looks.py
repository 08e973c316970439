"""How a note looks while it is written: the type, the margins and the colours of what Markdown can keep."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.markdown_text import SAFE_LINKS

TEXT_SIZE, HEADING_SIZE = 17, 21
"""In pixels at 100 %: two people read a note from one screen."""
QUOTE = QTextFormat.Property.BlockQuoteLevel.value


def dress(document: QTextDocument) -> None:
    """Give every paragraph of ``document`` its look."""
    for block in blocks_of(document):
        dress_block(block)


def dress_block(block: QTextBlock) -> None:
    """Give a paragraph and its words the look of what they are, and no other."""
    form = block.blockFormat()
    heading, listed = form.headingLevel() > 0, block.textList() is not None
    before = block.previous()
    after_list = before.isValid() and before.textList() is not None and not listed
    margins = QTextBlockFormat()
    margins.setTopMargin(px(10) if heading else px(12) if after_list else 0)
    margins.setBottomMargin(px(4) if heading or listed else px(12))
    margins.setLeftMargin(px(20) * form.intProperty(QUOTE))
    margins.setRightMargin(0)
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(margins)
    look = look_of(block.charFormat(), heading=heading)
    if look != block.charFormat():
        cursor.setBlockCharFormat(look)
    for start, length, worn in _fragments(block):
        look = look_of(worn, heading=heading)
        if look != worn and not worn.isImageFormat():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)


def look_of(worn: QTextCharFormat, *, heading: bool) -> QTextCharFormat:
    """Return what Markdown keeps of a look, in our type and colours."""
    look = QTextCharFormat()
    if heading:
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setProperty(QTextFormat.Property.FontPixelSize.value, px(HEADING_SIZE))
    elif worn.fontWeight() > QFont.Weight.DemiBold:
        look.setFontWeight(QFont.Weight.Bold)
    if worn.fontItalic():
        look.setFontItalic(True)
    if worn.fontStrikeOut():
        look.setFontStrikeOut(True)
    if worn.fontFixedPitch():
        look.setFontFixedPitch(True)
        look.setFontFamilies(["monospace"])
    address = worn.anchorHref()
    if address.startswith(SAFE_LINKS):
        look.merge(link_look(address))
    return look


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        step += 1
    return found


def link_look(address: str) -> QTextCharFormat:
    """Return the look of words that lead to ``address``, or of words that lead nowhere."""
    look = QTextCharFormat()
    look.setAnchor(bool(address))
    look.setAnchorHref(address)
    look.setForeground(QColor(colour("shared" if address else "ink")))
    look.setFontUnderline(bool(address))
    return look


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield every paragraph."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
