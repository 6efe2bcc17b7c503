"""nginx: a visitor stays with a process, answers are kept, and none is old."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.serving import proxy
from dashboard.serving.errors import ServingError
from dashboard.serving.proxy import check_free, configuration, find_nginx
from tests.waiting import wait_until

FRESH = 1  # second that an answer of the API serves


def cookie_of(said):
    return said.headers.get("Set-Cookie", "")


def visitor_of(said):
    return re.fullmatch(r"(visiteur=[0-9a-f]{32}); Path=/; HttpOnly; SameSite=Lax", cookie_of(said))


def old(front, path="/api/x", **headers):
    """Ask once, and return when the answer no longer serves by itself."""
    first = front.ask(path, **headers)
    time.sleep(2 * FRESH + 0.1)  # nginx counts in whole seconds
    return first


def test_the_configuration_reads_well(snapshot, monkeypatch):
    monkeypatch.setattr(proxy, "_most_files", lambda: 1024)
    assert configuration(Path("/run/carte"), "127.0.0.1", 8501, [9001, 9002]) == snapshot


@given(st.lists(st.integers(1, 65_535), min_size=1, max_size=64, unique=True))
def test_each_process_is_behind_both_ways(ports):
    text = configuration(Path("/run/carte"), "127.0.0.1", 8501, ports)
    named = re.findall(r"server 127\.0\.0\.1:(\d+) ", text)
    assert [int(port) for port in named] == ports * 2
    assert "%{" not in text


def test_nginx_writes_in_its_folder_alone():
    text = configuration(Path("/run/carte"), "127.0.0.1", 8501, [9001])
    paths = re.findall(r"^ *(?:pid|\w+_temp_path|proxy_cache_path) (\S+?);?(?: |$)", text, re.M)
    assert len(paths) == 7
    assert all(path.startswith("/run/carte/") for path in paths)
    assert "access_log off;" in text
    assert "error_log stderr" in text


def test_the_nginx_of_the_system_comes_first(tmp_path, monkeypatch):
    for place in ("path", "debian", "unpacked"):
        (tmp_path / place).mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setattr(proxy, "DEBIAN", tmp_path / "debian")
    monkeypatch.setattr(proxy, "UNPACKED", tmp_path / "unpacked")
    with pytest.raises(ServingError, match="nginx est absent : « apt-get install nginx »"):
        find_nginx()
    for place in ("unpacked", "debian", "path"):
        program = tmp_path / place / "nginx"
        program.touch(0o755)
        assert find_nginx() == program


def test_a_port_that_is_taken_is_said(front):
    with pytest.raises(ServingError, match=r"Le port \d+ de 127\.0\.0\.1 est déjà pris"):
        check_free("127.0.0.1", front().port)


def test_an_address_of_elsewhere_is_said():
    with pytest.raises(ServingError, match="n’est pas d’ici"):
        check_free("192.0.2.1", 8501)  # of no machine: RFC 5737


def test_nginx_stops_and_leaves_its_port(front):
    one = front()
    assert one.proxy.is_alive
    one.proxy.stop()
    assert not one.proxy.is_alive
    check_free("127.0.0.1", one.port)
    one.proxy.stop()


def test_a_newcomer_gets_a_cookie_that_scripts_cannot_read(front):
    assert visitor_of(front().ask("/"))


def test_a_known_visitor_gets_none(front):
    one = front()
    visitor = visitor_of(one.ask("/"))[1]
    assert not cookie_of(one.ask("/", Cookie=visitor))


@pytest.mark.parametrize("value", ["", "x", "0" * 31, "0" * 33, "G" * 32, '"; Domain=x', "é" * 32])
def test_a_made_up_cookie_is_replaced(front, value):
    assert visitor_of(front().ask("/", Cookie=f"visiteur={value}".encode().decode("latin-1")))


def test_behind_https_the_cookie_is_for_https_alone(front):
    one = front()
    assert cookie_of(one.ask("/", X_Forwarded_Proto="https")).endswith("; Secure")
    assert one.backends[0].asked[-1]["x-forwarded-proto"] == "https"
    one.ask("/", X_Forwarded_Proto="gopher")
    assert one.backends[0].asked[-1]["x-forwarded-proto"] == "http"


def test_data_and_files_set_no_cookie(front):
    one = front()
    for path in ("/api/x", "/api/health", "/assets/x.css", "/static/x.js", "/integrer"):
        assert not cookie_of(one.ask(path)), path


def test_a_visitor_stays_with_a_process(front):
    one = front(3)
    visitor = visitor_of(one.ask("/"))[1]
    assert len({one.ask(f"/page-{i}", Cookie=visitor).backend for i in range(12)}) == 1


def test_visitors_spread_over_the_processes(front):
    one = front(3)
    visitors = [f"visiteur={i:032x}" for i in range(60)]
    places = [one.ask("/", Cookie=visitor).backend for visitor in visitors]
    assert min(places.count(place) for place in {*places}) >= 6
    assert len({*places}) == 3


def test_a_lost_process_moves_its_visitors_alone(front):
    one = front(3)
    visitors = [f"visiteur={i:032x}" for i in range(30)]
    before = {visitor: one.ask("/", Cookie=visitor).backend for visitor in visitors}
    lost = one.backends[1]
    lost.stop()
    after = {visitor: one.ask("/", Cookie=visitor).backend for visitor in visitors}
    moved = {visitor for visitor in visitors if before[visitor] != after[visitor]}
    assert moved == {visitor for visitor in visitors if before[visitor] == lost.name}
    assert lost.name not in after.values()
    lost.start(lost.port)
    wait_until(lambda: one.ask("/", Cookie=next(iter(moved))).backend == lost.name, 20)


def test_an_answer_is_kept_for_a_moment(front):
    one = front()
    first = one.ask("/api/x")
    wait_until(lambda: one.ask("/api/x").headers["X-Cache"] == "HIT", 20)
    assert one.ask("/api/x").body == first.body
    assert one.backends[0].answered.count(200) == 1


def test_an_answer_is_asked_again_with_its_etag(front):
    one = front()
    first = old(one)
    again = one.ask("/api/x")
    assert again.headers["X-Cache"] == "REVALIDATED"
    assert again.body == first.body
    assert one.backends[0].answered == [200, 304]


def test_a_changed_answer_is_seen_within_two_seconds(front):
    one = front()
    one.ask("/api/x")
    one.backends[0].body = "second"
    wait_until(lambda: b"second" in one.ask("/api/x").body, 2 * FRESH + 1)


def test_a_page_that_shows_a_changed_ledger_gets_its_data_at_once(front):
    one = front()
    assert b"first" in one.ask("/api/x", X_Ledger="a").body
    one.backends[0].body = "second"
    assert b"second" in one.ask("/api/x", X_Ledger="b").body


@pytest.mark.parametrize(
    "headers",
    [{"Accept_Encoding": "gzip"}, {"Origin": "https://exemple.invalid"}, {"Host": "autre.invalid"}],
)
def test_what_changes_an_answer_keeps_it_apart(front, headers):
    one = front()
    one.ask("/api/x")
    one.ask("/api/x", **headers)
    assert len(one.backends[0].asked) == 2


def test_ways_of_asking_for_gzip_are_one(front):
    one = front()
    one.ask("/api/x", Accept_Encoding="gzip, deflate, br, zstd")
    again = one.ask("/api/x", Accept_Encoding="gzip")
    assert again.headers["X-Cache"] in ("HIT", "REVALIDATED")
    assert {asked["accept-encoding"] for asked in one.backends[0].asked} == {"gzip"}


def test_a_parameter_keeps_an_answer_apart(front):
    one = front()
    one.ask("/api/x?year=2018")
    one.ask("/api/x?year=2019")
    assert len(one.backends[0].asked) == 2


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (200, {"Cache-Control": "no-store"}),
        (200, {"Cache-Control": "private"}),
        (200, {"Set-Cookie": "a=b"}),
        (422, {}),
        (404, {}),
        (500, {}),
        (503, {}),
    ],
)
def test_what_is_not_for_all_is_not_kept(front, status, headers):
    one = front()
    one.backends[0].status = status
    one.backends[0].headers = headers
    assert [one.ask("/api/x").status for _ in range(3)] == [status] * 3
    assert len(one.backends[0].asked) == 3


@pytest.mark.parametrize("path", ["/", "/territoire", "/api/health"])
def test_pages_and_health_are_always_asked(front, path):
    one = front()
    for _ in range(3):
        one.ask(path)
    assert len(one.backends[0].asked) == 3


def test_a_file_that_never_changes_is_asked_once(front):
    one = front()
    one.backends[0].headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    old(one, "/static/js/main.1234.js")
    assert one.ask("/static/js/main.1234.js").headers["X-Cache"] == "HIT"
    assert len(one.backends[0].asked) == 1


def test_an_answer_is_the_work_of_one_process(front):
    one = front(3)
    for _ in range(3):
        old(one, "/api/heavy", X_Ledger="a")
    assert sum(bool(backend.asked) for backend in one.backends) == 1


def test_data_outlive_the_processes_and_pages_say_so_in_french(front):
    one = front()
    first = old(one)
    one.backends[0].stop()
    assert one.ask("/api/x").body == first.body
    page = one.ask("/")
    assert (page.status, page.headers["Retry-After"]) == (503, "5")
    assert '<html lang="fr">' in page.body.decode()
    assert "Le service redémarre." in page.body.decode()
    data = one.ask("/api/never-asked")
    assert (data.status, data.headers["Content-Type"]) == (503, "application/json")
    assert "Le service redémarre." in data.body.decode()
    one.backends[0].start(one.backends[0].port)
    wait_until(lambda: one.ask("/").status == 200, 20)


def test_what_nginx_can_not_read_itself_is_said_in_french(front, crossable):
    one = front()
    old(one)  # kept
    (crossable / "cache").chmod(0)
    said = one.ask("/api/x")
    assert (said.status, said.headers["Content-Type"]) == (503, "application/json")
    assert "Le service redémarre." in said.body.decode()
    assert one.ask("/").status == 200


def test_the_address_of_the_visitor_and_the_host_reach_the_application(front):
    one = front()
    one.ask("/", Host="carte.exemple.fr", X_Forwarded_For="192.0.2.7")
    asked = one.backends[0].asked[-1]
    assert asked["host"] == "carte.exemple.fr"
    assert asked["x-forwarded-for"] == "192.0.2.7, 127.0.0.1"


def test_a_body_that_is_too_large_is_refused_before_the_application(front):
    one = front()
    assert one.ask("/", "POST", b"x" * 1_100_000).status == 413
    assert not one.backends[0].asked


def test_an_address_that_is_too_long_is_refused_before_the_application(front):
    one = front()
    assert one.ask(f"/api/x?q={'x' * 30_000}").status == 414
    assert not one.backends[0].asked
