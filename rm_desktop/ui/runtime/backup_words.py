"""What gate and workspace say about sets of copies: what one holds, how a check ended, why a copy failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QLocale, QObject

from rm_desktop.domain import errors
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.services.backups import BackupRow
from rm_desktop.ui.runtime.formats import format_date, format_moment
from rm_desktop.ui.runtime.messages import Messages


class BackupWords(QObject):
    """Words for the parts are roles, because the gate knows no names; the workspace gives it names for two of them."""

    def __init__(self, messages: Messages, names: Mapping[Compartment, str] | None = None) -> None:
        """Speak of the two persons by ``names``, else by their roles."""
        super().__init__(messages)
        self._messages = messages
        self._names = names or {}

    def part(self, part: Compartment) -> str:
        """Return what a part is called."""
        roles = {Compartment.SENIOR: self.tr("mentee"), Compartment.JUNIOR: self.tr("mentor")}
        if part is Compartment.SHARED:
            return self.tr("Shared")
        return self.tr("Private ({who})").format(who=self._names.get(part, roles[part]))

    def parts(self, parts: Iterable[Compartment]) -> str:
        """Return several parts in a row."""
        return ", ".join(self.part(part) for part in parts)

    def when(self, row: BackupRow) -> str:
        """Return the moment of a set."""
        return format_moment(row.moment)

    def size(self, count: int) -> str:
        """Return a size as people read it."""
        return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

    def contains(self, row: BackupRow) -> str:
        """Say what a set holds."""
        return self.tr("Contains: {parts}").format(parts=", ".join(self._dated(row, part) for part in row.parts))

    def holds(self, row: BackupRow) -> str:
        """Say what a set holds, of what day each part is, and what it cannot hold."""
        lines = [self.contains(row)]
        if row.missing:
            lines.append(
                self.tr("Not contained, because it was closed and had not been backed up before: {parts}").format(
                    parts=self.parts(row.missing)
                )
            )
        if row.older_keys:
            lines.append(
                self.tr("From before a change of keys, comes back only as a new vault: {parts}").format(
                    parts=self.parts(row.older_keys)
                )
            )
        return "\n".join(lines)

    def result(self, problems: Mapping[Compartment, Iterable[str]], *, full: Iterable[Compartment] = ()) -> str:
        """Say how a check ended; ``full`` names the parts that were opened for it."""
        bad = [part for part, found in problems.items() if tuple(found)]
        if bad:
            return self.tr("Damaged: {parts}. The other backups are not affected.").format(parts=self.parts(bad))
        opened = self.parts(part for part in Compartment if part in set(full))
        if opened:
            return self.tr("In order. Opened and checked in full: {parts}").format(parts=opened)
        return self.tr("In order: every file is byte for byte what was checked when it was made.")

    def copy_name(self, title: str, moment: datetime) -> str:
        """Return what a copy of the vault called ``title`` is called at another place."""
        return self.tr("{title} (backup {date})").format(title=title, date=moment.astimezone().date().isoformat())

    def copy_problem(self, error: RmError) -> str:
        """Say why a copy did not come about; the good backups are untouched whatever it was."""
        known: dict[type[RmError], Callable[[], str]] = {
            errors.DiskFull: lambda: self.tr(
                "There is not enough room at this place. What had been copied was removed again. "
                "All backups in the vault are untouched. Make room there, or choose another place."
            ),
            errors.NotWritable: lambda: self.tr(
                "The place cannot be written to, or is gone: a stick pulled out, a drive for reading only, a network "
                "that does not answer. All backups in the vault are untouched. Check the place, then begin again."
            ),
            errors.Cancelled: lambda: self.tr(
                "The copy was ended. What had been copied was removed again, and nothing else was changed."
            ),
            errors.VaultDamaged: lambda: self._copy_differs(error),
            errors.VaultMissing: self._gone,
            errors.NotFound: self._gone,
        }
        for kind, words in known.items():
            if isinstance(error, kind):
                return words()
        return self._messages.sentence(error)

    def backup_problem(self, error: RmError) -> str:
        """Say why no set could be made."""
        if isinstance(error, errors.DiskFull):
            return self.tr(
                "There is not enough room for a new backup. The earlier backups are untouched, and saving goes on. "
                "Free some space on this device."
            )
        if isinstance(error, errors.Cancelled):
            return self.tr("The backup was ended. Nothing of it stays; the earlier backups are untouched.")
        return self._messages.sentence(error)

    def synced(self, service: str, *, network: bool) -> str:
        """Say what speaks against a place that travels to other machines."""
        if network:
            return self.tr(
                "This place lies on another computer in the network. The copy is encrypted; whoever runs that "
                "computer sees its name, its size and when it was made."
            )
        return self.tr(
            "{service} keeps this folder in step with other computers. The copy is encrypted; the service sees its "
            "name, its size and when it was made, and may keep it after it was deleted here."
        ).format(service=service)

    def _dated(self, row: BackupRow, part: Compartment) -> str:
        if part not in row.taken_over:
            return self.part(part)
        return self.tr("{part} as of {date}").format(
            part=self.part(part), date=format_date(row.parts[part].astimezone().date())
        )

    def _gone(self) -> str:
        return self.tr(
            "This backup is no longer there: a newer one took its place. Nothing was copied. Choose another."
        )

    def _copy_differs(self, error: RmError) -> str:
        if error.parameters.get("reason") == "hash":
            return self.tr("This backup is damaged and was not copied. Choose another one.")
        return self.tr(
            "What was read back from the place is not what was written. The copy was removed; do not trust this "
            "stick or drive. All backups in the vault are untouched."
        )
