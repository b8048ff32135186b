"""seed: put the films, people and stunts of data/ into the archive."""

import click

from pipeline.invocation import Invocation, utc_now, with_config
from pipeline.refresh import seed


@click.command("seed")
@with_config
def command(invocation: Invocation) -> None:
    """Make the catalogue agree with data/. Safe to repeat; only what changed is read and indexed anew."""
    with invocation.archive() as archive:
        changed = seed(archive, utc_now())
    click.echo(f"{changed} subjects changed.")
