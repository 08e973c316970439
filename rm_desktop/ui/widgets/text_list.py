"""A list of two-line rows of equal height: fast at any length, walked by arrow keys, opened by click or Return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rm_desktop.ui.theme.icons import draw_icon
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.text_rows import Span, TextRole, TextRow, TextRowModel

KEPT_BEFORE = 12
"""Letters kept before that word where the line holds more than the detail."""
BEFORE_ANCHOR = 0.3
"""Share of the line that may stand before the word to keep in sight."""


NARROW = 460
"""Width, at 100 %, under which the word on the right would take the title's room."""


def _side_below(row: TextRow) -> TextRow:
    """Return ``row`` with the word on the right moved to the beginning of the line below."""
    if not row.side:
        return row
    cut = max(0, row.anchor - KEPT_BEFORE)
    lead = f"{row.side} · {'…' if cut else ''}" if row.detail else row.side
    moved = len(lead) - cut
    marks = tuple((start + moved, end + moved) for start, end in row.detail_marks if start >= cut)
    return replace(row, side="", detail=lead + row.detail[cut:], detail_marks=marks, anchor=0)


class TextRowDelegate(QStyledItemDelegate):
    """Paints a `TextRow`: icon, title and the word on the right; below them the detail with its marks."""

    def __init__(self, tint: str, parent: QWidget | None = None) -> None:
        """Paint the chosen row on ``tint``."""
        super().__init__(parent)
        self._tint = tint
        self._title = QFont()
        self._title.setPixelSize(px(15))
        self._small = QFont(self._title)
        self._small.setPixelSize(px(13))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one height all rows have."""
        return QSize(px(200), self._line(self._title) + self._line(self._small) + px(3) + 2 * px(10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        row = index.data(TextRole.ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option.state)
        inside = rect.adjusted(px(10), px(10), -px(10), -px(10))
        if inside.width() < px(NARROW):
            row = _side_below(row)
        side = px(18)
        upper = QRect(inside.left(), inside.top(), inside.width(), self._line(self._title))
        if not row.detail:
            upper.moveCenter(inside.center())
        icon = QRectF(upper.left(), upper.top() + (upper.height() - side) / 2, side, side)
        draw_icon(painter, icon, "eye-off" if row.private else row.icon, "private" if row.private else "muted")
        upper.setLeft(upper.left() + side + px(10))
        lower = QRect(upper.left(), upper.bottom() + 1 + px(3), upper.width(), self._line(self._small))
        upper.setRight(self._paint_side(painter, upper, row) - px(10))
        self._paint_text(painter, upper, row.title, row.title_marks, (self._title, "ink"))
        detail, marks = self._around_anchor(row, lower.width())
        self._paint_text(painter, lower, detail, marks, (self._small, "muted"))
        painter.restore()

    def _line(self, font: QFont) -> int:
        return QFontMetrics(font).height()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        chosen, over = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour(self._tint if chosen else "over")))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), px(9), px(9))
        else:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colour("line")))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colour("focus")), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), px(9), px(9))

    def _paint_side(self, painter: QPainter, upper: QRect, row: TextRow) -> int:
        """Paint the words on the right; return where they begin."""
        words = " · ".join(part for part in (row.private, row.side) if part)
        metrics = QFontMetrics(self._small)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, upper.width() // 2)
        painter.setFont(self._small)
        painter.setPen(QColor(colour("private" if row.private else "muted")))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return upper.right() - metrics.horizontalAdvance(words)

    def _around_anchor(self, row: TextRow, width: int) -> tuple[str, tuple[Span, ...]]:
        """Return the detail cut at its beginning so that the anchor is in sight, and its marks moved along."""
        before = row.detail[: row.anchor]
        room = int(width * BEFORE_ANCHOR)
        kept = QFontMetrics(self._small).elidedText(before, Qt.TextElideMode.ElideLeft, room)
        moved = len(kept) - len(before)
        marks = tuple((start + moved, end + moved) for start, end in row.detail_marks if start + moved > 0 or not moved)
        return kept + row.detail[row.anchor :], marks

    def _paint_text(
        self, painter: QPainter, rect: QRect, text: str, marks: Sequence[Span], look: tuple[QFont, str]
    ) -> None:
        """Paint one line of ``text``, cut to ``rect``, with the ``marks`` bold on a tint."""
        font, role = look
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width() - px(8), px(20)))
        layout = QTextLayout(shown, font)
        layout.setFormats([self._mark(span, len(shown)) for span in marks if span[0] < len(shown)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width() * 2)
        layout.endLayout()
        painter.setPen(QColor(colour(role)))
        layout.draw(painter, QPointF(rect.topLeft()))

    def _mark(self, span: Span, length: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        form.setForeground(QColor(colour("ink")))
        form.setBackground(QColor(colour("attention_tint")))
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = span[0], min(span[1], length) - span[0], form
        return mark


class TextList(QListView):
    """The list. ``opened`` gives the key of a row that was clicked or Returned on, ``chosen`` the cursor's row."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, *, tint: str = "shared_tint", parent: QWidget | None = None) -> None:
        """Name the list ``name`` for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = TextRowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(TextRowDelegate(tint, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(TextRole.KEY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Return; everything else as lists do."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.opened.emit(index.data(TextRole.KEY))
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell which row the cursor is on."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(TextRole.KEY))

    def key(self) -> str:
        """Return the key of the row the cursor is on, or nothing."""
        return self.currentIndex().data(TextRole.KEY) or ""

    def choose(self, key: str) -> None:
        """Put the cursor on the row ``key`` and scroll to it."""
        place = self.rows.place(key)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.rows.index(place))
