"""A broken data file is refused in one French sentence: file, line, column, remedy."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata import Laureate, load_editions, load_laureates
from geodata.errors import InvalidDataError
from geodata.laureates import EDITIONS, LEDGER

Write = Callable[..., Path]
HEADER = ",".join(Laureate.model_fields)
ENGLISH = re.compile(r"\b(input|should|string|valid|value error|unable|expected|field)\b", re.I)


def refusal(path: Path) -> str:
    with pytest.raises(InvalidDataError) as caught:
        load_laureates(path)
    message = str(caught.value)
    assert message.endswith(".")
    assert message.isprintable()
    assert not ENGLISH.search(message)
    return message


def raw(folder: Path, text: str | bytes) -> Path:
    path = folder / "inventes.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


BROKEN = [
    ("id", "Été 2019", "comme 2019-label-rennes"),
    ("id", "", "comme 2019-label-rennes"),
    ("id", "a--b", "comme 2019-label-rennes"),
    ("id", "x" * 121, "au plus 120 caractères"),
    ("edition", "deux mille", "un nombre entier, ou rien"),
    ("edition", "2019.5", "un nombre entier, ou rien"),
    ("edition", "9" * 5000, "un nombre entier, ou rien"),
    ("edition", "２０１９", "un nombre entier, ou rien"),
    ("edition", "1789", "au moins 2009"),
    ("edition", "20190", "au plus 2100"),
    ("award", "trophée", "« label », « encouragement » ou « startup »"),
    ("award", "", "« label », « encouragement » ou « startup »"),
    ("distinction", "platine", "« or », « argent » ou « bronze »"),
    ("name_as_written", "", "obligatoire"),
    ("name_as_written", "  ", "obligatoire"),
    ("name_as_written", "x" * 301, "au plus 300 caractères"),
    ("kind", "canton", "« region » ou « startup »"),
    ("project", "x" * 5001, "au plus 5000 caractères"),
    ("stage_regions", "Île-de-France", "le code Insee de la région"),
    ("stage_regions", "11 IDF", "le code Insee de la région"),
    ("territories", "93064", "comme commune:93064"),
    ("territories", "canton:9301", "comme commune:93064"),
    ("territories", "commune:93064 epci:", "comme commune:93064"),
    ("match_method", "deviné", "« ambiguous » ou « unmatched »"),
    ("match_score", "sûr", "un nombre, ou rien"),
    ("match_score", "1.5", "au plus 1"),
    ("match_score", "-1", "au moins 0"),
    ("match_score", "nan", "au plus 1"),
    ("source_title", "", "obligatoire"),
    ("source_url", "javascript:alert(1)", "commence par https:// ou http://"),
    ("source_url", " https://exemple.invalid", "commence par https:// ou http://"),
    ("source_url", "https://exemple.invalid/ onclick=x", "sans espace"),
    ("source_url", "https://" + "x" * 2000, "au plus 2000 caractères"),
    ("source_date", "26/06/2019", "une date comme 2019, 2019-06 ou 2019-06-26"),
    ("source_date", "2019-13", "une date comme 2019, 2019-06 ou 2019-06-26"),
    ("source_date", "2019-02-30", "pas au calendrier"),
    ("source_date", "2019-06-00", "pas au calendrier"),
    ("confidence", "sûre", "« high », « medium » ou « low »"),
]


@pytest.mark.parametrize(("column", "value", "remedy"), BROKEN)
def test_a_broken_value_is_named_with_its_place_and_remedy(
    write_ledger: Write, column: str, value: str, remedy: str
) -> None:
    message = refusal(write_ledger({}, {"id": "deux", column: value}))
    assert message.startswith(f"inventes.csv, ligne 3, colonne « {column} » : ")
    assert remedy in message
    assert len(message) < 400


def test_every_column_that_can_be_broken_is_broken_above() -> None:
    free = {"summary", "theme", "hq_commune", "note"}  # as ``project``: only too long
    assert {column for column, _, _ in BROKEN} == set(Laureate.model_fields) - free


@pytest.mark.parametrize(
    "values",
    [
        {"territories": ""},
        {"match_method": ""},
        {"match_method": "ambiguous"},
        {"match_method": "unmatched"},
    ],
)
def test_a_place_and_a_method_go_together(write_ledger: Write, values: dict[str, str]) -> None:
    message = refusal(write_ledger(values))
    assert message.startswith("inventes.csv, ligne 2, « territories » et « match_method » se")


def test_a_place_left_open_needs_no_method(write_ledger: Write) -> None:
    for method in ("", "ambiguous", "unmatched"):
        row = {"territories": "", "match_method": method, "match_score": ""}
        assert load_laureates(write_ledger(row))[0].territories == ()


def test_what_a_message_shows_of_a_value_is_short_and_plain(write_ledger: Write) -> None:
    message = refusal(write_ledger({"kind": "\x1b[31m\u202e\n" + "x" * 200}))
    assert "« �[31m� xxx" in message
    assert "x…" in message


class TestLines:
    def test_a_row_is_named_by_its_first_line(self, write_ledger: Write) -> None:
        first = {"note": "une\ndeux\ntrois"}
        assert "ligne 5, " in refusal(write_ledger(first, {"id": "b", "award": "x"}))
        assert "ligne 5, " in refusal(write_ledger(first, {"id": "b", "award": "x\ny\nz"}))

    def test_empty_lines_count(self, write_ledger: Write) -> None:
        path = write_ledger({}, {"id": "b", "award": "x"})
        path.write_text(path.read_text().replace("\n", "\n\n"))
        assert "ligne 5, " in refusal(path)

    def test_windows_and_mac_lines_count_alike(self, write_ledger: Write) -> None:
        path = write_ledger({}, {"id": "b", "award": "x"})
        text = path.read_text()
        for end in ("\r\n", "\r"):
            path.write_bytes(text.replace("\n", end).encode())
            assert "ligne 3, " in refusal(path)

    def test_a_quote_left_open_is_named_where_it_opens(self, write_ledger: Write) -> None:
        path = write_ledger({}, {"id": "b", "theme": "THEME"}, {"id": "c"})
        path.write_text(path.read_text().replace("THEME", '"ouvert'))
        message = refusal(path)
        assert message.startswith("inventes.csv, ligne 3 : un guillemet n’est pas fermé")

    def test_a_quote_inside_a_value_must_be_doubled(self, write_ledger: Write) -> None:
        path = write_ledger({"theme": "THEME"})
        path.write_text(path.read_text().replace("THEME", '"un "mot" cité"'))
        assert "ligne 2 : un guillemet" in refusal(path)

    def test_twins_are_named_with_both_lines(self, write_ledger: Write) -> None:
        assert refusal(write_ledger({"note": "a\nb"}, {"id": "autre"}, {})) == (
            "inventes.csv, ligne 5, colonne « id » : « 2021-label-exemple » est déjà "
            "à la ligne 2 ; chaque ligne doit avoir le sien."
        )


class TestShape:
    def test_too_many_values(self, write_ledger: Write) -> None:
        path = write_ledger({"project": "PROJET"})
        path.write_text(path.read_text().replace("PROJET", "un, deux"))
        message = refusal(path)
        assert "ligne 2 : 19 valeurs sont attendues et 20 sont lues" in message
        assert "mettre entre guillemets" in message

    def test_too_few_values(self, tmp_path: Path) -> None:
        assert "ligne 2 : 19 valeurs" in refusal(raw(tmp_path, f"{HEADER}\nun,2019\n"))

    @pytest.mark.parametrize(
        "header",
        [
            "",
            HEADER.replace(",", ";"),
            HEADER.replace("edition", "Edition"),
            HEADER.removesuffix(",note"),
            HEADER + ",note",
            "edition,id" + HEADER.removeprefix("id,edition"),
        ],
    )
    def test_another_header_is_refused(self, tmp_path: Path, header: str) -> None:
        message = refusal(raw(tmp_path, f"{header}\n"))
        assert "ligne 1 : les colonnes attendues, séparées par des virgules, sont id" in message

    @pytest.mark.parametrize("text", ["", "\n\n", '"id', '"id"x,', "x" * 200_000])
    def test_a_file_without_a_header_is_refused(self, tmp_path: Path, text: str) -> None:
        assert "ligne 1 : " in refusal(raw(tmp_path, text))

    def test_a_huge_value_is_refused(self, write_ledger: Write) -> None:
        message = refusal(write_ledger({"summary": "x" * 200_000}))
        assert "ligne 2 : " in message
        assert "131072 caractères" in message

    def test_a_file_with_only_a_header_is_empty(self, tmp_path: Path) -> None:
        assert load_laureates(raw(tmp_path, HEADER)) == ()


class TestFile:
    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert "n’existe pas" in refusal(tmp_path / "absent.csv")

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "ne peut être lu" in refusal(tmp_path)

    @pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
    def test_another_encoding_is_named_with_its_line(
        self, write_ledger: Write, encoding: str
    ) -> None:
        path = write_ledger({"name_as_written": "Lauréat"})
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
        assert "ligne 2 : ce fichier n’est pas en UTF-8" in refusal(path)

    def test_utf_16(self, tmp_path: Path) -> None:
        assert "pas en UTF-8" in refusal(raw(tmp_path, HEADER.encode("utf-16")))

    def test_the_mark_of_a_spreadsheet_is_no_part_of_the_header(self, write_ledger: Write) -> None:
        path = write_ledger({})
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        assert len(load_laureates(path)) == 1

    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
    def test_whatever_the_bytes_one_sentence_answers(self, tmp_path: Path, data: bytes) -> None:
        refusal(raw(tmp_path, data))
        assert refusal(raw(tmp_path, f"{HEADER}\nx".encode() + data))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_text_is_read_as_it_was_written(write_ledger: Write, text: str) -> None:
    """No separator of Unicode ends a row, no line ending is changed."""
    (read,) = load_laureates(write_ledger({"project": text, "note": text}))
    assert (read.project, read.note) == (text, text)


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\r\n"])
def test_a_separator_inside_a_value_ends_no_row(write_ledger: Write, separator: str) -> None:
    (read,) = load_laureates(write_ledger({"summary": f"un{separator}deux"}))
    assert read.summary == f"un{separator}deux"


def test_editions_are_checked_alike(tmp_path: Path) -> None:
    path = tmp_path / "editions.csv"
    path.write_text(EDITIONS.read_text(encoding="utf-8").replace("\n2010,", "\n10,"))
    with pytest.raises(InvalidDataError, match=r"editions\.csv, ligne 2, colonne « edition »"):
        load_editions(path)
    path.write_text(EDITIONS.read_text(encoding="utf-8").replace("\n2010,", "\n2017,"))
    with pytest.raises(InvalidDataError, match="« 2017 » est déjà à la ligne 2"):
        load_editions(path)


def test_the_order_is_that_of_the_editions_then_awards(write_ledger: Write) -> None:
    rows = [
        {"id": "d", "edition": ""},
        {"id": "c", "edition": "2020", "award": "startup"},
        {"id": "b", "edition": "2020", "award": "label"},
        {"id": "a", "edition": "2020", "award": "encouragement"},
        {"id": "e", "edition": "2023"},
    ]
    assert [one.id for one in load_laureates(write_ledger(*rows))] == ["e", "b", "a", "c", "d"]


def test_a_row_can_t_be_changed() -> None:
    laureate = load_laureates(LEDGER)[0]
    with pytest.raises(ValueError, match="frozen"):
        laureate.note = "autre"
