"""A laureate on its own line, and what stands under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.known import in_atlas
from loaders.releases.lists.stacked import read_stacked
from loaders.releases.lists.unmarked import entries_without_marker
from loaders.releases.names.entries import Entry
from loaders.releases.text.blocks import blocks_of

TOLD = "Un service pour tous les habitants du bassin minier."


def stacked(*lines: str, startup: bool = False) -> Entry | None:
    (block,) = blocks_of(lines)
    return read_stacked(block, {"Lens", "Saint-Ouen", "Saint"}.__contains__, startup=startup)


@pytest.mark.parametrize(
    ("lines", "name", "project", "summary"),
    [
        (("1. Ville de Lens", "Le phare ouvert", TOLD), "Ville de Lens", "Le phare ouvert", TOLD),
        (("- Lens", TOLD), "Lens", "", TOLD),
        (("- Lens", "« Phare »", TOLD), "Lens", "Phare", TOLD),
        (("- Lens", "Projet : « Phare »", "Une vue."), "Lens", "Phare", "Une vue."),
        (
            ("2. Communauté de communes du Val", "de Drôme", "Les bois", TOLD),
            "Communauté de communes du Val de Drôme",
            "Les bois",
            TOLD,
        ),
    ],
)
def test_territories(lines: tuple[str, ...], name: str, project: str, summary: str):
    entry = stacked(*lines)
    assert entry == Entry(name, project, summary, 0)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ville de Lens",),
        ("Ville de Lens", "Phare"),  # which had no room beside it
        ("Ville de Lens,", TOLD),
        ("Ville de", TOLD),
        ("Ville de Lens", "pour un service de tous les habitants"),
        ("Ville de Saint", "Ouen-sur-Seine et de tout son port ouvert"),
        ("Le jury a salué", "Lens et tous les autres territoires"),
        ("Phare", TOLD),
    ],
)
def test_what_is_no_territory_alone_on_its_line(lines: tuple[str, ...]):
    assert stacked(*lines) is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("1- CALANKO", TOLD), "CALANKO"),
        (("• Fabulina Services", TOLD, "Et plus encore."), "Fabulina Services"),
        (("Fabulina", "« Voir loin », une jauge"), "Fabulina"),
    ],
)
def test_startups(lines: tuple[str, ...], name: str):
    entry = stacked(*lines, startup=True)
    assert entry is not None
    assert (entry.name, entry.project) == (name, "")
    assert entry.summary


@pytest.mark.parametrize(
    "lines",
    [
        ("Fabulina Services", "Numériques"),
        ("Fabulina, qui aide les communes à", "Mesurer leurs pertes d’eau et de chaleur"),
        ("Un service de mesure", TOLD),
        ("Fabulina :", TOLD),
    ],
)
def test_what_is_no_startup_alone_on_its_line(lines: tuple[str, ...]):
    assert stacked(*lines, startup=True) is None


def test_a_startup_may_have_no_marker():
    (block,) = blocks_of(["CALANKO", TOLD])
    ((_, entry),) = entries_without_marker(block, startup=True)
    assert entry is not None
    assert entry.name == "CALANKO"


@given(st.lists(st.text("Lens Ville de «P» : .", min_size=1, max_size=30), min_size=1, max_size=4))
def test_a_name_begins_the_block(lines: list[str]):
    for block in blocks_of(lines):
        entry = read_stacked(block, startup=True)
        assert entry is None or block.text[entry.at :].startswith(entry.name)


def test_a_field_of_its_own_is_the_whole_title():
    (block,) = blocks_of(["1° VILLE DE LENS", "Projet : Radio'Lens", "Des bornes pour tous."])
    entry = read_stacked(block, in_atlas, startup=False)
    assert entry is not None
    assert (entry.project, entry.summary) == ("Radio'Lens", "Des bornes pour tous.")


def test_a_field_that_goes_on_is_read_with_its_next_line():
    (block,) = blocks_of(["1° VILLE DE LENS", "Projet : des bornes pour", "Tous"])
    entry = read_stacked(block, in_atlas, startup=False)
    assert entry is None or entry.project != "des bornes pour"
