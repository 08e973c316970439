"""The agreement: versions, what exactly is consented to, and consents by signature."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import cast

from rm_desktop.crypto.signing_keys import release_message, verify
from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import AgreementVersion, Clause, Consent
from rm_desktop.domain.errors import InvalidInput, NotFound, OpeningNotAllowed
from rm_desktop.domain.ids import AgreementId, new_id
from rm_desktop.domain.rules import has_both_consents, in_force
from rm_desktop.domain.text import clean_line, required_text
from rm_desktop.domain.words import Kind, Opening, Person
from rm_desktop.services.desk import Service
from rm_desktop.vault.unit_of_work import Work

FORMAT = "agreement"
"""What a consent names as its format, where a release names a file format."""

_CHANGES = Changes(stale=frozenset({Kind.AGREEMENT}))


class Agreement(Service):
    """Versions of the agreement. One is in force, at most one is a draft."""

    def in_force(self) -> AgreementVersion | None:
        """Return the newest version to which both consented."""
        with self._desk.read() as work:
            return in_force(work.agreements.versions())

    def draft(self) -> AgreementVersion | None:
        """Return the version that still waits for consents."""
        with self._desk.read() as work:
            return next(iter(_drafts(work)), None)

    def versions(self) -> list[AgreementVersion]:
        """Return all versions that were ever in force, and the draft, the oldest first."""
        with self._desk.read() as work:
            return work.agreements.versions()

    def propose(self, clauses: Iterable[Clause]) -> Saved[AgreementVersion]:
        """Write down a new version; it replaces the draft, and with it the consents to that."""
        cleaned = tuple(_clean(clause) for clause in clauses)
        if not cleaned:
            raise InvalidInput(field="clauses", reason="empty")
        self._demand_together()
        with self._desk.write() as work:
            for draft in _drafts(work):
                work.agreements.drop(draft.id)
            number = max((version.number for version in work.agreements.versions()), default=0) + 1
            version = AgreementVersion(
                id=cast("AgreementId", new_id()), number=number, clauses=cleaned, created_at=self._desk.now()
            )
            work.agreements.put(version)
        return Saved(value=version, changes=_CHANGES)

    def message(self, version: AgreementVersion, person: Person) -> bytes:
        """Return the bytes that ``person`` signs. Both sign the same; whose key it is tells them apart."""
        del person
        return release_message(self._desk.vault.vault_id, version.id, content_hash(version), FORMAT, version.created_at)

    def consent(self, version_id: str, person: Person, signature: bytes) -> Saved[AgreementVersion]:
        """Keep a consent whose signature holds; with the second one the version is in force."""
        self._demand_together()
        with self._desk.write() as work:
            return self._keep_consents(work, version_id, {person: signature})

    def consent_both(self, version_id: str, signatures: Mapping[Person, bytes]) -> Saved[AgreementVersion]:
        """Keep both consents at once, so that never one alone is on the disk and says who had not consented."""
        self._demand_together()
        if set(signatures) != set(Person):
            raise InvalidInput(field="signature", reason="missing")
        with self._desk.write() as work:
            return self._keep_consents(work, version_id, signatures)

    def withdraw_draft(self, version_id: str) -> Saved[AgreementId]:
        """Drop the draft for good; nothing remains of who had consented to it."""
        self._demand_together()
        with self._desk.write() as work:
            if version_id not in {draft.id for draft in _drafts(work)}:
                raise NotFound(kind=Kind.AGREEMENT.value)
            work.agreements.drop(version_id)
        return Saved(value=AgreementId(version_id), changes=_CHANGES)

    def _keep_consents(
        self, work: Work, version_id: str, signatures: Mapping[Person, bytes]
    ) -> Saved[AgreementVersion]:
        """Keep the consents in the caller's transaction, all of them or, where one signature does not hold, none."""
        version, now = work.agreements.get(version_id), self._desk.now()
        for person, signature in signatures.items():
            if not verify(self._desk.vault.public_key(person), self.message(version, person), signature):
                raise InvalidInput(field="signature", reason="invalid")
            work.agreements.consent(version_id, Consent(person=person, at=now, signature=signature))
        return Saved(value=work.agreements.get(version_id), changes=_CHANGES)

    def _demand_together(self) -> None:
        """Versions are a joint act: alone nobody proposes one, drops the other's draft or writes down a consent."""
        opening = self._desk.vault.opening
        if opening is not Opening.TOGETHER:
            raise OpeningNotAllowed(opening=opening.value)


def content_hash(version: AgreementVersion) -> bytes:
    """Return the SHA-256 of what was shown: number and clauses, in one exact form."""
    shown = {
        "clauses": [[clause.code, clause.title, clause.text] for clause in version.clauses],
        "number": version.number,
    }
    form = json.dumps(shown, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(form.encode("ascii")).digest()


def _clean(clause: Clause) -> Clause:
    text = required_text(clause.text, "text")  # what is signed reads as it is stored
    return Clause(code=clean_line(clause.code, "code"), title=clean_line(clause.title, "title"), text=text)


def _drafts(work: Work) -> list[AgreementVersion]:
    return [version for version in work.agreements.versions() if not has_both_consents(version)]
