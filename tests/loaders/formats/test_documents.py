"""Any file gives lines, or one sentence in French."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import documents
from loaders.documents import Document, printable, read_document
from loaders.errors import UnreadableDocumentError
from loaders.formats.markup import text_of_html

FRENCH = "Le label « Territoire Innovant » à Évry, l’été : cœur, œuvre, noël, 10 €.\nDeuxième ligne"


def write(folder: Path, data: bytes, name: str = "essai.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path)
    message = str(caught.value)
    assert message.startswith("« ")
    assert message.endswith(".")
    assert "\n" not in message
    return message


class TestText:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
    )
    def test_unicode(self, tmp_path: Path, encoding: str):
        document = read_document(write(tmp_path, FRENCH.encode(encoding)))
        assert document.lines == tuple(FRENCH.split("\n"))
        assert document.notes == ()

    @pytest.mark.parametrize("encoding", ["cp1252"])
    def test_a_single_byte_encoding_is_recognised_and_noted(self, tmp_path: Path, encoding: str):
        document = read_document(write(tmp_path, FRENCH.encode(encoding)))
        assert document.lines == tuple(FRENCH.split("\n"))
        assert document.notes == (f"Encodage du fichier reconnu : {encoding}.",)

    def test_damaged_utf8_stays_utf8(self, tmp_path: Path):
        data = FRENCH.encode().replace("été".encode(), b"\xc3\xa9t\xff")
        document = read_document(write(tmp_path, data))
        assert "cœur" in document.lines[0]
        assert document.notes == ("Caractères illisibles dans le fichier : 1.",)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_lines_are_those_of_an_editor(self, tmp_path: Path, end: str):
        data = f"un{end}{end}trois\x0cvieux\u2028quatre".encode()
        assert read_document(write(tmp_path, data)).lines == ("un", "", "trois vieux quatre")

    def test_hidden_marks_are_removed_and_noted(self, tmp_path: Path):
        data = (
            "Ville\u202e de\x07 Len\u200bs\x00, dans le Pas-de-Calais, son bassin minier".encode()
        )
        document = read_document(write(tmp_path, data))
        assert document.lines == ("Ville de Lens, dans le Pas-de-Calais, son bassin minier",)
        assert document.notes == ("Caractères de contrôle ou marques invisibles retirés : 4.",)

    def test_accents_are_composed_and_ligatures_parted(self, tmp_path: Path):
        data = "E\u0301vry, \ufb01n".encode()
        assert read_document(write(tmp_path, data)).lines == ("Évry, fin",)

    def test_the_name_is_the_one_asked_for(self, tmp_path: Path):
        path = write(tmp_path, b"texte")
        assert read_document(path) == Document(str(path), ("texte",))

    def test_the_content_decides_rather_than_the_extension(self, tmp_path: Path):
        assert read_document(write(tmp_path, b"texte", "a.pdf")).lines == ("texte",)
        page = b"<!DOCTYPE html><p>un</p><p>deux</p>"
        assert read_document(write(tmp_path, page, "a.txt")).lines == ("un", "", "deux")


class TestRefusals:
    def test_missing(self, tmp_path: Path):
        assert "n’existe pas" in refusal(tmp_path / "absent.txt")

    def test_directory(self, tmp_path: Path):
        assert "dossier" in refusal(tmp_path)

    @pytest.mark.parametrize(
        "data", [b"", b"\xef\xbb\xbf", b" \n\t\n ", "\u200b\xa0".encode(), b"...---"]
    )
    def test_nothing_to_read(self, tmp_path: Path, data: bytes):
        message = refusal(write(tmp_path, data))
        assert "vide" in message or "aucun texte" in message

    @pytest.mark.parametrize(
        ("data", "word"),
        [
            (b"PK\x03\x04" + b"x" * 50, "Word est abîmé"),
            (b"\xd0\xcf\x11\xe0" + b"x" * 50, "bureautique"),
            (b"{\\rtf1 bonjour}", "RTF"),
            (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "image"),
            (b"\x1f\x8b\x08" + b"x" * 50, "archive"),
            (bytes(range(256)) * 20, "pas du texte"),
            (b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02\x03" * 500, "pas du texte"),
        ],
    )
    def test_other_formats(self, tmp_path: Path, data: bytes, word: str):
        assert word in refusal(write(tmp_path, data))

    def test_too_large_is_told_from_its_size_alone(self, tmp_path: Path):
        path = tmp_path / "énorme.txt"
        with path.open("wb") as file:
            file.truncate(10**12)
        assert "dépasse 20 Mo" in refusal(path)

    def test_the_largest_allowed_is_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(documents, "MAX_BYTES", 1000)
        assert read_document(write(tmp_path, b"a" * 1000)).lines == ("a" * 1000,)
        assert "dépasse" in refusal(write(tmp_path, b"a" * 1001))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipe here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path):
        path = tmp_path / "tube"
        os.mkfifo(path)
        assert "ordinaire" in refusal(path)

    @pytest.mark.skipif(sys.platform == "win32", reason="no device files here")
    def test_a_device(self):
        assert "ordinaire" in refusal(Path("/dev/zero"))

    def test_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        def refuse(*_: object) -> None:
            raise PermissionError

        path = write(tmp_path, b"texte")
        monkeypatch.setattr(Path, "open", refuse)
        assert "permise" in refusal(path)

    @pytest.mark.parametrize("name", ["a\x00b", "x" * 5000])
    def test_an_impossible_name(self, tmp_path: Path, name: str):
        assert "ne peut pas être ouvert" in refusal(tmp_path / name)

    def test_a_loop_of_links(self, tmp_path: Path):
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        assert "ne peut pas être ouvert" in refusal(tmp_path / "a")

    def test_a_name_cannot_forge_a_message(self, tmp_path: Path):
        message = refusal(tmp_path / "a\x1b[31m\u202e\nb")
        assert message.isprintable()


class TestHtml:
    @pytest.mark.parametrize(
        ("page", "text"),
        [
            ("<p>un <b>mot</b></p>deux", "un mot\n\ndeux"),
            ("<ul><li>un<li>deux</ul>", "- un\n\n- deux"),
            ("<script>alert(1)</script><p>un<!-- non --></p>", "un"),
            ("<p>un<br>deux", "un\ndeux"),
            ("<table><tr><td>un</td><td>deux</td></tr></table>", "un – deux"),
            ("<table><tr><td>un<tr><td>deux</table>", "un\n\ndeux"),
            ("<table><tr><td>un<td><ul><li>deux</ul></table>", "un\n\n- deux"),
            ("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", "a\n\nb – c"),
            ("<table><tr><th>Projet<th>Lauréat<tr><td>Phare<td>Lens</table>", "- Lens – « Phare »"),
            ("<table><tr><td><script>x</script>a<td>b</table>", "a – b"),
            ("<p>a&nbsp;&lt;b&gt;", "a <b>"),
            ("<style>p{}</style>", ""),
        ],
    )
    def test_text(self, page: str, text: str):
        assert text_of_html(f"<html><body>{page}</body></html>") == (text, ())

    def test_deep_nesting(self, tmp_path: Path):
        page = b"<html><body><p>Texte</p>" + b"<div>" * 100_000 + b"fin"
        assert read_document(write(tmp_path, page)).lines[0] == "Texte"

    def test_entities_do_not_swell(self):
        page = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>'
        assert len(text_of_html(page)[0]) < 100

    @given(st.text())
    def test_any_page(self, page: str):
        assert "\x1e" not in text_of_html(f"<html>{page}")[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=2000).filter(lambda data: b"%PDF-" not in data))
def test_any_bytes_give_lines_or_a_sentence(tmp_path: Path, data: bytes):
    path = write(tmp_path, data)
    try:
        document = read_document(path)
    except UnreadableDocumentError as error:
        assert str(error).isprintable()
    else:
        assert any(character.isalnum() for line in document.lines for character in line)
        assert not any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 for c in "".join(document.lines))


@given(st.text())
def test_a_printable_text_is_one_line_that_can_be_encoded(text: str):
    assert len(printable(text).splitlines()) <= 1
    printable(text).encode()
