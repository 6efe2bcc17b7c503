"""Which award governs a line, who it is for and what for: every release here is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.known import in_atlas
from loaders.releases.duplicates import without_headline
from loaders.releases.lists.several import enumerated, read_entries
from loaders.releases.lists.verdicts import with_verdicts
from loaders.releases.release import Announced
from loaders.releases.text.blocks import blocks_of
from loaders.releases.text.mentions import prefix_kind
from tests.loaders.releases.test_prose_roles import Read, awards_of, release_of

STARTUPS = "Label « Territoire Innovant » et concours de start-up, 2019 (inventé)"


def startups(*names: str) -> Read:
    return [("startup", None, name, "") for name in names]


def labels(*names: str) -> Read:
    return [("label", None, name, "") for name in names]


class TestTheContestOfStartUps:
    @pytest.mark.parametrize(
        "prize",
        [
            "Prix Or",
            "Prix Argent",
            "1er prix",
            "Grand prix",
            "Prix du public",
            "Coup de cœur du jury",
            "Lauréat",
            "Mention spéciale",
            "Label Or",
        ],
    )
    @pytest.mark.parametrize("marker", ["", "- ", "* "])
    def test_any_prize_in_it_is_theirs(self, prize: str, marker: str):
        lines = ("Les start-ups récompensées", f"{marker}{prize} : Fabulina")
        assert awards_of(*lines, title=STARTUPS) == startups("Fabulina")

    def test_a_prize_a_line(self):
        lines = ("CONCOURS DE START-UPS", "1er prix : Fabulina", "Prix du public : Imaginon")
        assert awards_of(*lines, title=STARTUPS) == startups("Fabulina", "Imaginon")

    def test_levels_outside_of_it_are_of_the_label(self):
        lines = ("Label Or", "- Ville de Lens", "", "Start-ups lauréates", "- Prix Or : Fabulina")
        lens = [("label", "or", "Ville de Lens", "")]
        assert awards_of(*lines, title=STARTUPS) == lens + startups("Fabulina")

    def test_a_special_prize_outside_of_it_is_none(self):
        assert awards_of("Label Or", "", "Prix du public : Ville de Lens") == []

    def test_what_leads_its_list_under_another(self):
        lines = (
            "Le jury a retenu pour le label :",
            "– Ville de Lens, « Phare »",
            "Et, au titre du concours des start-up :",
            "– Fabulina",
        )
        lens = [("label", None, "Ville de Lens", "Phare")]
        assert awards_of(*lines, title=STARTUPS) == lens + startups("Fabulina")

    @pytest.mark.parametrize(
        "sentence",
        [
            "Le concours de start-up a couronné la lensoise Fabulina.",
            "La start-up Fabulina remporte le concours des start-ups interconnectées.",
            "La start-up coup de cœur du public est Fabulina.",
            "Le concours des jeunes pousses récompense cette année Fabulina.",
        ],
    )
    def test_prose_names_one_without_its_kind(self, sentence: str):
        assert awards_of(sentence, title=STARTUPS) == startups("Fabulina")

    @pytest.mark.parametrize(
        "sentence",
        [
            "Le concours de start-up récompensera une lensoise.",
            "La start-up Fabulina n’a pas remporté le concours des start-ups interconnectées.",
            "La start-up coup de cœur du public sera dévoilée demain.",
        ],
    )
    def test_nothing_that_is_not_won(self, sentence: str):
        assert awards_of(sentence, title=STARTUPS) == []

    def test_where_it_is_from_is_no_laureate(self):
        lines = ("CONCOURS START-UP", "Prix Mobilité : Fabulina (Ville de Dijon)")
        assert awards_of(*lines, title=STARTUPS) == startups("Fabulina")

    def test_a_category_of_the_label_is_none_of_theirs(self):
        lines = (
            "Catégorie Eau",
            "Or : Ville de Lens",
            "",
            "CONCOURS START-UP",
            "Lauréat : Fabulina",
        )
        read = [(award.name, award.theme) for award in release_of(*lines, title=STARTUPS).awards]
        assert read == [("Ville de Lens", "Eau"), ("Fabulina", None)]

    def test_nothing_unsaid_follows_its_prizes(self):
        lines = ("CONCOURS START-UP", "1er prix : Fabulina", "", "Page 1", "", "Bien à vous")
        assert awards_of(*lines, title=STARTUPS) == startups("Fabulina")

    @pytest.mark.parametrize(
        "line", ["Jury : la Ville de Lens", "Partenaire : Imaginon", "Candidats : Lens, Sens"]
    )
    def test_who_plays_another_part_in_it(self, line: str):
        lines = ("CONCOURS START-UP", line, "1er prix : Fabulina", line)
        assert awards_of(*lines, title=STARTUPS) == startups("Fabulina")


class TestEnumerations:
    @pytest.mark.parametrize(
        ("text", "read"),
        [
            (
                "Lens pour « A », la Ville de Sens pour « B » et Rennes Métropole pour « C »",
                [("Lens", "A"), ("la Ville de Sens", "B"), ("Rennes Métropole", "C")],
            ),
            (
                "« A », présenté par la Ville de Lens, et le service de bus de la Ville de Sens",
                [("la Ville de Lens", "A"), ("la Ville de Sens", "Service de bus")],
            ),
            (
                "au projet « A », porté par Lens, et à celui de la Ville de Sens, intitulé « B »",
                [("Lens", "A"), ("la Ville de Sens", "B")],
            ),
            ("Erdre et Gesvres et Lens", [("Erdre et Gesvres", ""), ("Lens", "")]),
        ],
    )
    def test_each_part_has_its_project(self, text: str, read: list[tuple[str, str]]):
        assert [(entry.name, entry.project) for entry in enumerated(text, 0, in_atlas)] == read

    @pytest.mark.parametrize(
        "text",
        [
            "Lens et Sens pour « A »",
            "Lens pour « A » et Fantaisie-sur-Mer pour « B »",
            "la Ville de Lens pour un réseau avec Sens, et Rennes Métropole",
            "Lens (Phare) et Sens (Tour)",
            "les collectivités et les citoyens",
        ],
    )
    def test_none_where_a_part_is_in_doubt(self, text: str):
        assert len(enumerated(text, 0, in_atlas)) < 2

    @given(st.text("Lens et,;«»()pour àla Ville de", max_size=80))
    def test_each_name_stands_where_it_is_said_to(self, text: str):
        for entry in enumerated(text, 0, lambda name: name == "Lens"):
            assert text[entry.at :].startswith(entry.name)

    @given(st.lists(st.sampled_from(["Lens", "Roubaix", "Erdre et Gesvres"]), unique=True))
    def test_as_many_as_are_joined(self, names: list[str]):
        text = " ; ".join(f"{name} pour « Phare »" for name in names)
        assert [entry.name for entry in read_entries(text, 0, in_atlas)] == names

    def test_the_laureates_of_a_paragraph_then_those_encouraged(self):
        told = (
            "Le réseau annonce les lauréats du label « Territoire Innovant » : Lens pour son"
            " portail, la ville de Sens pour « Tour » et Rennes Métropole pour son bus."
            " Ont été encouragés : la Ville de Niort et le Département des Landes."
        )
        assert awards_of(told) == [
            ("label", None, "Lens", "Portail"),
            ("label", None, "la ville de Sens", "Tour"),
            ("label", None, "Rennes Métropole", "Bus"),
            ("encouragement", None, "la Ville de Niort", ""),
            ("encouragement", None, "le Département des Landes", ""),
        ]


class TestClauses:
    def test_each_has_its_recipient_its_level_and_its_project(self):
        told = (
            "Rennes Métropole a obtenu le label d’or « Territoire Innovant » dans la catégorie"
            " Mobilité pour « Phare », et la Ville de Lens un label de bronze pour « Tour »."
        )
        assert awards_of(told) == [
            ("label", "or", "Rennes Métropole", "Phare"),
            ("label", "bronze", "la Ville de Lens", "Tour"),
        ]

    @pytest.mark.parametrize(
        "told",
        [
            "Sens a obtenu le label Argent, Lens un label du tourisme.",
            "Sens a obtenu le label Argent, Lens a prévu un label.",
        ],
    )
    def test_a_label_of_something_else_is_none(self, told: str):
        assert ("label", None, "Lens", "") not in awards_of(told)

    def test_respectively(self):
        told = (
            "Aux côtés de Roubaix, Lens et la Ville de Sens ont également été labellisées,"
            " respectivement pour leur portail et pour leur budget."
        )
        assert awards_of(told) == [
            ("label", None, "Lens", "Portail"),
            ("label", None, "la Ville de Sens", "Budget"),
        ]

    def test_a_common_project_is_of_both(self):
        told = (
            "Les villes de Dax et de Pau, porteuses d’un projet commun de bus,"
            " ont été encouragées par le jury."
        )
        both = "Les villes de Dax et de Pau"
        assert awards_of(told) == [("encouragement", None, both, "Bus")]

    def test_the_same_award_in_the_next_sentence(self):
        told = (
            "Lens a reçu le label Or à Lyon. Avec elle, Roubaix et la Ville de Sens décrochent"
            " le précieux sésame."
        )
        assert [name for *_, name, _ in awards_of(told)] == ["Lens", "Roubaix", "la Ville de Sens"]

    def test_who_is_a_laureate_too(self):
        told = (
            "Lens reçoit le label pour « Phare ». Rennes Métropole est également lauréate, avec"
            " « Tour ». Quant à la Ville de Sens, elle obtient un encouragement."
        )
        assert awards_of(told) == [
            ("label", None, "Lens", "Phare"),
            ("label", None, "Rennes Métropole", "Tour"),
            ("encouragement", None, "la Ville de Sens", ""),
        ]

    @pytest.mark.parametrize(
        "told",
        [
            "Rennes Métropole est également lauréate, avec « Tour ».",
            "Roubaix et la Ville de Sens décrochent le précieux sésame.",
            "Lens recevra le label Or. Roubaix décroche le précieux sésame.",
        ],
    )
    def test_no_award_before_is_none_after(self, told: str):
        assert awards_of(told) == []

    @pytest.mark.parametrize(
        ("told", "read"),
        [
            (
                "Le jury a souhaité encourager la commune de Cholet, pour son observatoire.",
                [("encouragement", None, "la commune de Cholet", "Observatoire")],
            ),
            (
                "Le jury a en outre adressé ses encouragements à la Ville de Lens.",
                [("encouragement", None, "la Ville de Lens", "")],
            ),
            (
                "Lens repart, elle, avec un encouragement.",
                [("encouragement", None, "Lens", "")],
            ),
            ("Le jury encouragera la commune de Cholet.", []),
            ("Le jury n’a pas souhaité encourager la commune de Cholet.", []),
            ("La région veut encourager la commune de Cholet.", []),
            ("Lens et Sens, également auditionnées, n’ont pas été retenues.", []),
        ],
    )
    def test_who_is_encouraged(self, told: str, read: Read):
        assert awards_of(told) == read


class TestLayouts:
    def test_the_sentence_before_says_of_which_award(self):
        lines = (
            "Le jury du label « Territoire Innovant » a auditionné sept villes. Deux ont été"
            " retenues :",
            "",
            "LENS, POUR SON PROJET « PHARE » ;",
            "LA VILLE DE SENS, POUR « TOUR ».",
        )
        assert awards_of(*lines) == [
            ("label", None, "LENS", "PHARE"),
            ("label", None, "LA VILLE DE SENS", "TOUR"),
        ]

    def test_a_list_goes_on_with_those_encouraged(self):
        lines = ("Le jury a retenu pour le label :", "1) Lens – portail", "2) Sens – bus")
        encouraged = ("et encouragé :", "3) Ville de Pau – visite", "", "Non retenus : Dax, Agen")
        assert awards_of(*lines, *encouraged) == [
            ("label", None, "Lens", "Portail"),
            ("label", None, "Sens", "Bus"),
            ("encouragement", None, "Ville de Pau", "Visite"),
        ]

    def test_a_sentence_of_the_jury_is_no_item(self):
        told = (
            "Le jury, présidé par le maire de Lens et composé de la Ville de Sens, a retenu deux"
            " projets : « Phare », de la Ville de Pau, et « Tour », porté par Rennes Métropole."
        )
        title = "Étape Bretagne du label « Territoire Innovant » : les lauréats"
        read = awards_of(told, title=title)
        assert {name for *_, name, _ in read} <= {"la Ville de Pau", "Rennes Métropole"}

    def test_those_it_heard_are_no_laureates(self):
        told = "Le jury du label « Territoire Innovant » s’est réuni. Sept villes auditionnées :"
        assert awards_of(told, "", "Lens, pour « Phare » ;", "Sens, pour « Tour ».") == []

    def test_under_the_title_of_the_laureates_one_a_category(self):
        lines = (
            "Catégorie « Écoles »",
            "Lauréat : Ville de Lens, « Phare »",
            "Encouragement : aucun",
            "",
            "Catégorie « Eau »",
            "Lauréats ex æquo : Sens et Rennes Métropole",
        )
        read = [(a.name, a.project, a.theme) for a in release_of(*lines).awards]
        assert read == [
            ("Ville de Lens", "Phare", "Écoles"),
            ("Sens", "", "Eau"),
            ("Rennes Métropole", "", "Eau"),
        ]

    def test_who_plays_another_part_in_a_category(self):
        lines = ("Catégorie « Eau »", "Lauréat : Ville de Lens, « Phare »", "Finaliste : Sens")
        assert awards_of(*lines, "Jury : Pau et Dax") == [("label", None, "Ville de Lens", "Phare")]

    def test_a_laureate_that_is_no_territory_is_none(self):
        assert awards_of("Lauréat : Fabulina, « Phare »") == []

    def test_a_prefix_may_be_supposed(self):
        assert prefix_kind("Lauréat : Lens") is None
        assert prefix_kind("Lauréat : Lens", supposed=True) == ("label", None, 9)

    def test_an_award_under_each_item(self):
        lines = (
            "1° « Phare », portée par Rennes Métropole",
            "Le jury a salué une démarche ouverte.",
            "→ Label Territoire Innovant",
            "",
            "2° « Tour », de la Ville de Lens",
            "→ Encouragement",
            "",
            "3° « Pont », de la Ville de Sens",
            "→ Non retenu",
        )
        assert awards_of(*lines) == [
            ("label", None, "Rennes Métropole", "Phare"),
            ("encouragement", None, "la Ville de Lens", "Tour"),
        ]

    @given(st.lists(st.sampled_from(["1° Lens", "→ Label Or", "→ Fin", "Un mot.", ""])))
    def test_a_verdict_leaves_every_block_where_it_was(self, lines: list[str]):
        blocks = list(blocks_of(lines))
        judged = list(with_verdicts(blocks))
        assert [block.text for block in judged] == [block.text for block in blocks]
        assert sum(block.verdict is not None for block in judged) <= lines.count("→ Label Or")

    def test_a_table_with_the_decision_of_the_jury(self):
        lines = (
            "Projet | Porteur | Décision du jury",
            "Phare | Rennes Métropole | Label Territoire Innovant",
            "Tour | Ville de Lens | Encouragement",
            "Pont | Ville de Sens | Non retenu",
        )
        from loaders.formats.tables import with_tables

        assert awards_of(*with_tables(lines)) == [
            ("label", None, "Rennes Métropole", "Phare"),
            ("encouragement", None, "Ville de Lens", "Tour"),
        ]

    def test_levels_in_a_column_of_dots(self):
        line = "- Ville de Lens ......... argent ......... « Phare »"
        assert awards_of("Palmarès du label Territoire Innovant", line) == [
            ("label", "argent", "Ville de Lens", "Phare")
        ]

    @pytest.mark.parametrize(
        ("item", "project"),
        [
            ("Ville de Lens (projet : Phare)", "Phare"),
            ("Ville de Lens, intitulé « Phare »", "Phare"),
            ("Ville de Lens (62)", ""),
        ],
    )
    def test_the_project_of_an_item(self, item: str, project: str):
        name = item if not project else "Ville de Lens"
        assert awards_of("Label Or :", f"- {item}") == [("label", "or", name, project)]

    def test_where_a_start_up_is_based_is_no_project(self):
        assert awards_of("Start-up : Fabulina, basée à Lens", title=STARTUPS) == startups(
            "Fabulina"
        )

    @pytest.mark.parametrize(
        "sentence",
        ["Son projet « Phare » a séduit le jury.", "Le jury a été convaincu par « Phare »."],
    )
    def test_its_project_in_the_next_sentence(self, sentence: str):
        told = f"La Ville de Lens a reçu le label Or. {sentence}"
        assert awards_of(told) == [("label", "or", "La Ville de Lens", "Phare")]


def announced(name: str, line: int, *, project: str = "") -> Announced:
    return Announced("label", None, name, project, "", None, line)


class TestHeadlines:
    BLOCKS = tuple(
        blocks_of(["Un label pour Lens", "", "Lens-Liévin a reçu le label. Sens aussi."])
    )

    @pytest.mark.parametrize(
        ("awards", "left"),
        [
            ([announced("Lens", 1), announced("Lens-Liévin", 3)], ["Lens-Liévin"]),
            ([announced("Lens", 1), announced("Sens", 3)], ["Lens", "Sens"]),
            ([announced("Lens", 3), announced("Lens-Liévin", 3)], ["Lens", "Lens-Liévin"]),
            (
                [announced("Lens", 1, project="Phare"), announced("Lens-Liévin", 3)],
                ["Lens", "Lens-Liévin"],
            ),
            ([announced("Lens", 1)], ["Lens"]),
        ],
    )
    def test_what_the_text_restates_is_left_to_it(self, awards: list[Announced], left: list[str]):
        assert [award.name for award in without_headline(awards, self.BLOCKS)] == left

    def test_a_department_by_its_name_alone(self):
        lines = (
            "Le Calvados reçoit le label Argent « Territoire innovant »",
            "",
            "Le 6 décembre 2017, à Lyon, le Département du Calvados s’est vu remettre le label"
            " Argent « Territoire innovant » pour son projet « Phare ».",
        )
        read = awards_of(*lines, title="Communiqué de presse du Département du Calvados")
        assert read == [("label", "argent", "le Département du Calvados", "Phare")]

    def test_the_text_is_more_precise(self):
        lines = (
            "La Communauté d’agglomération du Saint-Quentinois a reçu mercredi 6 décembre 2017 à"
            " Lyon, dans le cadre du Forum des Interconnectés, le Label Argent « Territoire"
            " Innovant ».",
        )
        title = "Le label Territoire Innovant pour Saint-Quentin"
        read = awards_of(*lines, title=title)
        name = "La Communauté d’agglomération du Saint-Quentinois"
        assert read == [("label", "argent", name, "")]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("lors de l’étape bretonne de l’IntercoTOUR", ("53",)),
        ("L’étape occitane du tour", ("76",)),
        ("Les Interconnectés ont réuni ce mardi les élus de la région Grand Est.", ("44",)),
        ("Une ville bretonne a reçu le label.", ()),
        ("Devant les élus de la région Grand Est, le maire sourit.", ()),
    ],
)
def test_the_region_of_a_stage(line: str, codes: tuple[str, ...]):
    assert release_of(line).stage_regions == codes


def test_what_the_label_counts_since_it_was_born_is_no_figure_of_a_year():
    told = "Créé en 2010, le label a déjà distingué plus de 150 collectivités."
    assert release_of(told).editions == ()
