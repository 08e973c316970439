"""The finished pages of a file whose content is not chosen word by word, with the fingerprint of its bytes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.workspace.release.made import Made
from rm_desktop.ui.workspace.release.preview_pane import PreviewPane


class SheetPane(QWidget):
    """Preview and fingerprint."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.preview = PreviewPane(context, self, ticked=False)
        self.mark = Muted("", self)
        self.mark.setToolTip(self.tr("The window that asks for consent shows the same fingerprint."))
        column.addWidget(self.preview, 1)
        column.addWidget(self.mark)

    def show_made(self, made: Made | None) -> None:
        """Show a file, or that there is none yet."""
        if made is None:
            self.mark.setText("")
            self.preview.show_nothing()
        else:
            self.mark.setText(self.tr("Fingerprint {fingerprint}").format(fingerprint=made.fingerprint))
            self.preview.show_made(made)
