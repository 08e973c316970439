"""Destroying a vault, with the confirmation of it."""

from __future__ import annotations

from datetime import datetime

from rm_desktop.documents.destruction import Done, destruction_document
from rm_desktop.documents.writing import write
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import DocumentFormat
from rm_desktop.vault.destruction import Destruction


def confirmation(done: Destruction, *, vault_title: str, at: datetime, language: Language) -> bytes:
    """Return the confirmation as a PDF to print."""
    figures = Done(
        slots=done.slots,
        files=done.files,
        backups=done.backups,
        remaining=done.remaining,
        foreign=done.foreign,
        unproved=done.unproved,
        resumed=done.resumed,
    )
    document = destruction_document(language, vault_title=vault_title, at=at, done=figures)
    return write(document, DocumentFormat.PDF)
