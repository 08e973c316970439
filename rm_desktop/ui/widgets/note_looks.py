"""How a note looks while it is written: the type, the margins and the colours of what Markdown can keep."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.markdown_foreign import FOREIGN
from rm_desktop.ui.widgets.markdown_inline import SAFE_LINKS
from rm_desktop.ui.widgets.markdown_parts import FENCE, QUOTE

TEXT_SIZE, HEADING_SIZES = 17, (24, 21, 18)
"""In pixels at 100 %: two people read a note from one screen. Headings from the first level on."""


def dress(document: QTextDocument) -> None:
    """Give every paragraph of ``document`` its look, laid out once at the end."""
    whole = QTextCursor(document)
    whole.beginEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)
    for block in blocks_of(document):
        dress_block(block)
    whole.endEditBlock()


def _dress_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(colour("control_line"))))
    form.setBorderCollapse(True)
    form.setCellPadding(px(6))
    form.setCellSpacing(0)
    form.setTopMargin(px(4))
    form.setBottomMargin(px(12))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setHeaderRowCount(1)
    table.setFormat(form)


def dress_block(block: QTextBlock) -> None:
    """Give a paragraph and its words the look of what they are, and no other."""
    form = block.blockFormat()
    level, listed = form.headingLevel(), block.textList() is not None
    verbatim = is_verbatim(form)
    before, cursor = block.previous(), QTextCursor(block)
    after_list = before.isValid() and before.textList() is not None and not listed
    table = cursor.currentTable()
    head = table is not None and table.cellAt(block.position()).row() == 0
    close = bool(listed or verbatim or table)
    margins = QTextBlockFormat()
    margins.setTopMargin(px(10) if level else px(12) if after_list else 0)
    margins.setBottomMargin(0 if table else px(4) if level or close else px(12))
    margins.setLeftMargin(px(12) if verbatim else px(20) * form.intProperty(QUOTE))
    margins.setRightMargin(px(12) if verbatim else 0)
    if verbatim:
        margins.setBottomMargin(0 if is_verbatim(block.next().blockFormat()) else px(12))
    margins.setBackground(QColor(colour("over")) if verbatim else QBrush(Qt.BrushStyle.NoBrush))
    cursor.mergeBlockFormat(margins)
    look = look_of(block.charFormat(), level=level, verbatim=verbatim, head=head)
    if look != block.charFormat():
        cursor.setBlockCharFormat(look)
    for start, length, worn in fragments_of(block):
        look = look_of(worn, level=level, verbatim=verbatim, head=head)
        if look != worn and not worn.isImageFormat():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)


def is_verbatim(form: QTextBlockFormat) -> bool:
    """Whether a paragraph is a line of code, or of a text that stands there as it is written."""
    return form.hasProperty(FENCE) or form.hasProperty(FOREIGN)


def look_of(worn: QTextCharFormat, *, level: int = 0, verbatim: bool = False, head: bool = False) -> QTextCharFormat:
    """Return what Markdown keeps of a look, in our type and colours."""
    look = QTextCharFormat()
    if verbatim:
        look.setFontFixedPitch(True)
        look.setFontFamilies(["monospace"])
        return look
    if level or head:
        look.setFontWeight(QFont.Weight.DemiBold)
    if level:
        size = HEADING_SIZES[min(level, len(HEADING_SIZES)) - 1]
        look.setProperty(QTextFormat.Property.FontPixelSize.value, px(size))
    elif not head and worn.fontWeight() > QFont.Weight.DemiBold:
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


def fragments_of(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return start, length and look of each run of a paragraph."""
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
