"""A part that fails after its first figure."""

from tests.bench.figures import Figure


def run(quick):
    yield Figure("raising", "avant", "ms", 1.0, 4.0, is_bound=quick)
    raise RuntimeError("on purpose")
