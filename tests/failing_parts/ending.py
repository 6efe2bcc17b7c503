"""A part that ends well."""

from tests.bench.figures import Figure


def run(quick):
    yield Figure("ending", "un", "ms", 1.0, 4.0)
    yield Figure("ending", "deux", "/s", 1.0)
