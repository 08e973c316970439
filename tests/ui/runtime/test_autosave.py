"""Text on the screen reaches the vault by itself, survives every failure, and is never written over by surprise."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import DiskFull, EditConflict, NotFound, RmError
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime import written_text
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag, SaveState
from rm_desktop.ui.runtime.context import Context

OnVault = Callable[[Callable[[Journal], Any]], Any]


@pytest.fixture
def item(on_vault: OnVault) -> str:
    """An agenda item of a running meeting."""
    session = on_vault(lambda journal: journal.sessions.start(None)).value
    return str(on_vault(lambda journal: journal.agenda.add(session.id, "Profil", 20)).value.id)


@pytest.fixture
def slow_clockwork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries that a test can wait for."""
    monkeypatch.setattr(written_text, "RETRY_MS", (30, 60, 90))


def save_to(item_id: str) -> Callable[[Journal, str, int], Saved[Note]]:
    return lambda journal, text, revision: journal.notes.save_item_note(item_id, text, revision)


def body(on_vault: OnVault, item_id: str) -> str:
    return str(on_vault(lambda journal: journal.notes.for_item(item_id)).body)


class Failing:
    """Lets saving fail with given errors, then succeed."""

    def __init__(self, item_id: str, *errors: RmError) -> None:
        self.errors = list(errors)
        self.tried: list[str] = []
        self.save = save_to(item_id)

    def __call__(self, journal: Journal, text: str, revision: int) -> Saved[Note]:
        self.tried.append(text)
        if self.errors:
            raise self.errors.pop(0)
        return self.save(journal, text, revision)


def test_a_pause_saves(qtbot: QtBot, context: Context, item: str, on_vault: OnVault) -> None:
    autosave = Autosave(context, save_to(item))
    states: list[SaveState] = []
    autosave.state_changed.connect(states.append)
    autosave.load("", 0)
    autosave.edited("F")
    autosave.edited("Foto")
    assert autosave.pending()
    with qtbot.waitSignal(autosave.saved) as told:
        pass
    assert told.args[0].body == "Foto"
    assert states == [SaveState.EMPTY, SaveState.SAVING, SaveState.SAVED]
    assert not autosave.pending()
    assert body(on_vault, item) == "Foto"


def test_writing_without_a_pause_is_saved_after_two_seconds(
    qtbot: QtBot, context: Context, item: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(written_text, "LATEST_MS", 200)
    monkeypatch.setattr(written_text, "QUIET_MS", 60_000)
    autosave = Autosave(context, save_to(item))
    autosave.load("", 0)
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        for letter in range(5):
            autosave.edited("x" * (letter + 1))


def test_the_pauses_are_the_promised_ones() -> None:
    assert (written_text.QUIET_MS, written_text.LATEST_MS) == (400, 2000)
    assert written_text.RETRY_MS == (1000, 5000, 30000)


def test_each_save_is_for_the_revision_of_the_one_before(
    qtbot: QtBot, context: Context, item: str, on_vault: OnVault
) -> None:
    autosave = Autosave(context, save_to(item))
    autosave.load("", 0)
    for text in ("eins", "zwei", "drei"):
        autosave.edited(text)
        with qtbot.waitSignal(autosave.saved):
            autosave.flush()
    assert autosave.state is SaveState.SAVED
    assert body(on_vault, item) == "drei"


def test_what_is_written_during_a_save_is_saved_too(
    qtbot: QtBot, context: Context, item: str, on_vault: OnVault
) -> None:
    gate = threading.Event()

    def slowly(journal: Journal, text: str, revision: int) -> Saved[Note]:
        gate.wait(5)
        return save_to(item)(journal, text, revision)

    autosave = Autosave(context, slowly)
    autosave.load("", 0)
    autosave.edited("erst")
    autosave.flush()
    autosave.edited("erst und dann")
    ended: list[bool] = []
    autosave.flush(lambda: ended.append(True))
    gate.set()
    qtbot.waitUntil(lambda: ended == [True])
    assert body(on_vault, item) == "erst und dann"


def test_the_same_text_is_not_saved(qtbot: QtBot, context: Context, item: str) -> None:
    autosave = Autosave(context, save_to(item))
    autosave.load("da", 0)
    autosave.edited("da")
    assert not autosave.pending()
    with qtbot.assertNotEmitted(autosave.saved, wait=50):
        autosave.flush()


@pytest.mark.usefixtures("slow_clockwork")
def test_a_failure_is_said_and_tried_again(qtbot: QtBot, context: Context, item: str, on_vault: OnVault) -> None:
    failing = Failing(item, DiskFull(), DiskFull(), DiskFull(), DiskFull())
    autosave = Autosave(context, failing)
    states: list[SaveState] = []
    autosave.state_changed.connect(states.append)
    autosave.load("", 0)
    autosave.edited("bleibt")
    with qtbot.waitSignal(autosave.saved, timeout=10_000):
        autosave.flush()
    assert failing.tried == ["bleibt"] * 5
    assert SaveState.RETRYING in states
    assert states[-1] is SaveState.SAVED
    assert body(on_vault, item) == "bleibt"


@pytest.mark.parametrize("error", [EditConflict, NotFound])
def test_a_conflict_keeps_the_text_and_writes_over_nothing(
    qtbot: QtBot, context: Context, item: str, on_vault: OnVault, error: type[RmError]
) -> None:
    failing = Failing(item, error())
    autosave = Autosave(context, failing)
    autosave.load("", 0)
    autosave.edited("meins")
    with qtbot.waitSignal(autosave.conflict):
        autosave.flush()
    assert autosave.state is SaveState.CONFLICT
    autosave.edited("meins und mehr")
    assert autosave.pending()
    assert failing.tried == ["meins"]
    rescue = context.drafts._left()
    assert [one.text for one in rescue] == ["meins und mehr"]
    with qtbot.waitSignal(autosave.saved):
        autosave.keep_mine(0)
    assert body(on_vault, item) == "meins und mehr"


def test_a_real_conflict_comes_from_the_vault(qtbot: QtBot, context: Context, item: str, on_vault: OnVault) -> None:
    first, second = Autosave(context, save_to(item)), Autosave(context, save_to(item))
    first.load("", 0)
    second.load("", 0)
    first.edited("vom ersten")
    with qtbot.waitSignal(first.saved):
        first.flush()
    second.edited("vom zweiten")
    with qtbot.waitSignal(second.conflict):
        second.flush()
    assert body(on_vault, item) == "vom ersten"


def test_going_on_to_another_text_saves_the_one_before_to_its_own_place(
    qtbot: QtBot, context: Context, on_vault: OnVault, item: str
) -> None:
    session = on_vault(lambda journal: journal.sessions.running())
    other = str(on_vault(lambda journal: journal.agenda.add(session.id, "Zweiter", 5)).value.id)
    autosave = Autosave(context, None)
    autosave.load("", 0, save_to(item))
    autosave.edited("zum ersten")
    autosave.load("", 0, save_to(other))
    autosave.edited("zum zweiten")
    autosave.flush()
    qtbot.waitUntil(lambda: not context.drafts.pending())
    assert (body(on_vault, item), body(on_vault, other)) == ("zum ersten", "zum zweiten")


@pytest.mark.usefixtures("slow_clockwork")
def test_text_outlives_the_editor_it_was_written_in(
    qtbot: QtBot, context: Context, item: str, on_vault: OnVault
) -> None:
    owner = QObject()
    autosave = Autosave(context, Failing(item, DiskFull()), owner)
    autosave.load("", 0)
    autosave.edited("noch nicht gespeichert")
    owner.deleteLater()
    qtbot.waitUntil(lambda: body(on_vault, item) == "noch nicht gespeichert", timeout=10_000)
    qtbot.waitUntil(lambda: not context.drafts._drafts)


def test_a_text_that_was_left_saved_is_forgotten(context: Context, item: str) -> None:
    autosave = Autosave(context, save_to(item))
    for _ in range(3):
        autosave.load("", 0)
    assert len(context.drafts._drafts) == 1
    autosave.release()
    assert context.drafts._drafts == []


def test_an_autosave_without_a_text_has_nothing_to_do(context: Context) -> None:
    autosave = Autosave(context, None)
    ended: list[bool] = []
    autosave.load("x", 0)
    autosave.edited("y")
    autosave.keep_mine(1)
    autosave.flush(lambda: ended.append(True))
    autosave.flush()
    assert ended == [True]
    assert (autosave.state, autosave.revision, autosave.pending()) == (SaveState.EMPTY, 0, False)


@pytest.mark.parametrize(
    ("opening", "part"),
    [
        (Opening.TOGETHER, Compartment.SHARED),
        (Opening.SENIOR_ALONE, Compartment.SENIOR),
        (Opening.JUNIOR_ALONE, Compartment.JUNIOR),
    ],
)
def test_text_that_nobody_labelled_is_rescued_where_fewest_read(context: Context, part: Compartment) -> None:
    autosave = Autosave(context, lambda journal, text, _revision: journal.later.add(text))
    autosave.load("", 0)
    autosave.edited("geheim")
    (rescue,) = context.drafts._left()
    assert rescue.tag.compartment is part
    assert "geheim" not in repr(rescue)


def test_a_label_says_where_rescued_text_belongs(context: Context, item: str) -> None:
    tag = RescueTag(Compartment.SHARED, Kind.ITEM, item)
    autosave = Autosave(context, save_to(item), rescue_tag=tag)
    autosave.load("", 0)
    autosave.edited("Text")
    (rescue,) = context.drafts._left()
    assert (rescue.tag, rescue.text) == (tag, "Text")
