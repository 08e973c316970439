"""The mentor's view: sealed when it is given, opened by both, and shown only where both have looked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.crypto.sealed_view import seal_view
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import ConsentMissing, InvalidInput, OpeningNotAllowed, VaultDamaged
from rm_desktop.domain.words import Compartment, Level, Opening, Person, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.second_views import AUTHOR, KEPT, Question
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.revealing import answer_together
from rm_desktop.vault.rotation import rekey_own
from rm_desktop.vault.vault import CreatedVault, open_vault, unlock

OpenAs = Callable[[Opening], AbstractContextManager[Journal]]
FIELD = "2"
CHANNEL, CO_EDIT, RIGHTS = "line.2.1.channel", "line.2.4.co-edit", "line.2.2.link-rights"
SEEN = {CHANNEL: Level.ALONE, CO_EDIT: Level.WITH_HELP, RIGHTS: Level.CAN_SHOW}


@pytest.fixture
def template_vault(quick_kdf: None, quick_templates: dict[Policy, CreatedVault]) -> CreatedVault:
    """Slots are opened often here, and what they cost is not what is asked about."""
    del quick_kdf
    return quick_templates[Policy.EITHER]


def answer(path: Path, passphrases: Secrets, question: Question) -> bytes:
    return answer_together(
        path,
        passphrases,
        AUTHOR,
        question.field_code,
        question.blobs,
        matched=question.matched,
        receiver=question.receiver,
    )


@contextmanager
def reopened(path: Path, passphrases: Secrets, clock: FixedClock) -> Iterator[Journal]:
    vault = open_vault(path, unlock(path, Opening.TOGETHER, passphrases))
    try:
        yield Journal(vault, clock, Content.load("de"))
    finally:
        vault.close()


def look(journal: Journal, path: Path, passphrases: Secrets) -> dict[str, tuple[Level, Level]]:
    """Open what can be opened; return both levels by line."""
    question = journal.second_views.question(FIELD)
    view = journal.second_views.take(question, answer(path, passphrases, question)).value
    return {line.code: (line.senior, line.junior) for line in view.lines}


def test_nothing_of_it_is_seen_before_both_look(journal: Journal) -> None:
    journal.second_views.seal(FIELD, SEEN)
    view = journal.second_views.of(FIELD)
    assert (view.lines, view.sealed_at, view.can_be_opened) == ((), journal.second_views._desk.now(), False)
    journal.skills.assess(CHANNEL, Level.ALONE)
    assert journal.second_views.of(FIELD).can_be_opened
    assert journal.second_views.of(FIELD).lines == ()


def test_an_empty_view_cannot_be_told_from_a_full_one(journal: Journal) -> None:
    sizes = []
    for levels in ({}, SEEN):
        journal.second_views.seal(FIELD, levels)
        sizes.append(len((journal.second_views.kept(FIELD) or ())[-1].blob))
    assert sizes[0] == sizes[1]


def test_both_see_the_lines_that_both_have_looked_at_and_agreement_comes_first(
    journal: Journal, vault_path: Path, passphrases: Secrets
) -> None:
    journal.second_views.seal(FIELD, SEEN)
    journal.skills.assess(CHANNEL, Level.WITH_HELP)
    journal.skills.assess(RIGHTS, Level.CAN_SHOW)
    assert look(journal, vault_path, passphrases) == {
        RIGHTS: (Level.CAN_SHOW, Level.CAN_SHOW),
        CHANNEL: (Level.WITH_HELP, Level.ALONE),
    }
    assert [line.agree for line in journal.second_views.of(FIELD).lines] == [True, False]
    assert CO_EDIT not in {line.code for line in journal.second_views.of(FIELD).lines}


def test_what_is_looked_at_later_is_opened_later_from_the_same_sealed_view(
    journal: Journal, vault_path: Path, passphrases: Secrets
) -> None:
    journal.second_views.seal(FIELD, SEEN)
    journal.skills.assess(CHANNEL, Level.ALONE)
    look(journal, vault_path, passphrases)
    journal.skills.assess(CO_EDIT, Level.ALONE)
    assert set(look(journal, vault_path, passphrases)) == {CHANNEL, CO_EDIT}


def test_a_later_view_counts_line_by_line_and_can_take_back(
    journal: Journal, vault_path: Path, passphrases: Secrets
) -> None:
    for code in SEEN:
        journal.skills.assess(code, Level.ALONE)
    journal.second_views.seal(FIELD, SEEN)
    look(journal, vault_path, passphrases)
    journal.second_views.seal(FIELD, {CHANNEL: Level.CAN_SHOW, CO_EDIT: Level.NOT_LOOKED_AT})
    assert look(journal, vault_path, passphrases) == {
        CHANNEL: (Level.ALONE, Level.CAN_SHOW),
        RIGHTS: (Level.ALONE, Level.CAN_SHOW),
    }


def test_a_level_taken_back_takes_the_line_from_the_screen(
    journal: Journal, vault_path: Path, passphrases: Secrets
) -> None:
    journal.second_views.seal(FIELD, SEEN)
    journal.skills.assess(CHANNEL, Level.ALONE)
    look(journal, vault_path, passphrases)
    journal.skills.assess(CHANNEL, Level.NOT_LOOKED_AT)
    assert journal.second_views.of(FIELD).lines == ()


def test_only_so_many_views_are_kept(journal: Journal, clock: FixedClock) -> None:
    for _time in range(KEPT + 2):
        clock.moment += timedelta(days=1)
        journal.second_views.seal(FIELD, SEEN)
    kept = journal.second_views.kept(FIELD)
    assert kept is not None
    assert [one.at for one in kept] == [clock.moment - timedelta(days=days) for days in reversed(range(KEPT))]


def test_thrown_away_and_had_back(journal: Journal) -> None:
    journal.second_views.seal(FIELD, SEEN)
    kept = journal.second_views.kept(FIELD)
    journal.second_views.keep(FIELD, ())
    assert journal.second_views.kept(FIELD) is None
    journal.second_views.keep(FIELD, kept or ())
    assert journal.second_views.kept(FIELD) == kept


def test_for_leadership_it_is_off_until_both_switch_it_on(journal: Journal) -> None:
    line = journal.second_views.lines("L1")[0].code
    view = journal.second_views.of("L1")
    assert (view.leadership, view.allowed) == (True, False)
    with pytest.raises(InvalidInput):
        journal.second_views.seal("L1", {line: Level.ALONE})
    journal.second_views.switch(on=True)
    journal.second_views.seal("L1", {line: Level.ALONE})
    journal.skills.assess(line, Level.ALONE)
    assert journal.second_views.of("L1").can_be_opened
    journal.second_views.switch(on=False)
    assert not journal.second_views.of("L1").can_be_opened
    assert not journal.second_views.switched_on()
    with pytest.raises(ConsentMissing):
        journal.second_views.question("L1")


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
def test_one_person_alone_neither_seals_nor_opens(open_as: OpenAs, opening: Opening) -> None:
    with open_as(Opening.TOGETHER) as journal:
        journal.second_views.seal(FIELD, SEEN)
        journal.skills.assess(CHANNEL, Level.ALONE)
    with open_as(opening) as journal:
        for act in (lambda: journal.second_views.seal(FIELD, SEEN), lambda: journal.second_views.question(FIELD)):
            with pytest.raises(OpeningNotAllowed):
                act()


def test_lines_of_another_field_do_not_slip_in(journal: Journal) -> None:
    with pytest.raises(InvalidInput):
        journal.second_views.seal(FIELD, {"line.4.1.second-factor": Level.ALONE})


def test_an_answer_holds_nothing_that_was_not_asked(journal: Journal) -> None:
    journal.second_views.seal(FIELD, SEEN)
    journal.skills.assess(CHANNEL, Level.ALONE)
    question = journal.second_views.question(FIELD)
    more = seal_view(question.receiver, SEEN, AUTHOR, FIELD)
    with pytest.raises(InvalidInput):
        journal.second_views.take(question, more)
    assert journal.second_views.of(FIELD).lines == ()
    assert question.key.is_blank


def test_an_answer_to_another_question_opens_nothing(journal: Journal) -> None:
    journal.second_views.seal(FIELD, SEEN)
    journal.skills.assess(CHANNEL, Level.ALONE)
    first, second = journal.second_views.question(FIELD), journal.second_views.question(FIELD)
    with pytest.raises(VaultDamaged):
        journal.second_views.take(second, seal_view(first.receiver, {CHANNEL: Level.ALONE}, AUTHOR, FIELD))


def test_a_view_sealed_before_the_author_got_a_new_key_is_given_again(
    open_as: OpenAs, vault_path: Path, passphrases: Secrets, cheap_kdf: KdfCost, clock: FixedClock
) -> None:
    with open_as(Opening.TOGETHER) as journal:
        journal.second_views.seal(FIELD, SEEN)
        journal.skills.assess(CHANNEL, Level.ALONE)
    rekey_own(vault_path, Person.JUNIOR, passphrases.junior or "", new_code(), kdf=cheap_kdf)
    with reopened(vault_path, passphrases, clock) as later:
        assert later.second_views.of(FIELD).outdated
        with pytest.raises(ConsentMissing):
            later.second_views.question(FIELD)
        later.second_views.seal(FIELD, {CHANNEL: Level.WITH_HELP})
        assert len(later.second_views.kept(FIELD) or ()) == 1, "what can never be opened goes"
        assert not later.second_views.of(FIELD).outdated
        assert look(later, vault_path, passphrases) == {CHANNEL: (Level.ALONE, Level.WITH_HELP)}


def test_lines_and_fields_that_are_gone_for_good_take_it_along(
    journal: Journal, vault_path: Path, passphrases: Secrets, clock: FixedClock
) -> None:
    own = journal.checklist.add_field("Eigenes").value
    line = journal.checklist.add_line(own, "Umfragen erstellen").value.code
    journal.skills.assess(line, Level.ALONE)
    journal.second_views.seal(own, {line: Level.ALONE})
    question = journal.second_views.question(own)
    journal.second_views.take(question, answer(vault_path, passphrases, question))
    assert [both.code for both in journal.second_views.of(own).lines] == [line]
    journal.checklist.remove_field(own)
    clock.moment += timedelta(days=31)
    journal.wastebasket.empty_old()
    with journal.vault.read(Compartment.SHARED) as work:
        assert [work.db.value(f"SELECT count(*) FROM {name}") for name in ("sealed_view", "shown_view")] == [0, 0]
