"""Reports about faults of ours, for whoever wants to see one before it goes anywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from rm_desktop.ui.crash import tell_crashes_to

_MOST = 10


class CrashReports(QObject):
    """Collects what the crash hook tells, from whatever thread. ``came`` says that there is something to see."""

    came = Signal()
    _arrived = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on."""
        super().__init__(parent)
        self._lines: list[str] = []
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        tell_crashes_to(self._arrived.emit)

    def text(self) -> str:
        """Return everything that would be copied: versions, types and places, no word that anybody wrote."""
        return "\n".join([_program(), *self._lines])

    @Slot(str)
    def _on_arrived(self, line: str) -> None:
        if line not in self._lines and len(self._lines) < _MOST:
            self._lines.append(line)
        self.came.emit()


def _program() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - hardly ever needed

    from PySide6.QtCore import QSysInfo  # noqa: PLC0415 - as above

    try:
        number = version("rm-desktop")
    except PackageNotFoundError:
        number = "?"
    return f"RM Desktop {number}, {QSysInfo.productType()} {QSysInfo.productVersion()}"
