"""Have a screen reader say something without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(speaker: QObject, text: str) -> None:
    """Say ``text`` politely on behalf of ``speaker``, if a screen reader listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - a window starts without them

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(speaker, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
