"""A film's history as it was known on a day, and narrowed to a person or an outlet."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from pipeline.commands import load_command
from tests.builders import NOW, an_article, some_findings
from tests.webapp.conftest import Site

SLUG = "the-long-drop-2021"
FILM = f"/film/{SLUG}"
PIECE = f"{FILM}/motorcycle-cliff-jump"
BEFORE_ALL, AFTER_FIRST = "2021-08-26", "2021-08-27"


def test_nothing_is_shown_that_was_published_later(client: FlaskClient) -> None:
    then, now = client.get(f"{FILM}?as_of={AFTER_FIRST}").text, client.get(FILM).text
    assert "report 2" in now
    assert "report 2" not in then
    assert "1 article from 1 outlet" in then
    assert "8 takes" in now
    assert "8 takes" not in then


def test_a_release_date_that_nobody_knew_yet_is_not_in_the_chain(client: FlaskClient) -> None:
    chain = re.search(r'<ol class="chain">.*?</ol>', client.get(FILM).text, re.S)
    assert chain
    assert "12 July 2023" in chain[0]
    then = re.search(r'<ol class="chain">.*?</ol>', client.get(f"{FILM}?as_of=2021-12-31").text, re.S)
    assert then
    assert "19 November 2021" in then[0]
    assert "12 July 2023" not in then[0]


@pytest.mark.parametrize("path", [FILM, PIECE])
def test_the_page_says_which_day_it_shows_and_leads_back(client: FlaskClient, path: str) -> None:
    page = client.get(f"{path}?as_of={AFTER_FIRST}").text
    banner = re.search(r'<p class="said as-of-banner".*?</p>', page, re.S)
    assert banner
    assert "27 August 2021" in banner[0]
    assert f'href="{path}"' in banner[0]
    assert f'<link rel="canonical" href="http://localhost{path}">' in page
    assert 'content="noindex, follow"' in page
    assert "as-of-banner" not in client.get(path).text


@pytest.mark.parametrize("day", ["yesterday", "2021-02-30", "2021", "2999-01-01", "٢٠٢١-٠١-٠١"])
@pytest.mark.parametrize("path", [FILM, PIECE, f"{FILM}/timeline.csv", "/api/v1/films/the-long-drop-2021/ledger"])
def test_a_wrong_day_is_refused_with_the_reason(client: FlaskClient, path: str, day: str) -> None:
    answer = client.get(path, query_string={"as_of": day})
    assert answer.status_code == 400
    assert re.search("has to be a day|has not come yet", answer.text)


def test_tables_and_the_api_know_the_day_too(client: FlaskClient) -> None:
    for path in (f"{FILM}/ledger.csv", "/api/v1/films/the-long-drop-2021/ledger"):
        assert "post.example/4" in client.get(path).text
        assert "post.example/4" not in client.get(f"{path}?as_of={AFTER_FIRST}").text


def test_before_the_first_word_of_a_set_piece_its_film_says_so(client: FlaskClient) -> None:
    answer = client.get(f"{PIECE}?as_of={BEFORE_ALL}")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{FILM}?as_of={BEFORE_ALL}")
    assert "had been published by then" in client.get(answer.headers["Location"]).text


def test_every_choice_says_how_many_events_it_leads_to(client: FlaskClient) -> None:
    page = client.get(f"{FILM}?show=all").text
    links = re.findall(rf'<li><a href="({FILM}\?[^"#]*(?:person|outlet)=[^"#]*)#timeline"[^>]*>.*?"count">(\d+)<', page)
    assert len(links) >= 3
    for path, count in links:
        shown = client.get(path.replace("&amp;", "&")).text
        assert shown.count('class="t-when"') == int(count), path


def test_an_outlet_s_timeline_holds_only_what_it_told(client: FlaskClient) -> None:
    page = client.get(f"{FILM}?show=all&outlet=gazette").text
    timeline = page[page.index('<ol class="timeline">') : page.index('class="small take"')]
    assert "report 1" in timeline
    assert "report 4" not in timeline
    assert 'aria-current="true"' in page[page.index('class="by-whom"') :]


def test_coverage_over_time_leads_to_its_articles_and_stands_in_a_table(client: FlaskClient) -> None:
    page = client.get("/film/the-long-drop-2021").text
    bars = re.findall(r'href="(/search\?[^"]*film=the-long-drop-2021[^"]*)" aria-label="([^"]+)"', page)
    assert [label for _, label in bars] in ([], ["August 2021: 5 articles"])


def test_a_later_correction_is_not_seen_before_its_day(site: Site) -> None:
    first, later = site.articles[0], "Lead One never jumped at all"
    an_article(site.archive, first.url, title=later, paragraphs=("Nothing.",), published_at=first.published_at)
    site.archive.findings.keep(first.id, some_findings(), NOW)  # it still names the film, and tells nothing of it
    then, now = site.client.get(f"{FILM}?as_of={AFTER_FIRST}").text, site.client.get(FILM).text
    assert later in now
    assert later not in then
    assert first.title in then


@pytest.mark.parametrize("day", [None, AFTER_FIRST, "2021-12-31", "2023-01-01"])
def test_page_and_command_tell_the_same(site: Site, tmp_path: Path, day: str | None) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(f"storage: {{folder: '{site.folder}'}}\n")

    def both(name: str, *options: str) -> tuple[dict[str, Any], dict[str, Any]]:
        given = [SLUG, "--json", "--config", str(config), *(["--as-of", day] if day else []), *options]
        said = CliRunner().invoke(load_command(name), given)
        shown = site.client.get(f"/api/v1/films/{SLUG}/{name}", query_string={"as_of": day} if day else {})
        return json.loads(said.output), shown.get_json()

    said, shown = both("timeline", "--all")
    assert said["entries"]
    assert [
        (one["date"], one["headline"], one["superseded_by"], [each["article"] for each in one["told"]])
        for one in said["entries"]
    ] == [
        (one["date"], one["headline"], one["superseded_by"], [each["article"] for each in one["told_by"]])
        for one in shown["events"]
    ]
    said, shown = both("ledger")
    assert [
        (one["metric"], line["value"], line["relation"], line["independent"], line["articles"])
        for one in said["ledgers"]
        for line in one["lines"]
    ] == [
        (one["metric"], one["value"], one["relation"], one["independent"], [each["article"] for each in one["told_by"]])
        for one in shown["figures"]
    ]


def test_of_a_past_day_only_the_articles_of_that_day_are_counted(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.told.MOST_ARTICLES", 2)
    monkeypatch.setattr("webapp.contexts.films.told.MOST_ARTICLES", 2)
    part = re.compile(r"Of (\d+) articles this page tells (\d+)")
    assert part.findall(site.client.get(FILM).text) == [("5", "4")]
    assert part.findall(site.client.get(f"{FILM}?as_of=2021-08-29").text) == [("3", "2")]
    assert not part.findall(site.client.get(f"{FILM}?as_of={AFTER_FIRST}").text)
    assert "looks at" in site.client.get(f"{PIECE}?as_of=2021-08-29").text
    assert "looks at" not in site.client.get(f"{PIECE}?as_of={AFTER_FIRST}").text
