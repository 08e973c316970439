"""Five hints for the first days: one at a time, at the foot of the page it is about, gone for good when put away."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import NotWritable
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.keys import keys_for, keys_text
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import INFO, Banner
from rm_desktop.ui.workspace import places

_ROOM = 600
"""A window lower than this at 100 % keeps its room for the page."""

HINTS = {
    places.TODAY: "lock",
    places.SESSIONS: "saving",
    places.SKILLS: "words",
    places.SUMMARY: "consent",
    places.GOALS: "help",
}
"""Which hint belongs to which place."""


class Hints(QWidget):
    """Shows the hint of a place unless it was put away. It takes no focus and asks for no answer."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        """Begin without one."""
        super().__init__(parent)
        self._settings = settings
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(30), 0, px(30), px(14))
        self.banner: Banner | None = None
        self.hide()

    def show_for(self, place: str) -> None:
        """Show the hint of ``place``, if it has one that nobody has put away, and the window has room."""
        self._clear()
        hint = HINTS.get(place)
        if hint is None or self._settings.hint_seen(hint) or self.window().height() < px(_ROOM):
            return
        banner = Banner(INFO, self._words()[hint], self.tr("No more hints"), self._on_no_more, self)
        banner.dismissed.connect(lambda: self._put_away(hint))
        self.banner = banner
        self._column.addWidget(banner)
        self.show()

    def _words(self) -> dict[str, str]:
        lock, keys = (keys_text(keys_for(self._settings, act)) for act in ("lock", "help"))
        return {
            "lock": self.tr("Hint: {keys} locks the vault at any time. Nothing is asked, nothing is lost.").format(
                keys=lock
            ),
            "saving": self.tr("Hint: what is written saves itself. How it stands is said in words beside the note."),
            "words": self.tr("Hint: four words, no points. Each line can be rated anew at any time, or left alone."),
            "consent": self.tr("Hint: nothing leaves the vault until both have consented to exactly this text."),
            "help": self.tr("Hint: {keys} opens the help that fits what is on the screen.").format(keys=keys),
        }

    def _put_away(self, *hints: str) -> None:
        self._clear()
        with suppress(NotWritable):
            for hint in hints:
                self._settings.see_hint(hint)

    def _on_no_more(self) -> None:
        self._put_away(*HINTS.values())

    def _clear(self) -> None:
        banner, self.banner = self.banner, None
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.hide()
