"""Documents for the tests of the index."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index import IndexDocument, IndexedSubject, SearchEngine, open_index
from records.articles import ArticleId
from records.searches import Facet, FacetName, Filter, SearchQuery, SearchResults
from records.sources import SourceSlug
from records.subjects import SubjectKind

LONG_DROP = IndexedSubject(
    kind=SubjectKind.FILM,
    slug="the-long-drop-2021",
    name="The Long Drop (2021)",
    aliases=("The Long Drop", "TLD7", "Der lange Fall"),
    is_main=True,
)
NIGHT_BUS = IndexedSubject(
    kind=SubjectKind.FILM, slug="night-bus-2019", name="Night Bus (2019)", aliases=("Night Bus",)
)
LEAD = IndexedSubject(kind=SubjectKind.PERSON, slug="lead-one", name="Lead One", aliases=("L. One",))
CLIFF_JUMP = IndexedSubject(kind=SubjectKind.STUNT, slug="motorcycle-cliff-jump", name="Motorcycle cliff jump")


def day(year: int, month: int = 1, number: int = 1) -> datetime:
    """Return noon of a day."""
    return datetime(year, month, number, 12, tzinfo=UTC)


def a_document(number: int = 1, **changes: Any) -> IndexDocument:
    """Return a document of an article without any subject."""
    fields: dict[str, Any] = {
        "article_id": ArticleId(number),
        "title": "A quiet day",
        "source": SourceSlug("gazette"),
        "source_name": "The Gazette",
        "language": "en",
        "published_at": day(2021, 8, 26),
    }
    return IndexDocument(**(fields | changes))


def an_index(folder: Path, documents: Iterable[IndexDocument]) -> SearchEngine:
    """Return an engine over a new index of some documents."""
    engine = open_index(folder)
    engine.put(documents)
    return engine


def ask(engine: SearchEngine, text: str = "", **changes: Any) -> SearchResults:
    """Search; filters may be given as film="slug", year=("2020", "2021")."""
    chosen = {name: changes.pop(name) for name in list(changes) if name in set(FacetName)}
    filters = tuple(
        Filter(facet=FacetName(name), values=(values,) if isinstance(values, str) else values)
        for name, values in chosen.items()
    )
    return engine.search(SearchQuery(text=text, filters=filters, **changes))


def ids(engine: SearchEngine, text: str = "", **changes: Any) -> list[int]:
    """Return the ids of the articles found, in order."""
    return [int(hit.article_id) for hit in ask(engine, text, **changes).hits]


def counts(results: SearchResults, name: FacetName) -> dict[str, int]:
    """Return the values of one facet with their counts."""
    facet: Facet = next(facet for facet in results.facets if facet.name is name)
    return {value.value: value.count for value in facet.values}
