"""Asking over D-Bus without waiting for the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

Place = tuple[str, str, str]
"""Service, path and interface."""
_PATIENCE_MS = 5000


def ask(asker: QObject, bus: QDBusConnection, place: Place, method: str, *values: Any, slot: str) -> None:
    """Call ``method`` of ``place``; no service is started for it.

    The answer goes to ``asker``'s ``slot``, which takes a QDBusMessage; an error goes to its slot ``_on_refused``,
    which takes a QDBusError and the question. Slots of the asker itself, so that nothing outlives it.
    """
    question = QDBusMessage.createMethodCall(*place, method)
    question.setArguments(list(values))
    question.setAutoStartService(False)
    answered, refused = SLOT(f"{slot}(QDBusMessage)"), SLOT("_on_refused(QDBusError,QDBusMessage)")
    # SLOT gives a str, which is taken; the stub knows bytes only
    bus.callWithCallback(question, asker, answered, refused, _PATIENCE_MS)  # type: ignore[call-overload]


def first_value(answer: QDBusMessage) -> Any:
    """Return the first value of an answer, without its wrapping; None where there is none."""
    values = answer.arguments()
    first = values[0] if values else None
    return first.variant() if isinstance(first, QDBusVariant) else first
