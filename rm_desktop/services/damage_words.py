"""What checking and salvaging found, in plain words: compartment, place, kind and count; never content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rm_desktop.domain.sentences import Language, Sentences, day, texts
from rm_desktop.vault.harvest import INDEX_OF, SCHEMA
from rm_desktop.vault.integrity import CheckReport, PartReport
from rm_desktop.vault.losses import UNKNOWN, Loss
from rm_desktop.vault.salvage import Outcome, PartSalvage, SalvageReport

_DASH = "\N{EN DASH}"
PAGES_NAMED = 12
"""More numbers than this help nobody."""
_LINKS = frozenset({"carried_action", "goal_skill", "opening_note"})


class DamageWords:
    """Sentences of `salvage.toml` in one language."""

    def __init__(self, language: Language) -> None:
        """Speak ``language``."""
        self._language = language
        self._say = Sentences(language, "salvage")

    def check(self, report: CheckReport) -> list[str]:
        """Return one line per copy of the header that is damaged and per compartment."""
        lines = [self._say(f"check.header.{code}") for code in report.header]
        return lines + [self._part_line(part) for part in report.parts]

    def salvage(self, report: SalvageReport) -> list[str]:
        """Return what was saved and what was lost, line by line."""
        lines = [self._say("result.whole" if report.whole else "result.partly"), self._say("result.untouched")]
        for part in report.parts:
            lines.append(self._say("result.part", part=self._part(part.part.value)))
            lines += [f"\N{EN DASH} {line}" for line in self._salvaged(part)]
        if report.drafts:
            lines.append(self._say.plural("result.drafts", report.drafts))
        return [*lines, self._say("result.same_keys")]

    def _part(self, name: str) -> str:
        return self._say(f"part.{name}")

    def _part_line(self, report: PartReport) -> str:
        part = self._part(report.part.value)
        if not report.problems:
            return self._say("check.sound", part=part)
        return self._say("check.damaged", part=part, what="; ".join(self._problems(report)))

    def _problems(self, report: PartReport) -> Iterator[str]:
        known = texts(self._language, "salvage")["check"]["code"]
        for code in report.problems:
            if code == "page" and report.pages:
                yield self._pages(report)
            else:
                yield self._say(f"check.code.{code if code in known else 'other'}")

    def _pages(self, report: PartReport) -> str:
        named = self._numbers(report.pages)
        key = "check.page" if len(report.pages) == 1 else "check.pages"
        what = self._say(key, pages=named, count=report.page_count)
        kinds = self._kinds(report.tables)
        if not report.tables:
            return self._say("check.nothing_on_it", what=what)
        return self._say("check.within", what=what, kinds=kinds)

    def _numbers(self, pages: Sequence[int]) -> str:
        named = ", ".join(str(number) for number in pages[:PAGES_NAMED])
        more = len(pages) - PAGES_NAMED
        return self._say("check.and_more", pages=named, count=more) if more > 0 else named

    def _kinds(self, tables: Iterable[str]) -> str:
        return ", ".join(dict.fromkeys(self._kind(table) for table in tables))

    def _kind(self, table: str) -> str:
        """Return what stands in a table; several tables may bear one name."""
        known = texts(self._language, "salvage")["kind"]
        special = {SCHEMA: "schema", "": UNKNOWN} | dict.fromkeys(_LINKS, "links")
        name = special.get(table, table)
        if name.startswith(INDEX_OF):
            name = "index"
        if name.startswith("search"):
            name = "search"
        return self._say(f"kind.{name if name in known else UNKNOWN}")

    def _salvaged(self, part: PartSalvage) -> Iterator[str]:
        if part.outcome is Outcome.TAKEN:
            yield self._say("result.taken")
            return
        if part.outcome is Outcome.MISSING:
            yield self._say("result.missing" if part.opened else "result.missing_closed")
            return
        yield self._found(part)
        if part.pages.mended:
            yield self._say.plural("result.mended", len(part.pages.mended))
        if part.saves_missing:
            yield self._say.plural("result.saves", part.saves_missing)
        if part.pages.bad_frames:
            yield self._say.plural("result.frames", part.pages.bad_frames)
        for loss in part.lost:
            yield self._loss(loss)
        if part.whole:
            yield self._say("result.complete")

    def _found(self, part: PartSalvage) -> str:
        hidden = {*_LINKS, "public_key", "preference", "opening"}
        shown = [
            self._say("result.counted", kind=self._kind(table), count=count)
            for table, count in part.found.items()
            if table not in hidden
        ]
        return self._say("result.read", kinds=", ".join(shown)) if shown else self._say("result.nothing_found")

    def _loss(self, loss: Loss) -> str:
        if loss.table == UNKNOWN:
            return self._say.plural("result.unknown_pages", loss.count)
        count = self._say("result.at_least", count=loss.count) if loss.at_least else str(loss.count)
        if not loss.count:
            count = self._say("result.uncertain")
        if not loss.days:
            return self._say("result.loss", kind=self._kind(loss.table), count=count)
        days = ", ".join(day(self._language, one) for one in loss.days)
        return self._say("result.loss_days", kind=self._kind(loss.table), count=count, days=days)
