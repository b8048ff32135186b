"""Damages files of arrays at random and searches what is left, so that it is seen how that ends.

    python -m tests.index.mutating FOLDER COUNT SEED

FOLDER holds an index; nothing in it is changed. Each round damages a copy of its file of arrays behind the head, which
is checked before it is opened, and asks every kind of question. It must end with an answer or with DamagedIndexError,
within two gigabytes of memory; how many ended which way is printed. Anything else ends this program.
"""

import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from index.queries import parse
from index.reading.answering import answer, warm
from index.reading.completion import Names
from index.reading.segments import Segment, Values
from index.reading.snapshot import Snapshot
from index.schema import FACET_FIELDS, shown_of
from index.storing.arrays import SegmentArrays
from index.storing.generations import DamagedIndexError, Generations
from index.storing.subjects import kept_subjects
from records.searches import FacetName, Filter, SearchQuery, Sort
from tests.index.builders import a_document

MOST_MEMORY = 2 * 1024**3
LONGEST_SECONDS = 5.0
TEXTS = (
    "number",
    "jump 7",
    '"number jump"',
    '"number jump"~5',
    "num*",
    "film:drop -bus",
    "on:2021 OR jump",
    "lead one",
    "",
)


class Shown:
    """What hits show, in place of Whoosh's file: it is not what is damaged here."""

    def column_reader(self, name: str, column: object) -> "Shown":
        """Return itself."""
        return self

    def __getitem__(self, document: int) -> bytes:
        return shown_of(a_document(document))

    def close(self) -> None:
        """Nothing is open."""


def main(folder: Path, count: int, seed: int) -> None:
    """Damage and search so many times; print how it ended."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    generation = Generations(folder).current()
    assert generation
    (whole,) = (path.read_bytes() for path in generation.folder.glob("*.arrays"))
    names = kept_subjects(generation.folder)
    draw = random.Random(seed)  # noqa: S311 - no secret
    ended = {"answered": 0, "damaged": 0}
    with tempfile.TemporaryDirectory() as made:
        for number in range(count):
            path = Path(made) / f"{number}.arrays"
            path.write_bytes(damaged(whole, draw))
            began = time.monotonic()
            ended[searched(path, names)] += 1
            assert time.monotonic() - began < LONGEST_SECONDS, number
            path.unlink()
    sys.stdout.write(f"{ended['answered']} answered, {ended['damaged']} noticed\n")


def damaged(whole: bytes, draw: random.Random) -> bytes:
    """Return a file with some bytes changed: single ones, runs, or whole numbers of eight and of four bytes."""
    content = bytearray(whole)
    first = whole.index(b"\n", whole.index(b"\n") + 1)
    for _ in range(draw.choice((1, 1, 3, 30))):
        at = draw.randrange(first, len(content))
        match draw.randrange(4):
            case 0:
                content[at] ^= 1 << draw.randrange(8)
            case 1:
                length = draw.choice((8, 64, 5_000))
                content[at : at + length] = draw.choice((b"\0", b"\xff", draw.randbytes(1))) * len(
                    content[at : at + length]
                )
            case 2:
                number = draw.choice((-1, 2**62, -(2**62), 2**31, 70_000))
                content[at - at % 8 : at - at % 8 + 8] = np.int64(number).tobytes()
            case 3:
                content[at - at % 4 : at - at % 4 + 4] = np.int32(draw.choice((-1, 2**31 - 1, 100_000))).tobytes()
    return bytes(content[: len(whole)])


def searched(path: Path, names: bytes) -> str:
    """Ask everything of a segment; return whether it answered or noticed the damage."""
    try:
        arrays = SegmentArrays.load(path)
    except (ValueError, KeyError, TypeError):
        return "damaged"
    values = {name: Values() for name in FACET_FIELDS}
    try:
        snapshot = Snapshot([opened(arrays, values)], [[]], Names(names), values, 2**20)
        warm(snapshot)
        for text in TEXTS:
            chosen = (Filter(facet=FacetName.FILM, values=("the-long-drop-2021",)),)
            for sort in Sort:
                query = SearchQuery(text=text, filters=chosen if "7" in text else (), sort=sort, fold=True, relax=True)
                answer(snapshot, query, parse(text))
        snapshot.lexicon.nearest("numbr")
        snapshot.completion.suggest("nu", 9)
    except DamagedIndexError:
        return "damaged"
    return "answered"


def opened(arrays: SegmentArrays, values: dict[FacetName, Values]) -> Segment:
    """Return a segment of these arrays."""
    segment = Segment("damaged", arrays, Shown(), values)
    segment.open_shown()
    return segment


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
