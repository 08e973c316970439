"""A second copy of what was just saved: asks where, and tells the bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.release.consent_bar import ConsentBar
from rm_desktop.ui.workspace.release.file_course import FileCourse


class Copying(QObject):
    """Joins a bar's wish for a copy to its course."""

    def __init__(self, context: Context, course: FileCourse, bar: ConsentBar) -> None:
        """Work until ``bar`` goes."""
        super().__init__(bar)
        self._context, self._course = context, course
        bar.copy_wanted.connect(self._ask)
        bar.words_wanted.connect(context.clipboard.copy)
        course.copied.connect(bar.show_copied)

    def _ask(self) -> None:
        path = self._course.path
        if path is not None:
            kind = self.tr("File (*{ending})").format(ending=path.suffix)
            self._context.files.save_file(
                self.tr("Where shall the second copy go?"), [kind], self._course.copy_to, name=path.name
            )
