"""The pages of the file, drawn from its own bytes: one below the other, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.workspace.release.made import Drawn, Made, draw, find
from rm_desktop.ui.workspace.release.pages_bar import PagesBar

if TYPE_CHECKING:
    from rm_desktop.documents.preview import Hit

CUT = 36.0
"""Points of white margin left out on each side, so that text is larger on the screen."""
_SETTLE_MS = 120
MARKED, CURRENT = QColor(242, 180, 90, 90), QColor("#A85A12")
"""Hits on white paper, whatever the theme of the window."""
ZOOMS = (1.0, 1.25, 1.5, 2.0)
"""How much wider than the room pages may be."""


class PageView(QWidget):
    """One page. Its text is its description, for those who do not see the picture."""

    def __init__(self, context: Context, made: Made, index: int, parent: QWidget | None = None) -> None:
        """Show page ``index`` of ``made``."""
        super().__init__(parent)
        self._context = context
        self._made = made
        self._index = index
        self._image: QImage | None = None
        self._asked = 0.0
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(px(200))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Page {page} of {pages}").format(page=index + 1, pages=len(made.sizes)))
        self.setAccessibleDescription(made.texts[index])
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._ask)

    def drawn(self) -> bool:
        """Return whether the picture is there."""
        return self._image is not None

    def hasHeightForWidth(self) -> bool:
        """Say that a wider page is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the page's shape."""
        points, tall = self._made.sizes[self._index]
        return round(width * (tall - 2 * CUT) / (points - 2 * CUT))

    def sizeHint(self) -> QSize:
        """Ask for the width of the picture in the design."""
        width = px(538)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape; draw anew when the width has settled."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(event.size().width()))
        if self._image is None:
            self._ask()
        else:
            self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page without the outer part of its margins, a thin line around it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            cut = round(CUT * self._image.width() / self._made.sizes[self._index][0])
            inner = self._image.rect().adjusted(cut, cut, -cut, -cut)
            painter.drawImage(self.rect(), self._image, inner)
        self._mark(painter)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(colour("focus" if focused else "control_line")), 2 if focused else 1))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()

    def show_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Mark those of ``hits`` that stand on this page, and frame the ``current`` one."""
        self._hits = tuple(hit for hit in hits if hit.page == self._index)
        self._current = current
        self.update()

    def box_of(self, hit: Hit) -> QRect:
        """Return where a hit stands on the screen."""
        united = QRectF()
        for box in self._boxes(hit):
            united = united.united(box)
        return united.toAlignedRect()

    def _boxes(self, hit: Hit) -> list[QRectF]:
        wide, tall = self._made.sizes[self._index]
        scale = self.width() / (wide - 2 * CUT)
        return [
            QRectF((left - CUT) * scale, (tall - top - CUT) * scale, (right - left) * scale, (top - bottom) * scale)
            for left, bottom, right, top in hit.boxes
        ]

    def _mark(self, painter: QPainter) -> None:
        for hit in self._hits:
            for box in self._boxes(hit):
                painter.fillRect(box.adjusted(-1, -1, 1, 1), MARKED)
            if hit == self._current:
                painter.setPen(QPen(CURRENT, 2))
                painter.drawRect(self.box_of(hit).adjusted(-3, -3, 2, 2))

    def _ask(self) -> None:
        scale = self.width() * self.devicePixelRatioF() / (self._made.sizes[self._index][0] - 2 * CUT)
        if abs(scale - self._asked) > 0.02:  # noqa: PLR2004 - less is not seen
            self._asked = scale
            made, index = self._made, self._index
            self._context.operations.aside(lambda: draw(made, index, scale), self._on_drawn, owner=self)

    def _on_drawn(self, drawn: Drawn) -> None:
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        self._image = image.copy()
        self.update()


class PreviewPane(QStackedWidget):
    """All pages, or what to do so that there are some."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, ticked: bool = True) -> None:
        """Begin without pages; ``ticked`` says that both choose what goes in."""
        super().__init__(parent)
        self._context = context
        self._empty = EmptyState(
            "file-check",
            self.tr("Nothing chosen yet") if ticked else self.tr("Nothing written yet"),
            self.tr("What both tick appears here, exactly as it will stand in the file.")
            if ticked
            else self.tr("The page appears here, exactly as it will stand in the file."),
            parent=self,
        )
        holder = QFrame(self)
        holder.setProperty("kind", "card")
        around = QVBoxLayout(holder)
        around.addStretch(1)
        around.addWidget(self._empty)
        around.addStretch(2)
        self.pages: list[PageView] = []
        self._made: Made | None = None
        self._hits: tuple[Hit, ...] = ()
        self._current = 0
        self._zoom = 0
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar = PagesBar(self)
        self.bar.searched.connect(self._search)
        self.bar.step_wanted.connect(self._step)
        self.bar.zoom_wanted.connect(self._on_zoom)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._scroll, 1)
        self.addWidget(holder)
        self.addWidget(shown)

    def show_made(self, made: Made) -> None:
        """Show the pages of a file, at the place that was in view."""
        self._made = made
        bar = self._scroll.verticalScrollBar()
        before = bar.value()
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.pages = [PageView(self._context, made, index, body) for index in range(len(made.sizes))]
        for page in self.pages:
            column.addWidget(page)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._fit()
        self.setCurrentIndex(1)
        bar.setValue(before)
        self._search()

    def show_nothing(self) -> None:
        """Say what is needed for a page to appear."""
        self._made, self.pages, self._hits = None, [], ()
        self._scroll.setWidget(QWidget())
        self.setCurrentIndex(0)

    def text(self) -> str:
        """Return the text of all pages in view."""
        return "\n".join(page.accessibleDescription() for page in self.pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep larger pages as much larger than the room."""
        super().resizeEvent(event)
        self._fit()

    def _on_zoom(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, 0), len(ZOOMS) - 1)
        self.bar.show_zoom(smaller=self._zoom > 0, larger=self._zoom < len(ZOOMS) - 1)
        self._fit()

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._zoom else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(policy)
        body = self._scroll.widget()
        if body is not None:
            body.setMinimumWidth(round(self._scroll.viewport().width() * ZOOMS[self._zoom]) if self._zoom else 0)

    def _search(self) -> None:
        made, words = self._made, self.bar.field.text()
        if made is None or not words.strip():
            self._on_found((), words)
            return
        self._context.operations.aside(lambda: find(made, words), lambda hits: self._on_found(hits, words), owner=self)

    def _on_found(self, hits: tuple[Hit, ...], words: str) -> None:
        if words != self.bar.field.text():
            return
        self._hits, self._current = hits, 0
        self._show_hit()

    def _step(self, step: int) -> None:
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self._show_hit()

    def _show_hit(self) -> None:
        current = self._hits[self._current] if self._hits else None
        self.bar.show_found(self._current + 1, len(self._hits))
        for page in self.pages:
            page.show_hits(self._hits, current)
        body = self._scroll.widget()
        if current is not None and body is not None and current.page < len(self.pages):
            page = self.pages[current.page]
            middle = page.mapTo(body, page.box_of(current).center())
            self._scroll.ensureVisible(middle.x(), middle.y(), px(60), px(80))
