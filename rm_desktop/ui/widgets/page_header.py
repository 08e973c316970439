"""The top of a page: its title, a line about it, and what can be done with the whole page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.items_layout import ItemsLayout
from rm_desktop.ui.widgets.labels import Note, Title

_WORDS, _NOTE, _BUTTONS = range(3)
_NOTE_WIDTH = 420
_WORDS_SHARE = 0.45
"""The part of the width that words may ask for before the buttons go under them."""


class _HeaderLayout(ItemsLayout):
    """Words, a note at the far end and buttons: on one line where there is room, else one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(10))

    def heightForWidth(self, width: int) -> int:
        return max((box.y() + box.height() for _item, box in self._boxes(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, box in self._boxes(rect.width()):
            item.setGeometry(box.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self._shown())
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _boxes(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        if len(self._items) <= _BUTTONS:
            return []
        words, note, buttons = self._items[_WORDS], self._items[_NOTE], self._items[_BUTTONS]
        room = width
        for item in (note, buttons):
            room -= 0 if item.isEmpty() else self.spacing() + self._asked(item)
        wanted = min(words.sizeHint().width(), round(width * _WORDS_SHARE))
        return self._beside(room, width) if room >= wanted else self._below(width)

    def _asked(self, item: QLayoutItem) -> int:
        return min(_one_line(item), px(_NOTE_WIDTH)) if item is self._items[_NOTE] else item.sizeHint().width()

    def _beside(self, room: int, width: int) -> list[tuple[QLayoutItem, QRect]]:
        words, note, buttons = self._items
        boxes = [(words, QRect(QPoint(0, 0), QSize(room, _tall(words, room))))]
        x = width
        for item in (buttons, note):
            if not item.isEmpty():
                asked = self._asked(item)
                x -= asked
                boxes.append((item, QRect(QPoint(x, 0), QSize(asked, _tall(item, asked)))))
                x -= self.spacing()
        height = max(box.height() for _item, box in boxes)
        return [(item, box.translated(0, (height - box.height()) // 2)) for item, box in boxes]

    def _below(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        boxes, y = [], 0
        for item in self._shown():
            tall = _tall(item, width)
            boxes.append((item, QRect(0, y, width, tall)))
            y += tall + self.spacing()
        return boxes


def _one_line(item: QLayoutItem) -> int:
    """Return the width in which the note's words stand on one line; a label that wraps asks for less."""
    label = item.widget()
    if not isinstance(label, QLabel):
        return item.sizeHint().width()
    return label.fontMetrics().horizontalAdvance(label.text()) + 2


def _tall(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class PageHeader(QWidget):
    """A title with a quiet line under it (``subtitle``) or at the far end (``note``), and widgets added by `add`."""

    def __init__(self, title: str, subtitle: str = "", note: str = "", parent: QWidget | None = None) -> None:
        """Show ``title``."""
        super().__init__(parent)
        self._layout = _HeaderLayout(self)
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._title = Title(title, words)
        self._subtitle = Note(subtitle, words)
        self._subtitle.setVisible(bool(subtitle))
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        self._note = Note(note, self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setVisible(bool(note))
        self._holder = QWidget(self)
        self._buttons = FlowLayout(self._holder, 10)
        self._holder.hide()
        for part in (words, self._note, self._holder):
            self._layout.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the far end, or under the words where there is no room."""
        self._buttons.addWidget(widget)
        self._holder.show()

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_subtitle(self, text: str) -> None:
        """Show another line under the title; none when empty."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_note(self, text: str) -> None:
        """Show another line at the far end; none when empty."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
