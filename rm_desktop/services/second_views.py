"""The mentor's view of the mentee's checklist: sealed when given, opened by both, shown where both have looked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rm_desktop.crypto.sealed_blob import public_sealing_key, sealing_key
from rm_desktop.crypto.sealed_view import open_view, seal_view, sealed_for
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import ConsentMissing, InvalidInput, OpeningNotAllowed, ReadOnlyVault
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.second_view import BothViews, SecondView
from rm_desktop.domain.words import Kind, Level, Opening, Person
from rm_desktop.services.catalogue import LEADERSHIP, catalogue_field, skill_rows
from rm_desktop.services.desk import Service
from rm_desktop.vault.final_seal import SEALED
from rm_desktop.vault.opening import OLD_HEADER
from rm_desktop.vault.repositories.views import SealedView
from rm_desktop.vault.unit_of_work import Work

AUTHOR = Person.JUNIOR
KEPT = 4
"""So many views of a field stay sealed. Each goes through the whole field, and together they fit into a pipe."""
_KEY_BYTES = 32
_FOR_LEADERSHIP = "second_view.leadership"
_STALE = Changes(stale=frozenset({Kind.SKILL}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What both are asked to open. The key lives as long as the question: it opens the answer and nothing else."""

    field_code: str
    blobs: tuple[bytes, ...] = field(repr=False)
    matched: tuple[str, ...] = field(repr=False)
    receiver: bytes = field(repr=False)
    vault_id: bytes = field(repr=False)
    key: SecretBytes = field(repr=False)


class SecondViews(Service):
    """The way of a view from its author's choices to what both see."""

    def of(self, field_code: str) -> SecondView:
        """Return how far the view of a field is."""
        with self._desk.read() as work:
            return self._view(work, field_code)

    def lines(self, field_code: str) -> list[SkillRow]:
        """Return the lines to be gone through."""
        with self._desk.read() as work:
            return self._rows(work, field_code)

    def switched_on(self) -> bool:
        """Whether both want it for the fields of leadership."""
        with self._desk.read() as work:
            return bool(work.preferences.get(_FOR_LEADERSHIP, default=False))

    def switch(self, *, on: bool) -> Saved[None]:
        """Allow it for the fields of leadership, or no longer. What lies sealed stays sealed."""
        with self._desk.write() as work:
            work.preferences.put(_FOR_LEADERSHIP, on)
        return Saved(value=None, changes=_STALE)

    def seal(self, field_code: str, levels: Mapping[str, Level]) -> Saved[None]:
        """Seal what the author chose. Without a single choice it is sealed as well: nobody is to see the difference."""
        self._require_together()
        with self._desk.write() as work:
            if not self._view(work, field_code).allowed:
                raise InvalidInput(field="second_view", reason="switched_off")
            if not set(levels) <= {str(row.code) for row in self._rows(work, field_code)}:
                raise InvalidInput(field="second_view", reason="mixed_up")
            receiver = self._desk.vault.sealing_key(AUTHOR)
            fresh = SealedView(self._desk.now(), seal_view(receiver, levels, AUTHOR, field_code))
            kept = [one for one in work.views.sealed(AUTHOR, field_code) if sealed_for(one.blob) == receiver]
            work.views.keep(AUTHOR, field_code, [*kept, fresh][-KEPT:])
        return Saved(value=None, changes=_STALE)

    def kept(self, field_code: str) -> tuple[SealedView, ...] | None:
        """Return what lies sealed, None where nothing does."""
        with self._desk.read() as work:
            return tuple(work.views.sealed(AUTHOR, field_code)) or None

    def keep(self, field_code: str, views: Sequence[SealedView]) -> Saved[None]:
        """Let these be the sealed views of a field: none to throw them away, the former ones to have them back."""
        with self._desk.write() as work:
            work.views.keep(AUTHOR, field_code, views)
        return Saved(value=None, changes=_STALE)

    def question(self, field_code: str) -> Question:
        """Return what both are to be asked; `ConsentMissing` where one of the two has nothing to show yet.

        Nobody is asked where the answer could not be kept.
        """
        self._require_together()
        vault = self._desk.vault
        if vault.read_only:
            raise ReadOnlyVault(reason=SEALED if SEALED in vault.warnings else OLD_HEADER)
        with self._desk.read() as work:
            if not self._view(work, field_code).can_be_opened:
                raise ConsentMissing(count=1)
            present = vault.sealing_key(AUTHOR)
            blobs = [one.blob for one in work.views.sealed(AUTHOR, field_code) if sealed_for(one.blob) == present]
            matched = [str(row.code) for row in self._rows(work, field_code) if _looked_at(row)]
        key = SecretBytes.random(_KEY_BYTES)
        return Question(
            field_code=field_code,
            blobs=tuple(blobs),
            matched=tuple(matched),
            receiver=public_sealing_key(key, vault.vault_id),
            vault_id=vault.vault_id,
            key=key,
        )

    def take(self, question: Question, answer: bytes) -> Saved[SecondView]:
        """Keep, in one transaction, what both have opened, and forget the key to it."""
        with question.key:
            key = sealing_key(question.key, self._desk.vault.vault_id)
            levels = open_view(key, answer, AUTHOR, question.field_code)
        if not set(levels) <= set(question.matched):
            raise InvalidInput(field="second_view", reason="mixed_up")
        with self._desk.write() as work:
            work.views.show(AUTHOR, question.matched, levels, self._desk.now())
            view = self._view(work, question.field_code)
        return Saved(value=view, changes=Changes())

    def _view(self, work: Work, field_code: str) -> SecondView:
        one = catalogue_field(work, self._desk.content, field_code)
        rows = self._rows(work, field_code)
        sealed = work.views.sealed(AUTHOR, field_code)
        present = self._desk.vault.sealing_key(AUTHOR)
        leadership = field_code.startswith(LEADERSHIP)
        return SecondView(
            code=field_code,
            title=one.title,
            leadership=leadership,
            allowed=not leadership or bool(work.preferences.get(_FOR_LEADERSHIP, default=False)),
            sealed_at=sealed[-1].at if sealed else None,
            outdated=bool(sealed) and all(sealed_for(each.blob) != present for each in sealed),
            looked_at=any(_looked_at(row) for row in rows),
            lines=_both(rows, work.views.shown(AUTHOR)),
        )

    def _rows(self, work: Work, field_code: str) -> list[SkillRow]:
        return [row for row in skill_rows(work, self._desk.content, field_code) if not row.hidden]

    def _require_together(self) -> None:
        vault = self._desk.vault
        if vault.opening is not Opening.TOGETHER:
            raise OpeningNotAllowed(policy=vault.policy.value)


def _both(rows: Sequence[SkillRow], shown: Mapping[str, Level]) -> tuple[BothViews, ...]:
    lines = [
        BothViews(code=str(row.code), title=row.title, senior=row.level, junior=shown[row.code])
        for row in rows
        if row.code in shown and _looked_at(row)
    ]
    return tuple(sorted(lines, key=lambda line: not line.agree))


def _looked_at(row: SkillRow) -> bool:
    return row.level is not Level.NOT_LOOKED_AT
