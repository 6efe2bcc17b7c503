"""The card of a laureate, in HTML where every text is escaped."""

from dashboard.asking.address import page_of
from dashboard.features import missing_outline, perimeters_of, region_names
from dashboard.markup import escape, link
from dashboard.parts.placing import placing
from dashboard.words.regions import in_region, of_region
from dashboard.words.wording import CONFIDENCE, award_of, count, edition_of, number, sign_of
from geodata.atlas import Atlas
from geodata.laureates import Laureate
from geodata.selection import regions_of
from geodata.territories import KIND_LABELS, Territory

LETTERS = {
    "label": "L",
    "or": "O",
    "argent": "A",
    "bronze": "B",
    "encouragement": "E",
    "startup": "S",
}
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def sign(name: str) -> str:
    """Draw the sign of an award; its looks are in ``signs.css``."""
    return (
        f'<span class="sign sign-{escape(name)}" aria-hidden="true">'
        f'<span class="sign-letter">{LETTERS[name]}</span></span>'
    )


def card(laureate: Laureate, atlas: Atlas) -> str:
    """Tell all that is known of a laureate, and how it is known."""
    facts = (
        ("Territoire", _places(laureate, atlas)),
        ("Périmètre", _perimeter(laureate, atlas)),
        ("Depuis", _since(laureate, atlas)),
        ("Contour", escape(missing_outline(laureate, atlas))),
        ("Audition", _stage(laureate, atlas)),
        ("Thème", escape(laureate.theme)),
        ("Placement", escape(placing(laureate))),
        ("Source", _source(laureate)),
        ("Note", escape(laureate.note)),
    )
    rows = "".join(f"<dt>{name}</dt><dd>{said}</dd>" for name, said in facts if said)
    return (
        '<article class="card" aria-label="Lauréat choisi">'
        f'<header>{sign(sign_of(laureate))}<p class="card-award">{award_of(laureate)}'
        f" · {edition_of(laureate)}</p></header>"
        f"<h2>{escape(laureate.name_as_written)}</h2>"
        f'<p class="card-project">{escape(laureate.project)}</p>'
        f"<p>{escape(laureate.summary)}</p><dl>{rows}</dl></article>"
    )


def french_date(date: str) -> str:
    """Write a whole or partial ISO date in French.

    Examples
    --------
    >>> french_date("2019-06-26"), french_date("2018-12"), french_date("2023-01-01")
    ('26 juin 2019', 'décembre 2018', '1er janvier 2023')
    """
    year, *rest = date.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) == 2:
        words.insert(0, "1er" if rest[1] == "01" else str(int(rest[1])))
    return " ".join(words)


def _places(laureate: Laureate, atlas: Atlas) -> str:
    if laureate.award == "startup" and not laureate.territories:
        return "siège inconnu : aucune source ne le donne"
    places = [_place(atlas.territory(key), atlas) for key in laureate.territories]
    return "<br>".join(places) or "lieu non établi"


def _place(territory: Territory, atlas: Atlas) -> str:
    code = f"{KIND_LABELS[territory.kind]} {territory.code}"
    portrait = f'<a href="{escape(page_of(territory.key))}" target="_self">'
    words = [f"<strong>{portrait}{escape(territory.name)}</a></strong>", escape(code)]
    above = [*atlas.departments(territory), *atlas.regions(territory)]
    names = dict.fromkeys(one.name for one in above if one != territory)
    words += [escape(", ".join(names))] if names else []
    if territory.population is not None:
        words.append(count(territory.population, "habitant", "habitants"))
    return " · ".join(words)


def _perimeter(laureate: Laureate, atlas: Atlas) -> str:
    perimeters = perimeters_of(laureate, atlas)
    grown = [commune.name for perimeter in perimeters for commune in perimeter.changed]
    amount = sum(len(perimeter.communes) for perimeter in perimeters)
    said = []
    if amount > 1:
        said.append(f"{number(amount)} communes (périmètre {perimeters[0].year})")
        if laureate.edition is None:
            said.append("l’édition est inconnue")
        elif laureate.edition != perimeters[0].year:
            said.append(f"le plus proche connu de l’édition {laureate.edition}")
    if grown:
        said.append(f"tracé avec le contour d’aujourd’hui, agrandi depuis : {', '.join(grown)}")
    return escape(" ; ".join(said))


def _since(laureate: Laureate, atlas: Atlas) -> str:
    """Say how the perimeters of the label differ from those of today."""
    if laureate.edition is None:
        return ""
    groups = [atlas.territory(key) for key in laureate.territories]
    said = [_changes(one, laureate.edition, atlas) for one in groups if one.kind in ("epci", "ept")]
    return "<br>".join(escape(one) for one in said)


def _changes(territory: Territory, year: int, atlas: Atlas) -> str:
    then, now = atlas.perimeter(territory, year), atlas.perimeter(territory)
    if territory.until:
        return f"n’existe plus : dernier périmètre connu en {territory.until}"
    had, has = ({one.code: one.name for one in held.communes} for held in (then, now))
    parts = [
        f"{count(len(names), *words)} : {', '.join(names)}"
        for names, words in (
            (
                [has[code] for code in has if code not in had],
                ("commune entrée", "communes entrées"),
            ),
            (
                [had[code] for code in had if code not in has],
                ("commune sortie", "communes sorties"),
            ),
        )
        if names
    ]
    amount = count(len(has), "commune", "communes")
    changed = " ; ".join(parts) or f"les mêmes qu’en {then.year}"
    renamed = f" ; il s’appelait « {then.name} »" if then.name != now.name else ""
    return f"{amount} en {now.year}, {changed}{renamed}"


def _stage(laureate: Laureate, atlas: Atlas) -> str:
    """Say where the laureate was heard, plainly where that is not where it lies."""
    if not laureate.stage_regions:
        return ""
    stages = region_names(laureate.stage_regions, atlas)
    heard = " et ".join(of_region(one["code"], one["name"]) for one in stages)
    said = f"Auditionné à l’étape {heard}"
    home = regions_of(laureate, atlas)
    if home and not home & set(laureate.stage_regions):
        regions = region_names(sorted(home), atlas)
        lies = " et ".join(in_region(one["code"], one["name"]) for one in regions)
        return f'<span class="card-elsewhere">{escape(f"{said}, situé {lies}")}</span>'
    return escape(said)


def _source(laureate: Laureate) -> str:
    title = link(laureate.source_url, laureate.source_title)
    date = french_date(laureate.source_date)
    date = "" if date in laureate.source_title else f", {date}"
    return f"{title}{escape(date)} · {CONFIDENCE[laureate.confidence]}"
