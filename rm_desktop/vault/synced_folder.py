"""Whether a folder is kept in step with other machines: there the vault's sizes, times and old versions travel."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

BY_FOLDER_NAME = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "seafile": "Seafile",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "magentacloud": "MagentaCLOUD",
    "sync": "Syncthing",
    "mega": "MEGA",
}
"""How the services call their folder by default; ``OneDrive - Company`` and ``Nextcloud2`` count too."""

BY_MARKER = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync_journal.db": "Nextcloud",
    ".seafile-data": "Seafile",
}
"""What their clients leave at the top of a folder with any name."""

BY_VARIABLE = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}

NETWORK = "network"
NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "davfs", "fuse.davfs", "afs", "9p", "ceph"}
    | {"fuse.rclone", "fuse.gvfsd-fuse", "glusterfs", "fuse.glusterfs", "webdav", "afpfs"}
)
MOUNTS = Path("/proc/self/mounts")
WINDOWS_REMOTE_DRIVE = 4


def synced_by(path: Path) -> str | None:
    """Return the name of the service that keeps this place in step, ``network`` for a network drive, or None."""
    place = path.expanduser().absolute()
    for way in (place, place.resolve()):
        for folder in (way, *way.parents):
            found = _by_name(folder.name) or _by_marker(folder) or _by_variable(folder)
            if found:
                return found
    return NETWORK if _on_network(place) else None


def _by_name(name: str) -> str | None:
    lowered = name.casefold()
    if lowered in BY_FOLDER_NAME:
        return BY_FOLDER_NAME[lowered]
    for known in ("onedrive", "dropbox", "nextcloud", "icloud", "owncloud"):
        rest = lowered.removeprefix(known)
        if rest != lowered and (rest[0] in " -_(" or rest.isdigit()):
            return BY_FOLDER_NAME[known]
    return None


def _by_marker(folder: Path) -> str | None:
    for marker, service in BY_MARKER.items():
        if os.path.lexists(folder / marker):
            return service
    return "Nextcloud" if any(folder.glob("._sync_*.db")) else None


def _by_variable(folder: Path) -> str | None:
    for variable, service in BY_VARIABLE.items():
        value = os.environ.get(variable)
        if value and folder == Path(value):
            return service
    return None


def _on_network(place: Path) -> bool:
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        return str(place).startswith("\\\\") or kernel.GetDriveTypeW(place.anchor) == WINDOWS_REMOTE_DRIVE
    return file_system_of(place) in NETWORK_FILE_SYSTEMS


def file_system_of(place: Path) -> str | None:
    """Return the type of file system that ``place`` lies on, as the kernel names it, or None where it does not say."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    best: tuple[int, str | None] = (-1, None)
    real = place.resolve()
    for line in lines:
        fields = line.split(" ")
        mounted = Path(fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if (real == mounted or mounted in real.parents) and len(mounted.parts) >= best[0]:
            best = (len(mounted.parts), fields[2])
    return best[1]
