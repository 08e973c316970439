"""What may be wished of a line or a field of the checklist, and the menu that offers it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, unique
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget


@unique
class Wish(Enum):
    """What is to happen with a line or a field."""

    UP = "up"
    DOWN = "down"
    HIDE = "hide"
    SHOW = "show"
    RENAME = "rename"
    DELETE = "delete"
    VIEW = "view"


def wishes_for(*, own: bool, hidden: bool, field: bool = False) -> tuple[Wish, ...]:
    """Return what can be wished, in the order of the menu; a second view belongs to a whole ``field``."""
    shared = (Wish.UP, Wish.DOWN, Wish.SHOW if hidden else Wish.HIDE)
    mine = (Wish.RENAME, Wish.DELETE) if own else ()
    return (*shared, *mine, Wish.VIEW) if field else (*shared, *mine)


def wish_menu(wishes: Iterable[Wish], chosen: Callable[[Wish], object], parent: QWidget, mentor: str = "") -> QMenu:
    """Return a menu of ``wishes``; it is gone once it is closed. ``mentor`` is whose view a field's menu names."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for wish in wishes:
        menu.addAction(_words(wish).format(mentor=mentor.replace("&", "&&")), partial(chosen, wish))
    return menu


def _words(wish: Wish) -> str:
    words = {
        Wish.UP: QCoreApplication.translate("Wishes", "Move up (Alt+Up)"),
        Wish.DOWN: QCoreApplication.translate("Wishes", "Move down (Alt+Down)"),
        Wish.HIDE: QCoreApplication.translate("Wishes", "Hide"),
        Wish.SHOW: QCoreApplication.translate("Wishes", "Show again"),
        Wish.RENAME: QCoreApplication.translate("Wishes", "Change the words"),
        Wish.DELETE: QCoreApplication.translate("Wishes", "Delete"),
        Wish.VIEW: QCoreApplication.translate("Wishes", "The view of {mentor} …"),
    }
    return words[wish]
