"""From the content both consent to, to the file that is written: signed by both, closed with a passphrase, or both.

Closing a PDF comes before signing it, because a signature covers the bytes of the file; an age file goes around all of
it. Consents and the register are about the content: it is what both have seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rm_desktop.crypto.age_file import encrypted as age_pieces
from rm_desktop.crypto.certificates import FileSignature, is_signed_by
from rm_desktop.crypto.pdf_cipher import PdfCipher
from rm_desktop.documents.pdf_encryption import encrypted
from rm_desktop.documents.pdf_signing import Signing, begin_signing
from rm_desktop.domain.errors import ConsentMissing, ExportRefused
from rm_desktop.domain.words import Safeguard
from rm_desktop.services.passphrases import generate
from rm_desktop.services.release import Finished, Offer
from rm_desktop.services.wish import SIGNING_ORDER, Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A file on its way out. Each signature gives another one; `finish` gives what is written."""

    offer: Offer
    wish: Wish
    passphrase: str = field(repr=False)
    data: bytes = field(repr=False)
    signing: Signing | None = field(default=None, repr=False)
    given: int = 0

    @property
    def digest(self) -> bytes | None:
        """What the next person signs in the file, where both want that."""
        return None if self.signing is None or self.given == len(SIGNING_ORDER) else self.signing.digest

    def signed(self, given: FileSignature, public: bytes) -> Outgoing:
        """Return the file with the next signature in it; only the one of the person with this ``public`` key."""
        digest = self.digest
        if self.signing is None or digest is None or not is_signed_by(public, given, digest, self.offer.at):
            raise ConsentMissing(count=len(SIGNING_ORDER) - self.given)
        number = self.given + 1
        if number == len(SIGNING_ORDER):
            return replace(self, data=self.signing.signed(given), given=number)
        following = self.signing.next(given, SIGNING_ORDER[number].certificate_word)
        return replace(self, signing=following, given=number)

    def finish(self) -> Finished:
        """Return the file. An age file takes about a second."""
        if self.wish.signed and self.given < len(SIGNING_ORDER):
            raise ConsentMissing(count=len(SIGNING_ORDER) - self.given)
        data = self.data
        if self.wish.safeguard is Safeguard.AGE:
            data = b"".join(age_pieces([data], self.passphrase))
        return Finished(offer=self.offer, data=data, passphrase=self.passphrase)


def begin(offer: Offer, wish: Wish, language: str, passphrase: str = "") -> Outgoing:
    """Return ``offer`` at the beginning of its way; where ``wish`` needs a passphrase and there is none, it is made."""
    if wish != wish.fitting(offer.format):
        raise ExportRefused(reason="format")
    if wish.safeguard is not Safeguard.NONE:
        passphrase = passphrase or generate(language)
    data, cipher = offer.content, None
    if wish.safeguard is Safeguard.PDF:
        cipher = PdfCipher.for_passphrase(passphrase)
        data = encrypted(data, cipher)
    signing = None
    if wish.signed:
        roles = [person.certificate_word for person in SIGNING_ORDER]
        signing = begin_signing(data, roles, offer.at, cipher)
    return Outgoing(offer=offer, wish=wish, passphrase=passphrase, data=data, signing=signing)
