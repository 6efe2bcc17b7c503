"""The laureate, its project and what is said of it, told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.names.entries import MAX_SUMMARY, read_entry
from loaders.releases.names.naming import MAX_NAME, is_name
from loaders.releases.names.projects import MAX_PROJECT, project_lead, split_project


def named(text: str) -> tuple[str, str]:
    entry = read_entry(text)
    assert entry is not None
    assert text[entry.at :].startswith(entry.name)
    return entry.name, entry.project


class TestNameFirst:
    @pytest.mark.parametrize(
        ("text", "name", "project"),
        [
            ("Nantes Métropole, pour son projet CityLab", "Nantes Métropole", "CityLab"),
            ("Nantes Métropole – CityLab", "Nantes Métropole", "CityLab"),
            ("Nantes : CityLab", "Nantes", "CityLab"),
            ("Nantes : Ville haute, ville basse", "Nantes", "Ville haute, ville basse"),
            ("Nantes : Le loup, l’ours et le lynx", "Nantes", "Le loup, l’ours et le lynx"),
            ("Nantes : Un toit, deux portes, une appli", "Nantes", "Un toit, deux portes"),
            ("Nantes : Le phare, le service du soir", "Nantes", "Le phare"),
            ("Nantes pour son projet commun, « CityLab »", "Nantes", "CityLab"),
            ("Nantes pour « CityLab »", "Nantes", "CityLab"),
            ("Nantes avec « CityLab »", "Nantes", "CityLab"),
            ("Brest pour son projet « Mer « et » Terre ».", "Brest", "Mer « et » Terre"),
            ("Brest pour son projet « « Agir » ensemble »", "Brest", "« Agir » ensemble"),
            ("Brest pour son projet “Mer “et Terre”", "Brest", "Mer “et Terre"),
            ("Nantes avec son projet CityLab", "Nantes", "CityLab"),
            ("Nantes, grâce à son projet CityLab", "Nantes", "CityLab"),
            ("Lens (62), pour son Phare", "Lens (62)", "Phare"),
            ("Territoire de la Côte Ouest (TCO)", "Territoire de la Côte Ouest (TCO)", ""),
            ("Nantes Métropole (CityLab)", "Nantes Métropole", "CityLab"),
            ("Nantes Métropole (« Ville, demain »)", "Nantes Métropole", "Ville, demain"),
            ("Fabulina (Lyon)", "Fabulina (Lyon)", ""),
            ("Fabulina (casiers pour les salles)", "Fabulina", "casiers pour les salles"),
            ("Ayen (Corrèze), 700 habitants, pour « Café »", "Ayen (Corrèze)", "Café"),
            ("Ayen, fière de l’être, pour longtemps", "Ayen", "Fière de l’être"),
            ("Lens, Sens et Mens", "Lens, Sens et Mens", ""),
            (
                "Les villes de Belfort et de Dole, pour leur Lion",
                "Les villes de Belfort et de Dole",
                "Lion",
            ),
        ],
    )
    def test_read(self, text: str, name: str, project: str):
        assert named(text) == (name, project)


class TestTitleFirst:
    @pytest.mark.parametrize(
        ("text", "name", "project"),
        [
            ("« CityLab », porté par Nantes Métropole", "Nantes Métropole", "CityLab"),
            ("« Eau : à tous » de la Ville de Vichy", "la Ville de Vichy", "Eau : à tous"),
            ("“Forêt, libre” – Ville de Gap", "Ville de Gap", "Forêt, libre"),
            ("CityLab – Nantes", "Nantes", "CityLab"),
            ("CityLab – Nantes Métropole", "Nantes Métropole", "CityLab"),
            ("Canal inventé (Ville de Sète)", "Ville de Sète", "Canal inventé"),
            ("le projet Phare porté par Lens", "Lens", "Phare"),
            ("projet d’Erdre et Gesvres, pour son Canal", "Erdre et Gesvres", "Canal"),
        ],
    )
    def test_read(self, text: str, name: str, project: str):
        assert named(text) == (name, project)

    def test_a_quoted_title_is_kept_whole(self):
        assert split_project('« =HYPERLINK("x") », un outil') == ('=HYPERLINK("x")', "Un outil")


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (", pour son projet de Ville", "Ville"),
        (" pour « CityLab »", "« CityLab »"),
        (" pour CityLab", "CityLab"),
        (" pour nous tous", None),
        ("", None),
    ],
)
def test_where_a_project_begins(text: str, lead: str | None):
    place = project_lead(text)
    assert (None if place is None else text[place:]) == lead


@pytest.mark.parametrize(
    ("text", "title", "summary"),
    [
        ("Ville numérique qui vise le mieux.", "Ville numérique", "Vise le mieux."),
        ("Phare, un outil", "Phare", "Un outil"),
        ("« Ville, demain » : un portail", "Ville, demain", "Un portail"),
        ("une application imaginaire", "Application imaginaire", ""),
        ("qui mesure l’air", "", "Mesure l’air"),
        ("", "", ""),
        ("x" * (MAX_PROJECT + 1), "", "X" + "x" * MAX_PROJECT),
    ],
)
def test_a_project_and_the_rest(text: str, title: str, summary: str):
    assert split_project(text) == (title, summary)


class TestNames:
    @pytest.mark.parametrize(
        "name",
        ["Lens", "La Ville de Rosny-Sous-Bois", "ville de Rennes", "Deux-Sèvres", "Lify Air",
         "les communautés de communes de Dole", "L’Haÿ-les-Roses", "3DOuest",
         "Les Sables-d’Olonne", "Les Deux-Sèvres"],
    )  # fmt: skip
    def test_can_be(self, name: str):
        assert is_name(name)

    @pytest.mark.parametrize(
        "text",
        ["", "x", "les collectivités", "un projet", "26 juin 2019", "Contact presse", "le jury",
         "01 02 03 04 05", "Félicitations à Lens", "Lens a reçu un prix", "L" * (MAX_NAME + 1),
         "Aucun", "Tous les territoires", "a@b.invalid", "L\ufffdns", "le Label Or", "123"],
    )  # fmt: skip
    def test_can_not_be(self, text: str):
        assert not is_name(text)


@given(st.text("Lens, (CityLab) – « pour son projet » : porté par de .", max_size=120))
def test_a_name_stands_where_it_is_said_to(text: str):
    entry = read_entry(text)
    if entry:
        assert text[entry.at :].startswith(entry.name)
        assert is_name(entry.name)
        assert len(entry.project) <= MAX_PROJECT
        assert len(entry.summary) <= MAX_SUMMARY
