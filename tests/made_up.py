"""A laureate that does not exist, for tests to change as they need."""

MADE_UP = {
    "id": "2021-label-exemple",
    "edition": "2021",
    "award": "label",
    "distinction": "",
    "name_as_written": "Lauréat inventé",
    "kind": "commune",
    "project": "Projet inventé",
    "summary": "",
    "theme": "",
    "stage_regions": "",
    "hq_commune": "",
    "territories": "commune:93064",
    "match_method": "exact",
    "match_score": "1",
    "source_title": "Source inventée",
    "source_url": "",
    "source_date": "",
    "confidence": "low",
    "note": "",
}
