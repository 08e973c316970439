"""Power cuts at every moment of a recording, one disk image after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

from operations import count_problems
from place import Place
from power_cut import Disk, fate_of_turn
from recording import Event

FRUITLESS_TURNS = 25

Judge = Callable[[Sequence[str], bool], list[str]]
"""Given what was said, and whether to look deep: what is wrong."""


class Cuts:
    """Cuts the power after events, and has what is left judged."""

    def __init__(self, root: Path, place: Place, judge: Judge, tally: Counter[str]) -> None:
        self.root, self.place, self.judge, self.tally = root, place, judge, tally
        self.seen: set[int] = set()

    def find(self, images: int, happened: Sequence[Event], seed: int, stop: str = "") -> None:
        """Go through what happened again and again until so many different disks were opened, or no more turn up.

        With ``stop``, until that figure is no longer zero.
        """
        fruitless = 0
        for turn in count():
            before = len(self.seen)
            for number, (disk, said) in enumerate(moments(self.root, happened)):
                self.cut(disk.image(fate_of_turn(turn, f"{seed} {turn} {number}")), said)
                if len(self.seen) >= images or self.tally[stop]:
                    return
            fruitless = fruitless + 1 if len(self.seen) == before else 0
            if fruitless > FRUITLESS_TURNS:
                return

    def cut(self, image: dict[str, bytes | None], said: Sequence[str]) -> None:
        """Open one image, unless the same one was opened before."""
        key = hash((frozenset(image.items()), *said[-4:]))
        if key in self.seen:
            return
        self.seen.add(key)
        self.tally["disks after a power cut"] += 1
        self.place.lay_out(image)
        deep = len(self.seen) % 50 == 0
        count_problems(self.tally, self.judge(said, deep))


def moments(root: Path, happened: Iterable[Event]) -> Iterator[tuple[Disk, list[str]]]:
    """Give the disk and what was said, before the first event and after each."""
    disk = Disk(root)
    said: list[str] = []
    yield disk, said
    for event in happened:
        if event.kind == "said":
            said.append(event.path)
        else:
            disk.do(event)
        yield disk, said
