"""Earlier texts of one note: a list by time, what changed since, and the way back to one of them."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.differences import Stretch, long_differences
from rm_desktop.domain.errors import NotFound, RmError
from rm_desktop.domain.text import readable_text
from rm_desktop.domain.versions import NoteVersion, VersionRow
from rm_desktop.domain.words import Compartment
from rm_desktop.services.journal import Journal
from rm_desktop.services.note_history import NoteStory, NoteText
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date, format_day, format_time
from rm_desktop.ui.runtime.note_wish import NoteWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.widgets.text_rows import TextRow
from rm_desktop.ui.workspace.note_versions.version_view import VersionView
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.undo import Trace

NARROW = 820
LIST_HEIGHT = 180


class NoteVersionsPage(Place):
    """Shows the note it was asked for by a `NoteWish`; Esc goes back to it. One earlier text is loaded at a time."""

    code: ClassVar[str] = "note_versions"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a note."""
        super().__init__(context, parent)
        self._wish: NoteWish | None = None
        self._story: NoteStory | None = None
        self.header = PageHeader(self.tr("Earlier versions"))
        self.back = LinkButton(self.tr("Back to the note"), "arrow-left")
        self.header.add(self.back)
        self.list = TextList(self.tr("Earlier versions, the latest first"))
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.view = VersionView(self)
        self.empty = EmptyState(
            "history",
            self.tr("No earlier version yet"),
            self.tr("One is kept as soon as somebody goes on writing after a pause of ten minutes, or another day."),
        )
        self._lay_out()
        self.back.clicked.connect(self._on_back)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _key: self.view.focus_text())
        self.view.bring_back.clicked.connect(self._on_bring_back)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(self)
        column.addWidget(page)
        rule = self.tr(
            "What stood in the note before is kept by itself where writing begins anew: after opening the vault, and "
            "after ten minutes without a change. Everything of today stays, then one version of each day for two "
            "weeks, then one of each week."
        )
        self.rule = Note(rule)
        self.list_card, self.detail = Card(), Card()
        self.list_card.body.setContentsMargins(px(8), px(8), px(8), px(8))
        self.list_card.body.addWidget(self.list, 1)
        self.detail.body.addWidget(self.view, 1)
        self.detail.body.addWidget(self.empty, 1)
        sides = SideBySide(self.list_card, self.detail, narrow=NARROW, shares=(2, 4))
        for part in (self.header, self.rule):
            page.body.addWidget(part)
        page.body.addWidget(sides, 1)

    def enter(self, target: Any = None) -> None:
        """Read the versions of the note that was asked for."""
        if isinstance(target, NoteWish):
            self._wish = target
        if self._wish is not None:
            self.header.set_subtitle(self._subtitle(self._wish))
            self._read()

    def leave(self) -> None:
        """Drop every text that is shown."""
        self._story = None
        self.list.rows.show_rows([])
        self.view.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _subtitle(self, wish: NoteWish) -> str:
        private = wish.part is not Compartment.SHARED
        if not wish.title:
            return self.tr("Private note without a title") if private else ""
        words = self.tr("Private note “{title}”") if private else self.tr("Note on “{title}”")
        return words.format(title=wish.title)

    @Slot()
    def _on_back(self) -> None:
        if self._wish is not None:
            self.context.shell.navigate(self._wish.place, self._wish.target)

    # Reading

    def _read(self) -> None:
        wish = self._wish
        if wish is None:
            return
        self.context.operations.run(
            lambda journal: journal.note_history.story(wish.part, wish.note_id(journal)),
            self._on_read,
            self._on_missing,
            owner=self,
        )

    def _on_read(self, story: NoteStory) -> None:
        self._story = story
        self.list.rows.show_rows([self._text_row(row) for row in story.rows])
        self._show_parts(there=bool(story.rows))
        self.view.set_fixed(self._why_fixed(story))
        if story.rows:
            self.list.choose(self.list.key() or str(story.rows[0].number))
            self._on_chosen(self.list.key())
            self.list.setFocus()

    def _on_missing(self, error: RmError) -> None:
        """Show that there is nothing to look at, as of a note that was never saved."""
        self._show_parts(there=False)
        if not isinstance(error, NotFound):
            self.context.operations.unanswered.emit(error)

    def _show_parts(self, *, there: bool) -> None:
        self.list_card.setVisible(there)
        self.view.setVisible(there)
        self.empty.setVisible(not there)
        order_focus(self)

    def _why_fixed(self, story: NoteStory) -> str:
        if self.context.read_only:
            return self.tr("The vault is closed for good; nothing is brought back any more.")
        if story.fixed:
            return self.tr("The meeting is finished. Once it is opened again, a version can be brought back.")
        return ""

    def _text_row(self, row: VersionRow) -> TextRow:
        day, time = row.at.astimezone().date(), format_time(row.at)
        when = f"{format_date(day)}, {time}"
        private = self._wish is not None and self._wish.part is not Compartment.SHARED
        detail = " · ".join(part for part in (row.title, row.excerpt) if part)
        whole = f"{format_day(day)}, {time}"
        spoken = ", ".join(part for part in (self.tr("Private") if private else "", whole, detail) if part)
        return TextRow(key=str(row.number), icon="history", title=when, detail=detail, spoken=spoken)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        wish, story = self._wish, self._story
        if wish is None or story is None or not key:
            return
        note_id, number = story.note.id, int(key)
        self.context.operations.run(
            lambda journal: journal.note_history.version(wish.part, note_id, number), self._on_version, owner=self
        )

    def _on_version(self, version: NoteVersion) -> None:
        story = self._story
        if story is None or self.list.key() != str(version.number):
            return
        self.view.show_version(version)
        before, now = _whole(version.title, version.body), _whole(story.note.title, story.note.body)

        def show(stretches: tuple[Stretch, ...]) -> None:
            if self.list.key() == str(version.number) and self._story is story:
                self.view.show_changes(stretches, same_look=version.body == story.note.body)

        self.context.operations.aside(lambda: long_differences(before, now), show, owner=self)

    # Bringing one back

    @Slot()
    def _on_bring_back(self) -> None:
        wish, story, key = self._wish, self._story, self.list.key()
        if wish is None or story is None or not key:
            return
        part, note_id, number = wish.part, story.note.id, int(key)

        def put(journal: Journal, state: NoteText) -> Any:
            return journal.note_history.put_back(part, note_id, state)

        self.undo.do(
            lambda journal: journal.note_history.bring_back(part, note_id, number),
            Trace(look=lambda journal: journal.note_history.text(part, note_id), put=put),
            self.tr("The earlier version stands in the note again; what stood there is kept as a version."),
            lambda _saved: self._read(),
        )


def _whole(title: str, body: str) -> str:
    """Return what people read: title and text, without Markdown's marks."""
    text = readable_text(body)
    return f"{title}\n\n{text}" if title else text
