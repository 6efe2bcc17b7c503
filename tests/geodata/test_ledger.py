"""The shipped ledger, a laureate at a time, and what it carries over from the sourced facts."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from geodata import Atlas, Edition, Laureate, load_editions, load_laureates
from geodata.errors import NoBoundaryError
from geodata.laureates import AWARD_LABELS, LEDGER, METHOD_LABELS
from geodata.text import slug

FACTS = Path(__file__).parents[2].parent / "shared" / "facts"
NO_FACTS = "les faits d’origine ne sont pas sur cette machine"
LAUREATES = load_laureates()
EDITIONS = load_editions()
THIS_YEAR = 2026
OUR_FILE = re.compile(r" \([^)]*\.txt\)$")  # the facts name a file that is not shipped


def facts(name: str) -> list[dict[str, str]]:
    path = FACTS / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("laureate", LAUREATES, ids=lambda one: one.id)
class TestLaureate:
    def test_its_source_is_named(self, laureate: Laureate) -> None:
        assert laureate.source_title
        assert laureate.source_url or laureate.source_date

    def test_its_id_says_what_it_is(self, laureate: Laureate) -> None:
        edition = laureate.edition or "sans-edition"
        start = f"{edition}-{laureate.award}-"
        assert laureate.id.startswith(start)
        assert laureate.id == slug(laureate.id)
        assert laureate.id.removeprefix(start)

    def test_its_edition_is_plausible(self, laureate: Laureate) -> None:
        assert laureate.edition is None or 2009 <= laureate.edition <= THIS_YEAR
        if laureate.edition and laureate.source_date:
            assert laureate.source_date[:4] >= str(laureate.edition)

    def test_its_territories_exist(self, laureate: Laureate, atlas: Atlas) -> None:
        for key in laureate.territories:
            assert atlas.territory(key).until is None
        assert len(set(laureate.territories)) == len(laureate.territories)

    def test_its_kind_is_that_of_its_territories(self, laureate: Laureate, atlas: Atlas) -> None:
        kinds = {atlas.territory(key).kind for key in laureate.territories}
        if laureate.award == "startup":
            assert laureate.kind == "startup"
            assert kinds <= {"commune"}
        else:
            assert kinds == {laureate.kind}

    def test_only_a_label_has_a_level(self, laureate: Laureate) -> None:
        assert laureate.distinction is None or laureate.award == "label"

    def test_its_seat_is_placed_when_it_is_known(self, laureate: Laureate, atlas: Atlas) -> None:
        assert not laureate.hq_commune or laureate.award == "startup"
        if laureate.award == "startup":
            names = [atlas.territory(key).name for key in laureate.territories]
            assert names == ([laureate.hq_commune] if laureate.hq_commune else [])

    def test_several_places_are_a_joint_project(self, laureate: Laureate) -> None:
        assert (len(laureate.territories) > 1) == (laureate.match_method == "joint")

    def test_how_sure_its_place_is_is_said(self, laureate: Laureate) -> None:
        assert (laureate.match_score is not None) == bool(laureate.territories)
        assert laureate.match_method is None or laureate.match_method in METHOD_LABELS

    def test_its_stage_regions_exist(self, laureate: Laureate, atlas: Atlas) -> None:
        for code in laureate.stage_regions:
            assert atlas.territory(f"region:{code}").code == code

    def test_it_can_be_drawn(self, laureate: Laureate, atlas: Atlas) -> None:
        for key in laureate.territories:
            try:
                outline = atlas.boundary(atlas.territory(key), laureate.edition, detail="web")
            except NoBoundaryError as error:  # said on its card
                assert str(error).endswith(".")
            else:
                assert outline.area > 0

    def test_its_texts_are_clean(self, laureate: Laureate) -> None:
        for text in (laureate.name_as_written, laureate.project, laureate.summary, laureate.note):
            assert text == text.strip()
            assert "\n" not in text
            assert "  " not in text


class TestFacts:
    """What each source says, known by heart."""

    def test_the_release_of_2019(self) -> None:
        of_2019 = [one for one in LAUREATES if one.edition == 2019]
        assert Counter(one.award for one in of_2019) >= Counter(
            {"label": 2, "encouragement": 1, "startup": 2}
        )
        assert {one.stage_regions for one in of_2019 if one.source_date == "2019-06-26"} == {
            ("11",)
        }

    @pytest.mark.parametrize(
        ("name", "territories"),
        [
            ("Paris-Saclay", ["epci:200056232"]),
            ("Rosny", ["commune:93064"]),
            ("Erdre et Gesvres", ["epci:244400503"]),
            ("Nantes Métropole", ["epci:244400404"]),
            ("Marc-en-Baroeul", ["commune:59599", "commune:59512", "commune:59378"]),
            ("Cmarue", []),
            ("Lify Air", ["commune:45234"]),
        ],
    )
    def test_places(self, name: str, territories: list[str]) -> None:
        (found,) = [one for one in LAUREATES if name in one.name_as_written]
        assert list(found.territories) == territories

    def test_what_no_source_gives_is_left_open(self) -> None:
        (chalons,) = [one for one in LAUREATES if "Châlons" in one.name_as_written]
        assert chalons.edition is None
        (cannes,) = [one for one in LAUREATES if "Cannes" in one.name_as_written]
        assert cannes.distinction is None

    def test_the_edition_of_2018(self) -> None:
        (edition,) = [one for one in EDITIONS if one.edition == 2018]
        assert (edition.auditioned, edition.labelled, edition.gold) == (41, 26, None)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: str(one.edition))
class TestEdition:
    def test_its_figures_agree(self, edition: Edition) -> None:
        chain = [
            edition.candidates,
            edition.preselected,
            edition.auditioned,
            edition.labelled,
            edition.gold,
        ]
        known = [figure for figure in chain if figure is not None]
        assert known == sorted(known, reverse=True)

    def test_its_forum_ends_after_it_starts(self, edition: Edition) -> None:
        assert bool(edition.forum_end) <= bool(edition.forum_start)
        assert edition.forum_start <= edition.forum_end or not edition.forum_end

    def test_it_has_a_source(self, edition: Edition) -> None:
        assert edition.source_title
        assert edition.source_url.startswith("http")


def test_rows_are_in_order_and_unlike() -> None:
    assert [one.id for one in LAUREATES] == list(dict.fromkeys(one.id for one in LAUREATES))
    editions = [one.edition or 0 for one in LAUREATES]
    assert editions == sorted(editions, reverse=True)
    assert {one.award for one in LAUREATES} == set(AWARD_LABELS)
    twins = Counter((one.edition, one.award, one.name_as_written) for one in LAUREATES)
    assert set(twins.values()) == {1}


def test_the_ledger_names_no_place_of_our_own() -> None:
    assert "press-releases/" not in LEDGER.read_text(encoding="utf-8")


@pytest.mark.skipif(not FACTS.exists(), reason=NO_FACTS)
@pytest.mark.parametrize("fact", facts("laureates.csv"), ids=lambda fact: fact["name_as_written"])
def test_each_sourced_laureate_is_carried_over(fact: dict[str, str], atlas: Atlas) -> None:
    (found,) = [
        one
        for one in LAUREATES
        if (one.name_as_written, str(one.edition or ""))
        == (fact["name_as_written"], fact["edition"])
    ]
    same = ("award", "kind", "project", "summary", "theme", "hq_commune", "source_url")
    for column in (*same, "source_date", "confidence"):
        assert getattr(found, column) == fact[column]
    assert (found.distinction or "") == fact["distinction"]
    assert found.source_title == OUR_FILE.sub("", fact["source_title"])
    assert found.note.startswith(fact["note"])
    heard = [atlas.territory(f"region:{code}").name for code in found.stage_regions]
    assert heard == ([fact["stage_region"]] if fact["stage_region"] else [])


@pytest.mark.skipif(not FACTS.exists(), reason=NO_FACTS)
@pytest.mark.parametrize("fact", facts("editions.csv"), ids=lambda fact: fact["edition"])
def test_each_sourced_edition_is_carried_over(fact: dict[str, str]) -> None:
    (found,) = [one for one in EDITIONS if str(one.edition) == fact["edition"]]
    for column, value in fact.items():
        carried = getattr(found, column)
        assert ("" if carried is None else str(carried)) == OUR_FILE.sub("", value)
