import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.queries import read_selection
from dashboard.words.naming import LONGEST, file_stem, filter_words, query_of
from geodata.atlas import Atlas
from geodata.selection import Selection

ATLAS = Atlas.open()


def test_every_filter_is_said() -> None:
    selection = Selection(
        years=frozenset({2019}),
        regions=frozenset({"53", "11"}),
        awards=frozenset({"startup"}),
        distinctions=frozenset({"or"}),
        themes=frozenset({"Mobilité"}),
        territory="epci:200056232",
        text=" eau  vive",
    )
    assert filter_words(selection, ATLAS) == (
        "édition 2019 ; régions Île-de-France, Bretagne ; distinctions Label or, Start-up ; "
        "thème « Mobilité » ; autour de CA Communauté Paris-Saclay ; mots « eau vive »"
    )


@pytest.mark.parametrize(
    ("selection", "stem"),
    [
        (Selection(), "laureats"),
        (Selection(years=frozenset({2018, 2019})), "laureats-2018-2019"),
        (Selection(years=frozenset(range(2010, 2015))), "laureats-5-editions"),
        (Selection(distinctions=frozenset({"or"})), "laureats-or"),
        (Selection(territory="commune:35238"), "laureats-rennes"),
        (Selection(text="../../etc/passwd"), "laureats-etc-passwd"),
        (Selection(text="日本"), "laureats"),
    ],
)
def test_the_name_of_a_file_is_brief(selection: Selection, stem: str) -> None:
    assert file_stem(selection, ATLAS) == stem


@given(st.text(max_size=200), st.frozensets(st.text(max_size=200), max_size=4))
def test_the_name_of_a_file_is_safe(text: str, themes: frozenset[str]) -> None:
    stem = file_stem(Selection(text=text, themes=themes), ATLAS)
    assert re.fullmatch(r"laureats(-[a-z0-9]+)*", stem)
    assert len(stem) <= LONGEST


selections = st.builds(
    Selection,
    years=st.frozensets(st.sampled_from([2015, 2018, 2019]), max_size=2),
    regions=st.frozensets(st.sampled_from(["04", "11", "53"]), max_size=2),
    awards=st.frozensets(st.sampled_from(["label", "encouragement", "startup"]), max_size=2),
    distinctions=st.frozensets(st.sampled_from(["or", "argent", "bronze"]), max_size=2),
    themes=st.frozensets(st.sampled_from(["Mobilité", "L’eau & « la terre »"]), max_size=2),
    territory=st.sampled_from([None, "epci:200056232", "region:53"]),
    text=st.sampled_from(["", "eau", "a&b=c#d"]),
)


@given(selections)
def test_the_api_reads_what_is_written_for_it(selection: Selection) -> None:
    assert read_selection(query_of(selection), ATLAS) == (selection, ())
