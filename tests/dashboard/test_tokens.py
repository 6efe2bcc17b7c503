"""The colours: said once, legible in both themes, and the same as Streamlit's."""

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest

from dashboard.assets import STATIC

TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
CONFIG = Path(STATIC.parent / ".streamlit" / "config.toml")
HEX = r"#[0-9a-f]{3,8}"
SIGNS = ("label", "or", "argent", "bronze", "encouragement", "startup")


def palette(theme: str) -> dict[str, str]:
    """Return the tokens of a theme; those that are not a plain colour are left out."""
    both = re.findall(rf"--([\w-]+): light-dark\(({HEX}), ({HEX})\);", TOKENS)
    same = re.findall(rf"--([\w-]+): ({HEX});", TOKENS)
    return dict(same) | {name: (dark if theme == "dark" else light) for name, light, dark in both}


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(whole[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_that_of_wcag() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_are_legible_on_every_surface(theme: str) -> None:
    tokens = palette(theme)
    texts = ("ink", "body", "soft", "blue", "danger", "ok")
    low = {
        (text, surface): contrast(tokens[text], tokens[surface])
        for text, surface in product(texts, ("paper", "wash", "tint"))
        if contrast(tokens[text], tokens[surface]) < 4.5
    }
    assert low == {}
    for text, surface in (
        ("on-blue", "blue"),
        ("danger-ink", "danger-wash"),
        ("ok", "ok-wash"),
        ("place", "land"),
    ):
        assert contrast(tokens[text], tokens[surface]) >= 4.5, (text, surface)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sign", SIGNS)
def test_signs_are_legible_and_seen_on_the_land(theme: str, sign: str) -> None:
    tokens = palette(theme)
    assert contrast(tokens[f"{sign}-letter"], tokens[f"{sign}-fill"]) >= 4.5
    assert contrast(tokens[f"{sign}-edge"], tokens["land"]) >= 3
    assert contrast(tokens[f"{sign}-edge"], tokens["sea"]) >= 3
    assert contrast(tokens[f"{sign}-area"], tokens["land"]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_everywhere(theme: str) -> None:
    tokens = palette(theme)
    for surface in ("paper", "wash", "tint", "sea", "land"):
        assert contrast(tokens["focus"], tokens[surface]) >= 3, surface


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_classes_go_one_way(theme: str) -> None:
    tokens = palette(theme)
    shades = [luminance(tokens[f"class-{rank}"]) for rank in range(1, 6)]
    assert shades == sorted(shades, reverse=theme == "light")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_streamlit_has_the_same_colours(theme: str) -> None:
    said = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    tokens = palette(theme)
    assert "base" not in said
    for option, token in (
        ("primaryColor", "blue"),
        ("backgroundColor", "paper"),
        ("secondaryBackgroundColor", "wash"),
        ("textColor", "ink"),
        ("linkColor", "blue"),
    ):
        assert luminance(said[theme][option]) == luminance(tokens[token]), option


@pytest.mark.parametrize("path", sorted(STATIC.rglob("*.css")), ids=lambda path: path.name)
def test_colours_are_said_in_one_file(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    masks = re.sub(r"mask-image: [^;]+;", "", text)
    if path.name != "tokens.css":
        assert re.findall(rf"{HEX}\b|\b(?:rgb|hsl)a?\(", masks) == []
        scripts = "".join(one.read_text(encoding="utf-8") for one in STATIC.rglob("*.js"))
        known = set(re.findall(r"--([\w-]+):", TOKENS + text))
        known |= set(re.findall(r'setProperty\("--([\w-]+)"', scripts))
        assert set(re.findall(r"var\(--([\w-]+)\)", text)) <= known
