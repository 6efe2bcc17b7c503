"""GeoPackage: two layers for geographic software, and where they come from."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pyogrio

from dashboard.exports.extract import Extract
from dashboard.exports.frames import communes_frame, laureates_frame
from dashboard.exports.table import COLUMNS

LAUREATES, COMMUNES = "laureates", "communes"


def geopackage_of(extract: Extract) -> bytes:
    """Write laureates, and the communes inside them, in EPSG:4326."""
    metadata = {name: str(value) for name, value in extract.metadata.items()}
    schema = json.dumps([asdict(column) for column in COLUMNS], ensure_ascii=False)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "laureats.gpkg"
        pyogrio.write_dataframe(
            laureates_frame(extract),
            path,
            layer=LAUREATES,
            driver="GPKG",
            geometry_type="Unknown",
            use_arrow=True,
            dataset_metadata=metadata,
            layer_metadata={"schema": schema},
        )
        pyogrio.write_dataframe(
            communes_frame(extract),
            path,
            layer=COMMUNES,
            driver="GPKG",
            geometry_type="MultiPolygon",
            use_arrow=True,
            append=True,
        )
        _date(path, extract.changed)
        return path.read_bytes()


def _date(path: Path, changed: datetime) -> None:
    """Replace the clock's time, which the driver writes, by the ledger's."""
    said = f"{changed:%Y-%m-%dT%H:%M:%S.000Z}"
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE gpkg_contents SET last_change = ?", (said,))
        base.execute("UPDATE gpkg_metadata_reference SET timestamp = ?", (said,))
