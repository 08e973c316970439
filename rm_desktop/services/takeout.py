"""The take-out: everything that is open, as documented JSON and as Markdown, in a folder outside the vault.

The shared part leaves with both signatures and a line in the register. A private part is its owner's alone: it leaves
with the own passphrase that opened it, and the register, which both read, does not tell of it.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import cast

from rm_desktop.crypto.signing_keys import release_message, verify
from rm_desktop.documents.agreement import agreement_document
from rm_desktop.documents.markdown import render_markdown
from rm_desktop.documents.taken_out import TakenMeeting, meeting_markdown, note_markdown
from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import AgreementVersion, Consent, Export, Pair
from rm_desktop.domain.errors import CompartmentClosed, ConsentMissing, ExportRefused
from rm_desktop.domain.ids import ExportId, new_id
from rm_desktop.domain.rules import in_force
from rm_desktop.domain.sentences import Language, Sentences, moment
from rm_desktop.domain.words import Compartment, ExportKind, Opening, Person
from rm_desktop.services.desk import Desk, Service
from rm_desktop.services.register import Register
from rm_desktop.services.takeout_age import staging
from rm_desktop.services.takeout_folder import Between
from rm_desktop.vault.portable import RawTables, Row, Tables, plain_tables, portable_rows

FORMAT, VERSION = "rm-takeout", 1
FORM = "takeout"
"""What a consent names as its format, where a release names a file format."""
JSON_FILE = "takeout.json"
SUMS = "SHA256SUMS"
"""The list of all files with their hashes, as `sha256sum -c` reads it. Its own hash stands for the whole take-out."""

Progress = Callable[[int, int], None]
_ENDINGS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"%PDF-": "pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was read from the vault in one transaction per part, as the database has it: the rest is done elsewhere."""

    raw: Mapping[Compartment, RawTables] = field(repr=False)
    pair: Pair | None = field(default=None, repr=False)
    agreement: AgreementVersion | None = field(default=None, repr=False)

    @property
    def size(self) -> int:
        """How often making the files calls ``between``, near enough for showing how far it is."""
        pages = sum(len(raw.get("session", raw.get("note", ()))) for raw in self.raw.values())
        return pages + 2 * sum(len(rows) for raw in self.raw.values() for rows in raw.values())

    def __or__(self, other: Gathered) -> Gathered:
        """Return both together."""
        return Gathered(
            raw={**self.raw, **other.raw},
            pair=self.pair or other.pair,
            agreement=self.agreement or other.agreement,
        )

    def only(self, *parts: Compartment) -> Gathered:
        """Return what belongs to ``parts``."""
        shared = Compartment.SHARED in parts
        return Gathered(
            raw={part: raw for part, raw in self.raw.items() if part in parts},
            pair=self.pair if shared else None,
            agreement=self.agreement if shared else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOut:
    """A finished take-out in memory: file names and bytes, the list of hashes last."""

    files: tuple[tuple[str, bytes], ...] = field(repr=False)

    @property
    def sha256(self) -> str:
        """The hash of the list of hashes, which names every byte of every file."""
        return hashlib.sha256(dict(self.files)[SUMS]).hexdigest()

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(len(content) for _name, content in self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOutOffer:
    """A take-out with the shared part in it, and what each person signs to let it go."""

    id: ExportId
    at: datetime
    takeout: TakeOut = field(repr=False)
    message: bytes = field(repr=False)


class TakeOuts(Service):
    """From what is open to a folder outside."""

    def __init__(self, desk: Desk, register: Register) -> None:
        """Enter what left into ``register``."""
        super().__init__(desk)
        self._register = register

    def gather(self, part: Compartment) -> Gathered:
        """Read everything of one open part."""
        with self._desk.read(part) as work:
            raw = {part: portable_rows(work.db, part)}
            if part is not Compartment.SHARED:
                return Gathered(raw=raw)
            return Gathered(raw=raw, pair=work.pair.get(), agreement=in_force(work.agreements.versions()))

    def gather_own(self) -> Gathered:
        """Read everything of the private part of whoever opened the vault alone."""
        person = self._desk.vault.opening.person
        if person is None:
            raise CompartmentClosed(part="private")
        return self.gather(person.compartment)

    def offer(self, takeout: TakeOut) -> TakeOutOffer:
        """Return what is to be consented to; any other take-out is another offer."""
        key, now = cast("ExportId", new_id()), self._desk.now()
        message = release_message(self._desk.vault.vault_id, key, bytes.fromhex(takeout.sha256), FORM, now)
        return TakeOutOffer(id=key, at=now, takeout=takeout, message=message)

    def enter(self, offer: TakeOutOffer, signatures: Mapping[Person, bytes], purpose: str) -> Saved[Export]:
        """Enter a take-out that both signed into the register, before a byte of it leaves.

        The register of a sealed vault stays as it is: there the two passphrases alone let the shared part go.
        """
        vault = self._desk.vault
        export = Export(
            id=offer.id,
            kind=ExportKind.TAKEOUT,
            purpose=purpose,
            format=None,
            at=self._desk.now(),
            size=offer.takeout.size,
            content_sha256=offer.takeout.sha256,
            written_sha256=offer.takeout.sha256,
            consents=self._consents(offer, signatures),
        )
        if vault.sealed_at is not None and vault.read_only:
            return Saved(value=export, changes=Changes())
        return self._register.add(export)

    def take_back(self, offer: TakeOutOffer) -> None:
        """Drop the line of a take-out of which no folder came."""
        if not self._desk.vault.read_only:
            self._register.take_back(offer.id)

    def complete(
        self,
        offer: TakeOutOffer,
        signatures: Mapping[Person, bytes],
        target: Path,
        *,
        between: Between | None = None,
        passphrase: str | None = None,
    ) -> Saved[Export]:
        """Write a take-out with the shared part to ``target`` and enter it into the register, or neither.

        With ``passphrase`` it is one encrypted file instead of a folder.
        """
        with staging(target, offer.takeout.files, between, passphrase) as publish:
            saved = self.enter(offer, signatures, FORM)
            try:
                publish()
            except BaseException:
                self.take_back(offer)
                raise
        return saved

    def _consents(self, offer: TakeOutOffer, signatures: Mapping[Person, bytes]) -> tuple[Consent, ...]:
        vault = self._desk.vault
        if vault.opening is not Opening.TOGETHER:
            raise ExportRefused(reason="alone")
        digest = bytes.fromhex(offer.takeout.sha256)
        if offer.message != release_message(vault.vault_id, offer.id, digest, FORM, offer.at):
            raise ExportRefused(reason="message")
        held = tuple(
            Consent(person=person, at=offer.at, signature=signatures[person])
            for person in Person
            if person in signatures and verify(vault.public_key(person), offer.message, signatures[person])
        )
        if len(held) != len(Person):
            raise ConsentMissing(count=len(Person) - len(held))
        return held


def write_own(takeout: TakeOut, target: Path, between: Between | None = None, passphrase: str | None = None) -> None:
    """Write the take-out of a private part to ``target``."""
    with staging(target, takeout.files, between, passphrase) as publish:
        publish()


def make_takeout(
    gathered: Gathered, language: Language, zone: tzinfo | None = None, between: Between | None = None
) -> TakeOut:
    """Return the files of a take-out. Needs no vault, so that it can be made beside the worker.

    ``between`` is called after every row and every file; what it raises ends the making.
    """
    files: list[tuple[str, bytes]] = []
    say = Sentences(language, "documents.takeout")
    for part, raw in gathered.raw.items():
        tables = plain_tables(part, raw, between)
        folder = "shared" if part is Compartment.SHARED else "private"
        files.append((f"{folder}/{JSON_FILE}", _json(part, tables, between)))
        pages = _meetings(gathered, tables, say, zone) if part is Compartment.SHARED else _notes(tables, say, zone)
        for name, text in pages:
            files.append((f"{folder}/{name}", text.encode("utf-8")))
            if between is not None:
                between()
        files += ((f"{folder}/{name}", content) for name, content in _attached(tables.get("example_file", [])))
    if gathered.pair is not None and gathered.agreement is not None:
        page = agreement_document(language, gathered.agreement, gathered.pair)
        files.append(("shared/agreement.md", render_markdown(page)))
    files.append(("README.md", say("readme").strip().encode("utf-8") + b"\n"))
    files.sort()
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files)
    return TakeOut(files=(*files, (SUMS, sums.encode("ascii"))))


def _json(part: Compartment, tables: Tables, between: Between | None) -> bytes:
    """Return the documented JSON of one part, a row a line. Without times or names of the vault: equal stays equal."""
    head = json.dumps({"format": FORMAT, "version": VERSION, "part": part.value})
    found = [f'{head[:-1]}, "tables": {{'.encode()]
    for number, (name, rows) in enumerate(tables.items()):
        found.append(f'{"," if number else ""}\n"{name}": ['.encode())
        for place, row in enumerate(rows):
            line = json.dumps(row, ensure_ascii=False)
            found.append(f"{',' if place else ''}\n {line}".encode())
            if between is not None:
                between()
        found.append(b"]")
    return b"".join((*found, b"\n}}\n"))


def _meetings(gathered: Gathered, tables: Tables, say: Sentences, zone: tzinfo | None) -> Sequence[tuple[str, str]]:
    names = {} if gathered.pair is None else {person.value: gathered.pair.name(person) for person in Person}
    items, tasks = _by(tables["item"], "session_id"), _by(tables["action"], "session_id")
    notes = {row["parent_id"]: row["body"] for row in tables["note"]}
    pages = []
    for number, session in enumerate(sorted(tables["session"], key=_when), start=1):
        key = session["id"]
        meeting = TakenMeeting(session=session, items=items[key], notes=notes, tasks=tasks[key])
        text = meeting_markdown(say, meeting, names, lambda at: moment(say.language, datetime.fromisoformat(at), zone))
        pages.append((f"meetings/{number:05}.md", text))
    return pages


def _attached(rows: Sequence[Row]) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside examples as files to look at; their names are content and stay in the JSON."""
    for number, row in enumerate(rows, start=1):
        content = b64decode(row["content"])
        ending = next((ending for begin, ending in _ENDINGS.items() if content.startswith(begin)), "bin")
        yield f"files/{number:05}.{ending}", content


def _notes(tables: Tables, say: Sentences, zone: tzinfo | None) -> Sequence[tuple[str, str]]:
    return [
        (
            f"notes/{number:05}.md",
            note_markdown(say, note, lambda at: moment(say.language, datetime.fromisoformat(at), zone)),
        )
        for number, note in enumerate(tables["note"], start=1)
    ]


def _by(rows: Sequence[Row], column: str) -> defaultdict[str | None, list[Row]]:
    found: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _when(session: Row) -> tuple[str, str]:
    return session["started_at"] or session["planned_at"] or "9", session["id"]
