"""The way to the templates and back to where they were asked for: the list of meetings, or the form of one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from rm_desktop.domain.ids import SessionId
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.sessions.template_book import TemplateBook
from rm_desktop.ui.workspace.sessions.templates_view import TemplatesView
from rm_desktop.ui.workspace.undo import UndoStack


class TemplateWay(QObject):
    """``plan_requested`` gives the template for a new meeting."""

    plan_requested = Signal(str)

    def __init__(self, context: Context, undo: UndoStack, views: QStackedWidget) -> None:
        """Show the templates among ``views``."""
        super().__init__(views)
        self._context, self._views = context, views
        self._back: Callable[[], None] | None = None
        self.book = TemplateBook(context, undo, self)

    @cached_property
    def view(self) -> TemplatesView:
        """The templates, built when first wanted."""
        view = TemplatesView(self._context, self.book, self._views)
        view.left.connect(self._on_left)
        view.plan_requested.connect(self.plan_requested)
        self._views.addWidget(view)
        return view

    def show(self, back: Callable[[], None]) -> None:
        """Show the templates; ``back`` is called when they are left."""
        self._back = back
        self._views.setCurrentWidget(self.view)
        self.view.enter()

    def keep(self, session_id: SessionId) -> None:
        """Keep the agenda of a meeting as a template."""
        self.book.keep_agenda(session_id)

    def _on_left(self) -> None:
        if self._back is not None:
            self._back()
