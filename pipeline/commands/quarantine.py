"""quarantine: captured pages that broke their reader; list them, or have them read again."""

import sys
from collections.abc import Sequence

import click

from archive import Archive
from pipeline.commands.crawl import request_and_watch
from pipeline.invocation import Invocation, with_config
from records.captures import CaptureId
from records.crawls import RunScope, RunState
from records.errors import NotFoundError
from records.health import QuarantinedCapture
from records.sources import SourceSlug

# Pages listed, and read again in one run.
RECENT = 50  # runs: far more than can begin while one is watched
MOST = 1000


@click.command("quarantine")
@click.argument("action", type=click.Choice(["list", "replay"]), default="list")
@click.option("--id", "ids", type=int, multiple=True, metavar="N", help="This page. Repeatable.")
@click.option("--source", metavar="SLUG", help="Pages of this source.")
@click.option("--all", "all_of_them", is_flag=True, help="All pages (replay only; list shows all anyway).")
@with_config
def command(invocation: Invocation, action: str, ids: tuple[int, ...], source: str | None, all_of_them: bool) -> None:
    """List pages that could not be read; `replay` reads them again in the sandbox, without the network."""
    if action == "replay" and not (ids or source or all_of_them):
        raise click.UsageError("say what to read again: --id N, --source SLUG or --all")
    with invocation.archive() as archive:
        slug = archive.sources.get(SourceSlug(source)).slug if source else None
        wanted = tuple(CaptureId(number) for number in ids)
        pages = archive.quarantine.pages(source=slug, limit=MOST, only=wanted)
        unknown = set(wanted) - {page.id for page in pages}
        if unknown:
            raise NotFoundError(f"capture {min(unknown)} is not in quarantine; ./run quarantine lists what is")
        if action == "list" or not pages:
            _list(pages)
            return
        scope = RunScope(captures=tuple(page.id for page in pages))
        state = request_and_watch(invocation, archive, scope)
        _tell(archive, scope)
    if state is not RunState.FINISHED:
        sys.exit(1)


def _list(pages: Sequence[QuarantinedCapture]) -> None:
    for page in pages:
        click.echo(f"{page.id:>8}  {page.source or '-'}  {page.url}")
        tried = f"{page.attempts} attempts, " if page.attempts else ""
        click.echo(f"{'':>8}  {page.outcome}: {page.reason or 'no reason was kept'} ({tried}{page.body_bytes:,} bytes)")
    if not pages:
        click.echo("Nothing is in quarantine.")


def _tell(archive: Archive, scope: RunScope) -> None:
    """Say how the pages of that run ended; what is in trouble has been told already. Others may have begun since."""
    run = next(run for run in archive.runs.recent(RECENT) if run.scope == scope)
    for end in archive.runs.ends(run.id, limit=MOST):
        if not end.outcome.is_trouble:
            click.echo(f"  {end.outcome.value}: {end.url}" + (f" ({end.reason})" if end.reason else ""))
