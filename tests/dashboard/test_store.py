from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.store import ledger
from geodata.errors import InvalidDataError
from geodata.laureates import load_laureates

Write = Callable[..., Path]


def test_the_ledger_of_the_repository_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TERRITOIRES_LEDGER", raising=False)
    assert ledger().laureates == load_laureates()
    assert ledger().years == (2023, 2019, 2018, 2015)


def test_the_same_file_is_read_once(write_ledger: Write) -> None:
    write_ledger({})
    assert ledger() is ledger()


def test_a_changed_file_is_read_again(write_ledger: Write) -> None:
    write_ledger({"name_as_written": "Avant"})
    before = ledger()
    write_ledger({"name_as_written": "Après la modification"})
    assert ledger() != before
    assert [one.name_as_written for one in ledger().laureates] == ["Après la modification"]


def test_years_leave_out_the_unknown_edition(write_ledger: Write) -> None:
    write_ledger({"id": "a", "edition": ""}, {"id": "b", "edition": "2019"})
    assert ledger().years == (2019,)


def test_a_missing_file_is_said(write_ledger: Write) -> None:
    write_ledger({}).unlink()
    with pytest.raises(InvalidDataError, match=r"inventes\.csv : ce fichier n’existe pas"):
        ledger()


def test_an_unknown_territory_is_said_with_its_laureate(write_ledger: Write) -> None:
    write_ledger({"id": "perdu", "territories": "commune:00000"})
    with pytest.raises(InvalidDataError, match=r"« perdu ».*« commune:00000 »"):
        ledger()


def test_a_broken_file_is_told_each_time_until_it_is_mended(write_ledger: Write) -> None:
    path = write_ledger({})
    good = path.read_text(encoding="utf-8")
    path.write_text("n’importe quoi", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InvalidDataError, match="ligne 1"):
            ledger()
    path.write_text(good, encoding="utf-8")
    assert len(ledger().laureates) == 1


def test_an_unknown_stage_region_is_said_with_its_laureate(write_ledger: Write) -> None:
    write_ledger({"id": "ailleurs", "stage_regions": "99"})
    with pytest.raises(InvalidDataError, match=r"« ailleurs ».*« stage_regions ».*« region:99 »"):
        ledger()
