"""The territories most like another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, Territory
from geodata.peers import METROPOLIS, NATURES, nature_of, peers_of
from geodata.territories import KINDS

SMALL = [kind for kind in KINDS if kind != "commune"]


def peers(atlas: Atlas, key: str) -> dict[str, float]:
    return {one.territory.key: one.distance for one in peers_of(atlas.territory(key), atlas)}


def test_peers_of_rennes_metropole_are_metropoles(atlas: Atlas) -> None:
    found = peers_of(atlas.territory("epci:243500139"), atlas)
    assert len(found) == 21
    assert {nature_of(one.territory) for one in found} == {METROPOLIS}
    assert [one.rank for one in found] == list(range(1, 22))
    assert "Nantes Métropole" in [one.territory.name for one in found]


def test_peers_are_near_in_population_and_density(atlas: Atlas) -> None:
    rosny = atlas.territory("commune:93064")
    for peer in peers_of(rosny, atlas)[:10]:
        one = peer.territory
        assert one.population == pytest.approx(rosny.population, rel=0.5)
        assert one.density == pytest.approx(rosny.density, rel=0.5)


@pytest.mark.parametrize("key", ["commune:98818", "region:988", "commune:15031", "commune:55039"])
def test_what_is_not_known_or_nought_has_no_peers(atlas: Atlas, key: str) -> None:
    one = atlas.territory(key)
    assert not one.population or not one.area
    assert peers_of(one, atlas) == ()


def test_a_group_of_the_past_has_no_peers(atlas: Atlas) -> None:
    past = next(one for one in atlas.territories if one.until is not None)
    assert peers_of(past, atlas) == ()


def test_natures_are_those_of_the_names(atlas: Atlas) -> None:
    natures = [nature_of(one) for one in atlas.of_kind("epci")]
    assert {nature: natures.count(nature) for nature in (*NATURES.values(), METROPOLIS)} == {
        "communautés de communes": 989,
        "communautés d’agglomération": 230,
        "communautés urbaines": 14,
        "métropoles": 22,
    }
    assert {nature_of(one) for one in atlas.of_kind("region")} == {""}


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_peers_are_a_symmetric_order_without_oneself(atlas: Atlas, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(SMALL))
    one = data.draw(st.sampled_from(atlas.of_kind(kind)))
    found = peers_of(one, atlas)
    assert peers_of(one, atlas) == found
    assert one not in [peer.territory for peer in found]
    order = [(peer.distance, peer.territory.code) for peer in found]
    assert order == sorted(order)
    for peer in found[:5]:
        assert peers(atlas, peer.territory.key)[one.key] == pytest.approx(peer.distance, rel=1e-12)
        assert peer.territory.kind == kind


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_peers_of_communes(atlas: Atlas, data: st.DataObject) -> None:
    one: Territory = data.draw(st.sampled_from(atlas.of_kind("commune")))
    found = peers_of(one, atlas)
    known = bool(one.population and one.area)
    assert bool(found) == known
    assert one.key not in {peer.territory.key for peer in found}
    assert all(peer.territory.population and peer.territory.area for peer in found[:50])
