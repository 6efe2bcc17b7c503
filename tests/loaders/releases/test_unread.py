"""What a release may announce and was not read is said: every release here is invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.documents import Document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.text.blocks import blocks_of
from loaders.releases.unread import MOST_NAMES, Unread, contest_in, note_of, unread_in
from tests.bench.reading import untold
from tests.loaders.corpus import HELD_OUT, REGIONS, RELEASES, UNSEEN, invented_releases

TITLE = "Les Interconnectés : le label « Territoire Innovant » 2019"
SAID = "Nommés sans être lus comme lauréats, à vérifier : "
CONTEST = "le concours de start-up y est nommé"


def unread(*lines: str) -> list[str]:
    """Return the names that a release with no award read would have a person look at."""
    return [one.name for one in unread_in(list(blocks_of(lines)), (), 2019, in_atlas)]


def notes_of(*lines: str) -> list[str]:
    document = Document("essai.txt", (TITLE, "", *lines))
    return list(read_release(document, REGIONS, in_atlas).notes)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Le label Or serre la main de toute une ville : Lens.", ["Lens"]),
        ("🥈 ARGENT pour la Ville de Lens, « Phare ».", ["la Ville de Lens"]),
        ("Riom Limagne et Volcans", ["Riom Limagne et Volcans"]),
        ("Guéret et Aubusson ont été récompensées.", ["Guéret", "Aubusson"]),
        ("Le label est venu par la Ville de Lens.", ["la Ville de Lens"]),
        ("Le jury a salué la Ville de Lens.", ["la Ville de Lens"]),
    ],
)  # fmt: skip
def test_who_stands_where_a_laureate_would(line: str, names: list[str]) -> None:
    assert unread(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "Lyon, le 5 décembre 2019",
        "Lyon – mercredi 4 décembre",
        "Bretagne",
        "Il a plu sur la Ville de Lens.",
        "Le Label Or sera décerné à la Ville de Lens.",
        "La Ville de Lens n’a pas obtenu le label Or.",
        "En 2016, la Ville de Lens a reçu le label Or.",
        "Le label « Villes Internet » est décerné à la Ville de Lens.",
        "Partenaires de l’étape : la Ville de Lens",
        "Le jury du label s’est réuni dans la salle des fêtes de Lens.",
    ],
)
def test_who_stands_elsewhere(line: str) -> None:
    assert unread(line) == []


def test_a_name_is_said_once_with_its_first_line() -> None:
    blocks = list(blocks_of(["Le label Or :", "", "Lens", "", "La Ville de Lens est labellisée."]))
    assert unread_in(blocks, (), None, in_atlas) == [Unread("Lens", 3)]


def test_a_laureate_that_was_read_is_not_said_again() -> None:
    assert (
        notes_of("Label Or :", "- Ville de Lens, pour « Phare »", "", "Lens est récompensée.") == []
    )


def test_names_after_the_closing_lines_stand_for_no_laureate() -> None:
    lines = ("Label Or :", "- Ville de Lens, pour « Phare »", "", "Contacts", "", "Ville de Sens")
    assert notes_of(*lines) == []


def test_a_release_about_another_award_has_no_name_to_look_at() -> None:
    document = Document("essai.txt", ("Palmarès des Villes Internet 2019", "", "Ville de Lens"))
    notes = read_release(document, REGIONS, in_atlas).notes
    assert not any(SAID in note for note in notes)


def test_long_lists_are_cut_and_counted() -> None:
    many = [Unread(f"Ville {number}", number) for number in range(MOST_NAMES + 2)]
    assert note_of(many).endswith(f"Ville {MOST_NAMES - 1} (ligne {MOST_NAMES - 1}) et 2 autres.")
    assert note_of(many[:-1]).endswith("et 1 autre.")
    assert " autre" not in note_of(many[:-2])


class TestContest:
    def test_its_first_line_is_said_where_no_startup_is_read(self) -> None:
        notes = notes_of("Quant au concours start-up, il a fait un heureux.")
        assert [note for note in notes if CONTEST in note] == [
            "Ligne 3 : le concours de start-up y est nommé, et aucune start-up n’est lue comme "
            "lauréate."
        ]

    def test_it_is_not_said_where_one_is_read(self) -> None:
        notes = notes_of("Le concours start-up a été remporté par Fabulina.")
        assert not any(CONTEST in note for note in notes)

    @pytest.mark.parametrize(
        "line",
        [
            "Le concours start-up aura lieu en 2020.",
            "En 2012, le concours start-up était une nouveauté.",
            "À propos : Les Interconnectés tiennent un concours de start-up.",
            "Une start-up locale a tenu un stand.",
        ],
    )
    def test_what_says_nothing_of_this_year_s_contest(self, line: str) -> None:
        assert contest_in(list(blocks_of([line])), 2019) is None


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_is_looked_at(lines: list[str]) -> None:
    blocks = list(blocks_of(lines))
    for one in unread_in(blocks, (), None, lambda name: len(name) % 2 == 0):
        assert one.name
        assert 1 <= one.line <= len(lines)
    assert contest_in(blocks, None) in (None, *range(1, len(lines) + 1))


def test_nearly_every_award_that_is_missed_is_said() -> None:
    """Those that are missed in silence, by name: a new one is a fault, one less is to be said."""
    silent = {
        name
        for folder in (RELEASES, *HELD_OUT)
        for release in invented_releases(folder)
        for name in untold(release.expected, release.read(), release.path)
    }
    assert silent == SILENT


def test_none_of_the_releases_that_tune_nothing_is_missed_in_silence() -> None:
    for release in invented_releases(UNSEEN):
        assert not list(untold(release.expected, release.read(), Path(release.path)))


SILENT = {
    "Allo Gazette",
    "Basse-Terre",
    "Brume & Co",
    "CYCLOPE",
    "Clermont Auvergne Métropole",
    "Communauté de communes de Belle-Île-en-Mer",
    "Communauté de communes du Haut-Allier",
    "Commune de Murat (15)",
    "Déclic & Cie",
    "Département de l'Indre",
    "Département du Lot-et-Garonne",
    "ENTOUR'ÂGE",
    "Factur'Éco",
    "KLARO",
    "Kerbolet",
    "Lumibus",
    "Mairie Facile",
    "Mairiobot",
    "Maoré Drone",
    "Marsan Agglomération",
    "Marégraphe&Co",
    "Mirabelix",
    "Okapile",
    "Ondalis",
    "PLUVIALYS",
    "Parc national des Pyrénées",
    "Perpignan Méditerranée Métropole",
    "RennesMetropole",
    "Sillonéo",
    "Syndicat intercommunal du Pays de Pontivy",
    "Troc’Tondeuse",
    "Ville de Digne-les-Bains",
    "Ville de Montbéliard",
    "Ville de Vaulx-en-Velin",
    "Ville du Havre et la communauté de communes du Pays de Honfleur-Beuzeville",
    "Vol de Nuit Data",
    "Vozalia",
    "communauté d'agglomération Fécamp Caux Littoral",
    "communauté de communes Cazals-Salviac",
    "communauté de communes Champagnole Nozeroy Jura",
    "communauté de communes Terres d'Argentan Interco",
    "communauté de communes du Piémont Oloronais",
    "commune de Kingersheim",
    "commune de Murol",
    "conseil départemental de la Meuse, aux côtés de la ville de Bar-le-Duc",
    "Écoutille",
}
