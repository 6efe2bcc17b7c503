"""Hostile files, as the command meets them: no crash, no hang, bounded memory, one sentence."""

import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.commands.reading import read_files
from tests.loaders.corpus import REGIONS, as_pdf, as_word

ROOT = Path(__file__).parents[2]
SECONDS = 30
MEMORY = 3_000_000_000
RELEASE = "Les Interconnectés, 2019 (invention)\n\nLabel Or :\n- Ville de Lens, pour son Phare\n"
COUNTED = "Le jury du label « Territoire Innovant » a retenu trois projets."
EXTENSIONS = ("txt", "pdf", "docx", "html", "csv", "")


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def command(path: Path) -> subprocess.CompletedProcess:
    """Run the command in little memory; more than 30 seconds fail the test."""
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "loaders", "read", str(path)],
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
        preexec_fn=_bound,
    )


def read(path: Path) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = read_files([path], REGIONS, out, err)
    return status, out.getvalue(), err.getvalue()


def check(status: int, out: str, err: str) -> None:
    """Hold an answer to its contract: JSON or one French sentence, and the status that says so."""
    assert status in (0, 1, 2)
    lines = out.splitlines()
    assert len(lines) == (0 if status == 2 else 1)
    assert len(err.splitlines()) == (0 if status == 0 else 1)
    assert "Traceback" not in err
    if status == 2:
        assert err.startswith("« ")
        assert err.rstrip("\n").endswith(".")
    for line in lines:
        assert bool(json.loads(line)["awards"]) == (status == 0)


def zip_bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 300_000_000)
    return data.getvalue()


def many_pages() -> bytes:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=10)
    for _ in range(2_000):
        pdf.add_page()
    return bytes(pdf.output())


def encrypted() -> bytes:
    pdf = FPDF()
    pdf.set_encryption(owner_password="a", user_password="b")  # noqa: S106 (a test's)
    pdf.set_font("Helvetica", size=10)
    pdf.add_page()
    pdf.cell(text="Label Or")
    return bytes(pdf.output())


UNREADABLE = {
    "empty.txt": (b"", "vide"),
    "binary.txt": (bytes(range(256)) * 800, "pas du texte"),
    "image.pdf": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00\x01" * 5_000, "une image"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 5_000, "une image"),
    "webp.pdf": (b"RIFF\x00\x01\x00\x00WEBPVP8 " + b"\x00\x01\x02" * 5_000, "pas du texte"),
    "broken.pdf": (as_pdf(RELEASE)[:400], "abîmé"),
    "garbage.pdf": (b"%PDF-1.7\n" + b"\x00\xff obj <<" * 5_000, "abîmé"),
    "locked.pdf": (encrypted, "mot de passe"),
    "pages.pdf": (many_pages, "pages"),
    "bomb.docx": (zip_bomb, "démesuré"),
    "cut.docx": (as_word(RELEASE)[:2_000], "abîmé"),
    "script.html": (b"<html><script>" + b"x" * 100_000 + b"</script></html>", "aucun texte"),
    "marks.txt": (("\u202e\u200f\u202d" * 1_000).encode(), "aucun texte"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read(tmp_path: Path, name: str):
    data, word = UNREADABLE[name]
    path = tmp_path / name
    path.write_bytes(data() if callable(data) else data)
    done = command(path)
    check(done.returncode, done.stdout, done.stderr)
    assert done.returncode == 2
    assert word in done.stderr


def test_two_hundred_megabytes(tmp_path: Path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"Label Or : Ville de Lens - Phare\n" * 31_776)
    done = command(path)
    check(done.returncode, done.stdout, done.stderr)
    assert "dépasse 20 Mo" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path):
    path = tmp_path / "closed.txt"
    path.write_text(RELEASE, encoding="utf-8")
    path.chmod(0)
    done = command(path)
    check(done.returncode, done.stdout, done.stderr)
    assert "permise" in done.stderr


def test_a_directory_and_a_pipe(tmp_path: Path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path, word in ((tmp_path, "dossier"), (pipe, "ordinaire")):
        done = command(path)
        check(done.returncode, done.stdout, done.stderr)
        assert (done.returncode, word in done.stderr) == (2, True)


READABLE = {
    "million.txt": RELEASE + "une ligne\n" * 1_000_000,
    "blank.txt": RELEASE + "\n" * 1_000_000,
    "items.txt": RELEASE + "- Ville de Lens, pour son Phare\n" * 300_000,
    "headings.txt": RELEASE + "Label Or\n" * 300_000,
    "one-line.txt": RELEASE + "Label Or à Lens, " * 300_000,
    "colons.txt": RELEASE + "Projet : Label : " * 100_000,
    "quotes.txt": RELEASE + "« " * 300_000,
    "brackets.txt": RELEASE + "Label Or : " + "A (b) ; " * 100_000,
    "fields.txt": RELEASE + "Lauréat : Lens\nProjet : Phare\n" * 100_000,
    "gaps.txt": RELEASE + "a   b" * 100_000,
    "stars.txt": RELEASE + "**a_" * 200_000,
    "twice.txt": RELEASE + "Ã©" * 200_000,
    "capitals.txt": RELEASE + "Communauté de communes A, B, " * 50_000,
    "counts.txt": RELEASE + f"\n{COUNTED}\n\n- Ville de Lens, pour « Phare »\n" * 50_000,
    "bidi.txt": RELEASE.replace("Ville", "\u202eVille\u200f"),
    "nul.txt": RELEASE.replace(" ", " \x00", 3),
    "deep.html": "<html><p>" + RELEASE.replace("\n", "<br>") + "<div>" * 100_000,
    "spans.html": "<table>" + "<tr><td rowspan=9999>a<td rowspan=x>b" * 5_000 + "</table>",
    "script.html": f"<script>Label Or : Ville de Sens</script><pre>{RELEASE}</pre>",
}


@pytest.mark.parametrize("name", READABLE)
def test_what_is_long_or_strange_is_read_to_its_bounds(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text(READABLE[name], encoding="utf-8")
    done = command(path)
    check(done.returncode, done.stdout, done.stderr)
    assert done.returncode in (0, 1)
    assert "Sens" not in done.stdout


@pytest.mark.parametrize(
    "data",
    [
        RELEASE.encode() * 5 + b"\xed\xa0\x80 \xed\xbf\xbf",
        RELEASE.encode("utf-16-le") + b"\x00\xd8",
        b"\xff\xfe" + RELEASE.encode("utf-16-le") + b"\x00\xdc",
    ],
)
def test_lone_surrogates(tmp_path: Path, data: bytes):
    path = tmp_path / "lone.txt"
    path.write_bytes(data)
    status, out, err = read(path)
    check(status, out, err)
    assert status == 0
    out.encode()


FUZZ = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


@FUZZ
@given(text=st.text(max_size=2_000), extension=st.sampled_from(EXTENSIONS))
def test_any_text(tmp_path: Path, text: str, extension: str):
    path = tmp_path / f"fuzz.{extension}"
    path.write_text(RELEASE + text, encoding="utf-8", errors="surrogatepass")
    check(*read(path))


@FUZZ
@given(data=st.binary(max_size=2_000), extension=st.sampled_from(EXTENSIONS))
def test_any_bytes(tmp_path: Path, data: bytes, extension: str):
    path = tmp_path / f"fuzz.{extension}"
    path.write_bytes(data)
    check(*read(path))


@settings(FUZZ, max_examples=8)
@given(place=st.floats(0, 1), noise=st.binary(max_size=40), made=st.sampled_from([as_pdf, as_word]))
def test_any_damage_to_a_true_document(tmp_path: Path, place: float, noise: bytes, made):
    whole = made(RELEASE)
    at = int(place * len(whole))
    path = tmp_path / "fuzz"
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    check(*read(path))
