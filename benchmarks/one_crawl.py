"""Carries out one crawl of all sources of a configuration, without understanding and index, and prints it as JSON.

    python -m benchmarks.one_crawl config.yaml

A process of its own: a reactor cannot be started twice, and what it needs can be counted.
"""

import json
import resource
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import crawler
from archive import open_archive
from records.crawls import RunScope, RunState, Trigger
from records.sources import SourceSlug
from settings import load_settings


def main() -> None:
    """Crawl and print the state, outcomes and sizes."""
    settings = load_settings(Path(sys.argv[1]))
    archive = open_archive(settings.storage.folder)
    now = datetime.now(UTC)
    archive.sources.sync([source.as_source() for source in settings.sources], now)
    left = archive.runs.active()
    if left is not None:
        archive.runs.finish(left.id, RunState.CRASHED, "it was killed", now)
    sources = tuple(SourceSlug(source.slug) for source in settings.sources)
    archive.runs.request(Trigger.COMMAND, "benchmark", RunScope(sources=sources), now)
    run = archive.runs.claim_next(now)
    assert run is not None  # noqa: S101 - it was requested two lines above
    state = crawler.run(archive, run, settings)
    run = archive.runs.get(run.id)
    outcomes: Counter[str] = Counter({outcome.value: count for outcome, count in run.counts})
    told = {
        "state": state,
        "outcomes": outcomes,
        "pending": run.pending,
        "articles": archive.articles.counts()["articles"],
        "changes": archive.changes.last(),
    }
    archive.close()
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    told["crawler"] = {"cpu_s": own.ru_utime + own.ru_stime, "peak_mb": own.ru_maxrss / 1024}
    told["sandbox"] = {"cpu_s": children.ru_utime + children.ru_stime, "peak_mb": children.ru_maxrss / 1024}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
