"""Makes a corpus of invented articles and questions about it: words by Zipf's law, the same for the same seed."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from index import IndexDocument, IndexedSubject
from records.articles import ArticleId
from records.searches import FacetName, Filter, SearchQuery, Sort
from records.sources import SourceSlug
from records.subjects import SubjectKind

SEED = 20_26
WORDS, FILMS, PEOPLE, STUNTS, SOURCES = 60_000, 3_000, 20_000, 150, 40
MEAN_WORDS = 610
PARAGRAPH = 90  # words
COMMON, MIDDLE = 200, 2_500  # ranks: the words of the trade, and of a subject
ENDINGS = ("", "", "", "s", "ed", "ing")
SYLLABLES = ("ka", "lo", "mi", "ren", "tor", "va", "sel", "dun", "pi", "gra", "no", "esh", "bu", "wil", "cor", "ta")
LANGUAGES = (("en", 0.82), ("es", 0.06), ("fr", 0.06), ("de", 0.06))
FIRST_DAY = datetime(2012, 1, 1, tzinfo=UTC)
DAYS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question in words that every engine can be asked in its own way."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    phrase: str = ""
    prefix: str = ""
    film: str = ""  # slug
    person: str = ""  # slug
    years: tuple[int, int] | None = None  # first included, last not
    newest: bool = False

    def asked(self, *, with_facets: bool) -> SearchQuery:
        """Return the question as our engine takes it."""
        parts = [*self.all, *(f"-{word}" for word in self.none)]
        parts += [f"({' OR '.join(self.any)})"] if self.any else []
        parts += [f'"{self.phrase}"'] if self.phrase else []
        parts += [f"{self.prefix}*"] if self.prefix else []
        chosen = ((FacetName.FILM, self.film), (FacetName.PERSON, self.person))
        return SearchQuery(
            text=" ".join(parts),
            filters=tuple(Filter(facet=facet, values=(slug,)) for facet, slug in chosen if slug),
            published_from=date(self.years[0], 1, 1) if self.years else None,
            published_to=date(self.years[1] - 1, 12, 31) if self.years else None,
            sort=Sort.NEWEST if self.newest else Sort.RELEVANCE,
            page_size=10,
            with_facets=with_facets,
        )


class Corpus:
    """Words, subjects and articles of one invented world."""

    def __init__(self, draw: int = SEED) -> None:
        """Make the one world; another `draw` gives other articles of it."""
        self._numbers = np.random.default_rng(SEED)
        self.words = _words(random.Random(SEED))  # noqa: S311 - no secret
        self._often = _zipf(len(self.words), 1.07)
        names = self.words[500:]
        self.films = [_subject(SubjectKind.FILM, number, names) for number in range(FILMS)]
        self.people = [_subject(SubjectKind.PERSON, number, names) for number in range(PEOPLE)]
        self.stunts = [_subject(SubjectKind.STUNT, number, names) for number in range(STUNTS)]
        self._film_odds, self._stunt_odds = _zipf(FILMS, 0.9), _zipf(STUNTS, 0.8)
        self._casts = _drawn(self._numbers, _zipf(PEOPLE, 0.7), FILMS * 12).reshape(FILMS, 12)
        if draw != SEED:
            self._numbers = np.random.default_rng(draw)

    def documents(self, count: int, first: int = 1) -> Iterator[IndexDocument]:
        """Yield so many articles, numbered from `first`."""
        for number in range(first, first + count):
            yield self._document(number)

    def _document(self, number: int) -> IndexDocument:
        draw = self._numbers
        films = dict.fromkeys(_drawn(draw, self._film_odds, int(draw.integers(1, 5))).tolist())
        people = dict.fromkeys(self._casts[next(iter(films))][: int(draw.integers(1, 9))].tolist())
        stunts = dict.fromkeys(_drawn(draw, self._stunt_odds, int(draw.integers(0, 5))).tolist())
        length = int(np.clip(draw.lognormal(np.log(MEAN_WORDS * 0.85), 0.57), 60, 4_000))
        whole, rest = divmod(length, PARAGRAPH)
        title, *body = self._texts([int(draw.integers(6, 13)), *[PARAGRAPH] * whole, rest or 1])
        source = int(draw.integers(SOURCES))
        return IndexDocument(
            article_id=ArticleId(number),
            title=title,
            body="\n\n".join(body),
            subjects=(
                *(self.films[film] for film in films),
                *(self.people[person] for person in people),
                *(self.stunts[stunt] for stunt in stunts),
            ),
            source=SourceSlug(f"source-{source}"),
            source_name=f"Source {source}",
            language=str(draw.choice([name for name, _ in LANGUAGES], p=[share for _, share in LANGUAGES])),
            published_at=FIRST_DAY
            + timedelta(days=int(DAYS * draw.random() ** 0.7), seconds=int(draw.integers(86_400))),
        )

    def _texts(self, lengths: Sequence[int]) -> list[str]:
        ranks = [_drawn(self._numbers, self._often, length).tolist() for length in lengths]
        return [" ".join([self.words[rank] for rank in each]).capitalize() + "." for each in ranks]


def questions(corpus: Corpus, documents: Sequence[IndexDocument], each: int) -> dict[str, list[Question]]:
    """Return so many questions of every class; phrases and names are taken from some documents."""
    draw = random.Random(SEED)  # noqa: S311 - no secret

    def common() -> str:
        return corpus.words[draw.randrange(20, COMMON)]

    def middle() -> str:
        return corpus.words[draw.randrange(COMMON, MIDDLE)]

    def met(kind: SubjectKind) -> str:
        return draw.choice([one.slug for one in draw.choice(documents).subjects if one.kind is kind])

    def phrase() -> str:
        body = draw.choice(documents).body.split()
        start = draw.randrange(len(body) - 3)
        return " ".join(word.strip(".").lower() for word in body[start : start + draw.choice((2, 3))])

    def one_year() -> tuple[int, int]:
        year = draw.randrange(2013, 2025)
        return year, year + 1

    makers: dict[str, Callable[[], Question]] = {
        "rare word": lambda: Question(all=(corpus.words[draw.randrange(5_000, 30_000)],)),
        "middle word": lambda: Question(all=(middle(),)),
        "common word": lambda: Question(all=(common(),)),
        "two words": lambda: Question(all=(common(), middle())),
        "one of three": lambda: Question(any=(common(), middle(), middle())),
        "phrase": lambda: Question(phrase=phrase()),
        "mixed": lambda: Question(all=(common(),), any=(middle(), middle()), none=(middle(),)),
        "prefix": lambda: Question(prefix=middle()[:4]),
        "film": lambda: Question(film=met(SubjectKind.FILM)),
        "person and word": lambda: Question(person=met(SubjectKind.PERSON), all=(common(),)),
        "years and word": lambda: Question(all=(common(),), years=one_year()),
        "word, newest": lambda: Question(all=(common(),), newest=True),
    }
    return {name: [make() for _ in range(each)] for name, make in makers.items()}


def _words(draw: random.Random) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < WORDS:
        length = 2 + (len(made) > 300) + (len(made) > 10_000)
        made["".join(draw.choices(SYLLABLES, k=length)) + draw.choice(ENDINGS)] = None
    return list(made)


def _zipf(size: int, power: float) -> NDArray[np.float64]:
    """Return for each rank how likely it or a smaller one is."""
    odds: NDArray[np.float64] = np.cumsum(1.0 / (np.arange(size) + 2.7) ** power)
    odds /= odds[-1]
    return odds


def _drawn(numbers: np.random.Generator, odds: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    return np.searchsorted(odds, numbers.random(count))


def _subject(kind: SubjectKind, number: int, words: Sequence[str]) -> IndexedSubject:
    draw = random.Random(f"{kind}{number}")  # noqa: S311 - no secret
    name = " ".join(draw.choices(words, k=2)).title()
    aliases = (" ".join(draw.choices(words, k=3)).title(),) if kind is SubjectKind.FILM else ()
    return IndexedSubject(kind=kind, slug=f"{kind.value}-{number}", name=name, aliases=aliases)
