import doctest
import importlib
from pathlib import Path

import pytest

import dashboard

MODULES = sorted(
    path.stem
    for path in Path(dashboard.__file__).parent.glob("*.py")
    if path.stem not in {"__init__", "app", "home"}  # both start the application
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_the_docstrings_run(name: str) -> None:
    module = importlib.import_module(f"dashboard.{name}")
    assert doctest.testmod(module).failed == 0


def test_some_modules_have_examples() -> None:
    finder = doctest.DocTestFinder()
    modules = (importlib.import_module(f"dashboard.{name}") for name in MODULES)
    examples = sum(len(test.examples) for module in modules for test in finder.find(module))
    assert examples >= 10
