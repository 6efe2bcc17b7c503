"""Numbers, plurals and elisions, as French writes them, wherever the dashboard counts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import Filters
from dashboard.markup import typeset
from dashboard.parts import shading
from dashboard.parts.cards import MONTHS, french_date
from dashboard.parts.charts import stacks
from dashboard.parts.editions import days
from dashboard.parts.legend import items_of
from dashboard.parts.timeline import changes_sentence, years_of
from dashboard.portraits import words
from dashboard.store import ledger
from dashboard.words.naming import filter_words
from dashboard.words.regions import in_region, of_region
from dashboard.words.wording import count, number, summary_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.portraits import Standing
from geodata.ranks import Rank
from geodata.selection import Selection
from geodata.territories import KINDS, Territory
from tests.dashboard.shapes import text_of

ATLAS = Atlas.open()
NARROW, WIDE = "\u202f", "\u00a0"
Make = Callable[..., Laureate]
amounts = st.integers(0, 10**12)


@given(amounts)
def test_a_number_is_read_back_without_its_spaces(value: int) -> None:
    assert int(number(value).replace(NARROW, "")) == value


@given(amounts)
def test_thousands_are_parted_by_narrow_spaces_that_do_not_break(value: int) -> None:
    assert re.fullmatch(rf"\d{{1,3}}({NARROW}\d{{3}})*", number(value))


@given(st.integers(-(10**9), -1))
def test_a_number_below_zero_keeps_its_sign(value: int) -> None:
    assert number(value) == f"-{number(-value)}"


@given(amounts)
def test_zero_and_one_are_singular_and_the_rest_plural(value: int) -> None:
    said = count(value, "cheval", "chevaux")
    assert said == f"{number(value)} {'cheval' if value in (0, 1) else 'chevaux'}"


@given(st.floats(0, 99.94))
def test_a_small_measure_has_one_decimal_after_a_comma(value: float) -> None:
    assert re.fullmatch(r"\d{1,2},\d|100,0", words.decimal(value))
    assert float(words.decimal(value).replace(",", ".")) == pytest.approx(value, abs=0.051)


@given(st.floats(100, 1e9))
def test_a_large_measure_is_whole(value: float) -> None:
    assert int(words.decimal(value).replace(NARROW, "")) == round(value)


@given(st.floats(0, 20_000))
def test_a_distance_is_as_precise_as_it_is_short(way: float) -> None:
    said = words.kilometres(way)
    assert said.endswith(" km")
    assert ("," in said) == (way < 10)


@given(st.floats(0, 1e6))
def test_a_share_has_no_decimal_that_says_nothing(value: float) -> None:
    said = shading.decimal(value)
    assert "." not in said
    assert not re.search(r",\d*0$|,$", said)


@given(st.integers(2, 40_000), st.booleans())
def test_only_the_first_place_has_a_gender(place: int, feminine: bool) -> None:
    assert words.ordinal(place, feminine=feminine) == f"{number(place)}e"


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_place_agrees_with_its_kind(kind: str) -> None:
    masculine = kind in ("ept", "departement")
    one = Territory(kind, "1", "Ici")  # type: ignore[arg-type]
    (said,) = words.standing_of(Standing(one, Rank(1, 1, 0, 2, 1), None))
    assert said.startswith(f"Ici : {'1er' if masculine else '1re'} sur 2 ")


@pytest.mark.parametrize(
    ("ties", "said"),
    [
        (0, "lauréats (4)."),
        (1, "lauréats (4), à égalité avec 1 autre."),
        (2, "lauréats (4), à égalité avec 2 autres."),
        (1234, f"lauréats (4), à égalité avec 1{NARROW}234 autres."),
    ],
)
def test_ties_are_counted(ties: int, said: str) -> None:
    one = Territory("commune", "1", "Ici")
    (sentence,) = words.standing_of(Standing(one, Rank(4, 2, ties, 34_963, 9), None))
    assert sentence.endswith(said)


@given(st.integers(0, 50), st.integers(1, 34_963), st.integers(0, 40), st.integers(1, 34_963))
def test_a_place_says_all_of_its_rank(value: int, place: int, ties: int, among: int) -> None:
    one = Territory("commune", "1", "Ici")
    (said,) = words.standing_of(Standing(one, Rank(value, place, ties, among, 7), None))
    assert f"sur {number(among)} communes" in said
    assert ("aucun lauréat recensé" in said) == (value == 0)
    assert said.endswith(".")


@pytest.mark.parametrize("amount", [0, 1, 2, 21, 1000])
def test_the_population_of_a_territory_agrees(amount: int) -> None:
    said = words.population_of(Territory("commune", "1", "Ici", amount))
    assert said.endswith("habitants" if amount > 1 else "habitant")


def test_an_unknown_measure_is_never_a_number() -> None:
    one = Territory("commune", "1", "Ici")
    for said in (words.population_of(one), words.area_of(one), words.density_of(one)):
        assert said == words.NONE_KNOWN
        assert not re.search(r"\d", said)


@given(st.dates(date(2009, 1, 1), date(2100, 12, 31)))
def test_a_date_is_read_back(day: date) -> None:
    first, month, year = french_date(day.isoformat()).split()
    assert date(int(year), MONTHS.index(month) + 1, int(first.removesuffix("er"))) == day
    assert first.endswith("er") == (day.day == 1)
    assert not first.startswith("0")


@given(st.integers(2009, 2100), st.integers(1, 12))
def test_a_month_is_said_without_a_day(year: int, month: int) -> None:
    assert french_date(f"{year}-{month:02}") == f"{MONTHS[month - 1]} {year}"


@given(st.dates(date(2009, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_days_say_the_month_once_where_it_is_the_same(start: date, after: int) -> None:
    end = date.fromordinal(start.toordinal() + after)
    said = days(start.isoformat(), end.isoformat())
    same_month = (start.year, start.month) == (end.year, end.month)
    assert len(re.findall("[a-zéû]{3,}", said)) == (1 if same_month else 2)
    assert said.endswith(french_date(end.isoformat()))
    assert len(re.findall(r"\d{4}", said)) == (1 if start.year == end.year else 2)
    assert (" et " in said) == (after == 1)
    assert said.startswith("du ") == (after > 1)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("", "", ""),
        ("2018-12-04", "", "4 décembre 2018"),
        ("", "2018-12-04", "4 décembre 2018"),
        ("2018-12-04", "2018-12-04", "4 décembre 2018"),
        ("2018-12-01", "2018-12-02", "1er et 2 décembre 2018"),
        ("2018-11-30", "2018-12-01", "30 novembre et 1er décembre 2018"),
        ("2018-12", "2018-12-05", "décembre 2018 – 5 décembre 2018"),
        ("2018-12", "2019-01", "décembre 2018 – janvier 2019"),
    ],
)
def test_when_something_was_held(start: str, end: str, said: str) -> None:
    assert days(start, end) == said


@pytest.mark.parametrize(
    ("code", "of", "inside"),
    [
        ("11", "d’Île-de-France", "en Île-de-France"),
        ("24", "du Centre-Val de Loire", "en Centre-Val de Loire"),
        ("27", "de Bourgogne-Franche-Comté", "en Bourgogne-Franche-Comté"),
        ("28", "de Normandie", "en Normandie"),
        ("32", "des Hauts-de-France", "dans les Hauts-de-France"),
        ("44", "du Grand Est", "dans le Grand Est"),
        ("52", "des Pays de la Loire", "en Pays de la Loire"),
        ("53", "de Bretagne", "en Bretagne"),
        ("75", "de Nouvelle-Aquitaine", "en Nouvelle-Aquitaine"),
        ("76", "d’Occitanie", "en Occitanie"),
        ("84", "d’Auvergne-Rhône-Alpes", "en Auvergne-Rhône-Alpes"),
        ("93", "de Provence-Alpes-Côte d'Azur", "en Provence-Alpes-Côte d'Azur"),
        ("94", "de Corse", "en Corse"),
        ("01", "de Guadeloupe", "en Guadeloupe"),
        ("02", "de Martinique", "en Martinique"),
        ("03", "de Guyane", "en Guyane"),
        ("04", "de La Réunion", "à La Réunion"),
        ("06", "de Mayotte", "à Mayotte"),
    ],
)
def test_each_region_stands_in_a_sentence(code: str, of: str, inside: str) -> None:
    name = ATLAS.territory(f"region:{code}").name
    assert of_region(code, name) == of
    assert in_region(code, name) == inside


def test_every_region_of_the_atlas_has_a_preposition_and_an_article() -> None:
    for one in ATLAS.of_kind("region"):
        assert of_region(one.code, one.name).endswith(one.name)
        assert re.match(r"d’|de |du |des ", of_region(one.code, one.name))
        assert re.match(r"en |à |dans l", in_region(one.code, one.name))


@given(st.text(st.sampled_from("« »;:!? abé\n"), max_size=60))
def test_typesetting_changes_nothing_but_spaces(text: str) -> None:
    assert typeset(text).replace(WIDE, " ") == text
    assert not re.search(r" [;:!?»]|« ", typeset(text))


@given(st.text(max_size=60))
def test_typesetting_twice_is_typesetting_once(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


def awarded(make: Make, labels: int, encouragements: int, startups: int) -> list[Laureate]:
    return [
        *(make(id=f"l{n}") for n in range(labels)),
        *(make(id=f"e{n}", award="encouragement") for n in range(encouragements)),
        *(make(id=f"s{n}", award="startup", kind="startup") for n in range(startups)),
    ]


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((0, 0, 0), "Aucun lauréat ne répond à ces filtres."),
        ((1, 0, 0), "1 lauréat : 1 label."),
        ((2, 0, 0), "2 lauréats : 2 labels."),
        ((0, 1, 0), "1 lauréat : 1 encouragement."),
        ((0, 2, 1), "3 lauréats : 2 encouragements, 1 start-up."),
        ((1, 1, 2), "4 lauréats : 1 label, 1 encouragement, 2 start-ups."),
    ],
)
def test_the_sentence_of_what_is_shown(
    make: Make, amounts: tuple[int, int, int], said: str
) -> None:
    assert summary_of(awarded(make, *amounts)).replace(WIDE, " ") == said


def test_the_sentence_parts_thousands(make: Make) -> None:
    assert summary_of([make()] * 1200).startswith(f"1{NARROW}200 lauréats{WIDE}: 1{NARROW}200 ")


@pytest.mark.parametrize("undrawn", [0, 1, 3])
def test_the_sentence_tells_what_the_map_can_not_show(make: Make, undrawn: int) -> None:
    lost = make(territories="", match_method="unmatched", match_score="")
    said = summary_of([make(), lost], undrawn).replace(WIDE, " ")
    assert "1 sans lieu établi, hors de la carte" in said
    assert ("sans contour dans la source" in said) == (undrawn > 0)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (1, "1 nouveau territoire labellisé"),
        (2, "2 nouveaux territoires labellisés"),
    ],
)
def test_the_news_of_an_edition_agree(make: Make, amount: int, said: str) -> None:
    codes = [one.code for one in ATLAS.of_kind("commune")[:amount]]
    laureates = tuple(make(id=code, territories=f"commune:{code}") for code in codes)
    known = replace(ledger(), laureates=laureates)
    assert said in text_of(changes_sentence(Filters(years=(2021,)), laureates, known))


@pytest.mark.parametrize(("amount", "plural"), [(0, False), (1, False), (2, True)])
def test_the_legend_and_the_line_of_years_agree(make: Make, amount: int, plural: bool) -> None:
    other = make(id="autre", award="encouragement", edition="2020")
    laureates = (*(make(id=str(n)) for n in range(amount)), other)
    known = replace(ledger(), laureates=laureates)
    (label,) = [one for one in items_of(known, Filters(), ATLAS) if one["sign"] == "label"]
    assert label["said"] == f"{amount} lauréat{'s' * plural}"
    years = {one["year"]: one["said"] for one in years_of(known, Filters(), ATLAS)}
    assert years.get(2021, "0 lauréat") == f"{amount} lauréat{'s' * plural}"


@pytest.mark.parametrize(("amount", "said"), [(1, "1 lauréat"), (3, "3 lauréats")])
def test_the_words_of_a_segment_agree(make: Make, amount: int, said: str) -> None:
    drawn = stacks([make()] * amount, "#000000").to_dict()
    assert f'"2021, Label (niveau inconnu) : {said}"' in str(drawn).replace("'", '"')


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(years=frozenset({2019})), "édition 2019"),
        (Selection(years=frozenset({2019, 2018})), "éditions 2018, 2019"),
        (Selection(regions=frozenset({"53"})), "région Bretagne"),
        (Selection(regions=frozenset({"53", "11"})), "régions Île-de-France, Bretagne"),
        (Selection(themes=frozenset({"Eau"})), "thème « Eau »"),
        (Selection(themes=frozenset({"Eau", "Air"})), "thèmes « Air », « Eau »"),
        (Selection(awards=frozenset({"label"})), "distinction Label (tous niveaux)"),
    ],
)
def test_the_words_of_a_filter_agree(selection: Selection, said: str) -> None:
    assert filter_words(selection, ATLAS) == said
