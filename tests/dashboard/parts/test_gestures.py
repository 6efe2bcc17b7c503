import re

from dashboard.asking.address import CHOSEN
from dashboard.asking.address import NAMES as FILTERS
from dashboard.files import STATIC
from dashboard.parts.gestures import NAMES
from dashboard.parts.grid import HEADS


def text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def test_the_script_keeps_what_the_browser_writes_and_nothing_else() -> None:
    (own,) = re.findall(r"const OWN = \[(.*)\];", text("address.js"))
    assert tuple(re.findall(r'"(\w+)"', own)) == NAMES
    assert not {*NAMES} & {*FILTERS, CHOSEN}


def test_each_is_written_by_a_script() -> None:
    scripts = text("place.js") + text("tabs.js") + text("grid.js")
    assert all(re.search(rf'"{name}"|\b{name}: ', scripts) for name in NAMES)


def test_the_address_is_written_in_one_place() -> None:
    names = (path.name for path in STATIC.glob("*.js") if "history" in text(path.name))
    assert sorted(names) == ["address.js"]


def test_the_names_of_columns_need_no_care_in_an_address() -> None:
    assert all(re.fullmatch(r"[a-z_]+", name) for name in HEADS)
