"""An ordinary word, or a brand, is never taken for the mistyped name of a territory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import InvalidDataError
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from loaders.geocoding.gazetteer import Gazetteer
from loaders.geocoding.mistyped import MOST_ERRORS, SHORTEST
from loaders.geocoding.name_index import DATA, files
from loaders.geocoding.names import normalise
from loaders.geocoding.ordinary import WORDS, load_words

SHIPPED = load_words(DATA)
LINES = (DATA / WORDS).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "word",
    [
        "Commerce", "Énergies", "Patrimoine", "Marchande", "Marchands", "Réglages", "Lunettes",
        "Lectures", "Lumières", "Mariages", "Bouygues", "Greeting",
        "Machete", "COMMERCE", "commerce", " Patrimoine ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("hints", [Hints(), Hints(department="55"), Hints(region="44")])
def test_a_word_is_no_name(word, hints):
    answer = Geocoder.open().geocode(word, hints)
    assert answer.status == "unmatched"
    assert answer.territories == ()


def test_what_it_resembles_is_still_proposed():
    proposed = Geocoder.open().geocode("Commerce").candidates
    assert "Commercy" in [candidate.territory.name for candidate in proposed]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Commercy", "55122"),
        ("Comercy", "55122"),
        ("Patrimonnio", "2B205"),
        ("Marmnade", "47157"),
        ("Lectourre", "32208"),
    ],
)
def test_the_name_and_its_mistyped_forms_are_found(name, code):
    (found,) = Geocoder.open().geocode(name).territories
    assert found.code == code


@given(st.sampled_from(LINES))
def test_no_shipped_word_is_placed_by_a_typing_error(word):
    assert Geocoder.open().geocode(word).method != "fuzzy"


@given(st.sampled_from(LINES))
def test_each_shipped_word_resembles_a_name_and_is_in_none(word):
    spellings = Gazetteer.open().spellings
    assert not spellings.has_words(word)
    near = spellings.within(word, MOST_ERRORS)
    assert any(len(name.replace(" ", "")) >= SHORTEST for name in near)


def test_the_list_is_in_order_folded_and_without_twins():
    assert sorted(set(LINES)) == LINES
    assert len(LINES) > 20_000
    assert all(word == normalise(word) and " " not in word for word in LINES)


def test_the_geocoder_reads_it_again_when_it_changes():
    assert DATA / WORDS in files()


def test_a_gazetteer_without_words_refuses_none(monkeypatch):
    bare = Geocoder(Gazetteer(Gazetteer.open()._index))
    assert bare.geocode("Commerce").method == "fuzzy"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_a_list_that_can_t_be_read_says_how_to_mend_it(tmp_path, content):
    if content is not None:
        (tmp_path / WORDS).write_bytes(content)
    with pytest.raises(InvalidDataError, match="loaders build --words") as told:
        load_words(tmp_path)
    assert str(tmp_path / WORDS) in str(told.value)


def test_words_are_read_whatever_their_ends_of_lines(tmp_path):
    (tmp_path / WORDS).write_text("commerce\r\npatrimoine\n\n", encoding="utf-8", newline="")
    assert load_words(tmp_path) == {"commerce", "patrimoine"}


def test_the_shipped_list_is_what_the_geocoder_holds():
    assert Gazetteer.open().words == SHIPPED
