"""Commune boundaries as a valid coverage: mended, cleaned, simplified.

The source describes the communes of 1 January 2024 under the codes of 2026. What
merged in between is mended here; what can't be is left without a boundary.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from loaders.errors import LoaderError

WGS84 = "EPSG:4326"
METROPOLIS = "EPSG:2154"
METRIC_CRS = {
    "971": "EPSG:5490",
    "972": "EPSG:5490",
    "973": "EPSG:2972",
    "974": "EPSG:2975",
    "976": "EPSG:4471",
}
SMALLEST_GAP = 200_000  # m²; below it, a gap is the noise of the digitisation
WEB_TOLERANCE = 700  # m: square root of the smallest area kept (Visvalingam)
SLIVER_WIDTH = 25  # m; a narrower gap between communes is closed
LOST_LAND = 1e-4  # part of a zone's land that cleaning may lose: the noise of the digitisation
DECIMALS = 7  # of a degree: 1 cm


class BoundaryError(LoaderError):
    """The boundaries do not form a valid coverage."""


def metric_crs(code: str) -> str:
    """Return the metric CRS of the zone that a commune lies in, by its code.

    Examples
    --------
    >>> metric_crs("97411"), metric_crs("35238")
    ('EPSG:2975', 'EPSG:2154')
    """
    return METRIC_CRS.get(code[:3], METROPOLIS)


def commune_coverage(
    communes: gpd.GeoDataFrame,
    cantons: gpd.GeoDataFrame,
    absorbed: Mapping[str, Sequence[str]],
) -> gpd.GeoDataFrame:
    """Build the boundaries of the communes that the source can describe.

    Parameters
    ----------
    communes : GeoDataFrame
        The source's communes, delegated and associated ones included, in
        EPSG:4326, with columns ``code``, ``type``, ``id``, ``commune_parent_id``.
    cantons : GeoDataFrame
        The source's cantons, in EPSG:4326: they cover the land of the communes
        that merged after the source was drawn.
    absorbed : mapping of str to sequence of str
        For each commune that grew since, the codes that it absorbed.

    Returns
    -------
    GeoDataFrame
        Indexed by code, columns ``geometry`` (full detail) and ``web``
        (simplified, see `WEB_TOLERANCE`), EPSG:4326; a valid coverage in each zone.
    """
    own = _own_or_united(communes)
    drawn = set(communes.loc[communes.geometry.notna(), "code"])
    lacking = {holder: [c for c in codes if c not in drawn] for holder, codes in absorbed.items()}
    lacking = {holder: codes for holder, codes in lacking.items() if codes and holder in own.index}
    zones = []
    for crs, zone in own.groupby(own.index.map(metric_crs)):
        local_cantons = cantons[cantons["code"].map(metric_crs) == crs]
        local_lacking = {h: codes for h, codes in lacking.items() if metric_crs(h) == crs}
        grown = _fill_gaps(zone.to_crs(crs), local_cantons.to_crs(crs), local_lacking)
        zones.append(_clean_and_simplify(grown))
    return pd.concat(zones).sort_index()


def _own_or_united(communes: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Each commune's own polygon, or the union of its delegated communes."""
    present = communes[communes["type"] == "COM"]
    parts = communes[communes["type"].isin(["COMD", "COMA"]) & communes.geometry.notna()]
    polygons = dict(zip(present["code"], present.geometry, strict=True))
    parts_of = dict(list(parts.groupby("commune_parent_id").geometry))
    for code, identifier in zip(present["code"], present["id"], strict=True):
        if polygons[code] is None and identifier in parts_of:
            polygons[code] = shapely.union_all(parts_of[identifier].values)
    return gpd.GeoSeries({c: p for c, p in polygons.items() if p is not None}, crs=WGS84)


def _fill_gaps(
    communes: gpd.GeoSeries, cantons: gpd.GeoDataFrame, lacking: Mapping[str, Sequence[str]]
) -> gpd.GeoSeries:
    """Give each gap of the coverage to the commune that absorbed it.

    A commune one of whose gaps may be its neighbour's is left out.
    """
    if not lacking:
        return communes
    gaps = _gaps(communes, cantons)
    owners = _owners(gaps, communes, lacking)
    doubtful = set().union(*(those for those in owners if len(those) > 1))
    filled = communes.copy()
    for holder in lacking:
        pieces = [gap for gap, those in zip(gaps, owners, strict=True) if those == {holder}]
        if pieces and holder not in doubtful:
            filled[holder] = shapely.union_all([communes[holder], *pieces])
        else:
            filled = filled.drop(holder)
    return filled


def _gaps(communes: gpd.GeoSeries, cantons: gpd.GeoDataFrame) -> list[shapely.Polygon]:
    land = shapely.union_all(cantons.geometry.dropna().values)
    gaps = shapely.get_parts(shapely.difference(land, shapely.union_all(communes.values)))
    return [gap for gap in gaps if gap.area > SMALLEST_GAP]


def _owners(
    gaps: Sequence[shapely.Polygon],
    communes: gpd.GeoSeries,
    lacking: Mapping[str, Sequence[str]],
) -> list[set[str]]:
    """Tell which communes may have absorbed each gap.

    A gap holds one absorbed commune at least, so a commune has no more gaps than
    it absorbed communes: that rules out the neighbour whose gaps are all known.
    """
    holders = communes.loc[list(lacking)].buffer(10)
    candidates = [{h for h in lacking if holders[h].intersects(gap)} for gap in gaps]
    known = Counter(next(iter(c)) for c in candidates if len(c) == 1)
    full = {holder for holder, codes in lacking.items() if known[holder] >= len(codes)}
    return [those if len(those) == 1 else those - full for those in candidates]


def _clean_and_simplify(communes: gpd.GeoSeries) -> gpd.GeoDataFrame:
    clean = shapely.coverage_clean(communes.values, gap_width=SLIVER_WIDTH)
    _refuse_lost_land(communes, clean)
    full = _rounded(clean, communes)
    web = _rounded(shapely.coverage_simplify(clean, WEB_TOLERANCE), communes)
    return gpd.GeoDataFrame({"geometry": full, "web": web}, geometry="geometry", crs=WGS84)


def _refuse_lost_land(communes: gpd.GeoSeries, clean: np.ndarray) -> None:
    """Refuse a cleaning that emptied a commune, or dropped land.

    GEOS cleans what is nearly a coverage; communes that overlap by whole pieces
    are not, and it may then leave some of them to nobody.
    """
    emptied = communes.index[shapely.is_empty(clean)]
    if len(emptied):
        raise BoundaryError(f"des communes se recouvrent entièrement : {', '.join(emptied)}.")
    before, after = shapely.union_all(communes.values).area, shapely.area(clean).sum()
    if after < before * (1 - LOST_LAND):
        raise BoundaryError(
            f"des communes se recouvrent : {(before - after) / 1e6:.1f} km² seraient perdus."
        )


def _rounded(polygons: np.ndarray, like: gpd.GeoSeries) -> gpd.GeoSeries:
    """Bring polygons back to degrees, and check that they still fit each other."""
    degrees = gpd.GeoSeries(polygons, index=like.index, crs=like.crs).to_crs(WGS84)
    rounded = gpd.GeoSeries(
        shapely.transform(degrees.values, lambda xy: np.round(xy, DECIMALS)),
        index=like.index,
        crs=WGS84,
    )
    metric = rounded.to_crs(like.crs).values
    if not (shapely.is_valid(metric).all() and shapely.coverage_is_valid(metric)):
        raise BoundaryError(f"les limites ne forment pas une couverture valide en {like.crs}.")
    return rounded


def outlines(communes: gpd.GeoSeries, codes: Mapping[str, str], tolerance: float) -> gpd.GeoSeries:
    """Unite communes by territory, and simplify the borders that they share.

    Parameters
    ----------
    communes : GeoSeries
        Indexed by commune code, EPSG:4326.
    codes : mapping of str to str
        Commune code to territory code.
    tolerance : float
        Metres.

    Returns
    -------
    GeoSeries
        Indexed by territory code, EPSG:4326.
    """
    zones: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for commune in communes.index:
        zones[metric_crs(commune)][codes[commune]].append(commune)
    united = []
    for crs, members in sorted(zones.items()):
        metric = communes.to_crs(crs)
        shapes = [shapely.coverage_union_all(metric[those].values) for those in members.values()]
        simple = shapely.coverage_simplify(shapes, tolerance)
        united.append(gpd.GeoSeries(simple, index=list(members), crs=crs).to_crs(WGS84))
    return pd.concat(united).sort_index()
