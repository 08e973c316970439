"""A page of the gate besides unlocking: a card with a title, fields, and two buttons below."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.foot import buttons_below
from rm_desktop.ui.gate.next_input import focus_next_input, press_focused
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.breaking_button import BreakingButton
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.labels import ErrorText, Note, Title


class PageFrame(FittedCard):
    """Put content into ``content``. Esc and *Back* leave; Return does what the primary button says."""

    back_wanted = Signal()

    def __init__(self, *, width: int = 640, parent: QWidget | None = None) -> None:
        """Begin without words; `set_words` gives them."""
        super().__init__(width, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._act = ""
        self._busy = False
        self._cancel: Callable[[], None] | None = None
        self._title = Title("", self)
        self._note = Note("", self)
        self.head.addWidget(self._title)
        self.head.addWidget(self._note)
        self.content = QVBoxLayout()
        self.content.setSpacing(px(14))
        self.body.addLayout(self.content)
        self.problem = ErrorText("", self)
        self.problem.setVisible(False)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("At work"))
        self.progress.setVisible(False)
        self.back = PlainButton(self.tr("Back"), None, self)
        self.back.clicked.connect(self._on_back)
        self.primary = BreakingButton("", self)
        self.breaking.append(self.primary)
        self.primary.clicked.connect(self.act)
        for widget in (self.problem, self.progress):
            self.foot.addWidget(widget)
        self.foot.addWidget(buttons_below(self.back, self.primary))

    def set_words(self, title: str, note: str, act: str) -> None:
        """Show ``title`` with ``note`` under it; ``act`` is the primary button's word."""
        self._act = act
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(title)
        order_focus(self.card)
        self.refresh()

    def missing(self) -> str:
        """Return what lacks before the primary button can be pressed, or nothing."""
        return ""

    def act(self) -> None:
        """Do what the primary button says."""

    def first_field(self) -> QWidget | None:
        """Return where the cursor goes."""
        return None

    def may_be_left(self) -> bool:
        """Whether nothing is lost when the device goes to sleep and a fresh gate takes this one's place."""
        return not self._busy

    def focus_first(self) -> None:
        """Put the cursor where the page begins; from there Tab goes through it in reading order."""
        order_focus(self.card)
        first = self.first_field() or self.primary
        if first is self.primary:
            self.begin_at(first)
        else:
            first.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Let the primary button say what lacks."""
        missing = self.missing()
        self.primary.setText(
            self.tr("{next} — {missing}").format(next=self._act, missing=missing) if missing else self._act
        )
        self.primary.setEnabled(not missing and not self._busy)

    def show_busy(self, words: str, cancel: Callable[[], None] | None = None) -> None:
        """Say what is going on; where ``cancel`` ends it, the way back becomes that."""
        self._busy = True
        self._cancel = cancel
        if cancel is not None:
            self.back.setText(self.tr("Cancel"))
        self.problem.setVisible(False)
        self.progress.setVisible(True)
        self.primary.setText(words)
        self.primary.setEnabled(False)
        self.back.setEnabled(cancel is not None)
        announce(self.primary, words)

    def show_step(self, words: str, done: int, total: int) -> None:
        """Say how far it is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if words != self.primary.text():
            self.primary.setText(words)
            announce(self.primary, words)

    def show_problem(self, words: str) -> None:
        """Say what went wrong and let people go on."""
        self._busy = False
        self._cancel = None
        self.progress.setVisible(False)
        self.progress.setRange(0, 0)
        self.back.setText(self.tr("Back"))
        self.back.setEnabled(True)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.refresh()
        if words:
            announce(self.problem, words)

    @final
    @Slot()
    def _on_back(self) -> None:
        """Leave, or end what is at work; once, and only where that is possible. Pages say how by `show_busy`."""
        if not self._busy:
            self.back_wanted.emit()
        elif self._cancel is not None:
            self.back.setEnabled(False)
            cancel, self._cancel = self._cancel, None
            cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return act and Esc leave, wherever the cursor is."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if press_focused(self):
                return
            if not self.primary.isEnabled():
                focus_next_input(self)
            else:
                self.act()
        else:
            super().keyPressEvent(event)
