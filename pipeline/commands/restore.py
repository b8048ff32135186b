"""restore: put a backup back, or only check it."""

from pathlib import Path

import click

from archive.backup import Backup, check_backup, restore_backup
from pipeline.invocation import Invocation, with_config


@click.command("restore")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--check", "only_check", is_flag=True, help="Only compare every file with the backup's manifest.")
@with_config
def command(invocation: Invocation, folder: Path, *, only_check: bool) -> None:
    """Put a backup back into the archive's folder, which must be empty. The next ./run up makes the index."""
    if only_check:
        click.echo(f"{folder} is whole: {_told(check_backup(folder))}")
        return
    into = invocation.settings.storage.folder
    click.echo(f"restored to {into}: {_told(restore_backup(folder, into))}")
    click.echo("The index is not part of a backup: ./run index --rebuild makes it, and so does the next ./run up.")


def _told(backup: Backup) -> str:
    return f"{backup.articles} articles, {backup.captures} captures, made {backup.made_at:%Y-%m-%d %H:%M} UTC"
