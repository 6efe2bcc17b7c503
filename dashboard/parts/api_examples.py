"""Examples of the API for the page Données; the tests request each of them."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from dashboard.asking.queries import read_selection
from dashboard.markup import escape
from geodata.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Example:
    """An address below ``/api/``, and what it gives, in French."""

    address: str
    gives: str


EXAMPLES = (
    Example("laureates.json?year=2019", "les lauréats de 2019, sans leurs contours"),
    Example(
        "laureates.geojson?region=53&region=52&award=label",
        "les labels de Bretagne et des Pays de la Loire, avec leurs contours",
    ),
    Example("laureates.csv?distinction=or&distinction=argent", "les labels or et argent, en CSV"),
    Example(
        "laureates.csv-metadata.json?distinction=or",
        "la description du CSV : colonnes, licence, date, filtre",
    ),
    Example(
        "laureates.xlsx?territory=departement:59",
        "les lauréats dont le périmètre touche le Nord, dans un classeur",
    ),
    Example("laureates.gpkg?q=donnees", "ceux dont le texte contient « données », pour QGIS"),
    Example("laureates.parquet", "tous les lauréats, en GeoParquet"),
    Example("laureates.png?year=2018", "la carte de 2018, en image"),
    Example("editions", "les chiffres de chaque édition ; null pour ce qui est inconnu"),
    Example("health", "l’état du service"),
    Example("openapi.json", "la description de toute l’API, pour un générateur de clients"),
)
ERRORS = (
    "laureates.json?year=19",
    "laureates.csv?region=Bretagne",
    "laureates.geojson?award=or",
    "laureates.xlsx?yeer=2019",
)
"""Addresses that the API refuses, below ``/api/``."""

PARAMETERS = (
    ("year", "édition, répétable", "year=2018&year=2019"),
    ("region", "code Insee de la région où se trouve le lauréat, répétable", "region=11"),
    ("award", "label, encouragement ou startup, répétable", "award=startup"),
    ("distinction", "niveau du label : or, argent ou bronze, répétable", "distinction=or"),
    (
        "theme",
        "thème, tel que la source l’écrit, répétable",
        "theme=Construire les villes de demain",
    ),
    ("territory", "type et code : ce qui en partage une commune", "territory=epci:243500139"),
    ("q", "mots cherchés, tous exigés, sans souci d’accents", "q=données ouvertes"),
)


def refusal_of(address: str) -> str:
    """Return the sentence that the API answers to a bad address."""
    _, problems = read_selection(parse_qsl(address.partition("?")[2]), Atlas.open())
    return problems[0].message


def examples_html() -> str:
    """Write the examples as links."""
    items = "".join(
        f"<li>{_address(example.address)}<span>{escape(example.gives)}</span></li>"
        for example in EXAMPLES
    )
    return f'<ul class="examples">{items}</ul>'


def errors_html() -> str:
    """Write the addresses that are refused, each with the answer."""
    items = "".join(
        f"<li>{_address(address)}<span>{escape(refusal_of(address))}</span></li>"
        for address in ERRORS
    )
    return f'<ul class="examples">{items}</ul>'


def parameters_html() -> str:
    """Write the parameters as a table."""
    body = "".join(
        f'<tr><th scope="row"><code>{name}</code></th><td>{said}</td>'
        f"<td><code>{escape(example)}</code></td></tr>"
        for name, said, example in PARAMETERS
    )
    return (
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Paramètres de l’API">'
        '<table class="figures"><caption>Paramètres</caption><thead><tr><th scope="col">Nom</th>'
        '<th scope="col">Valeur</th><th scope="col">Exemple</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _address(address: str) -> str:
    return f'<a href="/api/{escape(address)}"><code>/api/{escape(address)}</code></a>'
