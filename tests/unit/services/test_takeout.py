"""The take-out: everything that is open, documented, and nothing of what is closed, deleted or kept to oneself."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import stat
import subprocess
from base64 import b64decode
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.crypto.sealed_view import seal_view
from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.domain.entities import Clause, PlannedItem, PulseShown
from rm_desktop.domain.errors import (
    CompartmentClosed,
    ConsentMissing,
    DiskFull,
    ExportRefused,
    NotWritable,
    RmError,
    TargetExists,
)
from rm_desktop.domain.ids import PulseId, new_id
from rm_desktop.domain.words import (
    Compartment,
    ExportKind,
    Level,
    Opening,
    Person,
    PulseAnswer,
    PulseQuestion,
)
from rm_desktop.services import takeout as takeout_module
from rm_desktop.services.content import Direction
from rm_desktop.services.takeout import FORM, SUMS, make_takeout, write_own
from rm_desktop.services.takeout_folder import free_folder, staged
from rm_desktop.vault.portable import LEFT_OUT, columns_of, table_names

FORMAT_FILE = Path(takeout_module.__file__).parents[1] / "vault" / "FORMAT.md"
CANARY = "Quittenmarmelade"


def signatures(created: Any, message: bytes, *persons: Person) -> dict[Person, bytes]:
    return {
        person: sign(signing_key(created.compartments[person.compartment], created.header.vault_id), message)
        for person in persons or Person
    }


def shared_json(takeout: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dict(takeout.files)["shared/takeout.json"])
    return found


@pytest.fixture
def filled(journal: Any) -> Any:
    """A pair with one of everything, each also deleted once."""
    session = journal.sessions.plan("Social media", None, 60).value
    journal.sessions.start(session.id)
    item = journal.agenda.add(session.id, "A post", 10).value
    journal.notes.save_item_note(item.id, "**Bold** and [a link](https://example.org)", 0)
    goal = journal.goals.add("Write posts", why="because", success="when").value
    journal.goals.add_step(goal.id, "first step")
    journal.actions.add("Try it", Person.SENIOR, session_id=session.id)
    own = journal.checklist.add_line(journal.skills.fields()[0].code, "Own line").value
    journal.skills.assess(own.code, Level.ALONE, session.id)
    journal.second_views.switch(on=True)
    journal.second_views.seal(own.field_code, {str(own.code): Level.CAN_SHOW})
    question = journal.second_views.question(own.field_code)
    opened = seal_view(question.receiver, {str(own.code): Level.CAN_SHOW}, Person.JUNIOR, own.field_code)
    journal.second_views.take(question, opened)
    example = journal.skills.add_example(own.code, "showed it", date(2026, 11, 1), session.id).value
    journal.example_files.put(example.id, "picture.png", b"\x89PNG\r\n\x1a\n...")
    field = journal.checklist.add_field("Own field").value
    journal.checklist.hide(field, hidden=True)
    journal.templates.add("Own template", [PlannedItem(title="A line", minutes=5)])
    journal.questions.skip(journal.questions.add("Own question?", "start", Direction.TO_MENTEE).value, skipped=True)
    journal.later.add("Another time")
    journal.agreement.propose([Clause(code="free", title="Free", text="Of one's own will.")])
    shown = PulseShown(
        id=PulseId(new_id()), session_id=session.id, question=PulseQuestion.FREE,
        senior=PulseAnswer.YES, junior=PulseAnswer.YES, at=journal.pair._desk.now(),
    )  # fmt: skip
    journal.pulse.record(session.id, [shown])
    journal.sessions.set_learned(session.id, "Patience", 1)
    return journal


def delete_one_of_everything(journal: Any) -> None:
    """Write the canary everywhere, then put it into the wastebasket."""
    session = journal.sessions.plan(f"{CANARY} meeting", None, 60).value
    item = journal.agenda.add(session.id, f"{CANARY} item", 10).value
    journal.notes.save_item_note(item.id, f"{CANARY} note", 0)
    task = journal.actions.add("stays", Person.SENIOR, session_id=session.id).value
    gone = journal.actions.add(f"{CANARY} task", Person.SENIOR).value
    goal = journal.goals.add(f"{CANARY} goal", why=CANARY, success=CANARY).value
    journal.goals.add_step(goal.id, f"{CANARY} step")
    own = journal.checklist.add_line(journal.skills.fields()[0].code, f"{CANARY} line").value
    journal.skills.assess(own.code, Level.ALONE)
    kept = journal.skills.add_example(own.code, f"{CANARY} example").value
    journal.example_files.put(kept.id, f"{CANARY}.pdf", b"%PDF-" + CANARY.encode())
    field = journal.checklist.add_field(f"{CANARY} field").value
    journal.checklist.hide(field, hidden=True)
    journal.checklist.remove_field(field)
    template = journal.templates.add(f"{CANARY} template", [PlannedItem(title=f"{CANARY} line")]).value
    question = journal.questions.add(f"{CANARY} question", "start", Direction.TO_MENTEE).value
    journal.questions.skip(question, skipped=True)
    journal.questions.remove(question)
    journal.templates.remove(template)
    later = journal.later.add(f"{CANARY} later").value
    shown = PulseShown(
        id=PulseId(new_id()), session_id=session.id, question=PulseQuestion.FREE,
        senior=PulseAnswer.NO, junior=PulseAnswer.NO, at=journal.pair._desk.now(),
    )  # fmt: skip
    journal.pulse.record(session.id, [shown])
    journal.sessions.remove(session.id)
    journal.actions.remove(gone.id)
    journal.goals.remove(goal.id)
    journal.checklist.remove_line(own.code.removeprefix("own."))
    journal.later.remove(later.id)
    assert task.session_id == session.id


def schema() -> dict[str, dict[str, str]]:
    """Return what FORMAT.md says a take-out has: table, column, type."""
    text = FORMAT_FILE.read_text("utf-8").split("## Take-out", 1)[1].split("```", 2)[1]
    lines = [line.partition(": ") for line in text.strip().splitlines()]
    return {name: dict(column.rsplit(" ", 1) for column in columns.split(", ")) for name, _, columns in lines}


KINDS: dict[str, Any] = {
    "id": lambda value: re.fullmatch("[0-9a-f]{32}", value),
    "text": lambda value: isinstance(value, str),
    "word": lambda value: re.fullmatch("[a-z_]+", value),
    "int": lambda value: type(value) is int,
    "bool": lambda value: type(value) is bool,
    "base64": lambda value: isinstance(b64decode(value, validate=True), bytes),
    "day": date.fromisoformat,
    "moment": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", value),
}


def demand_valid(document: dict[str, Any]) -> None:
    """Check a take-out against the schema as it is documented."""
    assert list(document) == ["format", "version", "part", "tables"]
    assert (document["format"], document["version"]) == ("rm-takeout", 1)
    documented = schema()
    shared = document["part"] == "shared"
    assert list(document["tables"]) == (list(documented) if shared else ["note"])
    for name, rows in document["tables"].items():
        for row in rows:
            assert list(row) == list(documented[name])
            for column, kind in documented[name].items():
                value = row[column]
                assert kind.endswith("?") if value is None else KINDS[kind.removesuffix("?")](value), (name, column)


def test_everything_open_comes_out_as_documented(filled: Any) -> None:
    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    document = shared_json(made)
    demand_valid(document)
    empty = {name for name, rows in document["tables"].items() if not rows}
    assert empty == {"agreement_consent", "carried_action", "goal_skill", "export"}
    assert document["tables"]["assessment"][0]["level"] == "alone"
    assert [(row["author"], row["level"]) for row in document["tables"]["shown_view"]] == [("junior", "can_show")]
    assert dict(made.files)["shared/files/00001.png"] == b"\x89PNG\r\n\x1a\n..."
    page = dict(made.files)["shared/meetings/00001.md"].decode()
    assert "**Bold** and [a link](https://example.org)" in page
    for words in ("# Social media", "## A post", "Try it", "Helga", "Was Jonas mitnimmt", "Patience"):
        assert words in page


def test_every_table_is_taken_out_or_left_out_on_purpose(journal: Any) -> None:
    with journal.vault.read(Compartment.SHARED) as work:
        tables = {row[0] for row in work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        content = {name for name in tables if not name.startswith(("sqlite_", "search", "vault_"))}
        assert content == {*table_names(Compartment.SHARED), *LEFT_OUT}
        inner = {"revision", "deleted_at", "number"}
        for name in table_names(Compartment.SHARED):
            columns = {row["name"] for row in work.db.all(f"PRAGMA table_info({name})")}
            left = columns - set(columns_of(Compartment.SHARED, name))
            assert left <= inner | ({"id"} if name == "pair" else {"signature"}), (name, left)
    assert {name: list(columns) for name, columns in schema().items()} == {
        name: list(columns_of(Compartment.SHARED, name)) for name in table_names(Compartment.SHARED)
    }


def test_nothing_deleted_closed_or_kept_to_oneself_comes_along(journal: Any, open_as: Any) -> None:
    delete_one_of_everything(journal)
    journal.agreement.propose([Clause(code="own", title="Free", text="Of one's own will.")])
    journal.vault.close()
    for opening in (Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE):
        with open_as(opening) as alone:
            alone.notes.save_private(None, f"{CANARY} private", f"{CANARY} body", 0)
    with open_as(Opening.TOGETHER) as together:
        made = make_takeout(together.takeouts.gather(Compartment.SHARED), "en")
        with pytest.raises(CompartmentClosed):
            together.takeouts.gather_own()
        with pytest.raises(CompartmentClosed):
            together.takeouts.gather(Compartment.SENIOR)
    assert all(CANARY.encode() not in content for _name, content in made.files)
    tables = shared_json(made)["tables"]
    assert [row["text"] for row in tables["action"]] == ["stays"]
    assert tables["action"][0]["session_id"] is None
    for name in ("pulse", "assessment", "example", "goal_event", "item", "note", "agreement_consent"):
        assert tables[name] == [], name


def test_alone_the_own_part_leaves_without_a_word_in_the_register(journal: Any, open_as: Any, tmp_path: Path) -> None:
    journal.vault.close()
    with open_as(Opening.JUNIOR_ALONE) as alone:
        kept = alone.notes.save_private(None, "Mine", "## A heading\n\ntext", 0).value
        gone = alone.notes.save_private(None, CANARY, CANARY, 0).value
        alone.notes.remove_private(gone.id)
        made = make_takeout(alone.takeouts.gather_own(), "de")
        write_own(made, tmp_path / "out")
        assert alone.register.rows() == []
        offer = alone.takeouts.offer(made)
        with pytest.raises(ExportRefused):
            alone.takeouts.enter(offer, {}, FORM)
    document = json.loads((tmp_path / "out/private/takeout.json").read_text("utf-8"))
    demand_valid(document)
    assert document["part"] == "junior"
    assert [row["id"] for row in document["tables"]["note"]] == [kept.id]
    assert "## A heading\n\ntext" in (tmp_path / "out/private/notes/00001.md").read_text("utf-8")
    assert not (tmp_path / "out/shared").exists()


def test_the_shared_part_leaves_with_both_signatures_and_one_line(
    filled: Any, template_vault: Any, tmp_path: Path
) -> None:
    takeouts, target = filled.takeouts, tmp_path / "out"
    made = make_takeout(takeouts.gather(Compartment.SHARED), "de")
    offer = takeouts.offer(made)
    for persons in (Person.SENIOR,), (Person.JUNIOR,):
        with pytest.raises(ConsentMissing):
            takeouts.complete(offer, signatures(template_vault, offer.message, *persons), target)
    other = takeouts.offer(make_takeout(takeouts.gather(Compartment.SHARED), "en"))
    with pytest.raises(ConsentMissing):
        takeouts.complete(offer, signatures(template_vault, other.message), target)
    assert not target.exists()
    assert filled.register.rows() == []
    line = takeouts.complete(offer, signatures(template_vault, offer.message), target).value
    assert [(row.id, row.written_sha256) for row in filled.register.rows()] == [(line.id, made.sha256)]
    assert (line.kind, line.size, line.written_sha256) == (ExportKind.TAKEOUT, made.size, made.sha256)
    assert hashlib.sha256((target / SUMS).read_bytes()).hexdigest() == made.sha256
    listed = subprocess.run(["/usr/bin/sha256sum", "-c", SUMS], cwd=target, capture_output=True, check=False)
    assert listed.returncode == 0
    written = {str(file.relative_to(target)) for file in target.rglob("*") if file.is_file()}
    assert written == {name for name, _content in made.files}
    assert stat.S_IMODE(target.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in target.rglob("*") if file.is_file()} == {0o600}


def test_equal_content_gives_equal_bytes(filled: Any, clock: Any) -> None:
    first = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    clock.moment += timedelta(days=400)
    assert make_takeout(filled.takeouts.gather(Compartment.SHARED), "de") == first


def test_a_folder_that_holds_something_is_left_alone(filled: Any, template_vault: Any, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    offer = filled.takeouts.offer(made)
    (target / "letter").write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExists):
        filled.takeouts.complete(offer, signatures(template_vault, offer.message), target)
    assert filled.register.rows() == []
    assert [place.name for place in target.iterdir()] == ["letter"]
    (target / "letter").unlink()
    filled.takeouts.complete(offer, signatures(template_vault, offer.message), target)
    assert (target / SUMS).exists()


@pytest.mark.parametrize("number", [0, 1, 3])
def test_when_the_disk_fills_up_there_is_no_folder_and_no_line(
    filled: Any, template_vault: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    written: list[Path] = []
    real = os.write

    def write(handle: int, content: Any) -> int:
        place = Path(f"/proc/self/fd/{handle}").readlink()
        if any(part.endswith(".new") for part in place.parts):
            written.append(place)
            if len(written) > number:
                raise OSError(errno.ENOSPC, "full")
        return real(handle, content)

    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    offer = filled.takeouts.offer(made)
    monkeypatch.setattr(os, "write", write)
    with pytest.raises(DiskFull):
        filled.takeouts.complete(offer, signatures(template_vault, offer.message), tmp_path / "out")
    monkeypatch.undo()
    assert filled.register.rows() == []
    assert [place.name for place in tmp_path.iterdir() if "out" in place.name] == []


def test_a_place_that_cannot_be_written_is_said(filled: Any, tmp_path: Path, in_child: Any) -> None:
    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert in_child(lambda: write_own(made, closed / "out"), ordinary_user=True) is NotWritable
    assert in_child(lambda: write_own(made, tmp_path / "stick" / "out"), ordinary_user=True) is NotWritable


def test_the_line_is_taken_back_when_the_folder_cannot_appear(filled: Any, template_vault: Any, tmp_path: Path) -> None:
    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")
    offer = filled.takeouts.offer(made)
    target = tmp_path / "out"
    count = len(made.files)

    def between() -> None:
        nonlocal count
        count -= 1
        if count == 0:
            target.mkdir()
            (target / "meanwhile").write_text("somebody else", encoding="utf-8")

    with pytest.raises(RmError):
        filled.takeouts.complete(offer, signatures(template_vault, offer.message), target, between=between)
    assert filled.register.rows() == []
    assert [place.name for place in target.iterdir()] == ["meanwhile"]


def test_giving_up_in_the_middle_leaves_nothing(filled: Any, tmp_path: Path) -> None:
    made = make_takeout(filled.takeouts.gather(Compartment.SHARED), "de")

    class GivenUp(Exception):
        pass

    def between() -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        write_own(made, tmp_path / "out", between)
    with staged(tmp_path / "out", made.files):
        pass
    assert not [place for place in tmp_path.iterdir() if "out" in place.name]


def test_what_a_killed_program_left_half_written_is_removed(filled: Any, tmp_path: Path) -> None:
    left = tmp_path / ".out.0123abcd.new"
    left.mkdir()
    (left / "README.md").write_text("half", encoding="utf-8")
    write_own(make_takeout(filled.takeouts.gather(Compartment.SHARED), "de"), tmp_path / "out")
    assert not left.exists()


def test_a_free_place_is_found(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "out") == tmp_path / "out"
    (tmp_path / "out").mkdir()
    assert free_folder(tmp_path, "out") == tmp_path / "out (2)"
