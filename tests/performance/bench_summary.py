"""A summary of ten pages with pictures: what a preview costs beside typst's own compile time of the same page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import typst

from rm_desktop.documents import pdf
from rm_desktop.documents.pdf import document_data
from rm_desktop.documents.summary import Summary, SummarySection
from rm_desktop.documents.then_and_now import profile_blocks
from rm_desktop.domain.profile import AreaRow, Profile, Step
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.domain.words import Block, DocumentFormat, Level
from rm_desktop.services.content import Content
from rm_desktop.ui.workspace.release.made import Made, draw
from rm_desktop.ui.workspace.summary.making import make

GOAL = 2.0
PAGES = 10
BEGIN, TODAY = date(2026, 6, 1), date(2026, 11, 26)


def _summary() -> Summary:
    content = Content.load("de")
    steps = (Step(BEGIN, Level.WITH_HELP), Step(BEGIN + timedelta(days=90), Level.CAN_SHOW))

    def rows(codes: str) -> tuple[AreaRow, ...]:
        return tuple(
            AreaRow(code=code, title=content.field(code).title, then=steps[0].word, now=steps[1].word, steps=steps)
            for code in codes.split()
        )

    levels = {level: text.word for level, text in content.levels.items()}
    profile = Profile(areas=rows("1 2 3 4 5"), leadership=rows("L1 L2 L3 L4 L5"))
    notes = "\n\n".join(
        f"Ein Absatz mit der Nummer {number} und **Wörtern** bis zum Rand. " * 4 for number in range(70)
    )
    sections = (
        SummarySection(block=Block.NOTES, heading="Worüber", text=notes),
        SummarySection(
            block=Block.PICTURES,
            heading="Damals und heute",
            text="In Worten.",
            pictures=profile_blocks("de", profile, levels, TODAY),
        ),
    )
    return Summary(language="de", title="Zehn Seiten", eyebrow="", subtitle="", sections=sections)


def bench_a_ten_page_summary_previews_in_little_more_than_typst_takes(compare: Callable[..., float]) -> None:
    """Each time another title: typst remembers what it has set before."""
    summary, numbers = _summary(), count()

    def fresh() -> Summary:
        return replace(summary, title=f"Zehn Seiten {next(numbers)}")

    def preview() -> Made:
        made = make(fresh(), DocumentFormat.PDF)
        draw(made, 0, 1.3)
        return made

    def base() -> object:
        compiler = typst.Compiler(
            resource_path("typst", "document.typ"),
            root=resource_path("typst"),
            font_paths=pdf._shipped_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(document_data(fresh().document()), ensure_ascii=False)},
        )
        return compiler.compile(format="pdf", pdf_standards=["ua-1"])

    assert len(preview().sizes) >= PAGES
    name = f"preview of {PAGES} pages with pictures"
    compare(name, ours=preview, base=base, goal=GOAL, rounds=7, against="typst alone")
