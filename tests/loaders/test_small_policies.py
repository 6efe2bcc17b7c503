"""What the loaders refuse and keep, policy by policy; every release and name here is made up."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.laureates import EDITIONS, load_editions
from geodata.territories import KINDS
from loaders.commands.checking import FAULTY, SOUND, check
from loaders.commands.geocoding import (
    YEARS,
    HintError,
    answer_as_json,
    geocode_csv,
    geocode_lines,
    make_hints,
)
from loaders.commands.reading import FOUND, NOTHING_FOUND, UNREADABLE, read_files
from loaders.errors import LoaderError
from loaders.formats.columns import MIN_GUTTER, Piece, in_reading_order, segments_of
from loaders.formats.markdown import without_markdown
from loaders.formats.records import with_records
from loaders.formats.repairs import decoded_again, repaired_letters
from loaders.formats.tables import COLUMNS, column_of, lines_of_table, with_tables
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.releases.context import context_of
from loaders.releases.figures import figures_of
from loaders.releases.lists.several import enumerated, read_entries
from loaders.releases.names.naming import MAX_NAME, is_name, is_proper
from loaders.releases.release import EditionFigures
from loaders.releases.text.blocks import blocks_of
from loaders.releases.text.places import is_place_or_acronym, reads_like_title
from tests.loaders.corpus import REGIONS
from tests.made_up import MADE_UP

RELEASE = "Les Interconnectés, 2019 (invention)\n\nLabel Or :\n- Ville de Lens, pour son Phare\n"


class TestHints:
    def test_nothing_typed_is_no_hint(self) -> None:
        assert make_hints("", "", "", "") == Hints()

    @pytest.mark.parametrize("department", ["2A", "2a", "974", "01"])
    def test_a_code_is_known_in_either_case(self, department: str) -> None:
        assert make_hints("", department, "", "").department == department.upper()

    @pytest.mark.parametrize("kind", KINDS)
    def test_each_kind_is_known(self, kind: str) -> None:
        assert make_hints("", "", kind, "").kind == kind

    @given(st.sampled_from(YEARS))
    def test_each_year_is_known(self, year: int) -> None:
        assert make_hints("", "", "", str(year)).year == year

    @pytest.mark.parametrize(
        ("typed", "option"),
        [
            (("99", "", "", ""), "region"),
            (("Bretagne", "", "", ""), "region"),
            (("", "1", "", ""), "department"),
            (("", "20", "", ""), "department"),
            (("", "", "ville", ""), "kind"),
            (("", "", "EPCI", ""), "kind"),
            (("", "", "", "1942"), "year"),
            (("", "", "", "2101"), "year"),
            (("", "", "", "２０１９"), "year"),
            (("", "", "", "2019.0"), "year"),
            (("", "", "", "9" * 5000), "year"),
        ],
    )
    def test_a_wrong_one_is_named_with_what_mends_it(
        self, typed: tuple[str, str, str, str], option: str
    ) -> None:
        with pytest.raises(HintError) as raised:
            make_hints(*typed)
        said = str(raised.value)
        assert said.startswith(f"{option} : « ")
        assert said.endswith(".")

    @pytest.mark.parametrize("typed", ["\x1b[31m", "a\nb", "\u202e"])
    def test_a_wrong_one_can_not_write_on_the_terminal(self, typed: str) -> None:
        with pytest.raises(HintError) as raised:
            make_hints(typed, "", "", "")
        assert str(raised.value).isprintable()


class TestGeocodeCsv:
    def table(self, folder: Path, text: str, encoding: str = "utf-8") -> Path:
        path = folder / "noms.csv"
        path.write_text(text, encoding=encoding)
        return path

    def placed(self, path: Path, hints: Hints = Hints()) -> list[list[str]]:  # noqa: B008
        out = io.StringIO()
        geocode_csv(path, hints, out)
        answers = [json.loads(line) for line in out.getvalue().splitlines()]
        return [[place["code"] for place in answer["territories"]] for answer in answers]

    def test_its_own_hint_goes_before_that_of_the_command(self, tmp_path: Path) -> None:
        path = self.table(tmp_path, "name,department\nSaint-Denis,93\nSaint-Denis,\n")
        assert self.placed(path, Hints(department="974")) == [["93066"], ["97411"]]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
    def test_a_mark_of_encoding_is_no_letter(self, tmp_path: Path, encoding: str) -> None:
        path = self.table(tmp_path, "name\nRosny-sous-Bois\n", encoding)
        assert self.placed(path) == [["93064"]]

    def test_an_empty_name_is_answered_too(self, tmp_path: Path) -> None:
        path = self.table(tmp_path, "name,year\n,2019\nRosny-sous-Bois,\n")
        assert self.placed(path) == [[], ["93064"]]

    def test_a_table_without_rows_prints_nothing(self, tmp_path: Path) -> None:
        assert self.placed(self.table(tmp_path, "name\n")) == []

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "ligne 1 : il manque la colonne « name »"),
            ("nom\nLens\n", "ligne 1 : il manque la colonne « name »"),
            ("name,region\nLens,32\nSens,99\n", "ligne 3, region : « 99 »"),
            ('name\n"Lens\n', "CSV mal formé"),
        ],
    )
    def test_a_fault_names_its_line(self, tmp_path: Path, text: str, said: str) -> None:
        out = io.StringIO()
        with pytest.raises(LoaderError) as raised:
            geocode_csv(self.table(tmp_path, text), Hints(), out)
        assert said in str(raised.value)
        assert out.getvalue() == ""

    def test_another_encoding_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(LoaderError, match="n’est pas un CSV lisible en UTF-8"):
            self.placed(self.table(tmp_path, "name\nBéziers\n", "latin-1"))

    def test_lines_are_answered_in_order(self) -> None:
        out = io.StringIO()
        geocode_lines(["Lens", "", "Nulle-Part-Inventée", "Lens"], Hints(), out)
        answers = [json.loads(line) for line in out.getvalue().splitlines()]
        assert [one["input"] for one in answers] == ["Lens", "", "Nulle-Part-Inventée", "Lens"]

    @pytest.mark.parametrize("name", ["Rosny-sous-Bois", "Saint-Denis", "Nulle-Part-Inventée"])
    def test_territories_are_given_only_where_matched(self, name: str) -> None:
        said = answer_as_json(Geocoder.open().geocode(name))
        assert bool(said["territories"]) == (said["status"] == "matched")
        assert (said["score"] > 0) == (said["status"] == "matched")


class TestReadFiles:
    def read(self, *paths: Path) -> tuple[int, list[str], list[str]]:
        out, err = io.StringIO(), io.StringIO()
        status = read_files(paths, REGIONS, out, err)
        return status, out.getvalue().splitlines(), err.getvalue().splitlines()

    @pytest.fixture
    def good(self, tmp_path: Path) -> Path:
        path = tmp_path / "bon.txt"
        path.write_text(RELEASE, encoding="utf-8")
        return path

    def test_a_line_a_document(self, good: Path) -> None:
        status, out, err = self.read(good, good)
        assert (status, len(out), err) == (FOUND, 2, [])
        assert json.loads(out[0])["awards"][0]["name"] == "Ville de Lens"

    def test_no_award_at_all_is_said_once(self, tmp_path: Path) -> None:
        path = tmp_path / "vide.txt"
        path.write_text("Rien à dire.\n", encoding="utf-8")
        status, out, err = self.read(path, path)
        assert (status, len(out), len(err)) == (NOTHING_FOUND, 2, 1)

    def test_one_award_among_all_is_enough(self, good: Path, tmp_path: Path) -> None:
        path = tmp_path / "vide.txt"
        path.write_text("Rien à dire.\n", encoding="utf-8")
        assert self.read(path, good)[0] == FOUND

    def test_an_unreadable_file_stops_none_of_the_others(self, good: Path, tmp_path: Path) -> None:
        status, out, err = self.read(tmp_path / "absent.txt", good)
        assert (status, len(out), len(err)) == (UNREADABLE, 1, 1)


class TestCheck:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "editions.csv").write_bytes(EDITIONS.read_bytes())
        return tmp_path

    def verdict(self, folder: Path, *rows: dict[str, str]) -> tuple[int, list[str]]:
        with (folder / "laureates.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(MADE_UP))
            writer.writeheader()
            writer.writerows({**MADE_UP, **row} for row in rows)
        out = io.StringIO()
        status = check(folder, out)
        return status, out.getvalue().splitlines()

    def test_a_note_is_no_fault(self, folder: Path) -> None:
        status, lines = self.verdict(folder, {})
        assert status == SOUND
        assert lines[0] == "Note : 2021-label-exemple : source sans adresse."
        amount = len(load_editions(folder / "editions.csv"))
        assert lines[-1] == f"Verdict : 1 lauréat, {amount} éditions, tout est en ordre."

    def test_the_same_award_twice_is_a_fault(self, folder: Path) -> None:
        status, lines = self.verdict(folder, {"id": "a"}, {"id": "b"})
        assert status == FAULTY
        assert "Faute : b : même récompense que a ; garder une des deux lignes." in lines
        assert lines[-1].endswith("1 faute.")

    def test_faults_are_counted(self, folder: Path) -> None:
        same = [{"id": name} for name in "abc"]
        assert self.verdict(folder, *same)[1][-1].endswith("2 fautes.")

    @pytest.mark.parametrize(
        "other", [{"edition": "2020"}, {"project": "Autre"}, {"award": "encouragement"}]
    )
    def test_another_award_of_the_same_place_is_none(
        self, folder: Path, other: dict[str, str]
    ) -> None:
        assert self.verdict(folder, {"id": "a"}, {"id": "b", **other})[0] == SOUND

    def test_a_territory_that_is_not_one_is_a_fault(self, folder: Path) -> None:
        status, lines = self.verdict(folder, {"territories": "commune:99999"})
        assert status == FAULTY
        assert "colonne « territories »" in lines[0]

    def test_what_is_not_known_is_noted(self, folder: Path) -> None:
        lost = {"territories": "", "match_method": "unmatched", "match_score": "", "edition": ""}
        lines = self.verdict(folder, lost)[1]
        assert "Note : 2021-label-exemple : lieu non établi." in lines
        assert "Note : 2021-label-exemple : édition inconnue." in lines


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
pieces = st.builds(
    lambda text, left, top: Piece(text, left, left + 6 * len(text), top, top + 11),
    words,
    st.integers(0, 500),
    st.integers(0, 700),
)


class TestColumns:
    @given(st.lists(st.lists(pieces, max_size=15), max_size=3))
    def test_no_word_is_lost_nor_said_twice(self, pages: list[list[Piece]]) -> None:
        said = "".join(in_reading_order(pages)).replace(" ", "").replace("–", "")
        assert sorted(said) == sorted("".join(p.text for page in pages for p in page))

    @given(st.lists(pieces, max_size=15))
    def test_the_order_of_the_file_does_not_matter_to_distinct_words(
        self, page: list[Piece]
    ) -> None:
        apart = list({(piece.left, piece.top): piece for piece in page}.values())
        assert in_reading_order([apart]) == in_reading_order([apart[::-1]])

    @pytest.mark.parametrize(("gap", "amount"), [(MIN_GUTTER - 1, 1), (MIN_GUTTER + 1, 2)])
    def test_a_wide_gap_parts_a_line(self, gap: float, amount: int) -> None:
        line = [Piece("Nantes", 50, 90, 100, 111), Piece("Or", 90 + gap, 120, 100, 111)]
        assert len(segments_of(line)) == amount

    def test_a_whole_line_is_joined_to_no_other(self) -> None:
        line = [Piece("Nantes", 50, 90, 100, 111), Piece("Or", 94, 120, 100, 111, whole=True)]
        assert [segment.text for segment in segments_of(line)] == ["Nantes", "Or"]


class TestTables:
    @pytest.mark.parametrize("name", COLUMNS)
    def test_each_heading_is_of_one_column(self, name: str) -> None:
        for heading in COLUMNS[name].matches:
            assert column_of(heading) == name
        for heading in COLUMNS[name].refuses:
            assert column_of(heading) != name

    @given(st.lists(st.lists(words, min_size=1, max_size=4), max_size=6))
    def test_a_row_is_a_line(self, rows: list[list[str]]) -> None:
        assert len(lines_of_table(rows)) == len(rows)

    @given(st.lists(st.text(st.sampled_from("ab |;\t-:  "), max_size=20), max_size=10))
    def test_lines_keep_their_number(self, lines: list[str]) -> None:
        assert len(with_tables(lines)) == len(lines)
        assert len(with_records(lines)) == len(lines)


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("En 2019, 25 territoires ont été auditionnés.", {"auditioned": 25}),
            ("L’innovation est un beau sujet.", None),
        ],
    )
    def test_a_year_has_its_figures(self, text: str, expected: dict[str, int] | None) -> None:
        found = figures_of(list(blocks_of([text])), 2019)
        assert found == ((EditionFigures(2019, **expected),) if expected else ())


class TestNames:
    @pytest.mark.parametrize(
        "name",
        [
            "La Ville de Lens",
            "L’Haÿ-les-Roses",
            "Y",
            "Nantes Métropole",
            "start-up Fabulina",
            "3DX",
        ],
    )
    def test_a_name(self, name: str) -> None:
        assert is_name(name) is (len(name) > 1)

    @pytest.mark.parametrize(
        "name",
        [
            "",
            "les collectivités",
            "un projet",
            "12 territoires",
            "il",
            "Ce territoire",
            "Chaque Ville",
            "…",
            "Lens\ufffd",
            "A" * (MAX_NAME + 1),
        ],
    )
    def test_no_name(self, name: str) -> None:
        assert not is_name(name)

    @given(st.text(max_size=200))
    def test_anything_is_told(self, name: str) -> None:
        if is_name(name):
            assert 1 < len(name) <= MAX_NAME
            assert any(character.isalpha() for character in name)
        assert is_proper(name) in (True, False)

    @pytest.mark.parametrize(
        ("said", "place"),
        [
            ("62", True),
            ("2A", True),
            ("44, 49", True),
            ("974", True),
            ("Essonne", True),
            ("Essonne et Yvelines", True),
            ("PACA", True),
            ("TCO", True),
            ("un phare ouvert", False),
            ("Phare", False),
            ("", False),
        ],
    )
    def test_a_bracket_that_says_where(self, said: str, place: bool) -> None:
        assert is_place_or_acronym(said) is place

    @pytest.mark.parametrize(
        ("said", "title"),
        [
            ("Place ouverte", True),
            ("Pays de Gex", False),
            ("Un lieu pour tous", True),
            ("Lens", False),
            ("", False),
        ],
    )
    def test_a_title(self, said: str, title: bool) -> None:
        assert reads_like_title(said) is title


class TestSeveral:
    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Lens pour « Phare », Sens pour « Tour » et Dens pour « Mur »", "Lens Sens Dens"),
            ("Lens (Place ouverte) ; Sens (Tour fermée)", "Lens Sens"),
            ("Lens pour « Phare et tour »", "Lens"),
            ("", ""),
        ],
    )
    def test_each_laureate_is_read(self, text: str, names: str) -> None:
        entries = read_entries(text)
        assert [entry.name for entry in entries] == names.split()
        assert all(text[entry.at :].startswith(entry.name) for entry in entries)

    @given(st.lists(st.sampled_from(["Lens", "Sens", "Pau", "Dax"]), min_size=2, unique=True))
    def test_towns_joined_by_words_are_each_one(self, towns: list[str]) -> None:
        named = [f"la Ville de {town}" for town in towns]
        text = f"{', '.join(named[:-1])} et {named[-1]}"
        assert [entry.name for entry in enumerated(text, 0)] == named


class TestRepairs:
    @given(st.text(st.characters(categories=["L", "P", "Zs"], max_codepoint=0x17F), max_size=60))
    def test_what_was_encoded_twice_comes_back(self, text: str) -> None:
        text = f"{text} déjà été"
        try:
            damaged = text.encode().decode("cp1252")
        except UnicodeDecodeError:
            return
        mended, notes = decoded_again(damaged)
        assert notes
        assert mended == text

    @given(st.text(st.sampled_from("abc Ilé1/2\n"), max_size=60))
    def test_letters_keep_their_place(self, text: str) -> None:
        mended, notes = repaired_letters(text)
        assert len(mended) == len(text)
        assert bool(notes) == (mended != text)

    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            ("## Titre", "Titre"),
            ("**Lens** et _Sens_", "Lens et Sens"),
            ("# Titre\n2 * 3 * 4", "Titre\n2 * 3 * 4"),
            ("un_nom_de_fichier", "un_nom_de_fichier"),
            ("C# et F#", "C# et F#"),
        ],
    )
    def test_marks_leave_the_words(self, text: str, plain: str) -> None:
        assert without_markdown(text) == plain


class TestContext:
    @pytest.mark.parametrize(
        ("lines", "member", "value"),
        [
            (["Label « Territoire Innovant » : les lauréats"], "announces", True),
            (["Label « Territoire Innovant » : les lauréats"], "label_only", True),
            (["Label « Territoire Innovant » et concours de start-up"], "label_only", False),
            (["Concours de start-up : les lauréats"], "startups_only", True),
            ([""], "startups_only", False),
            (["Un beau jour"], "announces", False),
        ],
    )
    def test_what_a_release_is_about(self, lines: list[str], member: str, value: bool) -> None:
        assert getattr(context_of(tuple(blocks_of(lines))), member) is value
