"""subject: films, people and stunts as editors want them: shown, renamed, merged, parted, reverted."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, replace

import click

from archive import Archive
from archive.desk import Subject
from pipeline.invocation import Invocation, utc_now, with_config
from records.errors import ConflictError, NotFoundError
from records.subjects import Film, Person, SubjectId

BY = "command line"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@click.group("subject")
def command() -> None:
    """Change the catalogue over what `data/` says. IDs look like film:heat-1995; the desk has /editor/catalogue."""


@command.command("show")
@click.argument("subject_id", metavar="ID")
@with_config
def show(invocation: Invocation, subject_id: str) -> None:
    """Print a subject as JSON, with the number of articles that mean it."""
    with invocation.archive() as archive:
        try:
            held = archive.catalogue.get(SubjectId(subject_id))
        except NotFoundError as error:
            raise click.ClickException(str(error)) from error
        count = len(archive.findings.ids_about(SubjectId(subject_id)))
    click.echo(json.dumps({**asdict(held), "articles": count}, ensure_ascii=False, indent=2, default=str))


@command.command("rename")
@click.argument("subject_id", metavar="ID")
@click.argument("name")
@click.option("--slug", help="New address; the old one leads there. Without it the address stays.")
@with_config
def rename(invocation: Invocation, subject_id: str, name: str, slug: str | None) -> None:
    """Give subject ID another NAME."""
    if not name.strip():
        raise click.ClickException("a name cannot be empty")
    if slug is not None and not SLUG.fullmatch(slug):
        raise click.ClickException(f"{slug!r} is no address: small letters, digits, single hyphens")

    def act(archive: Archive) -> None:
        held = archive.catalogue.get(SubjectId(subject_id))
        archive.catalogue.save(_renamed(held, name.strip(), slug or held.slug), utc_now())

    _change(invocation, "rename subject", subject_id, act, after=f"{name} {slug or ''}".strip())
    click.echo(f"{subject_id} is called {name} now. ./run understand reads the articles that it touches.")


@command.command("merge")
@click.argument("gone", metavar="GONE")
@click.argument("into", metavar="INTO")
@with_config
def merge(invocation: Invocation, gone: str, into: str) -> None:
    """Let subject GONE be INTO from now on; INTO takes over its names, the address leads there."""
    _change(
        invocation,
        "merge subject",
        gone,
        lambda archive: archive.catalogue.merge(SubjectId(gone), SubjectId(into), utc_now()),
        after=into,
    )
    click.echo(f"{gone} is {into} now. ./run subject part {gone} takes that back.")


@command.command("part")
@click.argument("subject_id", metavar="ID")
@with_config
def part(invocation: Invocation, subject_id: str) -> None:
    """Take a merge of ID into another back. Names that the other took over stay with it until they are removed."""
    _change(
        invocation,
        "part subject",
        subject_id,
        lambda archive: archive.catalogue.part(SubjectId(subject_id), utc_now()),
    )
    click.echo(f"{subject_id} stands for itself again.")


@command.command("revert")
@click.argument("subject_id", metavar="ID")
@with_config
def revert(invocation: Invocation, subject_id: str) -> None:
    """Let what `data/` says of ID hold again; a subject that only editors made is removed."""
    _change(
        invocation,
        "revert subject",
        subject_id,
        lambda archive: archive.catalogue.revert(SubjectId(subject_id), utc_now()),
    )
    click.echo(f"{subject_id} is as the seed says.")


@command.command("edits")
@with_config
def edits(invocation: Invocation) -> None:
    """List what editors changed, made or merged."""
    with invocation.archive() as archive:
        held = archive.catalogue.edits()
    for one in held:
        says = f"merged into {one.merged_into}" if one.merged_into else "made" if one.is_own else "changed"
        click.echo(f"{one.id}: {says}")
    if not held:
        click.echo("The catalogue is as the seed says.")


def _renamed(held: Subject, name: str, slug: str) -> Subject:
    if isinstance(held, Film):
        return replace(held, title=name, slug=slug)
    if isinstance(held, Person):
        return replace(held, name=name, slug=slug)
    return replace(held, label=name, slug=slug)


def _change(
    invocation: Invocation, action: str, subject_id: str, act: Callable[[Archive], None], after: str = ""
) -> None:
    with invocation.archive() as archive:
        try:
            with archive.writing():
                act(archive)
                archive.editors.audit(BY, action, subject_id, utc_now(), after=after)
        except (ConflictError, NotFoundError, ValueError) as error:
            raise click.ClickException(str(error)) from error
