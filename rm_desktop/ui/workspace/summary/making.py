"""Making the file in memory, away from the window's thread. What is heavy is imported there, not before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from rm_desktop.documents.summary import Summary
from rm_desktop.domain.words import DocumentFormat
from rm_desktop.ui.runtime.release_request import fingerprint


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


def make(summary: Summary, form: DocumentFormat) -> Made:
    """Return the file of ``summary``."""
    from rm_desktop.documents.preview import page_sizes, page_texts, shown_pages  # noqa: PLC0415 - heavy
    from rm_desktop.documents.writing import write  # noqa: PLC0415 - heavy

    data = write(summary.document(), form)
    pages = shown_pages(data, form, summary.language)
    return Made(
        form=form,
        data=data,
        pages=pages,
        sizes=tuple(page_sizes(pages)),
        texts=tuple(page_texts(pages)),
    )


def draw(made: Made, index: int, scale: float) -> Drawn:
    """Return page ``index`` as a picture; ``scale`` 1 means 72 dots per inch."""
    from rm_desktop.documents.preview import page_image  # noqa: PLC0415 - heavy

    image = page_image(made.pages, index, scale)
    return Drawn(index=index, width=image.width, height=image.height, stride=image.stride, pixels=image.pixels)
