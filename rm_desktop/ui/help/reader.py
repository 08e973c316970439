"""The help to read: a list of pages, a field to search them, the page itself, and the way onto paper."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.ui.help.article_view import ArticleView
from rm_desktop.ui.help.articles import (
    DRAFTS,
    LICENCES,
    Article,
    Found,
    empty_article,
    find,
    licence_texts,
    load_articles,
)
from rm_desktop.ui.help.this_computer import PAGE, add_findings
from rm_desktop.ui.runtime import hardening
from rm_desktop.ui.runtime.dialogs import FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.widgets.text_rows import TextRow

_NARROW = 640
"""Below this width at 100 % list and page take turns."""


class HelpReader(QWidget):
    """Works beside an open vault and before one is open."""

    def __init__(
        self,
        language: Language,
        *,
        operations: Operations[Any],
        files: FileDialogs,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        """Show the first page in ``language``."""
        super().__init__(parent)
        self._language, self._operations, self._files, self._messages = language, operations, files, messages
        found = hardening.current()
        articles = (*load_articles(language), empty_article(LICENCES, self.tr("Licence texts")))
        self.articles = tuple(add_findings(one, found) if one.code == PAGE else one for one in articles)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the help"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.list = TextList(self.tr("Help pages"), parent=self)
        self.nothing = Note(self.tr("No page holds all of these words. Fewer words find more."), self)
        self.view = ArticleView(self)
        self.back = LinkButton(self.tr("All pages"), "arrow-left", self)
        self.save = PlainButton(self.tr("Save as PDF …"), "printer", self)
        self.saved = Note("", self)
        self._pages, self._text = Card(parent=self), Card(parent=self)
        self._reading = False
        self._lay_out()
        self.field.textChanged.connect(self._on_searched)
        self.field.returnPressed.connect(self._on_return)
        self.list.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self.view.anchorClicked.connect(self._on_link)
        self.back.clicked.connect(self._on_back)
        self.save.clicked.connect(self._on_save)
        self._on_searched("")
        title = self.tr("Licence texts")
        operations.aside(lambda: licence_texts(title, language), self._on_licences, owner=self)

    def show_page(self, code: str) -> None:
        """Show the page ``code``, leaving a search; an unknown one changes nothing."""
        if all(article.code != code for article in self.articles):
            return
        self.field.clear()
        self.list.choose(code)

    def read(self, code: str) -> None:
        """Show the page ``code`` with the cursor in it."""
        self.show_page(code)
        self._read()

    def begin(self) -> None:
        """Put the cursor on the list of pages."""
        self._reading = False
        self._arrange()
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and page side by side, or one of them where there is no room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        for widget in (self.field, self.nothing, self.list):
            self._pages.body.addWidget(widget)
        self._pages.body.setStretchFactor(self.list, 1)
        self._pages.body.addStretch()
        self._text.body.addWidget(flow(self.back, self.save))
        self._text.body.addWidget(self.saved)
        self._text.body.addWidget(self.view, 1)
        self.saved.hide()
        row.addWidget(self._pages, 5)
        row.addWidget(self._text, 9)

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
        self._pages.setVisible(not narrow or not self._reading)
        self._text.setVisible(not narrow or self._reading)

    @Slot()
    def _on_back(self) -> None:
        self.begin()

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
        article = self._article(code)
        self.view.show_article(article, self.field.text())
        self.save.setVisible(code != LICENCES)
        self.save.setAccessibleName(self.tr("Save as PDF: {page}").format(page=article.title))
        self.saved.hide()

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.show_page(url.path().removesuffix(".md"))

    def _on_licences(self, licences: Article) -> None:
        self.articles = tuple(licences if one.code == LICENCES else one for one in self.articles)
        if self.list.key() == LICENCES:
            self._on_chosen(LICENCES)

    @Slot()
    def _on_save(self) -> None:
        """Ask where the page in view shall go as a PDF. It holds nothing of any vault."""
        article = self._article(self.list.key())
        name = f"{article.title}.pdf".replace("/", "-")
        title = self.tr("Where shall the page go?")
        self._files.save_file(title, ["PDF (*.pdf)"], lambda path: self._write(article, path), name=name)

    def _write(self, article: Article, path: Path) -> None:
        language = self._language

        def work() -> None:
            from rm_desktop.documents.help_page import render_help_page  # noqa: PLC0415 - paper is asked for rarely
            from rm_desktop.vault.atomic import mapped_os_errors, replace  # noqa: PLC0415

            content = render_help_page(
                language, article.markdown, draft=article.code in DRAFTS, version=program_version()
            )
            with mapped_os_errors(outside=True):
                replace(content, path)

        done = self.tr("Saved: {name}").format(name=path.name)
        self._operations.aside(work, lambda _none: self._say(done), self._on_failed, owner=self)

    def _on_failed(self, error: RmError) -> None:
        self._say(self._messages.sentence(error))

    def _say(self, words: str) -> None:
        self.saved.setText(words)
        self.saved.show()
        announce(self.saved, words)

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


def program_version() -> str:
    """Return the program's name with its version."""
    try:
        return f"RM Desktop {version('rm-desktop')}"
    except PackageNotFoundError:
        return "RM Desktop"
