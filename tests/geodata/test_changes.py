"""What an edition brought, class by class. The laureates of these tests are made up."""

from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.changes import Changes, changes_of
from geodata.laureates import Laureate
from geodata.text import slug
from tests.made_up import MADE_UP

ROSNY, LILLE = "commune:93064", "commune:59350"


def one(
    edition: str, level: str = "", place: str = ROSNY, award: str = "label", name: str = "Inventé"
) -> Laureate:
    method = "exact" if place else "unmatched"
    identity = f"{edition or 'sans'}-{award}-{level or 'x'}-{slug(place)}".lower()
    values = {
        "id": identity.strip("-"),
        "edition": edition,
        "award": award,
        "distinction": level,
        "territories": place,
        "name_as_written": name,
        "match_method": method,
    }
    return Laureate.model_validate({**MADE_UP, **values})


def names_of(changes: Changes) -> dict[str, int]:
    return {name: len(members) for name, members in asdict(changes).items() if members}


def encouraged(edition: str, place: str = ROSNY) -> Laureate:
    return one(edition, place=place, award="encouragement")


def startup(edition: str, name: str = "Inventée", place: str = "") -> Laureate:
    return one(edition, place=place, award="startup", name=name)


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
        ([encouraged("2018")], one("2019"), "raised"),
        ([encouraged("2018"), one("2017")], one("2019"), "renewed"),
        ([encouraged("2018"), one("2017", "bronze")], one("2019", "or"), "promoted"),
        ([encouraged("2019")], one("2019"), "added"),
        ([one("2018", award="startup")], one("2019"), "added"),
        ([one("2020", "or")], one("2019"), "added"),
        ([one("")], one("2019"), "unsure"),
        ([one(""), one("2018", "bronze")], one("2019", "or"), "promoted"),
        ([], one("2019", place=""), "unsure"),
    ],
)
def test_a_label_against_those_before(before: list[Laureate], now: Laureate, expected: str) -> None:
    assert names_of(changes_of(2019, [now], [now, *before])) == {expected: 1}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([], encouraged("2019"), "encouraged"),
        ([one("2018", place=LILLE)], encouraged("2019"), "encouraged"),
        ([startup("2018", place=ROSNY)], encouraged("2019"), "encouraged"),
        ([one("2019")], encouraged("2019"), "encouraged"),
        ([encouraged("2018")], encouraged("2019"), "encouraged_again"),
        ([one("2018", "or")], encouraged("2019"), "encouraged_again"),
        ([one("2018"), one("")], encouraged("2019"), "encouraged_again"),
        ([one("")], encouraged("2019"), "unsure"),
        ([], encouraged("2019", place=""), "unsure"),
    ],
)
def test_an_encouragement_against_those_before(
    before: list[Laureate], now: Laureate, expected: str
) -> None:
    assert names_of(changes_of(2019, [now], [now, *before])) == {expected: 1}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([], startup("2019"), "startups"),
        ([startup("2018", "Autre")], startup("2019"), "startups"),
        ([startup("2020")], startup("2019"), "startups"),
        ([one("2018", name="Inventée")], startup("2019"), "startups"),
        ([startup("2018", "Autre", ROSNY)], startup("2019", place=ROSNY), "startups"),
        ([startup("2018", "INVENTEE")], startup("2019"), "startups_again"),
        ([startup("2018"), startup("")], startup("2019"), "startups_again"),
        ([startup("")], startup("2019"), "unsure"),
        ([startup("2018", "東京")], startup("2019", "大阪"), "startups"),
        ([startup("2018", "東京")], startup("2019", "東京"), "startups_again"),
    ],
)
def test_a_startup_against_those_before_by_its_name(
    before: list[Laureate], now: Laureate, expected: str
) -> None:
    assert names_of(changes_of(2019, [now], [now, *before])) == {expected: 1}


def test_only_the_laureates_of_the_edition_are_classed() -> None:
    known = [one("2018"), encouraged("2018"), startup("2020"), one("")]
    assert changes_of(2019, known, known) == Changes()


def test_a_joint_project_is_of_each_of_its_territories() -> None:
    joint = one("2019", "or", place=f"{ROSNY} {LILLE}")
    before = [one("2018", "bronze", place=LILLE), one("2017", "argent")]
    assert names_of(changes_of(2019, [joint], [joint, *before])) == {"promoted": 1}
    assert names_of(changes_of(2018, before, [joint, *before])) == {"added": 1}


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
def test_each_laureate_of_the_edition_is_in_one_class(known: list[Laureate], year: int) -> None:
    changes = changes_of(year, known, known)
    classed = [one for field in fields(changes) for one in getattr(changes, field.name)]
    expected = [one for one in known if one.edition == year]
    assert sorted(id(one) for one in classed) == sorted(id(one) for one in expected)


@given(st.lists(laureates, max_size=8))
def test_nothing_is_renewed_in_the_first_edition(known: list[Laureate]) -> None:
    changes = changes_of(2017, known, known)
    assert changes.raised == changes.renewed == changes.promoted == ()
    assert changes.encouraged_again == changes.startups_again == ()
