"""Write a name as people do, without the geocoder's own rules."""

import random
import re
import string
from collections.abc import Callable

from geodata.text import fold

Write = Callable[[str], str]

_ABROAD = """
    Berlin Londres Bruxelles Genève Lausanne Madrid Barcelone Lisbonne Rome Milan Turin Munich
    Hambourg Francfort Amsterdam Rotterdam Anvers Gand Liège Namur Charleroi Luxembourg Zurich
    Bâle Varsovie Prague Budapest Athènes Dublin Stockholm Copenhague Oslo
    Helsinki Tallinn Riga Vilnius Montréal Québec Toronto Boston Chicago Dakar Abidjan Tunis
    Alger Rabat Casablanca Tokyo Séoul Singapour Sydney Melbourne
"""
FOREIGN = _ABROAD.split()
STARTUPS = [  # invented, or of common words
    *("Numérilia", "OpenParkéo", "Vigie Data", "Civitéo Plus", "Lumenteo", "Mobilizz", "Wattify"),
    *("City Services", "Smart Territoires SAS", "Eau Claire Technologies", "Cmarue", "Lify Air"),
]
ABSURD = [
    *("", " ", "…", "?", "-", "/", "de", "la", "ville", "Ville de", "CC", "le territoire", "12"),
    *("le jury", "les lauréats", "le projet", "inconnu", "néant", "France", "Europe", "métropole"),
    *("communauté de communes", "l'agglomération", "la région", "le département", "commune de"),
]


def letters(name: str) -> int:
    """Count letters and figures."""
    return len(fold(name).replace(" ", ""))


def article(name: str) -> str:
    """Put « de » before a name, contracted as in French."""
    for start, contracted in (("Le ", "du "), ("Les ", "des ")):
        if name.startswith(start):
            return contracted + name.removeprefix(start)
    vowel = fold(name)[:1] in tuple("aeiouyh")
    return f"d’{name}" if vowel and not name.startswith("H") else f"de {name}"


def linked(words: str) -> Write:
    """Return what puts kind words before a name."""
    return lambda name: f"{words} {article(name)}"


def replaced(short: str, words: str) -> Write:
    """Return what puts kind words in the place of the short ones."""
    return lambda name: f"{words} {name.removeprefix(short + ' ')}"


def core_of(name: str) -> str:
    """Take an EPCI's kind word and the link after it away."""
    name = re.sub(r"\s*\([^)]*\)$", "", name)
    core = re.sub(r"^(C[ACU]|Métropole|Eurométropole) ", "", name)
    if core != name:
        core = re.sub(r"^(du |des |de la |de l'|de |d')", "", core)
    return core.removesuffix(" Métropole")


def districts_of(city: str, number: int) -> list[str]:
    """Write a municipal district in four ways."""
    rank = "1er" if number == 1 else f"{number}e"
    return [
        f"{city} {rank} Arrondissement",
        f"{city} {rank}",
        f"{city} {number}",
        f"{rank} arrondissement de {city}",
    ]


def mistype(name: str, chance: random.Random) -> str:
    """Make one typing error: a letter changed, added, left out, or two swapped."""
    places = [i for i, c in enumerate(name) if c.isalpha()]
    swaps = [i for i in places if i + 1 in places and fold(name[i]) != fold(name[i + 1])]
    place, letter = chance.choice(places), chance.choice(string.ascii_lowercase)
    error = chance.randrange(4 if swaps else 3)
    if error == 0:
        return f"{name[:place]}{letter}{name[place + 1 :]}"
    if error == 1:
        return f"{name[:place]}{letter}{name[place:]}"
    if error == 2:
        return f"{name[:place]}{name[place + 1 :]}"
    place = chance.choice(swaps)
    return f"{name[:place]}{name[place + 1]}{name[place]}{name[place + 2 :]}"
