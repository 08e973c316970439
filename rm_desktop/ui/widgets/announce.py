"""Have a screen reader say something without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(speaker: QObject, text: str) -> None:
    """Say ``text`` politely on behalf of ``speaker``, if a screen reader listens."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(speaker, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
