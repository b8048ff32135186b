"""backfill: fetch a publication's past articles, or estimate what that takes."""

import sys
import time
from datetime import date, datetime, timedelta
from math import ceil

import click

from archive import Archive
from crawler import due_sources
from pipeline.commands.crawl import request_and_watch
from pipeline.invocation import Invocation, utc_now, with_config
from records.crawls import Backfill, BackfillState, RunScope, RunState
from records.sources import Source, SourceSlug

POLL_SECONDS = 1.0
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("backfill")
@click.argument("source")
@click.option("--since", type=DAY, help="First day, YYYY-MM-DD. Without it: from the beginning.")
@click.option("--until", type=DAY, help="Last day, YYYY-MM-DD. Without it: until today.")
@click.option("--words", default="", help="Only articles with one of these in title or address; commas between them.")
@click.option("--estimate", "is_estimate", is_flag=True, help="Only read the lists and say what fetching would take.")
@with_config
def command(
    invocation: Invocation,
    source: str,
    *,
    since: datetime | None,
    until: datetime | None,
    words: str,
    is_estimate: bool,
) -> None:
    """Fetch the past articles of SOURCE, found in its sitemaps, the archives of its feeds and its listings.

    It goes in slices of as many articles as one run of the source fetches; between two slices sources that are due get
    their turn. Broken off, the same command goes on where it was. Lists that an estimate has read are not read again.
    """
    first, last = since.date() if since else None, until.date() if until else None
    if first and last and last < first:
        raise click.BadParameter("the last day lies before the first", param_hint="--until")
    wish = Backfill(since=first, until=last, words=_words(words), is_estimate=is_estimate)
    with invocation.archive() as archive:
        found = archive.sources.get(SourceSlug(source))
        state = _in_slices(invocation, archive, found, wish)
    if state not in (RunState.FINISHED, RunState.STOPPED):
        sys.exit(1)


def _in_slices(invocation: Invocation, archive: Archive, source: Source, wish: Backfill) -> RunState:
    scope = RunScope(sources=(source.slug,), backfill=wish)
    left: tuple[int, int] | None = None
    while True:
        _give_way(invocation, archive)
        state = request_and_watch(invocation, archive, scope)
        known = archive.backfills.of_source(source.slug)
        if state is not RunState.FINISHED or not known:
            return state
        click.echo(_told(known[0], source, wish))
        before, left = left, (known[0].lists_open, known[0].to_fetch)
        is_done = known[0].finished_at is not None or (wish.is_estimate and not known[0].lists_open)
        if is_done or left == before:
            if not is_done:
                click.echo("The rest has to wait: for a host that asked for peace, or for a second try. Go on later.")
            return state


def _give_way(invocation: Invocation, archive: Archive) -> None:
    """Wait for a run that is under way, and let sources that are due go first: a back-fill must not starve them."""
    while archive.runs.active() is not None:
        time.sleep(POLL_SECONDS)
    now, sources = utc_now(), archive.sources
    paused = {source.slug for source in sources.all() if source.is_paused}
    due = set(due_sources(sources.feed_states(), now, waiting=sources.waiting(now))) - paused
    if invocation.settings.schedule.is_on and due:
        click.echo(f"{len(due)} {'source is' if len(due) == 1 else 'sources are'} due and visited first.")
        request_and_watch(invocation, archive, RunScope())


def _told(state: BackfillState, source: Source, wish: Backfill) -> str:
    """Say what was found and what is left, in sentences."""
    words = f" with {' or '.join(wish.words)}" if wish.words else ""
    lines = [
        f"{_days(wish)}{words}: {state.matching} articles in {state.lists_read} lists"
        + (f" ({state.lists_failed} could not be read)" if state.lists_failed else "")
        + (f"; {state.unsure} of them perhaps of other days" if state.unsure else "")
        + f". Held already: {state.held}"
        + (f"; tried in vain: {state.tried}" if state.tried else "")
        + "."
    ]
    if state.lists_open:
        lines.append(f"Lists still to be read: {state.lists_open}.")
    if state.to_fetch:
        slices = ceil(state.to_fetch / source.max_articles)
        lines.append(f"To fetch: {state.to_fetch}{_time(state)}, in slices of {source.max_articles} ({slices}).")
    elif not state.lists_open:
        lines.append("Nothing is left to fetch.")
    return " ".join(lines)


def _time(state: BackfillState) -> str:
    if state.seconds_left is None or state.pause_seconds is None:
        return ""
    lasts = timedelta(seconds=ceil(state.seconds_left))
    return f", about {lasts} (h:mm:ss) at {state.pause_seconds:.1f} s each"


def _days(wish: Backfill) -> str:
    def shown(day: date | None, otherwise: str) -> str:
        return day.isoformat() if day else otherwise

    return f"{shown(wish.since, 'the beginning')} to {shown(wish.until, 'today')}"


def _words(text: str) -> tuple[str, ...]:
    """The same words in another order are the same wish."""
    return tuple(sorted({" ".join(word.split()).casefold() for word in text.split(",") if word.strip()}))
