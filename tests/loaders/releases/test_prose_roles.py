"""Who receives an award in prose: every sentence here is invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.names.named import territories_in
from loaders.releases.prose.clauses import letters_of, one_award, spelled, tokens_of
from loaders.releases.prose.objects import is_given
from loaders.releases.prose.recipients import recipients_of
from loaders.releases.prose.startups import names_in, startups_in
from loaders.releases.prose.unnamed import unnamed_of
from loaders.releases.release import Release
from loaders.releases.rules import flat
from loaders.releases.text.mentions import find_mentions
from tests.loaders.corpus import REGIONS

TITLE = "Label « Territoire Innovant » 2019 : les lauréats des Interconnectés (inventé)"
Read = list[tuple[str, str | None, str, str]]


def release_of(*lines: str, title: str = TITLE) -> Release:
    return read_release(Document("essai.txt", (title, "", *lines)), REGIONS, in_atlas)


def awards_of(*lines: str, title: str = TITLE) -> Read:
    read = release_of(*lines, title=title)
    return [(a.award, a.distinction, a.name, a.project) for a in read.awards]


def gold(*names: str) -> Read:
    return [("label", "or", name, "") for name in names]


READ: dict[str, Read] = {
    "La Ville de Lens y a reçu le label Or.": gold("La Ville de Lens"),
    "La Ville de Lens a pour sa part reçu le label Or.": gold("La Ville de Lens"),
    "La Ville de Lens s’est distinguée en obtenant le label Or.": gold("La Ville de Lens"),
    "La commune de Lens, dans le Pas-de-Calais, s’est vu attribuer le label Or.": gold(
        "La commune de Lens"
    ),
    "Avec « Phare », Lens s’offre le label Or.": gold("Lens"),
    "Le label Or est revenu à la Ville de Lens et à Rennes Métropole.": gold(
        "la Ville de Lens", "Rennes Métropole"
    ),
    "Deux labels Or vont à Erdre et Gesvres et à Saint-Dié-des-Vosges.": gold(
        "Erdre et Gesvres", "Saint-Dié-des-Vosges"
    ),
    "Ont reçu le label Or : Lens et la Ville de Sens.": gold("Lens", "la Ville de Sens"),
    "Sont labellisés Or la Ville de Lens et la Ville de Sens.": gold(
        "la Ville de Lens", "la Ville de Sens"
    ),
    "Trois sont en or : les villes d’Orvault, de Bron et de Pessac, et Dijon Métropole.": gold(
        "Orvault", "Bron", "Pessac", "Dijon Métropole"
    ),
    "Nantes obtient l’or, Rennes l’argent et Brest le bronze.": [
        ("label", "or", "Nantes", ""),
        ("label", "argent", "Rennes", ""),
        ("label", "bronze", "Brest", ""),
    ],
    "L’or va à Nantes, l’argent à Rennes et le bronze à Brest.": [
        ("label", "or", "Nantes", ""),
        ("label", "argent", "Rennes", ""),
        ("label", "bronze", "Brest", ""),
    ],
    "Au palmarès : Lens (Or), Sens (Argent) et Arras (Bronze).": [
        ("label", "or", "Lens", ""),
        ("label", "argent", "Sens", ""),
        ("label", "bronze", "Arras", ""),
    ],
    "La Ville de Lens remporte un label Or et un encouragement.": [
        ("label", "or", "La Ville de Lens", ""),
        ("encouragement", None, "La Ville de Lens", ""),
    ],
    "Le projet « Phare » de la Ville de Lens est labellisé Or.": [
        ("label", "or", "la Ville de Lens", "Phare")
    ],
    "Le projet « Phare », porté par la Ville de Lens, a reçu le label Argent.": [
        ("label", "argent", "la Ville de Lens", "Phare")
    ],
    "Le jury a choisi de labelliser celui d’Amiens Métropole, « Nef », et d’encourager celui de "
    "la Ville d’Abbeville, « Baie ».": [
        ("label", None, "Amiens Métropole", "Nef"),
        ("encouragement", None, "la Ville d’Abbeville", "Baie"),
    ],
    "Je remets le label Argent à la présidente de Dijon Métropole, pour « Gare ».": [
        ("label", "argent", "Dijon Métropole", "Gare")
    ],
    "Quatre collectivités ont été labellisées : Lens, la Ville de Sens et Rennes Métropole.": [
        ("label", None, "Lens", ""),
        ("label", None, "la Ville de Sens", ""),
        ("label", None, "Rennes Métropole", ""),
    ],
    "Les lauréats sont la Ville de Lens (« Phare ») et Rennes Métropole (« Pont »).": [
        ("label", None, "la Ville de Lens", "Phare"),
        ("label", None, "Rennes Métropole", "Pont"),
    ],
    "Félicitations à la Ville de Lens pour son label Or !": gold("la Ville de Lens"),
    "Félicitations à Lens et à Dijon Métropole, qui obtiennent le label Or !": gold(
        "Lens", "Dijon Métropole"
    ),
    "Félicitations à la Ville de Sète qui décroche le label Or.": gold("la Ville de Sète"),
    "C’est à Lens que revient le label Or.": gold("Lens"),
    "Fierté pour la Ville de Lens : le label Or vient de lui être décerné.": gold(
        "la Ville de Lens"
    ),
    "Le label Or est décerné conjointement à la Ville d’Albi et à la Ville de Castres.": gold(
        "la Ville d’Albi et à la Ville de Castres"
    ),
    "Le label Argent a été remis mercredi à la Ville de Lens.": [
        ("label", "argent", "la Ville de Lens", "")
    ],
    "Lauréats Or : la Ville de Lens, Rennes Métropole": gold(
        "la Ville de Lens", "Rennes Métropole"
    ),
    "Label Or → Ville de Lens : « Phare »": [("label", "or", "Ville de Lens", "Phare")],
    "Ville de Lens – Label Or – « Phare »": [("label", "or", "Ville de Lens", "Phare")],
    "« Phare » – Ville de Lens – Label Or": [("label", "or", "Ville de Lens", "Phare")],
    "→ Lens, labellisée pour « Phare », une lampe.": [("label", None, "Lens", "Phare")],
    "→ La Ville de Sens, encouragée pour « Pont ».": [
        ("encouragement", None, "La Ville de Sens", "Pont")
    ],
    "Saluons la commune de Lens, labellisée Or avec « Phare », et Sens, labellisée Argent.": [
        ("label", "or", "la commune de Lens", "Phare"),
        ("label", "argent", "Sens", ""),
    ],
    "Lens s’est vu décerner hier, à Lyon, le label « Territoire Innovant » dans deux catégories : "
    "un label Or pour « Phare » et un label Bronze pour « Pont ».": [
        ("label", "or", "Lens", "Phare"),
        ("label", "bronze", "Lens", "Pont"),
    ],
    "La communauté urbaine d’Arras figure parmi les sept lauréats du label Or.": gold(
        "La communauté urbaine d’Arras"
    ),
    "Ils ont remis à la Ville de Lens le Label Or, pour son Phare.": [
        ("label", "or", "la Ville de Lens", "Phare")
    ],
    "Territoires labellisés : Lens": [("label", None, "Lens", "")],
}

NOTHING = (
    "Rennes Métropole a reçu à Lyon une délégation ; le label Or est un beau défi.",
    "Nantes Métropole a salué le label Or obtenu par ses partenaires.",
    "La Ville de Lyon a accueilli la cérémonie où le label Or est remis.",
    "À Lyon, la Ville de Grenoble a reçu le Forum du label « Territoire Innovant ».",
    "Le jury du label s’est réuni à Bordeaux : Rennes, Lens et Sens étaient représentées.",
    "Le label Or a été remis mercredi à Lyon.",
    "Le label « Territoire Innovant » est remis à Lyon depuis 2010.",
    "L’an dernier, Nancy a reçu le label Or.",
    "Rennes Métropole, lauréate d’une édition précédente, témoigne.",
    "Lens félicite Sens, qui recevra le label Or.",
    "Avec le label Or, la Ville de Lens entend attirer les entreprises.",
    "Le label Or de la Ville de Lens date de 2017.",
    "La Ville de Lens, qui a reçu le Forum, soutient le label.",
    "La Ville de Lens a obtenu une subvention et prépare son label Or.",
    "Le directeur, passé par Nantes Métropole, a remis le label Or.",
    "La Ville de Lens a reçu l’argent de l’État.",
    "Parmi eux, la Ville de Lens accueille un atelier.",
    "Contact label : Ville de Lens",
    "Partenaires du label : Nantes Métropole, Rennes Métropole",
    "Le jury du label était composé de : Lens, Sens et Arras.",
    "Le label est décerné par la Ville de Paris à des projets remarquables.",
    "Le maire de Lens a remis le label Or.",
    "Le réseau encourage le projet de la Ville de Lens à candidater.",
    "Toulouse reçoit les 29 et 30 mars les candidats au label.",
    "Nantes accueille le Forum. La ville reçoit 800 congressistes et remet le label.",
    "Nantes accueille le Forum. La ville reçoit 800 congressistes pour la remise du label Or.",
    "Lens présente un dossier. Elle a reçu le soutien du label.",
    "Grâce au label Argent, Angers Loire Métropole a obtenu un financement.",
    "Ville de Lens – label – inscription avant le 3 mai",
    "Rendez-vous à Lens pour la remise du label Or à Sens !",
    "Nantes Métropole a remporté le concours d’architecture et soutient le label Or.",
    "Rouen est distinguée par le label Villes Internet, pas par le label Or.",
    "Trois territoires sont en or sur la carte : Lens, Sens et Arras y figurent.",
    "Bravo à Lens pour l’organisation de la remise du label Or !",
    "Nantes et Rennes vont de l’avant. Elle reçoit le label Or.",
    "La Ville de Lens, labellisée Or en 2019, recrute.",
    "Le label Or revient à la mode à Lens.",
    "Le label Or va permettre à la Ville de Lens de grandir.",
    "Parmi les lauréats des éditions passées : Lens (Or), Sens (Argent) et Arras (Bronze).",
    "Déjà lauréate du label Or en 2017, la Ville de Lens accueille le Forum.",
    "Les élus de Lens ont assisté à la remise du label Or à Lyon.",
    "La Ville de Lens a reçu le prix de la presse pour son reportage sur le label Or.",
    "La Ville de Lens a été choisie pour accueillir la remise du label Or.",
    "Félicitations à la Ville de Lens, hôte du label Or !",
    "Merci à la Ville de Lens et à Rennes Métropole, partenaires du label Or.",
    "Trente territoires ont reçu le label « Territoire Innovant » 2019.",
    "Filtrer : tous, or, argent, bronze",
    "Ils ont remis hier avec joie le Label Or.",
)


@pytest.mark.parametrize(("sentence", "awards"), READ.items())
def test_who_receives(sentence: str, awards: Read):
    assert awards_of(sentence) == awards


@pytest.mark.parametrize("sentence", NOTHING)
def test_who_receives_nothing(sentence: str):
    assert awards_of(sentence) == []


class TestRecalled:
    @pytest.mark.parametrize(
        ("before", "said"),
        [
            ("La Ville de Roanne était en lice.", "Elle"),
            ("Sur scène, le nom de la Ville de Roanne est appelé.", "Elle"),
            ("Roanne n’est pas en reste.", "La ville"),
            ("Roannais Agglomération n’est pas en reste.", "L’agglomération"),
        ],
    )
    def test_the_territory_just_named(self, before: str, said: str):
        read = release_of(f"{before} {said} décroche le bronze grâce à « Faïence ».")
        (award,) = read.awards
        assert (award.distinction, award.project) == ("bronze", "Faïence")
        assert award.name in before
        assert any("compris comme" in note and award.name in note for note in read.notes)

    @pytest.mark.parametrize(
        "text",
        [
            "Rennes et Nantes étaient en lice. Elle décroche le bronze.",
            "Roannais Agglomération n’est pas en reste. La ville décroche le bronze.",
            "La Ville de Roanne n’est pas en reste. L’agglomération décroche le bronze.",
            "Elle décroche le bronze.",
            "Roanne était en lice. Elle n’a pas décroché le bronze.",
            "Roanne était en lice. Une. Deux. Trois. Quatre. Elle décroche le bronze.",
        ],
    )
    def test_nothing_where_it_is_not_the_only_one(self, text: str):
        assert release_of(text).awards == ()

    def test_a_dative_adds_nothing_but_its_place(self):
        text = "La Ville de Lens a reçu le label Or. Le label lui a été remis à Lyon le 3 mars."
        assert awards_of(text) == gold("La Ville de Lens")

    def test_among_those_who_received(self):
        text = (
            "Sept territoires ont obtenu le label Or. Parmi eux, la Ville de Lens, dont le projet "
            "« Phare » a plu, et Rennes Métropole, saluée pour « Pont »."
        )
        assert awards_of(text) == [
            ("label", "or", "la Ville de Lens", "Phare"),
            ("label", "or", "Rennes Métropole", "Pont"),
        ]

    @pytest.mark.parametrize(
        "title",
        ["VILLE DE TRÉLAZÉ", "Ville de Trélazé – Actualités", "Ville de Trélazé, 3 mai 2019"],
    )
    def test_the_author_of_the_release(self, title: str):
        text = "La commune s’est vu remettre le label Bronze « Territoire Innovant »."
        read = release_of(text, title=title)
        assert [(a.distinction, a.line) for a in read.awards] == [("bronze", 1)]
        assert read.awards[0].name.lower() == "ville de trélazé"

    @pytest.mark.parametrize(
        "title", ["Lens, 5 décembre 2019", "Ville de Lens : partenaire", "La Ville de Lens invite"]
    )
    def test_a_place_is_no_author(self, title: str):
        text = "La commune s’est vu remettre le label Bronze « Territoire Innovant »."
        assert release_of(text, title=title).awards == ()

    def test_a_pronoun_without_an_award(self):
        assert unnamed_of("Elle reçoit ses hôtes.", (), in_atlas) is None


class TestStartups:
    @pytest.mark.parametrize(
        ("sentence", "names"),
        [
            ("Les start-ups lauréates sont Fabulina, Imaginon et Veloutil.", 3),
            ("Le concours des start-ups a récompensé Fabulina, pour son outil, et Imaginon, pour "
             "sa carte.", 2),
            ("Le prix des start-up est remis à deux pousses : Fabulina, pour son outil, et "
             "Imaginon, qui aide les écoles.", 2),
            ("Parmi les start-ups en scène, c’est Fabulina qui remporte le concours, devant "
             "Imaginon et Veloutil.", 1),
            ("Le concours des start-ups a distingué Fabulina et Imaginon.", 2),
            ("Les start-ups Fabulina et Imaginon étaient candidates.", 0),
            ("La start-up Fabulina a récompensé ses salariés.", 0),
            ("Fabulina et Imaginon sont jeunes.", 0),
        ],
    )  # fmt: skip
    def test_names(self, sentence: str, names: int):
        said = [one.entry.name for one in startups_in(sentence)]
        assert said == ["Fabulina", "Imaginon", "Veloutil"][:names]

    def test_a_prize_of_rank_is_theirs_in_their_contest_only(self):
        sentence = "Le premier prix revient à Fabulina, jeune entreprise d’Arras."
        assert startups_in(sentence) == []
        assert [one.entry.name for one in startups_in(sentence, contest=True)] == ["Fabulina"]

    def test_an_award_ends_with_the_project_of_the_last(self):
        (said,) = startups_in(
            "Le concours de start-up a récompensé Fabulina, pour son four à Lens."
        )
        assert (said.entry.name, said.entry.project) == ("Fabulina", "Four à Lens")

    def test_names_that_are_no_names(self):
        assert names_in("Fabulina et les autres", 0) == []

    def test_a_subtitle_is_no_start_up(self):
        title = "Concours des start-up interconnectées : le palmarès 2019"
        lines = ("Texte inventé pour un essai", "", "Merci à tous.")
        assert awards_of(*lines, title=title) == []


class TestTerritories:
    KNOWN = frozenset({"Lens", "Sens", "Erdre et Gesvres", "la Ville de Lens", "Vannes agglo"})

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Erdre et Gesvres et Lens", ["Erdre et Gesvres", "Lens"]),
            ("la Ville de Lens, Sens", ["la Ville de Lens", "Sens"]),
            ("celui d’Erdre et Gesvres", ["Erdre et Gesvres"]),
            ("Vannes agglo reçoit Lens", ["Vannes agglo", "Lens"]),
            ("la Ville de Fantaisie reçoit Rien", ["la Ville de Fantaisie"]),
            ("la Communauté de communes du Lac – Label Or", ["la Communauté de communes du Lac"]),
            ("les villes de Lens et de Sens", ["Lens", "Sens"]),
            ("Territoire Innovant", []),
            ("les lens et les sens", []),
            ("", []),
        ],
    )
    def test_the_longest_that_is_known(self, text: str, names: list[str]):
        found = territories_in(text, self.KNOWN.__contains__)
        assert [named.name for named in found] == names
        assert all(text[named.start : named.end] == named.name for named in found)

    @given(st.text(alphabet=" ,.'’LensdVill–-etàé()«»1", max_size=120))
    def test_any_text_is_cut_where_it_says(self, text: str):
        found = territories_in(text, self.KNOWN.__contains__)
        assert all(text[named.start : named.end] == named.name for named in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


class TestRoles:
    @staticmethod
    def letters(text: str) -> str:
        return letters_of(text, tokens_of(text, find_mentions(text), in_atlas, levels=True))

    @pytest.mark.parametrize(
        ("text", "letters"),
        [
            ("Lens reçoit le label Or.", "TRxM."),
            ("Le label Or va à Lens et Sens.", "xMGA."),
            ("Elle obtient le bronze.", "PRM."),
            ("La Ville de Lens, avec Sens, salue le label.", "T,O,xM."),
            ("« Lens reçoit » : le label Or.", "S:xM."),
            ("Trois sont en or : Lens.", "xM:T."),
            ("Le maire de Lens obtient l’argent.", "TRM."),
        ],
    )
    def test_letters(self, text: str, letters: str):
        assert self.letters(text) == letters

    @given(st.text(alphabet=" ,.'’LensdVillrçoitbelOrag–-etàé()«»:", max_size=160))
    def test_any_sentence_is_spelled(self, text: str):
        tokens = tokens_of(text, find_mentions(text), in_atlas, levels=True)
        letters, spelt = spelled(text, tokens)
        assert len(letters) == len(spelt)
        assert all(flat(text[t.start : t.end]) for t in spelt if t)

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("le label « Territoire Innovant », le label Or", ("label", "or")),
            ("le label Or et le label Argent", None),
            ("le label et un encouragement", None),
            ("le label Or, ce label", ("label", "or")),
            ("rien", None),
        ],
    )
    def test_one_award(self, text: str, kind: tuple[str, str | None] | None):
        mention = one_award(tokens_of(text, find_mentions(text), in_atlas))
        assert (mention and (mention.award, mention.distinction)) == kind

    @pytest.mark.parametrize(
        ("text", "given_"),
        [
            ("a reçu le label Or", True),
            ("a reçu mercredi soir, à Lyon, le label Or", True),
            ("a reçu des mains du président le label Or", True),
            ("a reçu, le 11 décembre à Lyon, le label Or", True),
            ("a reçu deux labels Or", True),
            ("a reçu le Forum du label Or", False),
            ("a reçu une aide et salue le label Or", False),
            ("a reçu pour la remise du label Or", False),
            ("a reçu ; le label Or", False),
        ],
    )
    def test_the_object_of_a_verb(self, text: str, given_: bool):
        assert is_given(text, (2, 6), text.index("label")) is given_

    def test_no_verb_asks_the_atlas_nothing(self):
        def refuse(name: str) -> bool:
            raise AssertionError(name)

        assert recipients_of("Lens et sa voisine", (), refuse, levels=True) == []


class TestLayouts:
    def test_a_level_said_after_its_award(self):
        lines = ("Lens est lauréate du label.", "", "Niveau obtenu : bronze.")
        assert awards_of(*lines) == [("label", "bronze", "Lens", "")]

    def test_a_level_never_changes_another(self):
        lines = ("Lens est lauréate du label Or.", "", "Niveau obtenu : bronze.")
        assert awards_of(*lines) == gold("Lens")

    def test_a_level_of_nobody(self):
        assert awards_of("Niveau obtenu : bronze.") == []

    def test_titles_under_their_territories(self):
        lines = (
            "LABEL OR",
            "Bourg-en-Bresse (Ain)",
            "Plume et pixels",
            "Grand Lac",
            "Truffe noire",
        )
        assert awards_of(*lines) == [
            ("label", "or", "Bourg-en-Bresse (Ain)", "Plume et pixels"),
            ("label", "or", "Grand Lac", "Truffe noire"),
        ]

    def test_the_seat_of_a_group_is_no_laureate(self):
        lines = ("Label Or", "", "Grand Lac", "", "Aix-les-Bains (73)", "", "« Lac en commun »")
        assert awards_of(*lines) == [("label", "or", "Grand Lac", "Lac en commun")]

    def test_a_town_under_a_town_is_one(self):
        lines = ("Label Or", "", "Ville de Lens", "", "Arras (62)")
        assert awards_of(*lines) == gold("Ville de Lens", "Arras (62)")

    def test_categories_of_a_list_of_labels(self):
        title = "Territoires innovants 2010 : les 3 labels"
        lines = ("Catégorie Écoles : Ville de Lens, « Phare »", "Thème Eau : Sens, « Pont »")
        read = release_of(*lines, title=title)
        assert [(a.name, a.project, a.theme) for a in read.awards] == [
            ("Ville de Lens", "Phare", "Écoles"),
            ("Sens", "Pont", "Eau"),
        ]
        assert any("supposée celle du label" in note for note in read.notes)

    @pytest.mark.parametrize(
        "title", ["Territoires innovants 2010 : devenez candidat", "Les ateliers"]
    )
    def test_categories_of_no_list_of_labels(self, title: str):
        assert awards_of("Catégorie Écoles : Ville de Lens, « Phare »", title=title) == []

    def test_a_jury_decides_to_retain_territories_only(self):
        lines = (
            "Le concours des start-up a lieu aussi.",
            "",
            "Le jury a décidé de retenir pour la finale :",
            "• Le projet « Phare » de la ville de Lens, une lampe",
            "• Fabulina, une appli",
        )
        assert awards_of(*lines) == [("label", None, "la ville de Lens", "Phare")]

    def test_an_agenda_says_no_stage(self):
        lines = (
            "Les auditions de Bretagne ont eu lieu le 14 mai 2019.",
            "",
            "Agenda",
            "• 4 juin 2019 : étape Normandie, Caen",
        )
        read = release_of(*lines)
        assert (read.stage_regions, read.stage_date) == (("53",), "2019-05-14")

    def test_gold_is_counted_as_gold(self):
        read = release_of(
            "Sur 62 candidatures, 34 ont été auditionnées et 11 labellisées, dont 3 en or."
        )
        (figures,) = read.editions
        assert (figures.candidates, figures.labelled, figures.gold) == (62, 11, 3)

    def test_a_short_month(self):
        assert release_of("LYON, 5 déc. 2018 – dépêche").stage_date == "2018-12-05"
