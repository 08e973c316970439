"""What was not chosen is nowhere in the bytes: each block alone, in every format, unpacked as far as it goes."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rm_desktop.documents.preview import page_text
from rm_desktop.documents.writing import write
from rm_desktop.domain.entities import PulseShown, Session
from rm_desktop.domain.ids import PulseId, new_id
from rm_desktop.domain.resource_files import resources_root
from rm_desktop.domain.words import (
    Audience,
    Block,
    DocumentFormat,
    Level,
    NameStyle,
    Person,
    PulseAnswer,
    PulseQuestion,
)
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
OWN_OF: dict[Block, tuple[str, ...]] = {
    Block.TOPICS: ("Quarkspeise", "Zweigstelle"),
    Block.NOTES: ("Zitronenfalter",),
    Block.ACTIONS: ("Kellertreppe",),
    Block.GOALS: ("Wolkenbruch",),
    Block.SKILLS: ("Brennnessel",),
    Block.PICTURES: (),
    Block.LEARNED: ("Tannenzapfen",),
    Block.NEXT: (),
}
NEVER = ("Gartenlaube", "Pustekuchen", "Mondschein", "Helga", "Jonas", "Hafenkneipe", "Siebenschläfer", "Schneckenpost")
EVERY = {word for words in OWN_OF.values() for word in words}


@pytest.fixture
def session(journal: Journal) -> Session:
    """A meeting with a word of its own in every place of the vault."""
    made = journal.sessions.plan("Treffen", NOW, 60, place="Hafenkneipe").value
    noted = journal.agenda.add(made.id, "Quarkspeise", 5).value
    done = journal.agenda.add(made.id, "Zweigstelle", 5).value
    journal.agenda.add(made.id, "Pustekuchen", 5)
    journal.sessions.start(made.id)
    journal.agenda.tick(done.id, done=True)
    journal.notes.save_item_note(noted.id, "Zitronenfalter", 0)
    journal.actions.add("Kellertreppe", Person.SENIOR, made.id)
    journal.goals.add("Wolkenbruch", why="Gartenlaube", success="Gartenlaube")
    own = journal.checklist.add_line("2", "Brennnessel").value
    journal.skills.assess(own.code, Level.ALONE, made.id)
    journal.skills.add_example(own.code, "Mondschein", date(2026, 11, 1), made.id)
    field = journal.checklist.add_field("Siebenschläfer").value
    journal.skills.assess(journal.checklist.add_line(field, "Schneckenpost").value.code, Level.ALONE)
    journal.later.add("Pustekuchen")
    journal.sessions.set_learned(made.id, "Tannenzapfen", made.revision)
    journal.pulse.record(
        made.id,
        [
            PulseShown(
                id=PulseId(new_id()),
                session_id=made.id,
                question=PulseQuestion.FREE,
                senior=PulseAnswer.YES,
                junior=PulseAnswer.YES,
                at=NOW,
            )
        ],
    )
    return made


def unpacked(data: bytes, form: DocumentFormat) -> str:
    """Return everything a reader could dig out of a file."""
    found = [data.decode("latin-1"), data.decode("utf-8", errors="replace")]
    if form is DocumentFormat.DOCX:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            found += [name + parts.read(name).decode("utf-8", errors="replace") for name in parts.namelist()]
    if form is DocumentFormat.PDF:
        found.append(page_text(data))
        found += [bytes.fromhex(text.decode()).decode("utf-16") for text in re.findall(rb"<(FEFF[0-9A-F]+)>", data)]
        for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
            try:
                found.append(zlib.decompress(stream).decode("latin-1"))
            except zlib.error:
                continue
    return "\n".join(found)


@pytest.mark.parametrize("form", DocumentFormat)
def test_each_block_alone_holds_its_own_words_and_no_others(
    journal: Journal, session: Session, form: DocumentFormat
) -> None:
    for block in Block:
        marks = {Person.SENIOR: frozenset({block}), Person.JUNIOR: frozenset(Block)}
        summary = journal.summary.draft([session.id], Audience.US, marks, NameStyle.ROLES, "de")
        held = unpacked(write(summary.document(), form), form)
        assert [word for word in OWN_OF[block] if word not in held] == [], block
        assert [word for word in (*(EVERY - set(OWN_OF[block])), *NEVER) if word in held] == [], block
        assert not [place for place in (resources_root(), Path.home(), Path.cwd()) if f"{place}/" in held], block


def test_the_words_would_be_found_if_they_were_there(journal: Journal, session: Session) -> None:
    """The control for the test above: with names in full and all blocks each word comes out of every format."""
    marks = dict.fromkeys(Person, frozenset(Block))
    summary = journal.summary.draft([session.id], Audience.US, marks, NameStyle.FULL, "de")
    for form in DocumentFormat:
        held = unpacked(write(summary.document(), form), form)
        assert [word for word in (*EVERY, "Helga", "Jonas") if word not in held] == []
