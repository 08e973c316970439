"""What was found out about protection when the program started on this computer, for the page on protection."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtCore import QObject

from rm_desktop.ui.help.articles import Article
from rm_desktop.ui.runtime.hardening import Hardening

PAGE = "protection"


class ThisComputer(QObject):
    """Words for ``found``."""

    def __init__(self, found: Hardening) -> None:
        """Keep what was found."""
        super().__init__()
        self._found = found

    def title(self) -> str:
        """Return the heading."""
        return self.tr("On this computer, now")

    def sentences(self) -> tuple[str, ...]:
        """Return one sentence for each measure, whether it holds or not."""
        return (self._network(), self._memory(), self._crash())

    def _network(self) -> str:
        if self._found.no_network:
            return self.tr("Network: the operating system refuses this program every connection.")
        return self.tr(
            "Network: this operating system did not take on the task of refusing connections. "
            "The program opens none, but nothing here enforces it."
        )

    def _memory(self) -> str:
        if self._found.closed_memory:
            return self.tr("Memory: other programs of the same user account cannot read it.")
        return self.tr("Memory: while the vault is open, other programs of the same user account could read it here.")

    def _crash(self) -> str:
        if self._found.no_core_dump:
            return self.tr("Crash: no picture of the memory is written to the disk.")
        return self.tr("Crash: this operating system may write a picture of the memory to the disk.")


def add_findings(article: Article, found: Hardening) -> Article:
    """Put what holds on this computer before the page's first heading."""
    words = ThisComputer(found)
    title, sentences = words.title(), words.sentences()
    items = "".join(f"<li><p>{escape(sentence)}</p></li>" for sentence in sentences)
    section = f"<h2>{escape(title)}</h2>\n<ul>{items}</ul>\n"
    return replace(
        article,
        headings=(title, *article.headings),
        html=article.html.replace("<h2>", f"{section}<h2>", 1),
        words=f"{article.words} {title} {' '.join(sentences)}",
    )
