"""A hundred visits to the real application: it keeps nothing of those who have left."""

from tests.bench.soak import soaking
from tests.bench.visitor import Visitor

WARM = 25
# For two minutes, Streamlit keeps the sessions that left, 128 at most, in case they come back;
# each holds the three descriptors of its event loop.
DESCRIPTORS = 3
MEGA = 1_000_000


def test_a_hundred_visits_leave_nothing_behind(portal):
    with soaking() as soak:
        portal.call(soak.receive, WARM)
        before = soak.measure()
        portal.call(soak.receive, 100 - WARM)
        after = soak.measure()
        portal.call(_filters_are_heeded, f"http://127.0.0.1:{soak.worker.port}")
    assert after.visits == 100
    assert after.threads <= before.threads + 8
    assert after.files <= before.files + DESCRIPTORS * (100 - WARM) + 8
    assert after.temporary == before.temporary == 0
    assert after.memory <= before.memory + 60 * MEGA


async def _filters_are_heeded(address):
    """The visitors of this test see what they ask for, or it would prove nothing."""
    visitor = await Visitor.arrive(address, "annee=2018")
    assert visitor.shows("2018")
    assert not visitor.shows("2019")
    await visitor.choose("2019")
    assert visitor.query == "annee=2019"
    assert visitor.shows("2019")
    await visitor.choose("")
    assert visitor.query == ""
    assert not visitor.shows("2019")
    await visitor.vanish()
    again = await Visitor.arrive(address, "annee=2019")
    assert again.shows("2019")
    await again.leave()
