"""A file that leaves with the consent of both, on a page of its own: what it holds, its pages, consents and place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import DocumentFormat, ExportKind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.workspace.release.afterwards import Afterwards
from rm_desktop.ui.workspace.release.consent_bar import ConsentBar
from rm_desktop.ui.workspace.release.consents import ORDER
from rm_desktop.ui.workspace.release.file_course import FOLDER, FileCourse, completing
from rm_desktop.ui.workspace.release.frame import ReleaseFrame
from rm_desktop.ui.workspace.release.made import made_of
from rm_desktop.ui.workspace.release.sheet_pane import SheetPane


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the page and the register say about a file; ``word`` begins its name."""

    title: str
    subtitle: str
    word: str
    kind: ExportKind
    purpose: str = ""


class FilePage(QWidget):
    """Shows a PDF and lets both decide about it; ``left`` asks for the page before, ``written`` follows a save."""

    left = Signal()
    written = Signal()

    def __init__(self, context: Context, about: About, options: QWidget, parent: QWidget | None = None) -> None:
        """Begin without a file; ``options`` says or asks what it holds."""
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._about = about
        self.course = FileCourse(context, about.word, about.kind, self)
        header = PageHeader(about.title, about.subtitle, parent=self)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        header.add(self.back)
        self.bar = ConsentBar(context.pair.name(ORDER[0]), self)
        self.bar.again.setText(self.tr("Back"))
        self.sheet = SheetPane(context, self)
        self.frame = ReleaseFrame(header, options, self.bar, self.sheet, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._connect()
        context.operations.run(lambda journal: journal.preferences.get(FOLDER), self._on_folder_known, owner=self)

    def _connect(self) -> None:
        course, bar, shell = self.course, self.bar, self._context.shell
        course.made.connect(self.sheet.show_made)
        course.consents_changed.connect(self._show_consents)
        course.placed.connect(bar.show_place)
        course.saved.connect(self._on_saved)
        course.failed.connect(self._on_failed)
        Afterwards(self._context, course, bar)
        bar.consent_wanted.connect(course.ask)
        bar.place_wanted.connect(self._on_place)
        bar.save_wanted.connect(lambda: course.write(completing(self._about.kind, self._about.purpose)))
        bar.lock_wanted.connect(shell.lock)
        bar.folder_wanted.connect(self._on_folder)
        for leaving in (self.back.clicked, bar.nothing_wanted, bar.again_wanted):
            leaving.connect(self.left)

    def show_file(self, work: Callable[[], bytes], language: Language) -> None:
        """Make the PDF that ``work`` returns; consents to the one before are void."""
        self.course.start_again()
        self.course.make(lambda: made_of(work(), DocumentFormat.PDF, language))

    def show_nothing(self) -> None:
        """Say that there is nothing to hand out yet."""
        self.course.start_again()
        self.sheet.show_made(None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take back consents that were given: what is handed out is decided in one go."""
        self.course.void()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_folder_known(self, folder: object) -> None:
        self.course.remember_folder(Path(folder) if isinstance(folder, str) else None)

    def _show_consents(self) -> None:
        consents, file = self.course.consents, self.course.file
        self.bar.show_error("")
        self.bar.show_state(consents.count if consents is not None else 0, ready=file is not None)

    def _on_place(self) -> None:
        path = self.course.path
        if path is not None:
            self._context.files.save_file(
                self._about.title, ["PDF (*.pdf)"], self.course.name_place, name=path.name, folder=path.parent
            )

    def _on_folder(self) -> None:
        if self.course.path is not None:
            self._context.shell.open_folder(self.course.path.parent)

    def _on_saved(self, path: Path) -> None:
        self.frame.set_choosing(on=False)
        self.bar.show_saved(path, self.course.passphrase)
        self.written.emit()

    def _on_failed(self, error: RmError) -> None:
        if not self.bar.saved():
            self._show_consents()
        self.bar.show_error(self._context.messages.sentence(error))


def language_of(context: Context) -> Language:
    """Return the language in which files of the window are written."""
    return "de" if context.language == "de" else "en"
