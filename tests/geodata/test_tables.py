from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geodata.errors import InvalidDataError
from geodata.tables import check_table, read_table

ROWS = {"code": ["01", "02"], "name": ["Ain", "Aisne"]}
ASKED = ("code", "name")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "invente.parquet"
    pq.write_table(pa.table(ROWS), path)
    return path


def test_a_whole_table_is_read(table: Path) -> None:
    assert read_table(table).to_pydict() == ROWS
    assert read_table(table, ["name"]).to_pydict() == {"name": ROWS["name"]}
    check_table(table, ASKED)


@pytest.mark.parametrize("read", [read_table, check_table])
class TestWhatIsWrong:
    def test_an_absent_file_is_named(self, read, tmp_path: Path) -> None:
        with pytest.raises(InvalidDataError, match=r"^absent\.parquet : .* n’existe pas"):
            read(tmp_path / "absent.parquet", ASKED)

    @pytest.mark.parametrize("kept", [0, 1, 100])
    def test_a_cut_file_is_named(self, read, table: Path, kept: int) -> None:
        table.write_bytes(table.read_bytes()[:kept])
        with pytest.raises(InvalidDataError, match=r"^invente\.parquet : .* incomplet"):
            read(table, ASKED)

    def test_a_file_that_is_no_table_is_named(self, read, table: Path) -> None:
        table.write_text("code;name", encoding="utf-8")
        with pytest.raises(InvalidDataError, match="illisible ou incomplet"):
            read(table, ASKED)

    def test_a_folder_in_its_place_is_named(self, read, table: Path) -> None:
        table.unlink()
        table.mkdir()
        with pytest.raises(InvalidDataError, match="illisible ou incomplet"):
            read(table, ASKED)

    def test_the_columns_of_another_version_are_named(self, read, table: Path) -> None:
        with pytest.raises(InvalidDataError, match=r"autre version \(il lui manque area, until\)"):
            read(table, (*ASKED, "until", "area"))
