import re
from typing import Any

import altair as alt
import pytest

from dashboard.assets import STATIC
from dashboard.parts.charts import EDGE, FILLS, INKS, PLAIN, bars, stacks
from dashboard.parts.figures import NO_PLACE, by_award, by_edition, by_region, by_theme
from dashboard.words.wording import sign_of
from geodata.atlas import Atlas
from tests.crowd import crowd

CROWD = crowd()
PAPERS = ("#ffffff", "#111827")


def values(chart: alt.LayerChart) -> list[dict[str, Any]]:
    described = chart.to_dict()
    (data,) = described["datasets"].values() if "datasets" in described else [None]
    return data or described["data"]["values"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_bars_say_each_count_in_order() -> None:
    rows = by_region(CROWD, Atlas.open())
    drawn = values(bars(rows, INKS["light"]))
    assert [(one["name"], one["amount"]) for one in drawn] == rows
    assert drawn[0]["tip"] == f"{rows[0][0]} : {rows[0][1]} lauréats"


def test_the_bar_of_the_unknown_is_hollow() -> None:
    drawn = values(bars(by_region(CROWD, Atlas.open()), INKS["light"]))
    assert [one["name"] for one in drawn if one["fill"] == "transparent"] == [NO_PLACE]
    themes = values(bars(by_theme(CROWD), INKS["light"]))
    assert [one["fill"] for one in themes] == [PLAIN, PLAIN, "transparent"]


def test_stacks_add_up_to_the_counts_of_the_table() -> None:
    drawn = values(stacks(CROWD, INKS["light"]))
    ends: dict[str, int] = {}
    for one in drawn:
        assert one["start"] == ends.get(one["edition"], 0)
        ends[one["edition"]] = one["end"]
    assert list(ends.items()) == by_edition(CROWD)


def test_each_segment_has_the_letter_of_its_distinction() -> None:
    drawn = values(stacks(CROWD, INKS["light"]))
    letters = {(one["letter"][0], one["fill"]) for one in drawn}
    assert {letter for letter, _ in letters} == set("LOABES")
    assert len(letters) == len({sign_of(one) for one in CROWD})


def test_counts_by_award_follow_the_filter() -> None:
    assert [name for name, _ in by_award(CROWD)] == [
        "Label (niveau inconnu)",
        "Label or",
        "Label argent",
        "Label bronze",
        "Encouragement",
        "Start-up",
    ]
    assert sum(amount for _, amount in by_award(CROWD)) == len(CROWD)


@pytest.mark.parametrize("paper", PAPERS)
def test_bars_are_seen_on_light_and_dark_paper(paper: str) -> None:
    assert contrast(PLAIN, paper) >= 3
    assert contrast(EDGE, paper) >= 3


@pytest.mark.parametrize("sign", FILLS)
def test_letters_are_read_on_their_segment(sign: str) -> None:
    assert contrast(*FILLS[sign]) >= 4.5


@pytest.mark.parametrize(("theme", "paper"), [*zip(INKS, PAPERS, strict=True)])
def test_words_are_read_on_the_paper(theme: str, paper: str) -> None:
    assert contrast(INKS[theme], paper) >= 4.5


def test_the_colours_are_those_of_the_tokens() -> None:
    tokens = (STATIC / "tokens.css").read_text(encoding="utf-8")
    for sign, (fill, _) in FILLS.items():
        assert re.search(rf"--{sign}-fill: {fill};", tokens), sign
    assert f"--body: light-dark({INKS['light']}, {INKS['dark']});" in tokens


def test_bars_are_as_thick_however_few_they_are() -> None:
    heights = [bars([("a", 1)] * amount, INKS["light"]).to_dict()["height"] for amount in (1, 2, 9)]
    assert heights[1] - heights[0] == (heights[2] - heights[1]) / 7
