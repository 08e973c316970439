"""A page without names or dates: an idea that others in the house may take up."""

from __future__ import annotations

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.tree import Document
from rm_desktop.domain.sentences import Language, Sentences


def idea(language: Language, text: str) -> Document:
    """Return the page; ``text`` is Markdown, and nothing else of the vault is on it."""
    say = Sentences(language, "documents.idea")
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        blocks=markdown_blocks(text),
        footer=say("footer"),
    )
