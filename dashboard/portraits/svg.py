"""A sketch as SVG, every text escaped; its looks are in ``territoire.css``."""

from dashboard.markup import escape
from dashboard.parts.cards import LETTERS
from dashboard.portraits.sketch import Mark, Shape, Sketch
from dashboard.words.wording import award_of, edition_of, sign_of

SIZE = 11.0  # half the side of a sign


def svg_of(sketch: Sketch, title: str, name: str) -> str:
    """Write a sketch as one picture.

    Parameters
    ----------
    sketch : Sketch
    title : str
        What the picture shows, for those who do not see it; untrusted.
    name : str
        A class of its own, fit for an identifier.
    """
    layers = (
        *(_path("land", shape) for shape in sketch.land),
        _path("own", sketch.outline),
        *(_path("inner", shape) for shape in sketch.inner),
        _path("edge", sketch.outline),
        *(_mark(mark) for mark in sketch.marks),
        _dot(sketch.dot) if sketch.dot else "",
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sketch {name}" '
        f'viewBox="0 0 {sketch.width:g} {sketch.height:g}" role="img" '
        f'aria-label="{_said(title)}" focusable="false">{"".join(layers)}</svg>'
    )


def _said(text: str) -> str:
    """Escape a text, without the characters that XML has none of."""
    return escape(" ".join("".join(c if c.isprintable() else " " for c in text).split()))


def _path(layer: str, shape: Shape) -> str:
    if not shape:
        return ""
    rings = "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in shape)
    return f'<path class="sketch-{layer}" fill-rule="evenodd" d="{rings}"></path>'


def _dot(place: tuple[float, float]) -> str:
    x, y = place
    return f'<circle class="sketch-dot" cx="{x:g}" cy="{y:g}" r="5"></circle>'


def _mark(mark: Mark) -> str:
    """Draw the sign of a laureate: shape, letter and colour; its name shows on hovering.

    It is drawn around its own middle: the page makes it larger where the picture is small.
    """
    sign = sign_of(mark.laureate)
    said = f"{award_of(mark.laureate)} {edition_of(mark.laureate)}, {mark.laureate.name_as_written}"
    side = f'x="{-SIZE:g}" y="{-SIZE:g}" width="{2 * SIZE:g}" height="{2 * SIZE:g}"'
    if mark.laureate.award == "startup":
        shape = f'<circle r="{SIZE:g}"></circle>'
    elif mark.laureate.award == "encouragement":
        shape = f'<rect {side} rx="2" transform="rotate(45)"></rect>'
    else:
        shape = f'<rect {side} rx="5"></rect>'
    letter = f'<text y="4.6" text-anchor="middle">{LETTERS[sign]}</text>'
    return (
        f'<g class="mark mark-{sign}" transform="translate({mark.x:g} {mark.y:g})" '
        f'data-x="{mark.x:g}" data-y="{mark.y:g}"><title>{_said(said)}</title>{shape}{letter}</g>'
    )
