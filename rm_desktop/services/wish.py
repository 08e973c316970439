"""What two people may wish for a file on its way out."""

from __future__ import annotations

from dataclasses import dataclass

from rm_desktop.domain.words import DocumentFormat, Person, Safeguard

SIGNING_ORDER = (Person.JUNIOR, Person.SENIOR)
"""Who consents and signs first: the one who has more to fear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What shall become of a content on its way out. Nothing is the rule."""

    signed: bool = False
    safeguard: Safeguard = Safeguard.NONE

    def fitting(self, form: DocumentFormat) -> Wish:
        """Return what of it is possible for a file of this ``form``."""
        if form is DocumentFormat.PDF:
            return self
        closed = Safeguard.NONE if self.safeguard is Safeguard.PDF else self.safeguard
        return Wish(signed=False, safeguard=closed)

    def ending(self, form: DocumentFormat) -> str:
        """Return how the file's name ends."""
        return f".{form.value}.age" if self.safeguard is Safeguard.AGE else f".{form.value}"


PLAIN = Wish()
