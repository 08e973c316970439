"""Finds in everything that is open, while one types into the column's search field."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.pages import SearchResult
from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.words import Compartment
from rm_desktop.services.tags import TagRow
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.search.filter_bar import FilterBar
from rm_desktop.ui.workspace.search.hits import destination, hit_key, hit_row
from rm_desktop.ui.workspace.search.tags_card import TagsCard

LIST_HEIGHT = 180
NARROW = 560
"""Width at 100 % under which the filters wait behind a word."""
FIRST = 50
MORE = 500
SAY_AFTER_MS = 700
"""Screen readers hear how many hits there are once nobody types any more."""


class SearchPage(Place):
    """The results, as narrow as the filters over them. An answer to words that changed meanwhile is not shown."""

    code: ClassVar[str] = "search"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page before anything is searched for."""
        super().__init__(context, parent)
        self.query = ""
        self._limit = FIRST
        self._said = ""
        self._entered = False
        self._looking = self._again = False
        self._hits: dict[str, SearchHit] = {}
        self.header = PageHeader(self.tr("Search"))
        self.where = Note(self._where_words())
        shared = Compartment.SHARED in context.compartments
        self.filters = FilterBar(context.pair, context.clock.today(), shared=shared)
        self.narrowing = LinkButton(self.tr("Filters"), None)
        self.narrowing.clicked.connect(lambda: self.filters.setVisible(self.filters.isHidden()))
        self.tags = TagsCard(context)
        self.results = TextList(self.tr("Hits"))
        self.more = PlainButton(self.tr("Show more hits"), "chevron-down")
        self.card = Card()
        self.empty: EmptyState | None = None
        self._lay_out()
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(SAY_AFTER_MS)
        self._saying.timeout.connect(lambda: announce(self, self._said))
        self.results.opened.connect(self._on_opened)
        self.filters.changed.connect(lambda: self.search(self.query))
        self.narrowing.hide()
        self.tags.chosen.connect(self.filters.choose_tag)
        self.tags.renamed.connect(self._read_tags)
        self.more.clicked.connect(self._on_more)
        self._show_nothing_asked()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.content.body.setSpacing(px(12))
        self.content.body.addWidget(self.header)
        self.content.body.addWidget(self.where)
        self.content.body.addWidget(self.narrowing)
        self.content.body.addWidget(self.filters)
        self.content.body.addWidget(self.card, 1)
        self.content.body.addWidget(self.tags)
        self.results.setMinimumHeight(px(LIST_HEIGHT))
        self.card.body.setContentsMargins(px(12), px(12), px(12), px(12))
        self.card.body.addWidget(self.results, 1)
        self.card.body.addWidget(flow(self.more))
        self.more.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the filters away where they would take the room of the hits."""
        super().resizeEvent(event)
        narrow = event.size().width() < px(NARROW)
        if narrow is self.narrowing.isHidden():
            self.narrowing.setVisible(narrow)
            self.filters.setVisible(not narrow or self.filters.is_chosen())

    def _where_words(self) -> str:
        person = self.context.opening.person
        shared = Compartment.SHARED in self.context.compartments
        if person is None:
            return self.tr("Searched is the shared part. Private parts are closed, and nothing in them can be found.")
        if shared:
            words = self.tr(
                "Searched are the shared part and the private part of {name}. The other private part is closed."
            )
            return words.format(name=self.context.pair.name(person))
        return self.tr("Searched is the private part that is open. The shared part is closed in this opening.")

    def enter(self, target: Any = None) -> None:
        """Search for ``target``; the same words once more (Return in the search field) lead into the hits."""
        if not self._entered:
            self._entered = True
            self._read_tags()
        text = str(target) if target is not None else self.query
        if target is not None and text == self.query and self.results.rows.rowCount():
            self._enter_hits()
            return
        self.search(text)

    def leave(self) -> None:
        """Look at the tags again next time."""
        self._entered = False

    def search(self, text: str, limit: int = FIRST) -> None:
        """Search for ``text`` and show what was found; while one search runs, only the last wish waits."""
        self.query, self._limit = text, limit
        if not self._is_wanted():
            self._again = False
            self._show_nothing_asked()
        elif self._looking:
            self._again = True
        else:
            self._look()

    def _wanted_words(self) -> str:
        return f"{self.query} {self.filters.tag_word()}".strip()

    def _is_wanted(self) -> bool:
        return bool(self._wanted_words()) or self.filters.is_chosen()

    def _look(self) -> None:
        self._looking, self._again = True, False
        words, limit, filters = self._wanted_words(), self._limit, self.filters.filters()
        self.context.operations.run(
            lambda journal: journal.search.find(words, limit, filters), self._on_found, self._on_failed, owner=self
        )

    def _on_found(self, found: SearchResult) -> None:
        self._looking = False
        if self._again:
            self._look()
        elif self._is_wanted():
            self._show(found)

    def _on_failed(self, error: RmError) -> None:
        self._looking = self._again = False
        self.context.operations.unanswered.emit(error)

    def _read_tags(self) -> None:
        self.context.operations.run(lambda journal: journal.tags.rows(), self._on_tags, owner=self)

    def _on_tags(self, rows: list[TagRow]) -> None:
        self.filters.offer_tags(rows)
        self.tags.show_tags(rows)

    def _enter_hits(self) -> None:
        if not self.results.key():
            self.results.setCurrentIndex(self.results.rows.index(0))
        self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, found: SearchResult) -> None:
        self._hits = {hit_key(hit): hit for hit in found.hits}
        self.results.rows.show_rows([hit_row(hit, self._wanted_words()) for hit in found.hits])
        self.results.scrollToTop()
        self.more.setVisible(found.more and len(found.hits) < MORE)
        said = self._said = self._count_words(found)
        words = self._wanted_words()
        self.header.set_title(self.tr("Search: {words}").format(words=words) if words else self.tr("Search"))
        self.header.set_note(said)
        self._saying.start()
        self.tags.hide()
        if found.hits:
            self._show_empty(None)
        else:
            self._show_empty(self._nothing_found())

    def _count_words(self, found: SearchResult) -> str:
        if found.more:
            return self.tr("more than %n hit(s), the newest first", "", len(found.hits))
        return self.tr("%n hit(s), the newest first", "", len(found.hits)) if found.hits else self.tr("no hits")

    def _show_nothing_asked(self) -> None:
        self._hits = {}
        self.results.rows.show_rows([])
        self.more.setVisible(False)
        self.header.set_title(self.tr("Search"))
        self.header.set_note("")
        self._saying.stop()
        self.tags.show()
        text = self.tr(
            "Type into the search field on the left (Ctrl+K). Found is what stands inside words too, in notes, "
            "agendas, tasks, goals, skills, examples and names of files. Several words in quotation marks stand in "
            "this order, and a minus before a word leaves out what holds it."
        )
        self._show_empty(EmptyState("search", self.tr("What is it about?"), text))

    def _nothing_found(self) -> EmptyState:
        text = self.tr("Fewer words or only the beginning of one often help. Capitals and accents make no difference.")
        if self.filters.is_chosen():
            text = self.tr("The filters above narrow what is found.")
        return EmptyState("search", self.tr("Nothing found"), text)

    def _show_empty(self, state: EmptyState | None) -> None:
        """Show ``state`` instead of the hits, or the hits."""
        if self.empty is not None:
            self.card.body.removeWidget(self.empty)
            self.empty.hide()
            self.empty.deleteLater()
        self.empty = state
        if state is not None:
            self.card.body.insertWidget(0, state)
            state.show()
        self.results.setVisible(state is None)

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        hit = self._hits.get(key)
        if hit is not None:
            self.context.shell.navigate(*destination(hit, self._wanted_words()))

    @Slot()
    def _on_more(self) -> None:
        self.search(self.query, MORE)
        self.results.setFocus()
