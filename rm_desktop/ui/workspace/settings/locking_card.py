"""When the vault locks by itself, and what hides it before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.services.settings import Settings
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.settings.setting_card import OrganisationNote, SettingCard

AFTER = (2, 5, 10, 15, 30)
AFTER_IN_MEETING = (10, 20, 30, 60)

Save = Callable[[str, object], None]


class LockingCard(SettingCard):
    """Each choice is given to ``save`` at once."""

    def __init__(self, settings: Settings, save: Save, parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(self.tr("Automatic lock"), settings, parent)
        self._save = save
        found = settings.organisation
        self.after = self._minutes(AFTER, self.tr("Without a meeting"), settings.lock_after_minutes, found.idle_minutes)
        self.after_in_meeting = self._minutes(
            AFTER_IN_MEETING,
            self.tr("During a meeting"),
            settings.lock_after_minutes_in_meeting,
            found.idle_minutes_in_meeting,
        )
        self.note = Note(self._meaning(), self)
        self.always = Note(
            self.tr(
                "It also locks, as far as the computer tells: when the screen is locked, before sleep and shutdown, "
                "when another user takes over, and when the lid is closed."
            ),
            self,
        )
        self.minimised = CheckBox(self.tr("Lock when the window is minimised"), self)
        self.minimised.setChecked(settings.lock_when_minimised)
        self.left = CheckBox(self.tr("Cover the window when another program is used"), self)
        self.left.setChecked(settings.cover_when_left)
        self._lay_out()
        self.after.value_changed.connect(self._on_after)
        self.after_in_meeting.value_changed.connect(self._on_after_in_meeting)
        self.minimised.toggled.connect(self._on_minimised)
        self.left.toggled.connect(self._on_left)

    def _minutes(self, offered: tuple[int, ...], name: str, value: int, most: int | None) -> Segmented:
        """Offer minutes, none above ``most``; one that was set by hand in the file is offered too."""
        minutes = sorted({count for count in (*offered, value, most or value) if most is None or count <= most})
        return Segmented([(count, self.tr("%n minute(s)", "", count)) for count in minutes], name, value, self)

    def _lay_out(self) -> None:
        found = self.settings.organisation
        for name, segmented, most in (
            ("lock_after_minutes", self.after, found.idle_minutes),
            ("lock_after_minutes_in_meeting", self.after_in_meeting, found.idle_minutes_in_meeting),
        ):
            bound = [] if most is None else [OrganisationNote(self._bound(most), self)]
            self.add_setting(segmented, *bound, title=segmented.accessibleName(), name=name)
        self.body.addWidget(self.note)
        self.body.addWidget(self.always)
        self._add(
            "lock_when_minimised",
            self.minimised,
            self.tr("Otherwise a minimised window stays open until nobody is there."),
        )
        self._add(
            "cover_when_left",
            self.left,
            self.tr(
                "The vault stays open, but nothing can be read; every key and every click shows it again. "
                "During a meeting this never happens, because people practise beside it. “Cover” works at any time."
            ),
        )

    def _add(self, name: str, box: CheckBox, meaning: str) -> None:
        box.setAccessibleDescription(meaning)
        self.add_setting(box, Note(meaning, self), title=box.text(), name=name, titled=False)

    def _bound(self, most: int) -> str:
        return self.tr("Set by the organisation: at most %n minute(s).", "", most)

    def _meaning(self) -> str:
        settings = self.settings
        plain = self.tr(
            "When nobody has used the computer for %n minute(s), the vault locks by itself.",
            "",
            settings.lock_after_minutes,
        )
        meeting = self.tr(
            "While a meeting runs it waits %n minute(s), because talking needs no keys.",
            "",
            settings.lock_after_minutes_in_meeting,
        )
        where = self.tr("Where the system does not tell about other programs, only use of this window counts.")
        return f"{plain} {meeting} {where} " + self.tr("A hint counts down before. What was written is saved first.")

    @Slot(object)
    def _on_after(self, minutes: int) -> None:
        self._change("lock_after_minutes", minutes)

    @Slot(object)
    def _on_after_in_meeting(self, minutes: int) -> None:
        self._change("lock_after_minutes_in_meeting", minutes)

    @Slot(bool)
    def _on_minimised(self, on: bool) -> None:
        self._save("lock_when_minimised", on)

    @Slot(bool)
    def _on_left(self, on: bool) -> None:
        self._save("cover_when_left", on)

    def _change(self, name: str, minutes: int) -> None:
        self._save(name, minutes)
        self.note.setText(self._meaning())
        announce(self.note, self.note.text())
