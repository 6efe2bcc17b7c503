"""The HTML of a portrait; most laureates here are made up."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from dashboard.asking.address import page_of
from dashboard.portraits import words
from dashboard.portraits.beside import beside_html
from dashboard.portraits.page import (
    PEER_HEADS,
    details_html,
    figures_html,
    head_html,
    no_map_html,
)
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from geodata.portraits import Portrait, portrait_of
from tests.dashboard.conftest import HOSTILE

ATLAS = Atlas.open()
LEDGER = load_laureates()
Make = Callable[..., Laureate]


def portrait(key: str, laureates: tuple[Laureate, ...] = LEDGER) -> Portrait:
    return portrait_of(ATLAS.territory(key), laureates, ATLAS)


def whole(found: Portrait) -> str:
    return head_html(found) + figures_html(found) + details_html(found, ATLAS)


def text(html: str) -> str:
    said: list[str] = []
    parser = HTMLParser()
    parser.handle_data = said.append  # type: ignore[method-assign]
    parser.feed(html)
    return " ".join(" ".join(said).replace("\u202f", " ").replace("\xa0", " ").split())


def test_the_units_of_the_peers_are_in_the_heads_alone() -> None:
    assert PEER_HEADS[2:4] == ("Habitants", "Hab./km²")
    one = portrait_of(ATLAS.territory("epci:243500139"), LEDGER, ATLAS)
    table = (
        details_html(one, ATLAS).partition("Les dix plus semblables")[2].partition("</table>")[0]
    )
    cells = re.findall(r"<td>([^<]*)</td>", table)
    assert "683\u202f981" in cells
    assert "1\u202f279" in cells
    assert not [cell for cell in cells if "hab" in cell]


def test_a_metropolis() -> None:
    said = text(whole(portrait("epci:243500139")))
    for part in (
        "métropole 243500139",
        "Ille-et-Vilaine",
        "473 973 habitants",
        "711 km²",
        "Périmètre 2026 43 communes",
        "RUDI (Rennes Urban Data Interface)",
        "le territoire lui-même",
        "Rennes Métropole : 1re sur 1 255 intercommunalités par le nombre de lauréats (2).",
        "Parmi 21 autres métropoles",
        "Label or · 2018 : CityLab",
        "100 km",
        "Distances à vol d’oiseau",
    ):
        assert part in said, part


def test_a_region_says_its_place_by_inhabitant() -> None:
    said = text(figures_html(portrait("region:53")))
    assert "1re sur 18 régions par le nombre de lauréats (2), à égalité avec 3 autres." in said
    assert "Bretagne : 3e par habitant, avec 0,58 lauréat par million d’habitants." in said


def test_who_has_none_is_not_given_a_place() -> None:
    said = text(whole(portrait("commune:75056")))
    assert "Paris : aucun lauréat recensé ; sur 34 963 communes, 192 en ont." in said
    assert "Aucun lauréat recensé dans ce territoire." in said


def test_a_collectivity_without_boundary() -> None:
    found = portrait("commune:98818")
    said = text(whole(found))
    assert said.count("non connue") == 2
    assert "Pas de territoires comparables" in said
    assert "pas de limites pour Nouméa" in text(no_map_html(found))
    assert "Ce territoire n’est comparé à aucun autre." in text(
        figures_html(portrait("region:988"))
    )


def test_a_group_of_the_past_says_so() -> None:
    past = next(one for one in ATLAS.territories if one.until is not None)
    assert f"n’existe plus depuis {past.until + 1}" in text(head_html(portrait(past.key)))  # type: ignore[operator]


def test_namesakes_among_holders_are_told_apart() -> None:
    said = text(head_html(portrait("epci:249740101")))
    assert "La Réunion (département) · La Réunion (région)" in said


def test_startups_say_what_is_known_of_their_seat(make: Make) -> None:
    startup = {"award": "startup", "kind": "startup"}
    unknown = {"territories": "", "match_method": "", "match_score": "", "stage_regions": "53"}
    laureates = (
        make(id="a", name_as_written="Ici", territories="commune:35238", **startup),
        make(id="b", name_as_written="Près", territories="commune:29019", **startup),
        make(id="c", name_as_written="Entendue", **startup, **unknown),
    )
    said = text(details_html(portrait("commune:35238", laureates), ATLAS))
    assert "Ici · 2021 Projet inventé Siège dans le territoire" in said
    assert "Près · 2021 Projet inventé Siège dans la région" in said
    assert "Entendue · 2021 Projet inventé Siège inconnu, auditionnée dans la région" in said


def test_hostile_text_is_text(make: Make) -> None:
    hostile = dict.fromkeys(("name_as_written", "project", "summary", "source_title"), HOSTILE)
    laureates = (
        make(id="a", territories="commune:35238", source_url="https://x/%22%3E", **hostile),
        make(id="b", territories="epci:244400404", **hostile),
        make(id="c", award="startup", kind="startup", territories="commune:35238", **hostile),
    )
    for key in ("commune:35238", "epci:243500139"):
        html = whole(portrait(key, laureates))
        assert "<img" not in html
        assert HOSTILE in text(html)


@pytest.mark.parametrize("key", ["epci:243500139", "region:11", "commune:98818"])
def test_tables_have_captions_scopes_and_as_many_cells_as_heads(key: str) -> None:
    html = details_html(portrait(key), ATLAS)
    for table in re.findall(r"<table.*?</table>", html):
        assert "<caption>" in table
        heads = table.count('scope="col"')
        rows = re.findall(r"<tr>(.*?)</tr>", table)[1:]
        assert rows
        assert all(row.count("<td>") + row.count("<th") == heads for row in rows)


def test_links_are_to_our_own_pages() -> None:
    html = whole(portrait("region:11"))
    targets = set(re.findall(r'href="([^"]+)"', html))
    ours = [target for target in targets if not target.startswith("https://")]
    assert all(
        target.startswith(("/territoire?", "/?", "/api/", "http://www.labfab")) for target in ours
    )
    assert "/?territoire=region%3A11" in targets
    assert "/api/laureates.csv?territory=region%3A11" in targets
    assert page_of("region:11") == "/territoire?territoire=region%3A11"


def test_two_side_by_side() -> None:
    both = text(beside_html(portrait("epci:243500139"), portrait("epci:244400404")))
    assert "Population 473 973 habitants 683 981 habitants" in both
    assert "l’autre est son 10e plus semblable, sur 21" in both
    apart = text(beside_html(portrait("epci:243500139"), portrait("commune:35238")))
    assert "pas de même nature" in apart


@pytest.mark.parametrize(
    ("kind", "every"), [("departement:35", "tous les départements"), ("commune:93064", "toutes")]
)
def test_the_rule_agrees_in_gender(kind: str, every: str) -> None:
    assert every in words.rule_of(portrait(kind))
