"""Handing over: each person gets the own part and the shared part, and nothing of the other's."""

from __future__ import annotations

import json
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import Cancelled, NotWritable, PassphraseMissing, WrongPassphrase
from rm_desktop.domain.words import Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.handing_over import PURPOSE, hand_over
from rm_desktop.vault.joint import seal_vault
from rm_desktop.vault.vault import Secrets

CANARY = {Person.SENIOR: "Quittenmarmelade", Person.JUNIOR: "Stachelbeere"}
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


@pytest.fixture(params=["either", "both"])
def pair_with_notes(request: Any) -> Any:
    """A vault of each policy with a meeting and a private note each; returns its path and how to open it."""
    opener = request.getfixturevalue("open_as" if request.param == "either" else "open_both_as")
    path = request.getfixturevalue("vault_path" if request.param == "either" else "vault_path_both")
    with opener(Opening.TOGETHER) as together:
        together.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=date(2026, 6, 4)))
        together.sessions.plan("Social media", None, 60)
    for person, opening in ALONE.items():
        with opener(opening) as alone:
            alone.notes.save_private(None, CANARY[person], "", 0)
    return path, opener


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_each_gets_the_own_part_and_the_shared_one(
    pair_with_notes: Any, passphrases: Secrets, clock: Any, tmp_path: Path
) -> None:
    path, opener = pair_with_notes
    targets = {person: tmp_path / person.value for person in Person}
    made = hand_over(path, passphrases, targets, content=Content.load("de"), clock=clock)
    for person in Person:
        found = everything(targets[person])
        assert CANARY[person].encode() in found
        assert CANARY[person.other].encode() not in found
        assert b"Social media" in found
        document = json.loads((targets[person] / "private/takeout.json").read_text("utf-8"))
        assert document["part"] == person.value
    with opener(Opening.TOGETHER) as together:
        lines = together.register.rows()
        assert {line.purpose for line in lines} == {PURPOSE}
        assert {line.written_sha256 for line in lines} == {one.sha256 for one in made.values()}
        assert [len(line.consents) for line in lines] == [2, 2]


def test_both_passphrases_or_nothing(pair_with_notes: Any, passphrases: Secrets, clock: Any, tmp_path: Path) -> None:
    path, opener = pair_with_notes
    targets = {person: tmp_path / person.value for person in Person}
    content = Content.load("de")
    with pytest.raises(PassphraseMissing):
        hand_over(path, Secrets(senior=passphrases.senior), targets, content=content, clock=clock)
    wrong = Secrets(senior=passphrases.senior, junior="not the right passphrase")
    with pytest.raises(WrongPassphrase):
        hand_over(path, wrong, targets, content=content, clock=clock)
    targets[Person.JUNIOR] = tmp_path / "no stick" / "here"
    with pytest.raises(NotWritable):
        hand_over(path, passphrases, targets, content=content, clock=clock)
    assert not [place for place in tmp_path.iterdir() if place.name in {"senior", "junior"} or "new" in place.name]
    with opener(Opening.TOGETHER) as together:
        assert together.register.rows() == []


def test_a_sealed_vault_can_still_be_handed_over_and_stays_as_it_is(
    pair_with_notes: Any, passphrases: Secrets, clock: Any, tmp_path: Path
) -> None:
    path, _ = pair_with_notes
    seal_vault(path, passphrases, datetime(2026, 11, 26, tzinfo=UTC))
    before = {file.name: file.read_bytes() for file in path.glob("*.db")}
    targets = {person: tmp_path / person.value for person in Person}
    hand_over(path, passphrases, targets, content=Content.load("en"), clock=clock)
    assert {file.name: file.read_bytes() for file in path.glob("*.db")} == before
    assert all((targets[person] / "shared/takeout.json").exists() for person in Person)


def test_it_says_how_far_it_is_up_to_the_end(
    pair_with_notes: Any, passphrases: Secrets, clock: Any, tmp_path: Path
) -> None:
    path, _ = pair_with_notes
    told: list[tuple[int, int]] = []
    targets = {person: tmp_path / person.value for person in Person}
    hand_over(path, passphrases, targets, content=Content.load("en"), clock=clock, tell=lambda *step: told.append(step))
    assert told == sorted(told)
    assert told[-1] == (100, 100)


@pytest.mark.parametrize("after", [20, 40, 60])
def test_ended_in_between_nothing_stays(
    pair_with_notes: Any, passphrases: Secrets, clock: Any, tmp_path: Path, after: int
) -> None:
    path, opener = pair_with_notes
    ended = threading.Event()
    targets = {person: tmp_path / "stick" / person.value for person in Person}
    (tmp_path / "stick").mkdir()

    def tell(done: int, _total: int) -> None:
        if done >= after:
            ended.set()

    with pytest.raises(Cancelled):
        hand_over(path, passphrases, targets, content=Content.load("de"), clock=clock, tell=tell, ended=ended)
    assert list((tmp_path / "stick").iterdir()) == []
    with opener(Opening.TOGETHER) as together:
        assert together.register.rows() == []
