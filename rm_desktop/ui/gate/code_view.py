"""A recovery code as people copy it: numbered groups in large even letters, and the same as a QR code."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.side_by_side import SideBySide

_GROUP_WIDTH = 92
_QUIET = 4
"""Empty modules around a QR code, as its standard asks for."""


class Signs(Text):
    """Letters and digits to be compared or copied one by one: large, apart, zero told from O."""

    def __init__(self, text: str, size: int, parent: QWidget | None = None) -> None:
        """Show ``text`` at ``size`` pixels at 100 %."""
        super().__init__(text, parent, wrap=False)
        font = self.font()
        font.setPixelSize(px(size))
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px(2))
        font.setFeature(QFont.Tag("zero"), 1)
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)


class CodeView(QWidget):
    """Shows the groups of ``code`` with their numbers."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Show ``code``."""
        super().__init__(parent)
        layout = FlowLayout(self, 18)
        for index, group in enumerate(code.split("-")):
            layout.addWidget(self._cell(index + 1, group))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _cell(self, number: int, group: str) -> QWidget:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = Signs(group, 22, cell)
        words.set_selectable()
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words.setAccessibleName(self.tr("Group {number}: {signs}").format(number=number, signs=" ".join(group)))
        words.setMinimumWidth(px(_GROUP_WIDTH))
        column.addWidget(Muted(str(number), cell, wrap=False))
        column.addWidget(words)
        return cell


class QrView(QWidget):
    """The QR code of a text, always dark on white so that every camera reads it."""

    def __init__(self, text: str, name: str, side: int = 150, parent: QWidget | None = None) -> None:
        """Show ``text`` as a picture called ``name``."""
        super().__init__(parent)
        import segno  # noqa: PLC0415 - only this page needs it

        self._rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
        self._side = px(side)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the picture's size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the modules."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        size = self.width() / (len(self._rows) + 2 * _QUIET)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    module = QRectF((x + _QUIET) * size, (y + _QUIET) * size, size, size)
                    painter.fillRect(module, QColor("black"))
        painter.end()


class CodeSheet(TintCard):
    """Groups and QR code side by side, as on the printed sheet."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Show ``code``."""
        super().__init__("shared", None, parent)
        picture = QrView(code, self.tr("The same code as a QR code"))
        self.body.addWidget(SideBySide(CodeView(code), picture, narrow=520, spacing=24))
