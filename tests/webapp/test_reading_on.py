"""What leads a reader on: this day of earlier years, names in a query, related articles, an accessible way."""

from datetime import date

from flask.testing import FlaskClient

from tests.webapp.conftest import Site
from webapp.contexts.anniversaries import on_the_next_days, on_this_day
from webapp.rooms import rooms


def test_a_dated_event_comes_back_on_its_day_with_who_told_it_first(shared_site: Site) -> None:
    with shared_site.app.test_request_context():
        (told,) = on_this_day(rooms(), date(2024, 9, 6))
        assert (told.year, told.what, told.film.name) == (2020, "stunt filmed", "The Long Drop")
        assert told.row
        assert told.row.id == shared_site.articles[0].id
        assert on_this_day(rooms(), date(2024, 9, 7)) == ()
        (released,) = on_this_day(rooms(), date(2024, 7, 12))
        assert (released.year, released.row) == (2023, None)


def test_a_name_in_a_query_is_offered_to_narrow_to_until_it_is_chosen(client: FlaskClient) -> None:
    page = client.get("/search?q=lead+one+jump").text
    assert '<p class="names">' in page
    assert "/search?q=lead+one+jump&amp;person=lead-one" in page
    chosen = client.get("/search?q=lead+one+jump&person=lead-one").text
    names = chosen[chosen.index('class="names"') :].partition("</p>")[0] if 'class="names"' in chosen else ""
    assert "Lead One" not in names


def test_related_articles_are_of_the_film_and_not_of_the_story(client: FlaskClient) -> None:
    page = client.get("/article/1", follow_redirects=True).text
    related = page[page.index('id="related"') :]
    assert "report 4" in related
    assert "report 2" not in related


def test_a_followed_search_is_in_the_order_of_indexing(client: FlaskClient) -> None:
    assert client.get("/search?q=jump&sort=indexed").status_code == 200
    assert client.get("/search/feed.xml?q=jump").status_code == 200


def test_each_page_leads_to_the_accessibility_statement(client: FlaskClient) -> None:
    assert 'href="/accessibility"' in client.get("/").text
    assert client.get("/accessibility").status_code == 200


def test_on_a_day_without_anniversaries_the_next_ones_are_told(shared_site: Site) -> None:
    with shared_site.app.test_request_context("/"):
        (coming,) = on_the_next_days(rooms(), date(2024, 7, 8))
        assert (coming.year, coming.film.name, coming.on) == (2023, "The Long Drop", date(2024, 7, 12))
        assert on_the_next_days(rooms(), date(2024, 7, 12)) == ()
