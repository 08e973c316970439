"""What an opening puts in order after keys were changed: left-over files go, public halves are handed on."""

from __future__ import annotations

from collections.abc import Mapping

from rm_desktop.crypto.header import Header
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.vault import epochs, identity
from rm_desktop.vault.files import Layout
from rm_desktop.vault.store import Store


def settle(
    layout: Layout, header: Header, keys: Mapping[Compartment, SecretBytes], stores: Mapping[Compartment, Store]
) -> None:
    """Tidy up around the open compartments, whose databases have accepted ``header`` for writing."""
    for part, store in stores.items():
        epochs.clear(layout, part, header.epochs[part])
        if part is not Compartment.SHARED:
            identity.lay_links(layout, store.db, Person(part.value))
    shared = stores.get(Compartment.SHARED)
    if shared is None:
        return
    for person in Person:
        links = list(identity.links_on(layout, shared.db, header.vault_id, person, header.epochs[person.compartment]))
        own = keys.get(person.compartment)
        if links or (own is not None and not identity.is_known(shared.db, header.vault_id, person, own)):
            with shared.write() as work:
                for link in links:
                    identity.enter(work.db, link)
                if own is not None:
                    identity.enter_own(work.db, header.vault_id, person, own)
