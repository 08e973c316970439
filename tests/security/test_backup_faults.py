"""Backups under attack: full disks at every write, lists that lie, and how long a save waits while one is made."""

import os
import resource
import secrets
import shutil
import signal
import time
from dataclasses import replace

import pytest

from rm_desktop.crypto.canonical import canonical
from rm_desktop.domain.errors import DiskFull, RmError
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.backup_sets import listed_sets, newest_good, wrong_files
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.restore import restore_in_place
from rm_desktop.vault.vault import open_vault

SHARED = Compartment.SHARED
SLICE_SECONDS = 0.02
PAGE = 4096
LONG = bool(os.environ.get("RM_DESKTOP_LONG"))


@pytest.fixture
def open_(vault_path, keys, lines):
    """A vault opened together with a good set and newer lines."""
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, *(secrets.token_hex(200) for _ in range(100)))
    vault.backup_now()
    lines.write(vault, "newer")
    yield vault
    vault.close()


def full_after(limit, work):
    """Run ``work`` in a child whose files can grow to ``limit`` bytes only; return how it ended."""

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        work()
        return "done"

    return limited


@pytest.mark.slow
def test_a_full_disk_at_any_step_of_a_backup_leaves_the_good_ones_and_the_vault(
    open_, vault_path, keys, lines, in_child
):
    open_.close()
    size = (vault_path / "shared-000001.db").stat().st_size
    before = {one.path.name: one.manifest for one in listed_sets(vault_path)}
    ends = set()

    def back_up():
        open_vault(vault_path, keys(Opening.TOGETHER)).backup_now()

    for limit in range(PAGE, size + 2 * PAGE, PAGE if LONG else 8 * PAGE):
        ends.add(in_child(full_after(limit, back_up)))
        for one in listed_sets(vault_path):
            assert wrong_files(one) == {}
        assert before.items() <= {one.path.name: one.manifest for one in listed_sets(vault_path)}.items()
    assert DiskFull in ends
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    assert lines.read(vault)[-1] == "newer"
    vault.close()


@pytest.mark.slow
def test_a_full_disk_at_any_step_of_a_restore_leaves_the_old_or_the_new(open_, vault_path, keys, lines, in_child):
    old = lines.read(open_)
    one = open_.backups()[0]
    open_.close()
    size = one.file(SHARED).stat().st_size
    ends = []
    for limit in range(PAGE, size + 2 * PAGE, PAGE if LONG else 8 * PAGE):
        end = in_child(
            full_after(
                limit,
                lambda: restore_in_place(vault_path, read_header(vault_path), keys(Opening.TOGETHER), one, [SHARED]),
            )
        )
        ends.append(end)
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert lines.read(vault) in (old, old[:-1])
        vault.close()
    assert any(isinstance(end, type) and issubclass(end, RmError) for end in ends)


class TestListsThatLie:
    """A list is authenticated, but the gate reads it before anybody typed a passphrase."""

    @pytest.fixture
    def lying(self, open_):
        """Write another list over that of the only set."""
        one = open_.backups()[0]

        def write(text):
            (one.path / "manifest.json").write_bytes(text)
            return one

        return write

    def test_one_that_names_a_file_elsewhere_is_none(self, open_, lying):
        one = open_.backups()[0]
        body = one.manifest.body()
        body["dbs"]["shared"]["file"] = "../../shared-000001.db"
        lying(canonical({"body": body, "mac": "A" * 43}) + b"\n")
        assert listed_sets(open_.path) == ()

    def test_one_with_another_hash_is_never_the_newest_good(self, open_, lying):
        one = open_.backups()[0]
        entries = {SHARED: replace(one.manifest.entries[SHARED], sha256=bytes(32))}
        lying(replace(one.manifest, entries=entries).serialise())
        assert newest_good(open_.path) is None

    def test_one_that_nobody_signed_can_be_seen_but_not_brought_back(self, open_, lying, vault_path, passphrases):
        from rm_desktop.services.restoring import look_at  # noqa: PLC0415

        one = open_.backups()[0]
        lying(replace(one.manifest, mac=bytes(32)).serialise())
        open_.close()
        with pytest.raises(RmError):
            look_at(vault_path, one.path.name, Opening.TOGETHER, passphrases)

    def test_an_old_copy_under_a_new_list_is_found_by_its_hash(self, open_, lines):
        old = open_.backups()[0]
        lines.write(open_, "more")
        new = open_.backup_now()
        shutil.copy(old.file(SHARED), new.file(SHARED))
        assert open_.verify_backup(new) == {SHARED: ("hash",)}
        assert newest_good(open_.path).path == old.path


@pytest.mark.slow
def test_no_save_waits_longer_than_a_slice(vault_path, keys, lines):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    for _ in range(20):
        lines.write(vault, *(secrets.token_hex(2000) for _ in range(200)))
    gaps, last = [], [time.thread_time()]

    def between():
        gaps.append(time.thread_time() - last[0])
        last[0] = time.thread_time()

    vault.backup_now(between=between)
    vault.close()
    assert len(gaps) > 50
    assert max(gaps) <= SLICE_SECONDS, "measured in the thread's own time, so that a busy machine does not count"
