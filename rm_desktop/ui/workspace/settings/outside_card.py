"""What other programs may get to see: copied text, and pictures of the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.capture import Capture
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.settings.setting_card import SettingCard

SECONDS = (15, 30, 60, 120, 300)
_MINUTE = 60

Save = Callable[[str, object], None]


class OutsideCard(SettingCard):
    """Each choice is given to ``save`` at once. Where pictures cannot be forbidden, a sentence says why."""

    def __init__(self, settings: Settings, capture: Capture, save: Save, parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(self.tr("Seen by other programs"), settings, parent)
        self._capture = capture
        self._save = save
        seconds = sorted({*SECONDS, settings.clipboard_seconds})
        self.clipboard = Segmented(
            [(count, self._duration(count)) for count in seconds],
            self.tr("Copied text stays for"),
            settings.clipboard_seconds,
            self,
        )
        self.clipboard_note = Note(self._clipboard_meaning(), self)
        self.capture_note = Note(self._capture_meaning(), self)
        self.forbid = CheckBox(self.tr("Keep this window out of pictures and recordings of the screen"), self)
        self.forbid.setChecked(settings.forbid_capture)
        self.allow = CheckBox(self.tr("Allow them until the next lock"), self)
        self.allow.setChecked(capture.allowed)
        self._lay_out()
        self.clipboard.value_changed.connect(self._on_clipboard)
        self.forbid.toggled.connect(self._on_forbid)
        self.allow.toggled.connect(self._on_allow)

    def _lay_out(self) -> None:
        title = self.clipboard.accessibleName()
        self.add_setting(self.clipboard, self.clipboard_note, title=title, name="clipboard_seconds")
        for box in (self.forbid, self.allow):
            box.setAccessibleDescription(self.capture_note.text())
            box.setVisible(self._capture.possible)
        title = self.tr("Pictures of the screen")
        self.add_setting(self.forbid, self.allow, self.capture_note, title=title, name="forbid_capture")
        self._show_allow()

    def _show_allow(self) -> None:
        self.allow.setVisible(self._capture.possible and self.settings.forbid_capture)

    def _duration(self, seconds: int) -> str:
        if seconds % _MINUTE:
            return self.tr("%n second(s)", "", seconds)
        return self.tr("%n minute(s)", "", seconds // _MINUTE)

    def _clipboard_meaning(self) -> str:
        first = self.tr("What was copied in this window leaves the clipboard after {duration}, and at lock at once.")
        return (
            first.format(duration=self._duration(self.settings.clipboard_seconds))
            + " "
            + self.tr(
                "What another program copied since stays. Programs that keep copies are asked to leave it out. "
                "What was cut comes back by Ctrl+Z. "
                "Passphrases and recovery codes, copied before the vault is open, never stay longer than 30 seconds."
            )
        )

    def _capture_meaning(self) -> str:
        if self._capture.possible:
            return self.tr(
                "Recorders and screen sharing get an empty place instead of this window. "
                "To show it in a video meeting, allow it; at the next lock it is forbidden again."
            )
        if sys.platform == "darwin":
            return self.tr(
                "On this system there is no reliable way: programs that record the screen need not heed such a wish. "
                "While the screen is shared, “Cover” helps."
            )
        return self.tr(
            "On this system a window cannot keep itself out of pictures of the screen. "
            "While the screen is shared, “Cover” helps."
        )

    @Slot(object)
    def _on_clipboard(self, seconds: int) -> None:
        self._save("clipboard_seconds", seconds)
        self.clipboard_note.setText(self._clipboard_meaning())
        announce(self.clipboard_note, self.clipboard_note.text())

    @Slot(bool)
    def _on_forbid(self, on: bool) -> None:
        self._save("forbid_capture", on)
        self._capture.apply()
        self._show_allow()

    @Slot(bool)
    def _on_allow(self, on: bool) -> None:
        self._capture.allow(until_lock=on)
