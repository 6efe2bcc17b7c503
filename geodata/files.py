"""Files that are replaced together: a reader finds all of the former ones, or all of the new.

Whoever replaces them puts the new ones in a folder beside the former ones, under a
name that no one reads, and then gives this folder the name `ARRIVED`: in that one
step, which a file system does whole, the new files are those that are read. Moving
them to their place afterwards changes nothing for a reader, and may wait.
"""

from pathlib import Path

ARRIVED = ".arrived"


def file_of(folder: Path, name: str) -> Path:
    """Return where the file of a name is now, among files that are replaced together.

    Examples
    --------
    >>> file_of(Path("atlas"), "territories.parquet").as_posix()
    'atlas/territories.parquet'
    """
    arrived = folder / ARRIVED / name
    return arrived if arrived.exists() else folder / name
