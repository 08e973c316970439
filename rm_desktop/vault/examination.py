"""The check of a vault that is not open: nothing is written, and what is damaged is named with its place.

SQLCipher refuses a file at its first damaged page. Here every page, frame and anchor slot is looked at for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key
from rm_desktop.crypto.header import Header
from rm_desktop.crypto.page_cipher import PageCipher
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError, VaultDamaged, VaultMissing
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.anchors import Anchor, AnchorRecord
from rm_desktop.vault.btree import Value
from rm_desktop.vault.database import wal_is_empty
from rm_desktop.vault.files import Layout
from rm_desktop.vault.harvest import FREE, Harvest
from rm_desktop.vault.header_files import header_problems, read_header
from rm_desktop.vault.integrity import CheckReport, PartReport, check_in_steps
from rm_desktop.vault.opening import connect
from rm_desktop.vault.opening_order import PAGE_BYTES
from rm_desktop.vault.page_file import PageFile, Step
from rm_desktop.vault.store import file_hash
from rm_desktop.vault.table_shapes import STATE_SHAPE

STEPS_PER_PART = 1000


LOST_ANCHOR = "anchor"
"""The problem of a database that no anchor speaks for; in a copy of a backup that is no damage."""


def spoilt_copies(path: Path) -> tuple[str, ...]:
    """Return which copies of the header differ from the newest readable one; before unlocking mends them."""
    return header_problems(path, read_header(path))


def examine(
    path: Path,
    header: Header,
    compartments: Mapping[Compartment, SecretBytes],
    *,
    spoilt: tuple[str, ...] = (),
    step: Step | None = None,
) -> CheckReport:
    """Check every compartment whose key is there; ``header`` is authenticated, ``spoilt`` were its copies."""

    def step_in(number: int) -> Step:
        def told(done: int, total: int) -> None:
            if step is not None:
                step(
                    STEPS_PER_PART * number + STEPS_PER_PART * done // max(1, total), STEPS_PER_PART * len(compartments)
                )

        return told

    return CheckReport(
        header=spoilt or header_problems(path, header),
        parts=tuple(
            _examined(path, header, part, key, step_in(number))
            for number, (part, key) in enumerate(compartments.items())
        ),
    )


def _examined(path: Path, header: Header, part: Compartment, key: SecretBytes, step: Step) -> PartReport:
    epoch, layout = header.epochs[part], Layout(path)
    database = layout.database(part, epoch)
    record, problems = _anchor(layout.anchor(part, epoch), anchor_key(key, header.vault_id, part, epoch))
    step(0, 1)
    try:
        file = PageFile(database, PageCipher.of(key, header.vault_id, part, epoch))
    except VaultMissing:
        return PartReport(part=part, problems=("missing",))
    with file:
        found = file.look(step)
        harvest = Harvest(file, {STATE_SHAPE.name: STATE_SHAPE})
        harvest.gather()
    pages = tuple(sorted({*found.bad, *found.mended}))
    size = database.stat().st_size
    told = {
        "size": size % PAGE_BYTES != 0 or size < PAGE_BYTES * found.count - PAGE_BYTES * len(file.in_wal),
        "page": bool(pages),
        "wal": found.bad_frames > 0,
    }
    problems += [code for code, here in told.items() if here]
    if not problems:
        problems += _compared(database, harvest, header, part, record)
    if not problems and wal_is_empty(database):
        return _inside(database, header, part, key)
    owners = {harvest.owner(number) for number in pages} - {FREE}
    return PartReport(
        part=part, problems=tuple(problems), pages=pages, page_count=found.count, tables=tuple(sorted(owners))
    )


def _anchor(place: Path, mac_key: SecretBytes) -> tuple[AnchorRecord | None, list[str]]:
    """Return the record that counts, and which slots are bad."""
    if not place.exists():
        mac_key.wipe()
        return None, [LOST_ANCHOR]
    anchor = Anchor.open(place, mac_key, read_only=True)
    record, bad = anchor.current, anchor.bad_slots()
    anchor.close()
    if len(bad) > 1:
        return record, [LOST_ANCHOR]
    return record, [("anchor_first", "anchor_second")[number] for number in bad]


def _compared(
    database: Path, harvest: Harvest, header: Header, part: Compartment, record: AnchorRecord | None
) -> list[str]:
    """Compare what the pages say with the header and the anchor, as opening does."""
    state = next(iter(harvest.records[STATE_SHAPE.name].values()), None)
    values: Mapping[str, Value] = {} if state is None else state.values
    if (values.get("vault_id"), values.get("part"), values.get("epoch")) != (
        header.vault_id,
        part.value,
        header.epochs[part],
    ):
        return ["tag"]
    sequence = values["sequence"]
    if record is None or not isinstance(sequence, int):
        return []
    if sequence < record.sequence:
        return ["behind"]
    if sequence == record.sequence and values["commit_id"] != record.commit_id:
        return ["commit"]
    if record.sealed is not None and file_hash(database) != record.sealed:
        return ["sealed_hash"]
    return []


def _inside(database: Path, header: Header, part: Compartment, key: SecretBytes) -> PartReport:
    """Let SQLite look at its structures, in a file of which every page is what was written."""
    try:
        db = connect(database, header, key, part, read_only=True)
    except VaultDamaged as error:
        return PartReport(part=part, problems=(str(error.parameters["reason"]),))
    try:
        *_, last = check_in_steps(db, database)
    except RmError as error:
        return PartReport(part=part, problems=(type(error).__name__,))
    finally:
        db.close()
    return last
