import pytest

from dashboard.words.regions import in_region, of_region
from geodata.atlas import Atlas

WORDS = {
    "04": ("de La Réunion", "à La Réunion"),
    "11": ("d’Île-de-France", "en Île-de-France"),
    "24": ("du Centre-Val de Loire", "en Centre-Val de Loire"),
    "32": ("des Hauts-de-France", "dans les Hauts-de-France"),
    "44": ("du Grand Est", "dans le Grand Est"),
    "52": ("des Pays de la Loire", "en Pays de la Loire"),
    "76": ("d’Occitanie", "en Occitanie"),
    "977": ("de Saint-Barthélemy", "à Saint-Barthélemy"),
    "988": ("de Nouvelle-Calédonie", "en Nouvelle-Calédonie"),
}


@pytest.mark.parametrize("code", WORDS)
def test_the_words_before_a_region(code: str) -> None:
    name = Atlas.open().territory(f"region:{code}").name
    assert (of_region(code, name), in_region(code, name)) == WORDS[code]


def test_every_region_has_words() -> None:
    for region in Atlas.open().of_kind("region"):
        assert of_region(region.code, region.name).endswith(region.name)
        assert in_region(region.code, region.name).endswith(region.name)
