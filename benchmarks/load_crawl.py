"""Brings articles as a crawl does, for as long as it runs: `python -m benchmarks.load_crawl FOLDER PER_SECOND`.

What they tell touches films, as real news do. Every two seconds what came is kept, related and indexed; with
PER_SECOND 0 as much as the machine can bear, without a pause.
"""

import sys
import time
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import index
from archive import open_archive
from benchmarks.search_corpus import Corpus
from benchmarks.site_archive import keep, world
from settings import IndexSettings

PAUSE = 2.0  # seconds between two times of indexing
FLAT_OUT = 20  # articles at a time when there is no pause


def main(folder: Path, per_second: float) -> None:
    """Keep and index articles until killed."""
    archive = open_archive(folder)
    coming = world(Corpus(draw=archive.articles.last_id()), 100_000)
    while True:
        begun = time.monotonic()
        with archive.writing():
            keep(archive, list(islice(coming, round(per_second * PAUSE) or FLAT_OUT)))
        index.follow(archive, folder / "index", IndexSettings(), datetime.now(UTC))
        if per_second:
            time.sleep(max(0.0, begun + PAUSE - time.monotonic()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
