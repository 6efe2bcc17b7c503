"""What stands between quotation marks: the texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.text.quotations import titles_in, unquoted


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("« Phare »", ["Phare"]),
        ("«\u202fPhare\u202f», puis «Quai»", ["Phare", "Quai"]),
        ('"Phare" et “Quai”', ["Phare", "Quai"]),
        ("Phare", []),
        ("« Phare", []),
        ("« »", []),
        ("« P »", []),
        (f"« {'a' * 201} »", []),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    assert [quoted.title for quoted in titles_in(text)] == titles


@given(st.text(alphabet='ab «»“”"', max_size=80))
def test_each_title_is_where_it_is_said_to_be_and_is_taken_away(text: str) -> None:
    rest = unquoted(text)
    assert len(rest) == len(text)
    for title, start, end in titles_in(text):
        assert title in text[start:end]
        assert rest[start:end] == "." * (end - start)
