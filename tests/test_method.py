"""The method in the README quotes the table that the bench prints."""

import re
from collections import Counter
from pathlib import Path

import pytest

from geodata.atlas import Atlas
from loaders.geocoder import Geocoder
from loaders.geocoding.answers import Hints
from tests.bench.cases import Case, Family
from tests.bench.figures import Figure
from tests.bench.geocoding import HEADER, Line, figures_of, lines_of, measured, percent, table
from tests.bench.wordings import families_of

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
METHOD = README.partition("## Méthode")[2].partition("\n## ")[0]
ROWS = [row.strip("| ").split(" | ") for row in METHOD.splitlines() if row.startswith("|")][2:]


def number(cell):
    return float(re.match(r"[\d ]+(,\d+)?", cell)[0].replace(" ", "").replace(",", "."))


def test_a_line_for_each_way_of_writing_with_its_target():
    families = {f.title: f for f in families_of(Atlas.open())}
    assert HEADER in METHOD
    assert [row[0] for row in ROWS] == list(families)
    for title, *_, aim in ROWS:
        family = families[title]
        expected = f"{percent(family.right, 1)} et {percent(family.wrong, 2)}"
        assert aim.removesuffix(" : manqué") == expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_shares_add_up_and_a_missed_target_is_said(row):
    _, count, right, wrong, refused, aim = row
    assert number(count) > 0
    assert number(right) + number(wrong) + number(refused) == pytest.approx(100, abs=0.01)
    aims = [number(part) for part in aim.split(" et ")]
    held = number(right) >= aims[0] and number(wrong) <= aims[1]
    assert held == (not aim.endswith(": manqué"))


def test_the_date_of_the_measure_is_said():
    assert re.search(r"Mesuré le \d{1,2} \w+ 20\d\d", METHOD)


def test_each_family_has_names_and_expects_territories_that_exist():
    known = {t.key for t in Atlas.open().territories}
    families = list(families_of(Atlas.open()))
    assert all(family.cases for family in families)
    assert {key for f in families for case in f.cases for key in case.expected} <= known


def test_the_bench_counts_right_wrong_and_refused():
    cases = [
        Case("Rennes", Hints(), ("commune:35238",)),
        Case("Rennes", Hints(), ("commune:35239",)),
        Case("Saint-Denis", Hints(), ("commune:93066",)),
        Case("Saint-Denis", Hints(), ()),
    ]
    (line,) = measured(Geocoder.open(), [Family("invention", 0.9, 0.01, cases)])
    (row,) = table([line])[2:]
    assert row == ("| invention | 4 | 50,000 % | 25,000 % | 25,000 % | 90,0 % et 1,00 % : manqué |")


def test_lines_are_read_back_from_the_figures_of_a_report():
    lines = [
        Line("une faute", 0.96, 0.002, Counter(right=96_145, wrong=39, refused=3_816)),
        Line("noms : tous", 1, 0, Counter(right=3)),
    ]
    figures = [figure for line in lines for figure in figures_of(line)]
    other = Figure("geocoding", "géocodage : mémoire", "Mo", 90, goal=300)
    assert table(lines_of([*figures, other])) == table(lines)


def test_a_share_is_never_rounded_up():
    assert percent(0.99999999, 3) == "99,999 %"
    assert percent(1, 1) == "100,0 %"
    line = Line("invention", 1, 0, Counter(right=999_999, wrong=1))
    assert str(line).count("100,0") == 1


def test_mistyped_names_are_those_of_no_territory():
    names = {t.name for t in Atlas.open().territories}
    mistyped = [f for f in families_of(Atlas.open()) if "faute" in f.title]
    assert len(mistyped) == 8
    assert not {case.name for family in mistyped for case in family.cases} & names
