"""Lists longer than a page, and times chosen from bar to bar."""

import re
from dataclasses import replace
from datetime import date

from werkzeug.datastructures import MultiDict

from records.searches import SearchResults, SearchStatus
from records.subjects import Person, SubjectId
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import the_catalogue
from webapp.contexts.lists import PAGE_SIZE
from webapp.contexts.narrowing import histogram
from webapp.contexts.searching import read_form


def test_a_long_list_has_pages_and_every_letter_leads_to_its_own(site: Site) -> None:
    people = tuple(
        Person(id=SubjectId(f"person:{letter}{n}"), slug=f"{letter}{n}", name=f"{letter.upper()}. Number{n:04}")
        for letter, many in (("b", PAGE_SIZE), ("q", 20))
        for n in range(many)
    )
    catalogue = the_catalogue()
    site.archive.subjects.seed(replace(catalogue, people=(*catalogue.people, *people), digest="many"), NOW)
    first = site.client.get("/people?order=name").text
    jump = re.search(r'href="([^"]*)">Q<', first)
    assert jump
    address, _, anchor = jump[1].replace("&amp;", "&").partition("#")
    second = site.client.get(address).text
    assert f'id="{anchor}"' in second
    assert "Q. Number0019" in second
    assert "Q. Number0019" not in first
    assert 'rel="next"' in first


def test_a_time_is_chosen_from_one_bar_to_another_by_two_links() -> None:
    asked = read_form(MultiDict({"q": "jump", "to": "2022-12-31"}))
    found = SearchResults(status=SearchStatus.FOUND, months=(("2020-03", 2), ("2020-05", 1)))
    chart = histogram(found, asked)
    assert chart
    then = read_form(MultiDict(chart.bars[0].since))
    assert (then.published_from, then.published_to) == (date(2020, 3, 1), date(2022, 12, 31))
    until = read_form(MultiDict(chart.bars[2].until | {"from": ["2020-03-01"]}))
    assert (until.published_from, until.published_to) == (date(2020, 3, 1), date(2020, 5, 31))


def test_those_that_nobody_tells_of_are_a_click_away_below_those_that_are_told(site: Site) -> None:
    page = site.client.get("/films").text
    told, _, silent = page.partition("Not told of yet")
    assert "The Long Drop" in told
    assert re.search(r"<details class=.more.>.*?Night Bus.*?</details>", silent, re.S)
    assert "<details" not in site.client.get("/films?order=name").text.partition("<main")[2]


def test_the_order_of_a_list_is_that_of_the_catalogue_and_the_counts_as_they_are(site: Site) -> None:
    assert re.search(r'lead-one"><bdi>Lead One</bdi></a> .*?class="count">5<', site.client.get("/people").text)
    catalogue = the_catalogue()
    renamed = replace(catalogue.people[0], name="Aaron Renamed")
    site.archive.subjects.seed(replace(catalogue, people=(renamed, *catalogue.people[1:]), digest="renamed"), NOW)
    assert "Aaron Renamed" in site.client.get("/people").text
