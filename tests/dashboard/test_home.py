import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard.asking.address import NAMES
from dashboard.parts.quality import by_method
from geodata.laureates import load_laureates

A_PROPOS = "from dashboard.views import a_propos; a_propos.show()"
LOSING = """
import streamlit as st
from dashboard.parts.filters import filters_here
from geodata.atlas import Atlas

if "lost" in st.session_state:
    del st.session_state[st.session_state["lost"]]
st.text(filters_here(Atlas.open()))
"""
HOME = Path(dashboard.__file__).parent / "home.py"
Write = Callable[..., Path]


def open_page(**query: str | list[str]) -> AppTest:
    page = AppTest.from_file(str(HOME), default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    html = (element.proto.body for element in page.get("html"))
    text = " ".join(html).replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r'<span class="whole">(.*?)</span>', r"\1", text)


def test_the_page_says_what_it_shows() -> None:
    page = open_page()
    assert "14 lauréats : 11 labels, 1 encouragement, 2 start-ups" in said(page)
    assert not page.button


def test_filters_come_from_the_address() -> None:
    page = open_page(annee="2019", region="11")
    assert [list(widget.value) for widget in page.multiselect] == [[2019], ["11"], []]
    assert "2 lauréats : 2 labels." in said(page)
    assert "À part : 1 lauréat" not in said(page)


def test_several_years_add_to_each_other() -> None:
    page = open_page(annee=["2018", "2019"])
    assert "8 lauréats" in said(page)
    assert "À part : 2 lauréats d’édition inconnue" in said(page)


@pytest.mark.parametrize(
    ("distinction", "sentence"),
    [
        ("or", "3 lauréats : 3 labels."),
        ("startup", "2 lauréats : 2 start-ups"),
        ("label", "11 lauréats : 11 labels."),
        (["or", "encouragement"], "4 lauréats : 3 labels, 1 encouragement."),
    ],
)
def test_one_filter_for_awards_and_levels(distinction: str | list[str], sentence: str) -> None:
    assert sentence in said(open_page(distinction=distinction))


def test_a_year_without_laureates_is_a_filter_like_another() -> None:
    assert "Aucun lauréat ne répond à ces filtres." in said(open_page(annee="2016"))


def test_the_filters_go_to_the_address() -> None:
    page = open_page(laureat="2019-label-paris-saclay")
    page.session_state["q"] = "paris"
    page.multiselect[0].set_value([2019])
    page.run()
    assert page.query_params == {
        "laureat": "2019-label-paris-saclay",
        "annee": "2019",
        "q": "paris",
    }


def test_going_back_gives_the_former_filters() -> None:
    page = open_page(annee="2019")
    page.query_params["annee"] = "2018"
    page.run()
    assert page.multiselect[0].value == [2018]
    assert "3 lauréats" in said(page)


@pytest.mark.parametrize("name", NAMES)
def test_a_filter_that_the_session_lost_is_read_from_the_address(name: str) -> None:
    page = AppTest.from_string(LOSING, default_timeout=30)
    page.query_params.update(annee="2019", region="11", distinction="label", q="saclay")
    before = page.run().text[0].value
    assert "2019" in before
    page.session_state["lost"] = name
    page.run()
    assert not page.exception
    assert page.text[0].value == before


def test_unknown_values_are_told_as_text_and_left_out() -> None:
    page = open_page(annee="abc", region="99", distinction="<script>alert(1)</script>")
    text = said(page)
    assert "L’année « abc » n’est pas un nombre" in text
    assert "La région « 99 » n’existe pas" in text
    assert "« &lt;script&gt;alert(1)&lt;/script&gt; »" in text
    assert "<script>" not in text
    assert "14 lauréats" in text


def test_the_notice_goes_when_a_filter_is_chosen() -> None:
    page = open_page(annee="abc")
    page.multiselect[0].set_value([2019])
    page.run()
    assert "abc" not in said(page)
    assert page.query_params["annee"] == "2019"


def test_a_laureate_of_the_address_has_its_card() -> None:
    page = open_page(laureat="2019-encouragement-erdre-et-gesvres")
    assert "Auditionné à l’étape d’Île-de-France, situé en Pays de la Loire" in said(page)
    page.button(key="fermer").click().run()
    assert "Auditionné" not in said(page)
    assert "laureat" not in page.query_params


def test_an_unknown_laureate_of_the_address_is_told() -> None:
    text = said(open_page(laureat="<b>personne</b>"))
    assert "Ce lauréat n’existe pas" in text
    assert "« &lt;b&gt;personne&lt;/b&gt; »" in text


def test_a_chosen_laureate_outside_the_filters_is_told() -> None:
    page = open_page(annee="2018", laureat="2019-label-paris-saclay")
    assert "Ce lauréat n’est pas dans les filtres" in said(page)


def test_clearing_takes_every_filter_away() -> None:
    page = open_page(annee="2019", q="paris", territoire="epci:200056232")
    assert "Autour de : CA Communauté Paris-Saclay." in said(page)
    page.button(key="effacer").click().run()
    assert "14 lauréats" in said(page)
    assert page.query_params == {}


def test_the_data_of_the_filters_can_be_taken_away() -> None:
    text = said(open_page(annee="2019", distinction="startup"))
    assert 'href="/api/laureates.csv?year=2019&amp;award=startup"' in text
    assert 'href="/api/laureates.geojson?year=2019&amp;award=startup"' in text
    assert 'href="/donnees?annee=2019&amp;distinction=startup"' in text


def test_a_hostile_laureate_is_text_everywhere(write_ledger: Write) -> None:
    hostile = "<img src=x onerror=alert(1)>${7*7}"
    write_ledger({"name_as_written": hostile, "project": hostile, "note": hostile})
    text = said(open_page(laureat="2021-label-exemple"))
    assert "<img" not in text
    assert text.count("&lt;img src=x onerror=alert(1)&gt;${7*7}") == 5


def test_a_broken_ledger_is_told_and_heals(write_ledger: Write) -> None:
    write_ledger({"award": "<b>médaille</b>"})
    page = open_page()
    assert "Les lauréats ne peuvent pas être lus." in said(page)
    assert "inventes.csv, ligne 2" in said(page)
    assert "<b>" not in said(page)
    write_ledger({})
    page.run()
    assert "1 lauréat : 1 label." in said(page)


def test_the_page_a_propos_counts_the_ways_of_placing() -> None:
    rows = by_method(load_laureates())
    assert rows[0][0] == "Nom officiel reconnu"
    assert ("Siège inconnu", 1) in rows
    assert sum(amount for _, amount in rows) == 14


def test_the_page_a_propos_tells_sources_and_rules() -> None:
    page = AppTest.from_string(A_PROPOS).run(timeout=30)
    assert not page.exception
    assert "Comment un nom devient un lieu" in said(page)
    assert "de 2019 à 2026" in said(page)


def test_the_page_on_access_tells_what_was_not_tested() -> None:
    page = AppTest.from_string(
        "from dashboard.views import accessibilite\naccessibilite.show()"
    ).run(timeout=30)
    assert not page.exception
    assert "Aucun audit de conformité" in said(page)
    assert "Ce qui n’est pas vérifié" in said(page)


def test_a_broken_ledger_leaves_the_page_a_propos_up(write_ledger: Write) -> None:
    write_ledger({}).write_text("id\n", encoding="utf-8")
    page = AppTest.from_string(A_PROPOS).run(timeout=30)
    assert not page.exception
    assert "ligne 1" in said(page)


def test_the_card_steps_through_what_is_shown() -> None:
    page = open_page(annee="2018", laureat="2018-label-territoire-de-la-cote-ouest")
    page.button(key="suivant").click().run()
    assert page.query_params["laureat"] != "2018-label-territoire-de-la-cote-ouest"
    page.button(key="precedent").click().run()
    assert page.query_params["laureat"] == "2018-label-territoire-de-la-cote-ouest"


def test_the_map_is_coloured_from_the_address() -> None:
    page = open_page(fond="regions", mesure="million")
    assert [box.value for box in page.selectbox] == ["regions", "million"]
    assert "Lauréats par million d’habitants, par région" in said(page)
    page.selectbox[0].set_value(None).run()
    assert page.query_params == {}
    assert "par région</caption>" not in said(page)


def test_a_wrong_colour_of_the_address_is_told() -> None:
    text = said(open_page(fond="<b>cantons</b>", annee="2019"))
    assert "Le fond « &lt;b&gt;cantons&lt;/b&gt; » n’existe pas" in text
    assert "5 lauréats" in text


def test_a_mistyped_word_is_answered_by_the_nearest() -> None:
    text = said(open_page(q="nantse"))
    assert "Vouliez-vous dire" in text
    assert 'href="/?laureat=2018-label-nantes-metropole"' in text


def test_an_edition_says_what_it_brings() -> None:
    assert "Ce que l’édition 2018 apporte" in said(open_page(annee="2018"))
    assert "apporte" not in said(open_page(annee=["2018", "2019"]))


def test_the_words_of_a_filter_are_not_those_of_a_count() -> None:
    page = open_page(distinction="label")
    assert page.multiselect[2].options[0] == "Label (tous niveaux)"


def test_nothing_is_offered_to_choose_where_nothing_is_shown() -> None:
    assert "Choisir un lauréat" in said(open_page())
    empty = said(open_page(q="zzzz"))
    assert "Rien à choisir : élargir un filtre, ou les effacer tous." in empty
    assert "Choisir un lauréat" not in empty
