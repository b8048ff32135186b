"""Whoever watches the site is answered while everything else waits, and never told that a site is well which hangs."""

from http.client import HTTPConnection
from threading import Event, Semaphore
from typing import Any

import pytest
from werkzeug.test import Client

from tests.serving import served
from tests.webapp.conftest import Site
from tests.webapp.newsroom import tell
from webapp.serving.at_hand import AtHand
from webapp.serving.health import MOST_AGE, PATHS

THREADS = 2


@pytest.fixture
def watched(site: Site) -> AtHand:
    """A site that somebody has looked at, with nothing behind what was seen: whatever else is asked fails."""
    before = AtHand(site.app)
    before.health.look()

    def never(*_: object) -> list[bytes]:
        raise AssertionError("Flask was asked")

    before._app = never  # type: ignore[assignment] # it is called only
    return before


def asked(address: str, path: str) -> HTTPConnection:
    connection = HTTPConnection(address.removeprefix("http://"), timeout=10)
    connection.request("GET", path, headers={"Connection": "close"})
    return connection


def answered(connection: HTTPConnection) -> bytes:
    with connection.getresponse() as answer:
        return answer.read()


def test_health_is_answered_while_all_threads_make_pages() -> None:
    begun, done = Semaphore(0), Event()

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        if environ["PATH_INFO"] not in PATHS:
            begun.release()
            done.wait(10)
        start_response("200 OK", [])
        return [environ["PATH_INFO"].encode()]

    with served(app, threads=THREADS) as address:
        pages = [asked(address, "/film/any") for _ in range(THREADS + 1)]
        for _ in range(THREADS):
            assert begun.acquire(timeout=10)
        assert not begun.acquire(blocking=False)  # one more page than there are threads waits
        for path in PATHS:
            assert answered(asked(address, path)) == path.encode()
        done.set()
        assert [answered(page) for page in pages] == [b"/film/any"] * (THREADS + 1)


@pytest.mark.parametrize("path", list(PATHS))
def test_what_was_seen_last_is_told_as_flask_tells_it(site: Site, watched: AtHand, path: str) -> None:
    told, flasks = Client(watched).get(path), site.client.get(path)
    assert (told.status_code, told.data) == (flasks.status_code, flasks.data)
    assert sorted(told.headers.to_wsgi_list()) == sorted(flasks.headers.to_wsgi_list())


def test_the_next_look_sees_what_came(site: Site, watched: AtHand) -> None:
    before = Client(watched).get("/healthz").get_json()["last_change"]
    tell(site.archive, "wire", 8)
    watched.health.look()
    assert Client(watched).get("/healthz").get_json()["last_change"] > before


@pytest.mark.parametrize("path", list(PATHS))
def test_when_nobody_could_look_for_long_it_fails(watched: AtHand, path: str) -> None:
    seen_at = watched.health.clock()
    watched.health.clock = lambda: seen_at + MOST_AGE + 1
    told = Client(watched).get(path)
    assert told.status_code == 503
    assert "nobody could look" in told.get_json()["reason"]
    assert told.headers["X-Content-Type-Options"] == "nosniff"


def test_a_failing_archive_is_told(site: Site, watched: AtHand) -> None:
    database = next(site.folder.glob("second-unit.db"))
    site.archive.close()
    database.rename(database.with_suffix(".away"))
    database.mkdir()
    watched.health.look()
    assert Client(watched).get("/healthz").status_code == 503


def test_nobody_is_told_under_a_foreign_name(site: Site) -> None:
    before = AtHand(site.app)
    before.health.look()
    assert Client(before).get("/healthz", headers={"Host": "elsewhere.example"}).status_code == 400


def test_answers_are_counted_and_looks_are_not(site: Site) -> None:
    before = AtHand(site.app)
    before.health.look()
    Client(before).get("/healthz")
    counted = site.client.get("/metrics").text
    assert 'second_unit_answers_total{page="healthz",status="200"} 1.0' in counted
