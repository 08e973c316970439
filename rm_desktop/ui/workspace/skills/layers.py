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
        """Show what lies under ``view`` again; what was laid over ``view`` meanwhile goes with it."""
        below = -1 if view is None else self.indexOf(view) - 1
        if below >= 0:
            self.setCurrentIndex(below)
            for place in range(self.count() - 1, below, -1):
                self._drop(self.widget(place))

    def _drop(self, view: QWidget | None) -> None:
        if view is not None:
            self.removeWidget(view)
            view.close()
            view.deleteLater()
