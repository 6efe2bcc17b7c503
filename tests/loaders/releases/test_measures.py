"""The README says of each corpus what is measured today, and owns what it first was."""

import re
from pathlib import Path

import pytest

from loaders.commands.reading import release_as_json
from tests.bench.reading import CORPORA, FACTS, Counts, awards, counts, run, untold
from tests.loaders.corpus import HELD_OUT, RELEASES, UNSEEN, Invented, invented_releases

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("## Méthode : comment un communiqué est lu")[2].partition("\n## ")[0]
ROWS = [row.strip("| ").split(" | ") for row in SECTION.splitlines() if row.startswith("|")][2:]


def named(folder: Path) -> str:
    return f"held_out/{folder.name}" if folder in HELD_OUT else folder.name


def measured(folder: Path) -> Counts:
    corpus = invented_releases(folder)
    return counts(awards, corpus, [release_as_json(release.read()) for release in corpus])


def silent(folder: Path) -> int:
    """Count the awards that are missed and that no note points to."""
    corpus = invented_releases(folder)
    return sum(len(list(untold(one.expected, one.read(), one.path))) for one in corpus)


def percent(share: float) -> str:
    return f"{share:.1%}".replace(".", ",").replace("%", " %")


@pytest.mark.parametrize(("row", "folder"), list(zip(ROWS, CORPORA.values(), strict=True)))
def test_the_readme_says_what_is_measured(row: list[str], folder: Path):
    title, *cells = row
    now = measured(folder)
    assert f"`{named(folder)}`, {len(invented_releases(folder))} communiqués" in title
    assert cells[0] == str(now.expected)
    told = now.expected - now.right - silent(folder)
    assert cells[2:5] == [str(now.read), str(told), str(now.read - now.right)]
    assert cells[5:] == [percent(now.precision), percent(now.recall)]


@pytest.mark.parametrize("folder", [*HELD_OUT, UNSEEN])
def test_first_measures_are_those_of_the_folder(folder: Path):
    row = next(row for row in ROWS if f"`{named(folder)}`" in row[0])
    readme = folder if folder == UNSEEN else folder.parent
    said = re.sub(r"\s+", " ", (readme / "README.md").read_text(encoding="utf-8"))
    precision, recall = row[2].replace(",", ".").split(" et ")
    assert f"(precision {precision}, recall {recall})" in said


@pytest.mark.parametrize("folder", [RELEASES, *HELD_OUT, UNSEEN])
def test_each_release_has_its_reading_and_says_that_it_is_invented(folder: Path):
    corpus = invented_releases(folder)
    assert {release.name for release in corpus} == {path.stem for path in folder.glob("*.json")}
    readme = folder.parent if folder in HELD_OUT else folder
    assert "**invented**" in (readme / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", [*HELD_OUT, UNSEEN])
def test_each_release_of_a_check_says_in_its_text_that_it_is_invented(folder: Path):
    for release in invented_releases(folder):
        text = release.path.read_text(encoding="utf-8").lower()
        assert "invent" in text or "fictif" in text, release.name


def test_counts_are_of_facts_of_the_same_release():
    said = {"awards": [{"award": "label", "distinction": None, "name": "A"}]}
    other = {"awards": [{"award": "label", "distinction": None, "name": "B"}]}
    corpus = [Invented(Path("un.txt"), said), Invented(Path("deux.txt"), other)]
    assert counts(awards, corpus, [said, said]) == (2, 2, 1)
    assert counts(awards, corpus, [other, said]) == (2, 2, 0)
    nothing = Counts(0, 0, 0)
    assert (nothing.precision, nothing.recall) == (0, 0)


def test_the_bench_prints_each_corpus_and_each_kind_of_fact(capsys):
    figures = list(run())
    lines = capsys.readouterr().out.splitlines()
    for title in CORPORA:
        assert sum(title in line for line in lines) == 1
    for fact in FACTS:
        assert sum(line.startswith(f"  {fact} ") for line in lines) == len(CORPORA)
    confirmed = [line for line in lines if line.startswith("  awards that a person must confirm: ")]
    assert len(confirmed) == len(CORPORA)
    assert all(re.search(r": \d+ of \d+ right, 0 of 0 wrong$", line) for line in confirmed)
    assert len(figures) == len({figure.title for figure in figures}) == 3 * len(CORPORA)
    assert all(0 < figure.ours <= 100 for figure in figures if figure.unit == "%")
