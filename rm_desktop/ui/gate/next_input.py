"""What Return does where something still lacks: it walks to the next thing to fill in, past buttons and links."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QRadioButton, QWidget


def focus_next_input(page: QWidget) -> None:
    """Put the focus on the next field or choice of ``page`` after the one that has it."""
    start = page.focusWidget()
    if start is None:
        return
    for candidate in _after(start):
        usable = candidate.isVisible() and candidate.isEnabled() and page.isAncestorOf(candidate)
        fillable = isinstance(candidate, QLineEdit | QPlainTextEdit | QRadioButton)
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
    """Whether both are words of one choice."""
    both = isinstance(one, QRadioButton) and isinstance(other, QRadioButton)
    return both and one.parentWidget() is other.parentWidget()
