"""takedown: list requests to take articles down, decide them, and take whole outlets down."""

from collections.abc import Sequence

import click

from archive import acts
from knowledge.deciding.naming import article_named
from pipeline.invocation import BY, Invocation, utc_now, with_config
from records.editors import Ground, Takedown, TakedownId, TakedownState
from records.sources import SourceSlug

_GROUND = click.option("--ground", type=click.Choice([ground.value for ground in Ground]), required=True, help="Why.")
_REASON = click.option("--reason", required=True, metavar="TEXT", help="In a sentence: who asked, and for what.")
_NOTE = click.option("--note", default="", metavar="TEXT", help="For other editors: why.")


@click.group("takedown", invoke_without_command=True)
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation) -> None:
    """List the requests, open ones first."""
    if context.invoked_subcommand is None:
        with invocation.archive() as archive:
            _list(archive.takedowns.recent())


@command.command("article")
@click.argument("named", metavar="ARTICLE")
@_GROUND
@_REASON
@with_config
def article(invocation: Invocation, named: str, ground: str, reason: str) -> None:
    """Take ARTICLE (its number or address) down, everywhere and for good until it is restored."""
    with invocation.archive() as archive:
        found = article_named(archive, named)
        held = acts.takedowns.take_article_down(archive, found, BY, utc_now(), ground=Ground(ground), reason=reason)
    _say(held)


@command.command("outlet")
@click.argument("slug")
@_GROUND
@_REASON
@with_config
def outlet(invocation: Invocation, slug: str, ground: str, reason: str) -> None:
    """Take every article of the source SLUG down, with what it publishes from now on; it is paused."""
    with invocation.archive() as archive:
        source = archive.sources.get(SourceSlug(slug))
        held = acts.takedowns.take_outlet_down(archive, source, BY, utc_now(), ground=Ground(ground), reason=reason)
    click.echo(f"All of {source.name} is taken down (request {held.id}); ./run takedown restore {held.id} shows it.")


@command.command("hide")
@click.argument("number", type=int)
@_NOTE
@with_config
def hide(invocation: Invocation, number: int, note: str) -> None:
    """Grant the request NUMBER."""
    _decide(invocation, number, TakedownState.HIDDEN, note)


@command.command("decline")
@click.argument("number", type=int)
@_NOTE
@with_config
def decline(invocation: Invocation, number: int, note: str) -> None:
    """Decline the request NUMBER."""
    _decide(invocation, number, TakedownState.DECLINED, note)


@command.command("restore")
@click.argument("number", type=int)
@_NOTE
@with_config
def restore(invocation: Invocation, number: int, note: str) -> None:
    """Show again what the request NUMBER took down; a source stays paused until it is resumed."""
    _decide(invocation, number, TakedownState.RESTORED, note)


def _decide(invocation: Invocation, number: int, state: TakedownState, note: str) -> None:
    with invocation.archive() as archive:
        held = acts.takedowns.decide(archive, TakedownId(number), state, BY, utc_now(), note=note)
    _say(held)


def _say(held: Takedown) -> None:
    click.echo(f"Request {held.id} is {held.state.value}: {held.url}")


def _list(held: Sequence[Takedown]) -> None:
    for one in held:
        what = f"all of {one.source}" if one.source else one.url
        click.echo(f"{one.id:>6}  {one.state.value:<9} {one.ground.value:<10} {one.received_at:%Y-%m-%d}  {what}")
        click.echo(f"{'':>6}  {one.contact}: {one.reason}")
    if not held:
        click.echo("Nobody has asked to have anything taken down.")
