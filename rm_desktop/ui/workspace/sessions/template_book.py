"""The templates as the window has them: read when they are looked at, changed through the page's undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Kind
from rm_desktop.services.content import Template
from rm_desktop.services.journal import Journal
from rm_desktop.services.template_choice import is_own
from rm_desktop.services.templates import TakenTemplate
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.undo import Trace, UndoStack


class TemplateBook(QObject):
    """All templates and the one that is open."""

    changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin empty; `read` fills it."""
        super().__init__(parent)
        self.context = context
        self._undo = undo
        self._templates: list[Template] = []
        self._open = ""
        self._wanted = False
        self._under_way = 0
        context.changes.changed.connect(self._on_changed)

    def own(self) -> list[Template]:
        """Return the pair's own templates."""
        return [template for template in self._templates if is_own(template.code)]

    def shipped(self) -> list[Template]:
        """Return the templates that come with the program."""
        return [template for template in self._templates if not is_own(template.code)]

    def template(self) -> Template | None:
        """Return the open template; without a choice the first one of the pair's own, else the first one."""
        chosen = (template for template in self._templates if template.code == self._open)
        return next(chosen, None) or next(iter([*self.own(), *self.shipped()]), None)

    def open(self, code: str) -> None:
        """Show another template."""
        self._open = code
        self.changed.emit()

    def read(self) -> None:
        """Read the templates, and follow them from now on."""
        self._wanted = True
        self.context.operations.run(lambda journal: journal.templates.all(), self._take, owner=self)

    # what can be done
    def add(self) -> None:
        """Add an empty template and open it."""
        title = self.tr("New template")
        self._do(lambda journal: journal.templates.add(title), _trace, self.tr("Template added."), self._open_saved)

    def duplicate(self, template: Template) -> None:
        """Add an own one with the same lines and open it."""
        title = self.tr("{title}, our version").format(title=template.title[: TITLE_LIMIT - 40])
        self._do(
            lambda journal: journal.templates.duplicate(template.code, title),
            _trace,
            self.tr("Template duplicated."),
            self._open_saved,
        )

    def keep_agenda(self, session_id: str) -> None:
        """Keep the agenda of a meeting as a template."""
        self._do(
            lambda journal: journal.templates.from_meeting(session_id),
            _trace,
            self.tr("The agenda is kept as a template, without notes."),
            self._open_saved,
        )

    def rename(self, code: str, title: str) -> None:
        """Change the title."""
        self._do(
            lambda journal: journal.templates.change(code, title=title), _trace(code), self.tr("Template renamed.")
        )

    def arrange(self, code: str, items: tuple[PlannedItem, ...], text: str, *, said: bool = False) -> None:
        """Give an own template these lines; ``text`` says what was done to them."""
        self._do(lambda journal: journal.templates.change(code, items=items), _trace(code), text, said=said)

    def remove(self, code: str) -> None:
        """Delete an own template; it can be had back."""
        self._do(lambda journal: journal.templates.remove(code), _trace(code), self.tr("Template deleted."))

    def take_in(self, data: bytes, then: Callable[[TakenTemplate], None]) -> None:
        """Add the template of a file and open it."""

        def came(saved: Saved[TakenTemplate]) -> None:
            self.open(saved.value.code)
            then(saved.value)

        self._do(
            lambda journal: journal.templates.take_in(data),
            lambda taken: _NOTHING if taken.known else _trace(taken.code),
            self.tr("A template was added."),
            came,
        )

    def _do(
        self,
        act: Callable[[Journal], Saved[Any]],
        trace: Trace | Callable[[Any], Trace],
        text: str,
        then: Callable[[Saved[Any]], None] | None = None,
        *,
        said: bool = True,
    ) -> None:
        self._under_way += 1

        def came(saved: Saved[Any]) -> None:
            self._under_way -= 1
            if then is not None:
                then(saved)
            self._read_again()

        def failed(error: RmError) -> None:
            self._under_way -= 1
            self.context.operations.unanswered.emit(error)
            self._read_again()

        self._undo.do(act, trace, text, came, failed, said=said)

    def _open_saved(self, saved: Saved[str]) -> None:
        self._open = saved.value

    def _read_again(self) -> None:
        if self._wanted:
            self.read()

    def _take(self, templates: list[Template]) -> None:
        """Show what was read, unless more was done meanwhile: then what is on the screen is newer."""
        if not self._under_way:
            self._templates = templates
            self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self._wanted and Kind.TEMPLATE in changes.stale:
            self.read()


def _trace(code: str) -> Trace:
    return Trace(
        look=lambda journal: journal.templates.state(code),
        put=lambda journal, state: journal.templates.put_back(code, state),
    )


_NOTHING = Trace(look=lambda _journal: None, put=lambda _journal, _state: Saved(value=None, changes=Changes()))
"""Of an act that changed nothing, so that there is nothing to take back."""
