"""The page of an outlet: what it tells, what it told first, and who retells whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from records.searches import FacetName, Filter, SearchQuery, Sort
from records.sources import Source, SourceSlug
from webapp.contexts.newest import newest_articles
from webapp.contexts.rows import ArticleRow, FeedLink, Page, article_rows
from webapp.rooms import Rooms

LISTED = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another outlet, and how many articles of the one were made from articles of the other."""

    name: str
    slug: SourceSlug
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletPage(Page):
    """An outlet's page."""

    source: Source
    article_count: int
    firsts: int  # stories that it began and another outlet told, too
    retold_by: tuple[Partner, ...]
    retells: tuple[Partner, ...]
    articles: tuple[ArticleRow, ...]


def outlet_page(rooms: Rooms, slug: str) -> OutletPage:
    """Return an outlet's page. Raise NotFoundError when there is no such source."""
    source = rooms.archive.sources.get(SourceSlug(slug))
    asked = SearchQuery(
        filters=(Filter(facet=FacetName.SOURCE, values=(source.slug,)),),
        sort=Sort.INDEXED,
        page_size=LISTED,
        with_facets=False,
        with_snippets=False,
    )
    relations = rooms.archive.relations
    record = rooms.tallies.of(f"record of {slug}", rooms.state, lambda: relations.record_of(source.slug))
    return OutletPage(
        title=source.name,
        description=f"What we have indexed from {source.name}, what it told first, and who retells whom.",
        feeds=(FeedLink(title=f"Articles of {source.name}", endpoint="source_feed", values={"slug": source.slug}),),
        source=source,
        article_count=rooms.by_source.get(source.slug, 0),
        firsts=record.firsts,
        retold_by=_partners(rooms, record.retold_by),
        retells=_partners(rooms, record.retells),
        articles=article_rows(rooms, newest_articles(rooms, asked, source.slug)),
    )


def _partners(rooms: Rooms, counts: Sequence[tuple[SourceSlug, int]]) -> tuple[Partner, ...]:
    names = rooms.sources
    return tuple(Partner(name=names[slug].name, slug=slug, count=count) for slug, count in counts if slug in names)
