import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.address import Filters
from dashboard.asking.typed import AWARDS, USUAL_NAMES, ask
from dashboard.words.wording import AWARD_CHOICES
from geodata.atlas import Atlas
from geodata.text import fold

ATLAS = Atlas.open()
REGIONS = {one.name: one.code for one in ATLAS.of_kind("region")}


def asked(text: str, before: Filters | None = None) -> Filters:
    return ask(text, before or Filters(), ATLAS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Filters()),
        ("saclay", Filters(text="saclay")),
        ("2019", Filters(years=(2019,))),
        (
            "labels 2019 Île-de-France",
            Filters(years=(2019,), regions=("11",), distinctions=("label",)),
        ),
        ("LABELS IDF 2019", Filters(years=(2019,), regions=("11",), distinctions=("label",))),
        ("2018-2020", Filters(years=(2020, 2019, 2018))),
        ("de 2018 à 2019", Filters(years=(2019, 2018))),
        ("2018 2020", Filters(years=(2020, 2018))),
        ("2020-2018", Filters(years=(2020, 2018))),
        ("label d’or", Filters(distinctions=("or",))),
        ("labels or et argent", Filters(distinctions=("or", "argent"))),
        ("bronze en Bretagne", Filters(regions=("53",), distinctions=("bronze",))),
        (
            "start-ups de Provence-Alpes-Côte d'Azur",
            Filters(regions=("93",), distinctions=("startup",)),
        ),
        ("startup paca", Filters(regions=("93",), distinctions=("startup",))),
        ("encouragés à La Réunion", Filters(regions=("04",), distinctions=("encouragement",))),
        ("données ouvertes en PACA", Filters(regions=("93",), text="données ouvertes")),
        ("Côte-d’Or", Filters(text="Côte-d’Or")),
        ("l’or bleu", Filters(text="l’or bleu")),
        ("Bretagne romantique", Filters(regions=("53",), text="romantique")),
        ("1789", Filters(text="1789")),
        ("Pays de la Loire, Nantes", Filters(regions=("52",), text="Nantes")),
        ("budget 2019 de la ville", Filters(years=(2019,), text="budget de la ville")),
        ("<script>alert(2019)</script>", Filters(years=(2019,), text="script>alert script")),
    ],
)
def test_what_is_typed_sets_filters(text: str, expected: Filters) -> None:
    assert asked(text) == expected


def test_what_is_not_named_is_left() -> None:
    before = Filters(years=(2018,), regions=("53",), distinctions=("or",), text="eau")
    assert asked("2019", before) == Filters((2019,), ("53",), ("or",))
    assert asked("rien", before) == Filters((2018,), ("53",), ("or",), "rien")


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_each_region_is_known_by_its_name(name: str) -> None:
    assert asked(name) == Filters(regions=(REGIONS[name],))
    assert asked(fold(name).upper()) == Filters(regions=(REGIONS[name],))


@pytest.mark.parametrize("name", sorted(USUAL_NAMES))
def test_each_usual_name_is_that_of_a_region(name: str) -> None:
    assert USUAL_NAMES[name] in REGIONS.values()
    assert asked(name).regions == (USUAL_NAMES[name],)


phrases = st.tuples(
    st.sets(st.integers(2009, 2030), max_size=3),
    st.sets(st.sampled_from(sorted(REGIONS)), max_size=2),
    st.sets(st.sampled_from(sorted(AWARDS)), max_size=2),
)


@given(phrases, st.randoms(use_true_random=False))
def test_named_filters_are_found_in_any_order(phrase, random) -> None:
    years, regions, awards = phrase
    parts = [*map(str, years), *regions, *awards]
    random.shuffle(parts)
    found = asked(" ; ".join(parts))
    assert set(found.years) == years
    assert set(found.regions) == {REGIONS[name] for name in regions}
    assert set(found.distinctions) == {AWARDS[word] for word in awards}
    assert found.text == ""


@given(st.text(max_size=300))
def test_anything_typed_is_read(text: str) -> None:
    found = asked(text)
    assert set(found.distinctions) <= set(AWARD_CHOICES)
    assert set(found.regions) <= set(REGIONS.values())
    assert set(fold(found.text).split()) <= set(fold(text).split())
    assert len(found.text) <= 200
    if found == Filters(text=found.text):
        assert found.text == text[:200].strip()
