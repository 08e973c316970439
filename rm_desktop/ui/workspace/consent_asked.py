"""While the small window asks for consent, the window of the vault shows nothing of it."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject

from rm_desktop.ui.runtime.host import Host
from rm_desktop.ui.runtime.shell import ReleaseWish
from rm_desktop.ui.workspace.cover import Cover


class Covered(Protocol):
    """The window that is covered."""

    cover: Cover

    def put_cover(self) -> None:
        """Put the cover over everything, saying what it says now."""

    def uncover(self) -> None:
        """Show again what was there."""


class ConsentAsked(QObject):
    """Takes a place's wish for consent to the host, and the answer back."""

    def __init__(self, window: Covered, host: Host, parent: QObject) -> None:
        """Ask ``host`` and cover ``window`` meanwhile."""
        super().__init__(parent)
        self._window = window
        self._host = host

    def ask(self, wish: ReleaseWish) -> None:
        """Cover, naming the bytes that are asked about, and ask."""
        self._window.cover.show_asking(wish.request.fingerprint)
        self._window.put_cover()
        self._host.release(wish.request, lambda answer: self._on_answered(wish, answer))

    def _on_answered(self, wish: ReleaseWish, answer: Any) -> None:
        """Uncover, unless the vault is being locked by now, and hand the answer on."""
        cover = self._window.cover
        if cover.is_asking():
            cover.show_covered()
            self._window.uncover()
        wish.answered(answer)
