"""Lists whose award is said by what leads to them: every release here is invented."""

import pytest

from loaders.documents import Document
from loaders.formats.records import with_records
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.text.dates import ends_in_a_date
from tests.loaders.corpus import REGIONS

TITLE = "Auditions du label « Territoire Innovant » 2019"
ITEMS = ("- Ville de Lens, pour « Phare »", "- Ville de Sens, pour « Pont », un outil.")
BOTH = [("label", None, "Ville de Lens", "Phare"), ("label", None, "Ville de Sens", "Pont")]
HINTED = "prix de la liste compris d’après la phrase qui la précède"


def release(*lines: str, title: str = TITLE):
    return read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)


def awards(*lines: str, title: str = TITLE) -> list[tuple[str, str | None, str, str]]:
    return [
        (a.award, a.distinction, a.name, a.project) for a in release(*lines, title=title).awards
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Lauréats de l’étape :",
        "Les deux lauréats :",
        "Nos lauréats bretons :",
        "Deux territoires ont eu leur label Territoire Innovant 2019 :",
        "Deux des quatre projets labellisés « Territoire Innovant » sont d’ici.",
        "Il pleuvait. Deux projets ont été récompensés par le label « Territoire Innovant » 2019.",
    ],
)
def test_what_leads_to_laureates(lead: str) -> None:
    assert awards(lead, "", *ITEMS) == BOTH


@pytest.mark.parametrize(
    "lead",
    [
        "Les candidats au label :",
        "Deux projets avaient été labellisés « Territoire Innovant » en 2015.",
        "Deux projets seront récompensés par le label « Territoire Innovant ».",
        "Le label « Territoire Innovant » attire.",
        "Le label Villes Internet a récompensé deux territoires.",
        "Les membres du jury du label, reçus par la Région :",
    ],
)
def test_what_leads_to_others(lead: str) -> None:
    assert awards(lead, "", *ITEMS) == []


def test_a_list_that_no_colon_leads_to_is_said_to_be_supposed() -> None:
    notes = release("Trois projets ont été labellisés « Territoire Innovant ».", "", *ITEMS).notes
    assert [note for note in notes if HINTED in note] == [f"Ligne 5 : {HINTED}."]


def test_it_takes_nothing_but_territories_with_their_project() -> None:
    lead = "Deux projets ont été labellisés « Territoire Innovant »."
    assert awards(lead, "", "- Un diplôme, pour « orner » le hall") == []
    assert awards(lead, "", "- Ville de Lens") == []


def test_the_paragraph_between_ends_the_lead() -> None:
    lead = "Deux projets ont été labellisés « Territoire Innovant »."
    assert awards(lead, "", "Le buffet a suivi.", "", *ITEMS) == []


@pytest.mark.parametrize(
    "heading",
    ["Un encouragement pour deux projets", "Mentions", "Les mentions", "MENTIONS DU JURY"],
)  # fmt: skip
def test_headings_of_encouragements(heading: str) -> None:
    expected = [("encouragement", None, name, project) for _, _, name, project in BOTH]
    assert awards(heading, "", *ITEMS) == expected


def test_mentions_of_the_law_are_none() -> None:
    assert awards("Mentions légales", "", *ITEMS) == []


@pytest.mark.parametrize("marker", ["›", "■", "‣"])
def test_items_under_a_line_of_the_same_paragraph(marker: str) -> None:
    items = (
        f"  {marker} la Ville de Lens, avec « Phare »,",
        f"  {marker} la Ville de Sens, avec « Pont ».",
    )
    found = awards("Deux lauréats de plus", "Aux côtés de Mens, le jury a retenu :", *items)
    assert [(name, project) for _, _, name, project in found] == [
        ("la Ville de Lens", "Phare"),
        ("la Ville de Sens", "Pont"),
    ]


def test_regions_of_a_release_of_results_head_their_laureates() -> None:
    lines = (
        "Une étape du label Territoire Innovant 2019.", "", "LA RÉUNION", "",
        "1- CINOR : « Ravine »", "", "MAYOTTE", "", "1- Ville de Mamoudzou : « Barge »",
    )  # fmt: skip
    assert awards(*lines, title="IntercoTOUR : les résultats") == [
        ("label", None, "CINOR", "Ravine"),
        ("label", None, "Ville de Mamoudzou", "Barge"),
    ]
    assert awards(*lines, title="IntercoTOUR : les candidats") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nantes, Cité des congrès, le 3 mars 2022", True),
        ("Nantes, le 3 mars 2022.", True),
        ("Le 3 mars 2022, Nantes", False),
        ("Nantes : « 2022 »", False),
    ],
)
def test_a_dateline_is_no_laureate(text: str, ends: bool) -> None:
    assert ends_in_a_date(text) is ends
    found = awards(text, title="Territoires Innovants 2022 : le palmarès")
    assert ends <= (found == [])


ANNOUNCED = "Deux villes ont reçu le label « Territoire Innovant » 2019"
THEIRS = ("- Ville de Lens : « Phare », un feu", "- Ville de Sens : « Pont »")


@pytest.mark.parametrize("lead", ["Administration et services", "Lien social, culture", "À lire"])
def test_a_list_of_titled_projects_where_labels_alone_are_announced(lead: str) -> None:
    found = release(lead, "", *THEIRS, title=ANNOUNCED)
    assert [(award.name, award.project) for award in found.awards] == [
        ("Ville de Lens", "Phare"),
        ("Ville de Sens", "Pont"),
    ]
    assert any("supposée celle du label" in note for note in found.notes)


@pytest.mark.parametrize(
    "lead",
    ["Également en lice", "Les autres projets", "Projets entendus", "Ateliers", "À suivre"],
)
def test_other_lists_of_such_a_release(lead: str) -> None:
    assert awards(lead, "", *THEIRS, title=ANNOUNCED) == []


def test_its_list_goes_on_under_the_next_heading() -> None:
    lines = ("Services", "", THEIRS[0], "", "Culture", "", THEIRS[1])
    assert [name for _, _, name, _ in awards(*lines, title=ANNOUNCED)] == [
        "Ville de Lens",
        "Ville de Sens",
    ]


def test_what_ends_in_a_verb_is_no_name() -> None:
    assert awards("Services", "", "- Ville de Lens est : « Phare »", title=ANNOUNCED) == []


@pytest.mark.parametrize("lead", ["Premier projet labellisé :", "1er projet labellisé :"])
def test_counted_labels(lead: str) -> None:
    lines = (f"• {lead} « Phare », de la Ville de Lens.", "Un buffet a suivi.")
    assert awards(*lines) == [("label", None, "la Ville de Lens", "Phare")]


def test_start_ups_after_the_town_they_are_from() -> None:
    lines = (
        "Concours start-up",
        "",
        "* Lens : Fabulina, des jauges ;",
        "* Sens : Imaginon, un jeu.",
    )
    found = release(*lines, title="Les Interconnectés, 2019").awards
    assert [(award.award, award.name) for award in found] == [
        ("startup", "Fabulina"),
        ("startup", "Imaginon"),
    ]


def test_a_middle_dot_parts_a_name_from_its_title() -> None:
    assert awards("Label Or → Ville de Lens · « Phare »") == [
        ("label", "or", "Ville de Lens", "Phare")
    ]


def test_records_that_are_numbered() -> None:
    records = ["N° 1. Lauréat : Ville de Lens", "Projet : Phare", "Niveau : Or"]
    assert with_records(records) == ["Or : Ville de Lens – « Phare »", "", ""]
