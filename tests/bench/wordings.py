"""Ways of writing every name of the atlas, each with the territory that it must give.

They are made without the geocoder's own rules, so that these are not judged by themselves.
"""

from collections.abc import Iterator

from geodata.atlas import Atlas
from tests.bench.cases import Family
from tests.bench.hard_names import joint, mistyped, strangers
from tests.bench.kind_words import kind_words
from tests.bench.names import Names
from tests.bench.official_names import beside, official, spellings
from tests.bench.past_names import history, usual


def families_of(atlas: Atlas) -> Iterator[Family]:
    """Yield each family, the plainest first."""
    names = Names(atlas)
    yield from official(names)
    yield from spellings(names)
    yield from beside(names)
    yield from kind_words(names)
    yield from history(names)
    yield from usual()
    yield from joint(names)
    yield from mistyped(names)
    yield strangers(names)
