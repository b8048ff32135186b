"""understand: read articles that the present rules and catalogue have not read."""

import click

from pipeline.invocation import Invocation, utc_now, with_config
from pipeline.refresh import seed


@click.command("understand")
@click.option("--again", is_flag=True, help="Read every article anew.")
@with_config
def command(invocation: Invocation, again: bool) -> None:
    """Read and relate articles; what was found goes to the archive and from there to the index."""
    from knowledge import follow, read_again

    with invocation.archive() as archive:
        seed(archive, utc_now())
        if again:
            read_again(archive)
        read = follow(archive, invocation.settings.knowledge, utc_now())
    click.echo(f"{read} articles read.")
