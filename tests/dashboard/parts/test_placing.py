import re
from collections.abc import Callable

import pytest

from dashboard.parts.placing import (
    HEADS,
    MOST_ROWS,
    placements_table,
    placing,
)
from geodata.atlas import Atlas
from geodata.laureates import METHOD_LABELS, Laureate, load_laureates
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from tests.crowd import crowd

Make = Callable[..., Laureate]
ATLAS = Atlas.open()
SHIPPED = load_laureates()
RENNES = {"name_as_written": "ville de Rennes", "territories": "commune:35238"}
ASIDE = "Rennes Métropole (intercommunalité, 35), d’un autre type que celui du nom écrit"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("laureate", SHIPPED, ids=lambda one: one.id)
def test_each_laureate_tells_its_method_and_how_sure_it_is(laureate: Laureate) -> None:
    said = placing(laureate)
    if laureate.match_method:
        assert METHOD_LABELS[laureate.match_method] in said
        assert f"certitude : {laureate.match_score:.0%}".replace("%", " %") in said
    else:
        assert said == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("CC du Pays de Lumbres", "nom officiel reconnu"),
        ("35238", "code officiel"),
        ("Lumbres, communauté de communes", "nommé d’après la commune qui est son centre"),
    ],
)
def test_the_way_is_told_where_the_geocoder_finds_it_the_same(
    make: Make, name: str, said: str
) -> None:
    answer = Geocoder.open().geocode(name, Hints(year=2019))
    keys = "|".join(place.key for place in answer.territories)
    written = make(name_as_written=name, territories=keys, match_method=answer.method)
    assert said in placing(written)


def test_the_way_is_not_told_where_a_person_confirmed_the_place(make: Make) -> None:
    confirmed = make(name_as_written="35238", territories="commune:35238", match_method="confirmed")
    assert placing(confirmed).startswith(METHOD_LABELS["confirmed"])


def test_the_seat_of_a_start_up_is_named(make: Make) -> None:
    startup = make(
        award="startup", distinction="", hq_commune="Orléans", territories="commune:45234"
    )
    assert placing(startup).startswith("siège à Orléans : ")
    (row,) = rows(placements_table([startup], ATLAS))
    assert row[0].endswith(" (siège : Orléans)")
    assert row[4].startswith("Orléans Métropole")


def test_what_was_set_aside_is_told_with_its_reason(make: Make) -> None:
    assert placing(make(**RENNES)).endswith(f" ; écarté : {ASIDE}")


def test_nothing_is_set_aside_where_the_geocoder_would_place_it_elsewhere(make: Make) -> None:
    moved = make(**{**RENNES, "territories": "commune:93064"})
    assert "écarté" not in placing(moved)
    (row,) = rows(placements_table([moved], ATLAS))
    assert row[4] == "—"


@pytest.mark.parametrize(
    ("award", "said"), [("label", "lieu non établi"), ("encouragement", "lieu non établi")]
)
def test_a_territory_without_place_says_so(make: Make, award: str, said: str) -> None:
    values = {"territories": "", "match_method": "", "match_score": "", "distinction": ""}
    assert placing(make(award=award, **values)) == said


def rows(table: str) -> list[list[str]]:
    body = table[table.index("<tbody>") : table.index("</tbody>")]
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in body.split("</tr>")[:-1])
    return [[re.sub("<[^>]+>", "", cell) for cell in row] for row in cells]


def test_the_table_has_a_row_a_laureate_and_no_empty_cell() -> None:
    found = rows(placements_table(SHIPPED, ATLAS))
    assert len(found) == len(SHIPPED)
    assert all(len(row) == len(HEADS) and all(row) for row in found)


def test_the_table_names_what_was_written_and_where_it_stands(make: Make) -> None:
    (row,) = rows(placements_table([make(**RENNES)], ATLAS))
    assert row[:4] == ["ville de Rennes", "Rennes", "nom officiel reconnu", "100 %"]
    assert row[4] == ASIDE


def test_a_long_ledger_says_how_many_rows_are_elsewhere() -> None:
    many = crowd(MOST_ROWS + 3)
    table = placements_table(many, ATLAS)
    assert len(rows(table)) == MOST_ROWS
    assert "3 autres sont dans le tableau de la page Données." in table
    assert "autre" not in placements_table(many[:MOST_ROWS], ATLAS)[-60:]


def test_a_hostile_name_stays_text(make: Make) -> None:
    table = placements_table([make(name_as_written=HOSTILE)], ATLAS)
    assert "<img" not in table
    assert "&lt;img src=x" in table
