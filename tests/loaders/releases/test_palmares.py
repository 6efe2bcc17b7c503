"""Palmarès as the press and partners lay them out: every award here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from tests.loaders.corpus import REGIONS

Read = list[tuple[str, str | None, str, str]]
TITLE = "Label « Territoire Innovant » 2019 : les lauréats des Interconnectés (inventé)"


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)
    return [(a.award, a.distinction, a.name, a.project) for a in read.awards]


PROSE: dict[str, Read] = {
    "Le label or a été décerné aux villes de Lens, pour son Phare, et de Cholet, pour sa Tour.": [
        ("label", "or", "Lens", "Phare"),
        ("label", "or", "Cholet", "Tour"),
    ],
    "Le label or va à Lens (Pas-de-Calais)) et Cholet (Maine-et-Loire).": [
        ("label", "or", "Lens (Pas-de-Calais)", ""),
        ("label", "or", "Cholet (Maine-et-Loire)", ""),
    ],
    "Enfin, le jury a voulu encourager Lens et Cholet, dont les projets débutent.": [
        ("encouragement", None, "Lens", ""),
        ("encouragement", None, "Cholet", ""),
    ],
    "Fabulina SAS est la start-up lauréate du concours, pour sa carte des crues.": [
        ("startup", None, "Fabulina SAS", "Carte des crues"),
    ],
    "Une autre jeune pousse, Fabulina (38), est également lauréate du concours.": [
        ("startup", None, "Fabulina (38)", ""),
    ],
    "Trois villes se voient octroyer un encouragement. Le Nord est là : Lens (62) et Salers (15)"
    " sont du lot, avec Cholet (49).": [
        ("encouragement", None, "Lens (62)", ""),
        ("encouragement", None, "Salers (15)", ""),
        ("encouragement", None, "Cholet (49)", ""),
    ],
    "Lens (62) et Salers (15) pourront désormais accrocher la plaque dorée dans leur hall.": [
        ("label", "or", "Lens (62)", ""),
        ("label", "or", "Salers (15)", ""),
    ],
    "Les labels ont été décernés le 5 mars à la Ville de Lens et à Cholet.": [
        ("label", None, "la Ville de Lens", ""),
        ("label", None, "Cholet", ""),
    ],
}


@pytest.mark.parametrize("sentence", PROSE)
def test_the_laureates_of_a_sentence(sentence: str) -> None:
    assert awards_of(sentence) == PROSE[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lors de cette soirée, deux villes ont reçu le label or et une autre le label argent.",
        "Suite à cette édition, trois villes ont reçu le label or.",
        "Quatre villes se voient octroyer un encouragement. Lens (62) et Cholet (49) sont du lot.",
        "Trois villes ont reçu le label or. Parmi elles, deux sont de petite taille.",
        "Lens (62) a reçu une plaque dorée à l’or fin des mains d’un artisan.",
        "La jeune pousse Fabulina est partenaire du concours, dont Lens est lauréate.",
        "Fabulina est une start-up candidate au concours, qui récompense une lauréate.",
        "Le jury a voulu encourager Lens à poursuivre ses efforts.",
        "Les labels Territoire Innovant ont été décernés le 5 mars à Lens, en fin de journée.",
    ],
)
def test_what_is_no_laureate(sentence: str) -> None:
    assert awards_of(sentence) == []


def test_the_category_between_a_level_and_its_laureates() -> None:
    read = awards_of(
        "Le jury du label a retenu trois initiatives.",
        "- Label d’or « Écoles » : la Ville de Lens (Pas-de-Calais) pour « Phare »",
        "« On l’a fait à deux. » — le maire de Lens.",
        "- Label de bronze « Écoles », ex æquo : Cholet pour « Tour » et Vierzon pour « Pont ».",
        "- Label d’or « Ville prudente » : Arras pour « Rue ».",
    )
    assert read == [
        ("label", "or", "la Ville de Lens (Pas-de-Calais)", "Phare"),
        ("label", "bronze", "Cholet", "Tour"),
        ("label", "bronze", "Vierzon", "Pont"),
    ]


def test_the_laureates_named_with_their_neighbours() -> None:
    read = awards_of(
        "Les deux structures recevant le label Territoire Innovant :",
        "",
        "Lens (62), Arras (62) et leurs deux intercommunalités pour leur standard commun.",
        "La Ville de Cholet (49) pour sa Tour, avec Angers et leurs communes.",
        "",
        "La start-up lauréate :",
        "",
        "Fabulina (51) pour sa sonde.",
    )
    assert read == [
        ("label", None, "Lens (62), Arras (62) et leurs deux intercommunalités", "Standard commun"),
        ("label", None, "La Ville de Cholet (49)", "Tour"),
        ("startup", None, "Fabulina (51)", "Sonde"),
    ]


def test_the_pages_of_a_document_are_no_items() -> None:
    read = awards_of(
        "La Ville de Lens reçoit le label Or pour",
        "2 / 8",
        "« Phare ».",
        "3/8",
        "Concours « Jeunes pousses »",
        "Fabulina est la jeune pousse lauréate, pour sa carte.",
        "Deux finalistes : Imaginon et Tartempion.",
    )
    assert read == [
        ("label", "or", "La Ville de Lens", "Phare"),
        ("startup", None, "Fabulina", "Carte"),
    ]


def test_titles_above_those_who_bear_them() -> None:
    read = awards_of(
        "Les labels :",
        "Les deux labels « Territoire Innovant » ont été remis lors d’une soirée, le 5 mars 2019.",
        "« Le phare du soir »,",
        "de la Ville de Lens (62)",
        "« Tour »,",
        "du Département de la Sarthe",
        "",
        "Le prix start-up :",
        "« Carte des crues », de la société Fabulina Mobile",
        "",
        "Les candidats :",
        "« Pont »,",
        "de la Ville de Cholet (49)",
    )
    assert read == [
        ("label", None, "la Ville de Lens (62)", "Le phare du soir"),
        ("label", None, "Département de la Sarthe", "Tour"),
        ("startup", None, "Fabulina Mobile", "Carte des crues"),
    ]


def test_the_slides_of_a_stage() -> None:
    read = awards_of(
        "1 Étape Bretagne",
        "11 avril 2019",
        "",
        "2 Au programme",
        "Table ronde",
        "Ville de Brest",
        "",
        "3 LABELS",
        "Lens",
        "Le phare du soir",
        "Golfe du Morbihan – Vannes Agglomération",
        "Passerelle : un compte pour tous",
        "Ville de Cholet",
        "La tour ouverte",
        "",
        "4 START-UP",
        "1er prix Fabulina",
        "(carte des crues)",
        "2e prix Imaginon",
        "",
        "5 COUP DE CŒUR (encouragement)",
        "Vierzon",
        "  Port 24/24",
        "",
        "6 Merci",
        "Ville de Lille",
        title="IntercoTOUR 2019",
    )
    assert read == [
        ("label", None, "Lens", "Le phare du soir"),
        (
            "label",
            None,
            "Golfe du Morbihan – Vannes Agglomération",
            "Passerelle : un compte pour tous",
        ),
        ("label", None, "Ville de Cholet", "La tour ouverte"),
        ("startup", None, "Fabulina", "carte des crues"),
        ("startup", None, "Imaginon", ""),
        ("encouragement", None, "Vierzon", "Port 24/24"),
    ]
