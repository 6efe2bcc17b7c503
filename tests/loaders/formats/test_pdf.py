"""PDF files, made here: pages, columns, tables, and those that can't be read."""

from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.documents import Document, read_document
from loaders.errors import UnreadableDocumentError
from loaders.formats import child
from loaders.formats import pdf as pdf_module
from loaders.press_release import read_release

NAMES = ("Lens", "Sens", "Mens", "Pau", "Dax", "Die")
STORY = "un outil imaginaire qui raconte assez longuement ce que personne ne fera jamais. "


class Paper(FPDF):
    """Pages with the same first and last line."""

    def header(self) -> None:
        self.set_y(8)
        self.cell(0, 6, "Les Interconnectés, communiqué inventé, 26 juin 2019")
        self.ln(12)

    def footer(self) -> None:
        self.set_y(-15)
        self.cell(0, 6, f"contact@exemple.invalid - Page {self.page_no()} sur 9")


def blank(kind: type[FPDF] = FPDF) -> FPDF:
    pdf = kind()
    pdf.set_font("Helvetica", size=12)
    pdf.add_page()
    return pdf


def write(pdf: FPDF, *paragraphs: str) -> FPDF:
    for paragraph in paragraphs:
        pdf.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
        pdf.ln(4)
    return pdf


def read(folder: Path, data: bytes) -> Document:
    path = folder / "essai.pdf"
    path.write_bytes(data)
    return read_document(path)


def refusal(folder: Path, data: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(folder, data)
    assert str(caught.value).startswith("« ")
    assert str(caught.value).isprintable()
    return str(caught.value)


def awards_of(document: Document) -> list[tuple[str | None, str, str]]:
    return [(a.distinction, a.name, a.project) for a in read_release(document, {}).awards]


def test_lines_and_paragraphs(tmp_path: Path):
    pdf = write(blank(), "Label Or\nVille de Lens", "Fin")
    pdf.add_page()
    document = read(tmp_path, bytes(write(pdf, "Suite").output()))
    assert document == Document(
        str(tmp_path / "essai.pdf"), ("Label Or", "Ville de Lens", "", "Fin", "", "Suite")
    )


def test_headers_footers_and_page_breaks(tmp_path: Path):
    pdf = blank(Paper)
    write(pdf, "Label Or :", *(f"{n}/ Ville de {name}, pour son Phare, {STORY * 12}"
                               for n, name in enumerate(NAMES, 1)))  # fmt: skip
    assert pdf.page_no() > 1
    document = read(tmp_path, bytes(pdf.output()))
    text = "\n".join(document.lines)
    assert text.count("communiqué inventé") == 1
    assert "contact@" not in text
    assert "Page" not in text
    assert document.notes == (
        f"Lignes répétées d’une page à l’autre retirées : {2 * pdf.page_no() - 1}.",
    )
    release = read_release(document, {})
    assert [award.name for award in release.awards] == [f"Ville de {name}" for name in NAMES]
    stories = {award.summary.count("imaginaire") for award in release.awards}
    assert stories == {12}


def test_two_columns_are_read_one_after_the_other(tmp_path: Path):
    pdf = blank()
    write(pdf, "Les Interconnectés : un titre inventé qui traverse les deux colonnes de la page")
    items = "".join(f"- Ville de {name}, pour son Phare, {STORY * 4}\n" for name in NAMES)
    with pdf.text_columns(ncols=2, gutter=10, balance=True) as columns:
        columns.write("Label Or :\n" + items)
    document = read(tmp_path, bytes(pdf.output()))
    assert awards_of(document) == [("or", f"Ville de {name}", "Phare") for name in NAMES]
    assert document.lines[0].endswith("colonnes de la page")


def test_columns_drawn_row_by_row_are_read_one_after_the_other(tmp_path: Path):
    pdf = blank()
    left = ["Label Or :", *(f"- Ville de {name}, pour son Phare inventé" for name in NAMES)]
    right = ["Label Argent :", *(f"- Ville de {name}, pour sa Tour inventée" for name in NAMES)]
    for row, sides in enumerate(zip(left, right, strict=True)):
        for place, text in zip((20, 115), sides, strict=True):
            pdf.text(place, 30 + 6 * row, text)
    pdf.text(20, 20, "Les Interconnectés : texte inventé")
    assert [level for level, _, _ in awards_of(read(tmp_path, bytes(pdf.output())))] == (
        ["or"] * 6 + ["argent"] * 6
    )


@pytest.mark.parametrize("borders", ["ALL", "NONE"])
def test_a_table_is_read_row_by_row(tmp_path: Path, borders: str):
    pdf = write(blank(), "Les Interconnectés : texte inventé", "Label Or :")
    with pdf.table(borders_layout=borders, first_row_as_headings=False) as table:
        for name in NAMES[:3]:
            row = table.row()
            row.cell(f"Ville de {name}")
            row.cell("Phare inventé")
    assert awards_of(read(tmp_path, bytes(pdf.output()))) == [
        ("or", f"Ville de {name}", "Phare inventé") for name in NAMES[:3]
    ]


def test_headings_say_what_columns_are(tmp_path: Path):
    pdf = write(blank(), "Les Interconnectés : texte inventé")
    with pdf.table() as table:
        for cells in (("Projet", "Collectivité", "Niveau"), ("Phare", "Lens", "Label Or")):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    assert awards_of(read(tmp_path, bytes(pdf.output()))) == [("or", "Lens", "Phare")]


def test_words_cut_at_the_end_of_lines_are_joined(tmp_path: Path):
    pdf = write(blank(), "Les Interconnectés", "Label Or :\n- Ville de Rosny-\nsous-Bois, pour sa "
                "Mai-\nson numé-\nrique de Saint-\nDenis")  # fmt: skip
    document = read(tmp_path, bytes(pdf.output()))
    assert awards_of(document) == [
        ("or", "Ville de Rosny-sous-Bois", "Maison numérique de Saint-Denis")
    ]
    assert document.notes == ("Mots coupés en fin de ligne rejoints : 4.",)


class TestRefusals:
    def test_encrypted(self, tmp_path: Path):
        pdf = write(blank(), "Label Or")
        pdf.set_encryption(owner_password="a", user_password="b")  # noqa: S106 - not a secret
        assert "mot de passe" in refusal(tmp_path, bytes(pdf.output()))

    def test_protected_from_changes_only_is_read(self, tmp_path: Path):
        pdf = write(blank(), "Label Or")
        pdf.set_encryption(owner_password="a")  # noqa: S106 - not a secret
        assert read(tmp_path, bytes(pdf.output())).lines == ("Label Or",)

    def test_without_text(self, tmp_path: Path):
        assert "numérisée" in refusal(tmp_path, bytes(blank().output()))

    @pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\xff\x00garbage" * 100])
    def test_broken(self, tmp_path: Path, data: bytes):
        assert "abîmé" in refusal(tmp_path, data)

    def test_too_many_pages(self, tmp_path: Path):
        pdf = blank()
        for _ in range(pdf_module.MAX_PAGES):
            pdf.add_page()
        assert "pages" in refusal(tmp_path, bytes(pdf.output()))

    def test_too_slow(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(child, "MAX_SECONDS", 0.001)
        assert "secondes" in refusal(tmp_path, bytes(blank().output()))

    def test_too_much_text(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(pdf_module, "MAX_CHARACTERS", 10)
        assert pdf_module._extract(bytes(write(blank(), "a" * 11).output())) == {"refused": "long"}

    def test_it_is_read_from_any_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.chdir(tmp_path)
        assert read(tmp_path, bytes(write(blank(), "Label Or").output())).lines == ("Label Or",)

    @settings(
        max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
    def test_any_damage_gives_text_or_a_sentence(self, tmp_path: Path, place: int, noise: bytes):
        data = bytearray(write(blank(), "Label Or").output())
        data[20 + place % len(data) : 20 + place % len(data) + len(noise)] = noise
        try:
            assert read(tmp_path, bytes(data)).lines
        except UnreadableDocumentError as error:
            assert str(error).isprintable()
