import errno
import os
import stat

import pytest

from rm_desktop.domain.errors import DiskFull, NotReadable, NotWritable, VaultMissing
from rm_desktop.vault import atomic


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_its_owners_alone_whatever_the_umask(tmp_path):
    old = os.umask(0)
    try:
        atomic.write_new(tmp_path / "file", b"content")
        atomic.make_folder(tmp_path / "folder")
    finally:
        os.umask(old)
    assert mode(tmp_path / "file") == 0o600
    assert mode(tmp_path / "folder") == 0o700


def test_a_new_file_never_overwrites(tmp_path):
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        atomic.write_new(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_replacing_leaves_the_new_content_and_nothing_else(tmp_path):
    (tmp_path / "file").write_bytes(b"old")
    atomic.replace(b"new", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert mode(tmp_path / "file") == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failure_on_the_way_leaves_the_old_content_and_nothing_else(tmp_path, monkeypatch, failing):
    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "file").write_bytes(b"old")
    monkeypatch.setattr(os if failing == "fsync" else atomic.Path, failing, fail)
    with pytest.raises(OSError, match="full"):
        atomic.replace(b"new", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_disk_that_does_not_keep_what_it_was_given_is_noticed_before_the_rename(tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"old")
    monkeypatch.setattr(atomic, "write_all", lambda handle, content: os.write(handle, content[:-1] + b"?"))
    with pytest.raises(OSError, match="read back"):
        atomic.replace(b"new", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_short_writes_are_continued(tmp_path, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, bytes(content[:3])))
    atomic.write_new(tmp_path / "file", b"0123456789")
    assert (tmp_path / "file").read_bytes() == b"0123456789"


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.ENOENT, VaultMissing),
        (errno.ENOTDIR, VaultMissing),
        (errno.EACCES, NotWritable),
        (errno.EPERM, NotWritable),
        (errno.EROFS, NotWritable),
        (errno.EIO, NotReadable),
    ],
)
def test_the_systems_errors_become_ours_without_their_text(number, error):
    with pytest.raises(error) as caught, atomic.mapped_os_errors():
        raise OSError(number, "the text", "/a/path/with/names")
    assert "names" not in repr(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("number", [errno.ENOENT, errno.ENOTDIR])
def test_a_place_outside_that_is_not_there_is_not_taken_for_the_vault(number):
    with pytest.raises(NotWritable), atomic.mapped_os_errors(outside=True):
        raise OSError(number, "the text", "/a/stick/pulled/out")


def test_an_error_without_a_number_is_still_one_of_ours():
    assert isinstance(atomic.os_error(OSError()), NotReadable)


class TestOtherSystems:
    def test_macos_writes_through_the_drives_cache(self, monkeypatch):
        asked = []
        fcntl = type("Fcntl", (), {"F_FULLFSYNC": 51, "fcntl": staticmethod(lambda *call: asked.append(call))})
        monkeypatch.setattr(atomic.sys, "platform", "darwin")
        monkeypatch.setattr(atomic.importlib, "import_module", lambda _: fcntl)
        atomic.sync_data(5)
        assert asked == [(5, 51)]

    def test_windows_has_only_fsync_and_syncs_no_folders(self, tmp_path, monkeypatch):
        asked = []
        monkeypatch.setattr(os, "fsync", asked.append)
        monkeypatch.delattr(os, "fdatasync")
        atomic.sync_data(5)
        assert asked == [5]
        monkeypatch.setattr(atomic.os, "name", "nt")
        atomic.sync_folder(tmp_path)
        assert asked == [5]


def test_of_two_files_neither_is_renamed_before_both_are_written(tmp_path, monkeypatch):
    for name in ("first", "second"):
        (tmp_path / name).write_bytes(b"old")
    write_new = atomic.write_new

    def fail_at_the_second(path, content):
        if "second" in path.name:
            raise OSError(errno.ENOSPC, "full")
        write_new(path, content)

    monkeypatch.setattr(atomic, "write_new", fail_at_the_second)
    with pytest.raises(OSError, match="full"):
        atomic.replace(b"new", tmp_path / "first", tmp_path / "second")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"first": b"old", "second": b"old"}
