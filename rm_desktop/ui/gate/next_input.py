"""What Return does where something still lacks: it walks to the next thing to fill in, past buttons and links."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from rm_desktop.ui.widgets.choice_card import ChoiceCard


def focus_next_input(page: QWidget) -> None:
    """Put the focus on the next field or choice of ``page`` after the one that has it."""
    start = page.focusWidget()
    if start is None:
        return
    for candidate in _after(start):
        usable = page.isAncestorOf(candidate) and candidate.isVisibleTo(page) and candidate.isEnabled()
        fillable = isinstance(candidate, QLineEdit | QPlainTextEdit | QRadioButton | ChoiceCard)
        if usable and fillable and not _siblings(start, candidate):
            candidate.setFocus()
            return


def _after(start: QWidget) -> Iterator[QWidget]:
    """Yield everything else in the order in which Tab would meet it."""
    candidate: QWidget | None = start.nextInFocusChain()
    while candidate is not None and candidate is not start:
        yield candidate
        candidate = candidate.nextInFocusChain()


def _siblings(one: QWidget, other: QWidget) -> bool:
    """Whether both are answers of one choice."""
    choices = (QRadioButton, ChoiceCard)
    return isinstance(one, choices) and isinstance(other, choices) and one.parentWidget() is other.parentWidget()


def press_focused(page: QWidget) -> bool:
    """Press the button of ``page`` that has the focus; False where the focus is on something to fill in or to tick.

    An answer is chosen while none of its row is; afterwards Return goes on.
    """
    focused = page.focusWidget()
    if isinstance(focused, QRadioButton) and not _any_chosen(focused):
        focused.click()
        return True
    if isinstance(focused, QAbstractButton) and not focused.isCheckable():
        focused.click()
        return True
    return False


def _any_chosen(answer: QRadioButton) -> bool:
    """Whether an answer of the same choice is chosen already."""
    choice = answer.parentWidget()
    others = choice.findChildren(QRadioButton) if choice is not None else [answer]
    return any(other.isChecked() for other in others)
