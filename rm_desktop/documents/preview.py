"""What a file shows, read from the very bytes that will be written: pages as pictures and as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]  # the library ships no types

from rm_desktop.documents.html_reading import read_html
from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.tree import Document, Heading
from rm_desktop.documents.word_reading import read_docx
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import DocumentFormat

_TALLEST = 6000
"""Pixels of a page from elsewhere; an endless one would take all memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page as rows of 32-bit pixels, blue first."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document.get_page_size(index) for index in range(len(document))]
    finally:
        document.close()


def page_images(pdf: bytes, scale: float) -> list[PageImage]:
    """Return every page of a PDF as a picture; ``scale`` 1 means 72 dots per inch."""
    return [page_image(pdf, index, scale) for index in range(len(page_sizes(pdf)))]


def readable_pages(pdf: bytes, width: int, most: int) -> list[PageImage]:
    """Return the first pages of a file somebody brought, ``width`` pixels wide; none where it cannot be read."""
    try:
        sizes = page_sizes(pdf)[:most]
        scales = [min(width / wide, _TALLEST / tall) for wide, tall in sizes]
        return [page_image(pdf, index, scale) for index, scale in enumerate(scales)]
    except (pypdfium2.PdfiumError, ZeroDivisionError):
        return []


def page_image(pdf: bytes, index: int, scale: float) -> PageImage:
    """Return one page of a PDF as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return _image(document[index], scale)
    finally:
        document.close()


def _image(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
    image = PageImage(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(bitmap.buffer))
    bitmap.close()
    page.close()
    return image


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of every page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_text(page) for page in document]
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    text: str = text_page.get_text_bounded()
    text_page.close()
    page.close()
    return text.replace("\r\n", "\n").replace("\u200b", "")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that were found: on which page, and where, as left, bottom, right and top in points from its lower left."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


def find_words(pdf: bytes, words: str) -> list[Hit]:
    """Return where ``words`` stand, whatever their case, page by page from the top."""
    if not words.strip():
        return []
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [hit for number, page in enumerate(document) for hit in _hits(page, number, words.strip())]
    finally:
        document.close()


def _hits(page: pypdfium2.PdfPage, number: int, words: str) -> list[Hit]:
    found: list[Hit] = []
    text_page = page.get_textpage()
    search = text_page.search(words)
    while (place := search.get_next()) is not None:
        boxes = range(text_page.count_rects(*place))
        found.append(Hit(number, tuple(text_page.get_rect(box) for box in boxes)))
    search.close()
    text_page.close()
    page.close()
    return found


def page_text(pdf: bytes) -> str:
    """Return the text of a whole PDF."""
    return "\n".join(page_texts(pdf))


def shown_pages(data: bytes, form: DocumentFormat, language: Language) -> bytes:
    """Return a PDF of what a file shows: itself, or what was read back from the bytes of another format."""
    return data if form is DocumentFormat.PDF else render_pdf(_READERS[form](data, language))


def read_markdown(data: bytes, language: Language) -> Document:
    """Return the document in a Markdown file; its first heading is the title."""
    first, *rest = markdown_blocks(data.decode())
    title = "".join(span.text for span in first.spans) if isinstance(first, Heading) else ""
    blocks = tuple(
        Heading(level=block.level - 1, spans=block.spans) if isinstance(block, Heading) else block for block in rest
    )
    return Document(language=language, title=title, blocks=blocks)


_READERS: dict[DocumentFormat, Callable[[bytes, Language], Document]] = {
    DocumentFormat.MARKDOWN: read_markdown,
    DocumentFormat.HTML: read_html,
    DocumentFormat.DOCX: read_docx,
}
