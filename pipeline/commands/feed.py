"""feed: what feed and sitemap files announce."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from pipeline.invocation import Invocation, with_config
from records.errors import SandboxError
from records.sources import FeedReading


@click.command("feed")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a file, a line each.")
@click.option("--url", default="https://feed.invalid/", help="Address the file came from, for relative links.")
@click.option("--links", help="Read FILES as listing pages: CSS selector of links; '' for what looks like a list.")
@with_config
def command(invocation: Invocation, files: tuple[Path, ...], as_json: bool, url: str, links: str | None) -> None:
    """Parse FILES as feeds, sitemaps or listing pages, each in the sandbox, and show their announcements."""
    from crawler.discovery import FeedRefusedError
    from crawler.sandbox import Sandbox

    limits = invocation.settings.crawler
    failed = False
    with Sandbox(limits.parse_seconds, limits.parse_megabytes) as sandbox:
        for path in files:
            row: dict[str, Any] = {"file": str(path)}
            try:
                body = path.read_bytes()
                if links is None:
                    reading = sandbox.read_feed(body, url=url, max_entries=limits.max_entries)
                else:
                    reading = sandbox.read_listing(body, url=url, links=links, max_entries=limits.max_entries)
                row |= _as_row(reading)
            except (FeedRefusedError, SandboxError) as error:
                failed, row["error"] = True, str(error)
            _show(row, as_json)
    sys.exit(1 if failed and not as_json else 0)


def _as_row(reading: FeedReading) -> dict[str, Any]:
    return asdict(reading)


def _show(row: dict[str, Any], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(row, ensure_ascii=False, default=str))
        return
    click.echo(f"{row['file']}: {row.get('error') or row['format']}")
    for each in row.get("announcements", ()):
        click.echo(f"  {each['published_at'] or 'undated'}  {each['title'] or ''}  {each['url']}")
    for warning in row.get("warnings", ()):
        click.echo(f"  ! {warning}")
