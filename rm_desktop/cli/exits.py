"""What the exit status says, for scripts: one number per kind of end, the same in every version."""

from __future__ import annotations

from enum import IntEnum, unique

from rm_desktop.domain import errors


@unique
class Exit(IntEnum):
    """The eight ends besides success."""

    DONE = 0
    FAULT = 1
    USAGE = 2
    PASSPHRASE = 3
    DAMAGED = 4
    TOO_NEW = 5
    IN_USE = 6
    ENVIRONMENT = 7
    REFUSED = 8


_BY_CLASS: tuple[tuple[type[errors.RmError], Exit], ...] = (
    (errors.BugError, Exit.FAULT),
    (errors.InvalidInput, Exit.USAGE),
    (errors.WrongPassphrase, Exit.PASSPHRASE),
    (errors.PassphraseMissing, Exit.PASSPHRASE),
    (errors.RecoveryCodeMistyped, Exit.PASSPHRASE),
    (errors.VaultDamaged, Exit.DAMAGED),
    (errors.VaultDestroyed, Exit.DAMAGED),
    (errors.VaultTooNew, Exit.TOO_NEW),
    (errors.VaultInUse, Exit.IN_USE),
    (errors.VaultMissing, Exit.ENVIRONMENT),
    (errors.DiskFull, Exit.ENVIRONMENT),
    (errors.NotWritable, Exit.ENVIRONMENT),
    (errors.NotReadable, Exit.ENVIRONMENT),
    (errors.CryptoUnavailable, Exit.ENVIRONMENT),
    (errors.KdfOutOfMemory, Exit.ENVIRONMENT),
    (errors.UserError, Exit.REFUSED),
)


def exit_of(error: errors.RmError) -> Exit:
    """Return the exit status for ``error``; anything a person may do differently and is named nowhere is a refusal."""
    return next((code for kind, code in _BY_CLASS if isinstance(error, kind)), Exit.FAULT)
