"""Releases of every layout that is known, and text that is none."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.commands.reading import release_as_json
from loaders.documents import Document, read_document
from loaders.press_release import MAX_NOTES, read_release
from loaders.releases.release import Release
from loaders.releases.text.blocks import MAX_LINE, MAX_LINES
from tests.loaders.corpus import HELD_OUT, REGIONS, RELEASES, Invented, invented_releases

REAL_RELEASE = (
    Path(__file__).parents[3].parent / "shared" / "press-releases" / "2019-06-26-ile-de-france.txt"
)
LEFT = re.compile("^Nommés sans être lus|le concours de start-up y est nommé")


def release_of(*lines: str) -> Release:
    return read_release(Document("essai.txt", ("Les Interconnectés, 2019", "", *lines)), REGIONS)


def awards_of(*lines: str) -> list[tuple[str, str | None, str, str]]:
    return [(a.award, a.distinction, a.name, a.project) for a in release_of(*lines).awards]


def test_every_invented_release_has_its_expected_reading():
    names = {release.name for release in invented_releases()}
    assert len(names) >= 40
    assert names == {path.stem for path in RELEASES.glob("*.json")}


@pytest.mark.parametrize(
    "invented",
    [release for folder in (RELEASES, *HELD_OUT) for release in invented_releases(folder)],
    ids=lambda invented: invented.name,
)
def test_invented_release(invented: Invented):
    expected = invented.expected
    document = read_document(invented.path)
    release = invented.read()
    awards = release_as_json(release)["awards"]
    for award in awards:
        del award["summary"]
    assert awards == expected["awards"]
    check(release, document)
    assert release.edition == expected["edition"]
    assert release.stage_date == expected["stage_date"]
    assert list(release.stage_regions) == expected["stage_regions"]
    figures = [
        {key: value for key, value in asdict(figure).items() if value is not None}
        for figure in release.editions
    ]
    assert figures == expected["editions"]
    for fragment in expected["notes"]:
        assert any(fragment in note for note in release.notes), (fragment, release.notes)
    of_reading = [note for note in release.notes if not LEFT.search(note)]
    assert bool(of_reading) == bool(expected["notes"]), release.notes


class TestTheRealRelease:
    """The facts of a release that is not in the repository, where it is at hand."""

    @pytest.fixture
    def release(self) -> Release:
        if not REAL_RELEASE.exists():
            pytest.skip("the release of 26 June 2019 is not at hand")
        return read_release(read_document(REAL_RELEASE), REGIONS)

    def test_awards(self, release: Release):
        assert [(a.award, a.distinction, a.name, a.line) for a in release.awards] == [
            ("label", None, "La Communauté d’Agglomération de Paris-Saclay", 23),
            ("label", None, "La Ville de Rosny-Sous-Bois", 29),
            ("encouragement", None, "Erdre et Gesvres", 35),
            ("startup", None, "Cmarue", 40),
            ("startup", None, "Lify Air", 46),
        ]

    def test_projects(self, release: Release):
        projects = [award.project for award in release.awards]
        assert projects[:2] == ["Challenge observatoire économique", "Ville numérique"]
        assert projects[2].startswith("Refonte et mise en accessibilité numérique")
        assert projects[2].endswith("intercommunal dans une démarche mutualisée")
        assert "implantation participative des commerces" in projects[3]

    def test_summaries(self, release: Release):
        starts = ["Démarche d’Open", "Vise à moderniser", "", "Permet de", "Se positionne comme"]
        for award, start in zip(release.awards, starts, strict=True):
            assert award.summary.startswith(start)
        assert "Les Interconnectés" not in release.awards[-1].summary

    def test_edition(self, release: Release):
        assert (release.edition, release.stage_date) == (2019, "2019-06-26")
        assert release.stage_regions == ("11",)
        assert [note for note in release.notes if "2019 rétablie" in note]

    def test_figures(self, release: Release):
        (figures,) = release.editions
        assert (figures.edition, figures.auditioned, figures.labelled) == (2018, 41, 26)


class TestLists:
    @pytest.mark.parametrize(
        "markers",
        [
            ("1/ ", "2/ "), ("1. ", "2. "), ("1° ", "2° "), ("1- ", "2- "), ("1) ", "2) "),
            ("- ", "- "), ("– ", "– "), ("• ", "• "), ("▪ ", "▪ "), ("* ", "* "),
            ("\uf0b7 ", "\uf0b7 "), ("1/", "2/"), ("(1) ", "(2) "),
        ],
    )  # fmt: skip
    def test_markers(self, markers: tuple[str, str]):
        lines = (f"{markers[0]}Ville de Lens, pour son Phare", f"{markers[1]}Ville de Sens : Tour")
        assert awards_of("Label Or :", *lines) == [
            ("label", "or", "Ville de Lens", "Phare"),
            ("label", "or", "Ville de Sens", "Tour"),
        ]

    def test_bullets_inside_an_item_belong_to_it(self):
        release = release_of(
            "Label Or :", "1/ Lens, pour son Phare :", "- Lumière", "2/ Sens : Tour"
        )
        assert [award.name for award in release.awards] == ["Lens", "Sens"]
        assert "Lumière" in release.awards[0].summary

    def test_a_list_goes_on_after_a_paragraph(self):
        names = awards_of(
            "Label Or :", "1/ Lens : Phare", "", "Un commentaire.", "", "2/ Sens : Tour"
        )
        assert [name for _, _, name, _ in names] == ["Lens", "Sens"]

    def test_a_list_ends_with_the_boilerplate(self):
        lines = ("Label Or :", "- Lens : Phare", "", "Les Interconnectés", "", "- Presse : bureau")
        assert [name for _, _, name, _ in awards_of(*lines)] == ["Lens"]

    def test_a_sentence_right_after_an_item_opens_the_next_list(self):
        lines = (
            "Label Or :",
            "- Ville de Lens",
            "Le jury a remis un encouragement au projet suivant :",
            "- Ville de Sens : Tour",
        )
        assert awards_of(*lines) == [
            ("label", "or", "Ville de Lens", ""),
            ("encouragement", None, "Ville de Sens", "Tour"),
        ]

    def test_an_item_goes_on_over_a_line_that_looks_like_an_opening(self):
        lines = ("Label Or :", "- Ville de Lens, pour son", "Prix des lecteurs inventés")
        assert awards_of(*lines) == [("label", "or", "Ville de Lens", "Prix des lecteurs inventés")]

    def test_points_about_the_label_are_no_laureates(self):
        release = release_of("Le Label Territoire Innovant", "- Innovation", "- Partage")
        assert release.awards == ()
        assert sum("n’a pas été compris" in note for note in release.notes) == 2

    def test_an_award_given_to_nobody(self):
        assert awards_of("Label Or : aucun lauréat", "Encouragement : Non attribué") == []

    def test_a_laureate_told_twice_is_one(self):
        lines = (
            "Le projet Phare, porté par le TCO, a été récompensé par un Label Or.",
            "",
            "Label Or : Territoire de la Côte Ouest (TCO) – Phare",
            "",
            "La Ville de Lens a reçu le Label Argent. Lens a reçu le Label Argent pour sa Tour.",
        )
        assert awards_of(*lines) == [
            ("label", "or", "Territoire de la Côte Ouest (TCO)", "Phare"),
            ("label", "argent", "La Ville de Lens", "Tour"),
        ]

    def test_a_theme_ends_with_its_list(self):
        lines = (
            "Catégorie « Villes imaginaires »", "Label Or : Lens – Phare", "",
            "Le Label Or est décerné à Sens pour sa Tour.",
        )  # fmt: skip
        themes = [award.theme for award in release_of(*lines).awards]
        assert themes == ["Villes imaginaires", None]

    def test_joint_laureates_stay_together(self):
        lines = ("Label Or :", "- Lens, Sens et Mens", "- Pau et Dax, pour leur Phare")
        names = [name for _, _, name, _ in awards_of(*lines)]
        assert names == ["Lens, Sens et Mens", "Pau et Dax"]

    def test_the_next_stage_is_not_this_one(self):
        release = release_of(
            "Auditions du 2 mai 2019.", "", "Prochaine étape : Bretagne, 3 juin 2019."
        )
        assert (release.stage_date, release.stage_regions) == ("2019-05-02", ())

    def test_a_level_beside_the_name(self):
        assert awards_of("Lauréats du label :", "- Lens (label d’argent) : Phare") == [
            ("label", "argent", "Lens", "Phare")
        ]

    def test_laureates_of_an_unnamed_award_are_noted(self):
        release = release_of("Les lauréats :", "- Lens : Phare")
        assert [award.award for award in release.awards] == ["label"]
        assert any("supposée" in note for note in release.notes)

    def test_a_list_of_several_awards_is_not_guessed(self):
        release = release_of(
            "Le jury a retenu pour le Label Or et le Label Argent :", "- Lens : Phare"
        )
        assert release.awards == ()
        assert any("plusieurs prix" in note for note in release.notes)

    @pytest.mark.parametrize(
        "heading",
        [
            "Critères d’attribution du label :",
            "Les candidats au label Or :",
            "Projets auditionnés pour le label :",
            "Partenaires du label :",
            "Label Villes Internet :",
            "Ordre du jour :",
        ],
    )
    def test_other_lists_announce_nothing(self, heading: str):
        assert awards_of(heading, "- Ville de Lens : Phare", "- Ville de Sens : Tour") == []


class TestProjects:
    @pytest.mark.parametrize(
        ("item", "name", "project"),
        [
            ("Lens, pour « Ville, demain : usages »", "Lens", "Ville, demain : usages"),
            ("Lens – « A – B »", "Lens", "A – B"),
            ("« A – B », Ville de Lens", "Ville de Lens", "A – B"),
            ("« Phare » porté par la Ville de Lens", "la Ville de Lens", "Phare"),
            ("Phare inventé (porté par Lens)", "Lens", "Phare inventé"),
            ("Phare inventé – Lens Métropole", "Lens Métropole", "Phare inventé"),
            ("Lens et Sens, pour leur projet commun Phare", "Lens et Sens", "Phare"),
            ("Lens (62), pour son Phare", "Lens (62)", "Phare"),
            ("Lens, ville inventive, pour son projet de Phare", "Lens", "Phare"),
            ("Lens, pour son dispositif intitulé Phare", "Lens", "Phare"),
            ("Lens : L.I.V.E. : un portail", "Lens", "L.I.V.E."),
            ("Lens", "Lens", ""),
            ("l’Agglomération de Lens, pour son Phare", "l’Agglomération de Lens", "Phare"),
            ("ville de Lens : Phare", "ville de Lens", "Phare"),
            ("Saint-Lô Agglo - Phare", "Saint-Lô Agglo", "Phare"),
        ],
    )
    def test_items(self, item: str, name: str, project: str):
        assert [award[2:] for award in awards_of("Label Or :", f"- {item}")] == [(name, project)]

    @pytest.mark.parametrize(
        "item",
        ["un projet exemplaire", "la qualité du projet", "26 juin 2019", "3 millions d’euros",
         "presse@exemple.invalid", "www.exemple.invalid", "Tous les territoires", "?", "Le jury",
         "Lens a présenté un bon projet", "x" * 400],
    )  # fmt: skip
    def test_what_is_no_laureate_is_noted(self, item: str):
        release = release_of("Label Or :", f"- {item}")
        assert release.awards == ()
        assert [note for note in release.notes if note.startswith("Ligne 4 : ")]


class TestProse:
    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("Le Label Or est décerné à Lens pour son Phare.", ("label", "or", "Lens", "Phare")),
            ("Le jury décerne le Label Or au projet Phare porté par Lens.",
             ("label", "or", "Lens", "Phare")),
            ("Lens remporte le Label d’argent pour son Phare.",
             ("label", "argent", "Lens", "Phare")),
            ("La Ville de Lens s’est vu attribuer le label « Territoire Innovant ».",
             ("label", None, "La Ville de Lens", "")),
            ("Un label d’encouragement est attribué à Lens, pour son Phare.",
             ("encouragement", None, "Lens", "Phare")),
            ("Le trophée des Territoires innovants revient à Lens.", ("label", None, "Lens", "")),
            ("Le concours start-up est remporté par Inventio.",
             ("startup", None, "Inventio", "")),
            ("Le Label Or est décerné à Lens lors du Forum.", ("label", "or", "Lens", "")),
        ],
    )  # fmt: skip
    def test_an_award(self, sentence: str, expected: tuple):
        assert awards_of(sentence) == [expected]

    def test_several_in_a_sentence(self):
        sentence = (
            "Le Label Or est décerné à Lens pour son Phare, le Label Argent à Sens pour sa Tour "
            "et le Label Bronze à Mens."
        )
        assert awards_of(sentence) == [
            ("label", "or", "Lens", "Phare"),
            ("label", "argent", "Sens", "Tour"),
            ("label", "bronze", "Mens", ""),
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Le label est décerné aux collectivités innovantes.",
            "Le Label Or sera décerné à Lens.",
            "Lens n’a pas obtenu le Label Or.",
            "Lens est candidate au Label Or.",
            "En 2016, le Label Or a été décerné à Lens.",
            "Le label Villes Internet est décerné à Lens.",
            "Le label « Ville inventée » est décerné à Lens.",
            "Le label Bas Carbone est décerné à Lens.",
            "Les labels ont été remis à Lens lors du Forum.",
            "Or, le label a de la valeur à Lens.",
            "Le Territoria d’or est décerné à Lens.",
        ],
    )
    def test_no_award(self, sentence: str):
        assert awards_of(sentence) == []


class TestFrame:
    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("Auditions Île-de-France", ("11",)),
            ("les auditions régionales en Nouvelle-Aquitaine", ("75",)),
            ("l’étape Bretagne et Pays de la Loire", ("52", "53")),
            ("l’IntercoTOUR PACA", ("93",)),
            ("étape de la Réunion", ("04",)),
            ("à l’étape de la réunion", ()),
            ("la Région Bretagne est labellisée", ()),
            ("le label « Territoire Innovant » Ile de France", ("11",)),
            ("étape Hauts-de-France. Bretagne", ("32",)),
        ],
    )
    def test_stage_regions(self, text: str, codes: tuple[str, ...]):
        assert release_of(text).stage_regions == codes

    def test_without_regions_there_is_none(self):
        assert (
            read_release(Document("a", ("Étape Bretagne, Interconnectés",)), {}).stage_regions == ()
        )

    @pytest.mark.parametrize(
        ("lines", "edition"),
        [
            (("Interconnectés, édition 2021",), 2021),
            (("Label Territoire Innovant 2023", "Paris, le 3 mai 2023"), 2023),
            (("Labels Territoires innovants 2021", "Nantes, le 2 mars 2022"), 2021),
            (("Interconnectés", "Paris, le 3 mai 2023"), 2023),
            (("Interconnectés", "Paris, le 3 mai"), None),
        ],
    )
    def test_edition(self, lines: tuple[str, ...], edition: int | None):
        assert read_release(Document("a", lines), {}).edition == edition

    def test_the_date_of_the_stage_comes_before_that_of_the_release(self):
        lines = ("Paris, le 3 mai 2023, Interconnectés", "", "Les auditions du 2 mai 2023 à Paris.")
        assert read_release(Document("a", lines), {}).stage_date == "2023-05-02"

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("En 2018, 41 projets ont été auditionnés et 26 labellisés.", [(2018, 41, 26)]),
            ("En 2022, 25 labels dont 7 labels or.", [(2022, None, 25)]),
            ("Depuis 2010, 250 projets ont été labellisés.", []),
            ("41 projets ont été auditionnés.", []),
            ("En 2018, neuf étapes.", []),
            ("Entre 2017 et 2018, 41 projets ont été auditionnés.", []),
        ],
    )
    def test_figures(self, sentence: str, expected: list):
        figures = release_of(sentence).editions
        assert [(f.edition, f.auditioned, f.labelled) for f in figures] == expected


WORDS = st.sampled_from(
    [
        "1/",
        "-",
        "•",
        "Label",
        "Or",
        "argent",
        ":",
        ",",
        ".",
        "«",
        "»",
        "(",
        ")",
        "pour",
        "son",
        "projet",
        "de",
        "porté",
        "par",
        "à",
        "au",
        "décerné",
        "Ville",
        "Lens",
        "Nantes",
        "Métropole",
        "encouragement",
        "start-up",
        "jury",
        "a",
        "retenu",
        "Catégorie",
        "2019",
        "26",
        "juin",
        "20#9",
        "mercredi",
        "Interconnectés",
        "Territoire",
        "Innovant",
        "auditions",
        "Île-de-France",
        "<b>",
        "${7*7}",
        "=1",
        "remporte",
        "le",
    ]
)
RELEASE_LINES = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=25)


def check(release: Release, document: Document) -> None:
    joined = " ".join(" ".join(document.lines).split())
    for award in release.awards:
        assert award.name
        assert award.name in joined
        assert 1 <= award.line <= len(document.lines)
        line = document.lines[award.line - 1]
        told = " ".join(line[award.start : award.end].split())
        goes_on = award.name.startswith(f"{told} ") and not line[award.end :].strip()
        assert told == award.name or goes_on
        assert award.award in {"label", "encouragement", "startup"}
        assert award.distinction in {None, "or", "argent", "bronze"}
        assert len(award.name) <= 300
        assert len(award.summary) <= 5000
    assert set(release.stage_regions) <= set(REGIONS)
    assert len(release.notes) <= MAX_NOTES + 1


@given(RELEASE_LINES)
def test_any_mixture_of_the_words_of_a_release(lines: list[str]):
    document = Document("a", ("Les Interconnectés", *lines))
    check(read_release(document, REGIONS), document)


@given(st.lists(st.text(max_size=200), max_size=20))
def test_any_text(lines: list[str]):
    document = Document("a", ("Les Interconnectés", "Label Or :", *lines))
    check(read_release(document, REGIONS), document)


@given(RELEASE_LINES)
def test_reading_twice_gives_the_same(lines: list[str]):
    document = Document("a", ("Les Interconnectés", *lines))
    assert read_release(document, REGIONS) == read_release(document, REGIONS)


@pytest.mark.parametrize(
    "line",
    ["- Ville de Lens, pour son Phare", "1/ ", "Label Or :", "x" * 50, "« " * 30, "Le Label Or à "],
)
def test_a_million_lines_are_bounded(line: str):
    document = Document("a", ("Les Interconnectés", "Label Or :", *([line] * 1_000_000)))
    release = read_release(document, REGIONS)
    assert any(f"{MAX_LINES} premières lignes" in note for note in release.notes)


def test_an_endless_line_is_bounded():
    document = Document("a", ("Les Interconnectés", "- Lens, pour " * 1_000_000))
    release = read_release(document, REGIONS)
    assert any(f"{MAX_LINE} premiers caractères" in note for note in release.notes)
