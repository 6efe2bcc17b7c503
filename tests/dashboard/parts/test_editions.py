from collections.abc import Callable

import pytest

from dashboard.parts.editions import days, editions_table, known_editions
from geodata.laureates import Edition, Laureate, load_editions, load_laureates

Make = Callable[..., Laureate]
HOSTILE = "<img src=x onerror=alert(1)>"


def made_up(**values: object) -> Edition:
    nothing = dict.fromkeys(Edition.model_fields, "")
    told = {"edition": "2021", "source_title": "Source inventée"}
    return Edition.model_validate({**nothing, **told, **values})


def test_an_edition_of_the_ledger_alone_is_listed_with_nothing_known(make: Make) -> None:
    laureates = [*load_laureates(), make(edition="2016")]
    rows = {row["edition"]: row for row in known_editions(load_editions(), laureates)}
    assert list(rows) == sorted(rows, reverse=True)
    assert rows[2016]["laureates"] == 1
    assert rows[2016]["labelled"] is None
    assert rows[2016]["source_title"] is None


def test_what_is_unknown_is_said_so_and_zero_is_zero() -> None:
    html = editions_table(known_editions([made_up(labelled="0")], []))
    assert html.count("inconnu") == 6  # five figures and the Forum
    assert html.count('<td class="amount">0</td>') == 2  # none in the ledger, none labelled


def test_thousands_are_parted_the_french_way() -> None:
    assert "1\u202f234" in editions_table(known_editions([made_up(participants="1234")], []))


def test_an_edition_without_a_source_says_so() -> None:
    assert "aucune source n’en donne les chiffres" in editions_table(
        known_editions([], load_laureates())
    )


def test_hostile_texts_are_escaped() -> None:
    row = made_up(forum_place=HOSTILE, note=HOSTILE, source_title=HOSTILE)
    html = editions_table(known_editions([row], []))
    assert "<img" not in html
    assert html.count("&lt;img") == 3


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2018-12-04", "2018-12-05", "4 et 5 décembre 2018"),
        ("2022-03-01", "2022-03-02", "1er et 2 mars 2022"),
        ("2022-03-01", "2022-03-04", "du 1er au 4 mars 2022"),
        ("2018-11-30", "2018-12-01", "30 novembre et 1er décembre 2018"),
        ("2018-11-29", "2018-12-02", "du 29 novembre au 2 décembre 2018"),
        ("2018-12-31", "2019-01-02", "du 31 décembre 2018 au 2 janvier 2019"),
        ("2018-12-04", "2018-12-04", "4 décembre 2018"),
        ("2018", "2019", "2018 – 2019"),
        ("2018-12", "2018-12", "décembre 2018"),
        ("", "2018", "2018"),
        ("", "", ""),
    ],
)
def test_days(start: str, end: str, said: str) -> None:
    assert days(start, end) == said
