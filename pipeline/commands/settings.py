"""settings: what is in force, secrets masked."""

import re

import click
import yaml

from pipeline.invocation import Invocation, with_config
from settings import explain


@click.command("settings")
@click.option("--explain", "explained", is_flag=True, help="Say what each key means instead.")
@with_config
def command(invocation: Invocation, explained: bool) -> None:
    """Show the settings in force, defaults included, as YAML. Passwords are masked."""
    if explained:
        click.echo(explain(), nl=False)
        return
    shown = invocation.settings.model_dump(mode="json")
    if shown["storage"]["database"]:
        shown["storage"]["database"] = re.sub(r"(?<=:)[^:/@]+(?=@)", "***", shown["storage"]["database"])
    click.echo(yaml.safe_dump(shown, sort_keys=False, allow_unicode=True), nl=False)
