"""Journals on other openings and other policies than the shared `journal` fixture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import CreatedVault, open_vault

OpenAs = Callable[[Opening], AbstractContextManager[Journal]]


def _opener(path: Path, created: CreatedVault, clock: FixedClock) -> OpenAs:
    @contextmanager
    def open_as(opening: Opening) -> Iterator[Journal]:
        vault = open_vault(path, created.keys_for(opening))
        try:
            yield Journal(vault, clock, Content.load("de"), ZoneInfo("Europe/Berlin"))
        finally:
            vault.close()

    return open_as


@pytest.fixture
def open_as(vault_path: Path, template_vault: CreatedVault, clock: FixedClock) -> OpenAs:
    """Open this test's vault, one opening after the other."""
    return _opener(vault_path, template_vault, clock)


@pytest.fixture
def open_both_as(vault_path_both: Path, template_vault_both: CreatedVault, clock: FixedClock) -> OpenAs:
    """Open this test's four-eyes vault."""
    return _opener(vault_path_both, template_vault_both, clock)
