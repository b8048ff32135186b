"""ledger: the figures told of a film, side by side."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

import click
from rich.console import Console

from knowledge.relating import figure
from knowledge.told import ToldFilm, piece_named
from pipeline.asking import AS_JSON, AS_OF, ask_for_film, when
from pipeline.invocation import Invocation, with_config
from records.articles import Article, ArticleId
from records.timelines import Ledger, LedgerLine, Root


@click.command("ledger")
@click.argument("film")
@click.option("--set-piece", "piece", help="Only figures of this stunt: its slug or words of its name.")
@AS_OF
@AS_JSON
@with_config
def command(invocation: Invocation, film: str, *, piece: str | None, day: datetime | None, as_json: bool) -> None:
    """Print the figures told of FILM (slug, title or alias): who said each first, and how the others stand to it."""
    with invocation.archive() as archive:
        told = ask_for_film(archive, film, day)
        chosen = told.ledgers(piece_named(told, piece) if piece else None)
        articles = told.articles
        if as_json:
            click.echo(json.dumps(_as_json(told, chosen, articles), ensure_ascii=False, indent=2))
        else:
            _print(told, chosen, articles)


def _print(told: ToldFilm, ledgers: Sequence[Ledger], articles: Mapping[ArticleId, Article]) -> None:
    console, labels = Console(soft_wrap=True, highlight=False, markup=False), _labels(told)
    console.print(f"{told.film.title}: ledgers: {len(ledgers)}, articles: {len(told.articles)}")
    for ledger in ledgers:
        console.print(
            f"\n{labels.get(ledger.stunt or '', 'The film')}: {ledger.metric.replace('_', ' ')}", style="bold"
        )
        for line in ledger.lines:
            first = articles[line.articles[0]]
            relation = "" if line is ledger.lines[0] else f"  [{line.relation.replace('_', ' ')}] {line.note}".rstrip()
            console.print(f"  {figure(line.claim)}{relation}")
            console.print(
                f"    first held: {first.source}, {when(first.published_at)}; {line.independent} independent, "
                f"{len(line.articles)} in all{_cited(line, labels)}"
            )
            if unheld := [root for root in line.roots if root.article is None]:
                console.print(f"    named, not held: {'; '.join(_named(root) for root in unheld)}")
            console.print(f"    “{' '.join(line.claim.sentence.split())}”", style="dim")


def _named(root: Root) -> str:
    return f"{root.outlet} (by {len(root.reports)})"


def _cited(line: LedgerLine, labels: dict[str, str]) -> str:
    cited = f"; cites {labels.get(line.claim.cited, line.claim.cited)}" if line.claim.cited else ""
    return cited + (f"; said by {labels.get(line.claim.speaker, line.claim.speaker)}" if line.claim.speaker else "")


def _as_json(told: ToldFilm, ledgers: Sequence[Ledger], articles: Mapping[ArticleId, Article]) -> dict[str, object]:
    return {
        "film": told.film.id,
        "title": told.film.title,
        "articles": len(told.articles),
        "ledgers": [
            {"stunt": one.stunt, "metric": one.metric, "lines": [_line(line, articles) for line in one.lines]}
            for one in ledgers
        ],
    }


def _line(line: LedgerLine, articles: Mapping[ArticleId, Article]) -> dict[str, object]:
    claim, first = line.claim, articles[line.articles[0]]
    return {
        "figure": figure(claim),
        "value": claim.value,
        "unit": claim.unit,
        "comparator": claim.comparator,
        "phase": claim.phase.value,
        "relation": line.relation,
        "note": line.note,
        "first": {"id": first.id, "url": first.url, "source": first.source, "published": when(first.published_at)},
        "articles": list(line.articles),
        "independent": line.independent,
        "roots": [{"id": root.article, "outlet": root.outlet, "articles": list(root.reports)} for root in line.roots],
        "speaker": claim.speaker,
        "cited": claim.cited,
        "sentence": claim.sentence,
    }


def _labels(told: ToldFilm) -> dict[str, str]:
    catalogue = told.catalogue
    found: dict[str, str] = {stunt.id: stunt.label for stunt in catalogue.stunts}
    found |= {person.id: person.name for person in catalogue.people}
    found |= {outlet.id: outlet.name for outlet in catalogue.outlets}
    return found | {occasion.id: occasion.name for occasion in catalogue.occasions}
