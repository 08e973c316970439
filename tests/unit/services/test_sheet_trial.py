"""When the pair is reminded of its recovery sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Opening
from rm_desktop.services.journal import Journal
from rm_desktop.services.sheet_trial import AGAIN_AFTER
from rm_desktop.vault.vault import open_vault


def hold(journal: Journal, clock: FixedClock) -> None:
    """Hold a meeting from beginning to end."""
    begun = journal.sessions.start().value
    clock.moment += timedelta(hours=1)
    journal.sessions.finish(begun.id)


def test_before_and_in_the_first_meeting_nobody_is_reminded(journal: Journal) -> None:
    assert not journal.sheets.due()
    journal.sessions.start()
    assert not journal.sheets.due()


def test_from_the_second_meeting_on_and_again_after_six_months(journal: Journal, clock: FixedClock) -> None:
    hold(journal, clock)
    assert journal.sheets.due()
    journal.sheets.tried()
    assert not journal.sheets.due()
    clock.moment += AGAIN_AFTER - timedelta(days=1)
    assert not journal.sheets.due()
    clock.moment += timedelta(days=1)
    assert journal.sheets.due()
    journal.sheets.tried()
    assert not journal.sheets.due()


def test_later_means_at_the_next_meeting(journal: Journal, clock: FixedClock) -> None:
    hold(journal, clock)
    journal.sheets.later()
    assert not journal.sheets.due()
    clock.moment += timedelta(days=30)
    assert not journal.sheets.due()
    journal.sessions.start()
    assert journal.sheets.due()


def test_later_does_not_forget_when_they_were_tried(journal: Journal, clock: FixedClock) -> None:
    hold(journal, clock)
    journal.sheets.tried()
    clock.moment += AGAIN_AFTER
    journal.sheets.later()
    hold(journal, clock)
    assert journal.sheets.due()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
def test_one_person_alone_is_not_asked_for_both(journal: Journal, clock: FixedClock, keys, opening) -> None:
    hold(journal, clock)
    path = journal.vault.path
    journal.vault.close()
    vault = open_vault(path, keys(opening))
    assert not Journal(vault, clock, journal.content).sheets.due()
    vault.close()


def test_the_sample_pair_has_no_paper(journal: Journal, clock: FixedClock) -> None:
    hold(journal, clock)
    journal.pair.save(replace(journal.pair.get(), sample=True))
    assert not journal.sheets.due()
