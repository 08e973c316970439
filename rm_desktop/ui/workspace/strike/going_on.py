"""What is going on, how it ended, and what can be done about it: one line, a bar, and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import ErrorText, Strong


class GoingOn(QWidget):
    """Says everything to screen readers too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self.state = Strong("", self)
        self.problem = ErrorText("", self)
        self.progress = QProgressBar(self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.retry = PlainButton(self.tr("Try again"), "refresh-cw", self)
        self._end: Callable[[], None] | None = None
        self._again: Callable[[], None] | None = None
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("This is going on"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self.state, self.problem, self.progress):
            column.addWidget(widget)
        column.addWidget(flow(self.cancel, self.retry))
        self.cancel.clicked.connect(self.stop)
        self.retry.clicked.connect(self._on_retry)
        self.forget()

    def begin(self, words: str) -> None:
        """Say that something begins; `ends_with` makes it something that can be ended."""
        self._show(words, "")
        self.progress.show()
        self.show()

    def ends_with(self, end: Callable[[], None]) -> None:
        """Offer to end what is going on."""
        self._end = end
        self.cancel.show()

    def finish(self, words: str) -> None:
        """Say how it ended."""
        self._show(words, "")
        self.show()

    def fail(self, words: str, again: Callable[[], None] | None = None) -> None:
        """Say what went wrong, and offer to try ``again``."""
        self._show("", words)
        self._again = again
        self.retry.setVisible(again is not None)
        self.show()

    def forget(self) -> None:
        """Say nothing."""
        self._show("", "")
        self.hide()

    @Slot()
    def stop(self) -> None:
        """End what is going on, where it can be ended."""
        end, self._end = self._end, None
        if end is not None:
            end()

    @Slot()
    def _on_retry(self) -> None:
        again, self._again = self._again, None
        if again is not None:
            again()

    def _show(self, words: str, problem: str) -> None:
        self._end = self._again = None
        for widget in (self.progress, self.cancel, self.retry):
            widget.hide()
        for label, text in ((self.state, words), (self.problem, problem)):
            label.setText(text)
            label.setVisible(bool(text))
            if text:
                announce(label, text)
