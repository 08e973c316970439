"""A finished file in memory and what its bytes show. What is heavy is imported when a file is made, not before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import DocumentFormat
from rm_desktop.ui.runtime.release_request import fingerprint

if TYPE_CHECKING:
    from rm_desktop.documents.preview import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The finished file, and a PDF of what its bytes show (the file itself where it is one)."""

    form: DocumentFormat
    data: bytes = field(repr=False)
    pages: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...]
    texts: tuple[str, ...] = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """What the release helper shows too."""
        return fingerprint(hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A page as a picture."""

    index: int
    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


def made_of(data: bytes, form: DocumentFormat, language: Language) -> Made:
    """Return the file with the pages that its bytes show."""
    from rm_desktop.documents.preview import page_sizes, page_texts, shown_pages  # noqa: PLC0415 - heavy

    pages = shown_pages(data, form, language)
    return Made(form=form, data=data, pages=pages, sizes=tuple(page_sizes(pages)), texts=tuple(page_texts(pages)))


def find(made: Made, words: str) -> tuple[Hit, ...]:
    """Return where ``words`` stand on the pages of ``made``."""
    from rm_desktop.documents.preview import find_words  # noqa: PLC0415 - heavy

    return tuple(find_words(made.pages, words))


def draw(made: Made, index: int, scale: float) -> Drawn:
    """Return page ``index`` as a picture; ``scale`` 1 means 72 dots per inch."""
    from rm_desktop.documents.preview import page_image  # noqa: PLC0415 - heavy

    image = page_image(made.pages, index, scale)
    return Drawn(index=index, width=image.width, height=image.height, stride=image.stride, pixels=image.pixels)
