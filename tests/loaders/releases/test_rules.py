"""Each pattern finds the lines it is for, and no others."""

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.releases.rules import Rule, flat

MODULES = (
    "formats.tables",
    "releases.coherence",
    "releases.rules.clauses",
    "releases.text.dates",
    "releases.rules.entries",
    "releases.rules.layout",
    "releases.rules.openings",
    "releases.rules.sentences",
    "releases.rules.stages",
    "releases.rules.subject",
    "releases.rules.verbs",
)


def _rules() -> list[tuple[str, Rule]]:
    found = []
    for name in MODULES:
        for key, value in vars(importlib.import_module(f"loaders.{name}")).items():
            if isinstance(value, Rule):
                found.append((f"{name}.{key}", value))
            elif isinstance(value, dict):
                found += [
                    (f"{name}.{key}.{part}", rule)
                    for part, rule in value.items()
                    if isinstance(rule, Rule)
                ]
    return found


RULES = _rules()
MATCHES = [(name, rule, line) for name, rule in RULES for line in rule.matches]
REFUSES = [(name, rule, line) for name, rule in RULES for line in rule.refuses]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[name for name, _ in RULES])
def test_a_rule_says_what_it_is_for(name: str, rule: Rule):
    assert rule.matches, name
    assert rule.refuses, name


@pytest.mark.parametrize(("name", "rule", "line"), MATCHES)
def test_matches(name: str, rule: Rule, line: str):
    assert rule.search(flat(line)), name


@pytest.mark.parametrize(("name", "rule", "line"), REFUSES)
def test_refuses(name: str, rule: Rule, line: str):
    assert not rule.search(flat(line)), name


HOSTILE = (
    "1/",
    "1 ",
    "- ",
    "le label or ",
    "« ",
    "pour son ",
    " : ",
    "porté par ",
    "2019 ",
    "(",
    "26 ",
)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[name for name, _ in RULES])
@pytest.mark.parametrize("seed", HOSTILE)
def test_long_repetitions_are_read_to_their_end(name: str, rule: Rule, seed: str):
    """A pattern that backtracks without bound would never come back from these."""
    line = flat(seed * 4000)
    assert sum(1 for _ in rule.pattern.finditer(line)) <= len(line), name


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[name for name, _ in RULES])
def test_no_repetition_without_bound_inside_another(name: str, rule: Rule):
    nested = re.search(r"[^\\\[](?:[*+]|\{\d+,\})[^()]*\)(?:[*+]|\{\d+,\})", rule.pattern.pattern)
    assert nested is None, name


@given(st.text())
def test_flat_keeps_the_length(text: str):
    assert len(flat(text)) == len(text)


@given(st.text())
def test_flat_is_the_same_when_done_again(text: str):
    assert flat(flat(text)) == flat(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÎLE-DE-FRANCE", "ile-de-france"),
        ("L’Haÿ", "l'hay"),
        ("« a » – “b”", '" a " - "b"'),
        ("a\xa0b\u202fc", "a b c"),
        ("Barœul", "barœul"),
    ],
)
def test_flat(text: str, expected: str):
    assert flat(text) == expected
