"""The README, held to what exists: docs are tests."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dashboard.__main__ import app as dashboard_app
from dashboard.api import api
from dashboard.asking.address import CHOSEN, NAMES
from dashboard.asking.queries import PARAMETERS
from dashboard.parts import gestures, shading
from dashboard.stage.scene import keys
from dashboard.views import scene as scene_view
from geodata.atlas import Atlas
from loaders.__main__ import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
COMMANDS = {c.name or c.callback.__name__.replace("_", "-") for c in app.registered_commands}
INTERNAL_TARGETS = {"chromium", "nginx", "clean"}


def _overseas(atlas):
    return sum(c.code.startswith(("975", "977", "978", "98")) for c in atlas.of_kind("commune"))


def test_make_targets_are_those_that_exist():
    targets = set(re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split())
    assert set(re.findall(r"make ([a-z-]+)", README)) == targets - INTERNAL_TARGETS


def test_loader_commands_are_those_that_exist():
    assert set(re.findall(r"python -m loaders ([a-z]+)", README)) == COMMANDS


def test_dashboard_commands_are_those_that_exist():
    existing = {command.callback.__name__ for command in dashboard_app.registered_commands}
    assert set(re.findall(r"python -m dashboard ([a-z]+)", README)) == existing


def test_options_of_the_scene_are_those_that_exist():
    assert _options_in("Pour qui présente au Forum") == _options_of("scene")


def test_options_of_serve_are_those_that_exist():
    line = re.search(r"^    \S+python -m dashboard serve .*$", README, re.M)[0]
    assert set(re.findall(r"--[a-z]+", line)) == _options_of("serve")


def _options_in(title):
    section = re.search(rf"^## {title}$(.*?)^## ", README, re.M | re.S)[1]
    return set(re.findall(r"(?<![\w-])--[a-z]+", section))


def _options_of(name):
    commands = {one.callback.__name__: one.callback for one in dashboard_app.registered_commands}
    return {f"--{option}" for option in inspect.signature(commands[name]).parameters}


def test_keys_are_those_of_the_stage():
    header = r"^\| Touche \| Effet \|\n\| --- \| --- \|\n"
    table = re.search(header + r"((?:\|.*\n)+)", README, re.MULTILINE)[1]
    assert [tuple(row[2:-2].split(" | ")) for row in table.splitlines()] == list(keys())
    assert len(keys()) > 10


def test_url_parameters_are_those_of_the_page():
    table = re.findall(r"^\| `([a-z]+)` \|", README, re.MULTILINE)
    assert set(table) == {*NAMES, CHOSEN, *shading.NAMES, *scene_view.NAMES, *gestures.NAMES}


def test_api_parameters_are_those_of_the_api():
    paragraph = re.search(r"Paramètres, répétables : (.*?)\. Une", README, re.DOTALL)[1]
    values = {"label", "encouragement", "startup", "or", "argent", "bronze"}
    assert set(re.findall(r"`([a-z]+)`", paragraph)) - values == set(PARAMETERS)


def test_api_routes_are_those_that_exist():
    named = set(re.findall(r"^    (/api/[^\s?]+)", README, re.MULTILINE))
    described = {f"/api{path}" for path in (*api.openapi()["paths"], api.openapi_url)}
    assert {_route(path, described) for path in named} == described


def _route(path, described):
    """Return the described route that an example follows, such as ``/a/{code}`` for ``/a/1``."""
    for route in sorted(described, key=lambda route: route.count("{")):
        if re.fullmatch(re.sub(r"{[a-z]+}", "[^/]+", route), path):
            return route
    return path


@pytest.mark.parametrize("path", re.findall(r"^    /api(/[^\s{]+)(?:\s|$)", README, re.MULTILINE))
def test_api_examples_run(path):
    assert TestClient(api).get(path).status_code == 200


@pytest.mark.parametrize("target", re.findall(r"\]\(([^#)]+)\)", README))
def test_links_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_the_contents_list_each_section_in_its_order():
    titles = re.findall(r"^## (.*)$", README, re.MULTILINE)[1:]
    links = re.findall(r"^- \[(.*)\]\(#(.*)\)", README, re.MULTILINE)
    assert links == [(title, _anchor(title)) for title in titles]


def _anchor(title):
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize(
    "reader", ["explore la carte", "un partenaire régional", "présente au Forum"]
)
def test_each_of_the_three_users_has_one_section_with_a_picture(reader):
    (section,) = re.findall(rf"^## Pour (?:qui )?{reader}$(.*?)^## ", README, re.M | re.S)
    assert re.search(r"^!\[[^\]]{20,}\]\(.*\.png\)$", section, re.MULTILINE)


@pytest.mark.parametrize(
    "path", re.findall(r"`((?:geodata|loaders|dashboard|tests)/[^`]*)`", README)
)
def test_named_files_exist(path):
    assert (ROOT / path).exists()


def test_named_folders_exist_and_none_is_forgotten():
    named = set(re.findall(r"^    ([a-z]+)/ ", README, re.MULTILINE))
    ours = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {"tests"}
    assert named == ours


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        (r"([\d ]+) communes des collectivités", _overseas),
        (r"\(([\d ]+) communes,", lambda a: len(a.of_kind("commune")) - _overseas(a)),
        (r"([\d ]+) EPCI,", lambda a: len(a.of_kind("epci"))),
        (r"([\d ]+) EPT,", lambda a: len(a.of_kind("ept"))),
        (r"([\d ]+) départements,", lambda a: len(a.of_kind("departement"))),
        (r"([\d ]+) régions ;", lambda a: sum(len(r.code) == 2 for r in a.of_kind("region"))),
        (r"([\d ]+) anciennes", lambda a: len(a.former_communes) // 100 * 100),
    ],
)
def test_figures_are_those_of_the_atlas(pattern, count):
    said = int(re.search(pattern, README)[1].replace(" ", ""))
    assert said == count(Atlas.open())


def test_the_geocoding_example_runs():
    done = subprocess.run(
        [sys.executable, "-m", "loaders", "geocode", "Saint-Denis", "--department", "93"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    assert '"code": "93066"' in done.stdout


def test_variables_of_the_environment_are_those_that_are_read():
    from dashboard.api.limits import LIMIT, LIMIT_VARIABLE
    from dashboard.store import LEDGER_VARIABLE

    assert set(re.findall(r"TERRITOIRES_[A-Z_]+", README)) == {LIMIT_VARIABLE, LEDGER_VARIABLE}
    assert f"`{LIMIT}`" in README
