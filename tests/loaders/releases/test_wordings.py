"""Wordings of releases, each read as a person reads it, and their near misses left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.text import fold
from loaders.documents import Document
from loaders.formats.markdown import without_markdown
from loaders.formats.records import with_records
from loaders.formats.repairs import decoded_again, repaired_letters
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.context import context_of
from loaders.releases.figures import figures_of
from loaders.releases.lists.several import enumerated, read_entries
from loaders.releases.names.naming import is_proper
from loaders.releases.release import Release
from loaders.releases.stage import edition_of, stage_date, year_of_title
from loaders.releases.text.blocks import blocks_of
from loaders.releases.text.places import DEPARTMENTS, REGIONS, is_place_or_acronym, reads_like_title

TITLE = "Label « Territoire Innovant » 2019 (invention)"
Told = list[tuple[str, str | None, str, str]]


def release(*lines: str, title: str = TITLE) -> Release:
    return read_release(Document("essai.txt", (title, "", *lines)), {}, in_atlas)


def told(*lines: str, title: str = TITLE) -> Told:
    awards = release(*lines, title=title).awards
    return [(a.award, a.distinction, a.name, a.project) for a in awards]


def notes(*lines: str, title: str = TITLE) -> str:
    return "\n".join(release(*lines, title=title).notes)


LENS, SENS = ("label", "or", "Ville de Lens", "Phare"), ("label", "or", "Ville de Sens", "Tour")


@pytest.mark.parametrize(
    "lines",
    [
        ("Label Or : Ville de Lens (Phare) ; Ville de Sens (Tour)",),
        ("- Or : Ville de Lens (Phare), Ville de Sens (Tour)",),
        ("1° - Label Or - Ville de Lens : « Phare »", "2° - Label Or - Ville de Sens : « Tour »"),
        ("🥇 LABEL OR 🥇", "➡️ Ville de Lens | Phare", "➡️ Ville de Sens | Tour"),
        ("I. Label Or", "Ville de Lens, pour « Phare »", "Ville de Sens, pour « Tour »"),
        ("Label Or", "--------", "- Ville de Lens ....... « Phare »", "- Ville de Sens – Tour"),
        ("• Ville de Lens (label or) : « Phare »", "• Ville de Sens (label or) : « Tour »"),
        ("1. Ville de Lens, « Phare » : Label Or", "2. Ville de Sens, « Tour » : Label Or"),
        ("Trois labels OR ont été remis :", "a) Ville de Lens : Phare", "b) Ville de Sens : Tour"),
        ("Le label Or est remis à la Ville de Sens... non.", "## Label Or",
         "* **Ville de Lens** – _Phare_", "* **Ville de Sens** – _Tour_")[1:],
        ("Lauréat : Ville de Lens", "Projet : Phare", "Label : Or", "",
         "Lauréat : Ville de Sens", "Projet : Tour", "Label : Or"),
    ],
)  # fmt: skip
def test_lists(lines: tuple[str, ...]):
    text = without_markdown("\n".join(lines))
    assert told(*with_records(text.split("\n"))) == [LENS, SENS]


@pytest.mark.parametrize(
    ("sentence", "distinction", "name", "project"),
    [
        ("Mercredi, à Lyon, Lens a reçu le label or pour « Phare ».", "or", "Lens", "Phare"),
        ("Lens se voit attribuer le label Or pour « Phare ».", "or", "Lens", "Phare"),
        ("Lens repart avec un label Argent pour « Phare ».", "argent", "Lens", "Phare"),
        ("Après Sens en 2018, c’est Lens qui reçoit le label Or, pour « Phare ».",
         "or", "Lens", "Phare"),
        ("Les Interconnectés ont remis à la Ville de Lens le label Or pour « Phare ».",
         "or", "la Ville de Lens", "Phare"),
        ("Le projet plaît, aux côtés du projet « Phare » porté par Lens (Label Or), récompensé.",
         "or", "Lens", "Phare"),
        ("Le jury a retenu le projet « Phare », porté par la Ville de Lens.",
         None, "la Ville de Lens", "Phare"),
        ("Les Interconnectés ont distingué la Ville de Lens pour son projet « Phare ».",
         None, "la Ville de Lens", "Phare"),
        ("Agglopolys, Communauté d’agglomération de Blois, a reçu le label Or pour « Phare ».",
         "or", "Agglopolys", "Phare"),
        ("Le label Or est attribué à la Communauté de communes Aubrac, Carladez et Viadène"
         " pour « Phare ».",
         "or", "la Communauté de communes Aubrac, Carladez et Viadène", "Phare"),
    ],
)  # fmt: skip
def test_sentences(sentence: str, distinction: str | None, name: str, project: str):
    assert told(sentence) == [("label", distinction, name, project)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Je suis heureux de remettre le label Or à Monsieur le Maire.",),
        ("Notre commune vient de recevoir le label Or.",),
        ("Le jury du label réunit cette année :", "- Ville de Lens", "- Ville de Sens"),
        ("Ils ont été labellisés en 2015 :", "- Ville de Lens, pour « Phare »"),
        ("Cinq collectivités étaient en lice :", "- Ville de Lens, pour son Phare"),
        ("2015 – Label Or : Ville de Lens, pour « Phare »",),
        ("Prix spécial du jury", "- Ville de Lens, pour « Phare »"),
        ("Coup de cœur du public : Ville de Lens, pour son Phare",),
        ("Lauréats du concours :", "• Coup de cœur : Lens"),
        ("Lens sera labellisée « Territoire Innovant ».",),
        ("Lens, le 4 décembre 2019",),
        ("Label Or : Lens, le 4 décembre 2019",),
        ("14 h – Ville de Lens, pour son projet « Phare »",),
    ],
)
def test_near_misses_give_no_award(lines: tuple[str, ...]):
    assert told(*lines) == []


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("Label coup de cœur : Ville de Lens, pour « Phare »", "label"),
        ("Label d’encouragement : Ville de Lens, pour « Phare »", "encouragement"),
    ],
)
def test_a_special_prize_is_an_award_only_where_it_is_called_a_label(line: str, award: str):
    assert told(line) == [(award, None, "Ville de Lens", "Phare")]


class TestWhatTheReleaseLeavesUnsaid:
    def test_what_the_jury_retained_is_the_label_and_is_noted(self):
        lines = ("Le jury a retenu :", "- Lens, pour « Phare »")
        assert told(*lines) == [("label", None, "Lens", "Phare")]
        assert "supposée celle du label" in notes(*lines)

    def test_not_where_the_title_names_start_ups_too(self):
        title = "Label « Territoire Innovant » et concours de start-up 2019 (inventé)"
        lines = ("Le jury a retenu :", "- Lens, pour « Phare »", "", "Un concours de start-up.")
        assert told(*lines, title=title) == []
        assert "ne nomme aucun prix" in notes(*lines, title=title)
        assert "supposée celle du label" in notes(*lines)

    def test_a_stage_lists_the_laureates_of_the_release(self):
        title = "Les Interconnectés remettent le label « Territoire Innovant » (invention)"
        lines = ("Étape Bretagne, 4 juin 2019", "- Lens, pour son Phare", "", "Étape Corse",
                 "- Sens, pour sa Tour")  # fmt: skip
        assert [name for *_, name, _ in told(*lines, title=title)] == ["Lens", "Sens"]

    def test_a_second_paragraph_goes_on(self):
        lines = ("Le jury du label « Territoire Innovant » a retenu deux projets.", "",
                 "Le premier est porté par la Ville de Lens : « Phare » éclaire.", "",
                 "Le second, « Tour », est celui de la Ville de Sens.")  # fmt: skip
        assert [name for *_, name, _ in told(*lines)] == ["la Ville de Lens", "la Ville de Sens"]

    @pytest.mark.parametrize(
        "title",
        [
            "Label national Territoires, Villes et Villages Internet 2019",
            "Prix Territoria 2019 : les lauréats",
            "Territoires d’innovation : 24 lauréats",
            "Prix de l’innovation numérique de l’association Imaginaire",
        ],
    )
    def test_the_title_of_another_award(self, title: str):
        lines = ("Avec Les Interconnectés", "", "Label Or :", "- Ville de Lens, pour son Phare")
        assert told(*lines, title=title) == []

    def test_the_contest_of_start_ups(self):
        title = "Concours « Start-up & Territoires » des Interconnectés – Lyon, le 4 décembre 2018"
        lines = ("Les lauréats :", "• Catégorie Mobilité : Veloutil", "• Fabulina")
        awards = release(*lines, title=title).awards
        assert [(a.award, a.name, a.theme) for a in awards] == [
            ("startup", "Veloutil", "Mobilité"),
            ("startup", "Fabulina", None),
        ]

    def test_contexts(self):
        words = ("Le label « Territoire Innovant » et le concours start-up", "", "Lens")
        context = context_of(tuple(blocks_of(words)))
        assert not context.label_only
        assert not context.another


class TestYears:
    def edition(self, *lines: str):
        blocks = list(blocks_of([part for line in lines for part in (line, "")]))
        return edition_of(blocks, stage_date(blocks)[0])

    def test_the_title_then_the_date_then_the_text(self):
        body = ("Une phrase.", "Une autre.", "Une troisième.", "L’édition 2017 fut belle.")
        assert self.edition("Label « Territoire Innovant » 2018", "le 3 mai 2019", *body)[0] == 2018
        assert self.edition("Les lauréats", "le 3 mai 2019", *body)[0] == 2019
        assert self.edition("Les lauréats", *body)[0] == 2017

    def test_what_the_text_names_besides_the_date_is_noted(self):
        lines = ("Les lauréats", "le 3 mai 2019", "Un.", "Deux.", "L’édition 2017 fut belle.")
        assert "2017" in self.edition(*lines)[1][0]

    @pytest.mark.parametrize(
        ("title", "year"), [("Forum 2017", 2017), ("Forum 2017 ou 2018", None), ("Forum", None)]
    )
    def test_the_only_year_of_a_title(self, title: str, year: int | None):
        assert year_of_title(list(blocks_of([title])))[0] == year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En 2021, 70 collectivités avaient candidaté et 33 avaient été auditionnées.",
         [(2021, "candidates", 70), (2021, "auditioned", 33)]),
        ("Édition 2023 : 68 candidatures, 40 auditions, 27 labels : 8 or, 10 argent.",
         [(2023, "candidates", 68), (2023, "auditioned", 40), (2023, "labelled", 27),
          (2023, "gold", 8)]),
        ("En 2015, le jury avait distingué 22 collectivités.", [(2015, "labelled", 22)]),
        ("Cette année, le jury a examiné 54 dossiers.", [(2019, "candidates", 54)]),
        ("Sur 58 candidatures, 34 projets auditionnés et 23 labellisés.",
         [(2019, "candidates", 58), (2019, "auditioned", 34), (2019, "labelled", 23)]),
        ("Étape Bretagne : 12 candidatures, 3 projets labellisés.", []),
        ("Au total, 250 projets labellisés sur 900 candidatures.", []),
    ],
)  # fmt: skip
def test_figures(text: str, expected: list[tuple[int, str, int]]):
    found = figures_of(list(blocks_of([text])), 2019)
    keys = ("candidates", "auditioned", "labelled", "gold")
    assert [
        (figures.edition, key, getattr(figures, key))
        for figures in found
        for key in keys
        if getattr(figures, key) is not None
    ] == expected


class TestPlaces:
    def test_departments_and_regions_are_those_of_the_atlas(self):
        atlas = Atlas.open()
        for kind, least in (("departement", 101), ("region", 18)):
            names = {fold(territory.name) for territory in atlas.of_kind(kind)}
            assert len(names) >= least
            assert names <= DEPARTMENTS | REGIONS

    @pytest.mark.parametrize("said", ["62", "2A", "974", "TCO", "Ain", "Gard et Hérault", "PACA"])
    def test_where_or_for_short(self, said: str):
        assert is_place_or_acronym(said)

    @pytest.mark.parametrize("said", ["Place ouverte", "Phare", "7000 idées", "Lens en ligne"])
    def test_anything_else(self, said: str):
        assert not is_place_or_acronym(said)

    @pytest.mark.parametrize("name", ["Pays de Gex", "Rosny sous Bois", "Val-de-Marne"])
    def test_a_proper_name_is_no_title(self, name: str):
        assert not reads_like_title(name)

    @pytest.mark.parametrize(
        "name", ["Loire Forez agglomération", "Grand Lac", "ville de Rennes", "Sète agglopôle"]
    )
    def test_names_of_territories(self, name: str):
        assert is_proper(name)

    @pytest.mark.parametrize("name", ["Sur les marches du palais", "Un homme heureux"])
    def test_sentences_are_no_names(self, name: str):
        assert not is_proper(name)


class TestSeveral:
    @pytest.mark.parametrize(
        "text",
        [
            "Ville de Lens pour « A », Ville de Sens pour « B » et Ville de Mens pour « C »",
            "Ville de Lens (« A »), à Ville de Sens (« B ») et à Ville de Mens (« C »)",
            "Ville de Lens ; Ville de Sens ; et Ville de Mens.",
        ],
    )
    def test_three(self, text: str):
        names = ["Ville de Lens", "Ville de Sens", "Ville de Mens"]
        assert [entry.name for entry in read_entries(text)] == names

    @pytest.mark.parametrize(
        "text",
        ["Lens, pour son Phare ; un outil beau", "Lens (62), pour son Phare", "Lens et Sens"],
    )
    def test_one(self, text: str):
        assert len(read_entries(text)) <= 1

    def test_a_part_that_is_no_name_refuses_the_list(self):
        assert read_entries("Ville de Lens ; contact@exemple.invalid ; Ville de Sens") == []

    @given(st.text("Ab (),;«» et", max_size=80))
    def test_each_name_stands_where_it_is_said_to(self, text: str):
        for entry in (*read_entries(text), *enumerated(text, 0)):
            assert text[entry.at :].startswith(entry.name)


class TestRepairs:
    @pytest.mark.parametrize(
        ("text", "mended"),
        [
            ("Label Territoire lnnovant", "Label Territoire Innovant"),
            ("LES lNTERCONNECTÉS", "LES INTERCONNECTÉS"),
            ("l/ Lens\n2/ Sens", "1/ Lens\n2/ Sens"),
        ],
    )
    def test_letters(self, text: str, mended: str):
        assert repaired_letters(text)[0] == mended
        assert "rétablies" in repaired_letters(text)[1][0]

    @pytest.mark.parametrize("text", ["l/ Lens", "la lne", "lnsee", "l’Innovant", "aln"])
    def test_doubt_is_left(self, text: str):
        assert repaired_letters(text)[0] in (text, text.replace("ln", "In"))

    @given(st.text())
    def test_repairs_keep_the_length(self, text: str):
        assert len(repaired_letters(text)[0]) == len(text)

    @given(st.text("àâçéèêëîïôùûü’«» abc", min_size=1))
    def test_what_was_encoded_twice_comes_back(self, text: str):
        spoilt = "".join(
            c if c.isascii() else c.encode().decode("cp1252", errors="replace") for c in text
        )
        if "\ufffd" not in spoilt and sum(not c.isascii() for c in text) > 1:
            assert decoded_again(spoilt)[0].replace(" ", "") == text.replace(" ", "")

    @given(st.text("àâçéèêëîïôùûü’ abcÀÉ", max_size=60))
    def test_french_is_left_alone(self, text: str):
        assert decoded_again(text) == (text, ())


@given(st.text())
def test_records_keep_their_lines(text: str):
    lines = text.split("\n")
    assert len(with_records(lines)) == len(lines)


@given(st.text("ab *_#\n"))
def test_markdown_keeps_letters_and_lines(text: str):
    plain = without_markdown(text)
    assert [c for c in plain if c in "ab\n"] == [c for c in text if c in "ab\n"]
