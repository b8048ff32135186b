"""set-piece: named stunts of a film: listed, made, changed, merged, parted, reverted."""

import json
from dataclasses import asdict, replace
from typing import Any

import click

from archive import acts
from archive.acts.subjects import held_subject
from knowledge.deciding.pieces import PieceForm, piece_form, piece_of
from pipeline.asking import names_of
from pipeline.commands.subject import F, chosen
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.errors import NotFoundError
from records.subjects import KnownSetPiece, SubjectId


@click.group("set-piece", invoke_without_command=True)
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation) -> None:
    """List the named set-pieces: "the Norway cliff jump". IDs look like set-piece:norway-cliff-jump."""
    if context.invoked_subcommand is not None:
        return
    with invocation.archive() as archive:
        held = archive.set_pieces.all()
    for one in held:
        said = f"  merged into {one.merged_into}" if one.merged_into else "  edited" if one.is_edited else ""
        click.echo(f"{one.piece.id}  {one.piece.name} ({one.piece.film}, {one.piece.stunt}){said}")
    if not held:
        click.echo("There are no named set-pieces.")


def _described(function: F) -> F:
    """Give a command the options that describe a set-piece."""
    for option in (
        click.option("--also", multiple=True, metavar="STUNT", help="A further type it is told as. Repeatable."),
        click.option("--place", help="Where it was done."),
        click.option("--performer", "performers", multiple=True, metavar="PERSON", help="Who did it. Repeatable."),
        click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another name; given once, all."),
    ):
        function = option(function)
    return function


@command.command("show")
@click.argument("piece_id", metavar="ID")
@with_config
def show(invocation: Invocation, piece_id: str) -> None:
    """Print set-piece ID as JSON."""
    with invocation.archive() as archive, telling():
        held = held_subject(archive, piece_id)
    click.echo(json.dumps(asdict(held), ensure_ascii=False, indent=2, default=str))


@command.command("create")
@click.argument("name")
@click.option("--film", required=True, help="Its film: name or id.")
@click.option("--stunt", required=True, help="The type that it is told as first.")
@click.option("--proposal", default="", help="What proposed it, as ./run review calls it: settled so.")
@_described
@with_config
def create(invocation: Invocation, name: str, film: str, stunt: str, *, proposal: str, **described: Any) -> None:
    """Make a set-piece called NAME."""
    with invocation.archive() as archive, telling():
        taken = {one.piece.id for one in archive.set_pieces.all()}
        form = replace(PieceForm(name=name, film=film, stunt=stunt), **chosen(described))
        made = piece_of(names_of(archive), form, None, taken)
        acts.subjects.create(archive, made, BY, utc_now(), proposal=proposal)
    click.echo(f"{made.id} is there now.")


@command.command("edit")
@click.argument("piece_id", metavar="ID")
@click.option("--name", help="Another name.")
@click.option("--film", help="Another film.")
@click.option("--stunt", help="Another leading type.")
@_described
@with_config
def edit(invocation: Invocation, piece_id: str, **described: Any) -> None:
    """Change set-piece ID; lists that are given replace those that were."""
    with invocation.archive() as archive, telling():
        held, names = held_subject(archive, piece_id), names_of(archive)
        if not isinstance(held, KnownSetPiece):
            raise NotFoundError(f"there is no set-piece {piece_id!r}")
        wanted = piece_of(names, replace(piece_form(names, held), **chosen(described)), held)
        acts.subjects.change(archive, wanted, BY, utc_now())
    click.echo(f"{piece_id} is changed.")


@command.command("merge")
@click.argument("gone", metavar="ID")
@click.argument("into", metavar="INTO")
@with_config
def merge(invocation: Invocation, gone: str, into: str) -> None:
    """Let set-piece ID be INTO, another one of the same film, which takes over its stunts and names."""
    with invocation.archive() as archive, telling():
        for one in (gone, into):
            archive.set_pieces.get(one)
        acts.subjects.merge(archive, SubjectId(gone), SubjectId(into), BY, utc_now())
    click.echo(f"{gone} is {into} now. ./run set-piece part {gone} takes that back.")


@command.command("part")
@click.argument("gone", metavar="ID")
@with_config
def part(invocation: Invocation, gone: str) -> None:
    """Take a merge of ID into another back: what that one took over is its own again."""
    with invocation.archive() as archive, telling():
        archive.set_pieces.get(gone)
        acts.subjects.part(archive, SubjectId(gone), BY, utc_now())
    click.echo(f"{gone} stands for itself again.")


@command.command("revert")
@click.argument("piece_id", metavar="ID")
@with_config
def revert(invocation: Invocation, piece_id: str) -> None:
    """Let what `data/` says of set-piece ID hold again; one that only editors made is removed."""
    with invocation.archive() as archive, telling():
        if not piece_id.startswith("set-piece:"):
            raise NotFoundError(f"there is no set-piece {piece_id!r}")
        acts.subjects.revert(archive, SubjectId(piece_id), BY, utc_now())
    click.echo(f"{piece_id} is as the seed says.")
