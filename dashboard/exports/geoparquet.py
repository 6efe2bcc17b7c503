"""GeoParquet: the columns with their types, for data software."""

import io
import json
from dataclasses import asdict

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.extract import Extract
from dashboard.exports.frames import laureates_frame
from dashboard.exports.table import COLUMNS

KEY = b"territoires_innovants"


def geoparquet_of(extract: Extract) -> bytes:
    """Write laureates as GeoParquet; what is known of the extract is in the schema's metadata."""
    written = io.BytesIO()
    laureates_frame(extract).to_parquet(written, index=False)
    table = pq.read_table(written)
    said = {**extract.metadata, "schema": [asdict(column) for column in COLUMNS]}
    own = {KEY: json.dumps(said, ensure_ascii=False).encode()}
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), **own})
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())
