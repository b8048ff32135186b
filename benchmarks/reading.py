"""Measures how many articles a core reads in a second, beside others that do a part of it, in one run.

    python -m benchmarks.reading [--articles N] [--films N] [--names N] [--peers FOLDER]

Ours reads whole articles: films, people, stunts, claims, dates. Each of the others does one job: spaCy's PhraseMatcher
finds the names of the same catalogue, dateparser searches dates (it is slow and gets fewer articles). Install them
into a folder of your choice, `pip install --target FOLDER spacy dateparser`, and give it as --peers; without them ours
is measured alone. The articles are the demo's, their figures varied so that none is read twice. --films and --names add
invented ones to the catalogue; what it takes in memory is printed.
"""

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path

from demo import read_articles, read_outlets
from knowledge import Reader, load_seed
from records.articles import ArticleText
from records.subjects import Catalogue, Film, Person, SubjectId

LEAST = 100.0  # articles a second a core
_AGAIN, _CORES, _MINUTES = 100_000, 2, 15  # all articles are to be read again in so many minutes on so many cores
_FEW = 40  # articles for dateparser
_SYLLABLES = (
    "ka",
    "lor",
    "mi",
    "ven",
    "dra",
    "sul",
    "tep",
    "ona",
    "rik",
    "zam",
    "bel",
    "fyr",
    "gos",
    "hul",
    "jat",
    "pol",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one reader did: articles, and processor seconds for them and for making it ready."""

    name: str
    articles: int
    cpu_s: float
    ready_s: float

    @property
    def a_second(self) -> float:
        """Articles a processor second."""
        return self.articles / self.cpu_s if self.cpu_s else 0.0


def main() -> int:
    """Print the rates; 1 when ours is too slow."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading", description="Measure how fast articles are read."
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--films", type=int, default=0, help="invented films beside those of the catalogue")
    parser.add_argument("--names", type=int, default=0, help="invented people beside those of the catalogue")
    parser.add_argument("--peers", type=Path, help="folder that holds spaCy and dateparser")
    options = parser.parse_args()
    catalogue = enlarged(load_seed(Path(__file__).parents[1] / "data"), options.films, options.names)
    texts = articles(options.articles)
    rates = [ours(catalogue, texts)]
    if options.peers:
        sys.path.append(str(options.peers))
        rates += [phrase_matcher(catalogue, texts), date_search(texts[:_FEW])]
    sys.stdout.write(table(rates, texts))
    return int(rates[0].a_second < LEAST)


def articles(count: int) -> list[ArticleText]:
    """Return so many articles: the demo's over and over, with other figures each time."""
    demo = read_articles(read_outlets())
    chance = random.Random(1)  # noqa: S311 - invents figures, no secrets
    found = []
    for article in islice(cycle(demo), count):
        body = tuple(re.sub(r"\d", lambda _: str(chance.randint(1, 9)), line) for line in article.body)
        found.append(
            ArticleText(
                title=article.title,
                standfirst=article.standfirst,
                paragraphs=body,
                language=article.lang,
                published_at=article.published_at,
            )
        )
    return found


def enlarged(catalogue: Catalogue, films: int, names: int) -> Catalogue:
    """Return the catalogue with invented films and people beside its own."""
    chance = random.Random(2)  # noqa: S311 - invents names, no secrets

    def name(words: int) -> str:
        return " ".join("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(words))

    more_films = tuple(
        Film(id=SubjectId(f"film:made-{at}"), slug=f"made-{at}", title=name(3), year=1950 + at % 75)
        for at in range(films)
    )
    more_people = tuple(
        Person(id=SubjectId(f"person:made-{at}"), slug=f"made-{at}", name=name(2), roles=("actor",))
        for at in range(names)
    )
    return replace(catalogue, films=catalogue.films + more_films, people=catalogue.people + more_people)


def ours(catalogue: Catalogue, texts: Sequence[ArticleText]) -> Rate:
    """Read every article whole."""
    start = time.process_time()
    reader = Reader(catalogue)
    reader.read(texts[0])
    return _timed("second unit", texts, reader.read, time.process_time() - start)


def phrase_matcher(catalogue: Catalogue, texts: Sequence[ArticleText]) -> Rate:
    """Find the names of the catalogue with spaCy, whatever their case."""
    spacy, matching = import_module("spacy"), import_module("spacy.matcher")
    start = time.process_time()
    language = spacy.blank("en")
    matcher = matching.PhraseMatcher(language.vocab, attr="LOWER")
    names = {film.title for film in catalogue.films} | {person.name for person in catalogue.people}
    names |= {alias.text for film in catalogue.films for alias in film.aliases}
    names |= {alias.text for person in catalogue.people for alias in person.aliases}
    matcher.add("name", [language.make_doc(name) for name in sorted(names)])
    ready_s = time.process_time() - start
    return _timed("spaCy: names only", texts, lambda text: matcher(language.make_doc(_plain(text))), ready_s)


def date_search(texts: Sequence[ArticleText]) -> Rate:
    """Find the dates with dateparser, told the language and the day of publication."""
    search_dates = import_module("dateparser.search").search_dates

    def search(text: ArticleText) -> object:
        settings = {"RELATIVE_BASE": text.published_at.replace(tzinfo=None)} if text.published_at else {}
        return search_dates(_plain(text), languages=[text.language or "en"], settings=settings)

    start = time.process_time()
    search(texts[0])
    return _timed("dateparser: dates only", texts, search, time.process_time() - start)


def _timed(name: str, texts: Sequence[ArticleText], read: Callable[[ArticleText], object], ready_s: float) -> Rate:
    start = time.process_time()
    for text in texts:
        read(text)
    return Rate(name=name, articles=len(texts), cpu_s=time.process_time() - start, ready_s=ready_s)


def _plain(text: ArticleText) -> str:
    return "\n".join((text.title, text.standfirst or "", *text.paragraphs))


def table(rates: Sequence[Rate], texts: Sequence[ArticleText]) -> str:
    """Return the rates as lines of text, ours first and as a ratio to each other one."""
    words = sum(len(_plain(text).split()) for text in texts) / len(texts)
    lines = [
        f"{len(texts)} articles of {words:.0f} words",
        f"{'':24}{'articles/s':>11}{'ready s':>9}{'ours over it':>14}",
    ]
    best = rates[0].a_second
    for rate in rates:
        ratio = f"{best / rate.a_second:14.2f}" if rate is not rates[0] and rate.a_second else f"{'':>14}"
        lines.append(f"{rate.name:24}{rate.a_second:11.1f}{rate.ready_s:9.2f}{ratio}")
    minutes = _AGAIN / (best * _CORES) / 60
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines.append(f"{_AGAIN:,} articles again on {_CORES} cores: {minutes:.1f} minutes (wanted at most {_MINUTES})")
    lines.append(f"most memory of this process: {peak:.0f} MB")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
