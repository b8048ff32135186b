"""catalogue: check and show the films and people of data/, and take in more of them from IMDb or Wikidata files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.invocation import Invocation, with_config
from pipeline.refresh import SEED_FOLDER
from records.errors import NotFoundError

if TYPE_CHECKING:
    from knowledge.catalogue.importing import Imports

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_MOST_LINES = 20


@click.group("catalogue")
@click.option("--data", type=_FOLDER, default=SEED_FOLDER, help="Another folder than data/.")
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation, data: Path) -> None:
    """Check, show and extend the catalogue in data/. `./run seed` then puts it into the archive."""
    context.obj = data


@command.command("check")
@click.option("--shared", is_flag=True, help="List every name that several subjects bear.")
@click.pass_obj
def check(data: Path, shared: bool) -> None:
    """Hold the files against their schema; list what looks wrong and how many names are shared."""
    from knowledge import load_seed
    from knowledge.catalogue.inspecting import doubts, shared_names

    catalogue = load_seed(data)
    marks = [*(film.ambiguity for film in catalogue.films), *(person.ambiguity for person in catalogue.people)]
    unchecked = sum("unchecked" in mark for mark in marks)
    click.echo(f"{len(catalogue.films)} films, {len(catalogue.people)} people, {len(catalogue.set_pieces)} set-pieces;")
    click.echo(f"{unchecked} of them unchecked.")
    for doubt in doubts(catalogue):
        click.echo(f"  ? {doubt}")
    names = shared_names(catalogue)
    click.echo(f"{len(names)} names are shared by several subjects.")
    for name in names if shared else ():
        click.echo(f"  {name.key}: {', '.join(name.subjects)}")


@command.command("show")
@click.argument("name")
@click.pass_obj
def show(data: Path, name: str) -> None:
    """Show every film and person of a NAME (or id): names, people, and how far each way of writing it is trusted."""
    from knowledge import load_seed
    from knowledge.catalogue.inspecting import described

    lines = described(load_seed(data), name)
    if not lines:
        raise NotFoundError(f"nothing in the catalogue is called {name!r}")
    for line in lines:
        click.echo(line)


@command.command("import-imdb")
@click.option("--titles", "tables", type=_FILE, required=True, help="title.basics.tsv, packed or not.")
@click.option("--akas", type=_FILE, help="title.akas.tsv: titles in other languages.")
@click.option("--crew", type=_FILE, help="title.crew.tsv: directors.")
@click.option("--principals", type=_FILE, help="title.principals.tsv: cast and stunt team.")
@click.option("--names", type=_FILE, help="name.basics.tsv: who the numbers are.")
@click.option("--ratings", type=_FILE, help="title.ratings.tsv: for --min-votes.")
@click.option("--id", "ids", multiple=True, help="A title's number, such as tt0113277; may be repeated.")
@click.option("--list", "listed", type=_FILE, help="A file of numbers, one a line.")
@click.option("--min-votes", type=click.IntRange(min=1), help="Every title with so many votes.")
@click.option("--dry-run", is_flag=True, help="Only say what would be added.")
@click.pass_obj
def import_imdb(
    data: Path,
    /,
    *,
    tables: Path,
    ids: tuple[str, ...],
    listed: Path | None,
    min_votes: int | None,
    dry_run: bool,
    **further: Path | None,
) -> None:
    """Take in films with their people from IMDb's non-commercial tables, which you have fetched under their terms."""
    from knowledge.catalogue.importing import Choice, ImdbTables, read_imdb

    lines = listed.read_text("utf-8").splitlines() if listed else []
    wanted = frozenset((*ids, *(line.split("#")[0].strip() for line in lines))) - {""}
    found = read_imdb(ImdbTables(titles=tables, **further), Choice(ids=wanted, min_votes=min_votes))
    _take_in(data, found, dry_run=dry_run)


@command.command("import-wikidata")
@click.argument("results", type=_FILE)
@click.option("--dry-run", is_flag=True, help="Only say what would be added.")
@click.pass_obj
def import_wikidata(data: Path, results: Path, dry_run: bool) -> None:
    """Take in films with their people from RESULTS: SPARQL results in JSON, or entities of Wikidata in JSON."""
    from knowledge.catalogue.importing import read_wikidata

    _take_in(data, read_wikidata(results), dry_run=dry_run)


def _take_in(data: Path, found: Imports, *, dry_run: bool) -> None:
    from knowledge import load_seed
    from knowledge.catalogue.importing import plan_of, write_rows

    plan = plan_of(load_seed(data), found)
    for film in plan.films[:_MOST_LINES]:
        click.echo(f"  + {film.title} ({film.year or 'no year'})  {film.id}")
    _rest(len(plan.films))
    for line in (plan.differences + plan.left_out)[:_MOST_LINES]:
        click.echo(f"  ? {line}")
    _rest(len(plan.differences) + len(plan.left_out))
    click.echo(f"{len(plan.films)} films and {len(plan.people)} people are new, {plan.known} films are known and stay.")
    if dry_run:
        click.echo("Nothing was written.")
        return
    for path in write_rows(data, plan.films, plan.people):
        click.echo(f"Written: {path.relative_to(data).as_posix()}")


def _rest(count: int) -> None:
    if count > _MOST_LINES:
        click.echo(f"    and {count - _MOST_LINES} more")
