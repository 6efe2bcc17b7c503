"""The same release says the same awards in every format and encoding."""

from pathlib import Path

import pytest

from geodata.text import fold
from loaders.documents import read_document
from loaders.known import in_atlas
from loaders.press_release import read_release
from loaders.releases.release import Release
from tests.loaders.corpus import REGIONS, Invented, as_page, as_pdf, as_word, plain_releases

PLAIN = plain_releases()
Said = list[tuple[str, str | None, str, str]]


def said(release: Release) -> Said:
    return [(a.award, a.distinction, fold(a.name), fold(a.project)) for a in release.awards]


def expected(invented: Invented) -> Said:
    return [
        (a["award"], a["distinction"], fold(a["name"]), fold(a["project"]))
        for a in invented.expected["awards"]
    ]


def read(folder: Path, data: bytes) -> Release:
    path = folder / "essai"
    path.write_bytes(data)
    return read_release(read_document(path), REGIONS, in_atlas)


@pytest.mark.parametrize("invented", PLAIN, ids=lambda invented: invented.name)
@pytest.mark.parametrize("form", [as_word, as_page, as_pdf])
def test_formats(tmp_path: Path, invented: Invented, form):
    if form is as_page and invented.name == "tabs":
        pytest.skip("a page has no tabs")
    release = read(tmp_path, form(invented.path.read_text(encoding="utf-8")))
    assert said(release) == expected(invented)
    assert release.edition == invented.expected["edition"]
    assert list(release.stage_regions) == invented.expected["stage_regions"]


@pytest.mark.parametrize("invented", PLAIN, ids=lambda invented: invented.name)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252", "mac_roman"])
def test_encodings(tmp_path: Path, invented: Invented, encoding: str):
    text = invented.path.read_text(encoding="utf-8")
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip(f"{encoding} lacks a character of this release")
    assert said(read(tmp_path, data)) == expected(invented)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("invented", PLAIN, ids=lambda invented: invented.name)
def test_ends_of_lines(tmp_path: Path, invented: Invented, end: str):
    text = invented.path.read_text(encoding="utf-8").replace("\n", end)
    assert said(read(tmp_path, text.encode())) == expected(invented)
