"""migrate: bring the schema of the archive up to date."""

import click

from pipeline.invocation import Invocation, with_config


@click.command("migrate")
@with_config
def command(invocation: Invocation) -> None:
    """Bring the schema up to date; every other command that opens the archive does the same first."""
    with invocation.archive():
        click.echo("The archive is up to date.")
