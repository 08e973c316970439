"""What leaves the page or comes in: a sheet to tick by hand, and checklists as files. No level is ever part of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QObject

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.pages import FieldRow
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import DocumentFormat, ExportKind
from rm_desktop.services.checklist_file import LARGEST, Listed, Taken, writing
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.workspace.chosen_file import read_chosen
from rm_desktop.ui.workspace.skills.line_row import OWN
from rm_desktop.ui.workspace.small_file import SmallFile, SmallFileWriter
from rm_desktop.ui.workspace.undo import Trace, UndoStack

ENDING = ".rmcheck"


class PaperActs(QObject):
    """Asks where, makes the file beside the vault's worker, and says what happened."""

    def __init__(self, context: Context, undo: UndoStack, parent: QObject) -> None:
        """Remember in ``undo`` what was taken in."""
        super().__init__(parent)
        self._context, self._undo = context, undo
        self._writer = SmallFileWriter(context, self)

    def print_field(self, field: FieldRow, rows: Sequence[SkillRow]) -> None:
        """Save a field as a PDF to tick by hand."""
        shown = [row for row in rows if not row.hidden]
        self._context.files.save_file(
            self.tr("Checklist to tick by hand"),
            [self.tr("PDF (*.pdf)")],
            lambda path: self._writer.write(path, lambda: _sheet(self._context, field.title, shown)),
            name=self.tr("Checklist.pdf"),
        )

    def save_list(self, fields: Sequence[str], done: Callable[[], None] | None = None) -> None:
        """Save the checklist, or some ``fields`` of it, as a file that others can take in."""

        def chosen(path: Path) -> None:
            def write(listed: Listed) -> None:
                remark = self._context.content.text("fitness.credit.short")
                self._writer.write(path, lambda: _list_file(listed, remark))
                if done is not None:
                    done()

            self._context.operations.run(lambda journal: journal.checklist.listed(fields), write, owner=self)

        self._context.files.save_file(
            self.tr("Save the checklist as a file"), [self._filter()], chosen, name=self.tr("Checklist") + ENDING
        )

    def take_list(self) -> None:
        """Add what a checklist file names."""
        self._context.files.open_file(self.tr("Add a checklist from a file"), [self._filter()], self._read_list)

    def _read_list(self, path: Path) -> None:
        self._context.operations.aside(lambda: read_chosen(path, LARGEST), self._take, owner=self)

    def _take(self, data: bytes) -> None:
        def take_in(journal: Journal) -> Saved[Taken]:
            return journal.checklist.take_in(data)

        self._undo.do(take_in, _taken_trace, self.tr("A checklist was added."), self._say)

    def _say(self, saved: Saved[Taken]) -> None:
        taken = saved.value
        new = self.tr("%n line(s) were added.", "", len(taken.lines))
        known = self.tr("%n line(s) were there already.", "", taken.known) if taken.known else ""
        self._context.shell.banner(SUCCESS, " ".join(part for part in (new, known) if part))

    def _filter(self) -> str:
        return self.tr("Checklists (*{ending})").format(ending=ENDING)


def _taken_trace(taken: Taken) -> Trace:
    def put(journal: Journal, there: tuple[str, ...] | None) -> Saved[None]:
        return journal.checklist.bring_back(taken) if there else journal.checklist.take_back(taken)

    return Trace(look=lambda journal: journal.checklist.still_there(taken) or None, put=put)


def _list_file(listed: Listed, remark: str) -> SmallFile:
    return SmallFile(kind=ExportKind.CHECKLIST, format=None, content=writing(listed, remark))


def _sheet(context: Context, title: str, rows: Sequence[SkillRow]) -> SmallFile:
    from rm_desktop.documents.checklist import (  # noqa: PLC0415 - typst loads when a sheet is wanted
        ChecklistGroup,
        ChecklistLine,
        render_checklist,
    )

    content = context.content
    titles = {one.code: one.title for one in content.competences}
    groups = [
        ChecklistGroup(
            title=titles.get(competence, ""),
            lines=tuple(ChecklistLine(title=row.title, detail=row.detail) for row in lines),
        )
        for competence, lines in groupby(rows, key=lambda row: row.competence)
    ]
    shipped = any(not row.code.startswith(OWN) for row in rows)
    made = render_checklist(
        "de" if context.language == "de" else "en",
        title,
        groups,
        levels=[text.word for text in content.levels.values()],
        credit=content.text("fitness.credit.full") if shipped else "",
    )
    return SmallFile(kind=ExportKind.CHECKLIST, format=DocumentFormat.PDF, content=made)
