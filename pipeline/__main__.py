"""The command line: `python -m pipeline COMMAND`, which `./run COMMAND` calls."""

import sys

import click

import logs
from pipeline.commands import COMMANDS, load_command
from records.errors import SecondUnitError


class Commands(click.Group):
    """Loads a command's module only when it is used, so that `./run help` does not wait for Scrapy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None when there is none of that name."""
        return load_command(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is none of that name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0]!r}; ./run help lists them")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Second Unit: an archive of film stunts and productions, and who said what first."""


def run() -> int:
    """Run the command line; errors that we raise on purpose become one line, everything else is a bug and shows."""
    logs.set_up()
    try:
        main.main(prog_name="./run", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130  # 128 + SIGINT, as shells have it
    except SecondUnitError as error:
        click.echo(f"error: {error}", err=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run())
