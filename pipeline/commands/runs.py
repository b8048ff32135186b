"""runs: crawls that were asked for: listed, shown, stopped, gone on with, asked again."""

import sys
from collections.abc import Callable

import click

from archive import Archive, acts
from pipeline.commands.crawl import trouble_lines, watch
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.crawls import Run, RunId, RunState, Trigger
from records.errors import NotFoundError

SHOWN = 20


@click.group("runs", invoke_without_command=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=SHOWN, show_default=True)
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation, *, limit: int) -> None:
    """List the newest runs with what came of them. Without a number the others mean the newest one."""
    if context.invoked_subcommand is None:
        with invocation.archive() as archive:
            held = archive.runs.recent(limit)
        for run in held:
            click.echo(_line(run))
        if not held:
            click.echo("Nothing was crawled yet; ./run crawl begins.")


@command.command("show")
@click.argument("number", type=int, required=False)
@with_config
def show(invocation: Invocation, number: int | None) -> None:
    """Show run NUMBER: how far each source is, and what an editor may want to look at."""
    with invocation.archive() as archive:
        run = _run(archive, number)
        sources, trouble = archive.runs.sources(run.id), trouble_lines(archive, run.id)
    click.echo(_line(run))
    for one in sources:
        note = f" ({one.note})" if one.note else ""
        click.echo(
            f"  {one.source}: {one.state}, {one.fetched} addresses, {one.new} new, {one.trouble} in trouble{note}"
        )
    for line in trouble:
        click.echo(line)


@command.command("stop")
@click.argument("number", type=int, required=False)
@with_config
def stop(invocation: Invocation, number: int | None) -> None:
    """Stop run NUMBER; what it found is kept, and `resume` goes on with it."""
    with invocation.archive() as archive, telling():
        held = archive.runs.active() if number is None else archive.runs.get(RunId(number))
        if held is None:
            raise NotFoundError("no run is under way")
        run = acts.runs.stop(archive, held.id, BY, utc_now())
    click.echo(f"Run {run.id} is {run.state.value}.")


@command.command("resume")
@click.argument("number", type=int, required=False)
@with_config
def resume(invocation: Invocation, number: int | None) -> None:
    """Go on with run NUMBER, which was stopped, failed or crashed."""
    _again(
        invocation,
        lambda archive: acts.runs.resume(archive, _run(archive, number).id, BY, utc_now(), trigger=Trigger.COMMAND),
    )


@command.command("retry")
@click.argument("number", type=int, required=False)
@click.option("--url", default="", help="Only this address.")
@with_config
def retry(invocation: Invocation, number: int | None, url: str) -> None:
    """Ask again for all that run NUMBER asked for in vain."""
    _again(
        invocation,
        lambda archive: acts.runs.retry(
            archive, _run(archive, number).id, BY, utc_now(), trigger=Trigger.COMMAND, url=url
        ),
    )


def _again(invocation: Invocation, request: Callable[[Archive], Run]) -> None:
    with invocation.archive() as archive, telling():
        state = watch(invocation, archive, lambda: request(archive))
    if state not in (RunState.FINISHED, RunState.STOPPED):
        sys.exit(1)


def _run(archive: Archive, number: int | None) -> Run:
    """Return the run of a number, the newest one without. Raise NotFoundError when there is none."""
    if number is not None:
        return archive.runs.get(RunId(number))
    newest = archive.runs.recent(1)
    if not newest:
        raise NotFoundError("nothing was crawled yet")
    return newest[0]


def _line(run: Run) -> str:
    counts = ", ".join(f"{count} {outcome.value}" for outcome, count in run.counts) or "nothing yet"
    why = f" ({run.reason})" if run.reason else ""
    asked = f"asked for by {run.requested_by}, {run.requested_at:%Y-%m-%d %H:%M} UTC"
    return f"{run.id:>6}  {run.state.value}{why}: {counts}; {asked}"
