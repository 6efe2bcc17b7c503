"""The examples of the docstrings run."""

import doctest
import importlib
from pathlib import Path

import pytest

import geodata

MODULES = sorted(
    path.stem for path in Path(geodata.__file__).parent.glob("*.py") if path.stem != "__init__"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_the_docstrings_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"geodata.{name}")).failed == 0


def test_the_public_face_is_complete() -> None:
    assert sorted(geodata.__all__) == geodata.__all__
    assert all(getattr(geodata, name).__doc__ for name in geodata.__all__)
