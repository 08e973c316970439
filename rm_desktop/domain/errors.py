"""Every way an act can end badly. Core raises classes with parameters; front ends own the sentences.

A `UserError` is a fault of the environment or of input and safe to show. A `BugError` is ours. Neither
carries content: parameters are counts, sizes, role words, field names and file names chosen by people.
"""

from __future__ import annotations


class RmError(Exception):
    """Root of every error the application raises itself."""

    def __init__(self, **parameters: str | int) -> None:
        """Keep ``parameters`` for the front end's sentence; the exception's own text stays the class name."""
        super().__init__(type(self).__name__)
        self.parameters = parameters


class UserError(RmError):
    """Something outside the program: the front end says what happened, what is safe, what to do next."""


class BugError(RmError):
    """Something we did wrong; shown with a content-free report code."""


# The vault as a whole
class WrongPassphrase(UserError):
    """The secret does not belong to the slot type that was chosen."""


class PassphraseMissing(UserError):
    """This opening or act needs a passphrase that was not given (parameter ``who``)."""


class PassphraseTooWeak(UserError):
    """The new passphrase is too short, on the block list or has characters that cannot be typed again (``reason``)."""


class RecoveryCodeMistyped(UserError):
    """A group of the recovery code fails its check character (parameter ``group``, counted from 1)."""


class VaultMissing(UserError):
    """No vault at this place."""


class VaultExists(UserError):
    """The place for a new vault is taken."""


class VaultDestroyed(UserError):
    """Both destroyed this vault; what is left of it opens nothing, and destroying it again finishes."""


class VaultInUse(UserError):
    """Another process holds the vault's lock."""


class VaultTooNew(UserError):
    """The format is newer than this program."""


class VaultDamaged(UserError):
    """Something in the vault does not authenticate (``part``: header, shared, senior, junior; ``reason``: a code)."""


class AcknowledgedDataLost(VaultDamaged):
    """A database is older than its anchor: writes that were confirmed are gone (``part``)."""


class OpeningNotAllowed(UserError):
    """The policy has no such opening (``policy``)."""


class CompartmentClosed(UserError):
    """What was asked for lies in a compartment that is not open (``part``)."""


class ReadOnlyVault(UserError):
    """The vault is open for reading only (``reason``: old_header, sealed, or file)."""


class DraftsWaiting(UserError):
    """Drafts rescued from a lock are sealed under the key that would be replaced (``part``)."""


# The environment
class DiskFull(UserError):
    """No space left; nothing was changed."""


class NotWritable(UserError):
    """The place cannot be written."""


class NotReadable(UserError):
    """The file or folder cannot be read."""


class TargetExists(UserError):
    """The file that was to be written exists already."""


class CryptoUnavailable(UserError):
    """SQLCipher or the KDF is not what the format needs; the vault is never opened without it (``reason``)."""


class KdfOutOfMemory(UserError):
    """The machine has not enough free memory for the passphrase's KDF (``mib``)."""


# Acts
class EditConflict(UserError):
    """The text was changed elsewhere since it was read."""


class NotFound(UserError):
    """What was asked for is not there (any more)."""


class SessionIsFinished(UserError):
    """A finished session is read-only until it is reopened."""


class AnotherSessionRuns(UserError):
    """Only one session runs at a time."""


class TooManyGoals(UserError):
    """A pair has at most three open goals, a goal at most six steps (``limit``)."""


class Cancelled(UserError):
    """Somebody ended it, or a lock did; nothing of it stays."""


class OlderKeys(UserError):
    """The backup is from before a change of keys, so that it fits no present database (``part``)."""


class PlaceInsideVault(UserError):
    """A copy of the vault was to be put into a vault's own folder."""


class InvalidInput(UserError):
    """A field has a value that cannot be kept (``field``, ``reason``)."""


class ConsentMissing(UserError):
    """A joint act lacks consents (``count``)."""


class FormatForbidden(UserError):
    """The organisation has set that nothing leaves as this kind of file (``format``)."""


class ExportRefused(UserError):
    """What was to leave the vault may not (``reason``)."""


class UnreadableImport(UserError):
    """The file to take in is not what it claims to be (``reason``)."""


class ContentMissing(BugError):
    """A text the program should ship is not there (``key``)."""
