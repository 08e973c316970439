"""What the page does to levels and examples. Everything can be undone, a file beside an example too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Example, ExampleFile
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import ExampleRow
from rm_desktop.domain.words import Level
from rm_desktop.services.example_files import LARGEST, require_fitting
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.chosen_file import read_chosen
from rm_desktop.ui.workspace.skills.example_row import ExampleText
from rm_desktop.ui.workspace.undo import Trace, UndoStack, removal

Then = Callable[[SkillCode], None]


class ExampleActs(QObject):
    """Works through the page's stack of steps; ``then`` is told of which line something changed."""

    def __init__(self, context: Context, undo: UndoStack, then: Then, parent: QObject) -> None:
        """Remember every act in ``undo``."""
        super().__init__(parent)
        self._context, self._undo, self._then = context, undo, then

    def assess(self, code: SkillCode, level: Level) -> None:
        """Give a line a level."""
        trace = Trace(
            look=lambda journal: tuple(journal.skills.history(code)),
            put=lambda journal, history: journal.skills.put_history(code, history),
        )
        self._undo.do(
            lambda journal: journal.skills.assess(code, level),
            trace,
            self.tr("Another level was chosen."),
            lambda _saved: self._then(code),
            said=False,
        )

    def add(self, code: SkillCode, text: str, on: date) -> None:
        """Write an example down; where a meeting runs, it happened there."""

        def add(journal: Journal) -> Saved[Example]:
            running = journal.sessions.running()
            return journal.skills.add_example(code, text, on, running.id if running is not None else None)

        self._undo.do(
            add,
            lambda example: _there(example.id),
            self.tr("The example was written down."),
            lambda _saved: self._then(code),
            said=False,
        )

    def change(self, row: ExampleRow, wanted: ExampleText) -> None:
        """Change words, day and meeting of an example."""

        def look(journal: Journal) -> tuple[Any, ...]:
            example = journal.skills.example(row.id)
            return example.text, example.on, example.session_id

        def put(journal: Journal, state: tuple[Any, ...]) -> Saved[Example]:
            text, on, session_id = state
            return journal.skills.edit_example(row.id, text=text, on=on, session_id=session_id)

        state = (wanted.text, wanted.on, wanted.session_id)
        self._undo.do(
            lambda journal: put(journal, state),
            Trace(look, put),
            self.tr("The example was changed."),
            lambda _saved: self._then(row.skill),
            said=False,
        )

    def remove(self, row: ExampleRow) -> None:
        """Put an example into the wastebasket."""
        self._undo.do(
            lambda journal: journal.skills.remove_example(row.id),
            _there(row.id),
            self.tr("The example was deleted."),
            lambda _saved: self._then(row.skill),
        )

    def ask_file(self, row: ExampleRow) -> None:
        """Let a picture or PDF be chosen for an example."""
        self._context.files.open_file(
            self.tr("Picture or PDF"),
            [self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.pdf)")],
            lambda path: self._take_file(row, path),
        )

    def _take_file(self, row: ExampleRow, path: Path) -> None:
        def taken(content: bytes) -> None:
            self._undo.do(
                lambda journal: journal.example_files.put(row.id, path.name, content),
                _file_trace(row.id),
                self.tr("The file now lies in the vault, beside the example. The original stays where it is."),
                lambda _saved: self._then(row.skill),
            )

        def read() -> bytes:
            content = read_chosen(path, LARGEST)
            require_fitting(content)
            return content

        self._context.operations.aside(read, taken, owner=self)

    def remove_file(self, row: ExampleRow) -> None:
        """Take the file away from an example."""
        self._undo.do(
            lambda journal: journal.example_files.remove(row.id),
            _file_trace(row.id),
            self.tr("The file was taken away from the example."),
            lambda _saved: self._then(row.skill),
        )


def _there(example_id: str) -> Trace:
    return removal(
        lambda journal: journal.skills.example(example_id),
        lambda journal: journal.skills.remove_example(example_id),
        lambda journal: journal.skills.restore_example(example_id),
    )


def _file_trace(example_id: str) -> Trace:
    def look(journal: Journal) -> ExampleFile | None:
        try:
            return journal.example_files.get(example_id)
        except NotFound:
            return None

    def put(journal: Journal, file: ExampleFile | None) -> Saved[Any]:
        if file is None:
            return journal.example_files.remove(example_id)
        return journal.example_files.put(example_id, file.name, file.content)

    return Trace(look, put)
