"""re-extract: read captured pages again with the present extractor."""

import sys

import click

from pipeline.invocation import Invocation, utc_now, with_config
from records.sources import SourceSlug


@click.command("re-extract")
@click.option("--source", metavar="SLUG", help="Only pages of this source.")
@click.option("--older-than-extractor", "only_older", is_flag=True, help="Only what another version read last.")
@click.option("--dry-run", "is_trial", is_flag=True, help="Count what would change, change nothing.")
@with_config
def command(invocation: Invocation, source: str | None, only_older: bool, is_trial: bool) -> None:
    """Read captured pages again, without the network, and put better readings in the place of the old ones."""
    from rich.console import Console

    from crawler.rereading import Wanted, re_extract
    from crawler.sandbox import Sandbox

    limits = invocation.settings.crawler
    with invocation.archive() as archive, Sandbox(limits.parse_seconds, limits.parse_megabytes) as sandbox:
        slug = archive.sources.get(SourceSlug(source)).slug if source else None
        wanted = Wanted(source=slug, only_older=only_older, is_trial=is_trial, bot_name=limits.bot_name)
        pages = archive.readings.count(0, slug)
        with Console(stderr=True).status("") as status:
            report = re_extract(
                archive,
                sandbox,
                wanted,
                utc_now,
                told=lambda one: status.update(f"{one.pages} of {pages} pages, {one.better} read otherwise"),
            )
    click.echo(
        f"{report.pages} pages: {report.same} as before, {report.better} read otherwise, {report.new} new articles, "
        f"{report.versions} new versions, {report.unread} no article ({report.lost} were one: their text is kept), "
        f"{report.failed} failed, {report.skipped} skipped."
    )
    if is_trial:
        click.echo("Nothing was changed.")
    elif report.better or report.new or report.versions:
        click.echo("A running worker reads and indexes them; else: ./run understand, then ./run index.")
    if report.failed:
        sys.exit(1)
