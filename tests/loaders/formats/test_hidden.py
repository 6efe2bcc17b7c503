"""Pages that hold more than they show: only what a reader sees is read, and it is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from loaders.documents import read_document
from loaders.formats.hidden import is_masked, without_hidden
from loaders.formats.markup import text_of_html
from loaders.press_release import read_release

NOTE = "Textes que la page masque, laissés de côté : {}."
SHOWN = "<ul><li>Ville de Lens, pour « Phare »</li></ul>"
FALSE = "<ul><li>Ville de Sens, pour « Tour »</li></ul>"
HIDING = [
    "<div hidden>{}</div>",
    "<div hidden=''>{}</div>",
    "<div hidden='until-found'>{}</div>",
    "<div style='display:none'>{}</div>",
    "<div style='color: red ; Display : NONE !important'>{}</div>",
    "<div style='/* caché */ display: none;'>{}</div>",
    "<div style='visibility: hidden'>{}</div>",
    "<div style='visibility:collapse'>{}</div>",
    "<div style='content-visibility: hidden'>{}</div>",
    "<section hidden><div><b>{}</b></div></section>",
    "<template>{}</template>",
    "<dialog>{}</dialog>",
]
SHOWING = [
    "<div aria-hidden='true'>{}</div>",
    "<div class='hidden'>{}</div>",
    "<div style='display:block'>{}</div>",
    "<div style='visibility:visible'>{}</div>",
    "<div style='--display:none-of-it'>{}</div>",
    "<div data-hidden='true'>{}</div>",
    "<details>{}</details>",
    "<dialog open>{}</dialog>",
]


def names_of(tmp_path: Path, page: str) -> tuple[list[str], tuple[str, ...]]:
    path = tmp_path / "page.html"
    head = "<!doctype html><title>Texte inventé</title><h1>Les Interconnectés, 2019</h1>"
    path.write_text(f"{head}<h2>Label Or</h2>{page}", encoding="utf-8")
    release = read_release(read_document(path), {})
    return [award.name for award in release.awards], release.notes


@pytest.mark.parametrize("hiding", HIDING)
def test_what_a_page_hides_is_no_award(tmp_path: Path, hiding: str):
    names, notes = names_of(tmp_path, SHOWN + hiding.format(FALSE))
    assert names == ["Ville de Lens"]
    assert NOTE.format(1) in notes


@pytest.mark.parametrize("hiding", HIDING)
def test_what_follows_is_still_read(tmp_path: Path, hiding: str):
    names, _ = names_of(tmp_path, hiding.format(FALSE) + SHOWN)
    assert names == ["Ville de Lens"]


@pytest.mark.parametrize("showing", SHOWING)
def test_what_a_page_shows_is_read(tmp_path: Path, showing: str):
    names, notes = names_of(tmp_path, showing.format(SHOWN))
    assert names == ["Ville de Lens"]
    assert not any("masque" in note for note in notes)


def test_a_hidden_row_or_cell_of_a_table_is_no_award(tmp_path: Path):
    rows = (
        "<tr><th>Lauréat<th>Projet<tr><td>Ville de Lens<td>Phare"
        "<tr hidden><td>Ville de Sens<td>Tour"
        "<tr><td>Ville de Mens<td>Pont<b style='display:none'>Secret</b>"
    )
    names, notes = names_of(tmp_path, f"<table>{rows}</table>")
    assert names == ["Ville de Lens", "Ville de Mens"]
    assert NOTE.format(2) in notes


def test_scripts_styles_and_empty_elements_are_hidden_without_a_note():
    page = "<p>un<script>var a</script><style>p{}</style><i hidden></i><b hidden>— 12</b></p>"
    assert text_of_html(page) == ("un", ())


def test_a_text_hidden_in_a_hidden_text_counts_once():
    assert text_of_html("<p>un</p><div hidden>a<p hidden>b</p></div>")[1] == (NOTE.format(1),)


def test_the_tail_of_a_hidden_element_stays():
    assert text_of_html("<p>Nantes<b hidden> Sens</b> et Lens</p>")[0] == "Nantes et Lens"


def test_a_page_that_is_hidden_whole_holds_no_text():
    text, notes = text_of_html("<html><body hidden><p>Label Or : Lens</p></body></html>")
    assert (text, notes) == ("", (NOTE.format(1),))


@pytest.mark.parametrize("count", [50_000])
def test_many_hidden_elements_are_read_to_their_end(count: int):
    text, notes = text_of_html("<p>" + "<b hidden>x</b>y" * count + "</p>")
    assert text == "y" * count
    assert notes == (NOTE.format(count),)


@given(st.text())
def test_any_style_masks_or_not(style: str):
    element = etree.Element("p")
    try:
        element.set("style", style)
    except ValueError:
        return
    assert isinstance(is_masked(element), bool)
    assert without_hidden(element) == ()


@given(st.lists(st.sampled_from([*HIDING, *SHOWING]), max_size=6), st.integers(0, 5))
def test_nothing_hidden_ever_shows(wrappers: list[str], depth: int):
    page = "secret"
    for wrapper in wrappers:
        page = wrapper.format(page)
    hides = any(wrapper in HIDING for wrapper in wrappers)
    text, notes = text_of_html(f"<html><body><p>vu</p>{page}{'<p>vu</p>' * depth}</body></html>")
    assert ("secret" in text) is not hides
    assert bool(notes) is hides
    assert text.count("vu") == depth + 1
