"""Which award a piece of text names, and whose awards are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.text.mentions import find_mentions, heading_kind, prefix_kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le Label Or", [("label", "or")]),
        ("le label d’argent", [("label", "argent")]),
        ("le label « Territoire Innovant » niveau bronze", [("label", "bronze")]),
        ("le label « Territoire Innovant » – Or", [("label", "or")]),
        ("le trophée des territoires innovants", [("label", None)]),
        ("un label d'encouragement", [("encouragement", None)]),
        ("un prix d’encouragement", [("encouragement", None)]),
        ("l’encouragement du jury", [("encouragement", None)]),
        ("le concours de start-up interconnectées", [("startup", None)]),
        ("le prix start-up", [("startup", None)]),
        ("26 retenus pour le Label.", [("label", None)]),
        ("le Label Or et le Label Argent", [("label", "or"), ("label", "argent")]),
        ("a été labellisée « Territoire Innovant »", [("label", None)]),
        ("le label Villes Internet", []),
        ("le label « Ville inventée »", []),
        ("le label Bas Carbone", []),
        ("le prix Goncourt", []),
        ("le trophée du maire", []),
        ("les encouragements du public", []),
        ("Or, argent ou bronze", []),
        ("l’étiquette", []),
    ],
)
def test_mentions(text: str, expected: list):
    assert [(mention.award, mention.distinction) for mention in find_mentions(text)] == expected


@given(st.text())
def test_mentions_stand_in_the_text_in_order(text: str):
    end = 0
    for mention in find_mentions(f"Label Or {text} label d’encouragement {text}"):
        assert end <= mention.start < mention.end
        end = mention.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LABEL OR", ("label", "or", False)),
        ("Label d’argent :", ("label", "argent", False)),
        ("Or", ("label", "or", False)),
        ("Les lauréats du label « Territoire Innovant » 2024", ("label", None, False)),
        ("Encouragements du jury", ("encouragement", None, False)),
        ("Concours start-up", ("startup", None, False)),
        ("Start-ups lauréates :", ("startup", None, False)),
        ("Les 24 lauréats", ("label", None, True)),
        ("Label Or et Label Argent", None),
        ("Label Or pour Nantes", None),
        ("Les Interconnectés", None),
        ("Forum national des Interconnectés 2018", None),
        ("Nantes Métropole", None),
        ("", None),
        ("label " * 100, None),
    ],
)
def test_headings(text: str, expected: tuple | None):
    assert heading_kind(text) == expected


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Label Or : Nantes", " Nantes"),
        ("Label d’argent – Nantes : CityLab", "Nantes : CityLab"),
        ("Encouragement : Nantes", " Nantes"),
        ("Lauréat : Nantes", None),
        ("Nantes : Label Or", None),
        ("Label Or :", None),
        ("Label Villes Internet : Nantes", None),
    ],
)
def test_prefixes(text: str, rest: str | None):
    prefix = prefix_kind(text)
    assert (text[prefix[2] :] if prefix else None) == rest
