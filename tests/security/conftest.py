"""Where vaults are made and broken by the thousand."""

import shutil
import tempfile
from pathlib import Path

import pytest

from place import Place


@pytest.fixture
def place():
    """A folder in memory where there is one: nobody cuts the power of these."""
    fast = Path("/dev/shm")  # noqa: S108 - removed below
    folder = Path(tempfile.mkdtemp(dir=fast if fast.is_dir() else None))
    yield Place(folder / "Vault.rmvault")
    shutil.rmtree(folder)


@pytest.fixture
def door(keys):
    """What opens a vault at a path: the keys that it was made with, without typing anything."""
    return lambda _path: keys
