"""The choice of a territory: what comes back from the browser is untrusted."""

from typing import Any

import pytest

from dashboard.assets import STATIC
from dashboard.parts.picker import chosen_in


def test_the_key_that_the_box_sent() -> None:
    assert chosen_in({"choice": "commune:93064"}) == "commune:93064"


@pytest.mark.parametrize("value", [None, {}, {"choice": None}, {"choice": 3}, [], "x", 7])
def test_anything_else_is_nothing(value: Any) -> None:
    assert chosen_in(value) is None


@pytest.mark.parametrize("name", ["combobox.js", "picker.js", "portrait_map.js"])
def test_scripts_write_no_markup_and_ask_no_other_host(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    for word in ("innerHTML", "insertAdjacentHTML", "outerHTML", "document.write", "eval(", "http"):
        assert word not in text


@pytest.mark.parametrize("name", ["combobox.css", "territoire.css", "portrait_map.css"])
def test_colours_are_tokens(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    assert "#" not in text.replace("/*", "").split("{", 1)[1]
    assert "rgb(" not in text
