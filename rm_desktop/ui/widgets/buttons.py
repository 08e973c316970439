"""Buttons by weight. A page has one primary one; every target is at least 40 px high and wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.theme.icons import ICON_SIZE, icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.pressable import PressableButton

_DISTANCE = 5
"""What an icon has between itself and the words besides what Qt leaves there."""


class _Button(PressableButton):
    """A button of one kind whose text is shown in full, whatever its length."""

    kind = "plain"
    role = "ink"

    def __init__(self, text: str = "", icon_name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", self.kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon_name:
            self.set_icon(icon_name)

    def set_icon(self, name: str, role: str | None = None) -> None:
        """Show the Lucide icon ``name``, in the colour of ``role`` or of this kind of button."""
        self.setIcon(icon(name, role or self.role))
        self._keep_distance()

    def setText(self, text: str) -> None:
        """Show ``text`` at a distance from the icon."""
        super().setText(text)
        self._keep_distance()

    def _keep_distance(self) -> None:
        """Give the icon a wider place where words follow: Qt leaves 4 px between the two, at any text size."""
        self.setIconSize(QSize(px(ICON_SIZE) + (px(_DISTANCE) if self.text() else 0), px(ICON_SIZE)))


class PrimaryButton(_Button):
    """The one thing to do next on a page."""

    kind = "primary"
    role = "primary_ink"


class PlainButton(_Button):
    """Anything else that can be done."""


class DangerButton(_Button):
    """Something that cannot be taken back."""

    kind = "danger"
    role = "danger"


class PrivateButton(_Button):
    """Something that concerns what is private; its words say so."""

    kind = "private"
    role = "private"


class QuietButton(_Button):
    """Something rarely wanted, without a frame."""

    kind = "quiet"
    role = "muted"


class LockButton(_Button):
    """The big button that locks the vault."""

    kind = "lock"
    role = "lock_ink"


class LinkButton(_Button):
    """A word that leads elsewhere."""

    kind = "link"
    role = "shared"

    def __init__(self, text: str = "", icon_name: str | None = None, parent: QWidget | None = None) -> None:
        """Show ``text`` underlined."""
        super().__init__(text, icon_name, parent)
        font = self.font()
        font.setUnderline(True)
        self.setFont(font)


class IconButton(_Button):
    """A button without words: its name is heard by screen readers and shown as its tooltip."""

    kind = "icon"

    def __init__(
        self, icon_name: str, name: str, parent: QWidget | None = None, *, framed: bool = False, role: str = "ink"
    ) -> None:
        """Show ``icon_name``; ``name`` says what the button does."""
        super().__init__("", None, parent)
        self.setProperty("framed", framed)
        self.set_icon(icon_name, role)
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Say what the button does now."""
        self.setAccessibleName(name)
        self.setToolTip(name)
