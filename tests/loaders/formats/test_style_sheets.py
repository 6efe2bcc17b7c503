"""What the style sheets of a page hide is not read."""

import pytest
from lxml import etree

from loaders.formats.markup import text_of_html
from loaders.formats.records import with_records
from loaders.formats.style_sheets import styles_of

SAID = '<p>Lens</p><p id="i" class="repli large">Sens</p>'


def text_under(sheet: str, attributes: str = "") -> str:
    text, _ = text_of_html(f"<style{attributes}>{sheet}</style>{SAID}")
    return " ".join(text.split())


@pytest.mark.parametrize(
    "sheet",
    [
        ".repli { display: none }",
        ".repli{display:none!important;color:red}",
        "#i { visibility: hidden }",
        "p.repli { visibility: COLLAPSE }",
        ".repli.large { display: none }",
        "h1, .repli { display: none }",
        "/* .x { } */ .repli { /* here */ display: none }",
        "@import 'x'; .repli { display: none }",
        "@media print { p { color: red } } .repli { display: none }",
        "p { color: red } .repli { color: red; display: none; }",
    ],
)
def test_hidden(sheet: str):
    assert text_under(sheet) == "Lens"


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        ".autre { display: none }",
        ".repli.petit { display: none }",
        "div.repli { display: none }",
        ".menu .repli { display: none }",
        ".repli:hover { display: none }",
        ".repli > a { display: none }",
        "@media print { .repli { display: none } }",
        "@media (max-width: 20em) { .repli { display: none } }",
        ".repli { display: none } .repli.large { display: block }",
        ".repli { display: none } #i { visibility: visible }",
        "/* .repli { display: none } */",
        ".repli { display: none",
        ".repli { --x: display none }",
        "} .repli { color: red }",
    ],
)
def test_shown(sheet: str):
    assert text_under(sheet) == "Lens Sens"


def test_a_sheet_for_paper_hides_nothing():
    assert text_under(".repli { display: none }", ' media="print"') == "Lens Sens"


def test_a_note_counts_what_is_hidden():
    _, notes = text_of_html(f"<style>.repli {{ display: none }}</style>{SAID}")
    assert notes == ("Textes que la page masque, laissés de côté : 1.",)


@pytest.mark.parametrize(
    "sheet",
    [
        "/*" * 90_000,
        "@media{" * 20_000,
        "a{" * 90_000,
        "}" * 190_000,
        ".a," * 60_000 + "{display:none}",
        "@" * 190_000,
    ],
)
def test_a_hostile_sheet_is_read_to_its_end(sheet: str):
    root = etree.HTML(f"<style>{sheet}</style>" + "<p class='b'>x</p>" * 2_000)
    styles = styles_of(root)
    assert not any(styles.hide(element) for element in root.iter("p"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["Ville de Lens", "Projet : Phare", "Niveau : Or"], ["Or : Ville de Lens – « Phare »"]),
        (["Lens", "Niveau : Or", "Projet : Phare"], ["Or : Lens – « Phare »"]),
        (["Lens.", "Projet : Phare", "Niveau : Or"], None),
        (["lens", "Projet : Phare", "Niveau : Or"], None),
        (["Label Or", "Projet : Phare", "Niveau : Or"], None),
        (["", "Projet : Phare", "Niveau : Or"], None),
        (["Projet : Phare", "Niveau : Or"], None),
        (["Lens", "Projet : Phare"], None),
    ],
)
def test_a_record_under_its_name(lines: list[str], said: list[str] | None):
    expected = lines if said is None else [*said, *[""] * (len(lines) - 1)]
    assert with_records(lines) == expected
