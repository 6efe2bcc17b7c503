from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import Filters
from dashboard.parts.grid import FEMININE, FIRST_SHOWN, HEADS, OPTIONAL, columns, grid_row
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates
from tests.crowd import crowd

ATLAS = Atlas.open()
Make = Callable[..., Laureate]


def test_every_row_has_a_cell_for_every_column() -> None:
    for laureate in (*load_laureates(), *crowd()):
        assert list(grid_row(laureate, ATLAS)) == list(HEADS)


def test_the_first_columns_exist_and_name_the_laureate() -> None:
    assert set(FIRST_SHOWN) < set(HEADS)
    assert "name" in FIRST_SHOWN
    assert set(HEADS) > OPTIONAL


def test_a_row_is_said_in_french(make: Make) -> None:
    row = grid_row(
        make(
            distinction="or",
            match_score="0.93",
            stage_regions="11 53",
            source_date="2019-06-26",
            territories="epci:200056232",
        ),
        ATLAS,
    )
    said = {name: cell["text"] for name, cell in row.items()}
    assert said["award"] == "Label or"
    assert said["territory_kinds"] == "intercommunalité"
    assert said["match_method"] == "nom officiel reconnu"
    assert said["match_score"] == "93\u00a0%"
    assert said["stage_region_names"] == "Île-de-France, Bretagne"
    assert said["source_date"] == "26 juin 2019"
    assert said["confidence"] == "source incertaine"


def test_what_is_unknown_has_no_text_and_no_rank(make: Make) -> None:
    row = grid_row(
        make(edition="", territories="", match_method="unmatched", match_score=""), ATLAS
    )
    for name in ("edition", "territory_names", "region_names", "match_score", "source_date"):
        assert row[name]["text"] == ""
        assert row[name].get("rank") is None
        assert "optional" not in row[name]
    assert row["note"]["optional"]


def test_dates_are_sorted_as_dates_and_scores_as_numbers(make: Make) -> None:
    row = grid_row(make(source_date="2019-06", match_score="1"), ATLAS)
    assert row["source_date"]["rank"] == "2019-06"
    assert row["match_score"]["rank"] == 1


def test_a_laureate_opens_on_the_map_under_the_same_filters(make: Make) -> None:
    filters = Filters(years=(2021,), text='"><b>&laureat=x')
    href = grid_row(make(), ATLAS, filters)["name"]["href"]
    assert parse_qs(urlsplit(href).query) == {
        "annee": ["2021"],
        "q": [filters.text],
        "laureat": ["2021-label-exemple"],
    }
    assert grid_row(make(), ATLAS)["name"]["href"] == "/?laureat=2021-label-exemple"


def test_only_an_address_of_the_web_is_a_link(make: Make) -> None:
    assert grid_row(make(source_url="https://exemple.invalid/"), ATLAS)["source_title"]["url"]
    assert "url" not in grid_row(make(), ATLAS)["source_title"]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=50))
def test_hostile_texts_stay_as_they_are_for_the_script(text: str) -> None:
    (laureate,) = crowd(1)
    changed = laureate.model_copy(update={"project": text})
    assert grid_row(changed, ATLAS)["project"]["text"] == text


def test_what_is_unknown_agrees_with_its_column() -> None:
    said = {column["name"]: column["unknown"] for column in columns()}
    assert set(HEADS) >= FEMININE
    assert (said["edition"], said["region_names"]) == ("inconnue", "inconnue")
    assert (said["territory_names"], said["theme"]) == ("inconnu", "inconnu")
