"""settings: what is in force, secrets masked."""

import re

import click
import yaml

from pipeline.invocation import Invocation, with_config


@click.command("settings")
@with_config
def command(invocation: Invocation) -> None:
    """Show the settings in force, defaults included, as YAML. Passwords are masked."""
    shown = invocation.settings.model_dump(mode="json")
    if shown["storage"]["database"]:
        shown["storage"]["database"] = re.sub(r"(?<=:)[^:/@]+(?=@)", "***", shown["storage"]["database"])
    click.echo(yaml.safe_dump(shown, sort_keys=False, allow_unicode=True), nl=False)
