"""What an import shows at a terminal: a table that is read at any width of it."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from geodata.laureates import EDITIONS, LEDGER, load_laureates
from loaders.commands.importing import HEADINGS, Options, import_files
from tests.loaders.reading_tables import rows_of

RELEASE = """Label « Territoire Innovant » Bretagne, mardi 4 juin 2019

Pour le Label, le jury a retenu :

1/ La Ville de Rennes, pour son projet de Portail inventé, un essai.

2/ La Ville de Saint-Denis, pour son projet de Jardins inventés, un essai.

3/ la Ville de Strasborg, pour son projet de Ponts inventés, un essai.

4/ La Communauté d’agglomération du Pays de Saint-Malo, pour son projet de Plage inventée.
"""


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """An invented release, beside a ledger without a row."""
    for path in (LEDGER, EDITIONS):
        header = path.read_text(encoding="utf-8").splitlines()[0]
        (tmp_path / path.name).write_text(f"{header}\n", encoding="utf-8")
    path = tmp_path / "essai.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


ESSAY = Options(dry_run=True)


def shown(release: Path, width: int, options: Options = ESSAY) -> str:
    console = Console(file=io.StringIO(), width=width)
    import_files([release], release.parent, console, options)
    return console.file.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [80, 100, 140])
def test_the_table_is_read_at_each_width(release: Path, width: int) -> None:
    text = shown(release, width)
    assert max(map(len, text.splitlines())) <= width
    rows = rows_of(text)
    assert [cells[0] for cells, _, _ in rows[:3]] == [
        "La Ville de Rennes",
        "La Ville de Saint-Denis",
        "la Ville de Strasborg",
    ]
    for (_, found, said), place in zip(
        rows,
        (
            "Rennes (commune:35238)",
            "? Saint-Denis (commune:97411)",
            "Strasbourg (commune:67482)",
            "(epci:243500782)",
        ),
        strict=True,
    ):
        assert place in " ".join(found)
        assert said[0] == "ajout"
    assert [said[1:] for _, _, said in rows[:3]] == [[], ["lieu en doute"], ["lieu en doute"]]


@pytest.mark.parametrize("width", [80, 140])
def test_where_it_was_read_is_on_a_line_of_its_own(release: Path, width: int) -> None:
    places = [cells[-1] for cells, _, _ in rows_of(shown(release, width))]
    assert places[:2] == ["ligne 5, caractères 4 à 21", "ligne 7, caractères 4 à 26"]


def test_the_headings_stand_whole_at_80_columns(release: Path) -> None:
    heads = next(line for line in shown(release, 80).splitlines() if line.startswith("┃"))
    assert [head.strip() for head in heads.strip("┃").split("┃")] == list(HEADINGS)


def test_a_note_agrees_with_any_name(release: Path) -> None:
    assert (
        "Remarque : Audition dans une autre région que celle du lauréat : la Ville de Strasborg."
        in shown(release, 140)
    )


def test_an_essay_writes_nothing_and_an_import_does(release: Path) -> None:
    ledger = release.parent / "laureates.csv"
    assert shown(release, 100).splitlines()[-1] == "Essai : rien n’a été écrit."
    assert load_laureates(ledger) == ()
    assert "Lignes ajoutées : 4 ; niveaux complétés : 0." in shown(release, 100, Options())
    places = {row.name_as_written: row.territories for row in load_laureates(ledger)}
    assert places["La Ville de Rennes"] == ("commune:35238",)
    assert places["La Ville de Saint-Denis"] == ()
    again = shown(release, 100, Options())
    assert "Tout est déjà au registre : rien à changer." in again
    assert {said[0] for _, _, said in rows_of(again)} == {"déjà connu"}


def test_a_doubtful_reading_is_shown_and_waits_for_a_person(release: Path) -> None:
    lines = (
        "Label « Territoire Innovant » 2019\n\nLabel Or\n\n- Ville de Rennes, pour « Portail »\n"
    )
    lines += "\nLabel\n\n- Ville de Brest, pour « Rade »\n"
    release.write_text(lines, encoding="utf-8")
    text = shown(release, 140, Options())
    assert [" ".join(said) for _, _, said in rows_of(text)] == [
        "ajout",
        "ajout lecture en doute : le communiqué nomme des niveaux, et le sien n’est pas lu.",
    ]
    assert "Lignes ajoutées : 1 ; niveaux complétés : 0 ; laissés de côté, à décider : 1." in text
    (row,) = load_laureates(release.parent / "laureates.csv")
    assert row.name_as_written == "Ville de Rennes"


def test_a_person_who_confirms_a_doubtful_reading_writes_it(release: Path) -> None:
    release.write_text(
        "Label « Territoire Innovant » 2019\n\nLabel Or : Ville de Rennes – Portail\n\n"
        "Labels : Ville de Brest – Rade\n",
        encoding="utf-8",
    )
    console = Console(file=io.StringIO(), width=140)
    import_files([release], release.parent, console, Options(), lambda _, choices: choices[0])
    rows = {row.name_as_written: row for row in load_laureates(release.parent / "laureates.csv")}
    assert rows["Ville de Brest"].territories == ("commune:29019",)
    assert rows["Ville de Brest"].match_method == "exact"
    assert "d’abord en doute : le communiqué nomme des niveaux" in rows["Ville de Brest"].note
    assert rows["Ville de Rennes"].note.count("doute") == 0


def test_the_title_of_the_source_is_that_of_the_document_or_the_one_given(release: Path) -> None:
    ledger = release.parent / "laureates.csv"
    empty = ledger.read_bytes()
    titles = []
    for options in (Options(), Options("Titre inventé", "https://exemple.invalid/")):
        ledger.write_bytes(empty)
        shown(release, 100, options)
        titles.append({row.source_title for row in load_laureates(ledger)})
    assert titles == [{"Communiqué des Interconnectés, essai.txt"}, {"Titre inventé"}]


def test_a_level_that_contradicts_the_ledger_is_said_and_changes_nothing(release: Path) -> None:
    text = RELEASE.replace("Pour le Label,", "Pour le Label Or,")
    release.write_text(text, encoding="utf-8")
    shown(release, 100, Options())
    before = (release.parent / "laureates.csv").read_bytes()
    release.write_text(text.replace("Label Or", "Label Bronze"), encoding="utf-8")
    rows = rows_of(shown(release, 140, Options()))
    assert {" ".join(said) for _, _, said in rows} == {"contredit le registre : inchangé"}
    assert (release.parent / "laureates.csv").read_bytes() == before


def test_a_start_up_has_no_place_to_be_in_doubt(release: Path) -> None:
    release.write_text(
        RELEASE + "\nLe prix de la start-up est remis à Pousse Inventée, pour son essai.\n",
        encoding="utf-8",
    )
    rows = rows_of(shown(release, 140))
    assert [(found, said) for _, found, said in rows[-1:]] == [
        (["siège inconnu", "Un communiqué ne dit pas le siège."], ["ajout"])
    ]
