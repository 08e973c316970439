"""Pictures as SVG inside a page: shapes and words only, in the page's own colours, with a name and a description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from rm_desktop.documents.tree import Drawing, clean
from rm_desktop.domain.picture import LINE, Ink, Mark, Shape, Stroke, Words

_LARGE, _SMALL = 14.0, 13.0
_DOT, _SQUARE = 4.5, 6.5
_ANCHORS = {-1: "start", 0: "middle", 1: "end"}
_NARROW, _WIDE = frozenset("iljtfrI.,:;!|()[]' -"), frozenset("mwMW@%")
_WIDTHS = (0.33, 0.9, 0.57)
"""What a narrow, a wide and any other sign takes in heights of the type, rather too much than too little."""


def svg(drawing: Drawing, key: str) -> str:
    """Return the picture as an element; ``key`` is its own within the page."""
    picture = drawing.picture
    return "".join(
        [
            f'<svg role="img" aria-labelledby="{key}-name" aria-describedby="{key}-words" ',
            f'viewBox="0 0 {_number(picture.width)} {_number(picture.height)}" width="{_number(picture.width)}">',
            f'<title id="{key}-name">{escape(drawing.name)}</title>',
            f'<desc id="{key}-words">{escape(drawing.words)}</desc>',
            *(element for shape in picture.shapes for element in _elements(shape)),
            "</svg>",
        ]
    )


def shape_from(name: str, attributes: Mapping[str, str], text: str, width: float) -> Shape | None:
    """Return what an element of ours draws in a picture of this ``width``; None for one that draws nothing."""
    kind = attributes.get("class", "")
    match name:
        case "polygon" | "polyline":
            points = tuple(_point(pair) for pair in attributes["points"].split())
            return Stroke(points=points, ink=Ink(kind), closed=name == "polygon")
        case "circle":
            return Mark(at=(float(attributes["cx"]), float(attributes["cy"])), ink=Ink.NOW)
        case "rect":
            return Mark(at=(float(attributes["x"]) + _SQUARE, float(attributes["y"]) + _SQUARE), ink=Ink.THEN)
        case "text":
            across = next(side for side, anchor in _ANCHORS.items() if anchor == attributes["text-anchor"])
            x, y = float(attributes["x"]), float(attributes["y"])
            left, room = {-1: (x, width - x), 0: (0.0, 2 * x), 1: (0.0, x)}[across]
            return Words(box=(left, y - LINE / 2, room, LINE), text=text, across=across, quiet=kind == "quiet")
        case _:
            return None


def lines_of(text: str, room: float, size: float) -> list[str]:
    """Break ``text`` at its blanks into lines that fit ``room`` in type of this ``size``."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _elements(shape: Shape) -> Iterable[str]:
    if isinstance(shape, Stroke):
        points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
        return [f'<{"polygon" if shape.closed else "polyline"} class="{shape.ink.value}" points="{points}"/>']
    if isinstance(shape, Mark):
        return [_mark(shape)]
    return _lines(shape)


def _mark(shape: Mark) -> str:
    x, y = shape.at
    if shape.ink is Ink.NOW:
        return f'<circle class="now" cx="{_number(x)}" cy="{_number(y)}" r="{_DOT}"/>'
    return (
        f'<rect class="then" x="{_number(x - _SQUARE)}" y="{_number(y - _SQUARE)}" '
        f'width="{2 * _SQUARE}" height="{2 * _SQUARE}"/>'
    )


def _lines(shape: Words) -> Iterable[str]:
    left, top, width, height = shape.box
    x = left + width * (shape.across + 1) / 2
    lines = lines_of(clean(shape.text), width, _SMALL if shape.quiet else _LARGE)
    above = (height - LINE * len(lines)) * (shape.down + 1) / 2
    kind = "quiet" if shape.quiet else "words"
    for place, line in enumerate(lines):
        y = top + above + (place + 0.5) * LINE
        position = f'x="{_number(x)}" y="{_number(y)}" text-anchor="{_ANCHORS[shape.across]}"'
        yield f'<text class="{kind}" {position}>{escape(line)}</text>'


def _width(text: str, size: float) -> float:
    narrow, wide, other = _WIDTHS
    return size * sum(narrow if sign in _NARROW else wide if sign in _WIDE else other for sign in text)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _point(pair: str) -> tuple[float, float]:
    x, _, y = pair.partition(",")
    return float(x), float(y)
