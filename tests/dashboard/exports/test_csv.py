from collections.abc import Callable

from dashboard.exports.csv_file import csv_of, description_of
from dashboard.exports.extract import LICENCE_URL, Extract
from dashboard.exports.table import COLUMNS
from tests.reading_back import csv_rows

Take = Callable[..., Extract]
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def test_no_cell_can_run_as_a_formula(take: Take) -> None:
    cells = [cell for row in csv_rows(csv_of(take())) for cell in row.values() if cell]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULAS)]


def test_its_description_names_columns_licence_date_and_filter(take: Take) -> None:
    said = description_of(take(years=frozenset({2019}), text="eau"))
    assert said["@context"][0] == "http://www.w3.org/ns/csvw"
    assert said["url"] == "laureates.csv?year=2019&q=eau"
    assert said["dc:license"] == {"@id": LICENCE_URL}
    assert said["dc:modified"]["@value"] == "2026-01-31T09:30:15+00:00"
    assert said["dc:description"] == "Filtre : édition 2019 ; mots « eau »."
    assert said["tableSchema"]["primaryKey"] == "id"


def test_its_description_follows_the_header(take: Take) -> None:
    extract = take()
    columns = description_of(extract)["tableSchema"]["columns"]
    header = csv_of(extract).decode("utf-8-sig").splitlines()[0]
    assert ",".join(column["titles"] for column in columns) == header
    several = [column["name"] for column in columns if "separator" in column]
    assert several == [column.name for column in COLUMNS if column.several]


def test_the_whole_ledger_has_an_address_without_a_filter(take: Take) -> None:
    assert description_of(take())["url"] == "laureates.csv"
