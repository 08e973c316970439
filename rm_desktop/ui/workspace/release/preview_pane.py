"""The pages of the file, drawn from its own bytes: one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.workspace.release.made import Drawn, Made, draw

CUT = 36.0
"""Points of white margin left out on each side, so that text is larger on the screen."""
_SETTLE_MS = 120


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
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(colour("focus" if focused else "control_line")), 2 if focused else 1))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()

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
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addWidget(holder)
        self.addWidget(self._scroll)
        self.pages: list[PageView] = []

    def show_made(self, made: Made) -> None:
        """Show the pages of a file, at the place that was in view."""
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
        self.setCurrentWidget(self._scroll)
        bar.setValue(before)

    def show_nothing(self) -> None:
        """Say what is needed for a page to appear."""
        self.pages = []
        self._scroll.setWidget(QWidget())
        self.setCurrentIndex(0)

    def text(self) -> str:
        """Return the text of all pages in view."""
        return "\n".join(page.accessibleDescription() for page in self.pages)
