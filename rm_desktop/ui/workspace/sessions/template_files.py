"""Templates as files: one is handed on, another one taken in. A file leaves the vault, so the register notes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import ExportKind
from rm_desktop.services.content import Template
from rm_desktop.services.template_file import LARGEST, writing
from rm_desktop.services.templates import TakenTemplate
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.workspace.chosen_file import read_chosen
from rm_desktop.ui.workspace.sessions.template_book import TemplateBook
from rm_desktop.ui.workspace.small_file import SmallFile, SmallFileWriter

ENDING = ".rmtemplate"
_WORDS = re.compile(r"\w{3,}")


def names_in(template: Template, pair: Pair) -> list[str]:
    """Return which of the two are named in a template: what a file must not tell by accident."""
    texts = [template.title, *(item.title for item in template.items)]
    said = {word for text in texts for word in _WORDS.findall(fold(text))}
    return [name for name in (pair.senior_name, pair.junior_name) if said & set(_WORDS.findall(fold(name)))]


class TemplateFiles(QObject):
    """Asks where, makes the file beside the vault's worker, and says what happened."""

    def __init__(self, context: Context, book: TemplateBook, parent: QObject) -> None:
        """Add to ``book`` what comes in."""
        super().__init__(parent)
        self._context, self._book = context, book
        self._writer = SmallFileWriter(context, self)

    def save(self, template: Template, done: Callable[[], None]) -> None:
        """Save a template as a file that others can take in."""
        remark = self.tr("A template for meetings, for RM Desktop. Minutes come before the words.")

        def chosen(path: Path) -> None:
            self._writer.write(path, lambda: _file(template, remark))
            done()

        self._context.files.save_file(
            self.tr("Save the template as a file"), [self._filter()], chosen, name=self.tr("Template") + ENDING
        )

    def take(self) -> None:
        """Add the template of a file."""
        self._context.files.open_file(self.tr("Add a template from a file"), [self._filter()], self._read)

    def _read(self, path: Path) -> None:
        self._context.operations.aside(
            lambda: read_chosen(path, LARGEST), lambda data: self._book.take_in(data, self._say), owner=self
        )

    def _say(self, taken: TakenTemplate) -> None:
        if taken.known:
            self._context.shell.banner(SUCCESS, self.tr("This template was there already. Nothing was added."))

    def _filter(self) -> str:
        return self.tr("Meeting templates (*{ending})").format(ending=ENDING)


def _file(template: Template, remark: str) -> SmallFile:
    return SmallFile(kind=ExportKind.TEMPLATE, format=None, content=writing(template, remark))
