"""A hundred visits to the real application: it keeps nothing of those who have left."""

import asyncio

from tests.bench.soak import soaking
from tests.bench.visits import Guest

WARM = 25
# For two minutes, Streamlit keeps the sessions that left, 128 at most, in case they come back;
# each holds the three descriptors of its event loop.
DESCRIPTORS = 3
MEGA = 1_000_000


def test_a_hundred_visits_leave_nothing_behind():
    with soaking() as soak:
        asyncio.run(soak.receive(WARM))
        before = soak.measure()
        asyncio.run(soak.receive(100 - WARM))
        after = soak.measure()
        asyncio.run(_filters_are_heeded(f"http://127.0.0.1:{soak.worker.port}"))
    assert after.visits == 100
    assert after.threads <= before.threads + 8
    assert after.files <= before.files + DESCRIPTORS * (100 - WARM) + 8
    assert after.temporary == before.temporary == 0
    assert after.memory <= before.memory + 60 * MEGA


async def _filters_are_heeded(address):
    """The visitors of this test see what they ask for, or it would prove nothing."""
    guest = await Guest.come(address, "annee=2018")
    assert guest.shows("2018")
    assert not guest.shows("2019")
    await guest.choose("2019")
    assert guest.query == "annee=2019"
    assert guest.shows("2019")
    await guest.choose("")
    assert guest.query == ""
    assert not guest.shows("2019")
    await guest.vanish()
    again = await Guest.come(address, "annee=2019")
    assert again.shows("2019")
    await again.leave()
