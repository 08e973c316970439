"""What is wrong with a window for people who do not see it, do not use a mouse, or need large or long words.

Looks at the accessible tree and at the geometry of one window as it stands; the tour has it look at every screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_WAITS, _WAIT_MS = 6, 120
SMALLEST_TARGET = 24
"""Side of a target by WCAG 2.2, 2.5.8."""
_Role = QAccessible.Role
OPERABLE = frozenset(
    {
        _Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.ComboBox, _Role.SpinBox,
        _Role.Slider, _Role.PageTab, _Role.MenuItem, _Role.Link, _Role.ButtonMenu, _Role.ListItem, _Role.List,
        _Role.Tree, _Role.Table, _Role.ProgressBar, _Role.Dial, _Role.Switch, _Role.ButtonDropDown, _Role.Document,
    }
)  # fmt: skip
"""Roles that mean something to people only together with a name."""
_ROLELESS = frozenset({_Role.NoRole, _Role.Client, _Role.Pane, _Role.Grouping, _Role.Window, _Role.StaticText})
_SKIN = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)


class Finding(NamedTuple):
    """One thing that is wrong, and with what."""

    kind: str
    control: str

    def __str__(self) -> str:
        """Say both."""
        return f"{self.kind}: {self.control}"


def settled_findings(window: QWidget) -> list[Finding]:
    """Return what is still wrong with ``window`` when it has had time to lay itself out."""
    for _wait in range(_WAITS):
        found = findings(window)
        if not found:
            return found
        QTest.qWait(_WAIT_MS)
    return findings(window)


def findings(window: QWidget) -> list[Finding]:
    """Return everything that is wrong with ``window``, each thing once."""
    found = [*_unnamed(window), *_unreachable(window), *_too_small(window), *_cut(window)]
    return list(dict.fromkeys(found))


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield every widget below ``root`` that can be seen, by whatever scrolling."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.window() is root.window() and not widget.size().isEmpty():
            yield widget


def accessible(root: QWidget) -> Iterator[tuple[QAccessibleInterface, int]]:
    """Yield the accessible tree below ``root`` with its depth, without what is hidden."""
    top = QAccessible.queryAccessibleInterface(root)
    yield from _below(top, 0)


def _below(one: QAccessibleInterface, depth: int) -> Iterator[tuple[QAccessibleInterface, int]]:
    try:
        if one.state().invisible:
            return
        yield one, depth
        for place in range(one.childCount()):
            child = one.child(place)
            if child is not None and child.isValid():
                yield from _below(child, depth + 1)
    finally:
        # Qt frees it with its widget without telling Python, which would take what comes to that address for this one.
        shiboken6.invalidate(one)


def _unnamed(window: QWidget) -> Iterator[Finding]:
    for one, _depth in accessible(window):
        role, state = one.role(), one.state()
        name = one.text(QAccessible.Text.Name).strip()
        if role in OPERABLE and not any(sign.isalnum() for sign in name) and not _part_of_a_field(one):
            yield Finding("no name", described(one))
        if state.focusable and role in _ROLELESS and not name:
            yield Finding("no role", described(one))
        if role == _Role.Graphic and not name and state.focusable:
            yield Finding("no words for a picture", described(one))


def _part_of_a_field(one: QAccessibleInterface) -> bool:
    """Return whether ``one`` is the inside of a field that has the name: the line of a spin box or a combo box."""
    inside = one.object()
    return isinstance(inside, QLineEdit) and isinstance(inside.parent(), QAbstractSpinBox | QComboBox)


def _unreachable(window: QWidget) -> Iterator[Finding]:
    chain: set[QWidget] = set()
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window and widget not in chain:
        chain.add(widget)
        widget = widget.nextInFocusChain()
    for one in shown(window):
        if isinstance(one, QTextEdit | QPlainTextEdit) and one.focusPolicy() not in _SKIN and not one.tabChangesFocus():
            yield Finding("keeps Tab", named(one))
        if one.focusPolicy() not in _SKIN and one.isEnabled() and one not in chain:
            yield Finding("out of Tab's way", named(one))


def _too_small(window: QWidget) -> Iterator[Finding]:
    for one in shown(window):
        is_target = isinstance(one, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
        if is_target and not _inside_a_field(one) and min(one.width(), one.height()) < SMALLEST_TARGET:
            yield Finding(f"target of {one.width()} by {one.height()}", named(one))


def _inside_a_field(one: QWidget) -> bool:
    return isinstance(one.parent(), QAbstractSpinBox | QComboBox | QLineEdit)


def _cut(window: QWidget) -> Iterator[Finding]:
    for one in shown(window):
        if isinstance(one, QLabel | QAbstractButton) and words(one):
            missing = _missing(one)
            if missing:
                yield Finding(f"cut by {missing}", named(one))
            elif beyond := _beyond(one, window):
                yield Finding(f"reaches {beyond} px out of what holds it", named(one))
        if isinstance(one, QAbstractScrollArea) and (sideways := _sideways(one)) > _MARGIN:
            yield Finding(f"scrolls sideways by {sideways}", named(one))


def _sideways(area: QAbstractScrollArea) -> int:
    """Return by how much a page is wider than what shows of it; in a text, lines may be."""
    return 0 if isinstance(area, QTextEdit | QPlainTextEdit) else area.horizontalScrollBar().maximum()


def words(one: QWidget) -> str:
    """Return what a widget shows in words."""
    return one.text() if isinstance(one, QLabel | QAbstractButton) else ""


_SLACK = 1
_MARGIN = 16
"""What pages leave free at their sides at least: so far they may be wider than what shows of them."""


def _missing(one: QWidget) -> str:
    """Return by how much ``one`` is smaller than its words, or nothing. What is cut on purpose has a tooltip."""
    needed = one.sizeHint() if isinstance(one, QLabel) else one.minimumSizeHint()
    width, height = needed.width() - one.width(), needed.height() - one.height()
    if one.hasHeightForWidth():
        width, height = 0, one.heightForWidth(one.width()) - one.height()
    elif isinstance(one, QLabel) and one.toolTip():
        width = 0
    if width > _SLACK:
        return f"{width} px of width"
    return f"{height} px of height" if height > _SLACK else ""


def _beyond(one: QWidget, window: QWidget) -> int:
    """Return how many pixels of ``one`` no holder shows, however it is scrolled."""
    rect = one.rect()
    widget: QWidget = one
    while widget is not window:
        holder = widget.parentWidget()
        if holder is None:
            return 0
        rect = QRect(widget.mapTo(holder, rect.topLeft()), rect.size())
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            out = max(0, rect.right() - holder.width() + 1, -rect.left())
            if out > _SLACK and area.horizontalScrollBar().maximum() == 0:
                return out
            rect = QRect(QPoint(max(rect.left(), 0), 0), QRect(0, 0, min(rect.width(), holder.width()), 1).size())
        else:
            out = max(rect.right() - holder.width() + 1, rect.bottom() - holder.height() + 1, -rect.left(), -rect.top())
            if out > _SLACK:
                return out
        widget = holder
    return 0


def described(one: QAccessibleInterface) -> str:
    """Name an accessible thing for somebody who looks for it."""
    inside = one.object()
    own = f"{one.role().name} {one.text(QAccessible.Text.Name)!r}"
    return f"{own} ({_line(inside)})" if inside is not None else own


def named(one: QWidget) -> str:
    """Name a widget for somebody who looks for it."""
    text = words(one) or one.accessibleName()
    return f"{text[:60]!r} ({_line(one)})"


_NAMED = 5
"""So many of those that hold a widget are named with it."""


def _line(one: QObject) -> str:
    names: list[str] = []
    holder: QObject | None = one
    while holder is not None and len(names) < _NAMED:
        name = type(holder).__name__
        if not name.startswith("Q") or not names:
            names.append(name)
        holder = holder.parent()
    return " < ".join(names)
