"""Several widgets in one place of which one is shown; the place is only as large as that one needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneAtATime(QWidget):
    """Qt's stacked layouts keep room for their largest page; this one does not."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """Hold ``widgets`` and show the first one."""
        super().__init__(parent)
        self._widgets = list(widgets)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in self._widgets:
            column.addWidget(widget)
        self._shown = self._widgets[0]
        self.show_only(self._shown)

    def shown(self) -> QWidget:
        """Return the widget that is shown."""
        return self._shown

    def show_only(self, widget: QWidget) -> None:
        """Show ``widget`` instead of the others."""
        self._shown = widget
        for other in self._widgets:
            if other is not widget:
                other.hide()
        widget.show()
