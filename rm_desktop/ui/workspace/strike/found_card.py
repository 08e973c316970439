"""Where a passage stands, what striking reaches and what it does not, and the two answers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.services.strike import DRAFT, Found
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import DangerButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Strong, Text


class FoundCard(Card):
    """Asks, because nothing takes it back; both answers are equally near."""

    wanted = Signal(bool)
    """Strike it; the flag says whether in other places too."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__("", parent)
        self.set_title(self.tr("Where it stands"))
        self.lines: tuple[str, ...] = ()
        """What is said about the places."""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.body.addLayout(self._lines)
        self.elsewhere = CheckBox(self.tr("Remove it in these other places too"), self)
        self.elsewhere.setChecked(True)
        self.body.addWidget(self.elsewhere)
        self.limits = Note("", self)
        self.body.addSpacing(px(6))
        self.body.addWidget(Strong(self.tr("What this does not reach"), self))
        self.body.addWidget(self.limits)
        self.body.addSpacing(px(6))
        self.strike = DangerButton(self.tr("Remove for good"), "trash-2", self)
        self.keep = PlainButton(self.tr("Leave everything as it is"), None, self)
        self.body.addWidget(flow(self.strike, self.keep, spacing=10))
        self.strike.clicked.connect(lambda: self.wanted.emit(self.elsewhere.isChecked()))
        self.keep.clicked.connect(self.left)

    def show_found(self, found: Found, *, private_closed: bool) -> None:
        """Show ``found``; ``private_closed`` says that somebody's private notes are out of reach."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = tuple(self._sentences(found))
        for line in self.lines:
            self._lines.addWidget(Text(line, self))
        self.elsewhere.setVisible(bool(found.elsewhere))
        self.limits.setText("\n".join(f"• {one}" for one in self._limits(found, private_closed=private_closed)))

    def set_enabled(self, on: bool) -> None:
        """Let the answers be given, or not while something is going on."""
        for widget in (self.strike, self.keep, self.elsewhere):
            widget.setEnabled(on)

    def _sentences(self, found: Found) -> list[str]:
        lines = []
        if not found.total:
            nowhere = self.tr("Word for word it stands in nothing that is open. Backups can still hold it.")
            lines.append(nowhere)
        if found.home.get("note"):
            lines.append(self.tr("In this note."))
        if found.home.get("note_version"):
            lines.append(self.tr("In %n earlier version(s) of this note.", "", found.home["note_version"]))
        for counts, words in (
            (found.discarded, self.tr("In the wastebasket or in rescued text: {what}.")),
            (found.elsewhere, self.tr("Word for word elsewhere: {what}.")),
        ):
            if counts:
                lines.append(words.format(what=self._counted(counts)))
        return lines

    def _counted(self, counts: Mapping[str, int]) -> str:
        words, other = self._kinds(), self.tr("other texts")
        return ", ".join(f"{words.get(table, other)} ({count})" for table, count in counts.items())

    def _kinds(self) -> dict[str, str]:
        return {
            "note": self.tr("notes"),
            "note_version": self.tr("earlier versions"),
            "session": self.tr("meetings"),
            "item": self.tr("agenda items"),
            "action": self.tr("tasks"),
            "goal": self.tr("goals"),
            "step": self.tr("steps"),
            "goal_event": self.tr("history of goals"),
            "goal_change": self.tr("changes of goals"),
            "example": self.tr("examples"),
            "example_file": self.tr("names of files"),
            "own_skill": self.tr("own skills"),
            "own_field": self.tr("own fields"),
            "own_template": self.tr("own templates"),
            "own_template_item": self.tr("items of own templates"),
            "own_question": self.tr("own questions"),
            "later": self.tr("things kept for later"),
            "preference": self.tr("kept wording of a summary"),
            DRAFT: self.tr("rescued text"),
        }

    def _limits(self, found: Found, *, private_closed: bool) -> list[str]:
        limits = [
            self.tr("Pictures and PDF files beside examples: what is in them is not looked through."),
            self.tr("The agreement, which both have signed, and the names of both."),
        ]
        if private_closed:
            limits.insert(0, self.tr("Private notes that are closed now. Only their owner can remove it there."))
        if found.handed_out:
            register = self.tr("What has left the vault: %n entry(ies) in the register.", "", found.handed_out)
            limits.append(register)
        limits.append(self.tr("Backups: afterwards those that still hold it are named, and can be rid of it."))
        return limits
