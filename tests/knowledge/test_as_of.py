"""What was known on a day: nothing that was published, corrected or announced later."""

from dataclasses import replace
from datetime import date, timedelta

from knowledge.relating import KeptArticle, as_of, copy_links, film_as_of, ledgers, links_as_of, relate, story_as_of
from records.subjects import Alias, Film, Release
from tests.knowledge.related import DROP, NOON, REPORT, a_claim, a_date, an_item, found

DAY = NOON.date()
FIRST = an_item(outlet="Reel Wire", claims=(a_claim(1300),))
COPY = an_item(outlet="Harbor Ledger", hours=24, claims=(a_claim(1300),))
LATER = an_item(hours=72, claims=(a_claim(13000),))


def kept(article, texts=(), captured_at=NOON + timedelta(days=900)):
    return KeptArticle(article=article, captured_at=captured_at, texts=tuple(texts))


def read(_article_id, text):
    figure = 1300 if "1,300" in text.title else 13000
    return found(claims=(a_claim(figure),))


def known(articles, day):
    return as_of([kept(article) for article in articles], day, read)


def test_what_was_published_later_is_not_known_however_late_all_was_captured():
    assert known([FIRST, COPY, LATER], DAY) == (FIRST,)
    assert known([FIRST, COPY, LATER], DAY + timedelta(days=3)) == (FIRST, COPY, LATER)


def test_undated_article_is_known_since_it_was_captured():
    undated = an_item(published_at=None)
    one = kept(undated, captured_at=NOON)
    assert as_of([one], DAY, read) == (undated,)
    assert as_of([one], DAY - timedelta(days=1), read) == ()


def test_correction_is_not_seen_before_its_day():
    old, new = replace(FIRST.text, title="1,300 jumps"), replace(FIRST.text, title="13,000 jumps")
    now = replace(FIRST, text=new, findings=found(claims=(a_claim(13000),)))
    one = kept(now, [(NOON, old), (NOON + timedelta(days=5), new)])
    for days, figure in ((0, 1300), (4, 1300), (5, 13000)):
        (article,) = as_of([one], DAY + timedelta(days=days), read)
        assert [line.claim.value for line in ledgers(DROP, [article], {})[0].lines] == [figure]


def test_text_kept_only_later_stands_in_for_the_one_of_the_day():
    one = kept(FIRST, [(NOON + timedelta(days=400), FIRST.text)])
    assert as_of([one], DAY, read) == (FIRST,)


def test_retitle_and_new_release_date_are_not_seen_before_their_day():
    film = Film(
        id=DROP,
        slug="the-long-drop-2021",
        title="The Long Drop",
        year=2021,
        releases=(
            Release(release_on="2020-11-20", announced_on="2019-02-01", title="Untitled Solberg film"),
            Release(release_on="2021-05-01", announced_on="2020-04-09"),
            Release(release_on="2022-03-18"),
        ),
        aliases=(Alias(text="The Long Drop", valid_from=date(2020, 4, 9)), Alias(text="Drop")),
    )
    before, after = film_as_of(film, date(2020, 4, 8)), film_as_of(film, date(2020, 4, 9))
    assert (before.title, [one.release_on for one in before.releases]) == ("Untitled Solberg film", ["2020-11-20"])
    assert [alias.text for alias in before.aliases] == ["Drop"]
    assert (after.title, len(after.releases)) == ("The Long Drop", 2)
    assert len(film_as_of(film, date(2022, 3, 18)).releases) == 3
    assert film_as_of(film, date(2018, 1, 1)).releases == ()
    told = an_item(dates=(a_date("2022-03-18"),))
    assert len(film_as_of(film, date(2020, 4, 9), [told]).releases) == 3


def test_links_and_stories_are_of_what_was_known():
    articles = [FIRST, COPY, an_item(REPORT, hours=48)]
    links, (story,) = copy_links(articles), relate(articles).stories
    two = known(articles, DAY + timedelta(days=1))
    assert set(links_as_of(links, two)) == {COPY.id}
    told = story_as_of(story, two)
    assert told is not None
    assert told.articles == (FIRST.id, COPY.id)
    assert story_as_of(story, known(articles, DAY)) is None
