"""What lies over the overview for a while: a file, a round, the profile."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class Layers(QStackedLayout):
    """Shows one thing at a time; what was laid over the first is gone once it is lifted."""

    def lay(self, view: QWidget, focus: QWidget) -> None:
        """Show ``view`` over the overview and begin at ``focus``."""
        self.addWidget(view)
        self.setCurrentWidget(view)
        focus.setFocus()

    def lift(self, view: QWidget | None) -> None:
        """Show the overview again, if ``view`` lay over it."""
        if view is not None:
            self.setCurrentIndex(0)
            self.removeWidget(view)
            view.deleteLater()
