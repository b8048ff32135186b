"""From publishers' sites to findings, index and command line."""

import json
from collections import Counter

import pytest

from archive import Archive
from records.crawls import Outcome, RunId, RunState
from records.findings import CopyKind
from records.subjects import SubjectId
from tests.journeys.scene import Scene

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

DEAD_RECKONING = SubjectId("film:mission-impossible-dead-reckoning-part-one-2023")


def test_every_article_of_every_outlet_is_found(crawled: Scene, shelves: Archive) -> None:
    offered = {url for site in crawled.newsroom.sites for url in site.articles}
    missing = {url for url in offered if shelves.articles.by_url(url) is None}
    assert not missing
    assert shelves.articles.counts()["articles"] == len(offered)


def test_every_url_ended_once_and_totals_add_up(shelves: Archive) -> None:
    run = shelves.runs.get(RunId(1))
    ends = shelves.runs.ends(run.id, limit=10_000)
    assert run.state is RunState.FINISHED
    assert run.pending == 0
    assert Counter(end.outcome for end in ends) == dict(run.counts)
    assert max(Counter(end.url for end in ends).values()) == 1
    assert dict(run.counts)[Outcome.NEW] == shelves.articles.counts()["articles"]
    assert not [end for end in ends if end.outcome.is_trouble]


def test_the_visit_was_polite(crawled: Scene) -> None:
    for site in crawled.newsroom.sites:
        host = site.base_url.partition("//")[2]
        asked = [request for request in crawled.newsroom.requests if request.host == host]
        assert asked[0].path == "/robots.txt"
        assert not [request.path for request in asked if request.path.startswith(("/print/", "/amp/", "/search"))]
        assert all("+http" in request.headers["user-agent"] for request in asked)
        assert not {"cookie", "referer"} & {name for request in asked for name in request.headers}


def test_what_is_not_about_films_is_kept_but_not_shown(shelves: Archive) -> None:
    counts = shelves.articles.counts()
    assert counts["articles"] - counts["relevant"] >= 3
    assert counts["indexed"] == counts["relevant"]


def test_a_verbatim_copy_is_told_from_independent_reports(shelves: Archive) -> None:
    about = shelves.findings.about(DEAD_RECKONING)
    copies = shelves.relations.copies_of([article.id for article, _findings in about])
    assert CopyKind.VERBATIM in {link.kind for link in copies.values()}
    assert len(copies) < len(about)


def test_the_figures_that_mutate_are_all_held(shelves: Archive) -> None:
    told = {
        (claim.metric, claim.value, claim.unit)
        for _article, findings in shelves.findings.about(DEAD_RECKONING)
        for claim in findings.claims
        if claim.film == DEAD_RECKONING
    }
    assert {("skydives", 500.0, "count"), ("jumps", 13000.0, "count"), ("takes", 6.0, "count")} <= told
    assert {("jumps", 1300.0, "count"), ("takes", 8.0, "count")} <= told
    assert any(value == 500.0 and unit == "h" for _metric, value, unit in told)


@pytest.mark.parametrize("text", ["cliff jump", "mi7", 'actor:cruise "500 skydives"', "film:mi7 lang:de"])
def test_the_command_line_finds_what_the_site_would(crawled: Scene, text: str) -> None:
    found = json.loads(crawled.run("search", text, "--json"))
    assert found["status"] == "found"
    assert found["total"] >= len(found["hits"]) > 0
    assert DEAD_RECKONING.removeprefix("film:") in found["facets"]["film"]


def test_the_command_line_reads_on_where_a_page_ended(crawled: Scene) -> None:
    first = json.loads(crawled.run("search", "cruise", "--json"))
    rest = json.loads(crawled.run("search", "cruise", "--json", "--after", first["next"]))
    met = [hit["id"] for page in (first, rest) for hit in page["hits"]]
    assert (rest["page"], rest["next"], len(met)) == (2, None, first["total"])
    assert len(set(met)) == len(met)
    assert f"--after {first['next']}" in crawled.run("search", "cruise")


def test_a_second_visit_asks_conditionally_and_brings_nothing_twice(scene: Scene) -> None:
    scene.run("seed")
    scene.run("crawl")
    before = len(scene.newsroom.requests)
    printed = scene.run("crawl")
    again = scene.newsroom.requests[before:]
    assert " 0 new, 0 changed" in printed
    assert all({"if-none-match", "if-modified-since"} & set(request.headers) for request in again)
    rows = json.loads(scene.run("search", "cliff jump", "--json"))["hits"]
    assert len({row["url"] for row in rows}) == len(rows)
