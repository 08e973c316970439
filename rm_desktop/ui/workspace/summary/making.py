"""Making the file in memory, away from the window's thread. What is heavy is imported there, not before."""

from __future__ import annotations

from rm_desktop.documents.summary import Summary
from rm_desktop.domain.words import DocumentFormat
from rm_desktop.ui.workspace.release.made import Made, made_of


def make(summary: Summary, form: DocumentFormat) -> Made:
    """Return the file of ``summary``."""
    from rm_desktop.documents.writing import write  # noqa: PLC0415 - heavy

    return made_of(write(summary.document(), form), form, summary.language)
