"""Files absent, cut, of another version, unreadable or replaced while the application runs."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from dashboard import store
from dashboard.app import app
from geodata import atlas, keeping
from geodata.atlas import CURRENT, DATA, FILES
from geodata.errors import InvalidDataError
from geodata.files import ARRIVED
from geodata.keeping import Keeper

HOME = Path(__file__).parents[2] / "dashboard" / "home.py"
WAYS = ("absent", "cut", "empty", "other version", "folder", "not parquet")
client = TestClient(app, raise_server_exceptions=False)


def damage(path: Path, way: str) -> None:
    """Leave a file of the atlas in a bad state; none of them is written in place."""
    whole = path.read_bytes()
    path.unlink()
    if way == "cut":
        path.write_bytes(whole[: len(whole) // 2])
    elif way == "empty":
        path.touch()
    elif way == "folder":
        path.mkdir()
    elif way == "not parquet":
        path.write_text("version https://git-lfs.github.com/spec/v1", encoding="utf-8")
    elif way == "other version":
        pq.write_table(pa.table({"autre": [1]}), path)


def mend(path: Path) -> None:
    if path.is_dir():
        path.rmdir()
    path.unlink(missing_ok=True)
    shutil.copy(DATA / path.name, path)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the atlas that the application reads; afterwards it reads its own again."""
    for name in FILES:
        (tmp_path / name).symlink_to(DATA / name)
    monkeypatch.setattr(atlas, "DATA", tmp_path)
    monkeypatch.setattr(keeping, "LOOK", 0.0)
    yield tmp_path
    monkeypatch.undo()
    CURRENT._looked = float("-inf")
    CURRENT.check()


@pytest.fixture
def cold(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, for an application that has read nothing yet."""
    monkeypatch.setattr(CURRENT, "_held", None)
    for clear in CURRENT._clear:
        clear()
    return copy


def health() -> tuple[int, str]:
    answer = client.get("/api/health")
    body = answer.json()
    assert (body["status"] == "ok") == (answer.status_code == 200)
    return answer.status_code, " ".join(one["message"] for one in body.get("detail", []))


def status(path: str) -> int:
    return client.get(path).status_code


@pytest.mark.parametrize("way", WAYS)
def test_an_atlas_that_breaks_while_it_is_used_is_told_and_the_rest_goes_on(
    copy: Path, way: str
) -> None:
    assert health()[0] == 200
    damage(copy / "territories.parquet", way)
    code, message = health()
    assert code == 503
    assert "territories.parquet" in message
    assert "remettre celui du dépôt" in message
    for path in ("/api/laureates.csv?year=2019", "/api/territories?q=nantes", "/integrer"):
        assert status(path) == 200
    mend(copy / "territories.parquet")
    assert health() == (200, "")


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_watched(copy: Path, name: str) -> None:
    damage(copy / name, "cut")
    code, message = health()
    assert (code, name in message) == (503, True)


@pytest.mark.parametrize("way", ["absent", "cut", "folder"])
def test_without_an_atlas_all_says_which_file_and_heals(cold: Path, way: str) -> None:
    damage(cold / "perimeters.parquet", way)
    code, message = health()
    assert (code, "perimeters.parquet" in message) == (503, True)
    for path in ("/api/laureates.csv", "/api/laureates.geojson", "/api/territories?q=nantes"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert "perimeters.parquet" in answer.json()["detail"][0]["message"]
    assert status("/integrer") == 503
    assert status("/") == status("/assets/laureates.js") == 200
    mend(cold / "perimeters.parquet")
    assert health() == (200, "")
    assert status("/api/laureates.geojson") == status("/integrer") == 200


def test_without_its_outlines_an_atlas_still_gives_names_and_rows(cold: Path) -> None:
    damage(cold / "communes.parquet", "cut")
    assert health()[0] == 503
    assert status("/api/laureates.csv") == status("/api/territories?q=nantes") == 200
    assert status("/api/territories/commune/93064") == 503
    mend(cold / "communes.parquet")
    assert status("/api/territories/commune/93064") == 200


def test_pages_say_which_file_of_the_atlas_is_faulty_and_heal(cold: Path) -> None:
    damage(cold / "territories.parquet", "cut")
    page = AppTest.from_file(str(HOME), default_timeout=60).run()
    assert not page.exception
    assert "territories.parquet" in "".join(one.body for one in page.get("html"))
    mend(cold / "territories.parquet")
    page.run()
    assert not page.exception
    assert "territories.parquet" not in "".join(one.body for one in page.get("html"))


def test_another_atlas_is_read_without_a_restart(copy: Path) -> None:
    before = client.get("/api/territories/commune/93064").json()["properties"]["name"]
    path = copy / "territories.parquet"
    table = pq.read_table(path)
    names = [
        f"{name} renommée" if code == "93064" else name
        for code, name in zip(table["code"].to_pylist(), table["name"].to_pylist(), strict=True)
    ]
    renamed = table.set_column(table.schema.get_field_index("name"), "name", pa.array(names))
    draft = copy / "draft"
    pq.write_table(renamed, draft)
    draft.replace(path)
    after = client.get("/api/territories/commune/93064").json()["properties"]["name"]
    assert after == f"{before} renommée"
    suggested = client.get("/api/territories?q=rosny+renommee").json()["territories"]
    assert [one["name"] for one in suggested] == [after]


def test_files_that_arrive_together_are_read(copy: Path) -> None:
    damage(copy / "territories.parquet", "cut")
    assert health()[0] == 503
    arrived = copy / ARRIVED
    arrived.mkdir()
    for name in FILES:
        shutil.copy(DATA / name, arrived / name)
    assert health() == (200, "")


LEDGERS: dict[str, Callable[[Path], object]] = {
    "absent": lambda path: path.unlink(),
    "empty": lambda path: path.write_text(""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-30]),
    "cut in a letter": lambda path: path.write_bytes(path.read_bytes()[:-30] + "é".encode()[:1]),
    "other version": lambda path: path.write_text("name,year\nLens,2019\n"),
    "folder": lambda path: (path.unlink(), path.mkdir()),
    "bytes": lambda path: path.write_bytes(bytes(range(256))),
}


@pytest.mark.parametrize("way", LEDGERS)
def test_a_faulty_ledger_is_told_and_heals(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "laureates.csv"
    shutil.copy(DATA / "laureates.csv", path)
    monkeypatch.setenv("TERRITOIRES_LEDGER", str(path))
    assert health() == (200, "")
    LEDGERS[way](path)
    code, message = health()
    assert (code, "laureates.csv" in message) == (503, True)
    assert status("/api/laureates.csv") == status("/integrer") == 503
    assert status("/api/territories?q=nantes") == status("/api/backdrop.geojson") == 200
    page = AppTest.from_file(str(HOME), default_timeout=60).run()
    assert not page.exception
    assert "laureates.csv" in "".join(one.body for one in page.get("html"))
    if path.is_dir():
        path.rmdir()
    shutil.copy(DATA / "laureates.csv", path)
    assert health() == (200, "")
    assert status("/api/laureates.csv") == 200


def test_a_faulty_list_of_editions_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "EDITIONS", tmp_path / "editions.csv")
    code, message = health()
    assert (code, "editions.csv" in message) == (503, True)
    assert status("/api/editions") == 503
    assert status("/api/laureates.csv") == 200


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_told_and_heals(copy: Path) -> None:
    path = copy / "territories.parquet"
    mend(path)
    path.chmod(0)
    assert health()[0] == 503
    path.chmod(0o644)
    assert health() == (200, "")


def test_a_refused_opening_is_told(cold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as refusing:
        refusing.setattr("geodata.tables.pq.ParquetFile", refuse)
        assert "vérifier ses droits" in health()[1]
    assert health() == (200, "")


def sound() -> None:
    """Find no fault with any file."""


def test_files_that_do_not_change_are_read_once_by_all(tmp_path: Path) -> None:
    reads: list[int] = []

    def read() -> int:
        reads.append(1)
        return len(reads)

    keeper = Keeper(read, sound, lambda: [tmp_path])
    threads = [threading.Thread(target=keeper.open) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(reads) == 1


def test_what_depends_on_files_is_computed_again_when_they_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LOOK", 0.0)
    path = tmp_path / "file"
    path.write_text("1")
    keeper = Keeper(path.read_text, sound, lambda: [path])
    keeper.open()
    calls: list[int] = []

    @keeper.cached(maxsize=1)
    def dependent() -> int:
        calls.append(1)
        return len(calls)

    assert [dependent(), dependent()] == [1, 1]
    path.write_text("22")
    assert keeper.open() == "22"
    assert dependent() == 2


def test_what_is_faulty_is_not_read_in_place_of_what_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LOOK", 0.0)
    faults = [None, "occupé", "occupé", None]
    reads: list[int] = []

    def check() -> None:
        fault = faults.pop(0)
        if fault:
            raise InvalidDataError(fault)

    keeper = Keeper(lambda: reads.append(1) or "lu", check, lambda: [tmp_path / "file"])
    assert keeper.open() == "lu"
    (tmp_path / "file").write_text("1")
    for _ in range(2):
        with pytest.raises(InvalidDataError, match="occupé"):
            keeper.check()
    assert len(reads) == 1
    keeper.check()
    assert len(reads) == 2
