"""Wordings of daily use, each with the territories that it means, or none."""

import pytest

from geodata.aliases import load_aliases
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints

MEANT = {
    "Sicoval": "epci:243100633",
    "Grand Paris Sud": "epci:200059228",
    "Est Ensemble": "ept:200057875",
    "EPT Plaine Commune": "ept:200057867",
    "Métropole du Grand Paris": "epci:200054781",
    "Ville de Paris": "commune:75056",
    "Département de Paris": "departement:75",
    "Métropole de Lyon": "epci:200046977",
    "Corse": "region:94",
    "Collectivité territoriale de Corse": "region:94",
    "Saint-Denis (974)": "commune:97411",
    "Saint-Denis de La Réunion": "commune:97411",
    "Grand Reims": "epci:200067213",
    "Le Mans Métropole": "epci:247200132",
    "Rouen Métropole": "epci:200023414",
    "Brest Métropole Océane": "epci:242900314",
    "Vannes agglo": "epci:200067932",
    "Quimper Communauté": "epci:200068120",
    "Grand Dijon": "epci:242100410",
    "Grand Rodez": "epci:241200187",
    "Grand Périgueux": "epci:200040392",
    "Agglopolys": "epci:200030385",
    "Niort Agglo": "epci:200041317",
    "LMCU": "epci:200093201",
    "La Rochelle agglo": "epci:241700434",
    "Golfe du Morbihan": "epci:200067932",
    "ParisEstMarne&Bois": "ept:200057941",
    "CINOR": "epci:249740119",
    "CASUD": "epci:249740085",
    "Nord": "departement:59",
    "Lot": "departement:46",
    "Ain": "departement:01",
    "CD33": "departement:33",
    "Territoire de Belfort": "departement:90",
    "région Centre": "region:24",
    "Région Rhône-Alpes": "region:84",
    "Région Alsace": "region:44",
    "Conseil régional de Bourgogne": "region:27",
    "la région Limousin": "region:75",
    "Alsace": "",
    "Bourgogne": "",
    "Limousin": "",
    "Ville d’Issy": "commune:92040",
    "Brive": "commune:19031",
    "Châlons-sur-Marne": "commune:51108",
    "le conseil municipal de Rennes": "commune:35238",
    "Mairie du 13ème arrondissement de Paris": "commune:75056",
    "la mairie du 5e arrondissement de Lyon": "commune:69123",
    "Collectivité européenne d’Alsace": "departement:67 departement:68",
    "Communauté d’aglomération Paris-Saclay": "epci:200056232",
    "Ville et métropole de Rennes": "commune:35238 epci:243500139",
}
NOWHERE = [
    "SDIS 35",
    "SDIS de l’Hérault",
    "Syndicat mixte Manche Numérique",
    "Université de Bordeaux",
    "Ville de Bruxelles",
    "Ville de Luxembourg",
    "Principauté de Monaco",
    "Barcelone",
    "SIPPEREC",
    "Gironde Numérique",
    "GIP Maximilien",
    "CCAS de Brest",
    "Office public de l’habitat de Brest",
    "Communauté d’agglomération du Val-de-Marne",
]


@pytest.mark.parametrize(("name", "keys"), MEANT.items())
def test_what_is_meant(name, keys):
    answer = Geocoder.open().geocode(name)
    assert [territory.key for territory in answer.territories] == keys.split()


@pytest.mark.parametrize("name", NOWHERE)
def test_what_is_no_territory(name):
    assert Geocoder.open().geocode(name).status == "unmatched"


@pytest.mark.parametrize("alias", [alias for alias in load_aliases() if alias.until])
def test_a_region_of_old_is_that_of_today_only_where_it_is_said_to_be_a_region(alias):
    bare = Geocoder.open().geocode(alias.alias)
    assert (bare.status, bare.reason) == ("ambiguous", "united")
    assert bare.candidates[0].territory.key == alias.territory
    assert "dire « région » si c’est lui" in bare.explanation
    for name, hints in (
        (f"Région {alias.alias}", Hints()),
        (alias.alias, Hints(kind="region")),
        (alias.alias, Hints(year=alias.until)),
    ):
        said = Geocoder.open().geocode(name, hints)
        assert [place.key for place in said.territories] == [alias.territory]
        assert said.method == "alias"
    later = Geocoder.open().geocode(alias.alias, Hints(year=alias.until + 1))
    assert later.status == "ambiguous"


def test_the_regions_of_old_are_those_that_were_united_in_2016():
    ended = [alias for alias in load_aliases() if alias.until]
    assert (len(ended), {alias.until for alias in ended}) == (16, {2015})
    assert all(alias.territory.startswith("region:") for alias in ended)


def test_a_usual_name_of_a_region_yields_to_the_department():
    """Bourgogne was a commune of Marne too."""
    answer = Geocoder.open().geocode("Bourgogne", Hints(department="51"))
    assert (answer.territories[0].key, answer.method) == ("commune:51075", "former")
