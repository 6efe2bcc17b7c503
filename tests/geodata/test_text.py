"""Texts are compared without accents, capitals or punctuation."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.text import fold, slug

FRENCH = st.text("aàâäbcçdeéèêëfghiîïjklmnoôöpqrstuùûüvwxyÿzœæ-’' .,«»")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Châlons-en-Champagne", "chalons en champagne"),
        ("L'Haÿ-les-Roses", "l hay les roses"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("L\u2019HAY\u0308 LES ROSES", "l hay les roses"),
        ("MARCQ-EN-BARŒUL", "marcq en baroeul"),
        ("Marcq-en-Barœul", "marcq en baroeul"),
        ("Ætérnité ǽ Ǽ", "aeternite ae ae"),
        ("Straße STRASSE", "strasse strasse"),
        ("XIIᵉ № 3 ™", "xiie no 3 tm"),
        ("𝐏𝐚𝐫𝐢𝐬", "paris"),
        ("２０１９", "2019"),
        ("Saint\u00a0Denis\u202f!", "saint denis"),
        ("CA  (Paris)\tSaclay\n", "ca paris saclay"),
        ("東京", ""),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_gives_ascii_words_and_folds_to_itself(text: str) -> None:
    folded = fold(text)
    assert re.fullmatch(r"([a-z0-9]+( [a-z0-9]+)*)?", folded)
    assert fold(folded) == folded


@given(FRENCH)
def test_capitals_and_ways_to_write_an_accent_do_not_count(text: str) -> None:
    assert fold(text.upper()) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(st.text(), st.text())
def test_words_fold_one_by_one(left: str, right: str) -> None:
    assert fold(f"{left} {right}").split() == [*fold(left).split(), *fold(right).split()]


@given(st.text())
def test_slug_is_fit_for_a_url_and_for_an_id(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", made)
    assert slug(made) == made
    assert made.replace("-", " ") == fold(text)
