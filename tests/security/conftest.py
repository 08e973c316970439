"""Where vaults are made and broken by the thousand."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from operations import CHANGING_KEYS
from place import Place
from rm_desktop.domain.words import Policy
from rm_desktop.vault.vault import unlock


@pytest.fixture
def place():
    """A folder in memory where there is one: nobody cuts the power of these."""
    fast = Path("/dev/shm")  # noqa: S108 - removed below
    folder = Path(tempfile.mkdtemp(dir=fast if fast.is_dir() else None))
    yield Place(folder / "Vault.rmvault")
    shutil.rmtree(folder)


@pytest.fixture
def template(request):
    """The vault that an operation starts from; one that changes keys gets a quick KDF, which is not what is tried."""
    call = getattr(request.node, "callspec", None)
    if call is None or call.params.get("name") not in CHANGING_KEYS:
        return request.getfixturevalue("template_vault")
    request.getfixturevalue("quick_kdf")
    return request.getfixturevalue("quick_templates")[Policy.EITHER]


@pytest.fixture
def vault_path(template, tmp_path):
    """A copy of the template of this test's own."""
    return Path(shutil.copytree(template.path, tmp_path / "Vault.rmvault"))


@pytest.fixture
def door(template, request, passphrases):
    """What opens a vault at a path: the keys it was made with; where these may have changed, both passphrases."""
    if template is request.getfixturevalue("template_vault"):
        return lambda _path: template.keys_for
    both = replace(passphrases, session=None)
    return lambda path: lambda opening: unlock(path, opening, both)
