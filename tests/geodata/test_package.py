"""The public face of the domain, and what importing it costs."""

import subprocess
import sys
from pathlib import Path

import pytest

import geodata

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", geodata.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(geodata, name).__module__.startswith("geodata.")


def test_a_name_that_is_not_public() -> None:
    with pytest.raises(AttributeError, match="module 'geodata' has no attribute 'Region'"):
        _ = geodata.Region  # type: ignore[attr-defined]


def test_an_exact_name_is_placed_without_the_libraries_of_the_map() -> None:
    script = (
        "import sys; from loaders.geocoder import Geocoder; "
        "print(Geocoder.open().geocode('Rennes').status); "
        "print([m for m in ('numpy', 'pyarrow', 'shapely', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:2] == ["matched", "[]"]
