"""How a scene is asked to begin: what is wrong is named, and the rest is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.asking.suggesting import LAUREATES, TERRITORIES, THEMES, suggest
from dashboard.commands import write_scene
from dashboard.exports.formats import BY_END, FORMATS
from dashboard.parts.takeaway import takeaway
from dashboard.stage.scene import ORDERS, TITLE, Options
from dashboard.stage.wishes import LONGEST, Wish, WishError, options_of
from dashboard.store import ledger
from geodata.atlas import Atlas
from geodata.errors import InvalidDataError
from geodata.laureates import load_laureates
from tests.dashboard.shapes import attributes_of, text_of

ATLAS = Atlas.open()
KNOWN = load_laureates()
IDS = [laureate.id for laureate in KNOWN]
Write = Callable[..., Path]


def refused(wish: Wish) -> WishError:
    with pytest.raises(WishError) as raised:
        options_of(wish, KNOWN)
    return raised.value


def test_nothing_asked_is_the_usual_beginning() -> None:
    assert options_of(Wish(), KNOWN) == Options()


@given(st.integers(1, LONGEST))
def test_any_duration_within_an_hour_is_kept(delay: int) -> None:
    assert options_of(Wish(delay=str(delay)), KNOWN).delay == delay


@given(st.text(min_size=1, max_size=20))
def test_any_other_duration_is_refused_by_its_name(delay: str) -> None:
    fits = delay.isascii() and delay.isdigit() and 1 <= int(delay) <= LONGEST
    if fits:
        assert options_of(Wish(delay=delay), KNOWN).delay == int(delay)
    else:
        error = refused(Wish(delay=delay))
        assert error.parameter == "delay"
        assert f"« {delay} »" in str(error)


@pytest.mark.parametrize("order", ORDERS)
def test_each_order_is_kept(order: str) -> None:
    assert options_of(Wish(order, (IDS[0],)), KNOWN).order == order


@given(st.lists(st.sampled_from(IDS), min_size=1))
def test_a_list_is_followed_in_its_own_order(chosen: list[str]) -> None:
    options = options_of(Wish(chosen=tuple(chosen)), KNOWN)
    assert (options.order, options.chosen) == ("list", tuple(chosen))


@pytest.mark.parametrize("order", ["year", "region"])
def test_another_order_goes_before_the_list(order: str) -> None:
    assert options_of(Wish(order, tuple(IDS[:2])), KNOWN).order == order


@pytest.mark.parametrize(
    ("wish", "parameter"),
    [
        (Wish(order="taille"), "order"),
        (Wish(order="YEAR"), "order"),
        (Wish(order="list"), "order"),
        (Wish(chosen=(IDS[0], "nul")), "laureate"),
        (Wish(chosen=("",)), "laureate"),
        (Wish(delay="1.5"), "delay"),
        (Wish(delay="-1"), "delay"),
        (Wish(delay=str(LONGEST + 1)), "delay"),
        (Wish(address="exemple.fr"), "address"),
        (Wish(address="javascript:alert(1)"), "address"),
        (Wish(address="https://"), "address"),
        (Wish(address="https://x y"), "address"),
        (Wish(address="https://x/\n"), "address"),
    ],
)
def test_what_is_wrong_is_named(wish: Wish, parameter: str) -> None:
    error = refused(wish)
    assert error.parameter == parameter
    assert str(error)[-1] in ".…"


@pytest.mark.parametrize(
    "address", ["https://exemple.fr", "http://localhost:8501", "https://exemple.fr/carte/?a=b#c"]
)
def test_an_address_of_the_web_is_kept(address: str) -> None:
    assert options_of(Wish(address=address), KNOWN).address == address


@given(st.text(max_size=50))
def test_any_title_is_kept(title: str) -> None:
    assert options_of(Wish(title=title), KNOWN).title == (title or TITLE)


class TestWriteScene:
    def test_it_says_what_it_wrote(self, tmp_path: Path) -> None:
        path = tmp_path / "forum.html"
        said = write_scene(path, {"year": ["2015"]}, Wish())
        weight = f"{len(path.read_bytes()) // 1000} Ko"
        assert said == f"{path} : 2 lauréats, {weight}, sans réseau ni serveur."

    @pytest.mark.parametrize(
        ("filters", "wish", "parameter"),
        [
            ({"year": ["abc"]}, Wish(), "filters"),
            ({"q": ["introuvable"]}, Wish(), "filters"),
            ({}, Wish(order="taille"), "order"),
            ({}, Wish(delay="0"), "delay"),
        ],
    )
    def test_nothing_is_written_of_what_is_wrong(
        self, tmp_path: Path, filters: dict[str, list[str]], wish: Wish, parameter: str
    ) -> None:
        with pytest.raises(WishError) as raised:
            write_scene(tmp_path / "forum.html", filters, wish)
        assert raised.value.parameter == parameter
        assert list(tmp_path.iterdir()) == []

    def test_each_wrong_filter_has_its_line(self, tmp_path: Path) -> None:
        filters = {"year": ["abc"], "region": ["99"], "award": ["prix"]}
        with pytest.raises(WishError) as raised:
            write_scene(tmp_path / "forum.html", filters, Wish())
        assert len(str(raised.value).splitlines()) == 3

    def test_a_broken_ledger_leaves_the_former_file(
        self, tmp_path: Path, write_ledger: Write
    ) -> None:
        folder = tmp_path / "dossier"
        folder.mkdir()
        path = folder / "forum.html"
        path.write_bytes(b"ancien")
        write_ledger({"award": "prix"})
        with pytest.raises(InvalidDataError):
            write_scene(path, {}, Wish())
        assert path.read_bytes() == b"ancien"


class TestTakeaway:
    PARAMETERS = (("year", "2019"), ("q", "l’eau & « la terre »"))

    def test_each_format_has_a_link_and_what_it_is_for(self) -> None:
        written = takeaway(list(self.PARAMETERS))
        links = attributes_of(written, "href")
        assert [link.partition("?")[0] for link in links] == [
            f"/api/laureates.{one.end}" for one in FORMATS
        ]
        for one in FORMATS:
            assert one.purpose in text_of(written)

    def test_each_link_carries_the_same_filter(self) -> None:
        queries = {
            link.partition("?")[2] for link in attributes_of(takeaway([*self.PARAMETERS]), "href")
        }
        assert len(queries) == 1
        assert queries.pop().startswith("year=2019&q=l%E2%80%99eau+%26+")

    def test_formats_have_names_of_their_own(self) -> None:
        assert len(BY_END) == len(FORMATS) == len({one.title for one in FORMATS})


class TestSuggestions:
    @given(st.text(st.sampled_from("renantsmetopol 2019çé-’"), max_size=20))
    def test_they_are_few_and_none_comes_twice(self, text: str) -> None:
        values = [one["value"] for one in suggest(text, ledger(), ATLAS)]
        assert len(values) == len(set(values)) <= 1 + LAUREATES + THEMES + TERRITORIES

    @pytest.mark.parametrize("text", ["", "   ", "-", "’", "!?"])
    def test_no_word_suggests_nothing(self, text: str) -> None:
        assert suggest(text, ledger(), ATLAS) == []

    @pytest.mark.parametrize("text", ["saclay", "SACLAY", "Sâclay", "  saclay "])
    def test_accents_and_capitals_do_not_matter(self, text: str) -> None:
        assert "laureat=2019-label-paris-saclay" in [
            one["value"] for one in suggest(text, ledger(), ATLAS)
        ]

    def test_a_laureate_says_award_edition_and_project(self) -> None:
        (found,) = [one for one in suggest("saclay", ledger(), ATLAS) if "laureat=" in one["value"]]
        assert found["detail"].startswith("Label, 2019 : ")

    def test_an_empty_ledger_still_suggests_territories(self, write_ledger: Write) -> None:
        write_ledger()
        values = [one["value"] for one in suggest("rennes", ledger(), ATLAS)]
        assert values
        assert all(value.startswith("territoire=") for value in values)
