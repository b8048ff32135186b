"""timeline: what happened to a film and when, with who told it."""

import json
from collections.abc import Mapping
from datetime import datetime

import click
from rich.console import Console

from knowledge.told import ToldFilm
from pipeline.asking import AS_JSON, AS_OF, ask_for_film, when
from pipeline.invocation import Invocation, with_config
from records.articles import Article, ArticleId
from records.timelines import TimelineEntry


@click.command("timeline")
@click.argument("film")
@click.option("--all", "everything", is_flag=True, help="Also entries that say little.")
@AS_OF
@AS_JSON
@with_config
def command(invocation: Invocation, film: str, *, everything: bool, day: datetime | None, as_json: bool) -> None:
    """Print the timeline of FILM (slug, title or alias), as its page shows it."""
    with invocation.archive() as archive:
        told = ask_for_film(archive, film, day)
        entries = [entry for entry in told.timeline.entries if everything or not entry.is_minor]
        entries = entries or list(told.timeline.entries)
        articles = told.articles
    if as_json:
        rows = [_entry(entry) for entry in entries]
        shown = {"film": told.film.id, "title": told.film.title, "articles": len(told.articles), "entries": rows}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        _print(told, entries, articles)


def _print(told: ToldFilm, entries: list[TimelineEntry], articles: Mapping[ArticleId, Article]) -> None:
    console = Console(soft_wrap=True, highlight=False, markup=False)
    console.print(f"{told.film.title}: entries: {len(entries)}, articles: {len(told.articles)}")
    for entry in entries:
        mark = "*" if entry.is_key else " "
        announced = f" (announced {entry.announced_on})" if entry.announced_on else ""
        replaced = f" (replaced by {entry.superseded_by})" if entry.superseded_by else ""
        console.print(f"{mark} {entry.date.iso:<10} {entry.headline}{announced}{replaced}")
        if entry.told:
            first = articles[entry.told[0].article_id]
            more = f" and {len(entry.told) - 1} more" if len(entry.told) > 1 else ""
            console.print(f"             {first.source}, {when(first.published_at)}{more}", style="dim")


def _entry(entry: TimelineEntry) -> dict[str, object]:
    return {
        "date": entry.date.iso,
        "grain": entry.date.grain.value,
        "event": entry.event.value,
        "phase": entry.phase.value,
        "headline": entry.headline,
        "stunts": list(entry.stunts),
        "is_key": entry.is_key,
        "is_minor": entry.is_minor,
        "announced_on": entry.announced_on,
        "superseded_by": entry.superseded_by,
        "told": [
            {"article": told.article_id, "sentence": told.sentence, "basis": told.basis.value, "date": told.date.iso}
            for told in entry.told
        ],
    }
