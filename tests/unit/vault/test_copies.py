"""A copy at another place: a vault of its own, compared with what it was made of, or nothing at all."""

import errno
import os
import shutil
import threading

import pytest

from rm_desktop.domain.errors import Cancelled, DiskFull, NotWritable, PlaceInsideVault, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import copies as copies_module
from rm_desktop.vault import copying
from rm_desktop.vault.copies import copy_out, demand_place, pieces_of_set, pieces_of_vault, size_of
from rm_desktop.vault.vault import open_vault, unlock

ALONE, TOGETHER = Opening.SENIOR_ALONE, Opening.TOGETHER
NAME = "Vault (Sicherung 2026-11-29)"


@pytest.fixture
def stick(tmp_path):
    """An empty folder that stands for a stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def made(vault_path, keys, lines, private_lines):
    """A set of the shared and the senior's part."""
    vault = open_vault(vault_path, keys(ALONE))
    lines.write(vault, "shared")
    private_lines.write(vault, "private")
    one = vault.backup_now()
    vault.close()
    return one


class TestWhatComesOfIt:
    def test_a_set_becomes_a_vault_that_opens_with_its_passphrases(self, stick, made, lines, passphrases):
        copied = copy_out(pieces_of_set(made), stick, NAME)
        assert copied.path == stick / f"{NAME}.rmvault"
        vault = open_vault(copied.path, unlock(copied.path, TOGETHER, passphrases))
        assert lines.read(vault) == ["shared"]
        assert vault.warnings == ("anchor",)
        vault.close()

    def test_what_a_killed_program_left_half_copied_under_this_name_goes_and_nothing_else(self, stick, made):
        for name in (f".{NAME}.rmvault.0123abcd.new", f".{NAME} 2.rmvault.0123abcd.new", ".Other.rmvault.0123abcd.new"):
            (stick / name).mkdir()
            (stick / name / "vault.json").write_bytes(b"half")
        (stick / f".{NAME}.rmvault.notours.new").mkdir()
        copied = copy_out(pieces_of_set(made), stick, NAME)
        left = {place.name for place in stick.iterdir()} - {copied.path.name}
        assert left == {".Other.rmvault.0123abcd.new", f".{NAME}.rmvault.notours.new"}

    def test_a_locked_vault_comes_along_whole_private_parts_and_unsaved_drafts_included(
        self, stick, vault_path, made, keys, private_lines, passphrases
    ):
        vault = open_vault(vault_path, keys(TOGETHER))
        vault.put_rescue(Compartment.SHARED, "note:1", b"not saved")
        vault.close()
        copied = copy_out(pieces_of_vault(vault_path), stick, NAME)
        vault = open_vault(copied.path, unlock(copied.path, ALONE, passphrases))
        assert (private_lines.read(vault), vault.warnings) == (["private"], ())
        assert [draft.content for draft in vault.rescued()] == [b"not saved"]
        vault.close()
        assert made.path.is_dir()
        assert not (copied.path / "backups").exists()

    def test_after_an_unclean_end_the_write_ahead_log_comes_along(self, stick, vault_path, keys, lines, in_child):
        def die():
            vault = open_vault(vault_path, keys(TOGETHER))
            lines.write(vault, "only in the log")
            os._exit(9)

        in_child(die)
        assert (vault_path / "shared-000001.db-wal").stat().st_size
        copied = copy_out(pieces_of_vault(vault_path), stick, NAME)
        vault = open_vault(copied.path, keys(TOGETHER))
        assert lines.read(vault) == ["only in the log"]
        vault.close()

    def test_a_name_that_is_taken_gets_a_number(self, stick, made):
        pieces = pieces_of_set(made)
        names = [copy_out(pieces, stick, NAME).path.name for _ in range(3)]
        assert names == [f"{NAME}.rmvault", f"{NAME} 2.rmvault", f"{NAME} 3.rmvault"]

    def test_signs_that_no_stick_takes_are_replaced(self, stick, made):
        assert copy_out(pieces_of_set(made), stick, 'A/B: "C"?').path.name == "A-B- -C--.rmvault"

    def test_progress_counts_writing_and_reading_back(self, stick, made):
        steps = []
        copied = copy_out(pieces_of_set(made), stick, NAME, progress=lambda *step: steps.append(step))
        assert steps[-1] == (2 * copied.size, 2 * copied.size)
        assert copied.size == size_of(pieces_of_set(made))


class TestWhatIsRefused:
    @pytest.mark.parametrize("below", ["", "backups", "rescue"])
    def test_a_place_inside_the_vault(self, vault_path, below):
        with pytest.raises(PlaceInsideVault):
            demand_place(vault_path / below, vault_path)

    def test_a_place_inside_another_vault_or_behind_a_link(self, vault_path, vault_path_both, tmp_path):
        with pytest.raises(PlaceInsideVault):
            demand_place(vault_path_both, vault_path)
        (tmp_path / "link").symlink_to(vault_path / "backups")
        with pytest.raises(PlaceInsideVault):
            demand_place(tmp_path / "link", vault_path)

    def test_a_place_that_is_not_there(self, vault_path, tmp_path):
        with pytest.raises(NotWritable):
            demand_place(tmp_path / "gone", vault_path)
        demand_place(tmp_path, vault_path)

    def test_a_place_without_room_before_a_byte_is_written(self, stick, made, monkeypatch):
        monkeypatch.setattr(copies_module.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))
        with pytest.raises(DiskFull):
            copy_out(pieces_of_set(made), stick, NAME)
        assert list(stick.iterdir()) == []

    def test_a_place_that_may_not_be_written(self, stick, made, in_child):
        stick.chmod(0o500)
        assert in_child(lambda: copy_out(pieces_of_set(made), stick, NAME), ordinary_user=True) is NotWritable
        stick.chmod(0o700)


class TestWhatGoesWrong:
    def test_a_disk_that_is_full_at_any_write_leaves_nothing(self, stick, made, monkeypatch):
        total = _writes(monkeypatch, made, stick)
        shutil.rmtree(stick)
        stick.mkdir()
        for fatal in range(total):
            with monkeypatch.context() as patched:
                _fail_at(patched, fatal, errno.ENOSPC)
                with pytest.raises(DiskFull):
                    copy_out(pieces_of_set(made), stick, NAME)
            assert list(stick.iterdir()) == []

    def test_a_stick_pulled_out_at_any_write_is_said_as_such(self, stick, made, monkeypatch):
        for code in (errno.EIO, errno.ENODEV, errno.EROFS):
            with monkeypatch.context() as patched:
                _fail_at(patched, 2, code)
                with pytest.raises(NotWritable):
                    copy_out(pieces_of_set(made), stick, NAME)
            assert list(stick.iterdir()) == []

    def test_a_stick_that_lies_about_writing_is_found_by_reading_back(self, stick, made, monkeypatch):
        monkeypatch.setattr(copying.atomic, "write_all", lambda handle, piece: os.write(handle, piece[:-1] + b"?"))
        with pytest.raises(VaultDamaged) as caught:
            copy_out(pieces_of_set(made), stick, NAME)
        assert caught.value.parameters["reason"] in {"copy", "hash"}
        assert list(stick.iterdir()) == []

    def test_a_damaged_set_is_not_handed_on_as_a_good_one(self, stick, made):
        file = made.file(Compartment.SHARED)
        file.write_bytes(file.read_bytes()[:-1] + b"?")
        with pytest.raises(VaultDamaged) as caught:
            copy_out(pieces_of_set(made), stick, NAME)
        assert caught.value.parameters["reason"] == "hash"
        assert list(stick.iterdir()) == []

    def test_cancelling_at_any_step_leaves_nothing(self, stick, made):
        steps = []
        copy_out(pieces_of_set(made), stick, NAME, progress=lambda *step: steps.append(step))
        shutil.rmtree(stick)
        stick.mkdir()
        for last in range(len(steps) - 1):
            ended, seen = threading.Event(), []

            def progress(*step, ended=ended, seen=seen, last=last):
                seen.append(step)
                if len(seen) > last:
                    ended.set()

            with pytest.raises(Cancelled):
                copy_out(pieces_of_set(made), stick, NAME, progress=progress, ended=ended)
            assert list(stick.iterdir()) == []

    def test_the_set_itself_is_never_touched(self, stick, made, monkeypatch):
        before = {file.name: file.read_bytes() for file in made.path.iterdir()}
        with monkeypatch.context() as patched:
            _fail_at(patched, 1, errno.EIO)
            with pytest.raises(NotWritable):
                copy_out(pieces_of_set(made), stick, NAME)
        assert {file.name: file.read_bytes() for file in made.path.iterdir()} == before


def _fail_at(patched, fatal, code):
    real, left = copying.atomic.write_all, [fatal]

    def write(handle, piece):
        if left[0] == 0:
            raise OSError(code, "the disk says no")
        left[0] -= 1
        real(handle, piece)

    patched.setattr(copying.atomic, "write_all", write)


def _writes(monkeypatch, made, stick):
    counted = []
    real = copying.atomic.write_all
    with monkeypatch.context() as patched:
        patched.setattr(copying.atomic, "write_all", lambda *write: (counted.append(1), real(*write)))
        copy_out(pieces_of_set(made), stick, NAME)
    return len(counted)
