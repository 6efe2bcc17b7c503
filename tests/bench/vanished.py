"""Names of vanished communes that a present commune bears too, as « Évry »."""

from collections import defaultdict
from collections.abc import Iterator

from geodata.atlas import Atlas
from geodata.territories import FormerCommune, Territory
from geodata.text import fold
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family

FIRST_LABELS = 2008  # no label is older
TITLE = "communes disparues au nom porté aujourd’hui par une autre"


def vanished(atlas: Atlas) -> Iterator[Family]:
    """Yield their names with their department, then with the last year that they were there.

    In that year they are homonyms of the present ones: nothing is to be chosen,
    but for the one whose name begins that of a successor with a hundred times as
    many inhabitants.
    """
    bearers: dict[str, list[Territory]] = defaultdict(list)
    for commune in atlas.of_kind("commune"):
        bearers[fold(commune.name)].append(commune)
    shared = [
        (former, atlas.territory(f"commune:{former.holder}"))
        for former in atlas.former_communes
        if int(former.until[:4]) > FIRST_LABELS and bearers[fold(former.name)]
    ]
    shared = [(f, holder) for f, holder in shared if holder not in bearers[fold(f.name)]]
    holders = defaultdict(set)
    for former in atlas.former_communes:
        place = atlas.territory(f"commune:{former.holder}").departments[0]
        holders[fold(former.name), place].add(former.holder)
    placed = [
        Case(f.name, Hints(department=holder.departments[0]), (holder.key,))
        for f, holder in shared
        if len(holders[fold(f.name), holder.departments[0]]) == 1
        and not any(holder.departments == b.departments for b in bearers[fold(f.name)])
    ]
    yield Family(f"{TITLE}, département donné", 0.999, 0.0005, placed)
    dated = [
        Case(
            f.name,
            Hints(year=int(f.until[:4]) - 1),
            (holder.key,) if _renowned(f, holder, bearers[fold(f.name)]) else (),
        )
        for f, holder in shared
    ]
    yield Family(f"{TITLE}, dernière année donnée : abstention", 0.999, 0.0005, dated)


def _renowned(former: FormerCommune, holder: Territory, bearers: list[Territory]) -> bool:
    most = max(bearer.population or 0 for bearer in bearers)
    kept = fold(holder.name).startswith(f"{fold(former.name)} ")
    return kept and (holder.population or 0) >= 100 * most
