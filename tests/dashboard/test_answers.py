"""What the API sends: bytes made once, told apart by their tag, zipped for who can read it."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.testclient import TestClient

from dashboard.api import api
from dashboard.api.answers import HEADERS, Answer
from dashboard.api.errors import BadRequestError
from dashboard.api.parameters import selection_of, take_flag
from dashboard.api.territories import place_of
from dashboard.exports.formats import FORMATS
from dashboard.exports.json_file import json_bytes
from dashboard.parts.shading import Choice, Shading, shading_of
from geodata.atlas import Atlas
from geodata.selection import Selection
from geodata.territories import KINDS
from tests.crowd import crowd

ATLAS = Atlas.open()
Write = Callable[..., Path]
client = TestClient(api)
BODY = b"un corps de lettres " * 50


def request(query: str = "", **headers: str) -> Request:
    known = [(name.replace("_", "-").encode(), said.encode()) for name, said in headers.items()]
    return Request({"type": "http", "query_string": query.encode(), "headers": known})


class TestAnswer:
    def test_it_is_sent_as_it_is_to_who_asks_nothing(self) -> None:
        sent = Answer.of(BODY, "text/plain").to(request())
        assert (sent.status_code, sent.body) == (200, BODY)
        assert "content-encoding" not in sent.headers

    @pytest.mark.parametrize("accepts", ["gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8"])
    def test_it_is_zipped_for_who_reads_it(self, accepts: str) -> None:
        sent = Answer.of(BODY, "text/plain").to(request(accept_encoding=accepts))
        assert sent.headers["content-encoding"] == "gzip"
        assert len(sent.body) < len(BODY)
        assert gzip.decompress(sent.body) == BODY

    def test_a_dense_one_is_never_zipped_again(self) -> None:
        sent = Answer.of(BODY, "image/png", dense=True).to(request(accept_encoding="gzip"))
        assert sent.body == BODY
        assert "content-encoding" not in sent.headers

    @pytest.mark.parametrize("accepts", ["", "gzip"])
    def test_caches_are_told_that_it_varies_and_must_be_asked_again(self, accepts: str) -> None:
        sent = Answer.of(BODY, "text/plain").to(request(accept_encoding=accepts))
        for name, said in HEADERS.items():
            assert sent.headers[name] == said

    @given(st.binary(max_size=200), st.binary(max_size=200))
    def test_two_have_the_same_tag_only_where_they_say_the_same(
        self, one: bytes, other: bytes
    ) -> None:
        tags = [Answer.of(body, "text/plain").etag for body in (one, other)]
        assert (tags[0] == tags[1]) == (one == other)

    @pytest.mark.parametrize("shape", ["{}", " {} ", '"a", {}', '{}, W/"b"', "*"])
    def test_what_is_known_is_not_sent_again(self, shape: str) -> None:
        answer = Answer.of(BODY, "text/plain")
        sent = answer.to(request(if_none_match=shape.replace("{}", answer.etag)))
        assert (sent.status_code, sent.body) == (304, b"")
        assert sent.headers["etag"] == answer.etag

    @pytest.mark.parametrize("known", ['"abc"', 'W/"abc"', "", "x*"])
    def test_what_is_not_known_is_sent(self, known: str) -> None:
        assert Answer.of(BODY, "text/plain").to(request(if_none_match=known)).body == BODY

    def test_its_own_headers_are_added(self) -> None:
        sent = Answer.of(BODY, "text/plain", {"Link": "<x>"}).to(request())
        assert sent.headers["link"] == "<x>"

    @given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=4))
    def test_json_is_read_back(self, content: dict[str, str]) -> None:
        usable = {
            key.encode("utf-8", "replace").decode(): said.encode("utf-8", "replace").decode()
            for key, said in content.items()
        }
        assert json.loads(Answer.of_json(usable).body) == usable

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
    def test_no_number_that_json_has_none_of_is_written(self, value: float) -> None:
        with pytest.raises(ValueError, match="not JSON compliant"):
            json_bytes({"value": value})


class TestParameters:
    @pytest.mark.parametrize(
        ("query", "flag"),
        [("", False), ("communes=true", True), ("communes=false", False)],
    )
    def test_a_flag_is_taken(self, query: str, flag: bool) -> None:
        asked = request(f"year=2019&{query}".rstrip("&"))
        assert take_flag(asked, "communes") == (flag, [("year", "2019")])

    @pytest.mark.parametrize("value", ["1", "True", "", "oui", "<b>"])
    def test_a_flag_that_is_none_is_named(self, value: str) -> None:
        with pytest.raises(BadRequestError) as raised:
            take_flag(request(f"communes={value}"), "communes")
        (problem,) = raised.value.problems
        assert (problem.parameter, problem.value) == ("communes", value)

    def test_every_wrong_parameter_is_told_at_once(self) -> None:
        with pytest.raises(BadRequestError) as raised:
            selection_of([("year", "abc"), ("region", "99"), ("year", "2019")])
        assert [one.parameter for one in raised.value.problems] == ["year", "region"]

    def test_right_ones_are_a_selection(self) -> None:
        assert selection_of([("year", "2019")]) == Selection(years=frozenset({2019}))


ROUTES = [f"/laureates.{one.end}" for one in FORMATS]
BROKEN = [*ROUTES, "/editions", "/health", "/scene.html", "/suggestions?q=rennes"]


@pytest.mark.parametrize("route", BROKEN)
def test_a_broken_ledger_is_a_503_that_says_where(route: str, write_ledger: Write) -> None:
    write_ledger({"award": "<b>médaille</b>"})
    answer = client.get(route)
    assert answer.status_code == 503
    (problem,) = answer.json()["detail"]
    assert "inventes.csv, ligne 2" in problem["message"]
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("route", ROUTES)
def test_a_wrong_parameter_is_a_422_in_each_format(route: str) -> None:
    answer = client.get(f"{route}?year=abc&inconnu=<b>")
    assert answer.status_code == 422
    assert [one["parameter"] for one in answer.json()["detail"]] == ["year", "inconnu"]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("route", ["/laureates.json", "/health", "/territories"])
def test_nothing_can_be_written(route: str, method: str) -> None:
    assert getattr(client, method)(route).status_code == 405


@pytest.mark.parametrize("route", ["/territories/ville/1", "/territories/commune/0"])
def test_an_unknown_territory_is_a_404_in_french(route: str) -> None:
    answer = client.get(route)
    assert answer.status_code == 404
    assert answer.json()["detail"][0]["parameter"] == "code"


@pytest.mark.parametrize("query", ["?year=", "?year=2019&year=2020", "?year=20199", "?a=1"])
def test_the_year_of_a_territory_is_one_and_whole(query: str) -> None:
    answer = client.get(f"/territories/commune/93064{query}")
    assert answer.status_code == (200 if query == "?year=" else 422)


@pytest.mark.parametrize("kind", KINDS)
def test_where_a_territory_lies_never_names_itself_alone(kind: str) -> None:
    for one in ATLAS.of_kind(kind)[:25]:  # type: ignore[arg-type]
        place = place_of(one, ATLAS)
        assert (place == "") == (kind == "region")
        assert place.count("(") <= 2


class TestShadesOfACrowd:
    """The map in colours, over laureates that are made up."""

    def shade(self, land: str, measure: str) -> Shading:
        found = shading_of(Choice(land, measure), crowd(), ATLAS)  # type: ignore[arg-type]
        assert found is not None
        return found

    @pytest.mark.parametrize("land", ["regions", "departements"])
    @pytest.mark.parametrize("measure", ["laureats", "million", "label", "startup"])
    def test_classes_follow_the_order_of_the_values(self, land: str, measure: str) -> None:
        shading = self.shade(land, measure)
        rows = sorted(shading.rows, key=lambda row: row.value or 0)
        ranks = [shading.rank(row) for row in rows]
        assert ranks == sorted(ranks)
        assert [rank > 0 for rank in ranks] == [round(row.value or 0, 2) > 0 for row in rows]

    @pytest.mark.parametrize("measure", ["laureats", "label", "startup"])
    def test_the_darkest_colour_is_that_of_the_last_class(self, measure: str) -> None:
        shading = self.shade("regions", measure)
        steps = [shading.step(rank) for rank in range(len(shading.breaks) + 1)]
        assert steps[0] == 0
        assert steps == sorted(set(steps))
        assert steps[-1] == 5

    def test_awards_add_up_to_the_laureates(self) -> None:
        whole, *parts = (
            {row.territory.code: row.count for row in self.shade("departements", measure).rows}
            for measure in ("laureats", "label", "encouragement", "startup")
        )
        for code, amount in whole.items():
            assert amount == sum(part.get(code, 0) for part in parts)
