from pathlib import Path

import pytest

from rm_desktop.vault import synced_folder
from rm_desktop.vault.files import synced_by


@pytest.fixture(autouse=True)
def _local_disk(monkeypatch, tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/a / ext4 rw 0 0\n/dev/b {tmp_path} btrfs rw 0 0\n")
    monkeypatch.setattr(synced_folder, "MOUNTS", mounts)
    for variable in synced_folder.BY_VARIABLE:
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Muster GmbH", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("Nextcloud_work", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("iCloud Drive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("Google Drive", "Google Drive"),
        ("Documents", None),
        ("Nextcloudless", None),
        ("My Dropbox notes", None),
    ],
)
@pytest.mark.parametrize("below", ["", "Deep/Down"])
def test_a_services_folder_is_known_by_its_name_at_any_depth(tmp_path, folder, service, below):
    assert synced_by(tmp_path / folder / below / "Pair.rmvault") == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_journal.db", "Nextcloud"),
        ("._sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
    ],
)
def test_a_services_folder_of_any_name_is_known_by_what_its_client_leaves_there(tmp_path, marker, service):
    (tmp_path / "Work").mkdir()
    (tmp_path / "Work" / marker).touch()
    assert synced_by(tmp_path / "Work" / "Pair.rmvault") == service
    assert synced_by(tmp_path / "Other" / "Pair.rmvault") is None


def test_onedrive_tells_its_folder_by_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Firma"))
    assert synced_by(tmp_path / "Firma" / "a" / "Pair.rmvault") == "OneDrive"
    assert synced_by(tmp_path / "Privat" / "Pair.rmvault") is None


def test_a_link_into_such_a_folder_is_seen_through(tmp_path):
    (tmp_path / "Dropbox" / "Work").mkdir(parents=True)
    (tmp_path / "Plain").symlink_to(tmp_path / "Dropbox" / "Work")
    assert synced_by(tmp_path / "Plain" / "Pair.rmvault") == "Dropbox"


class TestNetworkDrives:
    @pytest.mark.parametrize(
        ("kind", "found"),
        [("nfs4", "network"), ("cifs", "network"), ("fuse.sshfs", "network"), ("ext4", None), ("fuse.veracrypt", None)],
    )
    def test_the_innermost_mount_decides(self, tmp_path, kind, found):
        share = tmp_path / "my share"
        share.mkdir()
        escaped = str(share).replace(" ", "\\040")
        synced_folder.MOUNTS.write_text(f"x / nfs4 rw 0 0\ny {tmp_path} ext4 rw 0 0\nz {escaped} {kind} rw 0 0\n")
        assert synced_by(share / "Pair.rmvault") == found
        assert synced_by(tmp_path / "Pair.rmvault") is None

    def test_where_the_kernel_lists_no_mounts_none_is_claimed(self, tmp_path, monkeypatch):
        monkeypatch.setattr(synced_folder, "MOUNTS", tmp_path / "none")
        assert synced_by(tmp_path / "Pair.rmvault") is None

    @pytest.mark.parametrize(("kind", "found"), [(4, "network"), (3, None)])
    def test_windows_is_asked_for_the_kind_of_drive(self, monkeypatch, kind, found):
        kernel = type("Kernel", (), {"GetDriveTypeW": staticmethod(lambda _: kind)})
        monkeypatch.setattr(synced_folder.sys, "platform", "win32")
        monkeypatch.setattr(synced_folder.ctypes, "windll", type("Windll", (), {"kernel32": kernel}), raising=False)
        assert synced_by(Path("/somewhere/Pair.rmvault")) == found
