"""Portraits of territories; most laureates here are made up."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, Laureate, Selection, load_laureates
from geodata.portraits import LABELLED, Portrait, portrait_of
from geodata.territories import KINDS

Invent = Callable[..., Laureate]
LEDGER = load_laureates()


def portrait(atlas: Atlas, key: str, laureates: list[Laureate] | None = None) -> Portrait:
    return portrait_of(atlas.territory(key), LEDGER if laureates is None else laureates, atlas)


def ids(laureates: tuple[Laureate, ...]) -> list[str]:
    return [one.id for one in laureates]


def test_a_commune(atlas: Atlas) -> None:
    rosny = portrait(atlas, "commune:93064")
    assert ids(rosny.laureates) == ["2019-label-rosny-sous-bois"]
    assert [one.key for one in rosny.holders] == [
        "ept:200058790",
        "epci:200054781",
        "departement:93",
        "region:11",
    ]
    assert [one.territory.key for one in rosny.standings] == ["commune:93064", "region:11"]
    assert (rosny.standings[0].weighed, rosny.missing) == (None, "")
    assert rosny.standings[1].weighed is not None
    assert rosny.candidates == len([1 for c in atlas.of_kind("commune") if c.density]) - 1


def test_its_own_laureates_come_before_those_that_hold_it(atlas: Atlas, invent: Invent) -> None:
    laureates = [
        invent(id="region", territories="region:53"),
        invent(id="epci", territories="epci:243500139"),
        invent(id="own", territories="commune:35238"),
    ]
    assert ids(portrait(atlas, "commune:35238", laureates).laureates) == ["own", "region", "epci"]


def test_startups_are_parted_by_what_is_known_of_their_seat(atlas: Atlas, invent: Invent) -> None:
    startup = {"award": "startup", "kind": "startup"}
    unknown = {"territories": "", "match_method": "", "match_score": ""}
    laureates = [
        invent(id="here", territories="commune:35238", **startup),
        invent(id="near", territories="commune:29019", **startup),
        invent(id="heard", stage_regions="53", **startup, **unknown),
        invent(id="far", territories="commune:13055", stage_regions="53", **startup),
        invent(id="nowhere", **startup, **unknown),
    ]
    rennes = portrait(atlas, "epci:243500139", laureates)
    assert ids(rennes.startups) == ["here"]
    assert ids(rennes.startups_near) == ["near"]
    assert ids(rennes.startups_heard) == ["heard"]
    assert rennes.laureates == ()
    assert rennes.labelled_peers == ()


def test_peers_show_their_own_awards_only(atlas: Atlas, invent: Invent) -> None:
    laureates = [
        invent(id="nantes", territories="epci:244400404"),
        invent(id="part", territories="commune:76540"),  # Rouen, in its metropolis
        invent(id="guest", award="startup", kind="startup", territories="epci:247600786"),
    ]
    rennes = portrait(atlas, "epci:243500139", laureates)
    assert {like.laureates for like in rennes.peers if like.peer.territory.code != "244400404"} == {
        ()
    }
    (nantes,) = rennes.labelled_peers
    assert (nantes.peer.territory.code, ids(nantes.laureates)) == ("244400404", ["nantes"])


def test_an_overseas_collectivity_without_boundary(atlas: Atlas) -> None:
    noumea = portrait(atlas, "commune:98818")
    assert noumea.missing.startswith("La source n’a pas de limites")
    assert (noumea.peers, noumea.labelled_peers, noumea.around, noumea.candidates) == (
        (),
        (),
        (),
        0,
    )
    assert [one.territory.key for one in noumea.standings] == ["commune:98818"]
    assert portrait(atlas, "region:988").standings == ()


def test_a_group_of_the_past(atlas: Atlas) -> None:
    past = next(one for one in atlas.territories if one.until is not None)
    found = portrait(atlas, past.key)
    assert found.perimeter.year == past.until
    assert found.peers == ()
    assert all(one.territory != past for one in found.standings)


def test_an_empty_ledger(atlas: Atlas) -> None:
    found = portrait(atlas, "region:53", [])
    assert (found.laureates, found.around, found.labelled_peers) == ((), (), ())
    assert (found.standings[0].count.value, found.standings[0].count.holders) == (0, 0)
    assert len(found.peers) == 10


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_true_of_every_portrait(atlas: Atlas, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    one = data.draw(st.sampled_from(atlas.of_kind(kind)))
    found = portrait_of(one, LEDGER, atlas)
    inside = Selection(territory=one.key).of(LEDGER, atlas)
    assert {*found.laureates, *found.startups} == set(inside)
    assert not {laureate for laureate, _ in found.around} & set(inside)
    ways = [way for _, way in found.around]
    assert ways == sorted(ways)
    apart = (found.laureates, found.startups, found.startups_near, found.startups_heard)
    for a, b in itertools.combinations(apart, 2):
        assert not set(a) & set(b)
    assert len(found.peers) == min(10, found.candidates)
    assert len(found.labelled_peers) <= LABELLED
    assert all(like.laureates for like in found.labelled_peers)
    for standing in found.standings:
        if standing.territory == one:
            assert standing.count.value == len(inside)


@pytest.mark.parametrize("key", ["epci:243500139", "region:11"])
def test_it_is_the_same_each_time(atlas: Atlas, key: str) -> None:
    assert portrait(atlas, key) == portrait(atlas, key)
