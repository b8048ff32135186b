"""takedown: list requests to take articles down, decide them, and take whole outlets down."""

from collections.abc import Sequence

import click

from archive import Archive
from archive.desk.takedowns import Request
from pipeline.commands.captures import article_named
from pipeline.invocation import Invocation, utc_now, with_config
from records.editors import Ground, Takedown, TakedownId, TakedownState
from records.sources import SourceSlug

BY = "command line"
_GROUND = click.option("--ground", type=click.Choice([ground.value for ground in Ground]), required=True, help="Why.")
_REASON = click.option("--reason", required=True, metavar="TEXT", help="In a sentence: who asked, and for what.")


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
    with invocation.archive() as archive, archive.writing():
        found = article_named(archive, named)
        asked = Request(url=found.url, article_id=found.id, ground=Ground(ground), contact=BY, reason=reason)
        _decide(archive, archive.takedowns.receive(asked, utc_now()).id, TakedownState.HIDDEN)


@command.command("outlet")
@click.argument("slug")
@_GROUND
@_REASON
@with_config
def outlet(invocation: Invocation, slug: str, ground: str, reason: str) -> None:
    """Take every article of the source SLUG down, with what it publishes from now on; it is paused."""
    with invocation.archive() as archive, archive.writing():
        source = archive.sources.get(SourceSlug(slug))
        held = archive.takedowns.take_outlet_down(source, Ground(ground), reason, by=BY, now=utc_now())
        archive.editors.audit(BY, "takedown outlet", source.slug, utc_now(), detail=reason)
    click.echo(f"All of {source.name} is taken down (request {held.id}); ./run takedown restore {held.id} shows it.")


@command.command("hide")
@click.argument("number", type=int)
@with_config
def hide(invocation: Invocation, number: int) -> None:
    """Grant the request NUMBER."""
    _decided(invocation, number, TakedownState.HIDDEN)


@command.command("decline")
@click.argument("number", type=int)
@with_config
def decline(invocation: Invocation, number: int) -> None:
    """Decline the request NUMBER."""
    _decided(invocation, number, TakedownState.DECLINED)


@command.command("restore")
@click.argument("number", type=int)
@with_config
def restore(invocation: Invocation, number: int) -> None:
    """Show again what the request NUMBER took down; a source stays paused until it is resumed."""
    _decided(invocation, number, TakedownState.RESTORED)


def _decided(invocation: Invocation, number: int, state: TakedownState) -> None:
    with invocation.archive() as archive, archive.writing():
        _decide(archive, TakedownId(number), state)


def _decide(archive: Archive, number: TakedownId, state: TakedownState) -> None:
    """Decide a request, write it down, and say it."""
    held = archive.takedowns.decide(number, state, BY, utc_now())
    archive.editors.audit(BY, f"takedown {state.value}", str(number), utc_now(), detail=held.url)
    click.echo(f"Request {held.id} is {held.state.value}: {held.url}")


def _list(held: Sequence[Takedown]) -> None:
    for one in held:
        what = f"all of {one.source}" if one.source else one.url
        click.echo(f"{one.id:>6}  {one.state.value:<9} {one.ground.value:<10} {one.received_at:%Y-%m-%d}  {what}")
        click.echo(f"{'':>6}  {one.contact}: {one.reason}")
    if not held:
        click.echo("Nobody has asked to have anything taken down.")
