"""Fills an archive with an invented world of any size, read and related, for measuring pages.

`python -m benchmarks.site_archive FOLDER COUNT`: COUNT articles of 3,000 films, the most told with a tenth of them.
News comes in stories of one to a dozen reports; a third of a story's reports were made from an earlier one. Figures
of a set-piece mostly agree and now and then do not. Same count, same world.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

import index
from archive import Archive, open_archive
from benchmarks.search_corpus import PEOPLE, SEED, SOURCES, STUNTS, Corpus
from index import IndexDocument
from records.articles import Article, ArticleId, ArticleText, Extraction
from records.dates import DateBasis, Grain, PartialDate
from records.findings import (
    Claim,
    ClaimPhase,
    CopyKind,
    CopyLink,
    EventClass,
    EventDate,
    Evidence,
    FilmMention,
    Findings,
    Modality,
    PersonMention,
    Place,
    Role,
    Story,
    StoryId,
    StuntMention,
)
from records.sources import Source, SourceSlug
from records.subjects import Catalogue, Film, Person, StuntType, SubjectId, SubjectKind
from settings import IndexSettings

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TOGETHER = 500  # articles of one transaction
COPIED = 0.33
PIECES = 7  # set-pieces of a film, at most
EVENTS = tuple(EventClass)
METRICS = (("takes", "count"), ("jumps", "count"), ("height", "m"), ("speed", "km/h"), ("training_time", "month"))
KINDS = tuple(CopyKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One invented article before it is kept."""

    text: ArticleText
    source: SourceSlug
    found: Findings
    story: int
    copied: int | None = None  # place in its story of what it was made from


def main(folder: Path, count: int) -> None:
    """Fill a folder and index it."""
    archive = open_archive(folder)
    corpus = Corpus()
    archive.subjects.seed(catalogue(corpus), NOW)
    archive.sources.sync([source(number) for number in range(SOURCES)], NOW)
    told = islice(world(corpus, count), count)
    while together := list(islice(told, TOGETHER)):
        with archive.writing():
            keep(archive, together)
    sys.stdout.write(f"{archive.articles.last_id()} articles kept\n")
    index.follow(archive, folder / "index", IndexSettings(), NOW)
    sys.stdout.write(f"{archive.articles.counts()['indexed']} indexed\n")
    archive.close()


def source(number: int) -> Source:
    """Return an invented publication."""
    home = f"https://source-{number}.example/"
    return Source(slug=SourceSlug(f"source-{number}"), name=f"Source {number}", home=home, feeds=(f"{home}feed",))


def catalogue(corpus: Corpus) -> Catalogue:
    """Return the subjects of the corpus as a catalogue."""
    people = tuple(
        Person(id=SubjectId(f"person:{one.slug}"), slug=one.slug, name=one.name, roles=("actor",))
        for one in corpus.people
    )
    films = tuple(
        Film(
            id=SubjectId(f"film:{one.slug}"),
            slug=one.slug,
            title=one.name,
            year=begin_of(number).year + 2,
            directors=(people[number * 5 % PEOPLE].id,),
            leads=tuple(people[(number * 5 + place) % PEOPLE].id for place in (1, 2)),
            stunt_team=tuple(people[(number * 5 + place) % PEOPLE].id for place in (3, 4)),
        )
        for number, one in enumerate(corpus.films)
    )
    stunts = tuple(
        StuntType(
            id=SubjectId(f"stunt:{one.slug}"),
            slug=one.slug,
            label=one.name,
            category=f"kind-{number % 15}",
            category_label=f"Kind {number % 15}",
            definition=f"The invented stunt number {number}.",
        )
        for number, one in enumerate(corpus.stunts)
    )
    return Catalogue(films=films, people=people, stunts=stunts, digest="benchmark")


def begin_of(film: int) -> date:
    """Return the day on which a film's production began."""
    return date(2012, 1, 1) + timedelta(days=film * 37 % 4_200)


def world(corpus: Corpus, count: int) -> Iterator[Told]:
    """Yield articles, story by story."""
    draw = random.Random(SEED)  # noqa: S311 - no secret
    documents = corpus.documents(count * 2)
    for story, document in enumerate(documents):
        film = next(int(one.slug.split("-")[1]) for one in document.subjects if one.kind is SubjectKind.FILM)
        size = min(12, 1 + int(draw.expovariate(0.4)))
        told: list[Told] = []
        for place in range(size):
            body = document if place == 0 else next(documents)
            copied = draw.randrange(place) if place and draw.random() < COPIED else None
            day = begin_of(film) + timedelta(days=int(1_400 * (story * 7 % 101) / 101))
            at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC) + timedelta(hours=5 * place)
            made = article(draw, body, film, at)
            if copied is not None:
                made = Told(text=told[copied].text, source=made.source, found=told[copied].found, story=0)
            told.append(Told(text=made.text, source=made.source, found=made.found, story=story, copied=copied))
        yield from told


def article(draw: random.Random, document: IndexDocument, film: int, at: datetime) -> Told:
    """Return one report about a film: the document's words and sentences that tell figures and dates."""
    pieces = [(film * 11 + place * 7) % STUNTS for place in range(1 + film % PIECES)]
    told = draw.sample(pieces, min(len(pieces), draw.randrange(4)))
    sentences = [
        f"Film-{film} was made with the stunt of kind {stunt}, and so it was done by the crew." for stunt in told
    ]
    figures = [(stunt, *draw.choice(METRICS), draw.choice((6, 6, 6, 6, 8, 500))) for stunt in told]
    sentences += [f"They count {value} {unit} of {metric} for {stunt}." for stunt, metric, unit, value in figures]
    days = [begin_of(film) + timedelta(days=draw.randrange(40) * 35) for _ in range(draw.randrange(4))]
    sentences += [f"On {day.isoformat()} this took place as it was planned." for day in days]
    text = ArticleText(
        title=document.title,
        paragraphs=(*sentences, *document.body.split("\n\n")),
        language=document.language,
        published_at=at,
        outlet=document.source_name,
    )
    starts = [text.body.index(sentence) for sentence in sentences]
    marks = [
        Evidence(place=Place.BODY, start=start, end=start + len(said), quote=said)
        for start, said in zip(starts, sentences, strict=True)
    ]
    found = findings(document, film, figures, marks, days)
    return Told(text=text, source=document.source, found=found, story=0)


def findings(
    document: IndexDocument,
    film: int,
    figures: Sequence[tuple[int, str, str, int]],
    marks: Sequence[Evidence],
    days: Sequence[date],
) -> Findings:
    """Return what is found in a report."""
    about = SubjectId(f"film:film-{film}")
    others = [one for one in document.subjects if one.kind is SubjectKind.FILM and one.slug != f"film-{film}"]
    people = [SubjectId(f"person:{one.slug}") for one in document.subjects if one.kind is SubjectKind.PERSON]
    named = [(about, Role.MAIN), *((SubjectId(f"film:{one.slug}"), Role.MENTION) for one in others)]
    stunts, claims, dated = marks[: len(figures)], marks[len(figures) : 2 * len(figures)], marks[2 * len(figures) :]
    return Findings(
        is_relevant=True,
        relevance_reason="tells of a stunt",
        language=document.language,
        films=tuple(FilmMention(film=one, role=role, surface="it", confidence=0.95) for one, role in named),
        people=tuple(PersonMention(person=one, surface="they", confidence=0.95) for one in people),
        stunts=tuple(
            StuntMention(
                stunt=SubjectId(f"stunt:stunt-{figure[0]}"),
                film=about,
                performer=f"person:person-{(film * 5 + 3) % PEOPLE}",
                modality=Modality.ASSERTED,
                surface="the stunt",
                confidence=0.9,
                evidence=(mark,),
            )
            for figure, mark in zip(figures, stunts, strict=True)
        ),
        claims=tuple(claim(about, figure, mark) for figure, mark in zip(figures, claims, strict=True)),
        dates=tuple(event(about, day, mark) for day, mark in zip(days, dated, strict=True)),
    )


def claim(film: SubjectId, figure: tuple[int, str, str, int], mark: Evidence) -> Claim:
    """Return a figure that a sentence tells."""
    stunt, metric, unit, value = figure
    return Claim(
        film=film,
        stunt=SubjectId(f"stunt:stunt-{stunt}"),
        metric=metric,
        value=value,
        unit=unit,
        comparator="=",
        phase=ClaimPhase.FILMING,
        speaker=None,
        cited=None,
        surface=mark.quote,
        evidence=mark,
        sentence=mark.quote,
    )


def event(film: SubjectId, day: date, mark: Evidence) -> EventDate:
    """Return a dated event that a sentence tells."""
    return EventDate(
        date=PartialDate(first_on=day, last_on=day, grain=Grain.DAY),
        basis=DateBasis.EXPLICIT,
        event=EVENTS[day.toordinal() // 35 % len(EVENTS)],
        film=film,
        surface=day.isoformat(),
        evidence=mark,
        sentence=mark.quote,
    )


def keep(archive: Archive, told: Sequence[Told]) -> None:
    """Keep articles with their findings, stories and copies; a story cut by the end of a transaction becomes two."""
    stories: dict[int, list[tuple[Article, Told]]] = {}
    for one in told:
        number = archive.articles.last_id() + 1
        kept = Extraction(text=one.text, published_basis=DateBasis.JSON_LD, extractor="benchmark")
        url = f"https://{one.source}.example/{number}"
        made = archive.articles.keep(kept, url=url, source=one.source, capture_id=None, now=NOW)[1]
        archive.findings.keep(made.id, one.found, NOW)
        stories.setdefault(one.story, []).append((made, one))
    related = [story(number, members) for number, members in stories.items()]
    archive.relations.keep([one for one in related if len(one.articles) > 1], [], NOW)


def story(number: int, members: Sequence[tuple[Article, Told]]) -> Story:
    """Return a story of kept articles."""
    ids: list[ArticleId] = [made.id for made, _ in members]
    links = tuple(
        CopyLink(
            article=ids[place],
            original=ids[one.copied],
            kind=KINDS[ids[place] % len(KINDS)],
            likeness=0.9,
            reason="nine tenths of the words are the same",
        )
        for place, (_, one) in enumerate(members)
        if one.copied is not None and one.copied < place
    )
    return Story(id=StoryId(-1 - number), title=members[0][0].title, articles=tuple(ids), copies=links)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
