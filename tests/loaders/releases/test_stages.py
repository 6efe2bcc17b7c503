"""Several stages in one release: each award is of its own; all awards are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.commands.reading import release_as_json
from loaders.documents import Document
from loaders.geocoder import Geocoder
from loaders.ledger import Source, plan
from loaders.press_release import read_release
from loaders.releases.release import Release, Stage
from loaders.releases.stages import is_place_and_date
from loaders.releases.text.blocks import blocks_of
from tests.loaders.corpus import HELD_OUT, REGIONS, Invented

TITLE = "IntercoTour 2019 des Interconnectés : label « Territoire Innovant » (texte inventé)"
NORMANDY = ("Étape Normandie – Caen, jeudi 6 juin 2019", "Label Or :", "- Ville de Lisieux : Dôme")
OCCITANIA = ("Étape Occitanie, mardi 18 juin 2019", "Label Or :", "- Ville de Foix : Tours")


def read(*lines: str) -> Release:
    return read_release(Document("essai.txt", (TITLE, "", *lines)), REGIONS)


def stages_of(release: Release) -> dict[str, Stage]:
    return {award.name: release.stage_of(award) for award in release.awards}


def test_each_award_is_of_the_stage_above_it():
    assert stages_of(read(*NORMANDY, "", *OCCITANIA)) == {
        "Ville de Lisieux": Stage("2019-06-06", ("28",)),
        "Ville de Foix": Stage("2019-06-18", ("76",)),
    }


def test_the_rows_of_the_ledger_are_of_their_own_stage():
    release = read(*NORMANDY, "", *OCCITANIA)
    changes = plan(release, Source("Communiqué inventé", ""), [], Geocoder.open())
    rows = [change.laureate for change in changes]
    assert [(row.name_as_written, row.stage_regions, row.source_date) for row in rows] == [
        ("Ville de Lisieux", ("28",), "2019-06-06"),
        ("Ville de Foix", ("76",), "2019-06-18"),
    ]


def test_the_document_keeps_all_its_regions_and_its_first_date():
    said = release_as_json(read(*NORMANDY, "", *OCCITANIA))
    assert (said["stage_regions"], said["stage_date"]) == (["28", "76"], "2019-06-06")
    assert all("stage" not in award for award in said["awards"])


def test_a_single_stage_is_that_of_the_release():
    release = read(*NORMANDY)
    assert [award.stage for award in release.awards] == [None]
    assert stages_of(release) == {"Ville de Lisieux": Stage("2019-06-06", ("28",))}


def test_an_award_before_the_first_stage_is_of_the_release():
    release = read("Label Or :", "- Ville de Sens : Tour", "", *NORMANDY, "", *OCCITANIA)
    assert release.awards[0].stage is None
    assert stages_of(release)["Ville de Sens"] == Stage("2019-06-06", ("28", "76"))


def test_a_stage_that_says_no_date_has_that_of_the_release():
    lines = ("Étape Occitanie", "Label Or :", "- Ville de Foix : Tours")
    assert stages_of(read(*NORMANDY, "", *lines))["Ville de Foix"] == Stage("2019-06-06", ("76",))


def test_a_stage_to_come_is_none():
    release = read(*NORMANDY, "", "Prochaine étape : Occitanie, mardi 18 juin 2019")
    assert [award.stage for award in release.awards] == [None]


def test_places_and_dates_head_stages_too():
    lines = ("Lille – 15 mai 2018", "Label Or : Ville de Lomme", "",
             "Rennes – 5 juin 2018", "Label Or : Ville de Bruz")  # fmt: skip
    assert stages_of(read(*lines)) == {
        "Ville de Lomme": Stage("2018-05-15", ()),
        "Ville de Bruz": Stage("2018-06-05", ()),
    }


@pytest.mark.parametrize(
    "line", ["Lille – 15 mai 2018", "Lyon, le 4 décembre 2018", "Aix-les-Bains, 3 mai 2019"]
)
def test_a_place_and_a_date(line: str):
    (block,) = blocks_of([line])
    assert is_place_and_date(block)


@pytest.mark.parametrize(
    "line",
    [
        "Fait à Lille le 15 mai 2018.",
        "Lille",
        "15 mai 2018",
        "- Lille – 15 mai 2018",
        "Lille – 15 mai 2018, puis Rennes – 5 juin 2018",
        "À venir : Lille – 15 mai 2018",
        "Lille – 15 mai 2018 : les lauréats",
    ],
)
def test_what_is_no_place_and_date(line: str):
    (block,) = blocks_of([line])
    assert not is_place_and_date(block)


@given(st.permutations([NORMANDY, OCCITANIA, ("Étape Bretagne", "Label Or :", "- Ville de Bruz")]))
def test_the_order_of_the_stages_changes_nothing(parts: list[tuple[str, ...]]):
    stages = stages_of(read(*(line for part in parts for line in (*part, ""))))
    assert stages["Ville de Lisieux"] == Stage("2019-06-06", ("28",))
    assert stages["Ville de Foix"] == Stage("2019-06-18", ("76",))
    assert stages["Ville de Bruz"].regions == ("53",)


def test_the_invented_release_of_two_stages():
    path = HELD_OUT[5] / "tour-deux-etapes.txt"
    stages = stages_of(Invented(path, {}).read())
    assert {stage.regions for name, stage in stages.items() if "Ville" in name} == {
        ("28",),
        ("76",),
    }
