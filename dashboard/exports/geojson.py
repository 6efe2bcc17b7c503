"""GeoJSON (RFC 7946): what is known of the extract travels in a foreign member."""

from typing import Any

from dashboard.exports.extract import Extract
from dashboard.exports.json_file import json_bytes
from dashboard.features import collection, communes_of, feature_of

SCHEMA = {
    "id": "Nom stable de la ligne.",
    "edition": "Année du label ; null quand aucune source ne la donne.",
    "edition_text": "L’édition, en français.",
    "award": "label, encouragement ou startup.",
    "distinction": "or, argent ou bronze ; null quand la source ne le dit pas.",
    "award_text": "La récompense, en français.",
    "sign": "Signe sur la carte : la distinction, ou la récompense.",
    "name": "Nom du lauréat, tel que la source l’écrit.",
    "territories": "Territoires où il est placé : type, code, nom, population d’aujourd’hui.",
    "regions": "Régions où il se trouve : code Insee et nom.",
    "stage_regions": "Régions dont l’étape l’a entendu : code Insee et nom.",
    "project": "Titre du projet.",
    "summary": "Le projet en une phrase.",
    "theme": "Thème, tel que la source le nomme.",
    "hq_commune": "Commune du siège d’une start-up ; vide quand elle est inconnue.",
    "anchor": "Longitude et latitude d’un point du territoire ; null sans contour.",
    "perimeter": "Année du périmètre dessiné, et nombre de ses communes.",
    "match": "Comment le nom a été placé : méthode, certitude de 0 à 1, phrase.",
    "source": "Où la récompense a été lue : titre, adresse, date.",
    "confidence": "Confiance accordée à la source : high, medium ou low.",
    "confidence_text": "La confiance, en français.",
    "note": "Ce qu’il faut savoir pour bien lire la ligne.",
}


def geojson_of(extract: Extract, inner: bool = False) -> bytes:
    """Write laureates as features; ``inner`` adds the communes inside each."""
    members: dict[str, Any] = {"metadata": {**extract.metadata, "schema": SCHEMA}}
    if inner:
        members["communes"] = communes_of(extract.laureates, extract.atlas)
    features = (feature_of(laureate, extract.atlas) for laureate in extract.laureates)
    return json_bytes(collection(features, **members))
