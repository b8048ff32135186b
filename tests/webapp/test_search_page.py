"""The search page in all its states."""

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape, unescape

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

import index
from records.searches import FacetName, SearchResults, SearchStatus, Sort
from settings import IndexSettings
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import tell
from webapp.contexts.narrowing import histogram
from webapp.contexts.searching import MAX_PAGE, read_form


def form(address: str):
    pairs = [part.split("=", 1) for part in address.split("&")]
    return read_form(MultiDict([(name, value) for name, value in pairs]))


def test_count_and_query_stand_in_the_heading(client: FlaskClient) -> None:
    assert "5 articles for “jump”" in client.get("/search?q=jump").text


def test_facets_carry_names_and_counts_and_keep_what_is_chosen(client: FlaskClient) -> None:
    text = client.get("/search?q=jump&source=post").text
    assert "2 articles for “jump”" in text
    assert '<input type="checkbox" name="source" value="post" checked>' in text
    assert "The Long Drop (2021)" in text
    assert 'name="source" value="gazette"' in text  # within a facet, choices widen


def test_a_chip_removes_one_thing_only(client: FlaskClient) -> None:
    text = client.get("/search?q=jump&source=post&year=2021").text
    assert 'class="chip" href="/search?q=jump&amp;year=2021"' in text
    assert 'class="chip" href="/search?q=jump&amp;source=post"' in text
    assert 'href="/search?q=jump">Clear all' in text


def test_matches_are_marked_in_titles(client: FlaskClient) -> None:
    assert "<mark>jumps</mark>" in client.get("/search?q=jump").text


def test_a_query_that_names_a_subject_gets_its_card(client: FlaskClient) -> None:
    for query in ("the long drop", "TLD", "cliff jump", "person:lead-one"):
        assert 'class="card"' in client.get("/search", query_string={"q": query}).text, query


def test_a_mistyped_name_gets_its_card_too(client: FlaskClient) -> None:
    for query, name in (("the logn drop", "The Long Drop"), ("motorcicle clif", "Motorcycle cliff jump")):
        text = client.get("/search", query_string={"q": query}).text
        assert name in text.partition('class="card-name"')[2][:200], query
    assert 'class="card"' not in client.get("/search?q=laed").text  # too short to be sure


def test_a_query_that_cannot_be_read_is_pointed_at(client: FlaskClient) -> None:
    answer = client.get("/search?q=(jump")
    assert answer.status_code == 400
    assert "<mark>(</mark>jump" in answer.text


def test_nothing_found_offers_ways_on(client: FlaskClient) -> None:
    text = client.get("/search?q=zzzzqqq&year=2021").text
    assert "Nothing was found" in text
    assert 'href="/search/feed.xml?q=zzzzqqq&amp;year=2021"' in text


def test_without_an_index_the_page_says_so(empty_site: Site, shared_site: Site) -> None:
    assert "the archive is empty" in empty_site.client.get("/search?q=jump").text


def test_while_a_damaged_index_is_made_anew_headlines_and_names_answer(site: Site) -> None:
    for generation in (site.folder / "index").glob("gen-*"):  # else an older one that is whole answers
        shutil.rmtree(generation)
    for none in ("jump AND zzzz", "&film=the-long-drop&q=jumps"):  # filters are the index's
        text = site.client.get(f"/search?q={none}").text
        assert "The index is not ready" in text
        assert "With these words in their headlines" not in text
    text = site.client.get("/search?q=The Long Drop").text
    assert 'class="card"' in text
    text = site.client.get("/search?q=jumps").text
    titles = [article.title for article in site.articles if "jumps" in article.title.lower()]
    assert titles
    assert all(escape(title) in text for title in titles)
    site.archive.articles.withdraw(site.articles[0].id, is_withdrawn=True, now=NOW)
    assert f"/article/{site.articles[0].id}-" not in site.client.get("/search?q=jumps").text
    index.follow(site.archive, site.folder / "index", IndexSettings(), NOW)
    text = site.client.get("/search?q=jump").text
    assert "<mark>jumps</mark>" in text


def test_what_was_taken_down_is_not_found_even_before_the_index_knows(site: Site) -> None:
    article = site.articles[0]
    site.archive.articles.withdraw(article.id, is_withdrawn=True, now=article.first_captured_at)
    assert f"/article/{article.id}-" not in site.client.get("/search?q=jump").text
    gone = site.client.get(f"/article/{article.id}")
    assert (gone.status_code, "publisher’s request" in gone.text) == (410, True)


@pytest.mark.parametrize("wrong", ["page=-1", "page=abc", "from=2021-13-40", "sort=upside", "film=", "q=" + "a" * 5000])
def test_parameters_that_make_no_sense_are_left_out(client: FlaskClient, wrong: str) -> None:
    assert client.get(f"/search?{wrong}").status_code in (200, 400)


def test_a_form_reads_what_it_writes() -> None:
    read = form("q=jump&film=a&film=b&from=2021-02&to=2021-02&sort=newest&page=3")
    assert read.values(FacetName.FILM) == ("a", "b")
    assert (read.published_from, read.published_to) == (date(2021, 2, 1), date(2021, 2, 28))
    assert (read.sort, read.page) == (Sort.NEWEST, 3)
    assert read.params["from"] == ["2021-02-01"]
    assert read.without("film", "a")["film"] == ["b"]
    assert form("page=9999").page == MAX_PAGE


def test_long_spans_are_drawn_by_year() -> None:
    short = SearchResults(status=SearchStatus.FOUND, months=(("2021-01", 2), ("2021-08", 4)))
    drawn = histogram(short, form("q=a"))
    assert drawn
    assert (drawn.unit, len(drawn.bars), drawn.bars[-1].params["to"]) == ("month", 8, ["2021-08-31"])
    long = SearchResults(status=SearchStatus.FOUND, months=(("1999-12", 1), ("2021-08", 4)))
    drawn = histogram(long, form("q=a"))
    assert drawn
    assert (drawn.unit, len(drawn.bars), drawn.bars[0].label) == ("year", 23, "1999: 1 article")


def test_completions_lead_to_pages(client: FlaskClient) -> None:
    found = client.get("/suggest?q=lead").get_json()["suggestions"]
    assert {"text": "Lead One", "kind": "person", "url": "/person/lead-one"}.items() <= found[0].items()
    assert client.get("/suggest?q=l").get_json()["suggestions"] == []
    query, names, _, urls = client.get("/suggest?q=lead&format=opensearch").get_json()
    assert (query, names[0], urls[0]) == ("lead", "Lead One", "http://localhost/person/lead-one")


def following(client: FlaskClient, address: str) -> Iterator[str]:
    """Yield the pages of a search, each reached from the one before by its link."""
    upcoming: str | None = address
    while upcoming:
        text = client.get(upcoming).text
        yield text
        found = re.search(r'rel="next" href="([^"]+)"', text)
        upcoming = unescape(found[1]) if found else None


def told_and_indexed(site: Site, numbers: range) -> None:
    for number in numbers:
        tell(site.archive, "post", number)
    later = NOW + timedelta(minutes=numbers.start)
    index.follow(site.archive, site.folder / "index", IndexSettings(), later)


@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.NEWEST])
def test_next_leads_through_all_rows_each_once_though_articles_arrive(site: Site, sort: Sort) -> None:
    told_and_indexed(site, range(10, 50))
    met = []
    for number, text in enumerate(following(site.client, f"/search?q=jump&sort={sort}"), 1):
        met += re.findall(r'<h2><a href="/article/(\d+)-', text)
        assert (f'start="{20 * number - 19}"' in text, 'rel="prev"' in text) == (True, number > 1)
        assert ("arrived since this search began" in text) == (number > 1)
        told_and_indexed(site, range(50 * number, 50 * number + 2))
    assert len(met) == len(set(met)) == 43  # 45 articles, three of them one story


def test_a_broken_link_to_a_further_page_says_so_and_leads_to_the_first(client: FlaskClient) -> None:
    answer = client.get("/search?q=jump&cursor=nonsense")
    assert answer.status_code == 400
    assert "none of ours" in answer.text
    assert '<a href="/search?q=jump">Begin at the first page</a>' in answer.text


def test_where_nothing_is_found_it_is_told_what_taking_one_filter_away_would_give(client: FlaskClient) -> None:
    text = client.get("/search?q=jump&source=gazette&year=1999").text
    assert re.search(r'Without <a href="/search\?q=jump&amp;source=gazette">.*?1999.*?there is 1 article', text, re.S)
    assert "Take a filter away" not in text
    assert "Take a filter away" in client.get("/search?q=zzzzqqq&source=gazette").text
