"""The front page: search first, then the newest stories and the films they are about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from records.articles import Article
from records.findings import Role
from records.searches import SearchQuery, Sort
from records.sources import FeedState
from records.subjects import SubjectKind
from webapp.contexts.anniversaries import Anniversary, on_the_next_days, on_this_day
from webapp.contexts.films.slips import Slip, slips_kept
from webapp.contexts.newest import newest_articles
from webapp.contexts.rows import Counted, Page, StoryRow, most_frequent, story_rows
from webapp.rooms import Rooms

# Articles looked at for the newest stories; a big story can hold dozens of them.
NEWEST = 80
STORIES_SHOWN = 12
FILMS_SHOWN = 12
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """A source that did not answer at the last visit, and why."""

    name: str
    reason: str
    next_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The front page."""

    is_empty: bool  # nothing to show yet
    has_sources: bool
    failing: tuple[Failing, ...]  # looked up only while there is nothing else to show
    stories: tuple[StoryRow, ...]
    films: tuple[Counted, ...]
    stunts: tuple[Counted, ...]
    slips: tuple[Slip, ...]
    on_this_day: tuple[Anniversary, ...]
    articles: int
    source_count: int
    film_count: int
    waiting: int  # captured, not searchable yet


def home_page(rooms: Rooms, today: date) -> HomePage:
    """Return the front page as of a day."""
    newest = last_published(rooms, today)
    counts = rooms.counts
    findings = rooms.archive.findings.of([article.id for article in newest])
    films = Counter(m.film for f in findings.values() for m in f.films if m.role is Role.MAIN)
    stunts = Counter(stunt for f in findings.values() for stunt in {m.stunt for m in f.stunts})
    common = (rooms.films.common_state(rooms.archive), rooms.sources)
    anniversaries = rooms.tallies.of(
        "on this day",
        rooms.state,
        lambda: on_this_day(rooms, today) or on_the_next_days(rooms, today),
        within=(today, common),
    )
    in_the_news = most_frequent(rooms, films, SubjectKind.FILM, FILMS_SHOWN)
    return HomePage(
        title=rooms.settings.site.name,
        description=rooms.settings.site.tagline,
        is_empty=not newest,
        has_sources=bool(rooms.sources.values()),
        failing=() if newest else failing(rooms),
        stories=newest_stories(story_rows(rooms, newest, findings, STORIES_SHOWN)),
        films=in_the_news,
        stunts=most_frequent(rooms, stunts, SubjectKind.STUNT, FILMS_SHOWN),
        slips=slips_kept(rooms, [one.link for one in in_the_news]),
        on_this_day=anniversaries,
        articles=counts.get("indexed", 0),
        source_count=len(rooms.by_source),
        film_count=len(rooms.by_subject(SubjectKind.FILM)),
        waiting=max(0, counts.get("articles", 0) - counts.get("indexed", 0) - counts.get("withdrawn", 0)),
    )


def last_published(rooms: Rooms, today: date) -> Sequence[Article]:
    """Return the articles last published: a crawl that goes back in time indexes years of news at once."""
    until = today + timedelta(days=1)
    asked = SearchQuery(published_to=until, sort=Sort.NEWEST, page_size=NEWEST, with_facets=False, with_snippets=False)
    return newest_articles(rooms, asked)


def failing(rooms: Rooms) -> tuple[Failing, ...]:
    """Return the sources of which every feed has been asked in vain."""
    asked: dict[str, list[FeedState]] = {}
    for state in rooms.archive.sources.feed_states():
        asked.setdefault(state.source, []).append(state)
    return tuple(
        Failing(
            name=rooms.sources[slug].name if slug in rooms.sources else slug,
            reason=next((state.note for state in states if state.note), f"status {states[0].last_status}"),
            next_at=min((state.next_due_at for state in states if state.next_due_at), default=None),
        )
        for slug, states in sorted(asked.items())
        if all(state.last_asked_at and state.failures for state in states)
    )


def newest_stories(stories: Sequence[StoryRow]) -> tuple[StoryRow, ...]:
    """Return the stories last reported on, the latest first."""

    def last_told_at(story: StoryRow) -> datetime:
        return max(filter(None, (row.published_at for row in (story.first, *story.others))), default=LONG_AGO)

    return tuple(sorted(stories, key=last_told_at, reverse=True)[:STORIES_SHOWN])
