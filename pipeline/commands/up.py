"""up: worker and site together, for the sources of config.yaml."""

import click
from rich.console import Console

from pipeline.invocation import Invocation, with_config
from pipeline.processes import Stop
from pipeline.restoring import put_back
from pipeline.services import Services


@click.command("up")
@click.option("--port", type=int, help="Port of the site instead of the configured one.")
@with_config
def command(invocation: Invocation, port: int | None) -> None:
    """Run worker and site until Ctrl-C. Sources are visited as the schedule says."""
    put_back(invocation.settings)  # what was wished while nobody could do it
    stop = Stop()
    console = Console()
    with invocation.archive() as archive:
        has_editors = archive.editors.count() > 0
    with Services(invocation.settings, invocation.config, stop) as services:
        services.start_worker()
        address = services.start_site(port)
        if not has_editors:
            console.print("No editor yet: ./run editor add NAME prints a link to set a password.", highlight=False)
        click.echo(f"ready {address}")
        services.wait()
    console.print("stopped")
