from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.parts.cards import LETTERS, card, french_date, sign
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates

ATLAS = Atlas.open()
LAUREATES = {laureate.id: laureate for laureate in load_laureates()}
OWN_TAGS = {
    *("article", "header", "span", "p", "h2", "dl", "dt", "dd", "strong", "br", "a"),
}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def text(laureate: Laureate) -> str:
    return " ".join(read(card(laureate, ATLAS)).said).replace("\u202f", " ")


def test_erdre_et_gesvres_was_heard_elsewhere() -> None:
    said = text(LAUREATES["2019-encouragement-erdre-et-gesvres"])
    assert "Auditionné à l’étape d’Île-de-France, situé en Pays de la Loire" in said
    assert "Encouragement · 2019" in said
    assert "Loire-Atlantique" in said
    assert "nom officiel reconnu" in said


def test_paris_saclay_is_27_communes_at_home() -> None:
    said = text(LAUREATES["2019-label-paris-saclay"])
    assert "27 communes (périmètre 2019)" in said
    assert "Auditionné à l’étape d’Île-de-France" in said
    assert "situé" not in said
    assert "intercommunalité 200056232" in said
    assert "Challenge observatoire économique" in said


def test_a_perimeter_of_another_year_is_said() -> None:
    said = text(LAUREATES["2018-label-nantes-metropole"])
    assert "24 communes (périmètre 2019) ; le plus proche connu de l’édition 2018" in said
    assert "Label or · 2018" in said


def test_an_unknown_edition_is_said() -> None:
    said = text(LAUREATES["sans-edition-label-chalons-en-champagne"])
    assert "Label · édition inconnue" in said
    assert "Périmètre" not in said


def test_a_startup_without_a_seat_is_said() -> None:
    assert "siège inconnu : aucune source ne le donne" in text(LAUREATES["2019-startup-cmarue"])


def test_a_startup_stands_at_its_seat() -> None:
    said = text(LAUREATES["2019-startup-lify-air"])
    assert "siège à Orléans : nom officiel reconnu" in said
    assert "commune 45234" in said


def test_a_joint_project_names_each_territory() -> None:
    said = text(LAUREATES["2018-label-tourcoing-roubaix-marcq-en-baroeul"])
    assert all(name in said for name in ("Tourcoing", "Roubaix", "Marcq-en-Barœul"))
    assert "3 communes" in said


def test_the_source_is_linked_and_dated_once() -> None:
    laureate = LAUREATES["2018-label-nantes-metropole"]
    reader = read(card(laureate, ATLAS))
    assert reader.links == ["/territoire?territoire=epci%3A244400404", laureate.source_url]
    assert " ".join(reader.said).count("décembre 2018") == 1


def test_a_source_without_an_address_is_named() -> None:
    laureate = LAUREATES["2019-label-paris-saclay"]
    reader = read(card(laureate, ATLAS))
    assert reader.links == ["/territoire?territoire=epci%3A200056232"]
    assert laureate.source_title in " ".join(reader.said)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"match_method": "fuzzy", "match_score": "0.87"}, "faute de frappe (certitude : 87 %)"),
        (
            {"match_method": "ambiguous", "match_score": "", "territories": ""},
            "plusieurs territoires portent ce nom : lieu non établi",
        ),
        ({"match_method": "", "match_score": "", "territories": ""}, "lieu non établi"),
        ({"stage_regions": "11 28"}, "Auditionné à l’étape d’Île-de-France et de Normandie"),
        ({"stage_regions": "44"}, "à l’étape du Grand Est, situé en Île-de-France"),
        ({"stage_regions": "04"}, "à l’étape de La Réunion"),
        ({"confidence": "low"}, "source incertaine"),
        ({"source_date": "2021-03-01"}, "Source inventée, 1er mars 2021"),
        ({"theme": "Thème inventé"}, "Thème inventé"),
        ({"territories": "epci:200056232", "edition": ""}, "l’édition est inconnue"),
    ],
)
def test_what_a_card_says(make: Callable[..., Laureate], values: dict[str, str], said: str) -> None:
    assert said in text(make(**values))


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("", ""),
        ("2019", "2019"),
        ("2018-12", "décembre 2018"),
        ("2019-06-26", "26 juin 2019"),
        ("2020-08-01", "1er août 2020"),
    ],
)
def test_dates_are_french(date: str, said: str) -> None:
    assert french_date(date) == said


@pytest.mark.parametrize("laureate", LAUREATES.values(), ids=LAUREATES)
def test_each_card_names_its_laureate_and_source(laureate: Laureate) -> None:
    said = text(laureate)
    assert laureate.name_as_written in said
    assert laureate.project in said
    assert laureate.source_title in said


def test_each_award_has_a_letter_of_its_own() -> None:
    assert set(LETTERS) == set(AWARD_CHOICES)
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert f">{LETTERS['or']}<" in sign("or")


FIELDS = ("name_as_written", "project", "summary", "theme", "note", "source_title")
hostile = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
    st.sampled_from(
        ["<img src=x onerror=alert(1)>${7*7}", '"><svg onload=alert(1)>', "</p><script>x</script>"]
    ),
)


@given(field=st.sampled_from(FIELDS), value=hostile)
def test_no_text_of_a_laureate_becomes_markup(field: str, value: str) -> None:
    laureate = LAUREATES["2018-label-nantes-metropole"].model_copy(update={field: value})
    reader = read(card(laureate, ATLAS))
    assert reader.tags <= OWN_TAGS
    assert reader.handlers == []
    assert value in "".join(reader.said)


def test_a_place_without_outline_says_so(make):
    said = card(make(territories="commune:98818"), Atlas.open())
    assert "La source n’a pas de limites pour Nouméa." in said


def test_a_place_with_an_outline_says_nothing_of_it(make):
    assert "<dt>Contour</dt>" not in card(make(), Atlas.open())


def test_what_the_name_could_have_meant_is_said(make):
    said = card(make(name_as_written="ville de Rennes", territories="commune:35238"), Atlas.open())
    assert "nom officiel reconnu (certitude : 100 %) ; écarté : Rennes Métropole" in said


def since(make: Callable[..., Laureate], place: str, edition: str = "2019") -> str:
    laureate = make(kind="epci", territories=place, edition=edition)
    return text(laureate).partition("Depuis")[2].partition("Placement")[0].strip()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("epci:200056232", "27 communes en 2026, les mêmes qu’en 2019"),
        ("epci:200000933", "14 communes en 2026, 1 commune entrée : "),
        ("epci:200023075", "42 communes en 2026, 1 commune sortie : "),
        ("commune:93064", ""),
        ("departement:93", ""),
    ],
)
def test_the_perimeter_is_compared_with_that_of_today(
    make: Callable[..., Laureate], place: str, expected: str
) -> None:
    said = since(make, place)
    assert said.startswith(expected)
    assert bool(said) == bool(expected)


def test_an_unknown_edition_is_compared_with_nothing(make: Callable[..., Laureate]) -> None:
    assert since(make, "epci:200000933", "") == ""


epcis = [one for one in ATLAS.territories if one.kind == "epci"]


@given(st.sampled_from(epcis), st.integers(2019, 2026))
def test_entered_and_left_make_up_the_difference(territory, year: int) -> None:
    laureate = LAUREATES["2019-label-paris-saclay"].model_copy(
        update={"territories": (territory.key,), "edition": year}
    )
    said = text(laureate)
    then = {one.code for one in ATLAS.perimeter(territory, year).communes}
    now = {one.code for one in ATLAS.perimeter(territory).communes}
    if territory.until:
        assert f"n’existe plus : dernier périmètre connu en {territory.until}" in said
    else:
        assert ("entrée" in said) == bool(now - then)
        assert ("sortie" in said) == bool(then - now)
        assert ("les mêmes qu’en" in said) == (then == now)
