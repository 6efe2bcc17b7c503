import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.markup import script_literal
from dashboard.parts.shading import (
    LEVELS,
    Choice,
    decimal,
    legend,
    message_of,
    read_choice,
    shading_of,
    table,
)
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.densities import MEASURES


def shade(land: str, measure: str = "laureats"):
    return shading_of(Choice(land, measure), ledger().laureates, Atlas.open())


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


@pytest.mark.parametrize("land", [None, *LEVELS])
@pytest.mark.parametrize("measure", MEASURES)
def test_an_address_gives_back_the_choice(land, measure) -> None:
    choice = Choice(land, measure if land else "laureats")
    assert read_choice(choice.query()) == (choice, ())


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_address_is_read(land: str, measure: str) -> None:
    choice, problems = read_choice({"fond": land, "mesure": measure})
    assert choice.land in {None, *LEVELS}
    assert choice.measure in MEASURES
    expected = (land not in {"", *LEVELS}) + (measure not in {"", *MEASURES})
    assert len(problems) == expected
    assert all(len(problem.message) < 200 for problem in problems)


def test_a_wrong_choice_is_told() -> None:
    _, problems = read_choice({"fond": "cantons", "mesure": "<b>"})
    assert [problem.message for problem in problems] == [
        "Le fond « cantons » n’existe pas ; existent : regions, departements.",
        "La mesure « <b> » n’existe pas ; "
        "existent : laureats, million, label, encouragement, startup.",
    ]


def test_a_plain_land_has_no_shading() -> None:
    assert shade(None) is None


def test_the_browser_is_told_the_classes_of_those_that_have_laureates() -> None:
    message = message_of(shade("regions"))
    assert message["kind"] == "region"
    assert message["classes"]["11"] == [5, "2"]
    assert message["classes"]["32"] == [3, "1"]
    assert "27" not in message["classes"]
    assert json.loads(script_literal(message)) == message


@pytest.mark.parametrize("land", LEVELS)
@pytest.mark.parametrize("measure", MEASURES)
def test_legend_table_and_map_say_the_same(land: str, measure: str) -> None:
    shading = shade(land, measure)
    rows = table(shading)
    assert rows.count("<tr>") == len(shading.rows) + 1
    assert rows.count("<td>aucun</td>") == sum(row.count == 0 for row in shading.rows)
    assert len(message_of(shading)["classes"]) == sum(row.count > 0 for row in shading.rows)
    assert legend(shading).count("<li>") == len(shading.breaks) + 1


def test_the_legend_says_bounds_and_amounts() -> None:
    said = plain(legend(shade("regions")))
    assert "Lauréats, par région" in said
    assert "aucun <small>(9 régions)</small>" in said
    assert "1 <small>(5 régions)</small>" in said
    assert "2 <small>(4 régions)</small>" in said


def test_a_share_is_that_of_the_inhabitants() -> None:
    shading = shade("regions", "million")
    reunion = next(row for row in shading.rows if row.territory.name == "La Réunion")
    share = decimal(round(1_000_000 / reunion.territory.population, 2))
    assert message_of(shading)["classes"]["04"][1] == share
    assert f"<td>{share}</td>" in table(shading)
    assert "de " in legend(shading)


@given(st.floats(0, 1000))
def test_numbers_have_a_comma_and_no_useless_zero(value: float) -> None:
    said = decimal(value)
    assert float(said.replace(",", ".")) == pytest.approx(value, abs=0.006)
    assert not said.endswith((",", ",0"))
