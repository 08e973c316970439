"""What happened since the last time together: one line for both to see, with its details behind "View"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.pages import ChangedNote, SinceLastTime
from rm_desktop.ui.runtime.formats import format_day_of_year, format_number, format_time
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Text
from rm_desktop.ui.widgets.layout_order import in_order


class SinceCard(Card):
    """Shown when the vault is open together, and only when there was a last time."""

    details_requested = Signal()
    meeting_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden; `show_since` says what there is to say."""
        super().__init__(None, parent)
        self.body.setContentsMargins(px(18), px(1), px(14), px(1))
        self.body.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.sentence = Text()
        self.sentence.setContentsMargins(0, px(8), 0, px(8))
        self.more = LinkButton(self.tr("View"), None, self)
        self.more.clicked.connect(self._on_more)
        row.addWidget(IconLabel("info", "shared", 20, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.details = QWidget(self)
        self._lines = QVBoxLayout(self.details)
        self._lines.setContentsMargins(px(28), 0, px(4), px(14))
        self._lines.setSpacing(px(6))
        self.body.addWidget(self.details)
        self.details.setVisible(False)
        self._told = False
        self.setVisible(False)

    def show_since(self, since: SinceLastTime, *, held: bool) -> None:
        """Show ``since``; nothing where there was no last time, or before the first meeting nothing to tell."""
        self.setVisible(since.since is not None and (held or since.anything))
        last = self.tr("Since the last meeting: {what}.") if held else self.tr("Since the last time together: {what}.")
        sentence = last.format(what=", ".join(self._parts(since)))
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._told = self.details.isVisible()
        if self._told:
            self.details_requested.emit()
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        for text in self._explanations(since):
            self._lines.addWidget(Note(text, self.details))

    def links(self) -> list[LinkButton]:
        """Return the ways to the meetings whose notes changed."""
        return [link for link in in_order(self._lines) if isinstance(link, LinkButton)]

    def show_notes(self, notes: Sequence[ChangedNote]) -> None:
        """Name the ``notes`` that changed, each with the way to its meeting."""
        for note in notes:
            words = self.tr("{note} ({meeting})").format(note=note.title, meeting=note.session_title)
            link = LinkButton(words, "notebook-pen", self.details)
            link.clicked.connect(lambda _checked=False, meeting=note.session_id: self.meeting_requested.emit(meeting))
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        order_focus(self)

    def _parts(self, since: SinceLastTime) -> list[str]:
        parts = [
            self._opened_alone(since.alone_openings),
            self._notes_changed(since.notes_changed),
            self._handed_out(since.exports),
        ]
        told = [part for part in parts if part]
        return told or [self.tr("not opened alone, nothing changed, nothing handed out")]

    def _opened_alone(self, count: int) -> str:
        if count == 0:
            return ""
        few = {1: self.tr("opened alone once"), 2: self.tr("opened alone twice")}
        return few.get(count) or self.tr("opened alone {count} times").format(count=self._figure(count))

    def _notes_changed(self, count: int) -> str:
        if count == 0:
            return ""
        one = self.tr("one note changed")
        return one if count == 1 else self.tr("{count} notes changed").format(count=self._figure(count))

    def _handed_out(self, count: int) -> str:
        if count == 0:
            return ""
        one = self.tr("one file handed out")
        return one if count == 1 else self.tr("{count} files handed out").format(count=self._figure(count))

    def _explanations(self, since: SinceLastTime) -> list[str]:
        if since.since is None:
            return []
        local = since.since.astimezone()
        told = [
            self.tr("Counted from {day}, {time}.").format(day=format_day_of_year(local.date()), time=format_time(local))
        ]
        if since.alone_openings:
            told.append(
                self.tr(
                    "Opened alone: one of the two opened the vault with the own passphrase. "
                    "Private notes are not counted."
                )
            )
        if since.exports:
            told.append(self.tr("Whatever was handed out stands in the register under “Hand out”."))
        if since.notes_changed:
            told.append(self.tr("Changed notes are notes of meetings, readable for both:"))
        return told

    def _figure(self, count: int) -> str:
        words = [
            self.tr("two"),
            self.tr("three"),
            self.tr("four"),
            self.tr("five"),
            self.tr("six"),
            self.tr("seven"),
            self.tr("eight"),
            self.tr("nine"),
            self.tr("ten"),
            self.tr("eleven"),
            self.tr("twelve"),
        ]
        return words[count - 2] if count - 2 < len(words) else format_number(count)

    @Slot()
    def _on_more(self) -> None:
        shown = self.details.isHidden()
        if shown and not self._told:
            self._told = True
            self.details_requested.emit()
        self.details.setVisible(shown)
        self.more.setText(self.tr("Hide") if shown else self.tr("View"))
