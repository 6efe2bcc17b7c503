"""The sentences of a portrait: figures, places, ties and genders in French."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.portraits import words
from dashboard.portraits.page import details_html, figures_html, head_html
from dashboard.portraits.pdf import pdf_of
from dashboard.portraits.sketch import sketch_of
from dashboard.portraits.svg import svg_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.portraits import Standing, portrait_of
from geodata.ranks import Rank
from geodata.territories import Territory
from tests.made_up import MADE_UP

ATLAS = Atlas.open()
TAGS = {
    *("div", "header", "p", "h2", "h3", "a", "dl", "dt", "dd", "section", "ul", "li", "span"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "br", "details", "summary"),
}


def spaces(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0,0"), (0.44, "0,4"), (9.96, "10,0"), (99.94, "99,9"), (100, "100"), (1234.5, "1 234")],
)
def test_decimals(value: float, said: str) -> None:
    assert spaces(words.decimal(value)) == said


@pytest.mark.parametrize(
    ("way", "said"), [(0.04, "0,0 km"), (9.94, "9,9 km"), (10, "10 km"), (9351.2, "9 351 km")]
)
def test_distances(way: float, said: str) -> None:
    assert spaces(words.kilometres(way)) == said


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("commune:93064", "commune"),
        ("epci:200056232", "communauté d’agglomération"),
        ("epci:244400503", "communauté de communes"),
        ("epci:243500139", "métropole"),
        ("ept:200057867", "établissement public territorial"),
        ("departement:35", "département"),
        ("region:53", "région"),
    ],
)
def test_kinds(key: str, kind: str) -> None:
    assert words.kind_of(ATLAS.territory(key)) == kind


def test_an_urban_community() -> None:
    assert words.kind_of(Territory("epci", "1", "CU Inventée")) == "communauté urbaine"


def test_what_is_not_known_is_said() -> None:
    one = Territory("commune", "98818", "Nouméa")
    said = (words.population_of(one), words.area_of(one), words.density_of(one))
    assert said == ("non connue",) * 3


@pytest.mark.parametrize(
    ("population", "said"), [(0, "0 habitant"), (1, "1 habitant"), (2, "2 habitants")]
)
def test_inhabitants_agree_in_number(population: int, said: str) -> None:
    assert words.population_of(Territory("commune", "1", "A", population)) == said


def standing(kind: str, count: Rank, weighed: Rank | None = None) -> list[str]:
    one = Territory(kind, "1", "Ici")  # type: ignore[arg-type]
    return [spaces(said) for said in words.standing_of(Standing(one, count, weighed))]


@pytest.mark.parametrize(
    ("kind", "rank", "said"),
    [
        ("region", Rank(3, 1, 0, 18, 8), "Ici : 1re sur 18 régions par le nombre de lauréats (3)."),
        (
            "departement",
            Rank(1, 1, 1, 101, 2),
            "Ici : 1er sur 101 départements par le nombre de lauréats (1), à égalité avec 1 autre.",
        ),
        (
            "ept",
            Rank(1, 4, 2, 11, 6),
            "Ici : 4e sur 11 établissements publics territoriaux par le nombre de lauréats (1), "
            "à égalité avec 2 autres.",
        ),
        ("region", Rank(0, 9, 9, 18, 1), "Ici : aucun lauréat recensé ; sur 18 régions, 1 en a."),
        ("region", Rank(0, 1, 17, 18, 0), "Ici : aucun lauréat recensé ; les autres non plus."),
    ],
)
def test_places(kind: str, rank: Rank, said: str) -> None:
    assert standing(kind, rank) == [said]


def test_a_place_by_inhabitant() -> None:
    _, said = standing("region", Rank(2, 1, 2, 18, 8), Rank(0.5798, 2, 0, 18, 8))
    assert said == "Ici : 2e par habitant, avec 0,58 lauréat par million d’habitants."


@pytest.mark.parametrize(
    ("rate", "words"),
    [(1.99, "1,99 lauréat"), (1.996, "2,00 lauréats"), (5.35, "5,35 lauréats")],
)
def test_a_rate_is_plural_from_two_on(rate: float, words: str) -> None:
    _, said = standing("region", Rank(2, 1, 2, 18, 8), Rank(rate, 2, 0, 18, 8))
    assert f"avec {words} par million d’habitants." in said


@pytest.mark.parametrize(
    ("territories", "said"),
    [
        ("commune:93064", "le territoire lui-même"),
        ("commune:93064 commune:35238", "le territoire lui-même, avec d’autres"),
        ("epci:200054781", "placé sur : Métropole du Grand Paris"),
    ],
)
def test_relations(territories: str, said: str) -> None:
    laureate = Laureate.model_validate({**MADE_UP, "territories": territories})
    names = [ATLAS.territory(key).name for key in laureate.territories]
    assert words.relation_of(laureate, ATLAS.territory("commune:93064"), names) == said


class Reader(HTMLParser):
    """Collects the tags of a page, and refuses what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert not (value or "").lower().lstrip().startswith("javascript:")


@settings(max_examples=30, deadline=None)
@given(name=st.text(min_size=1, max_size=80).filter(str.strip), project=st.text(max_size=200))
def test_whatever_the_ledger_says_is_text_on_the_page_in_the_picture_and_on_paper(
    name: str, project: str
) -> None:
    texts = {"name_as_written": name, "project": project, "source_title": name}
    laureates = [
        Laureate.model_validate({**MADE_UP, "id": key.split(":")[1], "territories": key, **texts})
        for key in ("epci:243500139", "epci:244400404", "commune:13055")
    ]
    portrait = portrait_of(ATLAS.territory("epci:243500139"), laureates, ATLAS)
    reader = Reader()
    reader.feed(head_html(portrait) + figures_html(portrait) + details_html(portrait, ATLAS))
    assert reader.tags <= TAGS
    sketch = sketch_of(portrait, ATLAS, (720, 520))
    assert sketch is not None
    written = svg_of(sketch, "Carte", "map")
    assert written.count("<svg") == 1
    root = ElementTree.fromstring(written)  # noqa: S314 - our own
    seen = "".join(c if c.isprintable() else " " for c in name)
    assert " ".join(seen.split()) in (root[-1][0].text or "")
    changed = datetime(2026, 1, 2, tzinfo=UTC)
    assert pdf_of(portrait, changed, "", ATLAS).startswith(b"%PDF-")
