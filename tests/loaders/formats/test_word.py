"""Word documents: what stands in them in its order, and hostile archives refused."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.documents import read_document
from loaders.errors import UnreadableDocumentError
from loaders.formats import child, word
from loaders.press_release import read_release

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def bytes_of(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def lines_of(document: WordDocument) -> list[str]:
    return [line for line in word._extract(bytes_of(document))["text"].split("\n") if line]


def repacked(data: bytes, changes: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive with some of its parts replaced, or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", method) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name) or old.read(name))
        for name in changes.keys() - set(old.namelist()):
            new.writestr(name, changes[name])
    return out.getvalue()


@pytest.fixture
def release() -> WordDocument:
    document = docx.Document()
    document.add_heading("Les Interconnectés : texte inventé, 26 juin 2019", 1)
    document.add_paragraph("Label Or :")
    document.add_paragraph("Ville de Lens, pour son Phare", style="List Bullet")
    document.add_paragraph("Ville de Sens, pour sa Tour", style="List Bullet")
    return document


class TestText:
    def test_a_release_is_read_from_end_to_end(self, release: WordDocument, tmp_path: Path):
        path = tmp_path / "renommé.txt"
        path.write_bytes(bytes_of(release))
        document = read_document(path)
        assert document.notes == ()
        awards = read_release(document, {}).awards
        assert [(a.distinction, a.name, a.project) for a in awards] == [
            ("or", "Ville de Lens", "Phare"),
            ("or", "Ville de Sens", "Tour"),
        ]
        assert [document.lines[a.line - 1] for a in awards] == [
            "- Ville de Lens, pour son Phare",
            "- Ville de Sens, pour sa Tour",
        ]

    def test_columns_made_with_spaces(self, tmp_path: Path):
        document = docx.Document()
        document.add_paragraph("Label « Territoire Innovant » 2019 (texte inventé)")
        for row in ("Lauréat         Projet  Niveau", "Ville de Lens   Phare   Or"):
            document.add_paragraph(row)
        path = tmp_path / "essai.docx"
        path.write_bytes(bytes_of(document))
        awards = read_release(read_document(path), {}).awards
        assert [(a.distinction, a.name, a.project) for a in awards] == [
            ("or", "Ville de Lens", "Phare")
        ]

    def test_word_counts_the_items_of_a_numbered_list(self):
        document = docx.Document()
        for name in ("Lens", "Sens"):
            document.add_paragraph(name, style="List Number")
        assert lines_of(document) == ["1. Lens", "2. Sens"]

    def test_a_style_that_stands_on_itself_is_left(self):
        document = docx.Document()
        style = document.styles["Normal"]
        style.element.append(parse_xml(f'<w:basedOn {W} w:val="Normal"/>'))
        document.add_paragraph("Lens")
        assert lines_of(document) == ["Lens"]

    def test_a_table_stands_at_its_place(self):
        document = docx.Document()
        document.add_paragraph("Avant")
        table = document.add_table(2, 2)
        for row, cells in zip(
            table.rows, [("Projet", "Collectivité"), ("Phare", "Lens")], strict=True
        ):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        document.add_paragraph("Après")
        assert lines_of(document) == ["Avant", "- Lens – « Phare »", "Après"]

    def test_merged_cells_are_said_once_a_row(self):
        document = docx.Document()
        table = document.add_table(2, 2)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Label Or"
        table.cell(1, 0).text = "Lens"
        table.cell(1, 1).text = "Phare"
        assert lines_of(document) == ["Label Or", "Lens – Phare"]

    def test_a_table_of_one_column_is_a_frame(self):
        document = docx.Document()
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Label Or :"
        cell.add_paragraph("Lens : Phare")
        assert lines_of(document) == ["Label Or :", "Lens : Phare"]

    @pytest.mark.parametrize(
        ("inner", "lines"),
        [
            ("<w:r><w:t>un</w:t><w:br/><w:t>deux</w:t></w:r>", ["un", "deux"]),
            ("<w:r><w:t>un</w:t><w:tab/><w:t>deux</w:t></w:r>", ["un\tdeux"]),
            ("<w:r><w:t>Saint</w:t><w:noBreakHyphen/><w:t>Lô</w:t></w:r>", ["Saint-Lô"]),
            ("<w:ins><w:r><w:t>ajouté</w:t></w:r></w:ins>", ["ajouté"]),
            ("<w:del><w:r><w:delText>ôté</w:delText></w:r></w:del><w:r><w:t>a</w:t></w:r>", ["a"]),
            ("<w:moveFrom><w:r><w:t>ôté</w:t></w:r></w:moveFrom><w:r><w:t>a</w:t></w:r>", ["a"]),
            ("<w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink>", ["lien"]),
            ("<w:r><w:instrText>HYPERLINK</w:instrText><w:t>a</w:t></w:r>", ["a"]),
        ],
    )
    def test_the_text_is_the_one_that_stands_in_the_end(self, inner: str, lines: list[str]):
        document = docx.Document()
        document.element.body.insert(0, parse_xml(f"<w:p {W}>{inner}</w:p>"))
        assert lines_of(document) == lines

    def test_a_content_control_is_read(self):
        document = docx.Document()
        control = (
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Lens</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        document.element.body.insert(0, parse_xml(control))
        assert lines_of(document) == ["Lens"]

    @settings(max_examples=20, deadline=None)
    @given(st.lists(st.text("Lens- 1/«»Éé", min_size=1, max_size=30), max_size=6))
    def test_paragraphs_stay_in_their_order(self, texts: list[str]):
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        expected = [" ".join(text.split()) for text in texts]
        assert lines_of(document) == [text for text in expected if text]


class TestHostile:
    def refusal(self, folder: Path, data: bytes) -> str:
        path = folder / "essai.docx"
        path.write_bytes(data)
        with pytest.raises(UnreadableDocumentError) as caught:
            read_document(path)
        assert str(caught.value).startswith("« ")
        assert str(caught.value).isprintable()
        return str(caught.value)

    def test_a_bomb_is_told_from_its_directory(self, tmp_path: Path, release: WordDocument):
        swollen = b"<w>" + b" " * word.MAX_INFLATED
        data = repacked(bytes_of(release), {word.MAIN_PART: swollen})
        assert len(data) * 100 < len(swollen)
        assert "démesuré" in self.refusal(tmp_path, data)

    def test_a_directory_that_lies_is_not_believed(self, release: WordDocument, tmp_path: Path):
        swollen = b"<w>" + b" " * word.MAX_INFLATED
        data = repacked(bytes_of(release), {word.MAIN_PART: swollen})
        size = len(swollen).to_bytes(4, "little")
        assert data.count(size) == 2
        lying = data.replace(size, (1000).to_bytes(4, "little"))
        assert "abîmé" in self.refusal(tmp_path, lying)

    def test_too_many_parts(self, release: WordDocument):
        extra = {f"word/{number}.txt": b"x" for number in range(word.MAX_PARTS)}
        assert word._extract(repacked(bytes_of(release), extra)) == {"refused": "large"}

    @pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_other_compressions_are_not_opened(self, release: WordDocument, method: int):
        data = repacked(bytes_of(release), {}, method)
        assert word._extract(data) == {"refused": "broken"}

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_entities_are_refused(self, tmp_path: Path, release: WordDocument, encoding: str):
        bomb = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY a "aaaa">'
            + "".join(f'<!ENTITY a{n} "{"&a;" * 9}">' for n in range(9))
            + f"]><w:document {W}><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body>"
            "</w:document>"
        ).encode(encoding)
        data = repacked(bytes_of(release), {word.MAIN_PART: bomb})
        assert "abîmé" in self.refusal(tmp_path, data)

    def test_a_protected_one(self, release: WordDocument):
        data = bytearray(bytes_of(release))
        directory = data.index(b"PK\x01\x02")
        data[directory + 8] |= 1
        assert word._extract(bytes(data)) == {"refused": "encrypted"}

    def test_another_archive(self, tmp_path: Path):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("lisez-moi.txt", "Label Or : Lens – Phare")
        assert "archive" in self.refusal(tmp_path, out.getvalue())

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_cut_short(self, tmp_path: Path, release: WordDocument, share: float):
        data = bytes_of(release)
        assert "abîmé" in self.refusal(tmp_path, data[: int(len(data) * share)])

    @pytest.mark.parametrize("part", [word.MAIN_PART, "[Content_Types].xml", "_rels/.rels"])
    def test_a_part_that_is_no_xml(self, tmp_path: Path, release: WordDocument, part: str):
        data = repacked(bytes_of(release), {part: b"<a><b></a>"})
        assert "abîmé" in self.refusal(tmp_path, data)

    def test_too_much_text(self, release: WordDocument, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(word, "MAX_CHARACTERS", 10)
        assert word._extract(bytes_of(release)) == {"refused": "long"}

    def test_too_slow(self, tmp_path: Path, release: WordDocument, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(child, "MAX_SECONDS", 0.001)
        assert "secondes" in self.refusal(tmp_path, bytes_of(release))

    @settings(
        max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(st.integers(0, 30_000), st.binary(min_size=1, max_size=8))
    def test_any_damage_gives_text_or_a_sentence(
        self, tmp_path: Path, release: WordDocument, place: int, noise: bytes
    ):
        data = bytearray(bytes_of(release))
        data[4 + place % len(data) : 4 + place % len(data) + len(noise)] = noise
        path = tmp_path / "essai.docx"
        path.write_bytes(bytes(data))
        try:
            assert read_document(path).lines
        except UnreadableDocumentError as error:
            assert str(error).isprintable()
