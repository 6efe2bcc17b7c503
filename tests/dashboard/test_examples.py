import doctest
import importlib
from pathlib import Path

import pytest

import dashboard

ROOT = Path(dashboard.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in ROOT.rglob("*.py")
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
