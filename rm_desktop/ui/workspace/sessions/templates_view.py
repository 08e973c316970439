"""The templates: those of the pair and those that come with the program, one of them open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.services.content import Template
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_minutes
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Strong
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.reveal import Reveal
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.meeting_words import breakable
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs
from rm_desktop.ui.workspace.sessions.template_book import TemplateBook
from rm_desktop.ui.workspace.sessions.template_files import TemplateFiles
from rm_desktop.ui.workspace.sessions.template_panel import TemplatePanel

NARROW = 720


class _TemplateRow(OneOfSeveral, DetailRow):
    """One template; own and shipped ones stand in two lists of which one is open."""


class TemplatesView(ScrollPage):
    """``plan_requested`` gives the template for a new meeting; ``left`` asks for what was shown before."""

    plan_requested = Signal(str)
    left = Signal()

    def __init__(self, context: Context, book: TemplateBook, parent: QWidget | None = None) -> None:
        """Follow ``book``."""
        super().__init__(parent)
        self._context, self._book = context, book
        self._files = TemplateFiles(context, book, self)
        self._new = False
        self._reveal = Reveal(self, self._to_reveal)
        subtitle = self.tr("Courses for meetings: to begin with, to change, to hand on")
        self.header = PageHeader(self.tr("Templates"), subtitle, parent=self)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        self.take_button = PlainButton(self.tr("Add from a file"), "folder-open", self)
        self.add_button = PlainButton(self.tr("New template"), "plus", self)
        self.own = self._rows()
        self.shipped = self._rows()
        self.no_own = Muted(
            self.tr("None yet. A meeting's agenda can be kept as one, or a template below duplicated."), self
        )
        self.panel = TemplatePanel(context, self)
        self._lay_out()
        self._connect()

    def _rows(self) -> KeyedRows[tuple[Template, bool], DetailRow]:
        return KeyedRows(key=lambda shown: shown[0].code, make=self._make, update=self._update)

    def _lay_out(self) -> None:
        for button in (self.back, self.take_button, self.add_button):
            self.header.add(button)
        listed = Card(parent=self)
        for part in (
            Strong(self.tr("Our own"), listed),
            self.no_own,
            self.own,
            Strong(self.tr("With the program"), listed),
            self.shipped,
        ):
            listed.body.addWidget(part)
        listed.body.addStretch(1)
        self.body.addWidget(self.header)
        self.sides = SideBySide(listed, self.panel, narrow=NARROW, shares=(2, 3), parent=self)
        self.body.addWidget(self.sides, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.add_button.clicked.connect(self._on_add)
        self.take_button.clicked.connect(self._files.take)
        self._book.changed.connect(self.refresh)
        self.panel.renamed.connect(self._book.rename)
        self.panel.lines.arranged.connect(self._on_arranged)
        self.panel.plan_requested.connect(self.plan_requested)
        self.panel.duplicate_requested.connect(self._on_duplicate)
        self.panel.delete_requested.connect(self._on_delete)
        self.panel.save_requested.connect(self._on_save)
        self.panel.hand_on.clicked.connect(self._reveal.start)
        for rows in (self.own, self.shipped, self.panel.lines.rows):
            rows.rearranged.connect(lambda: order_tabs(self))

    def enter(self) -> None:
        """Read the templates and begin at the list."""
        self._book.read()
        self.back.setFocus()

    def refresh(self) -> None:
        """Show the templates as they are now."""
        template = self._book.template()
        code = template.code if template is not None else ""
        self.own.show_rows((one, one.code == code) for one in self._book.own())
        self.shipped.show_rows((one, one.code == code) for one in self._book.shipped())
        self.no_own.setVisible(not self._book.own())
        for button in (self.take_button, self.add_button):
            button.setVisible(not self._context.read_only)
        self.panel.setVisible(template is not None)
        if template is not None:
            self.panel.show_template(template)
            if self._new and template in self._book.own():
                self._new = False
                self.panel.begin_title()
                self._reveal.start()

    def revealing(self) -> bool:
        """Whether the page is still to be scrolled to what was asked for."""
        return self._reveal.isActive()

    def _to_reveal(self) -> QWidget | None:
        """Return what was asked for where it may lie below the list: the file's card, or the template."""
        if not self.panel.leaving.isHidden():
            return self.panel.hand_on
        return self.panel if self.sides.stacked() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make(self, shown: tuple[Template, bool]) -> DetailRow:
        row = _TemplateRow(checkable=True)
        row.clicked.connect(partial(self._on_chosen, shown[0].code))
        return row

    def _update(self, row: DetailRow, shown: tuple[Template, bool]) -> None:
        template, open_ = shown
        items = self.tr("%n item(s)", "", len(template.items))
        row.set_words(breakable(template.title), f"{items} · {format_minutes(template.minutes)}")
        row.setChecked(open_)

    def _on_chosen(self, code: str) -> None:
        self._book.open(code)
        self._reveal.start()

    def _on_add(self) -> None:
        self._new = True
        self._book.add()

    def _on_duplicate(self) -> None:
        template = self._book.template()
        if template is not None:
            self._new = True
            self._book.duplicate(template)

    def _on_delete(self) -> None:
        template = self._book.template()
        if template is not None:
            self.add_button.setFocus()
            self._book.remove(template.code)

    def _on_arranged(self, items: object, text: str, said: bool) -> None:
        template = self._book.template()
        if template is not None:
            self._book.arrange(template.code, items, text, said=said)  # type: ignore[arg-type]

    def _on_save(self) -> None:
        template = self._book.template()
        if template is not None:
            self._files.save(template, self.panel.end_leaving)
