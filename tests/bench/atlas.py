"""The atlas, against reading the boundaries with geopandas at each need."""

import geopandas as gpd

from geodata.atlas import DATA, Atlas
from tests.bench.timing import compare


def run() -> None:
    """Open, look up and draw, both ways."""
    print("Atlas" + " " * 55 + "ours        naive    ratio")
    atlas = Atlas.open()
    saclay = atlas.territory("epci:200056232")
    codes = atlas.codes_of_communes(saclay.key, 2019)

    def naive_open() -> gpd.GeoDataFrame:
        return gpd.read_parquet(DATA / "communes.parquet")

    def naive_boundary() -> object:
        communes = naive_open()
        return communes[communes["code"].isin(codes)].union_all()

    compare("open, against reading every boundary", Atlas, naive_open)
    compare(
        "outline of Paris-Saclay in 2019, asked again",
        lambda: atlas.boundary(saclay, 2019),
        naive_boundary,
    )
    compare(
        "commune at a point",
        lambda: atlas.at(2.4837, 48.8716),
        lambda: naive_open().contains(gpd.points_from_xy([2.4837], [48.8716])[0]).any(),
    )
