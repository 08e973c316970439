"""A folder that becomes one disk image after the other."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


class Place:
    """A folder whose content is laid out again and again; what nobody touched since is not written again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._laid: dict[str, bytes] = {}

    def lay_out(self, image: Mapping[str, bytes | None]) -> None:
        """Make the folder hold these files and, where there is no content, folders, and nothing else."""
        self.path.mkdir(exist_ok=True)
        for file in sorted(self.path.rglob("*"), reverse=True):
            if str(file.relative_to(self.path)) not in image:
                file.rmdir() if file.is_dir() else file.unlink()
        for name, content in image.items():
            file = self.path / name
            if content is None:
                file.mkdir(exist_ok=True)
            elif self._laid.get(name) is not content or not file.exists() or file.stat().st_mtime_ns:
                file.write_bytes(content)
                os.utime(file, ns=(0, 0))
                self._laid[name] = content


def image_of(folder: Path) -> dict[str, bytes | None]:
    """Return what `Place.lay_out` would need to make ``folder`` again."""
    return {
        str(one.relative_to(folder)): None if one.is_dir() else one.read_bytes() for one in sorted(folder.rglob("*"))
    }
