"""Asks our search whatever can be typed: it must answer, or refuse with InvalidQueryError, and never take long.

    python -m benchmarks.search_fuzz [--count 100000] [--folder INDEX] [--seed 1]

Without a folder an index of some invented articles is made. Prints how many were refused and the slowest, in
processor time of the asking thread. Any other exception ends the run and shows the text that raised it.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.search_corpus import Corpus
from index import SearchEngine, open_index
from index.storing.writer import writing
from records.errors import InvalidQueryError
from records.searches import FacetName, Filter, SearchQuery, Sort

ARTICLES = 40
SHOWN = 3
SYMBOLS = (
    *(
        "(",
        ")",
        '"',
        "-",
        "OR ",
        "AND ",
        "NOT ",
        "*",
        "~",
        "~3",
        "~99 ",
        ":",
        "\u201c",
        "\u00bb",
        "'s ",
        "\\",
        "%",
        "_",
    ),
    *("film:", "actor:", "person:", "director:", "stunt:", "set-piece:", "source:", "lang:en ", "is:", "is:main "),
    *("is:first ", "is:translation ", "story:", "story:7 ", "story:99999999999999999999 ", "happened:2020 ", "flim:"),
    *(
        "before:2020 ",
        "after:",
        "on:2021-02 ",
        "published:2021-02-30 ",
        "on:0000 ",
        "\x00",
        "\n",
        "\t",
        "\u00e9",
        "\u6f22",
    ),
    *("\ud800", "\u202e", "\u0130", "\ufb03", "\u0301", "9" * 30, "x" * 90),
)


def main() -> None:
    """Ask, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="an index made by benchmarks.search")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        engine = open_index(chosen.folder or an_index(Path(made)))
        refused, slowest = fuzzed(engine, Corpus().words[:20_000], chosen.count, chosen.seed)
        engine.close()
    print(f"{chosen.count} asked, {refused} refused, every other one answered")
    for milliseconds, text in slowest:
        print(f"{milliseconds:8.1f} ms  {text!r}")


def an_index(folder: Path) -> Path:
    """Return a folder with an index of a few invented articles."""
    with writing(folder) as writer:
        writer.rebuild(Corpus().documents(ARTICLES), 1)
    return folder


def fuzzed(engine: SearchEngine, words: Sequence[str], count: int, seed: int) -> tuple[int, list[tuple[float, str]]]:
    """Ask so many queries; return how many were refused, and the slowest ones with their milliseconds."""
    draw = random.Random(seed)  # noqa: S311 - the same queries again are what is wanted
    engine.warm()
    refused, slowest = 0, [(0.0, "")]
    for _ in range(count):
        query = asked(draw, words)
        began = time.thread_time()
        try:
            engine.search(query)
        except InvalidQueryError as error:
            refused += 1
            if not -1 <= error.position <= len(query.text):
                raise ValueError(f"the error points outside of {query.text!r}") from error
        except Exception:
            sys.stderr.write(f"asked: {query!r}\n")
            raise
        slowest = sorted([*slowest, ((time.thread_time() - began) * 1000, query.text)], reverse=True)[:SHOWN]
    return refused, slowest


def asked(draw: random.Random, words: Sequence[str]) -> SearchQuery:
    """Return a query: most are nearly well formed, so that not all of them end in the parser."""
    marks = draw.choice((0.0, 0.1, 0.45))
    text = "".join(_parts(draw, words, marks))
    chosen = (Filter(facet=draw.choice(list(FacetName)), values=(draw.choice(("film-1", "2020", "", "\x00")),)),)
    return SearchQuery(
        text=text,
        filters=chosen if draw.random() < 0.2 else (),
        sort=draw.choice(list(Sort)),
        page=draw.choice((1, 1, 2, 10**6)),
        relax=draw.random() < 0.8,
        fold=draw.random() < 0.5,
        with_snippets=draw.random() < 0.3,
        explain=draw.random() < 0.1,
    )


def _parts(draw: random.Random, words: Sequence[str], marks: float) -> Iterator[str]:
    for _ in range(draw.randint(0, 14)):
        kind = draw.random()
        if kind < marks:
            yield draw.choice(SYMBOLS)
        elif kind < marks + 0.1:
            phrase = " ".join(draw.choices(words[:60], k=draw.randint(2, 6)))
            yield f'"{phrase}"{draw.choice(("", "~2", "~10"))} '
        elif kind < marks + 0.15:
            yield draw.choice(words)[: draw.randint(2, 5)] + "* "
        elif kind < marks + 0.2:
            yield f"{''.join(draw.choices(draw.choice(words) + 'e', k=6))} "  # nobody wrote this
        else:
            yield draw.choice(words[: draw.choice((50, 500, len(words)))]) + draw.choice((" ", " ", " OR ", " -"))


if __name__ == "__main__":
    main()
