"""The list of words and brands is made from three archives, whole or not at all."""

import hashlib
import io
import json
import shutil
import tarfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import __main__ as command
from loaders.building import words
from loaders.building.official import SourceError
from loaders.building.words import BRANDS, ENGLISH, FRENCH, brand_words, resembling, write_words
from loaders.geocoding.likeness import Spellings
from loaders.geocoding.name_index import ALIASES, DATA, FILE, SOURCES
from loaders.geocoding.ordinary import WORDS, load_words

BRAND_INDEX = {
    "nsi": {
        "brands/shop/toys": {
            "items": [
                {"locationSet": {"include": ["fr", "be"]}, "tags": {"brand": "Bouzygues"}},
                {"locationSet": {"include": ["001"]}, "tags": {"name": "Rouba Toys"}},
                {"locationSet": {"include": ["it"]}, "tags": {"brand": "Marmanda"}},
                {"locationSet": {}, "tags": {"brand": "Lectoura"}},
            ]
        },
        "operators/power": {
            "items": [{"locationSet": {"include": ["fr"]}, "tags": {"brand": "Valenciena"}}]
        },
    }
}
INVENTED = ["Commerce", "commercé", "pomme de terre", "Nantes", "zythum", "cité"]


def pack(members):
    """Make an archive as npm does."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """A folder with the archives of a few words and brands; no npm on the machine."""
    folder = tmp_path / "packages"
    folder.mkdir()
    for name, source, said in (
        ("FRENCH", FRENCH, INVENTED),
        ("ENGLISH", ENGLISH, ["greeting", "the"]),
        ("BRANDS", BRANDS, BRAND_INDEX),
    ):
        member = source.member.removeprefix("package/")
        content = pack({member: json.dumps(said).encode(), "license": b"invented"})
        (folder / source.archive).write_bytes(content)
        expected = replace(source, sha256=hashlib.sha256(content).hexdigest())
        monkeypatch.setattr(words, name, expected)
    monkeypatch.setenv("PATH", "")
    return folder


@pytest.fixture
def atlas_folder(tmp_path):
    """What the index of names is read from."""
    folder = tmp_path / "atlas"
    folder.mkdir()
    for name in (FILE, ALIASES, *SOURCES):
        shutil.copy(DATA / name, folder / name)
    return folder


def test_only_words_that_resemble_a_name_are_written(packages, atlas_folder):
    assert write_words(packages, atlas_folder) == atlas_folder / WORDS
    assert load_words(atlas_folder) == {"commerce", "bouzygues", "greeting"}
    assert (atlas_folder / WORDS).read_bytes() == b"bouzygues\ncommerce\ngreeting\n"


def test_only_the_words_of_brands_found_in_france_are_read():
    assert list(brand_words(BRAND_INDEX)) == ["bouzygues", "rouba", "toys"]
    assert list(brand_words({})) == []


def test_the_command_writes_the_words_alone(packages, atlas_folder, monkeypatch, capsys):
    before = (atlas_folder / FILE).stat().st_mtime_ns
    arguments = ["build", "--words", "--packages", str(packages), "--target", str(atlas_folder)]
    monkeypatch.setattr("sys.argv", ["loaders", *arguments])
    assert command.main() == 0
    assert capsys.readouterr().out == f"{atlas_folder / WORDS} : 0.0 Mo\n"
    assert (atlas_folder / FILE).stat().st_mtime_ns == before


@pytest.mark.parametrize("source", [FRENCH, ENGLISH, BRANDS])
@pytest.mark.parametrize("spoiled", [b"", b"another archive"])
def test_another_archive_changes_nothing(packages, atlas_folder, source, spoiled):
    (atlas_folder / WORDS).write_bytes(b"commerce\n")
    (packages / source.archive).write_bytes(spoiled)
    with pytest.raises(SourceError, match="n’est pas le fichier attendu"):
        write_words(packages, atlas_folder)
    assert (atlas_folder / WORDS).read_bytes() == b"commerce\n"


@pytest.mark.parametrize("source", [FRENCH, ENGLISH, BRANDS])
def test_without_npm_the_archive_to_provide_is_named(packages, atlas_folder, source):
    (packages / source.archive).unlink()
    with pytest.raises(SourceError, match=source.package.partition("@")[0]):
        write_words(packages, atlas_folder)
    assert not (atlas_folder / WORDS).exists()


LETTERS = st.text("aeinrst", min_size=1, max_size=12)


@given(st.lists(LETTERS), st.lists(LETTERS, min_size=1))
def test_what_is_kept_is_sorted_asked_for_and_no_name(asked, names):
    spellings = Spellings(set(names))
    kept = resembling(asked, spellings)
    assert kept == sorted(set(kept))
    assert set(kept) <= set(asked)
    assert not set(kept) & set(names)


@given(LETTERS.filter(lambda name: len(name) >= 8), st.integers(0, 7))
def test_a_word_one_letter_from_a_long_name_is_kept(name, place):
    word = name[:place] + "z" + name[place + 1 :]
    assert resembling([word], Spellings([name])) == [word]
