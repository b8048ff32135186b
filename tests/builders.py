"""Records for tests: a line says only what matters to the test, the rest is plausible."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from archive import Archive
from records.articles import Article, ArticleText, Extraction
from records.captures import Answer, CaptureKind
from records.dates import DateBasis
from records.findings import Evidence, FilmMention, Findings, Place, Role
from records.sources import Announcement, Source, SourceSlug
from records.subjects import Catalogue, Film, Person, StuntType, SubjectId
from records.urls import canonical_url

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PUBLISHED = datetime(2021, 8, 26, 21, 20, tzinfo=UTC)
BODY = (
    "A star rode a motorcycle off a cliff in Norway for a spy film.",
    "The jump was filmed six times in one day after a year of training.",
)


def a_source(slug: str = "gazette", **changes: Any) -> Source:
    home = f"https://{slug}.example/"
    source = Source(slug=SourceSlug(slug), name=slug.title(), home=home, feeds=(f"{home}feed",))
    return replace(source, **changes)


def an_announcement(url: str = "https://gazette.example/1", **changes: Any) -> Announcement:
    return replace(Announcement(url=canonical_url(url), title="A jump", published_at=PUBLISHED), **changes)


def a_text(**changes: Any) -> ArticleText:
    text = ArticleText(
        title="Star jumps off a cliff", paragraphs=BODY, language="en", published_at=PUBLISHED, outlet="Gazette"
    )
    return replace(text, **changes)


def an_extraction(canonical: str | None = None, **text: Any) -> Extraction:
    return Extraction(text=a_text(**text), canonical_url=canonical, published_basis=DateBasis.JSON_LD, extractor="test")


def an_answer(url: str = "https://gazette.example/1", body: bytes = b"<p>Hello</p>", **changes: Any) -> Answer:
    answer = Answer(
        requested_url=url,
        final_url=url,
        kind=CaptureKind.ARTICLE,
        source=SourceSlug("gazette"),
        fetched_at=NOW,
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"), ("ETag", '"one"')),
        body=body,
        request_headers=(("User-Agent", "SecondUnitBot/1.0"),),
    )
    return replace(answer, **changes)


def an_article(archive: Archive, url: str = "https://gazette.example/1", **text: Any) -> Article:
    """Keep an article, with its source when that is new."""
    slug = SourceSlug(url.partition("//")[2].partition(".")[0])
    if slug not in {source.slug for source in archive.sources.all()}:
        archive.sources.sync([*archive.sources.all(), a_source(slug)], NOW)
    return archive.articles.keep(an_extraction(**text), url=url, source=slug, capture_id=None, now=NOW)[1]


def evidence(text: ArticleText, quote: str) -> Evidence:
    """Return evidence for words of a title or body."""
    place, whole = (Place.TITLE, text.title) if quote in text.title else (Place.BODY, text.body)
    start = whole.index(quote)
    return Evidence(place=place, start=start, end=start + len(quote), quote=quote)


def some_findings(film: str = "film:the-long-drop-2021", **changes: Any) -> Findings:
    mention = FilmMention(film=SubjectId(film), role=Role.MAIN, surface="The Long Drop", confidence=0.97)
    found = Findings(is_relevant=True, relevance_reason="tells of a stunt", language="en", films=(mention,))
    return replace(found, **changes)


def a_catalogue() -> Catalogue:
    """Return two invented films, two roles and two stunt types."""
    return Catalogue(
        films=(
            Film(
                id=SubjectId("film:the-long-drop-2021"),
                slug="the-long-drop-2021",
                title="The Long Drop",
                year=2021,
                leads=(SubjectId("person:lead-one"),),
            ),
            Film(id=SubjectId("film:night-bus-2019"), slug="night-bus-2019", title="Night Bus", year=2019),
        ),
        people=(
            Person(id=SubjectId("person:lead-one"), slug="lead-one", name="Lead One", roles=("actor",)),
            Person(id=SubjectId("person:double-two"), slug="double-two", name="Double Two", roles=("stunt double",)),
        ),
        stunts=(
            StuntType(
                id=SubjectId("stunt:moto.cliff_jump"),
                slug="motorcycle-cliff-jump",
                label="Motorcycle cliff jump",
                category="motorcycle",
                category_label="Motorcycles",
                definition="Riding off a cliff.",
            ),
            StuntType(
                id=SubjectId("stunt:car.roll"),
                slug="car-roll",
                label="Car roll",
                category="car",
                category_label="Cars",
                definition="A car turns over.",
            ),
        ),
        digest="test-1",
    )
