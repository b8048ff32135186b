"""Carries out one slice of a back-fill in a process of its own and prints how it went as JSON; see crawl_once.py."""

import json
import sys
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import crawler
from archive import open_archive
from records.crawls import Backfill, RunScope, RunState, Trigger
from records.sources import SourceSlug
from settings import load_settings


def main(config: Path, since: str, until: str, words: str, kind: str) -> None:
    settings = load_settings(config)
    archive = open_archive(settings.storage.folder)
    now = datetime.now(UTC)
    archive.sources.sync([source.as_source() for source in settings.sources], now)
    left = archive.runs.active()
    if left is not None:
        archive.runs.finish(left.id, RunState.CRASHED, "it was killed", now)
    wish = Backfill(
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
        words=tuple(words.split()),
        is_estimate=kind == "estimate",
    )
    slug = SourceSlug(settings.sources[0].slug)
    archive.runs.request(Trigger.COMMAND, "test", RunScope(sources=(slug,), backfill=wish), now)
    run = archive.runs.claim_next(now)
    assert run is not None
    state = crawler.run(archive, run, settings)
    run = archive.runs.get(run.id)
    told = {
        "state": state,
        "reason": run.reason,
        "pending": run.pending,
        "ends": {end.url: [end.outcome.value, end.reason] for end in archive.runs.ends(run.id, limit=10_000)},
        "titles": [article.title for article in archive.articles.after(0, 10_000)],
        "backfills": [asdict(each) for each in archive.backfills.of_source(slug)],
        "waiting": len(archive.sources.to_fetch(slug, 1000, datetime.now(UTC))),
        "unsettled": len(archive.captures.unsettled()),
        "notes": [source.note for source in archive.runs.sources(run.id)],
    }
    archive.close()
    sys.stdout.write(json.dumps(told, default=str))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
