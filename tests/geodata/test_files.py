"""Files that are replaced together are found where they are."""

from pathlib import Path

import pytest

from geodata import Atlas
from geodata.atlas import DATA
from geodata.errors import UnknownTerritoryError
from geodata.files import ARRIVED, file_of


def test_a_file_in_its_place(tmp_path: Path) -> None:
    assert file_of(tmp_path, "one.parquet") == tmp_path / "one.parquet"


def test_a_file_that_has_arrived_goes_before_the_one_in_place(tmp_path: Path) -> None:
    (tmp_path / ARRIVED).mkdir()
    for folder in (tmp_path, tmp_path / ARRIVED):
        (folder / "one.parquet").touch()
    (tmp_path / "two.parquet").touch()
    assert file_of(tmp_path, "one.parquet") == tmp_path / ARRIVED / "one.parquet"
    assert file_of(tmp_path, "two.parquet") == tmp_path / "two.parquet"


def test_an_atlas_half_in_place_is_read_whole(tmp_path: Path) -> None:
    """Each of its files where a replacement that was killed has left it."""
    names = ["former_communes", "perimeters", "territories", "communes", "departements_web"]
    (tmp_path / ARRIVED).mkdir()
    for name in names:
        (tmp_path / f"{name}.parquet").write_bytes(b"of another atlas")
    for name in names[:2]:
        (tmp_path / f"{name}.parquet").unlink()
        (tmp_path / f"{name}.parquet").symlink_to(DATA / f"{name}.parquet")
    for name in names[2:]:
        (tmp_path / ARRIVED / f"{name}.parquet").symlink_to(DATA / f"{name}.parquet")
    shipped, half = Atlas.open(), Atlas(tmp_path)
    assert list(half.territories) == list(shipped.territories)
    assert half.former_communes == shipped.former_communes
    assert half.department_outlines().keys() == shipped.department_outlines().keys()
    rennes = half.territory("commune:35238")
    assert half.boundary(rennes).equals(shipped.boundary(rennes))
    with pytest.raises(UnknownTerritoryError):
        half.territory("commune:00000")
