"""How a whole release is laid out: every release here is invented."""

import pytest

from loaders.formats.markup import text_of_html
from tests.loaders.releases.test_prose_roles import awards_of

TITLE = "Label « Territoire Innovant » 2019 : le palmarès (inventé)"


class TestDefinitions:
    """Terms and definitions of a page."""

    def test_a_term_is_said_with_each_of_its_definitions(self):
        terms = (("Label Or", "Ville de Lens"), ("", "Ville de Sens"), ("Seul", ""), ("Fin", ""))
        told = (f"<dt>{term}</dt><dd>{what}</dd>" for term, what in terms)
        page = f"<dl>{''.join(told)}</dl>".replace("<dt></dt>", "").replace("<dd></dd>", "")
        lines = text_of_html(f"<p>Avant</p>{page}<p>Après</p>")[0].splitlines()
        assert [line for line in lines if line] == [
            "Avant",
            "Label Or : Ville de Lens",
            "Label Or : Ville de Sens",
            "Seul",
            "Fin",
            "Après",
        ]

    def test_a_definition_without_term(self):
        assert text_of_html("<dl><dd>Lens</dd></dl>")[0] == "Lens"

    def test_what_no_line_can_say_is_left_as_it_is(self):
        page = "<dl><dt>Label Or<dd><ul><li>Ville de Lens</ul></dl>"
        assert text_of_html(page)[0].split("\n\n") == ["Label Or", "- Ville de Lens"]
        page = "<dl><dt>Label Or<dd>Ville de Lens<dd>Ville de Sens</dl>"
        assert text_of_html(page)[0].split("\n\n")[:2] == ["Label Or", "Ville de Lens"]


class TestWhatIsSetAsWritten:
    """What stands in « pre » keeps its lines and its spaces."""

    def test_columns_made_with_spaces(self):
        table = "Lauréat         Projet  Niveau\nVille de Lens   <b>Phare</b>   Or\n"
        lines = text_of_html(f"<p>Un   texte</p><pre>{table}</pre><p>La  fin</p>")[0].splitlines()
        assert [line for line in lines if line] == [
            "Un texte",
            "Lauréat         Projet  Niveau",
            "Ville de Lens   Phare   Or",
            "La fin",
        ]

    @pytest.mark.parametrize("page", ["<pre>A  B<pre>C  D</pre>E</pre>F  G", "<pre>\tA<!-- x -->B"])
    def test_one_in_another_and_one_without_end(self, page: str):
        text = text_of_html(page)[0]
        assert "\ue000" not in text
        assert [letter for letter in text if letter.isalpha()] == sorted(set(page) & set("ABCDEFG"))


class TestParagraphs:
    """A name, then what is said of it, each in a paragraph."""

    NAMES = ("Ville de Lens", "Nantes Métropole", "Ville de Sens")

    @pytest.mark.parametrize("told", [1, 2])
    def test_names_go_on_after_what_is_said_of_each(self, told: int):
        paragraphs = [part for name in self.NAMES for part in (name, *["Un service."] * told)]
        lines = "\n\n".join((TITLE, "Label Or", *paragraphs))
        assert awards_of(*lines.split("\n")) == [("label", "or", name, "") for name in self.NAMES]

    def test_a_name_further_on_is_another_matter(self):
        lines = (TITLE, "Label Or", "Ville de Lens", *["Un service."] * 3, "Ville de Sens")
        assert awards_of(*"\n\n".join(lines).split("\n")) == [("label", "or", "Ville de Lens", "")]


class TestHeadings:
    @pytest.mark.parametrize(
        "heading",
        [
            "Tableau 2. Encouragements",
            "Partie n° 2 : Encouragements",
            "=== ENCOURAGEMENTS ===",
            "Les encouragements du jury vont à :",
            "— Encouragements —",
        ],
    )
    def test_what_opens_a_list(self, heading: str):
        told = awards_of(TITLE, "", heading, "", "- « Phare », présenté par la Ville de Lens")
        assert told == [("encouragement", None, "la Ville de Lens", "Phare")]

    @pytest.mark.parametrize(
        "opening", ["Le concours start-up a été remporté par :", "Le prix start-up va à :"]
    )
    def test_what_opens_a_list_of_startups(self, opening: str):
        told = awards_of(TITLE, "", opening, "", "1° Alizéa, qui prévoit", "2° Kolibri Santé")
        assert [name for _, _, name, _ in told] == ["Alizéa", "Kolibri Santé"]

    @pytest.mark.parametrize(
        "prize",
        [
            "Prix du public du label Territoire Innovant",
            "Coup de cœur du jury du label « Territoire Innovant »",
            "Prix spécial du concours du label Territoire Innovant",
        ],
    )
    @pytest.mark.parametrize("bullet", ["* ", ""])
    def test_a_special_prize_of_the_label_is_a_label(self, prize: str, bullet: str):
        told = awards_of(TITLE, "", f"{bullet}{prize} : Ville de Lens, pour leur projet « Phare »")
        assert told == [("label", None, "Ville de Lens", "Phare")]

    @pytest.mark.parametrize("prize", ["Prix du public", "Prix du public du Forum"])
    def test_a_special_prize_of_anything_else_is_none(self, prize: str):
        assert awards_of(TITLE, "", f"* {prize} : Ville de Lens, pour « Phare »") == []


class TestItems:
    @pytest.mark.parametrize(
        "described",
        ["une carte, utilisée pendant la canicule de 2018.", "ce service sera étendu en 2021."],
    )
    def test_what_is_described_may_tell_of_any_year(self, described: str):
        item = f"– Nantes Métropole, label Or, pour « Ombres d’été » : {described}"
        assert awards_of(TITLE, "", item) == [("label", "or", "Nantes Métropole", "Ombres d’été")]

    def test_an_award_of_another_year_is_none(self):
        assert awards_of(TITLE, "", "– Nantes Métropole, label Or 2017, pour « Ombres »") == []

    def test_a_collectivity_of_several_departments_is_a_territory(self):
        told = awards_of(TITLE, "", "* Label Bronze : la Collectivité européenne d’Alsace")
        assert told == [("label", "bronze", "la Collectivité européenne d’Alsace", "")]


class TestHosts:
    LIST = ("Label « Territoire Innovant » :", "- La Ville de Lens, pour « Phare »")
    LENS = ("label", None, "La Ville de Lens", "Phare")

    @pytest.mark.parametrize(
        "title",
        [
            "L’IntercoTOUR Grand Est remet le label « Territoire Innovant » à Nancy",
            "Les Interconnectés remettent le label « Territoire Innovant » à Nancy",
        ],
    )
    def test_a_title_may_name_where_labels_are_given(self, title: str):
        assert awards_of(*self.LIST, title=title) == [self.LENS]

    def test_the_text_may_tell_the_laureate_of_the_title(self):
        title = "L’IntercoTOUR remet le label « Territoire Innovant » à Nancy"
        told = awards_of(*self.LIST, "- Nancy, pour « Place »", title=title)
        assert sorted(name for _, _, name, _ in told) == ["La Ville de Lens", "Nancy"]


class TestUnderAHeading:
    """The paragraph under « Label Or : Lens » may tell its project."""

    @pytest.mark.parametrize(
        "paragraph",
        [
            "Avec « Phare », Lens éclaire ses mines. Plus de 200 agents y ont pris part.",
            "La Ville de Lens est récompensée pour « Phare », un jeu de piste.",
            "La commune minière est distinguée pour son projet « Phare », qui plaît.",
        ],
    )
    def test_it_tells_the_project(self, paragraph: str):
        told = awards_of("Label Or : Ville de Lens", "", paragraph, "", "Label Argent : Sens")
        assert told[0] == ("label", "or", "Ville de Lens", "Phare")

    @pytest.mark.parametrize(
        "paragraph",
        [
            "Avec « Tour », Sens éclaire ses caves.",
            "Sens est récompensée pour « Tour », un jeu de piste.",
            "« Une joie », dit le maire.",
            "La commune est fière. Elle est distinguée pour « Autre chose ».",
        ],
    )
    def test_it_may_tell_of_another_or_of_nothing(self, paragraph: str):
        told = awards_of("Label Or : Ville de Lens", "", paragraph)
        assert told[:1] == [("label", "or", "Ville de Lens", "")]

    def test_the_paragraph_after_that_tells_nothing(self):
        lines = ("Label Or : Ville de Lens", "", "Bravo.", "", "Avec « Phare », Lens éclaire.")
        assert awards_of(*lines) == [("label", "or", "Ville de Lens", "")]


def test_the_heads_of_columns_are_no_laureate():
    lines = ("Concours start-up", "", "N° Start-up Activité 1 Tamarélec pilotage 2 Papangue Data")
    assert awards_of(*lines) == []
