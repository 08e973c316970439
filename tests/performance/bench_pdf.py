"""A ten-page summary as PDF against typst alone with the same words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import typst

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_images
from rm_desktop.documents.tree import Document
from rm_desktop.domain.resource_files import resource_path

GOAL = 2.0
PARAGRAPH = "Foto neu, Überschrift in eigenen Worten, drei Beiträge kommentiert und besprochen, was davon bleibt. " * 6
PAGES = 10


def bench_pdf(tmp_path: Path, compare: Callable[..., float]) -> None:
    markdown = "\n\n".join(f"## Punkt {number}\n\n{PARAGRAPH}\n\n- {PARAGRAPH}" for number in range(26))
    document = Document(language="de", title="Zusammenfassung", blocks=markdown_blocks(markdown))
    assert len(page_images(render_pdf(document), 0.2)) >= PAGES
    plain = tmp_path / "plain.typ"
    plain.write_text(
        '#set document(title: "Zusammenfassung")\n#set text(lang: "de", font: "Inter", size: 11pt)\n'
        "= Zusammenfassung\n\n"
        + "\n\n".join(f"== Punkt {number}\n\n{PARAGRAPH}\n\n- {PARAGRAPH}" for number in range(26)),
        encoding="utf-8",
    )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[resource_path("fonts")])

    def base() -> bytes:
        return bytes(typst.Compiler(plain, root=tmp_path, font_paths=fonts).compile(format="pdf", pdf_standards="ua-1"))

    name = f"PDF of {PAGES} pages"
    compare(name, ours=lambda: render_pdf(document), base=base, goal=GOAL, rounds=11, against="typst alone")
