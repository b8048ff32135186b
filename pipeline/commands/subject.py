"""subject: films, people and stunts as editors want them: shown, made, changed, merged, parted, reverted."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any, TypeVar

import click

from archive import Archive, acts
from knowledge.catalogue.directory import Directory
from knowledge.deciding.subjects import SubjectForm, form_of, subject_of
from pipeline.asking import names_of, subject_id
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.subjects import SubjectId, SubjectKind

F = TypeVar("F", bound=Callable[..., Any])

READ = "./run understand reads the articles that it touches; a running worker does that by itself."


@click.group("subject")
def command() -> None:
    """Change the catalogue over what `data/` says. ID is one like film:heat-1995, or a name: "Heat 1995"."""


def _described(function: F) -> F:
    """Give a command the options that describe a film, a person or a stunt."""
    for option in (
        click.option("--slug", help="Its address; an old one leads to the new one."),
        click.option("--year", help="Of a film."),
        click.option("--alias", "aliases", multiple=True, metavar="'NAME | en | working | 2021-08-26'",
                     help="A further name: language, kind, first day may be left out. Given once, they replace all."),
        click.option("--director", "directors", multiple=True, help="Of a film: name or id; the same."),
        click.option("--lead", "leads", multiple=True, help="Of a film; the same."),
        click.option("--role", "roles", multiple=True, help="Of a person; the same."),
        click.option("--category", help="Of a stunt."),
        click.option("--definition", help="Of a stunt."),
        click.option("--phrase", "phrases", multiple=True, metavar="'en | car roll'", help="Of a stunt; the same."),
    ):  # fmt: skip
        function = option(function)
    return function


def chosen(described: Mapping[str, Any]) -> dict[str, str]:
    """Return the options that were given, in the form that editors type: lists one a line (roles by commas)."""
    return {
        name: (", " if name == "roles" else "\n").join(given) if isinstance(given, tuple) else given
        for name, given in described.items()
        if given not in (None, ())
    }


@command.command("show")
@click.argument("named", metavar="ID")
@with_config
def show(invocation: Invocation, named: str) -> None:
    """Print subject ID as JSON, with how many articles mention it."""
    with invocation.archive() as archive, telling():
        held = archive.catalogue.get(subject_id(names_of(archive), named))
        count = len(archive.findings.ids_about(held.id))
    click.echo(json.dumps({**asdict(held), "articles": count}, ensure_ascii=False, indent=2, default=str))


@command.command("create")
@click.argument("kind", type=click.Choice([kind.value for kind in SubjectKind]))
@click.argument("name")
@click.option("--proposal", default="", help="What proposed it, as ./run review calls it: settled so.")
@_described
@with_config
def create(invocation: Invocation, kind: str, name: str, *, proposal: str, **described: Any) -> None:
    """Make a film, person or stunt called NAME."""
    with invocation.archive() as archive, telling():
        made = subject_of(names_of(archive), SubjectForm(kind=kind, **{"name": name, **chosen(described)}), None)
        acts.subjects.create(archive, made, BY, utc_now(), proposal=proposal)
    click.echo(f"{made.id} is there now. {READ}")


@command.command("edit")
@click.argument("named", metavar="ID")
@click.option("--name", help="Another name.")
@click.option("--add-alias", multiple=True, metavar="'NAME | en'", help="A further name besides those it has.")
@_described
@with_config
def edit(invocation: Invocation, named: str, *, add_alias: tuple[str, ...], **described: Any) -> None:
    """Change subject ID; what is not given stays."""
    _edit(invocation, named, chosen(described), add_alias)


@command.command("rename")
@click.argument("named", metavar="ID")
@click.argument("name")
@click.option("--slug", help="New address; the old one leads there. Without it the address stays.")
@with_config
def rename(invocation: Invocation, named: str, name: str, slug: str | None) -> None:
    """Give subject ID another NAME."""
    _edit(invocation, named, chosen({"name": name, "slug": slug}))


@command.command("merge")
@click.argument("gone", metavar="GONE")
@click.argument("into", metavar="INTO")
@with_config
def merge(invocation: Invocation, gone: str, into: str) -> None:
    """Let subject GONE be INTO from now on; INTO takes over its names, the address leads there."""

    def act(archive: Archive, names: Directory) -> str:
        left, kept = subject_id(names, gone), subject_id(names, into)
        acts.subjects.merge(archive, left, kept, BY, utc_now())
        return f"{left} is {kept} now. ./run subject part {left} takes that back."

    _act(invocation, act)


@command.command("part")
@click.argument("gone", metavar="ID")
@with_config
def part(invocation: Invocation, gone: str) -> None:
    """Take a merge of ID into another back. Names that the other took over stay with it until they are removed."""

    def act(archive: Archive, names: Directory) -> str:
        acts.subjects.part(archive, SubjectId(gone), BY, utc_now())
        return f"{gone} stands for itself again."

    _act(invocation, act)


@command.command("revert")
@click.argument("named", metavar="ID")
@with_config
def revert(invocation: Invocation, named: str) -> None:
    """Let what `data/` says of ID hold again; a subject that only editors made is removed."""

    def act(archive: Archive, names: Directory) -> str:
        asked = subject_id(names, named)
        acts.subjects.revert(archive, asked, BY, utc_now())
        return f"{asked} is as the seed says."

    _act(invocation, act)


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


def _edit(invocation: Invocation, named: str, given: Mapping[str, str], further: tuple[str, ...] = ()) -> None:
    def act(archive: Archive, names: Directory) -> str:
        held = archive.catalogue.get(subject_id(names, named))
        form = replace(form_of(names, held), **given)
        form = replace(form, aliases="\n".join(part for part in (form.aliases, *further) if part))
        acts.subjects.change(archive, subject_of(names, form, held), BY, utc_now())
        return f"{held.id} is called {form.name} now. {READ}" if "name" in given else f"{held.id} is changed. {READ}"

    _act(invocation, act)


def _act(invocation: Invocation, act: Callable[[Archive, Directory], str]) -> None:
    with invocation.archive() as archive, telling():
        said = act(archive, names_of(archive))
    click.echo(said)
