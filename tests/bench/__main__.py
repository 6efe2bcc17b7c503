"""Measure the project against the naive way, in the same run: ``make bench``.

Machines differ and are shared: only the ratios and the accuracy are worth quoting.
"""

from tests.bench import atlas, geocoding, reading, serving, stage

for bench in (atlas, geocoding, reading, serving, stage):
    bench.run()
