"""Pictures as SVG: what is drawn can be read back, and words break before they leave their box."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from rm_desktop.documents.svg import lines_of, shape_from, svg
from rm_desktop.documents.tree import Drawing
from rm_desktop.domain.picture import Ink, Mark, Picture, Shape, Stroke, Words

PICTURE = Picture(
    width=200,
    height=120.5,
    shapes=(
        Stroke(points=((0, 0), (10.25, 20.125), (30, 5)), ink=Ink.THEN, closed=True),
        Stroke(points=((0, 0), (10, 20)), ink=Ink.GRID),
        Mark(at=(40, 50), ink=Ink.NOW),
        Mark(at=(40, 50), ink=Ink.THEN),
        Words(box=(60, 0, 100, 60), text="Bereich & Co.", across=-1, down=-1),
        Words(box=(0, 0, 60, 20), text="links", across=1, quiet=True),
        Words(box=(0, 80, 200, 40), text="Mitte", across=0, down=1),
    ),
)


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[list[object]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append([tag, {key: value or "" for key, value in attrs}, ""])

    def handle_data(self, data: str) -> None:
        self.found[-1][2] = data


def drawn(picture: Picture) -> str:
    return svg(Drawing(picture=picture, name="Bild <1>", words="A & B"), "one")


def test_everything_that_is_drawn_is_read_back() -> None:
    found = [shape_from(tag, attributes, text, 200) for tag, attributes, text in Elements(drawn(PICTURE)).found]
    shapes: list[Shape] = [shape for shape in found if shape is not None]
    assert shapes[0] == Stroke(points=((0, 0), (10.25, 20.12), (30, 5)), ink=Ink.THEN, closed=True)
    assert shapes[1:4] == list(PICTURE.shapes[1:4])
    words = [(shape.text, shape.across, shape.quiet, shape.box[1]) for shape in shapes if isinstance(shape, Words)]
    assert words == [("Bereich & Co.", -1, False, 0), ("links", 1, True, 0), ("Mitte", 0, False, 100)]


def test_it_has_a_name_and_a_description_and_loads_nothing() -> None:
    made = drawn(PICTURE)
    assert '<svg role="img" aria-labelledby="one-name" aria-describedby="one-words" viewBox="0 0 200 120.5"' in made
    assert '<title id="one-name">Bild &lt;1&gt;</title><desc id="one-words">A &amp; B</desc>' in made
    assert not re.search(r"href|url\(|style=|http", made)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Kommunikation und Zusammenarbeit", 160, ["Kommunikation und", "Zusammenarbeit"]),
        ("Kommunikation und Zusammenarbeit", 20, ["Kommunikation", "und", "Zusammenarbeit"]),
        ("noch nicht angesehen", 140, ["noch nicht angesehen"]),
        ("", 100, []),
    ],
)
def test_words_break_at_blanks_alone(text: str, room: float, lines: list[str]) -> None:
    assert lines_of(text, room, 14 if room != 140 else 13) == lines
