"""The tour's part about what may happen to a file on its way out: a period, a passphrase, signatures, what is saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import driving
from rm_desktop.domain.words import Block, Person, Report, Safeguard
from rm_desktop.ui.workspace import places as registry
from tour_workspace import Tour, opened

if TYPE_CHECKING:
    from rm_desktop.ui.workspace.summary.page import SummaryPage
    from tour import Look

BLOCKS = (Block.GOALS, Block.LEARNED)


def files(out: Path, folder: Path, look: Look) -> None:
    """Hand out a final report that both sign and that six words open."""
    with opened(out, folder, look) as tour:
        tour.window.navigate(registry.SUMMARY)
        tour.settle()
        page = cast("SummaryPage", tour.window.page(registry.SUMMARY))
        options = page.options
        driving.click(options.more_button)
        options.more.report.button(Report.FINAL).click()
        tour.settle()
        for block in BLOCKS:
            for person in Person:
                options.marks.boxes[person, block].click()
        options.more.safeguard.safeguard.button(Safeguard.PDF).click()
        options.more.safeguard.signed.click()
        tour.settle()
        driving.wait_until(lambda: page.course.file is not None, "the file")
        page.frame.room.ensureWidgetVisible(options.more.safeguard.keys, 0, 60)
        page.frame.ensureWidgetVisible(options.more.safeguard.keys, 0, 60)
        tour.show("95-file-safeguards")
        page.frame.room.ensureWidgetVisible(options.more.period, 0, 60)
        page.frame.ensureWidgetVisible(options.more.period, 0, 60)
        tour.show("95-file-period")
        pages = page.paper.preview.pages
        page.paper.preview._scroll.ensureWidgetVisible(pages[-1], 0, pages[-1].height())  # noqa: SLF001
        tour.show("95-file-signatures")
        _save(tour, page, folder)


def _save(tour: Tour, page: SummaryPage, folder: Path) -> None:
    for before in range(len(Person)):
        driving.click(page.bar.consent)
        driving.wait_until(partial(_more_than, page, before), "a consent")
    tour.window.context.files.answer_next_with(folder / "Bericht.pdf")
    driving.click(page.bar.change_place)
    driving.click(page.bar.save)
    driving.wait_until(page.bar.saved, "the PDF")
    tour.show("95-file-saved")
    page.bar.show_saved(folder / "Bericht.pdf", "")  # a file without a passphrase can be printed
    driving.click(page.bar.print)
    tour.show("95-file-print")


def _more_than(page: SummaryPage, count: int) -> bool:
    return page.course.consents is not None and page.course.consents.count > count
