"""What was not chosen is nowhere in the bytes: each block alone, in every format, unpacked as far as it goes."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rm_desktop.crypto.age_file import decrypted, read_age_header
from rm_desktop.crypto.certificates import sign_file
from rm_desktop.crypto.signing_keys import signing_key
from rm_desktop.documents.preview import page_text
from rm_desktop.documents.writing import write
from rm_desktop.domain.entities import PulseShown, Session
from rm_desktop.domain.ids import PulseId, new_id
from rm_desktop.domain.resource_files import resources_root
from rm_desktop.domain.words import (
    Audience,
    Block,
    Compartment,
    DocumentFormat,
    Kind,
    Level,
    NameStyle,
    Opening,
    Person,
    PulseAnswer,
    PulseQuestion,
    Safeguard,
)
from rm_desktop.services.journal import Journal
from rm_desktop.services.outgoing import begin
from rm_desktop.services.release import Finished
from rm_desktop.services.wish import SIGNING_ORDER, Wish
from rm_desktop.vault.vault import CreatedVault

OpenAs = Callable[[Opening], AbstractContextManager[Journal]]
NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
SIGNED = rb"/Contents ?<([0-9a-fA-F]+)>"
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


@pytest.fixture
def private_and_struck(journal: Journal, session: Session, open_as: OpenAs) -> Session:
    """The same meeting with words that were struck, and with private notes of both about it."""
    item = next(row for row in journal.agenda.rows(session.id) if row.title == "Quarkspeise")
    note = journal.notes.for_item(item.id)
    written = journal.notes.save_item_note(item.id, "Zitronenfalter und Quittenmus am Haken", note.revision).value
    journal.strike.cut("Quittenmus am Haken", (Compartment.SHARED, written.id), elsewhere=True)
    journal.strike.clean()
    journal.vault.close()
    for opening in (Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE):
        with open_as(opening) as alone:
            about = (Kind.SESSION, session.id, "Treffen")
            alone.notes.save_private(None, "Heimlich", "Dachkammer", 0, about)
    return session


def unpacked(data: bytes, form: DocumentFormat) -> str:
    """Return everything a reader could dig out of a file."""
    found = [data.decode("latin-1"), data.decode("utf-8", errors="replace")]
    if form is DocumentFormat.DOCX:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            found += [name + parts.read(name).decode("utf-8", errors="replace") for name in parts.namelist()]
    if form is DocumentFormat.PDF:
        found.append(page_text(data))
        found += [bytes.fromhex(text.decode()).decode("utf-16") for text in re.findall(rb"<(FEFF[0-9A-F]+)>", data)]
        found += [bytes.fromhex(digits.decode()).decode("latin-1") for digits in re.findall(SIGNED, data)]
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


@pytest.mark.parametrize("form", DocumentFormat)
def test_private_notes_and_struck_words_are_in_no_file(
    private_and_struck: Session, open_as: OpenAs, form: DocumentFormat
) -> None:
    marks = dict.fromkeys(Person, frozenset(Block))
    for opening in (Opening.TOGETHER, Opening.SENIOR_ALONE):
        with open_as(opening) as journal:
            summary = journal.summary.draft([private_and_struck.id], Audience.US, marks, NameStyle.ROLES, "de")
            held = unpacked(write(summary.document(), form), form)
        assert "Zitronenfalter" in held
        assert [word for word in ("Quittenmus", "Haken", "Heimlich", "Dachkammer", *NEVER) if word in held] == []


@pytest.mark.parametrize("safeguard", Safeguard)
def test_signing_and_closing_add_no_word_of_the_vault(
    journal: Journal, session: Session, template_vault: CreatedVault, tmp_path: Path, safeguard: Safeguard
) -> None:
    marks = dict.fromkeys(Person, frozenset({Block.NOTES}))
    summary = journal.summary.draft([session.id], Audience.US, marks, NameStyle.ROLES, "de", signed=True)
    content = write(summary.document(), DocumentFormat.PDF)
    offer = journal.release.offer(content, DocumentFormat.PDF)
    going = begin(offer, Wish(signed=True, safeguard=safeguard), "de")
    for person in SIGNING_ORDER:
        key = signing_key(template_vault.compartments[person.compartment], template_vault.header.vault_id)
        given = sign_file(key, person.certificate_word, going.digest or b"", offer.at)
        going = going.signed(given, journal.vault.public_key(person))
    file = going.finish()
    outside = unpacked(file.data, DocumentFormat.PDF if safeguard is Safeguard.NONE else DocumentFormat.MARKDOWN)
    inside = unpacked(opened(file, safeguard, tmp_path), DocumentFormat.PDF)
    assert "Zitronenfalter" in inside
    places = (f"{tmp_path}/", f"{resources_root()}/", f"{Path.home()}/")
    for held in (outside, inside):
        assert [word for word in (*(EVERY - {"Zitronenfalter"}), *NEVER, *places) if word in held] == []
    if safeguard is not Safeguard.NONE:
        assert [word for word in ("Zitronenfalter", "Mentee", "Treffen") if word in outside] == []


def opened(file: Finished, safeguard: Safeguard, folder: Path) -> bytes:
    """Return a file as whoever has its passphrase can unpack it."""
    if safeguard is Safeguard.AGE:
        whole = io.BytesIO(file.data)
        header = read_age_header(whole)
        return b"".join(decrypted(whole, header.file_key(file.passphrase)))
    closed, plain = folder / "closed.pdf", folder / "plain.pdf"
    closed.write_bytes(file.data)
    words = [f"--password={file.passphrase}"] if file.passphrase else []
    command = ["qpdf", *words, "--decrypt", "--stream-data=uncompress", str(closed), str(plain)]
    assert subprocess.run(command, check=False, capture_output=True).returncode in {0, 3}, "3: with a warning"
    return plain.read_bytes()


def test_the_words_would_be_found_if_they_were_there(journal: Journal, session: Session) -> None:
    """The control for the test above: with names in full and all blocks each word comes out of every format."""
    marks = dict.fromkeys(Person, frozenset(Block))
    summary = journal.summary.draft([session.id], Audience.US, marks, NameStyle.FULL, "de")
    for form in DocumentFormat:
        held = unpacked(write(summary.document(), form), form)
        assert [word for word in (*EVERY, "Helga", "Jonas") if word not in held] == []
