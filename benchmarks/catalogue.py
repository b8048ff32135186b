"""Memory and speed of reading with a catalogue of 100,000 films and 200,000 people: python -m benchmarks.catalogue.

All names are made of syllables by chance with a fixed seed, a third of the titles of ordinary words, some of them
several times. The articles are the project's own (tests/gold/short), told again with names of the large catalogue.
Prints the memory that the catalogue and the reader take, and articles a CPU second beside the shipped catalogue.
"""

import argparse
import gc
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from knowledge import Reader, load_seed
from knowledge.catalogue.words import COMMON
from knowledge.text.tokens import word_set
from records.articles import ArticleText
from records.subjects import Alias, Catalogue, Film, Person, SubjectId
from tests.gold.short import batches, expected

DATA = Path(__file__).parents[1] / "data"
SEED = 20
SYLLABLES = sorted(
    word_set(
        """
        ba be bi bo bra da den di dor el en fa fen ga gor ha hil in ja ka kel la len li lor ma mar men mi mo na nel no
        or pa pen ra ren ri ros sa sel si sta ta ten tor u va ven vi wal wen za zor
        """
    )
)
MOST_MEGABYTES = 400
LEAST_ARTICLES = 100  # a CPU second


def main() -> int:
    """Measure and print; 1 when a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue", description=__doc__)
    parser.add_argument("--films", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=200_000)
    options = parser.parse_args()
    shipped = load_seed(DATA)
    texts = list(article_texts())
    gc.collect()
    before = megabytes()
    started = time.process_time()
    catalogue = large(shipped, options.films, options.people)
    made, held = time.process_time() - started, megabytes() - before
    started = time.process_time()
    reader = Reader(catalogue)
    built, whole = time.process_time() - started, megabytes() - before
    texts += list(with_names(texts, catalogue))
    fast = articles_a_second(reader, texts)
    small = articles_a_second(Reader(shipped), texts)
    sys.stdout.write(
        f"{len(catalogue.films):,} films, {len(catalogue.people):,} people\n"
        f"records      {held:6.0f} MB  {made:5.1f} s\n"
        f"with reader  {whole:6.0f} MB  {built:5.1f} s   (limit {MOST_MEGABYTES} MB)\n"
        f"articles a CPU second: {fast:.0f} (limit {LEAST_ARTICLES}); with the shipped catalogue {small:.0f}, "
        f"ratio {fast / small:.2f}\n"
    )
    return int(whole > MOST_MEGABYTES or fast < LEAST_ARTICLES)


def megabytes() -> float:
    """Return the memory of this process now."""
    with Path("/proc/self/statm").open() as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


def article_texts() -> Iterator[ArticleText]:
    """Yield the project's own short articles."""
    for batch in batches():
        for row in expected(batch):
            yield ArticleText(
                title=row["title"],
                paragraphs=tuple(row["paragraphs"]),
                language=row["lang"],
                published_at=datetime.fromisoformat(row["published"]),
            )


def with_names(texts: Sequence[ArticleText], catalogue: Catalogue) -> Iterator[ArticleText]:
    """Yield the articles again, each with a paragraph that names films and people of the catalogue."""
    chance = random.Random(SEED)  # noqa: S311 - no secrets here
    for text in texts:
        films, people = chance.sample(catalogue.films, 3), chance.sample(catalogue.people, 3)
        told = " ".join(
            f"{person.name}, who doubled a star in “{film.title}”, fell again."
            for film, person in zip(films, people, strict=True)
        )
        yield replace(text, paragraphs=(*text.paragraphs, told))


def articles_a_second(reader: Reader, texts: Sequence[ArticleText]) -> float:
    """Return how many articles are read in a second of CPU time."""
    reader.read(texts[0])
    started = time.process_time()
    for text in texts:
        reader.read(text)
    return len(texts) / (time.process_time() - started)


def large(shipped: Catalogue, films: int, people: int) -> Catalogue:
    """Return the shipped catalogue with made-up films and people, unchecked as an import leaves them."""
    chance = random.Random(SEED)  # noqa: S311 - no secrets here
    ordinary = sorted(COMMON)
    mark = ("unchecked",)
    names = tuple(
        Person(
            id=SubjectId(f"person:p{n}"),
            slug=f"p{n}",
            name=f"{word(chance)} {word(chance)}",
            roles=("actor",),
            ambiguity=mark,
        )
        for n in range(people)
    )
    made = []
    for n in range(films):
        words = [chance.choice(ordinary) if n % 3 == 0 else word(chance) for _ in range(chance.choice((1, 2, 2, 3, 4)))]
        made.append(
            Film(
                id=SubjectId(f"film:f{n}"),
                slug=f"f{n}",
                title=" ".join(words).title(),
                year=chance.randint(1930, 2026),
                directors=(chance.choice(names).id,),
                leads=tuple(one.id for one in chance.sample(names, 3)),
                aliases=(Alias(text=f"{word(chance)} {word(chance)}", language="de", kind="localised"),)
                if n % 4 == 0
                else (),
                ambiguity=mark,
            )
        )
    return replace(shipped, films=(*shipped.films, *made), people=(*shipped.people, *names), digest="large")


def word(chance: random.Random) -> str:
    """Return a word of two to four syllables."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 2, 3, 4)))).capitalize()


if __name__ == "__main__":
    sys.exit(main())
