"""One way to every format."""

from __future__ import annotations

from collections.abc import Callable

from rm_desktop.documents.html import render_html
from rm_desktop.documents.markdown import render_markdown
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.tree import Document
from rm_desktop.documents.word import render_docx
from rm_desktop.domain.words import DocumentFormat

_WRITERS: dict[DocumentFormat, Callable[[Document], bytes]] = {
    DocumentFormat.PDF: render_pdf,
    DocumentFormat.DOCX: render_docx,
    DocumentFormat.MARKDOWN: render_markdown,
    DocumentFormat.HTML: render_html,
}


def write(document: Document, form: DocumentFormat) -> bytes:
    """Return ``document`` as a file of this format."""
    return _WRITERS[form](document)
