"""Names that a dash joins, and laureates told apart over several lines; all is invented."""

import pytest

from loaders.known import in_atlas
from loaders.releases.lists.several import enumerated
from loaders.releases.names.entries import read_entry
from loaders.releases.names.telling import put_right
from tests.loaders.releases.test_prose_roles import awards_of

LENS = "Communauté d’agglomération de Lens - Liévin"
CROZON = "Communauté de communes Presqu’île de Crozon - Aulne maritime"


@pytest.mark.parametrize(
    ("line", "name", "project"),
    [
        (LENS, LENS, ""),
        (f"{LENS} : « Phare »", LENS, "Phare"),
        (f"{LENS}, pour « Phare »", LENS, "Phare"),
        (f"{LENS} – « Phare »", LENS, "Phare"),
        (f"{CROZON} pour « Bout du monde, bout du fil »", CROZON, "Bout du monde, bout du fil"),
        ("Golfe du Morbihan – Vannes Agglomération – « Phare »", None, "Phare"),
        ("Nantes Métropole - Phare pour tous", "Nantes Métropole", "Phare pour tous"),
        ("Ville de Lens - Phare", "Ville de Lens", "Phare"),
        ("Ville de Lens - Liévin en fête", "Ville de Lens", "Liévin en fête"),
    ],
)
def test_a_dash_is_of_the_name_where_the_atlas_says_so(line, name, project):
    read = put_right(read_entry(line), line, in_atlas)
    assert read.name == (name or "Golfe du Morbihan – Vannes Agglomération")
    assert read.project == project
    assert line.startswith(read.name)


def test_without_an_atlas_a_dash_parts():
    read = put_right(read_entry(LENS), LENS, lambda name: False)
    assert (read.name, read.project) == ("Communauté d’agglomération de Lens", "Liévin")


@pytest.mark.parametrize("last", ["et à", "ainsi qu'à", ", ainsi qu’à"])
def test_the_last_of_several_may_be_said_in_other_words(last):
    text = f"à la Ville de Lens pour « Phare » {last} la Ville de Sens pour « Tour »"
    told = enumerated(text.replace(" ,", ","), 0)
    assert [(one.name, one.project) for one in told] == [
        ("la Ville de Lens", "Phare"),
        ("la Ville de Sens", "Tour"),
    ]


def test_laureates_on_lines_of_their_own_after_what_gives_the_label():
    lines = (
        "A été attribué le label :",
        "à Brest métropole pour « Phare »,",
        "à la ville de Lorient pour « Tour ouverte »,",
        f"ainsi qu'à la {CROZON} pour « Bout du monde ».",
    )
    assert awards_of(*lines) == [
        ("label", None, "Brest métropole", "Phare"),
        ("label", None, "la ville de Lorient", "Tour ouverte"),
        ("label", None, f"la {CROZON}", "Bout du monde"),
    ]


@pytest.mark.parametrize("verb", ["Ont reçu", "ont obtenu"])
def test_who_receives_may_come_last(verb):
    said = f"{verb} les encouragements du jury Fougères Agglomération et la ville de Pontivy."
    assert awards_of(said) == [
        ("encouragement", None, "Fougères Agglomération", ""),
        ("encouragement", None, "la ville de Pontivy", ""),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Ceux qui ont reçu le label citent Fougères Agglomération et la ville de Pontivy.",
        "Fabulina a obtenu les encouragements du jury Fougères Agglomération.",
        "N’ont pas reçu les encouragements du jury Fougères Agglomération et Pontivy.",
    ],
)
def test_who_is_only_named_last_receives_nothing(said):
    assert [award for award in awards_of(said) if "Fougères" in award[2]] == []
