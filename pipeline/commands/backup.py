"""backup: copy everything that cannot be made again, while the archive is in use."""

import shutil
from pathlib import Path

import click

from pipeline.invocation import Invocation, utc_now, with_config
from records.errors import ArchiveError


@click.command("backup")
@click.option("--to", "into", type=click.Path(path_type=Path, file_okay=False), help="Folder of backups [backups/].")
@click.option("--keep", type=click.IntRange(min=1), help="Remove all but the newest so many.")
@with_config
def command(invocation: Invocation, into: Path | None, keep: int | None) -> None:
    """Back up database and captures into a new folder. The archive may be in use; the index is rebuilt from it."""
    storage = invocation.settings.storage
    into = into or storage.folder.parent / "backups"
    if into.resolve().is_relative_to(storage.folder):
        raise ArchiveError(f"{into} lies inside the archive; choose a folder outside, best on another disk")
    with invocation.archive() as archive:
        folder, backup = archive.back_up(into, utc_now())
    click.echo(f"{folder}: {backup.articles} articles, {backup.captures} captures, {backup.size / 1e6:.1f} MB")
    for old in sorted(into.glob("second-unit-*Z"))[:-keep] if keep else ():
        shutil.rmtree(old)
        click.echo(f"removed {old}")
