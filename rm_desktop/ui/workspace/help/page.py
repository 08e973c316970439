"""The help: a list of pages, a field to search them, and the page itself."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.ui.runtime import hardening
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.widgets.text_rows import TextRow
from rm_desktop.ui.workspace.help.article_view import ArticleView
from rm_desktop.ui.workspace.help.articles import PAGE_FOR_PLACE, Article, Found, find, licence_texts, load_articles
from rm_desktop.ui.workspace.help.this_computer import PAGE, add_findings
from rm_desktop.ui.workspace.place import Place

_NARROW = 640
"""Below this width at 100 % list and page take turns."""
_LOW = 300
"""Below this height at 100 %, as under a long message, the title gives its place to the list."""


class HelpPage(Place):
    """``enter`` takes the code of a page, or of the place whose page is wanted."""

    code: ClassVar[str] = "help"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the first page."""
        super().__init__(context, parent)
        articles = (*load_articles(context.language), licence_texts(self.tr("Licence texts")))
        found = hardening.current()
        self.articles = tuple(add_findings(one, found) if one.code == PAGE else one for one in articles)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the help"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.list = TextList(self.tr("Help pages"), parent=self)
        self.nothing = Note(self.tr("No page holds all of these words. Fewer words find more."), self)
        self.view = ArticleView(self)
        self.back = LinkButton(self.tr("All pages"), "arrow-left", self)
        self._pages, self._text = Card(parent=self), Card(parent=self)
        self._reading = False
        self._lay_out()
        self.field.textChanged.connect(self._on_searched)
        self.field.returnPressed.connect(self._on_return)
        self.list.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self.view.anchorClicked.connect(self._on_link)
        self.back.clicked.connect(self._on_back)
        self._on_searched("")

    def enter(self, target: Any = None) -> None:
        """Open the page called ``target``, or the one for the place of that name."""
        if target is None:
            self._reading = False
            self._arrange()
            self.list.setFocus()
            return
        self.show_page(PAGE_FOR_PLACE.get(str(target), str(target)))
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and page side by side, or one of them where there is no room for both."""
        super().resizeEvent(event)
        self._arrange()

    def show_page(self, code: str) -> None:
        """Show the page ``code``, leaving a search; an unknown one changes nothing."""
        if all(article.code != code for article in self.articles):
            return
        self.field.clear()
        self.list.choose(code)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(30), px(22), px(30), px(24))
        column.setSpacing(px(16))
        self.header = PageHeader(self.tr("Help"), note=_version(), parent=self)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for widget in (self.field, self.nothing, self.list):
            self._pages.body.addWidget(widget)
        self._pages.body.setStretchFactor(self.list, 1)
        self._pages.body.addStretch()
        self._text.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._text.body.addWidget(self.view, 1)
        row.addWidget(self._pages, 5)
        row.addWidget(self._text, 9)
        column.addLayout(row, 1)

    @Slot(str)
    def _on_searched(self, query: str) -> None:
        found = find(self.articles, query)
        kept = self.list.key()
        self.list.rows.show_rows([self._row(hit) for hit in found])
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if not found:
            announce(self.field, self.nothing.text())
            return
        codes = [hit.article.code for hit in found]
        self.list.choose(kept if kept in codes and not query.strip() else codes[0])
        self._on_chosen(self.list.key())

    def _read(self) -> None:
        self._reading = True
        self._arrange()
        self.view.setFocus()

    def _arrange(self) -> None:
        narrow = self.width() < px(_NARROW)
        self.back.setVisible(narrow)
        self.header.setVisible(self.height() >= px(_LOW))
        self._pages.setVisible(not narrow or not self._reading)
        self._text.setVisible(not narrow or self._reading)

    @Slot()
    def _on_back(self) -> None:
        self._reading = False
        self._arrange()
        self.list.setFocus()

    @Slot()
    def _on_return(self) -> None:
        if self.list.isVisible():
            self._read()

    @Slot(str)
    def _on_opened(self, code: str) -> None:
        self._on_chosen(code)
        self._read()

    @Slot(str)
    def _on_chosen(self, code: str) -> None:
        self.view.show_article(self._article(code), self.field.text())

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.show_page(url.path().removesuffix(".md"))

    def _article(self, code: str) -> Article:
        return next(article for article in self.articles if article.code == code)

    def _row(self, hit: Found) -> TextRow:
        return TextRow(
            key=hit.article.code,
            icon=hit.article.icon,
            title=hit.article.title,
            detail=hit.excerpt,
            spoken=f"{hit.article.title}. {hit.excerpt}" if hit.marks else hit.article.title,
            detail_marks=hit.marks,
            anchor=hit.marks[0][0] if hit.marks else 0,
        )


def _version() -> str:
    try:
        return f"RM Desktop {version('rm-desktop')}"
    except PackageNotFoundError:
        return "RM Desktop"
