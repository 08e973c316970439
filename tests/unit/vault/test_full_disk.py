"""No space: nothing acknowledged is lost, the refusal has its name, and the ballast takes the last save."""

import ctypes
import errno
import os
import resource
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import DiskFull, NotWritable, RmError, VaultDamaged
from rm_desktop.domain.words import Opening, Person
from rm_desktop.vault import ballast
from rm_desktop.vault.full_disk import write_problem
from rm_desktop.vault.keys import change_session_passphrase
from rm_desktop.vault.rotation import rekey_own
from rm_desktop.vault.vault import open_vault, read_header

STEP = 4096
CLONE_NEWNS, CLONE_NEWUSER, MS_PRIVATE, MS_REC, MS_REMOUNT = 0x20000, 0x10000000, 1 << 18, 1 << 14, 32


def limit_files_to(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def small_disk(place: Path, size: int, *, again: bool = False) -> bool:
    """Mount a disk of ``size`` bytes at ``place``, seen by this process alone; False where the system forbids it."""
    libc = ctypes.CDLL(None, use_errno=True)
    user = os.geteuid()
    if not again:
        if libc.unshare(CLONE_NEWNS | (CLONE_NEWUSER if user else 0)):
            return False
        if user:
            Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        libc.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None)
    flags = MS_REMOUNT if again else 0
    return libc.mount(b"tmpfs", str(place).encode(), b"tmpfs", flags, f"size={size}".encode()) == 0


def write_until_full(vault, lines):
    """Write line after line and return those that were acknowledged, and the error that ended it."""
    acknowledged = []
    for number in range(4000):
        text = f"{number}:" + "x" * 600
        try:
            lines.write(vault, text)
        except RmError as error:
            return acknowledged, type(error)
        acknowledged.append(text)
    return acknowledged, None


@pytest.mark.parametrize("stride", [9, pytest.param(1, marks=pytest.mark.slow)])
def test_at_every_step_of_a_limit_nothing_acknowledged_is_lost(vault_path, keys, lines, in_child, tmp_path, stride):
    for step in range(1, 100, stride):
        place = tmp_path / f"{step}.rmvault"
        shutil.copytree(vault_path, place)

        def attempt(place=place, step=step):
            vault = open_vault(place, keys(Opening.TOGETHER))
            limit_files_to(step * STEP)
            acknowledged, error = write_until_full(vault, lines)
            still_there = [] if not acknowledged else lines.read(vault)
            return acknowledged, still_there, error

        acknowledged, still_there, error = in_child(attempt)
        assert error is DiskFull
        assert still_there == acknowledged
        again = open_vault(place, keys(Opening.TOGETHER))
        lines.write(again, "afterwards")
        assert lines.read(again) == [*acknowledged, "afterwards"]
        assert again.check(deep=True).sound
        again.close()
        shutil.rmtree(place)


def on_a_small_disk(in_child, tmp_path, work, free):
    """Run ``work(place)`` in a child on a disk that has ``free`` bytes left after the vault was copied to it."""
    disk = tmp_path / "disk"
    disk.mkdir(exist_ok=True)
    source = tmp_path / "Vault.rmvault"
    used = sum(-(-file.stat().st_size // STEP) * STEP + STEP for file in source.rglob("*"))

    def attempt():
        if not small_disk(disk, used + free):
            return "forbidden"
        place = disk / "Vault.rmvault"
        shutil.copytree(source, place)
        return work(place, used + free)

    answer = in_child(attempt)
    if answer == "forbidden":
        pytest.skip("this system lets nobody mount a small disk; the limit on file sizes is tested above")
    return answer


@pytest.mark.usefixtures("vault_path")
@pytest.mark.parametrize(
    "free", [0, 7 * STEP, *(pytest.param(STEP * step, marks=pytest.mark.slow) for step in range(1, 40))]
)
def test_on_a_disk_that_fills_up_nothing_acknowledged_is_lost(keys, lines, in_child, tmp_path, free):
    def work(place, size):
        vault = open_vault(place, keys(Opening.TOGETHER))
        acknowledged, error = write_until_full(vault, lines)
        before_retry = len(acknowledged)
        more, second = write_until_full(vault, lines)
        acknowledged += more
        with suppress(DiskFull):
            vault.close()
        small_disk(place.parent, size + 16 * 1024 * 1024, again=True)
        again = open_vault(place, keys(Opening.TOGETHER))
        found = lines.read(again)
        sound = again.check(deep=True).sound
        again.close()
        return error, second, len(more), before_retry, found == acknowledged, sound, (place / "BALLAST").exists()

    error, second, after_ballast, _, all_there, sound, ballast_again = on_a_small_disk(in_child, tmp_path, work, free)
    assert error is DiskFull
    assert second is DiskFull
    assert after_ballast > 50
    assert all_there
    assert sound
    assert ballast_again


@pytest.mark.usefixtures("vault_path")
@pytest.mark.parametrize("free", [0, STEP], ids=["for neither copy", "for one copy"])
def test_a_header_that_finds_no_space_stays_the_old_one(passphrases, cheap_kdf, in_child, tmp_path, free):
    def work(place, _size):
        filler = place.parent / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(bytes(STEP)):
                pass
        os.truncate(filler, filler.stat().st_size - free)
        old = (place / "vault.json").read_bytes()
        try:
            change_session_passphrase(place, Person.SENIOR, passphrases.senior, "a brand new passphrase", kdf=cheap_kdf)
        except DiskFull:
            pass
        else:
            return "changed"
        same = (place / "vault.json").read_bytes() == (place / "vault.bak.json").read_bytes() == old
        return same, read_header(place).gen, sorted(file.name for file in place.glob(".*"))

    assert on_a_small_disk(in_child, tmp_path, work, 4 * STEP) == (True, 1, [])


@pytest.mark.usefixtures("vault_path")
@pytest.mark.parametrize("free", [0, 8 * STEP, *(pytest.param(STEP * n, marks=pytest.mark.slow) for n in (1, 12, 16))])
def test_a_rotation_that_finds_no_space_leaves_the_old_vault(passphrases, cheap_kdf, in_child, tmp_path, free):
    def work(place, _size):
        before = {file.name: file.read_bytes() for file in place.iterdir() if file.is_file()}
        filler = place.parent / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(bytes(STEP)):
                pass
        os.truncate(filler, filler.stat().st_size - free)
        try:
            rekey_own(place, Person.SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        except DiskFull:
            pass
        else:
            return "changed"
        return {file.name: file.read_bytes() for file in place.iterdir() if file.is_file()} == before

    assert on_a_small_disk(in_child, tmp_path, work, 100 * STEP) is True


class TestBallast:
    def test_it_is_as_large_as_said_and_laid_once(self, tmp_path):
        file = tmp_path / "BALLAST"
        ballast.lay(file)
        content = file.read_bytes()
        assert len(content) == ballast.BALLAST_BYTES
        ballast.lay(file)
        assert file.read_bytes() == content

    def test_dropping_says_whether_there_was_any(self, tmp_path):
        file = tmp_path / "BALLAST"
        ballast.lay(file)
        assert ballast.drop(file)
        assert not ballast.drop(file)

    def test_a_disk_too_full_for_it_keeps_no_half_of_it(self, tmp_path, in_child):
        def attempt():
            limit_files_to(10 * STEP)
            ballast.lay(tmp_path / "BALLAST")
            return (tmp_path / "BALLAST").exists()

        assert in_child(attempt) is False

    def test_a_commit_that_finds_no_space_takes_the_ballasts(self, vault_path, keys, lines, monkeypatch):
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        connection = vault._stores[lines.part].db
        real = connection.execute

        def full_while_ballast_lies(sql, parameters=()):
            if sql == "COMMIT" and (vault_path / "BALLAST").exists():
                raise DiskFull
            return real(sql, parameters)

        monkeypatch.setattr(connection, "execute", full_while_ballast_lies)
        lines.write(vault, "the last save")
        assert lines.read(vault) == ["the last save"]
        vault.close()


class TestWhyAWriteFailed:
    def test_where_writing_works_it_was_something_else(self, tmp_path):
        (tmp_path / "x.db").write_bytes(bytes(STEP))
        assert write_problem(tmp_path / "x.db") is None
        assert [file.name for file in tmp_path.iterdir()] == ["x.db"]

    @pytest.mark.parametrize("limit", [STEP, 70 * 1024])
    def test_a_limit_counts_as_full(self, tmp_path, in_child, limit):
        (tmp_path / "x.db").write_bytes(bytes(STEP))

        def attempt():
            limit_files_to(limit)
            return type(write_problem(tmp_path / "x.db") or None)

        assert in_child(attempt) is (DiskFull if limit == STEP else type(None))

    def test_the_probe_reaches_as_far_as_the_wal(self, tmp_path, in_child):
        (tmp_path / "x.db-wal").write_bytes(bytes(40 * STEP))

        def attempt():
            limit_files_to(41 * STEP)
            return type(write_problem(tmp_path / "x.db"))

        assert in_child(attempt) is DiskFull

    def test_a_folder_that_cannot_be_written_is_named_as_such(self, tmp_path, in_child):
        def attempt():
            tmp_path.chmod(0o500)
            return type(write_problem(tmp_path / "x.db"))

        assert in_child(attempt, ordinary_user=True) is NotWritable
        tmp_path.chmod(0o700)


def test_a_system_that_refuses_the_probe_is_asked_why(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EDQUOT, "quota")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", refuse)
        assert isinstance(write_problem(tmp_path / "x.db"), DiskFull)
        ballast.lay(tmp_path / "BALLAST")
    assert list(tmp_path.iterdir()) == []


def test_an_undo_that_fails_because_nothing_is_left_to_undo_is_none(vault_path, keys, lines, monkeypatch):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    connection = vault._stores[lines.part].db
    real = connection.execute

    def broken(sql, parameters=()):
        if sql == "ROLLBACK":
            real(sql)
            raise VaultDamaged(part="shared", reason="io")
        return real(sql, parameters)

    monkeypatch.setattr(connection, "execute", broken)
    with vault.read(lines.part):
        pass
    monkeypatch.undo()
    vault.close()


def test_an_undo_that_leaves_the_transaction_open_is_said(vault_path, keys, lines, monkeypatch):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    connection = vault._stores[lines.part].db

    def broken():
        raise VaultDamaged(part="shared", reason="io")

    with monkeypatch.context() as patched:
        patched.setattr(connection, "rollback", broken)
        with pytest.raises(VaultDamaged), vault.read(lines.part):
            pass
    connection.rollback()
    vault.close()


def test_without_ballast_a_full_commit_is_full(vault_path, keys, lines, monkeypatch):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    (vault_path / "BALLAST").unlink()
    connection = vault._stores[lines.part].db
    real = connection.execute

    def full(sql, parameters=()):
        if sql == "COMMIT":
            raise DiskFull
        return real(sql, parameters)

    with monkeypatch.context() as patched:
        patched.setattr(connection, "execute", full)
        with pytest.raises(DiskFull):
            lines.write(vault, "one")
    lines.write(vault, "two")
    assert lines.read(vault) == ["two"]
    vault.close()
