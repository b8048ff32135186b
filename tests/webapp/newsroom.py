"""A small archive for page tests: one film with a story, a copy, figures that disagree, and a hostile headline."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import index
from archive import Archive
from index import SearchEngine
from records.articles import Article, ArticleText
from records.dates import DateBasis, Grain, PartialDate
from records.findings import (
    Claim,
    ClaimPhase,
    CopyKind,
    CopyLink,
    EventClass,
    EventDate,
    FilmMention,
    Findings,
    Modality,
    PersonMention,
    Role,
    Story,
    StoryId,
    StuntMention,
)
from records.sources import Display
from records.subjects import Alias, Catalogue, Release, SubjectId
from settings import IndexSettings
from tests.builders import NOW, a_catalogue, a_source, an_article, evidence, some_findings

FILM = SubjectId("film:the-long-drop-2021")
LEAD = SubjectId("person:lead-one")
JUMP = SubjectId("stunt:moto.cliff_jump")
HOSTILE = "<script>alert(1)</script> & \u202eевил “quoted” jump"
BODY = (
    "Lead One rode a motorcycle off a cliff in Norway for The Long Drop, a film that has been in the making for years.",
    "The jump was filmed six times on 6 September 2020, after 500 skydives and a year of training in the hills.",
    "Nobody else was on the ramp that morning, and the crew watched from a tent with their hands before their faces.",
    "The film opens on 12 July 2023. It was due in November 2021 first, and the studio says this date will hold now.",
)


def the_catalogue() -> Catalogue:
    catalogue = a_catalogue()
    film = replace(
        catalogue.films[0],
        directors=(SubjectId("person:double-two"),),
        aliases=(Alias(text="Der lange Fall", language="de", kind="localised"), Alias(text="TLD", kind="short")),
        releases=(Release(release_on="2021-11-19"), Release(release_on="2023-07-12", announced_on="2022-01-21")),
    )
    return replace(catalogue, films=(film, *catalogue.films[1:]))


def findings_of(text: ArticleText, takes: float = 6) -> Findings:
    said = text.paragraphs[1]
    jump = evidence(text, "jump was filmed")
    return some_findings(
        films=(
            FilmMention(
                film=FILM,
                role=Role.MAIN,
                surface="The Long Drop",
                confidence=0.97,
                reasons=("a title written as a name",),
                evidence=(evidence(text, "The Long Drop"),),
            ),
        ),
        people=(
            PersonMention(person=LEAD, surface="Lead One", confidence=0.95, evidence=(evidence(text, "Lead One"),)),
        ),
        stunts=(
            StuntMention(
                stunt=JUMP,
                film=FILM,
                performer=LEAD,
                modality=Modality.ASSERTED,
                surface="jump",
                confidence=0.7,
                evidence=(jump,),
            ),
        ),
        claims=(
            Claim(
                film=FILM,
                stunt=JUMP,
                metric="takes",
                value=takes,
                unit="count",
                comparator="=",
                phase=ClaimPhase.FILMING,
                speaker=None,
                cited=None,
                surface="filmed six times",
                evidence=jump,
                sentence=said,
            ),
        ),
        dates=(
            EventDate(
                date=PartialDate(first_on=date(2020, 9, 6), last_on=date(2020, 9, 6), grain=Grain.DAY),
                basis=DateBasis.EXPLICIT,
                event=EventClass.STUNT_FILMED,
                film=FILM,
                surface="6 September 2020",
                evidence=evidence(text, "6 September 2020"),
                sentence=said,
            ),
            EventDate(
                date=PartialDate(first_on=date(2023, 7, 12), last_on=date(2023, 7, 12), grain=Grain.DAY),
                basis=DateBasis.EXPLICIT,
                event=EventClass.RELEASE,
                film=FILM,
                surface="12 July 2023",
                evidence=evidence(text, "12 July 2023"),
                sentence=text.paragraphs[3],
            ),
        ),
    )


def tell(archive: Archive, outlet: str, number: int, *, title: str = "", takes: float = 6) -> Article:
    """Keep an article of an outlet, read; each is published a day after the one before."""
    published = datetime(2021, 8, 26, 21, 20, tzinfo=UTC) + timedelta(days=number)
    article = an_article(
        archive,
        f"https://{outlet}.example/{number}",
        title=title or f"Lead One jumps off a cliff, report {number}",
        paragraphs=(*BODY, f"Report number {number} of {outlet}."),
        published_at=published,
        author="A. Writer",
    )
    archive.findings.keep(article.id, findings_of(article.current.extraction.text, takes), NOW)
    return article


def fill(archive: Archive) -> list[Article]:
    """Fill an archive: five articles of four outlets; the second is a copy of the first, the last is hostile."""
    archive.subjects.seed(the_catalogue(), NOW)
    outlets = [a_source("gazette"), a_source("herald", display=Display.HEADLINE), a_source("wire"), a_source("post")]
    archive.sources.sync(outlets, NOW)
    told = [
        tell(archive, "gazette", 1),
        tell(archive, "wire", 2),
        tell(archive, "herald", 3),
        tell(archive, "post", 4, takes=8),
        tell(archive, "post", 5, title=HOSTILE),
    ]
    ids = [article.id for article in told]
    link = CopyLink(article=ids[1], original=ids[0], kind=CopyKind.VERBATIM, likeness=1.0, reason="same text")
    story = Story(id=StoryId(-1), title=told[0].title, articles=tuple(ids[:3]), copies=(link,))
    archive.relations.keep([story], ids[3:], NOW)
    return told


def index_all(archive: Archive, folder: Path, now: datetime = NOW) -> SearchEngine:
    """Bring the index of an archive up to date and open it."""
    index.follow(archive, folder, IndexSettings(), now)
    return index.open_index(folder)
