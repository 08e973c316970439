"""The right side of the page: the file as it is, or its words to change; large on wish."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, QuietButton
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.workspace.release.made import Made
from rm_desktop.ui.workspace.release.preview_pane import PreviewPane
from rm_desktop.ui.workspace.summary.material import Draft
from rm_desktop.ui.workspace.summary.wording_pane import WordingPane


class PaperPane(QWidget):
    """Preview and wording, one of them in view. ``large_wanted`` asks for the whole width or gives it back."""

    large_wanted = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._draft: Draft | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._views = QStackedWidget(self)
        self.preview = PreviewPane(context, self)
        self.wording = WordingPane(self)
        self._views.addWidget(self.preview)
        self._views.addWidget(self.wording)
        column.addWidget(self._views, 1)
        column.addLayout(self._make_tools())

    def _make_tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        self.mark = Muted("", self)
        self.mark.setToolTip(self.tr("The window that asks for consent shows the same fingerprint."))
        tools.addWidget(self.mark, 1, Qt.AlignmentFlag.AlignVCenter)
        self.change = QuietButton(self.tr("Change the wording"), "pencil", self)
        self.change.clicked.connect(self._on_change)
        self.large = IconButton("maximize-2", self.tr("Show the pages large"), self)
        self.large.setCheckable(True)
        self.large.toggled.connect(self._on_large)
        tools.addWidget(self.change)
        tools.addWidget(self.large)
        return tools

    def show_draft(self, draft: Draft) -> None:
        """Know what there is to reword."""
        self._draft = draft
        if self._views.currentWidget() is self.wording:
            self.wording.show_summary(draft.chosen)

    def show_made(self, made: Made | None) -> None:
        """Show a file, or that there is none yet."""
        self.change.setEnabled(made is not None or self._views.currentWidget() is self.wording)
        self.large.setEnabled(made is not None)
        if made is None:
            self.mark.setText("")
            self.preview.show_nothing()
        else:
            self.mark.setText(self.tr("Fingerprint {fingerprint}").format(fingerprint=made.fingerprint))
            self.preview.show_made(made)

    def rewording(self) -> bool:
        """Return whether the words are in view."""
        return self._views.currentWidget() is self.wording

    def _on_change(self) -> None:
        if self.rewording():
            self.show_preview()
            return
        if self._draft is not None:
            self.wording.forget()
            self.wording.show_summary(self._draft.chosen)
            self._views.setCurrentWidget(self.wording)
            self.change.setText(self.tr("Show the preview"))
            self.change.set_icon("eye")
            next(iter(self.wording.editors.values())).setFocus()

    def show_preview(self) -> None:
        """Go back to the pages."""
        self._views.setCurrentWidget(self.preview)
        self.change.setText(self.tr("Change the wording"))
        self.change.set_icon("pencil")

    def _on_large(self, on: bool) -> None:
        self.large.set_icon("minimize-2" if on else "maximize-2")
        self.large.set_name(self.tr("Show the choice again") if on else self.tr("Show the pages large"))
        self.large_wanted.emit(on)
