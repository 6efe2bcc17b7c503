"""Lists by what stands above them: a count, a date, a department, an hour. All invented."""

import pytest

from loaders.documents import Document
from loaders.press_release import read_release
from loaders.releases.context import Context
from loaders.releases.lists.openings import opened_by
from loaders.releases.stage import stage_regions
from loaders.releases.text.blocks import blocks_of
from tests.loaders.corpus import REGIONS
from tests.loaders.releases.test_prose_roles import awards_of

NAMES = ("Ville de Lens", "Nantes Métropole", "Département du Gers")
LETTER = "La lettre du réseau, juin 2019 (inventée)"
MONTH = (
    "Le jury du label « Territoire Innovant » a entendu dix équipes en Picardie, puis en Alsace."
)


def names_of(*lines: str) -> list[str]:
    return [name for award, _, name, _ in awards_of(*lines) if award == "label"]


class TestTheSentenceBeforeAList:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Au soir, le jury a choisi de labelliser :",
            "Fin de journée studieuse. Trois lauréats :",
            "Trois territoires sont labellisés. Les voici.",
            "Trois collectivités distinguées :",
        ],
    )
    def test_it_leads_territories(self, sentence: str):
        items = (f"• {name}, pour « Phare » ;" for name in NAMES)
        stage = "Étape Picardie – Amiens, mardi 4 juin 2019"
        start_up = "Concours start-up : Fabulina."
        lines = (LETTER, "", MONTH, "", stage, "", sentence, "", *items, "", start_up)
        assert names_of(*lines) == list(NAMES)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Trois lauréats et deux candidats :",
            "Trois territoires seront labellisés. Les voici.",
            "Trois lauréats 2017 :",
            "Trois start-up lauréates :",
        ],
    )
    def test_it_leads_something_else(self, sentence: str):
        items = (f"• {name}, pour « Phare » ;" for name in NAMES)
        lines = (LETTER, "", MONTH, "", "Une halte.", "", sentence, "", *items)
        assert names_of(*lines) == []

    def test_nothing_is_supposed_beside_another_award(self):
        lines = (
            LETTER,
            "",
            MONTH,
            "",
            "Label Villes Internet",
            "",
            "Trois lauréats :",
            "",
            "• Lens",
        )
        assert names_of(*lines) == []
        assert opened_by("Trois lauréats :", None, Context()).section is None
        assert opened_by("Trois lauréats :", None, Context(levels=True)).section.doubt

    def test_only_territories_are_taken(self):
        lines = (LETTER, "", MONTH, "", "Deux lauréats :", "- la curiosité", "- le goût de l’eau")
        assert names_of(*lines) == []


class TestADate:
    @pytest.mark.parametrize("heading", ["Palmarès du 12 mai 2010", "Lauréats du 1er juin 2010"])
    @pytest.mark.parametrize("mark", ["°", "-", "/"])
    def test_items_under_it(self, heading: str, mark: str):
        title = "Label « Territoires innovants » : compte rendu (inventé)"
        items = [
            line
            for n, name in enumerate(NAMES, 1)
            for line in (f"{n}{mark} {name}", f"« Phare {n} », vu de loin", "")
        ]
        assert [
            (award, name, project)
            for award, _, name, project in awards_of(title, "", heading, "", *items)
        ] == [("label", name, f"Phare {n}") for n, name in enumerate(NAMES, 1)]

    @pytest.mark.parametrize(
        ("stage", "codes"),
        [
            ("Étape Limousin, 12 mai 2010", ("75",)),
            ("L’étape Rhône-Alpes du label, 2012", ("84",)),
            ("Étape Languedoc-Roussillon", ("76",)),
            ("Étape Haute-Normandie – Picardie", ("28", "32")),
            ("Étape d’Aquilée", ()),
        ],
    )
    def test_a_former_region_is_that_which_holds_it(self, stage: str, codes: tuple[str, ...]):
        assert stage_regions(list(blocks_of([stage])), REGIONS) == codes


class TestDepartments:
    TITLE = "Label « Territoire Innovant » 2021 : une étape (inventée)"
    LEAD = "Le jury a attribué trois labels, à retrouver ci-dessous par département."

    def test_each_heads_its_laureates(self):
        lines = [self.TITLE, "", self.LEAD, ""]
        for place, name in zip(("Nord", "Côtes-d’Armor", "Gers"), NAMES, strict=True):
            lines += [place, f"  {name} – « Phare »", ""]
        assert names_of(*lines) == list(NAMES)

    def test_its_title_may_stand_right_under_it(self):
        lines = (self.TITLE, "", "Label Or", "", "Isère", "« Phare »")
        assert awards_of(*lines) == [("label", "or", "Isère", "Phare")]

    def test_one_may_be_a_laureate(self):
        lines = (self.TITLE, "", "Label Or :", "", "Ille-et-Vilaine", "« Phare »")
        release = read_release(Document("essai.txt", lines), {}, lambda name: "Ille" in name)
        assert [(a.name, a.project) for a in release.awards] == [("Ille-et-Vilaine", "Phare")]


class TestAnHour:
    TITLE = "Cérémonie du label « Territoire Innovant » 2019 : le déroulé (inventé)"

    def test_what_it_tells_is_read(self):
        lines = (
            "17 h 02 – Le rideau se lève.",
            "17 h 15 – Label Bronze : Ville de Lens, pour « Phare ».",
            "17h40 : Label Or : Nantes Métropole, pour « CityLab ».",
            "18 h – Le concours start-up est remporté par Fabulina.",
        )
        assert awards_of(self.TITLE, "", *lines) == [
            ("label", "bronze", "Ville de Lens", "Phare"),
            ("label", "or", "Nantes Métropole", "CityLab"),
            ("startup", None, "Fabulina", ""),
        ]

    @pytest.mark.parametrize(
        "heading", ["Auditions du label « Territoire Innovant » :", "Programme"]
    )
    def test_those_who_are_to_be_heard_are_not(self, heading: str):
        lines = [f"14 h {n}0 – {name}, pour son projet « Phare »" for n, name in enumerate(NAMES)]
        assert awards_of(self.TITLE, "", heading, *lines, "Le jury délibérera à 16 h.") == []

    def test_a_speaker_is_no_laureate(self):
        lines = ("11 h : Label Argent : la Ville de Lens raconte son parcours.",)
        assert awards_of(self.TITLE, "", *lines) == []
