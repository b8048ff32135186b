"""report: what readers say is wrong: listed, settled, declined, taken up again."""

import click

from archive import acts
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.verdicts import ReportState


@click.group("report", invoke_without_command=True)
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation) -> None:
    """List readers' reports that wait."""
    if context.invoked_subcommand is not None:
        return
    with invocation.archive() as archive:
        held = archive.reports.open()
    for one in held:
        about = f"article {one.article_id}" if one.article_id is not None else one.page
        click.echo(f"{one.id:>6}  {one.received_at:%Y-%m-%d}  {about}  {one.contact}")
        click.echo(click.wrap_text(one.text, 110, initial_indent=" " * 8, subsequent_indent=" " * 8))
    if not held:
        click.echo("No report waits.")


@command.command("settle")
@click.argument("number", type=int)
@with_config
def settle(invocation: Invocation, number: int) -> None:
    """Note that what report NUMBER says was put right."""
    _settle(invocation, number, ReportState.SETTLED)


@command.command("decline")
@click.argument("number", type=int)
@with_config
def decline(invocation: Invocation, number: int) -> None:
    """Note that nothing follows from report NUMBER."""
    _settle(invocation, number, ReportState.DECLINED)


@command.command("reopen")
@click.argument("number", type=int)
@with_config
def reopen(invocation: Invocation, number: int) -> None:
    """Take report NUMBER up again."""
    _settle(invocation, number, ReportState.OPEN)


def _settle(invocation: Invocation, number: int, state: ReportState) -> None:
    with invocation.archive() as archive, telling():
        held = acts.settle_report(archive, number, state, BY, utc_now())
    click.echo(f"Report {held.id} is {held.state.value}.")
