"""What the site keeps between requests, and when it lets go."""

from dataclasses import replace
from functools import partial
from itertools import count

from records.changes import ChangeKind
from records.findings import FilmMention, Role
from records.subjects import SubjectId
from tests.builders import NOW, an_article, some_findings
from tests.webapp.conftest import Site
from tests.webapp.newsroom import FILM, tell
from webapp.keeping import CommitKeeper, FilmKeeper, TallyKeeper
from webapp.keeping.tallies import SHARE
from webapp.rooms import KEY

PAGE = "/film/the-long-drop-2021"
OTHER = SubjectId("film:night-bus-2019")


def tag_of(site: Site, path: str = PAGE) -> str:
    return site.client.get(path).headers["ETag"]


def about_the_other_film(site: Site) -> None:
    article = an_article(site.archive, "https://wire.example/other", title="A bus at night")
    mention = FilmMention(film=OTHER, role=Role.MAIN, surface="Night Bus", confidence=0.97)
    site.archive.findings.keep(article.id, some_findings(films=(mention,)), NOW)


def test_news_of_another_film_leaves_a_film_page_as_it_is(site: Site) -> None:
    before, front = tag_of(site), tag_of(site, "/")
    about_the_other_film(site)
    assert tag_of(site) == before
    assert tag_of(site, "/") != front


def test_news_of_a_film_is_on_its_page_at_once(site: Site) -> None:
    before = tag_of(site)
    tell(site.archive, "wire", 8, title="One more jump off the same cliff")
    assert tag_of(site) != before
    assert "One more jump off the same cliff" in site.client.get(PAGE).text


def test_an_article_that_no_longer_means_a_film_leaves_its_page(site: Site) -> None:
    title = site.articles[3].title
    assert title in site.client.get(PAGE).text
    site.archive.findings.keep(site.articles[3].id, some_findings(films=()), NOW)
    assert title not in site.client.get(PAGE).text


def test_a_takedown_and_a_change_of_the_catalogue_touch_every_film(site: Site) -> None:
    keeper = FilmKeeper()
    before = keeper.state(site.archive, OTHER)
    site.archive.articles.withdraw(site.articles[0].id, is_withdrawn=True, now=NOW)
    after = keeper.state(site.archive, OTHER)
    assert after > before
    site.archive.changes.append(ChangeKind.SUBJECT, [FILM], NOW)
    assert keeper.state(site.archive, OTHER) > after


def test_what_an_outlet_allows_holds_at_once_without_any_change(site: Site) -> None:
    before = tag_of(site)
    sources = [replace(one, name=one.name + " Daily") for one in site.archive.sources.all()]
    site.archive.sources.sync(sources, NOW)
    assert tag_of(site) != before
    assert "Gazette Daily" in site.client.get(PAGE).text


def test_a_slow_count_is_made_anew_only_after_a_multiple_of_what_it_took() -> None:
    now = [0.0]
    tallies, asked = TallyKeeper(clock=lambda: now[0], work=lambda: now[0]), []

    def count() -> int:
        now[0] += 1.0
        asked.append(now[0])
        return len(asked)

    assert [tallies.of("all", state, count) for state in ("a", "a", "b")] == [1, 1, 1]
    now[0] += SHARE + 1
    assert tallies.of("all", "b", count) == 2


def test_a_quick_count_is_always_right() -> None:
    tallies = TallyKeeper()
    assert [tallies.of("all", state, partial(abs, state)) for state in (1, 2, 2)] == [1, 2, 2]


def test_counts_of_the_archive_follow_it(site: Site) -> None:
    rooms = site.app.extensions[KEY]
    before = replace(rooms).counts["articles"]
    tell(site.archive, "wire", 8)
    assert replace(rooms).counts["articles"] == before + 1


def test_an_old_count_never_holds_over_a_takedown() -> None:
    now = [0.0]
    tallies = TallyKeeper(clock=lambda: now[0], work=lambda: now[0])

    def slow(value: str) -> str:
        now[0] += 1.0
        return value

    assert tallies.of("told", 1, partial(slow, "with"), within="before") == "with"
    assert tallies.of("told", 2, partial(slow, "later"), within="before") == "with"
    assert tallies.of("told", 2, partial(slow, "without"), within="taken down") == "without"


def test_a_takedown_changes_what_all_films_share_and_news_does_not(site: Site) -> None:
    keeper = FilmKeeper()
    before = keeper.common_state(site.archive)
    about_the_other_film(site)
    assert keeper.common_state(site.archive) == before
    site.archive.articles.withdraw(site.articles[0].id, is_withdrawn=True, now=NOW)
    assert keeper.common_state(site.archive) > before


def test_a_film_that_made_room_for_others_is_never_taken_for_unchanged(site: Site) -> None:
    keeper, title = site.app.extensions[KEY].films, site.articles[3].title
    before = tag_of(site)
    assert title in site.client.get(PAGE).text
    keeper._kept.clear()  # as when others made it go
    keeper._known.clear()
    site.archive.findings.keep(site.articles[3].id, some_findings(films=()), NOW)
    answer = site.client.get(PAGE, headers={"If-None-Match": before})
    assert answer.status_code == 200
    assert title not in answer.text


def test_what_changes_while_a_film_is_gathered_is_not_kept_away(site: Site) -> None:
    class Told:
        articles = {site.articles[3].id: site.articles[3]}  # noqa: RUF012 # as the protocol has it

    keeper = FilmKeeper()

    def slowly(*_: object) -> Told:
        site.archive.findings.keep(site.articles[3].id, some_findings(films=()), NOW)
        keeper.state(site.archive, OTHER)  # another request catches up meanwhile
        return Told()

    first = keeper.told(site.archive, SubjectId(FILM), slowly, lambda _: True)
    given = list[object]()

    def again(*before: object) -> Told:
        given.extend(before)
        return Told()

    second = keeper.told(site.archive, SubjectId(FILM), again, lambda _: True)
    assert second is not first
    assert given == [first, {site.articles[3].id}]
    assert keeper.told(site.archive, SubjectId(FILM), again, lambda _: True) is second


def test_a_page_with_an_old_count_is_made_anew_when_the_count_is_due(site: Site) -> None:
    rooms = site.app.extensions[KEY]
    now, worked = [0.0], count()
    rooms.pages.clock = rooms.tallies.clock = lambda: now[0]
    rooms.tallies.work = lambda: float(next(worked))  # every count takes a second
    site.client.get("/sources")
    tell(site.archive, "wire", 9)
    old = site.client.get("/sources")
    assert site.client.get("/sources").headers["ETag"] == old.headers["ETag"]
    now[0] = 10 * SHARE
    anew = site.client.get("/sources", headers={"If-None-Match": old.headers["ETag"]})
    assert anew.status_code == 200
    assert anew.text != old.text


def test_news_of_a_film_that_made_room_for_others_is_on_its_page_and_other_news_leave_it(site: Site) -> None:
    keeper = site.app.extensions[KEY].films
    before = tag_of(site)
    keeper._kept.clear()  # as when others made it go
    about_the_other_film(site)
    assert tag_of(site) == before
    tell(site.archive, "wire", 8, title="One more jump off the same cliff")
    assert "One more jump off the same cliff" in site.client.get(PAGE).text


def test_a_kept_film_asks_for_counts_as_they_are_now(site: Site) -> None:
    app = site.app
    with app.test_request_context(PAGE):
        earlier = replace(app.extensions[KEY])
        before = earlier.state
    tell(site.archive, "wire", 8)
    with app.test_request_context(PAGE):
        assert earlier.state != before


def test_what_was_read_is_read_again_once_anything_was_committed(site: Site) -> None:
    keeper, reads = CommitKeeper(), count()
    assert [keeper.of(site.archive, "one", lambda: next(reads)) for _ in range(3)] == [0, 0, 0]
    tell(site.archive, "wire", 9)
    assert [keeper.of(site.archive, "one", lambda: next(reads)) for _ in range(2)] == [1, 1]
    assert keeper.of(site.archive, "another", lambda: next(reads)) == 2
