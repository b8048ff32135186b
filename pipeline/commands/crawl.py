"""crawl: visit sources, then read and index what came."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, TextIO

import click
from rich.console import Console

from archive import Archive, acts
from pipeline.invocation import BY, Invocation, utc_now, with_config
from pipeline.locks import WORKER_LOCK, held
from pipeline.processes import Stop
from records.crawls import Run, RunId, RunScope, RunState, Trigger
from records.sources import SourceSlug
from records.urls import canonical_url, host_of
from settings import Settings

POLL_SECONDS = 0.3


@click.command("crawl")
@click.option("--source", "sources", multiple=True, metavar="SLUG", help="Visit this source, due or not. Repeatable.")
@click.option("--url", "urls", multiple=True, help="Fetch this one address, whatever its state. Repeatable.")
@click.option("--all", "everything", is_flag=True, help="Visit all sources, due or not.")
@click.option(
    "--list",
    "listed",
    type=click.File(encoding="utf-8"),
    help="Fetch the addresses of this file, one a line; - reads stdin.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be visited; nothing is asked for.")
@click.option("--json", "as_json", is_flag=True, help="With --dry-run: print a JSON list.")
@click.option("--run", "run_id", type=int, hidden=True, help="Carry out a run that was claimed: used by the worker.")
@with_config
def command(
    invocation: Invocation,
    sources: tuple[str, ...],
    urls: tuple[str, ...],
    *,
    everything: bool,
    listed: TextIO | None,
    dry_run: bool,
    as_json: bool,
    run_id: int | None,
) -> None:
    """Visit all sources that are due, or those named, then read and index what came."""
    with invocation.archive() as archive:
        if run_id is not None:
            sys.exit(_carry_out(archive, invocation.settings, RunId(run_id)))
        chosen = tuple(archive.sources.get(SourceSlug(slug)).slug for slug in sources)
        if everything:
            chosen = tuple(each.slug for each in archive.sources.all(declared_only=True) if not each.is_paused)
        asked = dict.fromkeys(canonical_url(url) for url in (*urls, *(listed.read().split() if listed else ())))
        scope = RunScope(sources=chosen, urls=tuple(asked))
        if dry_run:
            stops = stops_of(archive, scope)
            click.echo(json.dumps(stops, default=str) if as_json else "\n".join(_stop_lines(stops)))
            return
        state = request_and_watch(invocation, archive, scope)
    if state not in (RunState.FINISHED, RunState.STOPPED):
        sys.exit(1)


def _carry_out(archive: Archive, settings: Settings, run_id: RunId) -> int:
    import crawler

    state = crawler.run(archive, archive.runs.get(run_id), settings)
    return 0 if state in (RunState.FINISHED, RunState.STOPPED) else 1


def stops_of(archive: Archive, scope: RunScope) -> list[dict[str, Any]]:
    """Return what a run would visit at this moment, a source each: its feeds to ask, and what waits to be fetched."""
    from crawler.planning import plan

    now, shelf = utc_now(), archive.sources
    stops = plan(scope, shelf.all(declared_only=True), shelf.feed_states(), now, waiting=shelf.waiting(now))
    return [
        {
            "slug": stop.source.slug,
            "name": stop.source.name,
            "feeds": [state.address for state in stop.feeds],
            "urls": list(stop.urls),
            "waiting": 0 if stop.urls else len(shelf.to_fetch(stop.source.slug, stop.source.max_articles, now)),
            "left_alone_until": archive.hosts.wait_until(host_of(stop.source.home)),
        }
        for stop in stops
    ]


def _stop_lines(stops: list[dict[str, Any]]) -> Iterator[str]:
    for stop in stops:
        parts = [f"{len(stop['feeds'])} feeds"] if stop["feeds"] else []
        parts += [f"{len(stop['urls'])} addresses"] if stop["urls"] else []
        parts += [f"{stop['waiting']} announced articles that wait"] if stop["waiting"] else []
        parts += [f"its server wants peace until {stop['left_alone_until']}"] if stop["left_alone_until"] else []
        yield f"{stop['slug']}: {', '.join(parts)}"
    if not stops:
        yield "Nothing would be visited: no source is due."


def request_and_watch(invocation: Invocation, archive: Archive, scope: RunScope) -> RunState:
    """Ask for a run and stay with it to its end."""
    detail = f"{len(scope.captures)} pages" if scope.captures else ", ".join(scope.sources)
    return watch(
        invocation,
        archive,
        lambda: acts.runs.start(archive, scope, BY, utc_now(), trigger=Trigger.COMMAND, detail=detail),
    )


def watch(invocation: Invocation, archive: Archive, request: Callable[[], Run]) -> RunState:
    """Leave the work to a running worker; without one, be the worker until the run is over."""
    from pipeline.progress import Display, line_of, snapshot
    from pipeline.worker import Worker

    with ExitStack() as stack:
        is_worker = stack.enter_context(held(invocation.settings.storage.folder / WORKER_LOCK))
        worker = Worker(archive, invocation.settings, invocation.config, keeps_schedule=False) if is_worker else None
        if worker is not None:
            worker.settle(utc_now())
            stack.callback(worker.close)
        run = request()
        stop = Stop()
        with Display(Console()) as display:
            while not (shot := snapshot(archive, run.id)).is_over:
                display.show(shot)
                if stop.is_asked and shot.run.state in (RunState.REQUESTED, RunState.RUNNING):
                    acts.runs.stop(archive, run.id, BY, utc_now())
                if worker is None or not worker.step(utc_now()):
                    time.sleep(POLL_SECONDS)
            display.say(line_of(shot))
            if not shot.run.counts:
                display.say("No source is due; ./run sources says when each is. --source SLUG visits one now.")
            for line in trouble_lines(archive, run.id):
                display.say(line)
    return shot.run.state


def trouble_lines(archive: Archive, run_id: RunId, most: int = 12) -> list[str]:
    """Return a line for each address that an editor may want to look at."""
    ends = archive.runs.ends(run_id, trouble_only=True, limit=most + 1)
    lines = [f"  {end.outcome.value}: {end.url} ({end.reason})" for end in ends[:most]]
    return lines if len(ends) <= most else [*lines, "  ... and more; the desk shows all of them"]
