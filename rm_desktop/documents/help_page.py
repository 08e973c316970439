"""A page of help on paper: what is shipped as Markdown, as a tagged PDF."""

from __future__ import annotations

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.tree import Document
from rm_desktop.domain.sentences import Language, Sentences


def render_help_page(language: Language, markdown: str, *, draft: bool, version: str) -> bytes:
    """Return the PDF of one page of help; a ``draft`` says on top that counsel has to look at it first."""
    say = Sentences(language, "documents.help")
    first, _, rest = markdown.lstrip().partition("\n")
    document = Document(
        language=language,
        title=first.removeprefix("#").strip(),
        eyebrow=say("draft") if draft else say("eyebrow"),
        blocks=markdown_blocks(rest),
        footer=version,
    )
    return render_pdf(document)
