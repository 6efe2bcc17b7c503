"""A name that a vanished commune and a present one share: told apart, or said to be shared."""

import pytest

from geodata.territories import FormerCommune, Territory
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints, decide
from loaders.geocoding.gazetteer import Bearer
from loaders.geocoding.vanished import beside


@pytest.fixture(scope="module")
def geocoder():
    return Geocoder.open()


def commune(code, name, population, region="11"):
    return Territory("commune", code, name, population, (code[:2],), (region,))


def vanished(code, name, holder, until="2019-01-01"):
    return Bearer(holder, FormerCommune(code, name, until, holder.code))


HAMLET = Bearer(commune("89162", "Inventée", 400, "27"))
CITY = vanished("91228", "Inventée", commune("91228", "Inventée-Ville", 66_919))
TOWN = vanished("14762", "Inventée", commune("14762", "Inventée Bocage", 17_000, "28"))
MERGED = vanished("41059", "Inventée", commune("41059", "Le Grand Tout", 60_000, "24"))


class TestEvry:
    """The village of Yonne, and the prefecture that was until 2019."""

    @pytest.mark.parametrize(
        ("hints", "code"),
        [
            (Hints(department="91"), "91228"),
            (Hints(department="89"), "89162"),
            (Hints(year=2018), "91228"),
            (Hints(year=2008), "91228"),
            (Hints(year=2019), "89162"),
            (Hints(region="11"), "91228"),
            (Hints(region="27"), "89162"),
            (Hints(year=2016, department="89"), "89162"),
        ],
    )
    def test_a_hint_tells(self, geocoder, hints, code):
        answer = geocoder.geocode("Ville d’Évry", hints)
        assert [t.code for t in answer.territories] == [code]
        assert (answer.former is not None) == (code == "91228")

    def test_the_year_is_in_the_explanation(self, geocoder):
        answer = geocoder.geocode("Évry", Hints(year=2016))
        assert answer.explanation == (
            "Ancien nom ou ancienne commune : Évry, aujourd’hui Évry-Courcouronnes "
            "(certitude 100 %) ; écarté : Évry (commune, 89), cent fois moins peuplé que la "
            "commune de ce nom cette année-là."
        )

    def test_alone_it_is_no_more_than_even_and_the_other_is_proposed(self, geocoder):
        answer = geocoder.geocode("Évry")
        assert (answer.status, answer.territories[0].code, answer.score) == (
            "matched",
            "89162",
            0.5,
        )
        assert [c.territory.code for c in answer.candidates] == ["89162", "91228"]
        assert "Évry-Courcouronnes (commune, 91), qui portait aussi ce nom" in answer.explanation


@pytest.mark.parametrize("name", ["Asnières", "Charleville", "Corbeil", "Vire"])
def test_a_short_name_of_a_city_is_never_silently_a_village(geocoder, name):
    answer = geocoder.geocode(name)
    assert answer.score == 0.5
    assert answer.runner_up.population >= 10 * answer.territories[0].population


def test_the_city_that_bore_a_name_is_among_the_villages_that_bear_it(geocoder):
    answer = geocoder.geocode("Saint-Ouen")
    assert answer.status == "ambiguous"
    assert [c.territory.code for c in answer.candidates] == ["93070", "41226", "80711"]


def test_in_a_year_when_both_were_there_they_are_homonyms(geocoder):
    answer = geocoder.geocode("Rocquencourt", Hints(year=2012))
    assert answer.status == "ambiguous"
    assert {c.territory.code for c in answer.candidates} == {"60544", "78158"}


@pytest.mark.parametrize(
    ("former", "hints", "expected"),
    [
        ([TOWN], Hints(year=2018), None),  # ten times as populous, not a hundred
        ([CITY], Hints(year=2018), CITY),
        ([CITY, TOWN], Hints(year=2018), CITY),
        ([MERGED], Hints(year=2018), None),  # its successor has another name
        ([MERGED], Hints(), HAMLET),
        ([TOWN], Hints(department="14"), TOWN),
        ([TOWN], Hints(department="33"), HAMLET),
        ([TOWN], Hints(region="28"), TOWN),
        ([MERGED], Hints(region="24"), HAMLET),
    ],
)
def test_who_is_meant(former, hints, expected):
    answer = decide("Inventée", beside([HAMLET], former, hints), hints)
    assert answer.territories == ((expected.territory,) if expected else ())


def test_a_present_bearer_in_the_region_goes_first():
    near = Bearer(commune("14001", "Inventée", 300, "28"))
    hints = Hints(region="28")
    answer = decide("Inventée", beside([HAMLET, near], [TOWN], hints), hints)
    assert answer.territories == (near.territory,)


def test_who_is_contested_is_half_sure():
    assert beside([HAMLET], [TOWN], Hints()).score == 0.5
    assert beside([HAMLET], [MERGED], Hints()).score == 1
