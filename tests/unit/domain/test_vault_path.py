"""A vault is named by its folder or by anything in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rm_desktop.domain.vault_path import vault_of
from rm_desktop.processes.quick_start import plain_options


@pytest.mark.parametrize("path", ["/v/Tandem.rmvault", "/v/Tandem.rmvault/vault.json"])
def test_the_folder_and_a_file_in_it_mean_the_same_vault(path: str) -> None:
    assert vault_of(Path(path)) == Path("/v/Tandem.rmvault")
    options = plain_options([path, "--platform", "offscreen"], {})
    assert options is not None
    assert options.vault == "/v/Tandem.rmvault"


def test_what_is_deeper_in_a_vault_means_it_too_and_anything_else_means_itself() -> None:
    assert vault_of(Path("/v/T.rmvault/backups/1/vault.json")) == Path("/v/T.rmvault")
    assert vault_of(Path("/v/letter.txt")) == Path("/v/letter.txt")
