"""Names, placed on the territories of France, or refused."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.text import fold
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.names import MAX_LENGTH


@pytest.fixture(scope="module")
def geocoder():
    return Geocoder.open()


def keys(answer):
    return [territory.key for territory in answer.territories]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Rennes", "commune:35238"),
        ("RENNES", "commune:35238"),
        ("La Ville de Rosny-Sous-Bois", "commune:93064"),
        ("ville du Havre", "commune:76351"),
        ("Chalons en Champagne", "commune:51108"),
        ("L’Haÿ les Roses", "commune:94038"),
        ("Saint-Denis (93)", "commune:93066"),
        ("St Denis, La Réunion", "commune:97411"),
        ("Nice, Alpes-Maritimes", "commune:06088"),
        ("Paris 12e arrondissement", "commune:75056"),
        ("Château-Chinon (Ville)", "commune:58062"),
        ("Nouméa", "commune:98818"),
        ("Rennes Métropole", "epci:243500139"),
        ("Métropole de Rennes", "epci:243500139"),
        ("La Communauté d’Agglomération de Paris-Saclay", "epci:200056232"),
        ("Erdre et Gesvres", "epci:244400503"),
        ("communauté de communes Erdre et Gesvres", "epci:244400503"),
        ("Agglomération Cannes Pays de Lérins", "epci:200039915"),
        ("TCO", "epci:249740101"),
        ("Communauté d’agglomération du Territoire de la Côte Ouest (TCO)", "epci:249740101"),
        ("Région de Rambervillers", "epci:200005957"),
        ("Ville de Ville-Langy", "commune:58311"),
        ("Grand Lyon", "epci:200046977"),
        ("MEL", "epci:200093201"),
        ("Métropole Européenne de Lille (MEL)", "epci:200093201"),
        ("Région Sud", "region:93"),
        ("Région PACA", "region:93"),
        ("Paris XIIe arrondissement", "commune:75056"),
        ("SAINT-DENIS (93200)", "commune:93066"),
        ("Saint-Denis (97400)", "commune:97411"),
        ("Ville de St Denis (Réunion)", "commune:97411"),
        ("Région Réunion", "region:04"),
        ("CD35", "departement:35"),
        ("CG 2A", "departement:2A"),
        ("Grand Poitiers Communauté urbaine", "epci:200069854"),
        ("Commune nouvelle de Chemillé-en-Anjou", "commune:49092"),
        ("Grand Bourg Agglomération", "epci:200071751"),
        ("Plaine Commune", "ept:200057867"),
        ("EPT Est Ensemble", "ept:200057875"),
        ("CD 35", "departement:35"),
        ("Conseil départemental d'Ille-et-Vilaine", "departement:35"),
        ("le Finistère", "departement:29"),
        ("Région Bretagne", "region:53"),
        ("Conseil régional d'Île de France", "region:11"),
    ],
)
def test_the_place_of_a_name(geocoder, name, key):
    answer = geocoder.geocode(name)
    assert (answer.status, keys(answer)) == ("matched", [key])
    assert answer.candidates[0].territory.key == key
    assert 0.9 < answer.score <= 1


@pytest.mark.parametrize("laureate", load_laureates(), ids=lambda laureate: laureate.id)
def test_every_laureate_of_the_ledger_is_where_the_geocoder_puts_it(geocoder, laureate):
    name = laureate.hq_commune if laureate.award == "startup" else laureate.name_as_written
    if not name:
        assert (laureate.territories, laureate.match_method) == ((), None)
        return
    answer = geocoder.geocode(name, Hints(year=laureate.edition))
    assert tuple(keys(answer)) == laureate.territories
    assert (answer.method, answer.score) == (laureate.match_method, laureate.match_score)


class TestHomonyms:
    def test_every_bearer_is_a_candidate_the_most_populous_first(self, geocoder):
        answer = geocoder.geocode("Saint-Denis")
        atlas = Atlas.open()
        bearers = [c for c in atlas.of_kind("commune") if fold(c.name) == "saint denis"]
        assert (answer.status, answer.territories, answer.score) == ("ambiguous", (), 0)
        assert {c.territory for c in answer.candidates} == set(bearers)
        counts = [c.territory.population for c in answer.candidates]
        assert counts == sorted(counts, reverse=True)

    def test_none_is_ever_chosen_without_a_hint(self, geocoder):
        communes = Atlas.open().of_kind("commune")
        shared = {n for n, count in Counter(fold(c.name) for c in communes).items() if count > 1}
        chosen = {
            c.name
            for c in communes
            if fold(c.name) in shared and keys(geocoder.geocode(c.name))[:1] == [c.key]
        }
        assert chosen == set()

    def test_a_department_tells_all_communes_apart(self, geocoder):
        wrong = [
            c.key
            for c in Atlas.open().of_kind("commune")
            if keys(geocoder.geocode(c.name, Hints(department=c.departments[0]))) != [c.key]
        ]
        assert wrong == []

    def test_a_region_decides_where_it_holds_one_bearer(self, geocoder):
        assert keys(geocoder.geocode("Saint-Denis", Hints(region="04"))) == ["commune:97411"]
        assert geocoder.geocode("Saint-Denis", Hints(region="53")).status == "ambiguous"

    def test_a_hint_ranks_and_is_no_wall(self, geocoder):
        heard = Hints(region="11", department="75")
        assert keys(geocoder.geocode("Erdre et Gesvres", heard)) == ["epci:244400503"]

    def test_a_department_said_in_the_name_is_not_overruled(self, geocoder):
        answer = geocoder.geocode("Rennes (93)")
        assert (answer.status, keys(answer)) == ("ambiguous", [])
        assert [c.territory.key for c in answer.candidates] == ["commune:35238"]


class TestKinds:
    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("Paris", "commune:75056"),
            ("La Réunion", "region:04"),
            ("Bretagne", "region:53"),
            ("Guadeloupe", "region:01"),
        ],
    )
    def test_the_stated_rule_of_extent(self, geocoder, name, key):
        assert keys(geocoder.geocode(name)) == [key]

    def test_less_than_a_hundred_times_is_a_doubt(self, geocoder):
        assert geocoder.geocode("Vienne").status == "ambiguous"

    @pytest.mark.parametrize("kind", ["commune", "departement"])
    def test_the_kind_asked_for_decides(self, geocoder, kind):
        assert geocoder.geocode("Vienne", Hints(kind=kind)).territories[0].kind == kind

    def test_kind_words_decide_between_a_city_and_its_epci(self, geocoder):
        kinds = [
            geocoder.geocode(name).territories[0].kind
            for name in ("Ville de Rennes", "Métropole de Rennes", "Rennes")
        ]
        assert kinds == ["commune", "epci", "commune"]

    @pytest.mark.parametrize("kind", ["epci", "ept", "departement", "region"])
    def test_every_official_name_with_its_kind(self, geocoder, kind):
        wrong = []
        for territory in Atlas.open().of_kind(kind):
            hints = Hints(kind=kind, department=next(iter(territory.departments), None))
            if keys(geocoder.geocode(territory.name, hints)) != [territory.key]:
                wrong.append(territory.key)
        assert wrong == []


class TestFormerNames:
    @pytest.mark.parametrize(
        ("name", "key", "code"),
        [
            ("Annecy-le-Vieux", "commune:74010", "74011"),
            ("Pierrefitte-sur-Seine", "commune:93066", "93059"),
            ("Ville de Champtoceaux", "commune:49126", "49069"),
        ],
    )
    def test_a_former_commune_gives_the_one_that_holds_it(self, geocoder, name, key, code):
        answer = geocoder.geocode(name)
        assert (answer.method, keys(answer), answer.former.code) == ("former", [key], code)

    @pytest.mark.parametrize(
        ("name", "code"), [("Ville-du-Pont", "25390"), ("Ville du Poil", "04204")]
    )
    def test_the_whole_wording_goes_before_what_is_left_of_it(self, geocoder, name, code):
        answer = geocoder.geocode(name)
        assert (answer.method, keys(answer)) == ("former", [f"commune:{code}"])

    def test_the_name_of_a_former_commune_and_of_an_epci_is_a_doubt(self, geocoder):
        answer = geocoder.geocode("La Forêt")
        assert answer.status == "ambiguous"
        assert {c.territory.kind for c in answer.candidates} == {"commune", "epci"}
        assert keys(geocoder.geocode("CC La Forêt")) == ["epci:244500484"]

    def test_a_present_commune_goes_before_a_former_one_of_its_name(self, geocoder):
        atlas = Atlas.open()
        present = Counter(fold(c.name) for c in atlas.of_kind("commune"))
        both = [f for f in atlas.former_communes if present[fold(f.name)] == 1]
        assert len(both) > 50
        for former in both[:50]:
            answer = geocoder.geocode(former.name)
            assert answer.former is None or fold(answer.territories[0].name) != fold(former.name)

    def test_names_of_epci_by_year(self, geocoder):
        atlas = Atlas.open()
        past = [row for row in atlas.past_names() if row[0].until is None][:20]
        assert past
        for territory, name, first, _ in past:
            hints = Hints(kind=territory.kind, year=first, department=territory.departments[0])
            answer = geocoder.geocode(name, hints)
            assert territory in {c.territory for c in answer.candidates}


class TestTypingErrors:
    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("Marseile", "commune:13055"),
            ("Strasbourgg", "commune:67482"),
            ("Marc-en-Baroeul", "commune:59378"),
            ("Villerubanne", "commune:69266"),
            ("communauté de communes Erdre et Gesvre", "epci:244400503"),
        ],
    )
    def test_one_or_two_are_forgiven(self, geocoder, name, key):
        answer = geocoder.geocode(name)
        assert (answer.method, keys(answer)) == ("fuzzy", [key])
        assert 0.5 < answer.score < 1

    @pytest.mark.parametrize("name", ["Bruxelles", "SARL Marseile", "Syndicat Strasbourgg"])
    def test_what_is_surely_elsewhere_is_not_guessed(self, geocoder, name):
        assert geocoder.geocode(name).status == "unmatched"

    def test_a_department_tells_two_likenesses_apart(self, geocoder):
        hinted = [geocoder.geocode("Boovzheim", Hints(department=d)) for d in ("67", None)]
        assert all(answer.status == "ambiguous" for answer in hinted)
        assert keys(geocoder.geocode("Montagnt", Hints(department="01"))) == ["commune:01254"]

    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("Ville-sous-la-Fertéé", "commune:10426"),  # its own name begins with a kind word
            ("Saint-Pierre-'Agrençon", "commune:05154"),  # the letter of an elision is lost
            ("Fallicourt", "commune:08178"),  # Fraillicourt and not Raillicourt: a capital is kept
            ("Eurométropole de Strasbourgg", "epci:246700488"),
            ("Conseil départemental du Val-de-Mrne", "departement:94"),
            ("Communauté d’agglomération de Paris-Saclai", "epci:200056232"),
            ("Région Bretange", "region:53"),
            ("Bordaux Métropole", "epci:243300316"),
        ],
    )
    def test_what_is_kept_tells_names_apart(self, geocoder, name, key):
        assert keys(geocoder.geocode(name)) == [key]

    @pytest.mark.parametrize(
        "name",
        ["Grand Rodez", "Grand Troyes", "Quimper Communauté", "Limousin", "Ville de Bruxelles"],
    )
    def test_words_that_are_known_are_not_mistyped_ones(self, geocoder, name):
        answer = geocoder.geocode(name)
        assert answer.method != "fuzzy"

    @pytest.mark.parametrize(
        ("name", "meant"),
        [
            ("Orleasn", "Orléans"),  # and not Forléans, two errors away
            ("Aradnas", "Arandas"),
            ("Boisey", "Boissey"),
        ],
    )
    def test_a_short_name_that_is_mistyped_is_not_taken_for_a_longer_one(
        self, geocoder, name, meant
    ):
        answer = geocoder.geocode(name)
        assert answer.territories == ()
        assert meant in [candidate.territory.name for candidate in answer.candidates]

    def test_several_that_may_be_meant_are_proposed_the_likeliest_first(self, geocoder):
        answer = geocoder.geocode("Fontvnes")
        names = [candidate.territory.name for candidate in answer.candidates]
        assert answer.status == "ambiguous"
        assert {"Fontanes", "Fontvannes"} <= set(names)
        assert len(names) == len(set(answer.candidates))

    @pytest.mark.parametrize("hints", [Hints(department="2A"), Hints(region="94")])
    def test_a_hint_walls_nothing_out(self, geocoder, hints):
        assert keys(geocoder.geocode("Villeurbannne", hints)) == ["commune:69266"]

    @pytest.mark.parametrize("name", ["Renes", "Lile", "Cmarue", "Lify Air", "Brst"])
    def test_a_short_name_is_never_guessed(self, geocoder, name):
        assert geocoder.geocode(name).status == "unmatched"


class TestJointProjects:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            (
                "Tourcoing / Roubaix / Marc-en-Baroeul",
                ["commune:59599", "commune:59512", "commune:59378"],
            ),
            ("les villes de Belfort et de Montbéliard", ["commune:90010", "commune:25388"]),
            ("Belfort & Montbéliard", ["commune:90010", "commune:25388"]),
            (
                "Ville et Eurométropole de Strasbourg",
                ["commune:67482", "epci:246700488"],
            ),
            (
                "Belfort, Montbéliard et Mulhouse",
                ["commune:90010", "commune:25388", "commune:68224"],
            ),
        ],
    )
    def test_each_territory_is_placed(self, geocoder, name, expected):
        answer = geocoder.geocode(name)
        assert (answer.method, keys(answer)) == ("joint", expected)

    def test_a_name_with_et_is_whole(self, geocoder):
        assert keys(geocoder.geocode("Saint-Germain-et-Mons")) == ["commune:24419"]

    @pytest.mark.parametrize("name", ["Erdre & Gesvres", "CC Erdre  &  Gesvres"])
    def test_an_ampersand_is_et(self, geocoder, name):
        assert keys(geocoder.geocode(name)) == ["epci:244400503"]

    def test_one_unknown_part_and_nothing_is_placed(self, geocoder):
        answer = geocoder.geocode("Villeurbanne / Nulle-part")
        assert (answer.status, answer.territories) == ("ambiguous", ())

    def test_one_shared_name_and_nothing_is_placed(self, geocoder):
        assert geocoder.geocode("Rennes / Saint-Denis").territories == ()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "…",
        "12",
        "日本",
        "Berlin",
        "Syndicat mixte Mégalis",
        "Nulle-part-les-Oies",
        "Mairie",
        "La mairie",
        "Ville de",
        "Lauréat",
        "Services",
        "Vendredi",
        "?" * 9000,
        "\x00",
    ],
)
def test_what_is_no_territory_is_unmatched(geocoder, name):
    answer = geocoder.geocode(name)
    assert (answer.status, answer.territories, answer.score) == ("unmatched", (), 0)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Havre", "commune:76351"), ("Lile", "commune:59350"), ("Renes", "commune:35238")],
)
def test_an_unknown_name_comes_with_what_may_be_meant(geocoder, name, meant):
    answer = geocoder.geocode(name)
    scores = [candidate.score for candidate in answer.candidates]
    assert (answer.status, answer.territories) == ("unmatched", ())
    assert meant in {candidate.territory.key for candidate in answer.candidates}
    assert scores == sorted(scores, reverse=True)
    assert all(score < 1 for score in scores)


def test_nothing_is_proposed_for_what_resembles_nothing(geocoder):
    assert geocoder.geocode("Xqzwvkj").candidates == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=MAX_LENGTH + 50))
def test_any_text_gets_a_coherent_answer(text):
    answer = Geocoder.open().geocode(text)
    assert answer.written == text
    assert (answer.status == "matched") == bool(answer.territories)
    assert (answer.score > 0) == (answer.status == "matched")
    assert {t.key for t in answer.territories} <= {c.territory.key for c in answer.candidates}


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_wording_does_not_move_a_commune(data):
    commune = data.draw(st.sampled_from(Atlas.open().of_kind("commune")))
    wording = data.draw(
        st.sampled_from(
            [str.upper, str.lower, fold, lambda n: n.replace("-", " "), lambda n: f" {n}  "]
        )
    )
    answer = Geocoder.open().geocode(
        wording(commune.name), Hints(kind="commune", department=commune.departments[0])
    )
    assert keys(answer) == [commune.key]
