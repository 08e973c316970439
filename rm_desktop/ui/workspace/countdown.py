"""The seconds before the automatic lock, in sight, with a way to say that somebody is still there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rm_desktop.ui.runtime.idle_watch import IdleWatch
from rm_desktop.ui.runtime.shell import BannerWish
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.workspace.notices import Notices

_SAID_ALOUD = {120, 60, 30, 10}
"""Seconds left at which a screen reader repeats the countdown."""


class Countdown(QObject):
    """Shows one message while the watch counts down."""

    def __init__(self, watch: IdleWatch, parent: QObject) -> None:
        """Follow ``watch``."""
        super().__init__(parent)
        self._watch = watch
        self._banner: Banner | None = None

    def show(self, seconds: int | None, notices: Notices) -> None:
        """Say how many seconds are left, or that somebody came back (None)."""
        if self._banner is not None and self._banner not in notices.banners():
            self._banner = None
        if seconds is None:
            if self._banner is not None:
                notices.drop(self._banner)
            return
        text = self.tr("Nobody has typed for a while. The vault locks itself in %n second(s).", "", seconds)
        if self._banner is None:
            wish = BannerWish(ATTENTION, text, self.tr("Still here"), self._watch.note_activity)
            self._banner = notices.say(wish)
        else:
            self._banner.set_text(text, say=seconds in _SAID_ALOUD)
