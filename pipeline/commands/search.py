"""search: ask the index from the command line."""

import json

import click
from rich.console import Console
from rich.text import Text

from archive import Archive
from index import open_index
from pipeline.invocation import Invocation, with_config
from records.articles import Article, ArticleId
from records.searches import Passage, SearchHit, SearchQuery, SearchResults, SearchStatus, Sort


@click.command("search")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--sort", type=click.Choice([sort.value for sort in Sort]), default=Sort.RELEVANCE.value)
@click.option("--page", type=click.IntRange(1, 50), default=1, help="Leap to a page.")
@click.option("--after", "cursor", metavar="CURSOR", help="Go on where a page ended: it prints its CURSOR.")
@click.option("--fold", is_flag=True, help="One row a story.")
@click.option("--explain", is_flag=True, help="Say what each score is made of.")
@with_config
def command(
    invocation: Invocation,
    text: str,
    *,
    as_json: bool,
    sort: str,
    page: int,
    cursor: str | None,
    fold: bool,
    explain: bool,
) -> None:
    """Search for TEXT in the query language of the site, e.g. 'actor:cruise "cliff jump" after:2021'."""
    with invocation.archive() as archive:
        engine = open_index(invocation.settings.storage.index_folder, invocation.settings.index)
        results = engine.search(
            SearchQuery(text=text, sort=Sort(sort), page=page, cursor=cursor, relax=True, fold=fold, explain=explain)
        )
        articles = {article.id: article for article in archive.articles.many([hit.article_id for hit in results.hits])}
        if as_json:
            click.echo(json.dumps(_as_json(archive, results, articles), ensure_ascii=False, indent=2))
        else:
            _print(results, articles)


def _print(results: SearchResults, articles: dict[ArticleId, Article]) -> None:
    console = Console()
    if results.status is SearchStatus.UNAVAILABLE:
        console.print("There is no index yet; run ./run index.")
        return
    loosely = " with most of the words; few or none have all" if results.is_relaxed else ""
    console.print(f"{results.total} articles{loosely}", highlight=False)
    for hit in results.hits:
        article = articles[hit.article_id]
        when = f"{article.published_at:%Y-%m-%d}" if article.published_at else "undated"
        console.print(Text.assemble("\n", (_plain(hit.title), "bold")))
        console.print(f"{article.source}, {when}  {article.url}", highlight=False, markup=False, soft_wrap=True)
        console.print(Text(_plain(hit.snippet), style="dim"))
        if hit.others:
            console.print(f"and {len(hit.others)} more of this story", highlight=False)
        if hit.reasons:
            console.print(f"{hit.score:.2f} = {'; '.join(hit.reasons)}", highlight=False, markup=False)
    if results.did_you_mean:
        console.print(f"\nDid you mean: {results.did_you_mean}", highlight=False)
    if results.next:
        console.print(f"\nThe next page: --after {results.next}", highlight=False, soft_wrap=True)


def _as_json(archive: Archive, results: SearchResults, articles: dict[ArticleId, Article]) -> dict[str, object]:
    return {
        "status": results.status.value,
        "total": results.total,
        "rows": results.rows,
        "is_relaxed": results.is_relaxed,
        "did_you_mean": results.did_you_mean,
        "page": results.page,
        "next": results.next,
        "arrived": results.arrived,
        "hits": [_hit(hit, articles[hit.article_id]) for hit in results.hits],
        "facets": {facet.name.value: {each.value: each.count for each in facet.values} for facet in results.facets},
    }


def _hit(hit: SearchHit, article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "source": article.source,
        "published": article.published_at.isoformat() if article.published_at else None,
        "score": round(hit.score, 4),
        "snippet": _plain(hit.snippet),
        "others": list(hit.others),
        "reasons": list(hit.reasons),
    }


def _plain(passages: tuple[Passage, ...]) -> str:
    return "".join(passage.text for passage in passages)
