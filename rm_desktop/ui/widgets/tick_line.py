"""Something to tick with what belongs to it beside it, or below it where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.hands_on import HandsOn

INDENT = 34
"""Where the words of a `CheckBox` begin, at 100 %."""
_GAP, _LEAST = 12, 40
_LEAST_WORDS = 150
"""Room the words keep at 100 %; what stands beside them moves below before they have less."""


class TickLine(HandsOn):
    """A `CheckBox` in ``box`` and small widgets after it. Under ``narrow`` pixels at 100 % they stand below.

    Placed by hand: long lists of these must come up at once.
    """

    toggled = Signal(bool)

    def __init__(self, *beside: QWidget, narrow: int, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._narrow = narrow
        self._beside_shown = True
        self._left_out: set[QWidget] = set()
        self._heights: dict[int, int] = {}
        self._sizes: list[tuple[QWidget, QSize]] | None = None
        self._stale = True
        self.box = CheckBox("", self)
        self.box.toggled.connect(self.toggled)
        self.beside = beside
        for widget in beside:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hand_on_to(self.box)

    def show_words(self, text: str, *, done: bool) -> None:
        """Show ``text``, ticked and struck through when ``done``, without telling anybody."""
        if self.box.text() != text:
            self.box.setText(text)
            self._measure_anew()
        self.box.blockSignals(True)
        self.box.setChecked(done)
        self.box.blockSignals(False)
        self.box.set_struck(done)

    def set_beside_visible(self, on: bool) -> None:
        """Show or hide everything that belongs to it."""
        self._beside_shown = on
        for widget in self.beside:
            widget.setVisible(on and widget not in self._left_out)
        self._measure_anew()

    def leave_out(self, widget: QWidget, *, on: bool) -> None:
        """Leave out one of the things that belong to it, or show it again."""
        if on is (widget in self._left_out):
            return
        (self._left_out.add if on else self._left_out.discard)(widget)
        widget.setVisible(self._beside_shown and not on)
        self._measure_anew()

    def text(self) -> str:
        """Return the words."""
        return self.box.text()

    def is_stacked(self) -> bool:
        """Whether what belongs to it stands below."""
        return self._stacks(self.width())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words and of what stands below them."""
        if width not in self._heights:
            self._heights[width] = self._arrange(width, place=False)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower line is taller."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(self.box.sizeHint().width() + self._taken(), px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word or a button."""
        widest = max((size.width() for _widget, size in self._shown()), default=0)
        return QSize(max(self.box.minimumSizeHint().width(), px(INDENT) + widest), px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Place everything anew when a part asks for another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._measure_anew()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Place what changed while it could not be seen."""
        super().showEvent(event)
        if self._stale:
            self._fit()

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._sizes = None
        self._stale = not self.isVisible()
        if not self._stale:
            self._fit()

    def _fit(self) -> None:
        self._stale = False
        height = self._arrange(self.width(), place=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()

    def _shown(self) -> list[tuple[QWidget, QSize]]:
        """Return what stands beside it, with the room it asks for."""
        if self._sizes is None:
            shown = [widget for widget in self.beside if widget not in self._left_out] if self._beside_shown else []
            self._sizes = [(widget, widget.sizeHint()) for widget in shown]
        return self._sizes

    def _taken(self) -> int:
        return sum(size.width() + px(_GAP) for _widget, size in self._shown())

    def _stacks(self, width: int) -> bool:
        return width < px(self._narrow) or width - self._taken() < px(_LEAST_WORDS)

    def _arrange(self, width: int, *, place: bool) -> int:
        sizes = self._shown()
        if self._stacks(width):
            return self._stack(sizes, width, place=place)
        room = width - self._taken()
        height = max(self.box.heightForWidth(room), *(size.height() for _widget, size in sizes), px(_LEAST))
        if place:
            self.box.setGeometry(0, 0, room, height)
            x = room + px(_GAP)
            for widget, size in sizes:
                widget.setGeometry(QRect(x, (height - size.height()) // 2, size.width(), size.height()))
                x += size.width() + px(_GAP)
        return height

    def _stack(self, sizes: list[tuple[QWidget, QSize]], width: int, *, place: bool) -> int:
        top = self.box.heightForWidth(width)
        if place:
            self.box.setGeometry(0, 0, width, top)
        line = max((size.height() for _widget, size in sizes), default=0)
        x, y = px(INDENT), top
        for widget, size in sizes:
            if x > px(INDENT) and x + size.width() > width:
                x, y = px(INDENT), y + line
            if place:
                room = min(size.width(), max(width - x, 0))
                widget.setGeometry(QRect(x, y + (line - size.height()) // 2, room, size.height()))
            x += size.width() + px(_GAP)
        return y + line
