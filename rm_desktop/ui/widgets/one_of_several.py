"""A button that shows which of several is chosen, where something else than Qt sees to it that it is only one.

Qt tells screen readers "radio button" of checkable buttons that exclude each other by themselves, and "check box" of
all others, which would invite people to untick what they are at. So these say that they exclude each other, and do
not whenever Qt would act on it: clicks, keys and Tab stay as they are with any other button.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFocusEvent, QKeyEvent

from rm_desktop.ui.widgets.pressable import PressableButton


class OneOfSeveral(PressableButton):
    """Also stands before another kind of button; `tell_choice` makes that one of several."""

    def tell_choice(self) -> None:
        """Be checkable, and a radio button to screen readers."""
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the others in Tab's way."""
        with self._our_own():
            super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose nothing by walking past it."""
        with self._our_own():
            super().keyPressEvent(event)

    @contextmanager
    def _our_own(self) -> Iterator[None]:
        told = self.autoExclusive()
        self.setAutoExclusive(False)
        with super()._our_own():
            yield
        self.setAutoExclusive(told)
