"""Everything a place gets to work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Compartment, Opening, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.capture import Capture
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.drafts import Drafts
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.shell import Shell

if TYPE_CHECKING:  # the services bring the database along, which only the worker needs
    from rm_desktop.services.journal import Journal


@dataclass(slots=True, kw_only=True)
class Context:
    """One per window. Places read it and never replace anything in it; ``pair`` follows what is saved."""

    operations: Operations[Journal]
    changes: ChangeFeed
    drafts: Drafts
    settings: Settings
    pair: Pair
    opening: Opening
    policy: Policy
    compartments: frozenset[Compartment]
    content: Content
    language: str
    clock: Clock
    shell: Shell
    messages: Messages
    dialogs: Dialogs
    files: FileDialogs
    clipboard: Clipboard
    capture: Capture
    vault_title: str
