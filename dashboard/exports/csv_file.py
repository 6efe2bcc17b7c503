"""Laureates as a table, in CSV."""

import csv
import io
from collections.abc import Iterable

from dashboard.markup import plain_cell
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import regions_of

COLUMNS = (
    "id",
    "edition",
    "award",
    "distinction",
    "name",
    "territory_kinds",
    "territory_codes",
    "territory_names",
    "region_codes",
    "region_names",
    "stage_region_codes",
    "project",
    "summary",
    "theme",
    "hq_commune",
    "match_method",
    "match_score",
    "confidence",
    "source_title",
    "source_url",
    "source_date",
    "note",
)
SEPARATOR = " ; "


def row_of(laureate: Laureate, atlas: Atlas) -> dict[str, str]:
    """Describe a laureate as a row of `COLUMNS`; several values are parted by « ; »."""
    territories = [atlas.territory(key) for key in laureate.territories]
    regions = sorted(regions_of(laureate, atlas))
    values = {
        "id": laureate.id,
        "edition": laureate.edition,
        "award": laureate.award,
        "distinction": laureate.distinction,
        "name": laureate.name_as_written,
        "territory_kinds": SEPARATOR.join(territory.kind for territory in territories),
        "territory_codes": SEPARATOR.join(territory.code for territory in territories),
        "territory_names": SEPARATOR.join(territory.name for territory in territories),
        "region_codes": SEPARATOR.join(regions),
        "region_names": SEPARATOR.join(atlas.territory(f"region:{code}").name for code in regions),
        "stage_region_codes": SEPARATOR.join(laureate.stage_regions),
        "project": laureate.project,
        "summary": laureate.summary,
        "theme": laureate.theme,
        "hq_commune": laureate.hq_commune,
        "match_method": laureate.match_method,
        "match_score": laureate.match_score,
        "confidence": laureate.confidence,
        "source_title": laureate.source_title,
        "source_url": laureate.source_url,
        "source_date": laureate.source_date,
        "note": laureate.note,
    }
    return {name: "" if value is None else str(value) for name, value in values.items()}


def csv_of(laureates: Iterable[Laureate], atlas: Atlas) -> bytes:
    """Write laureates as CSV: UTF-8 with a mark that spreadsheets know, formulas defused."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for laureate in laureates:
        row = row_of(laureate, atlas)
        writer.writerow({name: plain_cell(value) for name, value in row.items()})
    return stream.getvalue().encode("utf-8-sig")
