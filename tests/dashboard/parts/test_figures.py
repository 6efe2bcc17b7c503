from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from dashboard.parts.figures import by_edition, by_region, count_table, laureate_table
from geodata.atlas import Atlas
from geodata.laureates import Laureate, load_laureates

ATLAS = Atlas.open()
LAUREATES = load_laureates()


def test_counts_by_edition_end_with_the_unknown_one() -> None:
    assert by_edition(LAUREATES) == [
        ("2023", 2),
        ("2019", 5),
        ("2018", 3),
        ("2015", 2),
        ("Édition inconnue", 2),
    ]


def test_counts_by_region_are_by_where_laureates_lie() -> None:
    counts = by_region(LAUREATES, ATLAS)
    assert counts[-1] == ("Lieu non établi", 1)
    assert dict(counts)["Pays de la Loire"] == 2
    assert dict(counts)["Île-de-France"] == 2
    assert dict(counts)["La Réunion"] == 1
    amounts = [amount for _, amount in counts[:-1]]
    assert amounts == sorted(amounts, reverse=True)


def test_counts_leave_nothing_out() -> None:
    assert sum(amount for _, amount in by_edition(LAUREATES)) == len(LAUREATES)
    assert sum(amount for _, amount in by_region(LAUREATES, ATLAS)) == len(LAUREATES)


def test_a_joint_project_counts_in_each_of_its_regions(make: Callable[..., Laureate]) -> None:
    joint = make(territories="commune:93064 commune:35238", match_method="joint")
    assert by_region([joint], ATLAS) == [("Bretagne", 1), ("Île-de-France", 1)]


def test_nothing_counts_nothing() -> None:
    assert by_edition([]) == []
    assert by_region([], ATLAS) == []
    assert "<tbody></tbody>" in count_table("Par édition", "Édition", [])


def test_a_table_of_counts_has_heads_and_hidden_bars() -> None:
    html = count_table("Par édition", "Édition", [("2019", 4), ("2018", 1)])
    assert "<caption>Par édition</caption>" in html
    assert '<th scope="row">2019</th><td>4</td>' in html
    assert 'aria-hidden="true"><span style="width:100%">' in html
    assert 'aria-hidden="true"><span style="width:25%">' in html


@given(st.text())
def test_captions_and_names_are_escaped(name: str) -> None:
    html = count_table(f"<b>{name}", f"<b>{name}", [(f"<b>{name}", 1)])
    assert "<b>" not in html
    assert html.count("&lt;b&gt;") == 3


def test_the_table_says_every_laureate() -> None:
    html = laureate_table(LAUREATES, ATLAS)
    assert html.count('<th scope="row">') == len(LAUREATES)
    assert "<td>Lieu non établi</td><td>—</td>" in html
    assert "Tourcoing, Roubaix, Marcq-en-Barœul" in html


def test_the_table_escapes_names(make: Callable[..., Laureate]) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    html = laureate_table([make(name_as_written=hostile, project=hostile)], ATLAS)
    assert "<img" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt;") == 2
