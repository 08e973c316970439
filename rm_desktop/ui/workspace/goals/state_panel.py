"""How it stands with a goal: reached, changed, dropped or taken up again, each with a remark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Goal, GoalEvent
from rm_desktop.domain.words import GoalState
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Strong


def state_word(state: GoalState) -> str:
    """Return the word for a goal's state."""
    words = {
        GoalState.OPEN: QCoreApplication.translate("GoalState", "open"),
        GoalState.REACHED: QCoreApplication.translate("GoalState", "reached"),
        GoalState.CHANGED: QCoreApplication.translate("GoalState", "changed"),
        GoalState.DROPPED: QCoreApplication.translate("GoalState", "dropped"),
    }
    return words[state]


class StatePanel(QWidget):
    """Buttons for the states a goal may take; pressing one asks for a remark, then keeps it."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a goal."""
        super().__init__(parent)
        self._state: GoalState | None = None
        self.buttons = {
            GoalState.REACHED: PlainButton(self.tr("Reached"), "circle-check", self),
            GoalState.CHANGED: PlainButton(self.tr("Changed"), "refresh-cw", self),
            GoalState.DROPPED: PlainButton(self.tr("Dropped"), "circle-x", self),
            GoalState.OPEN: PlainButton(self.tr("Take up again"), "rotate-ccw", self),
        }
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, state=state: self._on_state(state))
        self.question = Strong(self.tr("Where does this goal stand?"), self)
        self.choice = flow(*self.buttons.values())
        self.remark = QLineEdit(self)
        self.remark.setMaxLength(2000)
        self.remark.setPlaceholderText(self.tr("Remark (optional)"))
        self.keep = PrimaryButton("", "check", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.ask = QWidget(self)
        asks = QVBoxLayout(self.ask)
        asks.setContentsMargins(0, 0, 0, 0)
        asks.setSpacing(px(8))
        asks.addWidget(self.remark)
        asks.addWidget(flow(self.keep, self.cancel))
        self.last = Muted("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.question, self.last, self.choice, self.ask):
            column.addWidget(part)
        self.ask.setVisible(False)
        self.keep.clicked.connect(self._on_keep)
        self.remark.returnPressed.connect(self._on_keep)
        self.cancel.clicked.connect(self.close_question)

    def show_goal(self, goal: Goal) -> None:
        """Offer the other states of ``goal``; where it is not open any more, say since when."""
        for state, button in self.buttons.items():
            button.setVisible((state is GoalState.OPEN) is (goal.state is not GoalState.OPEN))
        last = goal.history[-1] if goal.history else None
        self.last.setText(self._told(last) if last is not None else "")
        self.last.setVisible(last is not None and goal.state is not GoalState.OPEN)

    @Slot()
    def close_question(self) -> None:
        """Ask no more."""
        state, self._state = self._state, None
        self.ask.setVisible(False)
        self.choice.setVisible(True)
        self.remark.setText("")
        if state is not None and self.buttons[state].isVisible():
            self.buttons[state].setFocus()

    def _on_state(self, state: GoalState) -> None:
        self._state = state
        words = {
            GoalState.REACHED: self.tr("Keep as reached"),
            GoalState.CHANGED: self.tr("Keep as changed"),
            GoalState.DROPPED: self.tr("Keep as dropped"),
            GoalState.OPEN: self.tr("Take up again"),
        }
        self.keep.setText(words[state])
        self.remark.setAccessibleName(self.tr("Remark on “{state}”").format(state=state_word(state)))
        self.choice.setVisible(False)
        self.ask.setVisible(True)
        self.remark.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        if self._state is not None:
            self.chosen.emit(self._state, self.remark.text().strip())

    def _told(self, event: GoalEvent) -> str:
        day = format_date(event.at.astimezone().date())
        told = self.tr("{day}: {state}").format(day=day, state=state_word(event.state))
        return f"{told}. {event.remark}" if event.remark else told

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask no more on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._state is not None:
            self.close_question()
            return
        super().keyPressEvent(event)
