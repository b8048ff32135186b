"""The pages of plain text: what the site is, how its crawler behaves, how to search."""

from collections.abc import Iterable
from dataclasses import dataclass

from webapp.contexts.rows import Page
from webapp.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage(Page):
    """What the site is."""

    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BotPage(Page):
    """How the crawler behaves."""

    name: str
    user_agent: str
    delay_seconds: float
    crawl_delay_cap_seconds: float
    poll_minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A query with what it finds."""

    query: str
    finds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRow:
    """An address of the API with what it answers."""

    address: str
    answers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHelpPage(Page):
    """How to search."""

    examples: tuple[Example, ...]
    keys: tuple[Example, ...]


EXAMPLES = (
    ("cliff jump", "both words, in any form: jumps, jumped"),
    ('"motorcycle jump"', "exactly this phrase"),
    ("mi7", "a film under any of its names"),
    ("actor:cruise", "articles that name Tom Cruise; person: does the same"),
    ('film:"Top Gun: Maverick"', "articles that mean this film"),
    ("director:mcquarrie", "articles about films by the director"),
    ("stunt:halo", "articles that tell of a HALO jump"),
    ('set-piece:"cliff jump mi7"', "articles that tell of the stunt in the film; words in any order"),
    ("title:cruise", "articles with the word in the headline"),
    ("source:variety", "articles of one outlet"),
    ("lang:es", "articles in Spanish (en, es, fr, de)"),
    ("after:2021-08 before:2022", "published in this time"),
    ("on:2021-08-26", "published on this day; a month or a year does as well"),
    ("happened:2020-09", "that tell of something that happened then, whenever they were published"),
    ('film:"Dead Reckoning" is:main', "about the film, not only naming it"),
    ("cliff jump is:first", "first reports only; is:copy and is:translation the opposite"),
    ('"cliff norway"~5', "both words with up to five words between them"),
    ("motor*", "words that begin so"),
    ("parachute OR wingsuit", "either word"),
    ("jump NOT bungee", "without a word; -bungee does the same"),
    ("(fire OR burn) actor:craig", "brackets group"),
)

KEYS = (
    ("/", "go to the search box"),
    ("j", "next result"),
    ("k", "previous result"),
    ("?", "this help"),
)


def about_page(rooms: Rooms) -> AboutPage:
    """Return the page about the site."""
    return AboutPage(
        title=f"About {rooms.settings.site.name}",
        description=rooms.settings.site.tagline,
        articles=rooms.counts.get("indexed", 0),
        outlets=len(rooms.by_source),
    )


def accessibility_page() -> Page:
    """Return the page about who can use the site."""
    return Page(title="Accessibility", description="What you can rely on, how it is tested, what is not good yet.")


def bot_page(rooms: Rooms) -> BotPage:
    """Return the page about the crawler."""
    crawler = rooms.settings.crawler
    return BotPage(
        title=f"About {crawler.bot_name}",
        description="How our crawler behaves and how to keep it out.",
        name=crawler.bot_name,
        user_agent=crawler.user_agent,
        delay_seconds=crawler.delay_seconds,
        crawl_delay_cap_seconds=crawler.crawl_delay_cap_seconds,
        poll_minutes=crawler.poll_minutes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramsPage(Page):
    """What programs may ask."""

    per_minute: int
    endpoints: tuple[AddressRow, ...]


def programs_page(rooms: Rooms, endpoints: Iterable[tuple[str, str]]) -> ProgramsPage:
    """Return the page for those who write programs.

    Args:
        rooms: where the settings are.
        endpoints: address and summary of everything that the API answers.
    """
    return ProgramsPage(
        title="For programs",
        description="Feeds, tables, a frame for your own site, and the API.",
        per_minute=rooms.settings.site.api_per_minute,
        endpoints=tuple(AddressRow(address=address, answers=answers) for address, answers in endpoints),
    )


def search_help_page() -> SearchHelpPage:
    """Return the page that explains the search."""
    return SearchHelpPage(
        title="How to search",
        description="The search language by example.",
        examples=tuple(Example(query=query, finds=finds) for query, finds in EXAMPLES),
        keys=tuple(Example(query=key, finds=does) for key, does in KEYS),
    )
