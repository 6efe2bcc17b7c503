"""Read back the table that an import shows."""

from itertools import groupby


def rows_of(shown: str) -> list[tuple[list[str], ...]]:
    """Return, for each row of a table, the lines of each of its cells that hold something."""
    rows = []
    for is_row, lines in groupby(shown.splitlines(), lambda line: line.startswith("│")):
        if is_row:
            columns = zip(*(line.strip("│").split("│") for line in lines), strict=True)
            rows.append(
                tuple([cell.strip() for cell in cells if cell.strip()] for cells in columns)
            )
    return rows
