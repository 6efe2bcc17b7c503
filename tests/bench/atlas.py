"""The atlas, against reading the boundaries with geopandas at each need."""

from pathlib import Path

import geopandas as gpd

from geodata.atlas import DATA, Atlas
from tests.bench.figures import Figure
from tests.bench.timing import compare, seconds

PACKAGES = Path(__file__).parents[2] / ".cache" / "packages"


def run(quick: bool = False) -> list[Figure]:
    """Open, look up and draw, both ways; build, where the packages are at hand."""
    atlas = Atlas.open()
    saclay = atlas.territory("epci:200056232")
    codes = atlas.codes_of_communes(saclay.key, 2019)

    def naive_open() -> gpd.GeoDataFrame:
        return gpd.read_parquet(DATA / "communes.parquet")

    def naive_boundary() -> object:
        communes = naive_open()
        return communes[communes["code"].isin(codes)].union_all()

    def look_up() -> None:
        for commune in atlas.of_kind("commune")[:1000]:
            atlas.territory(commune.key)

    def naive_look_up() -> None:
        communes = naive_open()
        for code in communes["code"][:10]:
            communes[communes["code"] == code]

    figures = [
        compare("atlas", "ouvrir, contre lire tous les contours", Atlas, naive_open),
        compare("atlas", "1 000 territoires par code (naïf : 10)", look_up, naive_look_up),
        compare(
            "atlas",
            "contour de Paris-Saclay en 2019, redemandé",
            lambda: atlas.boundary(saclay, 2019),
            naive_boundary,
        ),
        compare(
            "atlas",
            "commune en un point",
            lambda: atlas.at(2.4837, 48.8716),
            lambda: naive_open().contains(gpd.points_from_xy([2.4837], [48.8716])[0]).any(),
        ),
    ]
    return figures if quick else [*figures, _build()]


def _build() -> Figure:
    """Build the atlas again, in a folder of its own, where nothing has to be downloaded."""
    title = "construire l’atlas depuis les paquets"
    if not PACKAGES.is_dir() or not any(PACKAGES.iterdir()):
        return Figure("atlas", f"{title} : sauté, paquets absents", "s", None)
    from tempfile import TemporaryDirectory

    from loaders.building.build import build

    with TemporaryDirectory() as folder:
        return Figure(
            "atlas", title, "s", seconds(lambda: build(PACKAGES, Path(folder), lambda _: None))
        )
