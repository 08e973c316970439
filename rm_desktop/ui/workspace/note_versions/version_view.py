"""One earlier text: what changed since, or the text itself, and the button that brings it back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.differences import Piece, Stretch
from rm_desktop.domain.versions import NoteVersion
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PrimaryButton
from rm_desktop.ui.widgets.changed_text import ChangedText
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.segmented import Segmented

HEIGHT = 240


class Way(Enum):
    """How an earlier text is looked at."""

    CHANGES = "changes"
    TEXT = "text"


class VersionView(QWidget):
    """Holds no text but the one that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.way = Segmented(
            [(Way.CHANGES, self.tr("What changed since")), (Way.TEXT, self.tr("The text of then"))],
            self.tr("How to look at it"),
            Way.CHANGES,
            self,
        )
        self.legend = Muted("", self)
        self.changes = ChangedText(self.tr("What changed since this version"), self)
        self.text = NoteEdit(self)
        self.text.setAccessibleName(self.tr("The text of then"))
        self.text.setProperty("framed", True)
        self.text.setReadOnly(True)
        self.bring_back = PrimaryButton(self.tr("Bring this version back"), "rotate-ccw", self)
        self.fixed = Note("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.way)
        column.addWidget(self.legend)
        for field in (self.changes, self.text):
            field.setMinimumHeight(px(HEIGHT))
            column.addWidget(field, 1)
        column.addWidget(flow(self.bring_back))
        column.addWidget(self.fixed)
        self.way.value_changed.connect(lambda _way: self._show_way())
        self.set_fixed("")
        self._show_way()

    def set_fixed(self, why: str) -> None:
        """Say ``why`` nothing can be brought back; an empty text lets it."""
        self.fixed.setText(why)
        self.fixed.setVisible(bool(why))
        self.bring_back.setVisible(not why)

    def show_version(self, version: NoteVersion) -> None:
        """Show the text of ``version``; what changed comes with `show_changes`."""
        title = f"# {version.title}\n\n" if version.title else ""
        self.text.load(title + version.body)
        self.changes.show_stretches(())
        self.legend.setText("")

    def show_changes(self, stretches: Sequence[Stretch], *, same_look: bool) -> None:
        """Show how the words became the present ones; ``same_look`` says whether they are set the same way too."""
        self.changes.show_stretches(stretches)
        if any(one.piece is not Piece.KEPT for one in stretches):
            self.legend.setText(self.tr("Struck: no longer in the note. Underlined: came since."))
        elif same_look:
            self.legend.setText(self.tr("It is the text that stands in the note now."))
        else:
            self.legend.setText(self.tr("The words are the same; only how they are set has changed."))

    def clear(self) -> None:
        """Drop the text."""
        self.text.forget()
        self.changes.show_stretches(())
        self.legend.setText("")

    def focus_text(self) -> None:
        """Put the cursor into the text that is shown."""
        (self.changes if self.way.value is Way.CHANGES else self.text).setFocus()

    def _show_way(self) -> None:
        changes = self.way.value is not Way.TEXT
        self.changes.setVisible(changes)
        self.legend.setVisible(changes)
        self.text.setVisible(not changes)
