"""Carries out one crawl run in a process of its own, as a command would, and prints how it went as JSON.

A reactor cannot be started twice in one process, so every test that crawls starts this file.
"""

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import crawler
import crawler.process  # libraries try out sockets when they are imported
from archive import open_archive
from records.crawls import RunScope, RunState, Trigger
from records.sources import SourceSlug
from settings import load_settings


def main(config: Path, *urls: str) -> None:
    binds: list[str] = []
    # Python's own auditing tells of every port that is opened.
    sys.addaudithook(lambda event, args: binds.append(str(args[1])) if event == "socket.bind" else None)
    settings = load_settings(config)
    archive = open_archive(settings.storage.folder)
    now = datetime.now(UTC)
    archive.sources.sync([source.as_source() for source in settings.sources], now)
    left = archive.runs.active()
    if left is not None:
        archive.runs.finish(left.id, RunState.CRASHED, "it was killed", now)
    sources = () if urls else tuple(SourceSlug(source.slug) for source in settings.sources)
    archive.runs.request(Trigger.COMMAND, "test", RunScope(sources=sources, urls=urls), now)
    run = archive.runs.claim_next(now)
    assert run is not None
    state = crawler.run(archive, run, settings)
    run = archive.runs.get(run.id)
    ends = {end.url: [end.outcome.value, end.reason] for end in archive.runs.ends(run.id, limit=10_000)}
    titles = [article.title for article in archive.articles.after(0, 10_000)]
    told = {"state": state, "ends": ends, "pending": run.pending, "binds": binds, "titles": titles}
    told["seen"] = sum(count for _, count in run.counts)
    told["feeds"] = {state.url: asdict(state) for state in archive.sources.feed_states()}
    told["articles"] = {each.title: asdict(each) for each in archive.articles.after(0, 10_000)}
    told["unsettled"] = len(archive.captures.unsettled())
    archive.close()
    sys.stdout.write(json.dumps(told, default=str))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
