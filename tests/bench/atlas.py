"""The atlas, against reading the boundaries with geopandas at each need."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import geopandas as gpd

from geodata.atlas import DATA, Atlas
from tests.bench.figures import Figure
from tests.bench.timing import compare, seconds

PACKAGES = Path(__file__).parents[2] / ".cache" / "packages"
YEAR = 2019
BUILDS = 3


def run(quick: bool = False) -> Iterator[Figure]:
    """Open, look up and draw, both ways; build, where the packages are at hand."""
    atlas = Atlas.open()
    groups = [one for one in atlas.of_kind("epci") if not atlas.missing_boundary(one, YEAR)]
    never_asked = iter(groups)

    def naive_open() -> gpd.GeoDataFrame:
        return gpd.read_parquet(DATA / "communes.parquet")

    def naive_boundary() -> object:
        codes = atlas.codes_of_communes(groups[0].key, YEAR)
        communes = naive_open()
        return communes[communes["code"].isin(codes)].union_all()

    def look_up() -> None:
        for commune in atlas.of_kind("commune")[:1000]:
            atlas.territory(commune.key)

    def naive_look_up() -> None:
        communes = naive_open()
        for code in communes["code"][:1000]:
            communes[communes["code"] == code]

    pairs = {
        "ouvrir, contre lire tous les contours": (Atlas, naive_open),
        "1 000 communes par leur code": (look_up, naive_look_up),
        "contour d’un EPCI en 2019, jamais demandé": (
            lambda: atlas.boundary(next(never_asked), YEAR),
            naive_boundary,
        ),
        "commune en un point": (
            lambda: atlas.at(2.4837, 48.8716),
            lambda: naive_open().contains(gpd.points_from_xy([2.4837], [48.8716])[0]).any(),
        ),
    }
    for title, (ours, naive) in pairs.items():
        yield compare("atlas", f"atlas : {title}", ours, naive)
    if not quick:
        yield _build()


def _build() -> Figure:
    """Build the atlas again, each time in a new folder, where nothing has to be downloaded."""
    title = "atlas : le construire depuis les paquets"
    if not PACKAGES.is_dir() or not any(PACKAGES.iterdir()):
        return Figure("atlas", f"{title} (sauté : paquets absents)", "s", None)
    from loaders.building.build import build

    def once() -> None:
        with TemporaryDirectory() as folder:
            build(PACKAGES, Path(folder), lambda _: None)

    took = median(seconds(once) for _ in range(BUILDS))
    return Figure("atlas", title, "s", took, rounds=BUILDS)
