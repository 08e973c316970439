"""What new keys and another policy mean, in plain words, and about how long they take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from rm_desktop.domain.words import Compartment, Policy
from rm_desktop.ui.gate.points import ENDS, INFO, NEW, STAYS, TIME, Point
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.rotation import CHECK, COPY

REKEY_OWN, REKEY_SHARED, POLICY = "rekey-own", "rekey-shared", "policy"

_BYTES_PER_SECOND = 15_000_000
"""Copied, checked and hashed on a slow disk."""
_SECONDS_FOR_KEYS = 15
_MINUTE = 60


class RotationWords(QObject):
    """Words for one act on a vault with these doors."""

    def __init__(self, act: str, doors: Doors, path: Path, parent: QObject | None = None) -> None:
        """Speak about ``act``."""
        super().__init__(parent)
        self._act = act
        self._path = path
        self._both = doors.policy is Policy.BOTH
        self._has_session = doors.has_session

    def title(self) -> str:
        """Return the page's title."""
        if self._act == REKEY_OWN:
            return self.tr("New key for the own private part")
        if self._act == REKEY_SHARED:
            return self.tr("New key for the shared part")
        return self.tr("One passphrase is enough") if self._both else self.tr("Four eyes: both passphrases")

    def note(self) -> str:
        """Return what it is for."""
        if self._act == REKEY_OWN:
            return self.tr("Of use when somebody else may know the own passphrase or may have seen the own sheet.")
        if self._act == REKEY_SHARED:
            return self.tr("Of use when somebody else may know a passphrase or may have seen a sheet. Both are needed.")
        if self._both:
            return self.tr("From then on either person can also read and write the shared part alone.")
        return self.tr("From then on the shared part opens only when both type their passphrases.")

    def points(self) -> list[Point]:
        """Return what stays, what is new, what stops working, and how long it takes."""
        points = self._own() if self._act == REKEY_OWN else self._joint()
        return [
            *points,
            Point(INFO, self.tr("Backups made before still open with the old keys. Afterwards they can be changed.")),
            Point(TIME, self._duration()),
        ]

    def promise(self) -> str:
        """Say what holds while it is at work."""
        return self.tr(
            "Until the very end this can be cancelled; then everything stays as it was. "
            "Even a power cut leaves the old key or the new one, never half of each."
        )

    def done(self) -> str:
        """Say that it is done."""
        if self._act == REKEY_OWN:
            return self.tr("The private part has a new key.")
        if self._act == REKEY_SHARED:
            return self.tr("The shared part has a new key.")
        if self._both:
            return self.tr("One passphrase is enough from now on. The shared part has a new key.")
        return self.tr("From now on the shared part opens with both passphrases. It has a new key.")

    def step(self, stage: str, done: int, total: int) -> str:
        """Say how far it is."""
        if stage == COPY:
            return self.tr("Everything is being encrypted anew: {percent} %").format(
                percent=100 * done // max(1, total)
            )
        if stage == CHECK:
            return self.tr("The new file is being checked …")
        return self.tr("Key {number} of {total} is being computed …").format(number=min(done + 1, total), total=total)

    def _own(self) -> list[Point]:
        points = [
            Point(NEW, self.tr("Everything private is encrypted anew.")),
            Point(STAYS, self.tr("The own passphrase stays. The other person's passphrase and sheet stay as well.")),
        ]
        sealed = self.tr("The mentor's: views of skills sealed before do not open any more and are entered again.")
        points.append(Point(ENDS, sealed))
        if self._both:
            return [*points, Point(STAYS, self.tr("The own sheet stays. Its code is asked for here."))]
        return [*points, Point(ENDS, self.tr("The old own sheet stops working. The new one is made here."))]

    def _joint(self) -> list[Point]:
        points = [
            Point(NEW, self.tr("Everything shared is encrypted anew. What is private stays as it is.")),
            Point(STAYS, self.tr("Both personal passphrases stay.")),
            Point(ENDS, self.tr("Both old sheets stop working. The new ones are made here, the mentor's first.")),
        ]
        if self._has_session:
            points.append(Point(ENDS, self.tr("The old passphrase for meetings stops working.")))
        if self._act == POLICY and not self._both:
            words = self.tr("If one of the two passphrases is forgotten, the sheets of both are needed.")
            points.append(Point(INFO, words))
        return points

    def _duration(self) -> str:
        parts = list(Compartment) if self._act == REKEY_OWN else [Compartment.SHARED]
        sizes = [file.stat().st_size for part in parts for file in self._path.glob(f"{part.value}-??????.db")]
        minutes = (_SECONDS_FOR_KEYS + max(sizes, default=0) // _BYTES_PER_SECOND) // _MINUTE
        if not minutes:
            return self.tr("It takes less than a minute and can be cancelled until the end.")
        words = self.tr("It takes about %n minute(s) and can be cancelled until the end.", "", minutes + 1)
        return str(words)
