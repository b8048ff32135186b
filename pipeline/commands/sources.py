"""sources: the publications and how they are."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import click

from archive import Archive
from pipeline.invocation import Invocation, with_config
from records.health import Alarm
from records.sources import FeedState, Source

WIDTH = 110  # of lines, in characters: sentences are wrapped below their source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """What there is to say about one source."""

    source: Source
    articles: int
    dead_links: int
    feeds: list[FeedState] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)


@click.command("sources")
@click.option("--alarms", "alarms_only", is_flag=True, help="Only sources with alarms; exit code 1 when there are any.")
@with_config
def command(invocation: Invocation, alarms_only: bool) -> None:
    """List the sources with their articles, last answers and next visits, and what is wrong with one."""
    with invocation.archive() as archive:
        lines = source_lines(archive)
    shown = [line for line in lines if line.alarms or not alarms_only]
    width = max((len(line.source.slug) for line in shown), default=0)
    for line in shown:
        articles = f"{line.articles:>6} {'article ' if line.articles == 1 else 'articles'}"
        click.echo(f"{line.source.slug:<{width}}  {articles}  {_state(line)}")
        for text in _remarks(line, with_notes=not alarms_only):
            indent = " " * (width + 2)
            click.echo(click.wrap_text(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  "))
    if not lines:
        click.echo("There are no sources; add some to config.yaml (docs/adding_a_source.md).")
    elif not shown:
        click.echo(f"No alarms: {_number(len(lines), 'source')} as their own history says.")
    if alarms_only and shown:
        sys.exit(1)


def source_lines(archive: Archive) -> list[SourceLine]:
    """Return what there is to say about every declared source, by slug."""
    feeds: dict[str, list[FeedState]] = defaultdict(list)
    for state in archive.sources.feed_states():
        feeds[state.source].append(state)
    alarms: dict[str, list[Alarm]] = defaultdict(list)
    for alarm in archive.health.open_alarms():
        alarms[alarm.source].append(alarm)
    counts, dead = archive.articles.count_by_source(), archive.links.count_dead()
    return [
        SourceLine(
            source=source,
            articles=counts.get(source.slug, 0),
            dead_links=dead.get(source.slug, 0),
            feeds=feeds[source.slug],
            alarms=alarms[source.slug],
        )
        for source in archive.sources.all(declared_only=True)
    ]


def _state(line: SourceLine) -> str:
    """Say in a few words how the feeds of a source answered, when it is visited next, and how many links are dead."""
    answers = sorted({str(state.last_status or "no answer") for state in line.feeds if state.last_asked_at is not None})
    due = min((state.next_due_at for state in line.feeds if state.next_due_at), default=None)
    when = "paused" if line.source.is_paused else f"next visit {due:%Y-%m-%d %H:%M} UTC" if due else "due now"
    dead = f"; {_number(line.dead_links, 'dead link')}" if line.dead_links else ""
    return f"{_number(len(line.feeds), 'feed')}: {', '.join(answers) or 'never asked'}; {when}{dead}"


def _remarks(line: SourceLine, *, with_notes: bool) -> Iterator[str]:
    for alarm in line.alarms:
        yield f"! {alarm.kind.value} since {alarm.since_at:%Y-%m-%d}: {alarm.sentence}"
    if with_notes:
        yield from _notes(line.feeds)


def _notes(states: Sequence[FeedState]) -> list[str]:
    return sorted({state.note for state in states if state.note})


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
