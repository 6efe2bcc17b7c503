"""Minutes of a jury, slides, and what a page says of start-ups: every award is invented."""

import pytest

from loaders.formats.records import with_records
from tests.loaders.releases.test_prose_roles import Read, awards_of, release_of

MINUTES = "Jury du label « Territoire Innovant » 2019 : compte rendu (inventé)"
STARTUPS = "Les Interconnectés, étape de Lens 2019 (inventé)"


class TestWhatAJuryDecided:
    @pytest.mark.parametrize(
        ("decision", "kind"),
        [
            ("Vote : unanimité. DÉCISION : label or.", ("label", "or")),
            ("Avis du jury : label bronze, le dernier.", ("label", "bronze")),
            ("Décision : pas de label ; encouragement.", ("encouragement", None)),
        ],
    )
    def test_it_is_the_award_of_the_file(self, decision: str, kind: tuple[str, str]) -> None:
        lines = ("Dossier 4 – Ville de Lens, « Phare »", f"Le jury a souri. {decision}")
        assert awards_of(*lines, title=MINUTES) == [(*kind, "Ville de Lens", "Phare")]

    @pytest.mark.parametrize(
        "decision",
        [
            "Décision : non retenu.",
            "Décision : ajourné à 2020.",
            "La décision du maire : un label.",
        ],
    )
    def test_what_is_no_award_gives_none(self, decision: str) -> None:
        lines = ("Dossier 4 – Ville de Lens, « Phare »", f"Une maquette. {decision}")
        assert awards_of(*lines, title=MINUTES) == []


class TestSlides:
    LINES = (
        "[diapo 1]", "LABELS TERRITOIRES INNOVANTS 2019", "", "[diapo 2]", "CATÉGORIE ÉCOLES",
        "Ville de Lens", '"Le phare"', "Ville de Sens", '"La tour"', "", "[diapo 3]",
        "CATÉGORIE EAU", "Ville de Foix", '"Le puits"', "", "[diapo 4]", "CONTACT", "Ville de Metz",
    )  # fmt: skip

    def test_each_name_is_above_its_title(self) -> None:
        awards = release_of(*self.LINES, title="Forum des Interconnectés 2019 (inventé)").awards
        assert [(a.name, a.project, a.theme) for a in awards] == [
            ("Ville de Lens", "Le phare", "ÉCOLES"),
            ("Ville de Sens", "La tour", "ÉCOLES"),
            ("Ville de Foix", "Le puits", "EAU"),
        ]

    def test_a_line_to_be_struck_out_is_left(self) -> None:
        lines = [*self.LINES[:5], "Ville d’Arras ?? -> à supprimer", *self.LINES[5:]]
        awards = release_of(*lines, title="Forum des Interconnectés 2019 (inventé)").awards
        names = ["Ville de Lens", "Ville de Sens", "Ville de Foix"]
        assert [award.name for award in awards] == names

    def test_a_name_in_doubt_is_left(self) -> None:
        lines = [line.replace("de Foix", "de Foix ?? -> à ôter") for line in self.LINES]
        awards = release_of(*lines, title="Forum des Interconnectés 2019 (inventé)").awards
        assert [award.name for award in awards] == ["Ville de Lens", "Ville de Sens"]


READ: dict[str, Read] = {
    "Le jury remet son label 2019 à Lens (niveau or), dont le « Phare » brille, et à Foix, la "
    "voisine (niveau argent), pour « Tour ».": [
        ("label", "or", "Lens", "Phare"),
        ("label", "argent", "Foix", "Tour"),
    ],
    "Lens a reçu le label Territoire Innovant, catégorie argent, pour « Phare ».": [
        ("label", "argent", "Lens", "Phare")
    ],
    "Troisième label, et le plus attendu, à la Ville de Lens.": [
        ("label", None, "Ville de Lens", "")
    ],
    "Le jury a tenu à adresser ses encouragements à la commune de Lens.": [
        ("encouragement", None, "commune de Lens", "")
    ],
    "Le concours de start-up a souri à Fabulina, de Lens.": [("startup", None, "Fabulina", "")],
    "Jeune pousse venue à pied, Fabulina (Lens) a gagné le concours avec ses jauges.": [
        ("startup", None, "Fabulina", "")
    ],
    "Elle revient à la Ville de Lens pour « Phare », au titre des encouragements.": [
        ("encouragement", None, "Ville de Lens", "Phare")
    ],
    "Coup de cœur, à titre d’encouragement, pour Lens.": [("encouragement", None, "Lens", "")],
    "Elle revient à la Ville de Lens pour « Phare », jalouse des encouragements.": [],
    "Le concours de start-up a souri à Fabulina, de Lens, et à sa jauge pour puits.": [
        ("startup", None, "Fabulina", "Jauge pour puits")
    ],
    "Jeune pousse venue à pied, Fabulina (Lens) a gagné le pari du public.": [],
    "Le concours de start-up a souri au public de Lens.": [],
    "Le troisième label du maire fut remis à plat.": [],
}


@pytest.mark.parametrize(("sentence", "awards"), READ.items())
def test_what_a_sentence_says(sentence: str, awards: Read) -> None:
    assert [*map(_bare, awards_of(sentence, title=MINUTES))] == awards


def _bare(award: tuple[str, str | None, str, str]) -> tuple[str, str | None, str, str]:
    kind, level, name, project = award
    return kind, level, name.removeprefix("la "), project


class TestTheSameAward:
    FIRST = "La ville de Lens a séduit. Le label « Territoire Innovant » lui a été remis."

    def test_it_is_that_of_the_paragraph_above(self) -> None:
        read = awards_of(self.FIRST, "", "Même distinction pour Foix, venue à pied.", title=MINUTES)
        assert [name for _, _, name, _ in read] == ["La ville de Lens", "Foix"]

    def test_no_award_far_above_is_meant(self) -> None:
        lines = (self.FIRST, "", "Il pleuvait.", "", "Même distinction pour Foix, venue à pied.")
        assert [name for _, _, name, _ in awards_of(*lines, title=MINUTES)] == ["La ville de Lens"]

    def test_who_presides_is_not_who_is_meant(self) -> None:
        line = "Le jury, présidé par l’élu de Foix, a été unanime sur la démonstration de Lens."
        read = awards_of(f"{line} Le label lui a été remis.", title=MINUTES)
        assert [name for _, _, name, _ in read] == ["Lens"]


class TestWhoWonUnderATitle:
    @pytest.mark.parametrize(
        ("sentence", "names"),
        [
            (
                "Fabulina (Lens), qui aide, et Imaginon (Sens), qui écoute, l’emportent ex æquo.",
                ["Fabulina", "Imaginon"],
            ),
            ("La gagnante est Fabulina, pour ses jauges.", ["Fabulina"]),
            ("Fabulina et Imaginon repartent sans prix.", []),
        ],
    )
    def test_it_is_a_start_up(self, sentence: str, names: list[str]) -> None:
        lines = ("CONCOURS DE START-UP : LA SALLE ET LE PUBLIC ENFIN D’ACCORD", "")
        read = awards_of(*lines, f"Six étaient venues. {sentence}", title=STARTUPS)
        assert [(kind, name) for kind, _, name, _ in read] == [("startup", n) for n in names]


class TestAsManyItemsAsTheParagraphCounts:
    SAID = "Remis hier, les labels 2019 récompensent deux projets. Il n’y en eut jamais moins."
    ITEMS = ("- Ville de Lens – « Phare », dans la catégorie « Eau »", "- Ville de Sens")
    TITLE = "Les Interconnectés, label « Territoire Innovant » 2019 (inventé)"

    def test_they_are_laureates(self) -> None:
        awards = release_of(self.SAID, "", *self.ITEMS, title=self.TITLE).awards
        assert [(a.name, a.project, a.theme) for a in awards] == [
            ("Ville de Lens", "Phare", "Eau"),
            ("Ville de Sens", "", None),
        ]

    @pytest.mark.parametrize("item", ["- Ville de Foix", "- Ville de Foix : dossier retiré", ""])
    def test_one_more_or_one_less_leaves_all(self, item: str) -> None:
        items = (*self.ITEMS, item) if item else self.ITEMS[:1]
        said = self.SAID.replace("deux", "trois") if "retiré" in item else self.SAID
        assert awards_of(said, "", *items, title=self.TITLE) == []


class TestASheetForEachLaureate:
    """Invented sheets: a name, where it is, then its fields; and other words between two."""

    SAID = "Pour 2019, 40 dossiers ont été reçus ; 9 ont été entendus ; deux sont labellisés."
    SHEETS = (
        "Ville de Lens", "Pas-de-Calais – 31 000 habitants", "", "Le projet : « Phare »",
        "En bref : un compte pour tous.", "Déjà : 12 guichets", "",
        "Rennes Métropole", "Ille-et-Vilaine – 43 communes", "", "Le projet : « Tour »",
        "En bref : une carte.", "Déjà : 3 cartes",
    )  # fmt: skip
    TITLE = "Les Interconnectés, label « Territoire Innovant » 2019 (inventé)"

    def _read(self, said: str) -> list[tuple[str, str]]:
        lines = with_records([said, "", *self.SHEETS])
        return [(a.name, a.project) for a in release_of(*lines, title=self.TITLE).awards]

    def test_as_many_as_are_counted_are_laureates(self) -> None:
        assert self._read(self.SAID) == [("Ville de Lens", "Phare"), ("Rennes Métropole", "Tour")]

    @pytest.mark.parametrize("count", ["trois sont labellisés", "deux sont candidats"])
    def test_any_other_count_leaves_them(self, count: str) -> None:
        assert self._read(self.SAID.replace("deux sont labellisés", count)) == []
