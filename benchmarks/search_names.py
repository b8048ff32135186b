"""Measures completion among very many names: what begins as typed, against what was mistyped, in one run.

    python -m benchmarks.search_names [--names 100000] [--each 400]

Invented names of two or three words, with one to six further names each. Times are processor time of one suggestion.
"""

import argparse
import random
import string
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np

from index import IndexedSubject
from index.reading.completion import Completion, Names, Tally
from index.reading.segments import Values
from index.reading.spelling import Lexicon
from index.storing.subjects import lines_of
from records.subjects import SubjectKind

SEED = 5
OFFERED = 8
BEGINNINGS = (*"bcdfghjklmnprstvw", "br", "cr", "st", "tr", "th", "sh")
ENDINGS = (*"aeiou", "an", "en", "in", "on", "ar", "er", "or", "al", "el")
LONGEST = 12  # letters; nobody types more before looking


def main() -> None:
    """Measure and print a line a class."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_names", description=__doc__)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--each", type=int, default=400)
    chosen = parser.parse_args()
    draw = random.Random(SEED)  # noqa: S311 - no secret
    subjects = list(invented(draw, chosen.names))
    names = Names(lines_of(subjects))
    completion = Completion(names, tally_of(subjects), Lexicon(()))
    began = time.process_time()
    completion.suggest("aaaaaaaa", 1)
    sys.stdout.write(f"{chosen.names} subjects, understood in {time.process_time() - began:.1f} s\n")
    typed = [name[:LONGEST] for name in draw.sample([one.name.lower() for one in subjects], chosen.each)]
    sys.stdout.write(f"{'ms':28}{'p50':>7}{'p95':>7}{'most':>7}\n")
    for label, asked in classes(draw, typed).items():
        report(label, [timed(completion.suggest, text) for text in asked])


def invented(draw: random.Random, count: int) -> list[IndexedSubject]:
    """Return subjects with their names."""
    syllables = [begin + end for begin in BEGINNINGS for end in ENDINGS]
    words = ["".join(draw.choices(syllables, k=draw.choice((1, 2, 2, 3)))).title() for _ in range(40_000)]

    def name() -> str:
        return " ".join(draw.choices(words, k=draw.choice((2, 2, 3))))

    kinds = (SubjectKind.FILM, SubjectKind.PERSON, SubjectKind.PERSON, SubjectKind.PERSON)
    return [
        IndexedSubject(
            kind=kinds[number % 4],
            slug=f"one-{number}",
            name=name(),
            aliases=tuple(name() for _ in range(draw.choice((1, 2, 3, 6)))),
        )
        for number in range(count)
    ]


def tally_of(subjects: Sequence[IndexedSubject]) -> Tally:
    """Return how much is told of each, most of few."""
    numbers, tally = np.random.default_rng(SEED), {}
    for kind in SubjectKind:
        values = Values()
        values.numbers([one.slug.encode() for one in subjects if one.kind is kind])
        tally[kind] = values, numbers.zipf(1.5, len(values)).clip(1, 10**6).astype(np.int64)
    return tally


def classes(draw: random.Random, typed: Sequence[str]) -> dict[str, list[str]]:
    """Return what is typed, by how it is wrong."""

    def slip(text: str) -> str:
        at = draw.randrange(len(text) - 1)
        other = draw.choice(string.ascii_lowercase)
        ways = (text[:at] + text[at + 1 :], text[:at] + other + text[at:], text[:at] + other + text[at + 1 :])
        return draw.choice((*ways, text[:at] + text[at + 1] + text[at] + text[at + 2 :]))

    return {
        "as written, 2 letters": [text[:2] for text in typed],
        "as written, 4": [text[:4] for text in typed],
        f"as written, {LONGEST}": list(typed),
        "one slip, 4": [slip(text[:4]) for text in typed],
        "one slip, 8": [slip(text[:8]) for text in typed],
        "two slips, 8": [slip(slip(text[:8])) for text in typed],
        f"two slips, {LONGEST}": [slip(slip(text)) for text in typed],
        "nonsense, 8": ["".join(draw.choices(string.ascii_lowercase, k=8)) for _ in typed],
        "nonsense, 200": ["".join(draw.choices("aeiorstnl", k=200)) for _ in typed],
    }


def timed(suggest: Callable[[str, int], object], text: str) -> float:
    """Return the processor time of a suggestion in milliseconds."""
    began = time.thread_time()
    suggest(text, OFFERED)
    return (time.thread_time() - began) * 1000


def report(label: str, found: Sequence[float]) -> None:
    """Print middle, slow and slowest."""
    ranked = sorted(found)
    figures = ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)], ranked[-1]
    sys.stdout.write(f"{label:28}" + "".join(f"{figure:7.2f}" for figure in figures) + "\n")


if __name__ == "__main__":
    main()
