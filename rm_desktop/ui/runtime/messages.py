"""One sentence per error: what happened, what is safe, what to do next. No codes, no Python words, no content."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from rm_desktop.domain import errors
from rm_desktop.domain.errors import BugError, RmError, UserError


class Messages(QObject):
    """Words for errors in the language in use."""

    def sentence(self, error: RmError) -> str:
        """Return what to tell people about ``error``."""
        if isinstance(error, BugError):
            return self.tr(
                "Something went wrong in the program itself. What was saved is safe. "
                "Locking and opening the vault again is the best next step."
            )
        return self._words(type(error))(error.parameters)

    def details(self, error: RmError) -> str:
        """Return the report code of a fault of ours, free of content and fit to be copied; empty for others."""
        if not isinstance(error, BugError):
            return ""
        facts = " ".join(f"{name}={value}" for name, value in sorted(error.parameters.items()))
        return f"{type(error).__name__} {facts}".strip()

    def _words(self, kind: type[RmError]) -> Callable[[dict[str, str | int]], str]:
        known = {**self._vault_words(), **self._closed_words(), **self._environment_words(), **self._act_words()}
        for ancestor in kind.__mro__:
            if ancestor in known:
                return known[ancestor]
        return lambda _facts: self.tr("This did not work. What was saved is safe. Please try again.")

    def _vault_words(self) -> dict[type[UserError], Callable[[dict[str, str | int]], str]]:
        return {
            errors.WrongPassphrase: lambda _f: self.tr(
                "This passphrase does not fit. Nothing was changed. "
                "Check Caps Lock and the keyboard layout, then try again."
            ),
            errors.PassphraseMissing: lambda _f: self.tr(
                "A passphrase is still missing. Nothing was changed. Enter every passphrase that is asked for here."
            ),
            errors.PassphraseTooWeak: lambda _f: self.tr(
                "This passphrase would be too easy to guess. Nothing was changed. "
                "Choose at least 15 characters, or let six words be proposed."
            ),
            errors.RecoveryCodeMistyped: lambda f: self.tr(
                "Group {group} of the recovery code contains a typing mistake. Nothing was changed. "
                "Compare this group with the sheet."
            ).format(group=f.get("group", "?")),
            errors.VaultMissing: lambda _f: self.tr(
                "The vault is not at this place. It may have been moved, or a drive is not connected. "
                "Nothing was changed. Choose its present place."
            ),
            errors.VaultExists: lambda _f: self.tr(
                "There is a vault or a folder at this place already. It was left untouched. "
                "Choose another name or place."
            ),
            errors.VaultInUse: lambda _f: self.tr(
                "The vault is open in another window. Nothing was changed. Lock it there first, then open it here."
            ),
            errors.VaultTooNew: lambda _f: self.tr(
                "A newer version of RM Desktop made this vault. It was left untouched. Update the program to open it."
            ),
            errors.VaultDamaged: lambda f: self.tr(
                "The vault is damaged: {part} does not pass its check. It was left untouched. "
                "Copy the vault's folder to a safe place before trying anything else."
            ).format(part=self._part(f.get("part"))),
            errors.AcknowledgedDataLost: lambda f: self.tr(
                "The vault is damaged: something that was saved before is missing ({part}). It was left untouched, "
                "so that nothing gets worse. Copy the vault's folder to a safe place before trying anything else."
            ).format(part=self._part(f.get("part"))),
            errors.OpeningNotAllowed: lambda _f: self.tr(
                "This vault does not open this way. Nothing was changed. Choose another way to open it."
            ),
            errors.CompartmentClosed: lambda _f: self.tr(
                "This lies in a part that is closed now. It is safe there. "
                "Lock, and open the vault in the way that includes it."
            ),
        }

    def _closed_words(self) -> dict[type[UserError], Callable[[dict[str, str | int]], str]]:
        return {
            errors.ReadOnlyVault: lambda f: (
                self.tr(
                    "The vault is sealed and can only be read, so nothing was changed. "
                    "Both together can take the seal off: locked, under “Keys and backups”."
                )
                if f.get("reason") == "sealed"
                else self.tr(
                    "The vault is open for reading only, so this was not saved. What was saved before is safe. "
                    "Copy new text and lock the vault."
                )
            ),
            errors.VaultDestroyed: lambda _f: self.tr(
                "This vault was destroyed by both, and the destruction was interrupted. Nothing in it opens any more; "
                "files outside it are untouched. What is left of it can be removed now."
            ),
        }

    def _environment_words(self) -> dict[type[UserError], Callable[[dict[str, str | int]], str]]:
        return {
            errors.DiskFull: lambda _f: self.tr(
                "The disk is full. What was saved before is safe, the newest change is not saved yet. "
                "Free some space; saving goes on by itself."
            ),
            errors.NotWritable: lambda _f: self.tr(
                "This place cannot be written to. What was saved before is safe. "
                "Check the access rights or choose another place."
            ),
            errors.NotReadable: lambda _f: self.tr(
                "The file or folder cannot be read. Nothing was changed. "
                "Check that the drive is connected and access is allowed."
            ),
            errors.PlaceInsideVault: lambda _f: self.tr(
                "This place lies inside a vault. Nothing was changed. A copy is worth most on another device: "
                "choose a folder there."
            ),
            errors.TargetExists: lambda _f: self.tr(
                "A file of this name is there already. It was left untouched. Choose another name."
            ),
            errors.CryptoUnavailable: lambda _f: self.tr(
                "The encryption of this installation is not complete, so nothing was opened. The vault is untouched. "
                "Install RM Desktop again."
            ),
            errors.KdfOutOfMemory: lambda f: self.tr(
                "Checking the passphrase needs {mib} MiB of free memory. Nothing was changed. "
                "Close other programs and try again."
            ).format(mib=f.get("mib", "?")),
        }

    def _act_words(self) -> dict[type[UserError], Callable[[dict[str, str | int]], str]]:
        return {
            errors.Cancelled: lambda _f: self.tr(
                "This was ended before it was done. Nothing of it stays, and nothing else was changed. "
                "It can be begun again at any time."
            ),
            errors.DraftsWaiting: lambda _f: self.tr(
                "Text that was not saved before the last lock still waits in this part. Nothing was changed. "
                "Open the vault first and take the text over or drop it, then come back."
            ),
            errors.OlderKeys: lambda _f: self.tr(
                "This backup is from before a change of keys and no longer fits into this vault. Nothing was changed. "
                "It can be restored as a new vault."
            ),
            errors.EditConflict: lambda _f: self.tr(
                "This was changed elsewhere meanwhile. "
                "Both texts are safe: the newer one in the vault, this one on the screen. "
                "Decide which one stays."
            ),
            errors.NotFound: lambda _f: self.tr(
                "This is not there any more. Everything else is safe. Go back to the overview."
            ),
            errors.SessionIsFinished: lambda _f: self.tr(
                "This meeting is finished and can only be read. Nothing was changed. Reopen it to write in it."
            ),
            errors.AnotherSessionRuns: lambda _f: self.tr(
                "Another meeting is running. Nothing was changed. Finish or pause that one first."
            ),
            errors.TooManyGoals: lambda f: self.tr(
                "There is room for {limit} at a time. Nothing was changed. Finish or drop one to make room."
            ).format(limit=f.get("limit", "?")),
            errors.InvalidInput: lambda f: (
                self.tr("Something is still missing here. Nothing was changed. Fill the field in, then go on.")
                if f.get("reason") == "empty"
                else self.tr("This entry is too long. It is still on the screen. Shorten it, then go on.")
                if f.get("reason") == "too_long"
                else self.tr("This entry cannot be kept as it is. Nothing was changed. Correct the field, then go on.")
            ),
            errors.ConsentMissing: lambda _f: self.tr(
                "Not everybody has consented yet, so nothing left the vault. Nothing was changed. "
                "Consent is given here, each person with the own passphrase."
            ),
            errors.FormatForbidden: lambda _f: self.tr(
                "The organisation has set that nothing leaves as this kind of file. Nothing was written, and the "
                "vault is unchanged. Choose another kind of file, or ask who looks after this computer."
            ),
            errors.ExportRefused: lambda _f: self.tr(
                "Nothing was handed out, because what was consented to is not what would leave now. "
                "The vault is unchanged. Look at the preview again and consent anew."
            ),
            errors.UnreadableImport: self._unreadable,
        }

    def _unreadable(self, found: dict[str, str | int]) -> str:
        """Say what is wrong with a file, and where if that is known."""
        reasons = self._template_faults(found) if found.get("what") == "template" else self._checklist_faults(found)
        reasons |= {
            "file_size": self.tr("The file is larger than 10 MB."),
            "file_kind": self.tr("Only pictures (PNG, JPEG) and PDF files can be looked at inside the vault."),
        }
        reason = str(found.get("reason", ""))
        if reason not in reasons:
            return self.tr(
                "This file is not what it claims to be and was not taken in. The vault is unchanged. "
                "Choose another file."
            )
        return self.tr("{reason} Nothing was taken in, and the vault is unchanged. Choose another file.").format(
            reason=reasons[reason]
        )

    def _checklist_faults(self, found: dict[str, str | int]) -> dict[str, str]:
        return {
            "no_head": self.tr("This file is not a checklist of RM Desktop: its first line is another one."),
            "no_text": self.tr("This file holds no text, so it is not a checklist."),
            "line": self.tr("Line {line} of the file is not part of a checklist.").format(line=found.get("line", "?")),
            "too_much": self.tr("The file names more fields or lines than a checklist may have."),
            "too_large": self.tr("The file is larger than a checklist can be."),
        }

    def _template_faults(self, found: dict[str, str | int]) -> dict[str, str]:
        return {
            "no_head": self.tr("This file is not a template of RM Desktop: its first line is another one."),
            "no_text": self.tr("This file holds no text, so it is not a template."),
            "line": self.tr("Line {line} of the file is not part of a template.").format(line=found.get("line", "?")),
            "nothing": self.tr("The file names no item for the agenda."),
            "too_much": self.tr("The file names more items than a template may have."),
            "too_large": self.tr("The file is larger than a template can be."),
        }

    def _part(self, part: str | int | None) -> str:
        words = {
            "header": self.tr("the key file"),
            "shared": self.tr("the shared part"),
            "senior": self.tr("a private part"),
            "junior": self.tr("a private part"),
            "backup": self.tr("a backup"),
        }
        return words.get(str(part), self.tr("one of its files"))
