"""A sheet of A4: text that always fits, shapes, signs. Every text is only text."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import segno
from fpdf import FPDF, ViewerPreferences

from dashboard.exports.lettering import BOLD, REGULAR, plain
from dashboard.markup import typeset
from dashboard.parts.cards import LETTERS
from dashboard.portraits.sketch import Shape

Colour = str
INK, SOFT, BLUE, LINE, WHITE = "#14213d", "#56617a", "#1b4b91", "#d9dee7", "#ffffff"
SIGNS: dict[str, tuple[Colour, Colour, Colour]] = {  # fill, edge, letter: those of tokens.css
    "label": ("#1b4b91", "#0f2f5e", "#ffffff"),
    "or": ("#f2c230", "#6b4e00", "#2b2000"),
    "argent": ("#d5dbe3", "#44505f", "#1c2530"),
    "bronze": ("#a4582a", "#5c2c10", "#ffffff"),
    "encouragement": ("#0a7358", "#054534", "#ffffff"),
    "startup": ("#8a2a78", "#531547", "#ffffff"),
}
FONTS = {"": REGULAR, "B": BOLD}
FAMILY = "Source Sans"
POINT = 25.4 / 72  # mm


class Paper:
    """One page; places are in millimetres from its top left.

    Parameters
    ----------
    title : str
        Untrusted.
    changed : datetime
        The date that the file bears.
    """

    def __init__(self, title: str, changed: datetime) -> None:
        self.pdf = FPDF(orientation="portrait", unit="mm", format="A4")
        self.pdf.set_auto_page_break(False)
        for style, path in FONTS.items():
            self.pdf.add_font(FAMILY, style, Path(path))
        self.pdf.set_lang("fr")
        self.pdf.set_title(plain(title))
        self.pdf.set_author("Territoires innovants")
        self.pdf.set_creator("Territoires innovants")
        self.pdf.set_creation_date(changed)
        self.pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.pdf.add_page()
        self._part = ""

    @contextmanager
    def part(self, kind: str, instead: str = "") -> Iterator[None]:
        """Tag what is drawn as one thing, for those who hear the page; inside another, as that one.

        Parameters
        ----------
        kind : str
            ``H1``, ``H2``, ``P``, ``Figure``, or ``Artifact`` for what says nothing.
        instead : str
            What a figure says, to those who don't see it; untrusted.
        """
        if self._part:
            yield
            return
        self._part = kind
        properties = ""
        if kind != "Artifact":
            builder = self.pdf.struct_builder
            place = builder.next_mcid_for_page(self.pdf.page)
            _, parents = builder.add_marked_content(
                self.pdf.page, f"/{kind}", place, alt_text=plain(instead) or None
            )
            self.pdf.pages[self.pdf.page].struct_parents = parents
            properties = f"<</MCID {place}>> "
        self.pdf._out(f"/{kind} {properties}BDC" if properties else f"/{kind} BMC")
        yield
        self.pdf._out("EMC")
        self._part = ""

    def text(  # noqa: PLR0913 - a text is a place and a look
        self,
        x: float,
        y: float,
        said: str,
        *,
        size: float = 9.5,
        bold: bool = False,
        colour: Colour = INK,
        width: float = 180,
        right: bool = False,
    ) -> float:
        """Write one line whose foot is at y, cut with « … »; return its width."""
        self._look(size, bold, colour)
        line = self._fitted(plain(typeset(said)), width)
        wide = self.pdf.get_string_width(line)
        with self.part("P"):
            self.pdf.text(x - wide if right else x, y, line)
        return wide

    def lines(  # noqa: PLR0913 - as for text
        self,
        x: float,
        y: float,
        said: str,
        *,
        size: float = 9.5,
        colour: Colour = INK,
        width: float = 180,
        most: int = 2,
    ) -> float:
        """Write a text on several lines, the first at y; return the y of the next line."""
        self._look(size, False, colour)
        step = size * POINT * 1.32
        with self.part("P"):
            for line in self._broken(plain(typeset(said)), width, most):
                self.pdf.text(x, y, line)
                y += step
        return y

    def rule(self, x: float, y: float, width: float, colour: Colour = LINE) -> None:
        """Draw a line across."""
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(0.25)
        with self.part("Artifact"):
            self.pdf.line(x, y, x + width, y)

    def box(self, place: tuple[float, float, float, float], fill: Colour, edge: Colour) -> None:
        """Draw a rectangle: x, y, width, height."""
        self.pdf.set_fill_color(fill)
        self.pdf.set_draw_color(edge)
        self.pdf.set_line_width(0.25)
        with self.part("Artifact"):
            self.pdf.rect(*place, style="DF")

    def shapes(
        self,
        shapes: Iterable[Shape],
        origin: tuple[float, float],
        scale: float,
        look: tuple[Colour | None, Colour, float],
    ) -> None:
        """Draw the shapes of a sketch, at a scale of millimetres a unit."""
        fill, edge, thickness = look
        for shape in shapes:
            with self.pdf.new_path() as path:
                path.style.fill_color = fill
                path.style.stroke_color = edge
                path.style.stroke_width = thickness
                path.style.stroke_join_style = "round"
                path.style.intersection_rule = "evenodd"
                for ring in shape:
                    places = [(origin[0] + x * scale, origin[1] + y * scale) for x, y in ring]
                    path.move_to(*places[0])
                    for place in places[1:]:
                        path.line_to(*place)
                    path.close()

    def sign(self, x: float, y: float, size: float, name: str) -> None:
        """Draw the sign of an award around a point: shape, letter and colour.

        The words beside it say the award.
        """
        with self.part("Artifact"):
            self._sign(x, y, size, name)

    def _sign(self, x: float, y: float, size: float, name: str) -> None:
        fill, edge, letter = SIGNS[name]
        self.pdf.set_fill_color(fill)
        self.pdf.set_draw_color(edge)
        self.pdf.set_line_width(size / 12)
        half = size / 2
        if name == "startup":
            self.pdf.circle(x, y, half, style="DF")
        elif name == "encouragement":
            corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
            self.pdf.polygon([(a, b) for a, b in corners], style="DF")
        else:
            self.pdf.rect(
                x - half,
                y - half,
                size,
                size,
                style="DF",
                round_corners=True,
                corner_radius=half / 3,
            )
        points = size * 0.62 / POINT
        self._look(points, True, letter)
        wide = self.pdf.get_string_width(LETTERS[name])
        self.pdf.text(x - wide / 2, y + points * POINT * 0.33, LETTERS[name])

    def code(self, x: float, y: float, size: float, url: str) -> None:
        """Draw a QR code, that is a link too."""
        rows = [bytes(row) for row in segno.make(url, micro=False, error="m").matrix]
        side = size / len(rows)
        self.pdf.set_fill_color(INK)
        with self.part("Figure", f"Code QR de l’adresse {url}"):
            for line, row in enumerate(rows):
                for start, length in _runs(row):
                    self.pdf.rect(x + start * side, y + line * side, length * side, side, style="F")
        self.pdf.link(x, y, size, size, url)

    def bytes(self) -> bytes:
        """Return the file."""
        return bytes(self.pdf.output())

    def _look(self, size: float, bold: bool, colour: Colour) -> None:
        self.pdf.set_font(FAMILY, "B" if bold else "", size)
        self.pdf.set_text_color(colour)

    def _fitted(self, line: str, width: float) -> str:
        if self.pdf.get_string_width(line) <= width:
            return line
        fits, cut = 0, len(line)
        while fits + 1 < cut:
            half = (fits + cut) // 2
            wide = self.pdf.get_string_width(line[:half].rstrip() + "…")
            fits, cut = (half, cut) if wide <= width else (fits, half)
        return line[:fits].rstrip() + "…"

    def _broken(self, text: str, width: float, most: int) -> list[str]:
        """Break a text between words; the last line takes what is left, cut to fit."""
        words = text.split(" ")
        lines: list[str] = []
        while words and len(lines) < most - 1:
            taken = 1
            while taken < len(words) and (
                self.pdf.get_string_width(" ".join(words[: taken + 1])) <= width
            ):
                taken += 1
            lines.append(self._fitted(" ".join(words[:taken]), width))
            words = words[taken:]
        return [*lines, self._fitted(" ".join(words), width)] if words else lines


def _runs(row: Sequence[int]) -> Iterable[tuple[int, int]]:
    """List where the dark stretches of a row begin, and how long they are."""
    start = None
    for place, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place - start
            start = None
