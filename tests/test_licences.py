"""What runs is pinned, and the README tells the licence of each package that the project names."""

import re
from importlib.metadata import metadata, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from starlette.testclient import TestClient

from dashboard.app import app
from dashboard.files import LEAFLET, STATIC
from dashboard.stage.scene import scene
from geodata.atlas import Atlas
from geodata.laureates import load_laureates
from geodata.selection import Selection

client = TestClient(app)

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [
    line
    for name in ("requirements.txt", "tests/requirements.txt")
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith(("#", "-r"))
]
RUN = [
    Requirement(line).name
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
TABLE = README.partition("| Paquet | Licence |\n| --- | --- |\n")[2]
TOLD = dict(re.findall(r"^\| ([\w-]+) \| ([^|]+) \|$", TABLE, re.MULTILINE))
FAMILIES = {
    "MIT": ("mit",),
    "BSD": ("bsd",),
    "Apache 2.0": ("apache",),
    "LGPL 3": ("lgpl", "lesser general public"),
    "PSF": ("psf", "python software foundation", "matplotlib"),
    "OFL 1.1": ("ofl", "open font"),
    "Unlicense": ("unlicense",),
}


@pytest.mark.parametrize("line", LINES)
def test_a_package_is_pinned_to_the_version_that_is_installed(line: str) -> None:
    required = Requirement(line)
    (pin,) = required.specifier
    assert pin.operator == "=="
    assert version(required.name) == pin.version


def test_the_licence_of_each_package_that_runs_is_told() -> None:
    assert set(TOLD) == set(RUN)


# their packages say nothing, or « (same as Leaflet) »: read in the LICENSE file of the project
ELSEWHERE = {"streamlit-folium", "xstatic-leaflet"}


@pytest.mark.parametrize("name", [name for name in RUN if name not in ELSEWHERE])
def test_the_licence_told_is_that_of_the_package(name: str) -> None:
    said = metadata(name)
    written = [said.get("License-Expression"), said.get("License"), *said.get_all("Classifier", [])]
    words = " ".join(text for text in written if text).lower()
    assert any(word in words for word in FAMILIES[TOLD[name].strip()]), words[:300]


SENT = README.partition("## Licences")[2].partition("| Paquet |")[0]


def test_the_leaflet_that_is_sent_is_told_and_keeps_its_notice() -> None:
    notice = (LEAFLET / "leaflet.js").read_text(encoding="utf-8")[:300]
    (told,) = re.findall(r"Leaflet ([\d.]+)", SENT)
    assert f"Leaflet {told}," in notice
    for name in ("Vladimir Agafonkin", "CloudMade"):
        assert name in notice
        assert name in SENT
    (laureate, *_) = load_laureates()
    for page in (scene([laureate], Selection(), Atlas.open()), client.get("/integrer").content):
        assert notice.splitlines()[1].encode() in page
        assert b"Vladimir Agafonkin" in page


def test_what_is_not_ours_in_the_files_sent_is_told_with_its_licence() -> None:
    """The fonts: the scripts and styles of the folder are the project's own."""
    fonts = [
        path for path in STATIC.rglob("*") if path.suffix in {".woff", ".woff2", ".ttf", ".otf"}
    ]
    assert [path.name for path in fonts] == ["sans.woff2"]
    for path in fonts:
        (licence,) = path.parent.glob("OFL*.txt")
        assert f"`{licence.relative_to(ROOT)}`" in SENT
        assert path.name in licence.read_text(encoding="utf-8")
    assert "SIL Open Font License 1.1" in SENT


@pytest.mark.parametrize("name", ["xstatic-leaflet", "font-source-sans-pro", "streamlit-folium"])
def test_a_package_whose_files_are_sent_is_one_that_runs(name: str) -> None:
    assert name in SENT
    assert name in RUN
