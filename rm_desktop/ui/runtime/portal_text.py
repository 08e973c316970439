"""How large the desktop wants its text, as its portal tells over the session's bus and says when it changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusVariant

from rm_desktop.ui.runtime.bus_calls import Place, ask, first_value

_PLACE: Place = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_GROUP, _KEY = "org.gnome.desktop.interface", "text-scaling-factor"
_MOST = 3.0
_PARTS = 3


class PortalText(QObject):
    """Says in ``told`` the percentage; silent where the desktop has no portal."""

    told = Signal(object)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        """Ask on ``bus``, and listen from now on."""
        super().__init__(parent)
        changed = SLOT("_on_changed(QDBusMessage)")
        # SLOT gives a str, which is taken; the stub knows bytes only
        bus.connect(*_PLACE, "SettingChanged", self, changed)  # type: ignore[call-overload]
        ask(self, bus, _PLACE, "ReadOne", _GROUP, _KEY, slot="_on_answer")

    @Slot(QDBusMessage)
    def _on_answer(self, answer: QDBusMessage) -> None:
        self._tell(first_value(answer))

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, _question: QDBusMessage) -> None:
        """Leave everything as it is."""

    @Slot(QDBusMessage)
    def _on_changed(self, message: QDBusMessage) -> None:
        values: list[Any] = list(message.arguments())
        if len(values) >= _PARTS and values[:2] == [_GROUP, _KEY]:
            self._tell(values[2].variant() if isinstance(values[2], QDBusVariant) else values[2])

    def _tell(self, factor: Any) -> None:
        if isinstance(factor, float | int) and 0 < factor <= _MOST:
            self.told.emit(round(100 * factor))
