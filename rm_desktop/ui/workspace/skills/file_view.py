"""A picture or PDF beside an example, looked at inside the vault: nothing is written anywhere for it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rm_desktop.domain.entities import ExampleFile
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage

MOST_PAGES = 20
WIDEST = 900
_LARGEST_SIDE = 20_000


class FileView(ScrollPage):
    """Reads the file beside the window's thread; ``left`` asks for the page before."""

    left = Signal()

    def __init__(self, context: Context, file: ExampleFile, parent: QWidget | None = None) -> None:
        """Begin to read ``file``."""
        super().__init__(parent)
        header = PageHeader(file.name, self.tr("Lies in the vault, beside an example"), parent=self)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        self.back.clicked.connect(self.left)
        header.add(self.back)
        self.body.addWidget(header)
        self.told = Note(self.tr("Being read …"), self)
        self.body.addWidget(self.told)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(px(12))
        self.body.addLayout(self._pages)
        self.body.addStretch(1)
        self.pages: list[QLabel] = []
        self._name = file.name
        width = px(WIDEST)
        context.operations.aside(lambda: _images(file.content, width), self._show, lambda _error: self._fail(), self)

    def _show(self, images: list[QImage]) -> None:
        if not images:
            self._fail()
            return
        self.told.setVisible(len(images) > MOST_PAGES)
        words = self.tr("Here stand the first {count} pages. The whole file lies in the vault; a take-out holds it.")
        self.told.setText(words.format(count=MOST_PAGES))
        for number, image in enumerate(images[:MOST_PAGES], start=1):
            label = QLabel(self)
            label.setPixmap(QPixmap.fromImage(image))
            label.setAccessibleName(self.tr("{name}, page {number}").format(name=self._name, number=number))
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self.pages.append(label)
            self._pages.addWidget(label)

    def _fail(self) -> None:
        self.told.setText(self.tr("This file cannot be shown: it is damaged, or it is not what its beginning says."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _images(content: bytes, width: int) -> list[QImage]:
    """Return a file's pages as pictures no wider than ``width``, one more than are shown; none if unreadable."""
    return _pdf_pages(content, width) if content.startswith(b"%PDF-") else _picture(content, width)


def _picture(content: bytes, width: int) -> list[QImage]:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return []
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, size.height() * width // size.width())))
    image = reader.read()
    return [] if image.isNull() else [image]


def _pdf_pages(content: bytes, width: int) -> list[QImage]:
    from rm_desktop.documents.preview import readable_pages  # noqa: PLC0415 - loads when a PDF is looked at

    pages = readable_pages(content, width, MOST_PAGES + 1)
    return [
        QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy() for page in pages
    ]
