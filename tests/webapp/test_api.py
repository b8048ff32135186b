"""The API: described by itself, answering as described, and careful with what is not ours."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

import index
from records.sources import Display
from settings import IndexSettings
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import tell
from webapp.api.paging import cursor_of
from webapp.limits import Limiter

BASE = "/api/v1"
ANSWERS = {
    "/articles": "/articles",
    "/articles/{number}": "/articles/1",
    "/search": "/search?q=jump",
    "/films": "/films",
    "/films/{slug}": "/films/the-long-drop-2021",
    "/films/{slug}/set-pieces": "/films/the-long-drop-2021/set-pieces",
    "/films/{slug}/timeline": "/films/the-long-drop-2021/timeline",
    "/films/{slug}/ledger": "/films/the-long-drop-2021/ledger",
    "/films/{slug}/articles": "/films/the-long-drop-2021/articles",
    "/people": "/people",
    "/people/{slug}/articles": "/people/lead-one/articles",
    "/stunts": "/stunts",
    "/stunts/{slug}/articles": "/stunts/motorcycle-cliff-jump/articles",
    "/sources": "/sources",
}


def ask(client: FlaskClient, path: str) -> Any:
    answer = client.get(path if path.startswith("/api") else BASE + path)
    assert answer.status_code == 200, answer.text
    return json.loads(answer.data)


def pages(client: FlaskClient, path: str) -> Iterator[Any]:
    upcoming: str | None = BASE + path
    while upcoming:
        page = ask(client, upcoming.removeprefix("http://localhost"))
        yield page
        upcoming = page["next"]


def test_the_description_is_valid_openapi_and_complete(client: FlaskClient) -> None:
    described = ask(client, "/openapi.json")
    validate(described)
    assert set(described["paths"]) == set(ANSWERS)
    assert all(path["get"]["summary"] for path in described["paths"].values())


@pytest.mark.parametrize(("described", "asked"), ANSWERS.items())
def test_every_answer_is_as_described(client: FlaskClient, described: str, asked: str) -> None:
    document = ask(client, "/openapi.json")
    operation = document["paths"][described]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {"$ref": schema["$ref"], "components": document["components"]}
    answer = ask(client, asked)
    Draft202012Validator(whole).validate(answer)
    assert any(answer.values())


def test_articles_come_page_by_page_each_once(site: Site) -> None:
    whole = [article["id"] for article in ask(site.client, "/articles")["articles"]]
    paged = [article["id"] for page in pages(site.client, "/articles?limit=2") for article in page["articles"]]
    assert len(whole) > 2
    assert paged == whole


def test_a_film_s_articles_come_page_by_page_too(client: FlaskClient) -> None:
    path = "/films/the-long-drop-2021"
    shown = [article["id"] for page in pages(client, f"{path}/articles?limit=2") for article in page["articles"]]
    assert len(shown) == len(set(shown)) == ask(client, path)["articles"] > 2


def test_what_a_search_finds_comes_page_by_page_too(client: FlaskClient) -> None:
    path = "/search?q=jump&limit=2"
    shown = [article["id"] for page in pages(client, path) for article in page["articles"]]
    assert len(shown) == len(set(shown)) == next(pages(client, path))["total"]


def test_what_arrives_while_a_search_is_read_is_counted_and_not_mixed_in(site: Site) -> None:
    first = ask(site.client, "/search?q=jump&limit=2&sort=newest")
    tell(site.archive, "post", 60)
    index.follow(site.archive, site.folder / "index", IndexSettings(), NOW + timedelta(minutes=1))
    rest = list(pages(site.client, first["next"].removeprefix("http://localhost" + BASE)))
    shown = [article["id"] for page in (first, *rest) for article in page["articles"]]
    assert len(shown) == len(set(shown)) == first["total"]
    assert [page["arrived"] for page in (first, *rest)] == [0, *[1] * len(rest)]


def test_a_ledger_says_who_said_a_figure_first_and_who_contradicts_it(client: FlaskClient) -> None:
    figures = ask(client, "/films/the-long-drop-2021/ledger")["figures"]
    first = next(one for one in figures if one["relation"] == "first")
    assert first["told_by"][0]["source"] == "Gazette"
    assert {one["relation"] for one in figures if one["metric"] == first["metric"]} > {"first"}


def test_of_an_outlet_that_shows_headlines_only_no_word_is_given(client: FlaskClient) -> None:
    silent = {
        outlet["source"]["slug"]
        for outlet in ask(client, "/sources")["outlets"]
        if "headlines only" in client.get(f"/source/{outlet['source']['slug']}").text
    }
    given = [each for each in ask(client, "/articles")["articles"] if each["source"]["slug"] in silent]
    assert Display.HEADLINE
    assert given
    assert all(article["excerpt"] is None for article in given)


def test_a_takedown_leaves_every_answer(site: Site) -> None:
    gone = site.articles[0]
    site.archive.articles.withdraw(gone.id, is_withdrawn=True, now=NOW)
    assert site.client.get(f"{BASE}/articles/{gone.id}").status_code == 404
    for path in ANSWERS.values():
        if path != "/articles/1":
            assert gone.url not in site.client.get(BASE + path).text, path


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/films/nothing", 404),
        ("/nothing", 404),
        ("/articles/99999", 404),
        ("/articles?limit=0", 400),
        ("/articles?cursor=nonsense", 400),
        ("/search?q=jump&cursor=nonsense", 400),
        (f"/articles?cursor={cursor_of(('x', 1))}", 400),
        (f"/articles?cursor={cursor_of(('2021-01-01', 1))}", 400),
        (f"/articles?cursor={cursor_of(('2021-01-01T00:00:00+00:00', 10**30))}", 400),
        (f"/films/the-long-drop-2021/articles?cursor={cursor_of((-1,))}", 400),
        (f"/films/the-long-drop-2021/articles?cursor={cursor_of((10**30,))}", 400),
        (f"/articles/{10**30}", 404),
        ("/search?q=(jump", 400),
    ],
)
def test_what_goes_wrong_is_told_as_problem_details(client: FlaskClient, path: str, status: int) -> None:
    answer = client.get(BASE + path)
    told = json.loads(answer.data)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert (told["status"], told["type"]) == (status, "about:blank")
    assert told["detail"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_nothing_can_be_changed(client: FlaskClient) -> None:
    for path in ANSWERS.values():
        assert client.post(BASE + path).status_code == 405
        assert client.delete(BASE + path).status_code == 405


def test_an_unchanged_answer_is_not_sent_again(client: FlaskClient) -> None:
    for path in ANSWERS.values():
        first = client.get(BASE + path)
        again = client.get(BASE + path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")


def test_scripts_of_other_sites_may_read(client: FlaskClient) -> None:
    assert client.get(f"{BASE}/films").headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/films").headers


def test_a_flood_from_one_address_is_told_to_wait(site: Site) -> None:
    site.app.extensions["second_unit_api_limiter"] = Limiter(per_minute=3)
    answers = [site.client.get(f"{BASE}/films") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0
    other = site.client.get(f"{BASE}/films", environ_base={"REMOTE_ADDR": "127.0.0.2"})
    assert other.status_code == 200


def test_who_waits_may_ask_again() -> None:
    limiter = Limiter(per_minute=60)
    assert not any(limiter.wait_of("a", 0.0) for _ in range(60))
    assert limiter.wait_of("a", 0.0) == pytest.approx(1.0)
    assert limiter.wait_of("a", 1.0) == 0
