"""Usual names: each means one territory that exists, and is no official name."""

import pytest

from geodata.aliases import ALIASES, Alias, load_aliases
from geodata.atlas import Atlas
from geodata.errors import InvalidDataError
from geodata.text import fold

HEADER = "alias,territory,source,until"
OFFICIAL = {fold(t.name) for t in Atlas.open().territories if t.until is None}


@pytest.mark.parametrize("alias", load_aliases(), ids=lambda alias: alias.alias)
def test_an_alias(alias: Alias) -> None:
    assert Atlas.open().territory(alias.territory).until is None
    assert fold(alias.alias) not in OFFICIAL
    assert "http" not in alias.source


def test_they_are_in_order_and_none_is_written_twice() -> None:
    rows = [(alias.territory, alias.alias) for alias in load_aliases()]
    assert rows == sorted(rows)
    assert len({fold(alias) for _, alias in rows}) == len(rows)
    assert ALIASES.read_text(encoding="utf-8").startswith(f"{HEADER}\n")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",epci:200093201,Invention,", "colonne « alias »"),
        ("MEL,lille,Invention,", "le type et le code d’un territoire, comme epci:200093201"),
        ("MEL,epci:200093201,,", "colonne « source »"),
        ("MEL,epci:200093201,Invention", "4 valeurs sont attendues et 3 sont lues"),
        ("MEL,epci:200093201,Invention,hier", "colonne « until »"),
        ("MEL,epci:200093201,Invention,1789", "colonne « until »"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path, row: str, said: str) -> None:
    path = tmp_path / "aliases.csv"
    path.write_text(f"{HEADER}\nTCO,epci:249740101,Invention,\n{row}\n", encoding="utf-8")
    with pytest.raises(InvalidDataError, match="ligne 3") as fault:
        load_aliases(path)
    assert said in str(fault.value)


def test_an_alias_of_two_territories_is_refused(tmp_path) -> None:
    path = tmp_path / "aliases.csv"
    rows = "MEL,epci:200093201,Invention,\nMEL,commune:59350,Invention,\n"
    path.write_text(f"{HEADER}\n{rows}", encoding="utf-8")
    with pytest.raises(InvalidDataError, match="déjà"):
        load_aliases(path)
