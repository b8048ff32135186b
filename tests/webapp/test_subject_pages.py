"""Film, person, stunt, story and article pages: what a fan comes for."""

import gc
import re
from dataclasses import replace
from html import unescape

import pytest
from flask.testing import FlaskClient

from records.subjects import SubjectId
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import the_catalogue
from webapp.directory import RARELY


def plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_a_film_page_tells_what_happened_in_its_order(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021").text
    assert text.index('id="year-2020"') < text.index('id="year-2023"')
    assert '<time datetime="2020-09-06">6 Sep</time>' in text
    assert "Motorcycle cliff jump filmed" in text
    assert '<blockquote class="snippet"><bdi>“The jump was filmed six times' in text


def test_a_film_page_shows_each_figure_with_who_said_it_first(client: FlaskClient) -> None:
    said = plain(client.get("/film/the-long-drop-2021").text)
    assert "6 takes while filming Gazette" in said
    assert "8 takes while filming Post" in said
    assert "contradicts" in said


def test_a_film_page_shows_the_chain_of_release_dates_and_other_titles(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021").text
    assert "<del>19 November 2021</del>" in text
    assert "<strong>12 July 2023</strong>" in text
    assert "Der lange Fall" in text
    assert "TLD" not in text


def test_stunts_only_leaves_the_release_out(client: FlaskClient) -> None:
    assert 'id="year-2023"' not in client.get("/film/the-long-drop-2021?show=stunts").text


def test_everything_shows_what_the_overview_leaves_out(client: FlaskClient) -> None:
    overview, everything = (client.get(f"/film/the-long-drop-2021{show}").text for show in ("", "?show=all"))
    assert "Release planned for 19 November 2021" not in overview
    assert "Release planned for 19 November 2021" in everything
    assert "Known from the catalogue" in everything


def test_evidence_keeps_to_the_cap_and_headline_outlets_give_none(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021").text
    quotes = re.findall(r"<blockquote[^>]*><bdi>(.*?)</bdi>", text)
    assert quotes
    assert all(len(quote) <= 300 for quote in quotes)


def test_a_person_page_shows_films_with_stunts(client: FlaskClient) -> None:
    said = plain(client.get("/person/lead-one").text)
    assert "The Long Drop 2021 5 articles Cast · did Motorcycle cliff jump" in said
    assert "Films The Long Drop 2021, director" in plain(client.get("/person/double-two").text)


def test_a_stunt_page_shows_films_and_performers(client: FlaskClient) -> None:
    said = plain(client.get("/stunt/motorcycle-cliff-jump").text)
    assert "Riding off a cliff." in said
    assert "The Long Drop 2021 5 articles · who said what first in The Long Drop by Lead One" in said


def test_a_story_page_hangs_copies_below_their_original(client: FlaskClient) -> None:
    said = plain(client.get("/story/1").text)
    assert "Articles 3 Outlets 3 Independent 2" in said
    assert "Wire printed it word for word" in said


def test_an_article_page_shows_clocks_tags_and_lineage(shared_site: Site) -> None:
    said = plain(shared_site.client.get(f"/article/{shared_site.articles[1].id}", follow_redirects=True).text)
    assert "Wire printed it word for word; it comes from Gazette." in said
    assert "6 September 2020 stunt filmed, The Long Drop date written out" in said
    assert "28 August 2021, 21:20 UTC" in said
    assert "film The Long Drop main film" in said
    assert "Motorcycle cliff jump told as fact, by Lead One unsure" in said
    assert "Read at Wire" in said


def test_the_front_page_has_one_row_a_story(client: FlaskClient) -> None:
    text = client.get("/").text
    assert text.count('class="story"') == 3
    assert "3 outlets, 1 copy" in text
    assert "First:" in text


def test_lists_are_ordered_by_count_or_by_name(client: FlaskClient) -> None:
    by_count, by_name = client.get("/films").text, client.get("/films?order=name").text
    assert by_count.index("The Long Drop") < by_count.index("Night Bus")
    assert by_name.index("The Long Drop") < by_name.index("Night Bus")  # under L


def test_a_large_catalogue_is_not_gone_over_by_the_garbage_collector(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webapp.directory.LARGE", 1)
    before = gc.get_threshold()
    try:
        assert site.client.get("/films").status_code == 200
        assert gc.get_threshold() == RARELY
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def test_a_person_page_names_credits_and_does_not_count_while_there_is_no_index(empty_site: Site) -> None:
    empty_site.archive.subjects.seed(the_catalogue(), NOW)
    text = empty_site.client.get("/person/double-two").text
    assert "The Long Drop" in text
    assert "2021, director<" in text


def test_the_articles_that_name_the_star_but_nobody_of_the_stunt_team_are_a_click_away(site: Site) -> None:
    catalogue = the_catalogue()
    film = replace(catalogue.films[0], stunt_team=(SubjectId("person:double-two"),))
    site.archive.subjects.seed(replace(catalogue, films=(film, *catalogue.films[1:]), digest="team"), NOW)
    page = unescape(site.client.get("/film/the-long-drop-2021").text)
    assert "Of 5 articles that name the stars, none names anyone of the stunt team." in page
    leads = re.search(r'<a href="([^"]+)">Those that do not</a>', page)
    assert leads
    assert '<h1 class="found">5 articles for' in site.client.get(leads[1]).text


@pytest.mark.parametrize("page", ["/person/lead-one", "/stunt/motorcycle-cliff-jump"])
def test_what_somebody_did_in_a_film_leads_to_who_said_what_first(client: FlaskClient, page: str) -> None:
    piece = "/film/the-long-drop-2021/motorcycle-cliff-jump"
    assert f'href="{piece}"' in client.get(page).text
    assert client.get(piece).status_code == 200
