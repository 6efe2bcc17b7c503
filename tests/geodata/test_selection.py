"""The one filter: each field narrows, values of a field add up, order is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, Laureate, Selection, load_laureates
from geodata.errors import UnknownTerritoryError
from geodata.laureates import AWARD_LABELS, Distinction
from geodata.selection import is_heard_elsewhere, regions_of

Invent = Callable[..., Laureate]
YEARS, REGIONS = (2018, 2019, 2023), ("11", "52", "53", "76")
AWARDS, LEVELS = tuple(AWARD_LABELS), get_args(Distinction)
THEMES = ("", "Thème inventé", "Autre thème")
PLACES = ("", "commune:93064", "commune:35238", "epci:200056232", "epci:244400503")
MADE_UP_NAMES = ("Épreuve", "Contrée", "Saint-Exemple", "Cœur-du-Modèle")


@st.composite
def made_up(draw: st.DrawFn) -> dict[str, str]:
    place = draw(st.sampled_from(PLACES))
    award = draw(st.sampled_from(AWARDS))
    return {
        "edition": draw(st.sampled_from(["", *map(str, YEARS)])),
        "award": award,
        "distinction": draw(st.sampled_from(["", *LEVELS])) if award == "label" else "",
        "theme": draw(st.sampled_from(THEMES)),
        "name_as_written": draw(st.sampled_from(MADE_UP_NAMES)),
        "territories": place,
        "match_method": "exact" if place else "",
    }


def some(values: tuple) -> st.SearchStrategy[frozenset]:
    return st.frozensets(st.sampled_from(values), max_size=2)


SELECTIONS = st.builds(
    Selection,
    years=some(YEARS),
    regions=some(REGIONS),
    awards=some(AWARDS),
    distinctions=some(LEVELS),
    themes=some(THEMES[1:]),
    territory=st.sampled_from([None, "region:11", "departement:44", "commune:91477"]),
    text=st.sampled_from(["", "epreuve", "COEUR modele", "saint", "rosny"]),
)


@pytest.fixture(scope="module")
def ledgers(invent: Invent) -> st.SearchStrategy[list[Laureate]]:
    """Ledgers of made-up laureates."""
    return st.lists(made_up(), max_size=12).map(
        lambda rows: [invent(**row, id=f"inv-{n}") for n, row in enumerate(rows)]
    )


class TestProperties:
    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_order_is_kept_and_nothing_is_added(
        self, atlas: Atlas, ledgers: st.SearchStrategy[list[Laureate]], data: st.DataObject
    ) -> None:
        ledger, selection = data.draw(ledgers), data.draw(SELECTIONS)
        kept = selection.of(ledger, atlas)
        assert list(kept) == [one for one in ledger if one in kept]
        assert selection.of(kept, atlas) == kept

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_each_laureate_is_kept_on_its_own_account(
        self, atlas: Atlas, ledgers: st.SearchStrategy[list[Laureate]], data: st.DataObject
    ) -> None:
        ledger, selection = data.draw(ledgers), data.draw(SELECTIONS)
        alone = [one for laureate in ledger for one in selection.of([laureate], atlas)]
        assert selection.of(ledger, atlas) == tuple(alone)

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_each_field_narrows(
        self, atlas: Atlas, ledgers: st.SearchStrategy[list[Laureate]], data: st.DataObject
    ) -> None:
        """Awards and distinctions, one rule together, have a test of their own."""
        ledger, selection = data.draw(ledgers), data.draw(SELECTIONS)
        kept = set(selection.of(ledger, atlas))
        for wider in (
            replace(selection, years=frozenset()),
            replace(selection, regions=frozenset()),
            replace(selection, themes=frozenset()),
            replace(selection, territory=None),
            replace(selection, text=""),
        ):
            assert kept <= set(wider.of(ledger, atlas))

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_values_of_a_field_add_up(
        self, atlas: Atlas, ledgers: st.SearchStrategy[list[Laureate]], data: st.DataObject
    ) -> None:
        ledger = data.draw(ledgers)
        selection = replace(data.draw(SELECTIONS), distinctions=frozenset())
        for field in ("years", "regions", "awards", "themes"):
            values = getattr(selection, field)
            if values:
                parts = (replace(selection, **{field: frozenset({one})}) for one in values)  # type: ignore[arg-type]
                kept = {one for part in parts for one in part.of(ledger, atlas)}
                assert kept == set(selection.of(ledger, atlas))

    @settings(max_examples=100, deadline=None)
    @given(data=st.data())
    def test_the_empty_selection_keeps_everything(
        self, atlas: Atlas, ledgers: st.SearchStrategy[list[Laureate]], data: st.DataObject
    ) -> None:
        ledger = data.draw(ledgers)
        assert Selection().of(ledger, atlas) == tuple(ledger)


class TestDistinctions:
    """Levels narrow the labels, and leave the other awards that were asked for."""

    @pytest.fixture
    def ledger(self, invent: Invent) -> list[Laureate]:
        rows = [("label", "or"), ("label", "bronze"), ("label", ""), ("encouragement", ""),
                ("startup", "")]  # fmt: skip
        return [invent(id=f"{a}-{d or 'x'}", award=a, distinction=d) for a, d in rows]

    @pytest.mark.parametrize(
        ("awards", "levels", "kept"),
        [
            ((), (), "label-or label-bronze label-x encouragement-x startup-x"),
            (("label",), (), "label-or label-bronze label-x"),
            ((), ("or",), "label-or"),
            ((), ("or", "bronze"), "label-or label-bronze"),
            ((), ("argent",), ""),
            (("label",), ("or",), "label-or"),
            (("label", "startup"), ("or",), "label-or startup-x"),
            (("startup",), ("bronze",), "label-bronze startup-x"),
            (("encouragement", "startup"), (), "encouragement-x startup-x"),
        ],
    )
    def test_the_rule(
        self,
        atlas: Atlas,
        ledger: list[Laureate],
        awards: tuple[str, ...],
        levels: tuple[str, ...],
        kept: str,
    ) -> None:
        selection = Selection(awards=frozenset(awards), distinctions=frozenset(levels))  # type: ignore[arg-type]
        assert [one.id for one in selection.of(ledger, atlas)] == kept.split()

    def test_another_award_with_a_level_follows_it(self, atlas: Atlas, invent: Invent) -> None:
        startup = invent(award="startup", distinction="or")
        silver = Selection(distinctions=frozenset({"argent"}), awards=frozenset({"startup"}))
        assert Selection(distinctions=frozenset({"or"})).of([startup], atlas) == (startup,)
        assert silver.of([startup], atlas) == ()


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            "Châlons",
            "chalons",
            "CHÂLONS champagne",
            "  jeunes   chalons ",
            "châlons-en-champagne !",
            "champ jeun",
        ],
    )
    def test_accents_capitals_order_and_signs_do_not_count(self, atlas: Atlas, text: str) -> None:
        (found,) = Selection(text=text).of(load_laureates(), atlas)
        assert found.id == "sans-edition-label-chalons-en-champagne"

    def test_all_words_are_wanted(self, atlas: Atlas) -> None:
        assert Selection(text="chalons rennes").of(load_laureates(), atlas) == ()

    @pytest.mark.parametrize(
        "field", ["name_as_written", "project", "summary", "theme", "hq_commune"]
    )
    def test_the_texts_that_are_searched(self, atlas: Atlas, invent: Invent, field: str) -> None:
        laureate = invent(**{field: "Un mot zyzomys"})
        assert Selection(text="ZYZOMYS").of([laureate], atlas) == (laureate,)

    @pytest.mark.parametrize("field", ["note", "source_title"])
    def test_the_texts_that_are_not(self, atlas: Atlas, invent: Invent, field: str) -> None:
        assert Selection(text="zyzomys").of([invent(**{field: "zyzomys"})], atlas) == ()

    def test_the_official_name_of_the_place_is_searched(self, atlas: Atlas, invent: Invent) -> None:
        laureate = invent(name_as_written="Nom inventé", territories="commune:93064")
        assert Selection(text="rosny sous bois").of([laureate], atlas) == (laureate,)

    @pytest.mark.parametrize("text", ["", "   ", "!?", "\x00"])
    def test_a_text_without_a_word_keeps_everything(self, atlas: Atlas, text: str) -> None:
        laureates = load_laureates()
        assert Selection(text=text).of(laureates, atlas) == laureates

    @given(st.text(max_size=30))
    def test_no_text_breaks_it(self, atlas: Atlas, text: str) -> None:
        laureates = load_laureates()
        assert set(Selection(text=text).of(laureates, atlas)) <= set(laureates)


class TestPlace:
    def test_a_region_is_where_the_laureate_lies_not_where_it_was_heard(self, atlas: Atlas) -> None:
        by_region = {
            code: {
                one.id for one in Selection(regions=frozenset({code})).of(load_laureates(), atlas)
            }
            for code in ("11", "52")
        }
        assert "2019-encouragement-erdre-et-gesvres" in by_region["52"]
        assert "2019-encouragement-erdre-et-gesvres" not in by_region["11"]

    @pytest.mark.parametrize(
        ("territory", "found"),
        [
            ("commune:91477", True),
            ("epci:200056232", True),
            ("departement:91", True),
            ("region:11", True),
            ("epci:200054781", False),
            ("departement:93", False),
        ],
    )
    def test_a_territory_keeps_what_shares_a_commune_with_it(
        self, atlas: Atlas, invent: Invent, territory: str, found: bool
    ) -> None:
        laureate = invent(territories="epci:200056232")
        assert bool(Selection(territory=territory).of([laureate], atlas)) == found

    def test_a_joint_project_lies_in_each_of_its_places(self, atlas: Atlas, invent: Invent) -> None:
        joint = invent(territories="commune:93064 commune:35238", match_method="joint")
        assert regions_of(joint, atlas) == {"11", "53"}
        for code in ("11", "53"):
            assert Selection(regions=frozenset({code})).of([joint], atlas) == (joint,)
        assert Selection(territory="commune:35238").of([joint], atlas) == (joint,)

    def test_what_lies_nowhere_known_is_in_no_region(self, atlas: Atlas, invent: Invent) -> None:
        lost = invent(territories="", match_method="unmatched")
        every = frozenset(one.code for one in atlas.of_kind("region"))
        assert regions_of(lost, atlas) == frozenset()
        assert Selection(regions=every).of([lost], atlas) == ()
        assert Selection(territory="region:11").of([lost], atlas) == ()

    def test_an_unknown_territory_is_refused(self, atlas: Atlas) -> None:
        with pytest.raises(UnknownTerritoryError, match="commune:99999"):
            Selection(territory="commune:99999").of(load_laureates(), atlas)


def test_a_laureate_without_an_edition_is_in_no_year(atlas: Atlas, invent: Invent) -> None:
    undated = invent(edition="")
    assert Selection(years=frozenset({2021})).of([undated], atlas) == ()


def test_selections_compare_and_serve_as_keys() -> None:
    one, same = Selection(years=frozenset({2019})), Selection(years=frozenset({2019}))
    assert {one: "kept"}[same] == "kept"
    assert one != Selection()


@pytest.mark.parametrize(
    ("stages", "territories", "elsewhere"),
    [
        ("11", "commune:93064", False),
        ("53", "commune:93064", True),
        ("53 11", "commune:93064", False),
        ("53", "commune:93064 commune:35238", False),
        ("", "commune:93064", False),
        ("53", "", False),
    ],
)
def test_who_is_heard_elsewhere(
    atlas: Atlas, invent: Invent, stages: str, territories: str, elsewhere: bool
) -> None:
    method = "joint" if " " in territories else "exact" if territories else "unmatched"
    laureate = invent(stage_regions=stages, territories=territories, match_method=method)
    assert is_heard_elsewhere(laureate, atlas) is elsewhere
