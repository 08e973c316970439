"""What the cards of the settings have in common: a name, a control, a sentence, and the way back to the default."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.services.settings import Settings
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Strong, Text


class ResetLink(LinkButton):
    """Takes ``names`` back to what the program comes with; there only while they differ."""

    reset_wanted = Signal(object)

    def __init__(self, settings: Settings, title: str, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Belong to the setting called ``title``."""
        super().__init__(self.tr("Back to the default"), "rotate-ccw", parent)
        self._settings, self._names = settings, names
        self.setAccessibleName(self.tr("Back to the default: {setting}").format(setting=title))
        self.clicked.connect(lambda: self.reset_wanted.emit(self._names))

    def refresh(self) -> None:
        """Be there only where there is something to take back."""
        self.setVisible(not self._settings.is_default(*self._names))


class OrganisationNote(QWidget):
    """Says that something is set by the organisation."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Say ``words`` beside a lock."""
        super().__init__(parent)
        self.words = Text(words, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel("lock", "muted", 18, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)


class SettingCard(Card):
    """A card of settings. `controls` says where the cursor goes for the name of a setting."""

    def __init__(self, title: str, settings: Settings, parent: QWidget | None = None) -> None:
        """Begin without settings."""
        super().__init__(title, parent)
        self.settings = settings
        self.controls: dict[str, QWidget] = {}

    def add_setting(self, control: QWidget, *below: QWidget, title: str, name: str, titled: bool = True) -> None:
        """Put ``control`` under ``title``, its sentences ``below``, and the way back for the setting ``name``."""
        if self.controls:
            self.body.addSpacing(px(8))
        if titled:
            self.body.addWidget(Strong(title, self))
        self.body.addWidget(control)
        for widget in below:
            self.body.addWidget(widget)
        link = ResetLink(self.settings, title, (name,), self)
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        link.refresh()
        self.controls[name] = control
