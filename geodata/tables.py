"""The tables of the atlas, read from Parquet files; what is wrong with one is said in French."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from geodata.errors import InvalidDataError


def read_table(path: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """Read a Parquet file of the atlas, or some of its columns.

    Raises
    ------
    InvalidDataError
        Where it is absent, cut, unreadable or of another version; the message names it.
    """
    try:
        return _whole(path, columns).read(columns)
    except (OSError, pa.ArrowException) as error:
        raise InvalidDataError(_remedy(path)) from error


def check_table(path: Path, columns: Sequence[str]) -> None:
    """Look at the end of a Parquet file, without reading the rest.

    Raises
    ------
    InvalidDataError
        As for `read_table`.
    """
    try:
        _whole(path, columns).close()
    except (OSError, pa.ArrowException) as error:
        raise InvalidDataError(_remedy(path)) from error


def _whole(path: Path, columns: Sequence[str] | None) -> pq.ParquetFile:
    file = pq.ParquetFile(path)
    missing = sorted(set(columns or ()) - set(file.schema_arrow.names))
    if missing:
        raise InvalidDataError(
            f"{path.name} : ce fichier de l’atlas est d’une autre version (il lui manque "
            f"{', '.join(missing)}) ; remettre celui du dépôt."
        )
    return file


def _remedy(path: Path) -> str:
    if not path.exists():
        return f"{path.name} : ce fichier de l’atlas n’existe pas ; remettre celui du dépôt."
    return (
        f"{path.name} : ce fichier de l’atlas est illisible ou incomplet ; "
        "vérifier ses droits, ou remettre celui du dépôt."
    )
