"""What an edition added, renewed or promoted. The laureates of these tests are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.changes import Changes, changes_of
from geodata.laureates import Laureate
from tests.made_up import MADE_UP

ROSNY, LILLE = "commune:93064", "commune:59350"


def one(edition: str, level: str = "", place: str = ROSNY, award: str = "label") -> Laureate:
    method = "exact" if place else "unmatched"
    identity = f"{edition or 'sans'}-{award}-{level or 'x'}-{place.replace(':', '-')}".lower()
    values = {
        "id": identity.strip("-"),
        "edition": edition,
        "award": award,
        "distinction": level,
        "territories": place,
        "match_method": method,
    }
    return Laureate.model_validate({**MADE_UP, **values})


def names_of(changes: Changes) -> dict[str, int]:
    return {
        "added": len(changes.added),
        "renewed": len(changes.renewed),
        "promoted": len(changes.promoted),
        "unsure": len(changes.unsure),
    }


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([], one("2019"), "added"),
        ([one("2018", place=LILLE)], one("2019"), "added"),
        ([one("2018", "or")], one("2019"), "renewed"),
        ([one("2018")], one("2019", "or"), "renewed"),
        ([one("2018", "or")], one("2019", "argent"), "renewed"),
        ([one("2018", "argent")], one("2019", "argent"), "renewed"),
        ([one("2018", "argent")], one("2019", "or"), "promoted"),
        ([one("2017", "or"), one("2018", "bronze")], one("2019", "argent"), "renewed"),
        ([one("2018", award="encouragement")], one("2019"), "promoted"),
        ([one("2018", award="startup")], one("2019"), "added"),
        ([one("2020", "or")], one("2019"), "added"),
        ([one("")], one("2019"), "unsure"),
        ([one(""), one("2018", "bronze")], one("2019", "or"), "promoted"),
        ([], one("2019", place=""), "unsure"),
    ],
)
def test_a_label_against_those_before(before: list[Laureate], now: Laureate, expected: str) -> None:
    changes = changes_of(2019, [now], [now, *before])
    assert names_of(changes) == {**dict.fromkeys(names_of(changes), 0), expected: 1}


def test_only_the_labels_of_the_edition_are_classed() -> None:
    known = [one("2018"), one("2019", award="encouragement"), one("2019", award="startup")]
    assert changes_of(2019, known, known) == Changes()


def test_what_is_shown_is_compared_with_all_that_is_known() -> None:
    now, before = one("2019"), one("2018")
    assert changes_of(2019, [now], [now, before]).renewed == (now,)
    assert changes_of(2019, [before], [now, before]) == Changes()


laureates = st.builds(
    one,
    st.sampled_from(["", "2017", "2018", "2019"]),
    st.sampled_from(["", "or", "argent", "bronze"]),
    st.sampled_from([ROSNY, LILLE, ""]),
    st.sampled_from(["label", "encouragement", "startup"]),
)


@given(st.lists(laureates, max_size=8), st.sampled_from([2017, 2018, 2019]))
def test_each_label_of_the_edition_is_in_one_class(known: list[Laureate], year: int) -> None:
    changes = changes_of(year, known, known)
    classed = [*changes.added, *changes.renewed, *changes.promoted, *changes.unsure]
    labels = [one for one in known if one.award == "label" and one.edition == year]
    assert sorted(id(one) for one in classed) == sorted(id(one) for one in labels)


@given(st.lists(laureates, max_size=8))
def test_nothing_is_renewed_in_the_first_edition(known: list[Laureate]) -> None:
    changes = changes_of(2017, known, known)
    assert changes.renewed == changes.promoted == ()
