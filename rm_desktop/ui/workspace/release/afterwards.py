"""What can be done with a file that was just saved: a second copy, printing it, copying the words that open it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from shiboken6 import isValid

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import Printing, PrintWish
from rm_desktop.ui.workspace.release.consent_bar import ConsentBar
from rm_desktop.ui.workspace.release.file_course import FileCourse


class Afterwards(QObject):
    """Joins a bar's wishes to its course."""

    def __init__(self, context: Context, course: FileCourse, bar: ConsentBar) -> None:
        """Work until ``bar`` goes."""
        super().__init__(bar)
        self._context, self._course, self._bar = context, course, bar
        bar.copy_wanted.connect(self._ask_place)
        course.copied.connect(bar.show_copied)
        course.writing_changed.connect(bar.show_writing)
        bar.words_wanted.connect(context.clipboard.copy)
        bar.print.clicked.connect(self._look_for_printers)
        bar.printing.wanted.connect(self._print)

    def _ask_place(self) -> None:
        path = self._course.path
        if path is not None:
            kind = self.tr("File (*{ending})").format(ending=path.suffix)
            self._context.files.save_file(
                self.tr("Where shall the second copy go?"), [kind], self._course.copy_to, name=path.name
            )

    def _look_for_printers(self) -> None:
        self._bar.printing.look()
        self._context.shell.print_file(PrintWish(), self._on_printers)

    def _on_printers(self, found: Printing) -> None:
        if isValid(self._bar):  # the page may be built anew meanwhile
            self._bar.printing.show_printers(found.printers)

    def _print(self, wish: PrintWish) -> None:
        path = self._course.path
        if path is not None:
            self._context.shell.print_file(replace(wish, path=str(path)), self._on_printed)

    def _on_printed(self, printing: Printing) -> None:
        if isValid(self._bar):
            self._bar.printing.show_done(done=printing.done)
