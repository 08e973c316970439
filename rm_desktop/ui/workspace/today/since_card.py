"""What happened since the last time together: one line for both to see, with its details behind "View"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.pages import SinceLastTime
from rm_desktop.ui.runtime.formats import format_day_of_year, format_number, format_time
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Text


class SinceCard(Card):
    """Shown when the vault is open together, and only when there was a last time."""

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
        self.setVisible(False)

    def show_since(self, since: SinceLastTime) -> None:
        """Show ``since``, or nothing where there was no last time."""
        self.setVisible(since.since is not None)
        sentence = self.tr("Since the last meeting: {what}.").format(what=", ".join(self._parts(since)))
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        for text in self._explanations(since):
            self._lines.addWidget(Note(text, self.details))

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
        once = self.tr("opened alone once")
        return once if count == 1 else self.tr("opened alone {count} times").format(count=self._figure(count))

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
        when = self.tr("Counted from {day}, {time}.").format(
            day=format_day_of_year(local.date()), time=format_time(local)
        )
        return [
            when,
            self.tr(
                "Opened alone: one of the two opened the vault with the own passphrase. Private notes are not counted."
            ),
            self.tr("Changed notes are notes of meetings, readable for both."),
            self.tr("Whatever was handed out stands in the register under “Hand out”."),
        ]

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
        self.details.setVisible(shown)
        self.more.setText(self.tr("Hide") if shown else self.tr("View"))
