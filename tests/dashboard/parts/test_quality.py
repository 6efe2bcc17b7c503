from collections.abc import Callable

import pytest

from dashboard.asking.address import Filters
from dashboard.parts.quality import (
    NO_DOUBT,
    by_confidence,
    by_method,
    doubts_of,
    doubts_table,
    sources_table,
)
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from tests.crowd import crowd

ATLAS = Atlas.open()
Make = Callable[..., Laureate]
SURE = {
    "distinction": "or",
    "confidence": "high",
    "source_url": "https://exemple.invalid/",
}
HOSTILE = "<img src=x onerror=alert(1)>"


def test_nothing_is_in_doubt_of_a_sure_laureate(make: Make) -> None:
    assert doubts_of(make(**SURE), ATLAS) == []
    assert doubts_table([make(**SURE)], ATLAS) == NO_DOUBT


def test_a_laureate_in_doubt_opens_on_the_map_under_the_same_filters(make: Make) -> None:
    table = doubts_table([make()], ATLAS, Filters(years=(2021,), text="<b>"))
    assert 'href="/?annee=2021&amp;q=%3Cb%3E&amp;laureat=2021-label-exemple"' in table


@pytest.mark.parametrize(
    ("amount", "rows", "said"),
    [(199, 199, ""), (200, 200, ""), (1201, 200, " : les 200 premiers, sur 1\u202f201")],
)
def test_of_very_many_doubts_the_first_are_written(
    make: Make, amount: int, rows: int, said: str
) -> None:
    sure = [make(**SURE)] * 300  # they take no place
    table = doubts_table([*sure, *[make()] * amount], ATLAS)
    assert table.count('<th scope="row">') == rows
    assert f"<caption>Les doutes, lauréat par lauréat{said}</caption>" in table


@pytest.mark.parametrize(
    ("values", "doubt"),
    [
        ({"edition": ""}, "édition inconnue"),
        ({"distinction": ""}, "niveau du label inconnu"),
        ({"territories": "", "match_method": "ambiguous", "match_score": ""}, "lieu non établi"),
        (
            {
                "award": "startup",
                "distinction": "",
                "territories": "",
                "match_method": "",
                "match_score": "",
            },
            "siège inconnu",
        ),
        ({"match_score": "0.93"}, "placement sûr à 93 %"),
        ({"territories": "commune:98818"}, "contour absent de la source"),
        ({"confidence": "medium"}, "source partielle"),
        ({"source_url": ""}, "source sans adresse"),
    ],
)
def test_each_doubt_is_said(make: Make, values: dict[str, str], doubt: str) -> None:
    laureate = make(**{**SURE, **values})
    assert doubts_of(laureate, ATLAS) == [doubt]
    assert doubt in doubts_table([laureate], ATLAS)


def test_counts_leave_nobody_out() -> None:
    laureates = crowd()
    assert sum(amount for _, amount in by_method(laureates)) == len(laureates)
    assert by_confidence(laureates) == [
        ("Source sûre", 20),
        ("Source partielle", 20),
        ("Source incertaine", 20),
    ]


def test_sources_count_their_laureates(make: Make) -> None:
    html = sources_table([make(), make(id="deux"), make(id="trois", source_title="Autre")])
    assert html.index("Source inventée") < html.index("Autre")
    assert '<td>date inconnue</td><td class="amount">2</td>' in html


def test_hostile_texts_are_escaped(make: Make) -> None:
    laureate = make(name_as_written=HOSTILE, source_title=HOSTILE)
    for html in (doubts_table([laureate], ATLAS), sources_table([laureate])):
        assert "<img" not in html
        assert "&lt;img" in html
