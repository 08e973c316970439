"""The last-seen record: an older copy is noticed, and nothing can be read from the record or stopped by it."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.domain.errors import NotWritable
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.last_seen import FILE, LARGEST_BYTES, MOST_VAULTS, OLDER_COPY, LastSeen, Seen
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, Vault, open_vault

KeysOf = Callable[[Opening], OpeningKeys]
CANARY = "Kanarienvogel im Bergwerk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the settings would be; not made yet."""
    return tmp_path / "config"


@pytest.fixture
def visit(vault_path: Path, keys: KeysOf, folder: Path, lines: object) -> Callable[..., tuple[str, ...]]:
    """Open as the workspace does, write some lines, lock; return the warnings."""

    def run(*texts: str, opening: Opening = Opening.TOGETHER) -> tuple[str, ...]:
        vault = open_vault(vault_path, keys(opening))
        LastSeen(folder).compare(vault)
        for text in texts:
            lines.write(vault, text)  # type: ignore[attr-defined]
        vault.close()
        LastSeen(folder).remember(vault)
        return vault.warnings

    return run


def put_back(copy: Path, vault: Path) -> None:
    shutil.rmtree(vault)
    shutil.copytree(copy, vault)


def test_the_same_vault_has_no_warning(visit: Callable[..., tuple[str, ...]]) -> None:
    assert visit("one") == visit("two", opening=Opening.SENIOR_ALONE) == visit(opening=Opening.JUNIOR_ALONE) == ()
    assert visit() == visit() == ()


def test_an_older_whole_copy_put_back_is_noticed_until_it_has_caught_up(
    visit: Callable[..., tuple[str, ...]], vault_path: Path, tmp_path: Path
) -> None:
    visit("one")
    copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
    visit("two", "three")
    put_back(copy, vault_path)
    assert visit() == (OLDER_COPY,)
    assert visit(*"abcdef") == (OLDER_COPY,)
    assert visit() == ()


def test_one_write_less_is_enough(visit: Callable[..., tuple[str, ...]], vault_path: Path, tmp_path: Path) -> None:
    visit()
    copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
    visit("two")
    put_back(copy, vault_path)
    assert visit() == (OLDER_COPY,)


def test_what_was_written_before_a_crash_counts_from_the_next_opening(
    vault_path: Path, keys: KeysOf, folder: Path, lines: object, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, "x")  # type: ignore[attr-defined]
    for store in vault._stores.values():
        store.abandon()
    again = open_vault(vault_path, keys(Opening.TOGETHER))
    LastSeen(folder).compare(again)
    again.close()
    put_back(copy, vault_path)
    older = open_vault(vault_path, keys(Opening.TOGETHER))
    LastSeen(folder).compare(older)
    older.close()
    assert (again.warnings, older.warnings) == ((), (OLDER_COPY,))


def test_an_older_header_counts_unless_it_has_its_own_warning(vault: Vault, folder: Path) -> None:
    record = LastSeen(folder)
    record.compare(vault)
    now = Seen.of(vault)
    record._write({now.tag: Seen(tag=now.tag, gen=now.gen + 1, parts=now.parts)})
    for store in vault._stores.values():
        store.read_only = "old_header"
    record.compare(vault)
    assert vault.warnings == ()
    for store in vault._stores.values():
        store.read_only = ""
    record.compare(vault)
    assert vault.warnings == (OLDER_COPY,)


def test_a_private_part_is_compared_only_where_it_is_open(
    visit: Callable[..., tuple[str, ...]], vault_path: Path, keys: KeysOf, folder: Path
) -> None:
    visit(opening=Opening.SENIOR_ALONE)
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    now = Seen.of(vault)
    LastSeen(folder)._write({now.tag: Seen(tag=now.tag, gen=now.gen, parts={**now.parts, Compartment.SENIOR: 1000})})
    vault.close()
    assert visit() == visit(opening=Opening.JUNIOR_ALONE) == ()
    assert visit(opening=Opening.SENIOR_ALONE) == (OLDER_COPY,)


@pytest.fixture
def put_back_and_open(
    visit: Callable[..., tuple[str, ...]], vault_path: Path, keys: KeysOf, folder: Path, tmp_path: Path, lines: Any
) -> Callable[[Opening], Vault]:
    """Write on in every part, put the copy from before back, and open that as the workspace does."""

    def run(opening: Opening) -> Vault:
        visit("one")
        copy = Path(shutil.copytree(vault_path, tmp_path / "Copy.rmvault"))
        for each in Opening:
            visit("two", "three", opening=each)
        for part, each in ((Compartment.SENIOR, Opening.SENIOR_ALONE), (Compartment.JUNIOR, Opening.JUNIOR_ALONE)):
            vault = open_vault(vault_path, keys(each))
            type(lines)(part).write(vault, "private")
            vault.close()
            LastSeen(folder).remember(vault)
        put_back(copy, vault_path)
        vault = open_vault(vault_path, keys(opening))
        LastSeen(folder).compare(vault)
        assert vault.warnings == (OLDER_COPY,)
        return vault

    return run


def test_an_older_copy_that_is_wanted_counts_from_then_on_and_a_newer_one_is_still_noticed(
    put_back_and_open: Callable[[Opening], Vault],
    visit: Callable[..., tuple[str, ...]],
    vault_path: Path,
    folder: Path,
    tmp_path: Path,
) -> None:
    vault = put_back_and_open(Opening.TOGETHER)
    LastSeen(folder).accept(vault)
    assert vault.warnings == (), "the window does not say it again"
    vault.close()
    LastSeen(folder).remember(vault)
    assert visit() == visit("four") == ()
    older = Path(shutil.copytree(vault_path, tmp_path / "Older.rmvault"))
    visit("five")
    put_back(older, vault_path)
    assert visit() == (OLDER_COPY,), "accepting once is no leave for good"


def test_only_what_is_open_is_accepted(
    put_back_and_open: Callable[[Opening], Vault], visit: Callable[..., tuple[str, ...]], folder: Path
) -> None:
    vault = put_back_and_open(Opening.TOGETHER)
    LastSeen(folder).accept(vault)
    vault.close()
    LastSeen(folder).remember(vault)
    assert visit() == ()
    assert visit(opening=Opening.JUNIOR_ALONE) == (OLDER_COPY,)


def test_what_belongs_to_both_is_accepted_by_both(
    put_back_and_open: Callable[[Opening], Vault], visit: Callable[..., tuple[str, ...]], folder: Path
) -> None:
    vault = put_back_and_open(Opening.SENIOR_ALONE)
    record, (before,) = LastSeen(folder), LastSeen(folder)._read().values()
    record.accept(vault)
    assert vault.warnings == (), "whoever said it is not told again at once"
    (after,) = record._read().values()
    assert after.parts[Compartment.SENIOR] < before.parts[Compartment.SENIOR]
    assert (after.gen, after.parts[Compartment.SHARED]) == (before.gen, before.parts[Compartment.SHARED])
    vault.close()
    record.remember(vault)
    assert visit() == (OLDER_COPY,), "one person alone does not speak for both"


@pytest.mark.parametrize(("reason", "accepted"), [("", -1), ("old_header", 0)])
def test_an_old_header_is_never_accepted_along_with_the_rest(
    vault: Vault, folder: Path, reason: str, accepted: int
) -> None:
    record = LastSeen(folder)
    now = Seen.of(vault)
    folder.mkdir()
    record._write({now.tag: Seen(tag=now.tag, gen=now.gen + 1, parts=now.parts)})
    vault.warn(reason)
    record.accept(vault)
    assert record._read()[now.tag].gen == now.gen + 1 + accepted


def test_a_wish_that_cannot_be_written_down_is_told_and_the_warning_stays(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    vault.warn(OLDER_COPY)
    with pytest.raises(NotWritable):
        LastSeen(tmp_path / "file" / "config").accept(vault)
    assert vault.warnings == (OLDER_COPY,)


def test_the_record_says_nothing_about_the_vault(
    visit: Callable[..., tuple[str, ...]], folder: Path, vault_path: Path, template_vault: CreatedVault
) -> None:
    visit(CANARY, opening=Opening.SENIOR_ALONE)
    content = (folder / FILE).read_bytes()
    assert [path.name for path in folder.iterdir()] == [FILE]
    value = json.loads(content)
    assert value.keys() == {"vaults", "version"}
    assert [row.keys() for row in value["vaults"]] == [{"gen", "parts", "tag"}]
    for canary in (CANARY, vault_path.stem, str(vault_path.parent), "rmvault", template_vault.header.vault_id.hex()):
        assert canary.encode() not in content
    assert template_vault.header.vault_id not in content
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_tag_is_the_same_for_every_opening(vault_path: Path, keys: KeysOf) -> None:
    tags = set()
    for opening in (Opening.TOGETHER, Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE):
        vault = open_vault(vault_path, keys(opening))
        tags.add(vault.seen()[0])
        vault.close()
    assert len(tags) == 1


def _bad(good: bytes) -> list[bytes]:
    row = json.loads(good)["vaults"][0]

    def text(rows: object, version: object = 1) -> bytes:
        value = {"vaults": rows, "version": version}
        return json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"

    assert text([row]) == good
    return [
        b"", b"\xff\xfe", b"[" * 50_000, b"null\n", good[:-1], good + b" ", good * 2, b" " * (LARGEST_BYTES + 1),
        text([row], version=2), text({}), text([row, row]), text([row] * (MOST_VAULTS + 1)), text([[]]),
        text([{**row, "name": "x"}]), text([{**row, "gen": True}]), text([{**row, "gen": 0}]),
        text([{**row, "gen": 10**400}]), text([{**row, "tag": "AA"}]), text([{**row, "tag": 5}]),
        text([{**row, "parts": []}]), text([{**row, "parts": {"other": 1}}]), text([{**row, "parts": {"shared": 1.5}}]),
    ]  # fmt: skip


def test_a_bad_record_is_ignored_and_made_anew(vault: Vault, folder: Path) -> None:
    record, now = LastSeen(folder), Seen.of(vault)
    record.remember(vault)
    good = (folder / FILE).read_bytes()
    record._write({now.tag: Seen(tag=now.tag, gen=now.gen, parts=dict.fromkeys(Compartment, 10**6))})
    far = (folder / FILE).read_bytes()
    for bad in _bad(far):
        (folder / FILE).write_bytes(bad)
        record.compare(vault)
        assert vault.warnings == (), bad[:80]
        assert (folder / FILE).read_bytes() == good
    (folder / FILE).write_bytes(far)
    record.compare(vault)
    assert vault.warnings == (OLDER_COPY,)


def test_a_record_that_cannot_be_written_or_read_stops_nothing(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    LastSeen(tmp_path / "file").compare(vault)
    (tmp_path / "dir" / FILE).mkdir(parents=True)
    LastSeen(tmp_path / "dir").compare(vault)
    assert [path.name for path in (tmp_path / "dir").iterdir()] == [FILE]
    assert vault.warnings == ()


def test_other_vaults_stay_and_the_one_unseen_for_longest_goes_first(vault: Vault, folder: Path) -> None:
    record = LastSeen(folder)
    others = [Seen(tag=bytes([number]) * 32, gen=1, parts={}) for number in range(MOST_VAULTS)]
    folder.mkdir()
    record._write({one.tag: one for one in others})
    record.compare(vault)
    assert list(record._read().values()) == [*others[1:], Seen.of(vault)]
    assert (folder / FILE).stat().st_size <= LARGEST_BYTES
    record.remember(vault)
    assert list(record._read().values()) == [*others[1:], Seen.of(vault)]
