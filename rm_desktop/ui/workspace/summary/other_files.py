"""What else may leave with the consent of both: confirmations, an overview for the programme, an idea without names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from rm_desktop.domain.words import Audience, Compartment, ExportKind, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.services.summary_participation import Participation
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.release.file_page import About, FilePage, language_of
from rm_desktop.ui.workspace.summary import kept_wording
from rm_desktop.ui.workspace.summary.file_options import (
    ConfirmationOptions,
    FileOptions,
    IdeaOptions,
    OverviewOptions,
    Sheet,
)

IDEA = "summary.idea"
_TYPING_MS = 350


class OtherFiles(QObject):
    """Lays a page for one file over the place; ``closed`` says that it is gone."""

    closed = Signal()

    def __init__(self, context: Context, views: QStackedWidget, parent: QObject) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._context, self._views = context, views
        self._held: Participation | None = None
        self.options: FileOptions | None = None
        self.page: FilePage | None = None
        tag = RescueTag(Compartment.SHARED, Kind.EXPORT, IDEA)
        self._idea = Autosave(context, kept_wording.saving(IDEA), self, rescue_tag=tag)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._make)

    def open_confirmation(self) -> None:
        """Show the page for a confirmation of participation."""
        about = About(
            title=self.tr("Confirmation of participation"),
            subtitle=self.tr("For each of the two, with a line for the training record"),
            word=self.tr("Confirmation"),
            kind=ExportKind.RECEIPT,
        )
        self._open(about, ConfirmationOptions(self._context.pair))

    def open_overview(self) -> None:
        """Show the page for the overview that the programme's lead may get."""
        about = About(
            title=self.tr("Overview of the meetings"),
            subtitle=self.tr("For the programme lead: that the two met, not what about"),
            word=self.tr("Overview"),
            kind=ExportKind.OVERVIEW,
            purpose=Audience.PROGRAMME.value,
        )
        self._open(about, OverviewOptions(self._context.pair))

    def open_idea(self) -> None:
        """Show the page for an idea; words that were begun are still there."""
        about = About(
            title=self.tr("Idea for the house"),
            subtitle=self.tr("What others in the house could use, without names"),
            word=self.tr("Idea"),
            kind=ExportKind.IDEA,
            purpose=Audience.OTHERS.value,
        )
        options = IdeaOptions(self._context.pair)
        self._open(about, options)

        def begin(text: str) -> None:
            self._idea.load(text, 0)
            options.show_text(text)
            options.editor.edited.connect(lambda: self._idea.edited(options.editor.markdown()))

        self._read(lambda journal: str(journal.preferences.get(IDEA, "")), begin)

    def close(self) -> None:
        """Go back to the place; consents that were given are void."""
        page, self.page, self.options = self.page, None, None
        if page is None:
            return
        self._typing.stop()
        self._views.removeWidget(page)
        page.close()
        page.deleteLater()
        self.closed.emit()

    def _open(self, about: About, options: FileOptions) -> None:
        self.close()
        self._held, self.options = None, options
        self.page = FilePage(self._context, about, options)
        self.page.left.connect(self.close)
        self.page.written.connect(self._on_written)
        self._views.addWidget(self.page)
        self._views.setCurrentWidget(self.page)
        self.page.back.setFocus()
        options.changed.connect(self._on_changed)
        self._read(lambda journal: journal.summary.participation(), self._on_held)

    def _read(self, read: Callable[[Journal], object], done: Callable[..., None]) -> None:
        self._context.operations.run(read, done, owner=self.page)

    def _on_held(self, held: Participation) -> None:
        self._held = held
        self._make()

    def _on_changed(self) -> None:
        """Take consents back at once; the file is made when the typing pauses."""
        if self.page is not None and not self.page.bar.saved():
            self.page.course.start_again()
            self._typing.start()

    def _make(self) -> None:
        page, options, held = self.page, self.options, self._held
        if page is None or options is None or held is None:
            return
        language = language_of(self._context)
        work = options.work(Sheet(language=language, today=self._context.clock.today(), held=held))
        if work is None:
            page.show_nothing()
        else:
            page.show_file(work, language)

    def _on_written(self) -> None:
        """Forget the words of an idea that is out."""
        if isinstance(self.options, IdeaOptions):
            self._idea.edited("")
            self._idea.flush()
