"""Driving real windows as a person does: find what is on the screen, press, type, wait, take a picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

PATIENCE = 30.0
_STEP_MS = 10
_SETTLE_MS = 60

W = TypeVar("W", bound=QWidget)

watchers: list[Callable[[QWidget, str], None]] = []
"""Who else looks at a window whenever a picture of it is taken, by the picture's name."""


class NotOnScreen(LookupError):
    """What was to be pressed or read is not there: the walk does not match the windows any more."""


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Let the windows work until ``true``; ``what`` says what was waited for when it never comes."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            message = f"waited in vain for {what}"
            raise NotOnScreen(message)
        QTest.qWait(_STEP_MS)


def visible(root: QWidget, kind: type[W]) -> Iterator[W]:
    """Yield every widget of ``kind`` that can be seen in ``root``."""
    yield from (widget for widget in root.findChildren(kind) if widget.isVisibleTo(root))


def button(root: QWidget, text: str) -> QAbstractButton:
    """Return the button that shows ``text``, or is called so where it shows only a picture."""
    for found in visible(root, QAbstractButton):
        if text in (found.text().replace("&", ""), found.accessibleName()):
            return found
    message = f"no button {text!r}; there are {sorted({words(found) for found in visible(root, QAbstractButton)})}"
    raise NotOnScreen(message)


def words(found: QAbstractButton) -> str:
    """Return what a button says."""
    return found.text() or found.accessibleName()


def has_button(root: QWidget, text: str) -> bool:
    """Return whether a button that shows ``text`` can be seen."""
    return any(text in (words(found), found.accessibleName()) for found in visible(root, QAbstractButton))


def press(root: QWidget, text: str) -> None:
    """Press the button that shows ``text``, once it can be pressed."""
    wait_until(lambda: has_button(root, text) and button(root, text).isEnabled(), f"the button {text!r}")
    click(button(root, text))


def click(widget: QWidget) -> None:
    """Click into the middle of ``widget``."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center() or QPoint())
    settle()


def write(widget: QWidget, text: str) -> None:
    """Type ``text`` into ``widget``."""
    widget.setFocus()
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
    settle()


def key(widget: QWidget, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, code, modifier)
    settle()


def settle() -> None:
    """Let what was asked for happen and be drawn."""
    QTest.qWait(_SETTLE_MS)


def picture(window: QWidget, path: Path) -> Path:
    """Save what ``window`` shows; a picture of one colour only is an error."""
    settle()
    for watcher in watchers:
        watcher(window, path.stem)
    image = window.grab().toImage()
    if _empty(image):
        message = f"{path.name} shows nothing"
        raise NotOnScreen(message)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))
    return path


def close_all() -> None:
    """Take every window away and let Qt delete it now."""
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _empty(image: QImage) -> bool:
    small = image.scaled(32, 32)
    return len({small.pixel(x, y) for x in range(32) for y in range(32)}) == 1
