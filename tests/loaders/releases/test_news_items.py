"""Short items of news on one to four awards: every sentence here is invented."""

import pytest

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019 (inventé)"
Read = list[tuple[str, str | None, str]]


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = read_release(Document("essai.txt", (title, "", *lines)), {}, in_atlas)
    return [(a.award, a.distinction, a.name) for a in read.awards]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (
            "Label Territoire Innovant : la Ville de Vierzon dorée pour « Quais »",
            [("label", "or", "la Ville de Vierzon")],
        ),
        (
            "Label Territoire Innovant : la Ville de Tulle récompensée pour « Lavoir »",
            [("label", None, "la Ville de Tulle")],
        ),
        (
            "Label Territoire Innovant : la Ville d’Argentan pour « Quais »",
            [("label", None, "la Ville d’Argentan")],
        ),
    ],
)
def test_the_adjective_that_says_a_level_is_not_of_the_name(title: str, read: Read) -> None:
    assert awards_of(title=title) == read


def test_the_level_is_told_apart_from_the_name() -> None:
    lines = (
        "Vierzon décroche le label « Territoire Innovant » !",
        "",
        "C’est fait : notre ville a reçu le label Territoire Innovant, niveau argent.",
    )
    assert awards_of(*lines) == [("label", "argent", "Vierzon")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "Tulle a reçu le label Or pour son lavoir. Même récompense pour Vierzon et ses quais.",
            [("label", "or", "Tulle"), ("label", "or", "Vierzon")],
        ),
        ("Même récompense pour Vierzon et ses quais.", []),
        (
            "Pour la Ville de Vierzon, ce sera un encouragement : il lui manque un bilan.",
            [("encouragement", None, "la Ville de Vierzon")],
        ),
        ("Pour Vierzon, c’est un label de qualité que la ville défend.", []),
        ("Pour Vierzon, ce sera le label Or ou rien.", []),
        ("Pour Vierzon, un encouragement sera bientôt au programme.", []),
        (
            "Parmi les collectivités labellisées, la Ville de Tulle, pour son lavoir connecté.",
            [("label", None, "la Ville de Tulle")],
        ),
        ("Devant les collectivités labellisées, la Ville de Tulle, pour rire, a dansé.", []),
        (
            "Le jury a décerné le label Or à la double candidature des villes de Vierzon et de "
            "Tulle.",
            [("label", "or", "villes de Vierzon et de Tulle")],
        ),
        ("Vierzon présente la candidature de Tulle au label Or.", []),
        (
            "Le Cher n’est pas en reste : le label Or est également allé à Vierzon pour ses quais.",
            [("label", "or", "Vierzon")],
        ),
        ("Le Cher n’est pas en fête : le label Or n’est pas allé à Vierzon.", []),
        (
            "Notre voisine, la Ville de Tulle, qui teste ce service, a reçu hier le label Or.",
            [("label", "or", "la Ville de Tulle")],
        ),
        ("La Ville de Tulle, qui teste ce service, a reçu hier le président du label Or.", []),
        (
            "La Ville de Tulle a reçu un encouragement pour son lavoir et qu’une visite sera "
            "organisée.",
            [("encouragement", None, "La Ville de Tulle")],
        ),
    ],
)
def test_a_sentence_of_news_gives_an_award(sentence: str, read: Read) -> None:
    assert awards_of(sentence) == read


@pytest.mark.parametrize(
    ("sentences", "read"),
    [
        (
            "Six jeunes pousses ont pitché. C’est Fabulina qui l’emporte, avec son robot.",
            [("startup", None, "Fabulina")],
        ),
        ("Six jeunes pousses ont pitché. C’est Fabulina qui a ouvert le bal.", []),
        ("Six jeunes pousses sont venues. C’est Tulle qui a reçu leurs équipes.", []),
        ("Six équipes ont couru. C’est Fabulina qui l’emporte.", []),
    ],
)
def test_the_winner_of_start_ups_that_were_just_told(sentences: str, read: Read) -> None:
    assert awards_of(sentences) == read


class TestTheDay:
    """The day of a stage that the text says with no year."""

    @pytest.mark.parametrize(
        ("sentence", "edition", "day"),
        [
            ("Mardi 4 juin, à Tulle, l’étape de l’IntercoTOUR 2019.", 2019, "2019-06-04"),
            ("Lundi 4 juin, à Tulle, l’étape de l’IntercoTOUR 2019.", 2019, None),
            ("Prochaine étape de l’IntercoTOUR 2019 : mardi 4 juin.", 2019, None),
            ("juin 8, 2019 par L’équipe. Vierzon a reçu le label Or.", 2019, "2019-06-08"),
        ],
    )
    def test_is_that_of_its_edition(self, sentence: str, edition: int, day: str | None) -> None:
        lines = ("Label « Territoire Innovant » des Interconnectés", "", sentence)
        read = read_release(Document("essai.txt", lines), {}, in_atlas)
        assert (read.edition, read.stage_date) == (edition, day)

    @pytest.mark.parametrize(
        ("sentence", "told"),
        [
            ("Vierzon a reçu le label mardi 4 juin, à Tulle.", "04/06/2019"),
            ("Hier, à Tulle, le réseau a remis le label à Vierzon.", "07/06/2019"),
            ("Les inscriptions à l’étape closent le 4 juin.", ""),
            ("Vierzon fêtera ses quais mardi 4 juin.", ""),
            ("Vierzon a reçu le label lundi 4 juin, à Tulle.", ""),
        ],
    )
    def test_is_told_beside_that_of_the_release(self, sentence: str, told: str) -> None:
        lines = (TITLE, "", "Publié le 8 juin 2019", "", sentence)
        read = read_release(Document("essai.txt", lines), {}, in_atlas)
        said = [note for note in read.notes if "l’étape ou la remise serait du" in note]
        assert read.stage_date == "2019-06-08"
        assert [told in note for note in said] == [True] * bool(told)


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("Les dossiers bretons étaient examinés à Vannes, lors d’une étape régionale.", ("53",)),
        ("Les dossiers bretons et les projets normands sont venus à une étape commune.", ()),
        ("Les dossiers bretons étaient examinés à Vannes.", ()),
        ("Les dossiers bretons attendent la prochaine étape régionale.", ()),
    ],
)
def test_the_region_whose_people_were_heard(sentence: str, regions: tuple[str, ...]) -> None:
    names = {"53": "Bretagne", "28": "Normandie"}
    read = read_release(Document("essai.txt", (TITLE, "", sentence)), names, in_atlas)
    assert read.stage_regions == regions
