"""help: the list of commands, or the help of one."""

import click

from pipeline.commands import COMMANDS, load_command


@click.command("help")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Show the list of commands, or the options of one."""
    if name in COMMANDS and name is not None:
        chosen = load_command(name)
        click.echo(chosen.get_help(click.Context(chosen, info_name=f"./run {name}")))
        return
    width = max(map(len, COMMANDS))
    click.echo("Second Unit: an archive of film stunts, and who said what first.\n\nUsage: ./run COMMAND [OPTIONS]\n")
    for each, summary in COMMANDS.items():
        click.echo(f"  {each:<{width}}  {summary}")
    click.echo("\n./run help COMMAND shows the options of one. All take --config FILE.")
