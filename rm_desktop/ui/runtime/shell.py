"""What a place may wish of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.host import Host, LockReason, Printing, PrintWish


@dataclass(frozen=True, slots=True)
class BannerWish:
    """A message for the top of the page; ``kind`` is one of `rm_desktop.ui.widgets.banner`'s constants."""

    kind: str
    text: str
    action_label: str | None = None
    action: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class NarrowWish:
    """The narrow window beside another program: on or off, and what it shows instead of the page."""

    on: bool
    view: QWidget | None = None


@dataclass(frozen=True, slots=True)
class ReleaseWish:
    """A person's consent wanted; the request goes to the release helper as it is."""

    request: Any
    answered: Callable[[Any], None]


class Shell(QObject):
    """Wishes from a place to the window. A place calls the methods, the window listens to the signals."""

    navigate_requested = Signal(str, object)
    lock_requested = Signal(object)
    cover_requested = Signal()
    banner_requested = Signal(object)
    banners_cleared = Signal()
    folder_requested = Signal(object)
    link_requested = Signal(str)
    narrow_requested = Signal(object)
    release_requested = Signal(object)
    print_requested = Signal(object, object)
    meeting_changed = Signal(bool)
    look_changed = Signal()
    keys_changed = Signal()
    activity_noticed = Signal()
    forget_requested = Signal()

    def lead_to(self, host: Host) -> None:
        """Let what a place wishes of the world outside go to ``host``."""
        self.folder_requested.connect(host.show_folder)
        self.link_requested.connect(host.open_link)
        self.print_requested.connect(host.print_file)

    def navigate(self, place: str, target: Any = None) -> None:
        """Go to ``place``; what ``target`` means is the place's affair (mostly the id to open, or "new")."""
        self.navigate_requested.emit(place, target)

    def lock(self, reason: LockReason = LockReason.ASKED) -> None:
        """Lock the vault now; nothing is asked."""
        self.lock_requested.emit(reason)

    def cover(self) -> None:
        """Hide what is on the screen until somebody shows it again."""
        self.cover_requested.emit()

    def banner(
        self, kind: str, text: str, action_label: str | None = None, action: Callable[[], None] | None = None
    ) -> None:
        """Say ``text`` at the top of the page; the same text twice is shown once."""
        self.banner_requested.emit(BannerWish(kind, text, action_label, action))

    def clear_banners(self) -> None:
        """Take all messages away."""
        self.banners_cleared.emit()

    def open_folder(self, path: Path) -> None:
        """Show a folder in the system's file window."""
        self.folder_requested.emit(path)

    def open_link(self, url: str) -> None:
        """Open an address in the system's browser."""
        self.link_requested.emit(url)

    def narrow(self, on: bool, view: QWidget | None = None) -> None:
        """Make the window narrow and keep it on top, showing ``view`` (or the page itself); or give it back.

        The window takes ``view`` as its child and never deletes it: it is the place's own when narrow ends.
        """
        self.narrow_requested.emit(NarrowWish(on, view))

    def release(self, request: Any, answered: Callable[[Any], None]) -> None:
        """Ask a person's consent in the release helper; ``answered`` gets what it said."""
        self.release_requested.emit(ReleaseWish(request, answered))

    def print_file(self, wish: PrintWish, answered: Callable[[Printing], None]) -> None:
        """Have a file outside the vault printed, or ask for printers; ``answered`` hears what came of it."""
        self.print_requested.emit(wish, answered)

    def meeting_running(self, running: bool) -> None:
        """Say whether a meeting's clock runs: talking is not being idle, so the automatic lock waits longer."""
        self.meeting_changed.emit(running)

    def rebuild(self) -> None:
        """Say that language, theme or text size changed: the window saves drafts and builds every page anew."""
        self.look_changed.emit()

    def forget(self) -> None:
        """Say that words went for good: pages out of view are dropped with all they show and could take back."""
        self.forget_requested.emit()

    def note_activity(self) -> None:
        """Say that somebody is there although the window itself saw no key and no mouse."""
        self.activity_noticed.emit()
