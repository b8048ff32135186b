"""Measures the extractor on our own pages: each demo article in all page designs, and the hard pages made by hand."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from crawler.extract import NotAnArticleError, extract
from demo import read_outlets
from demo.designs import DESIGNS, article_page
from demo.frames import ArticlePage, Link
from demo.metadata import METADATA
from records.articles import Extraction
from tests.gold.measuring import articles
from tests.gold.scoring import Figure

PAGES = Path(__file__).parents[1] / "crawler" / "pages"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
HOUSES = frozenset(("Kestrel Wire", "News desk", "Stunt desk", "Film desk", "Redaktion", "Redacción", "La rédaction"))
SHINGLE = 4  # words; as the public benchmark of article extraction compares bodies
OTHERS = (Link(path="/film/biplane", text="A biplane, two riders and no second take"),
          Link(path="/film/stairs", text="Who fell down all of the stairs in Paris, and how often"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page and what a careful reader finds on it; None where that is not asked."""

    name: str
    url: str
    html: str
    title: str
    paragraphs: tuple[str, ...]
    authors: tuple[str, ...] | None = None
    published_on: str | None = None
    standfirst: str | None = None
    language: str | None = None


def pages() -> Iterator[GoldPage]:
    """Return all gold pages."""
    yield from designed()
    for path in sorted(PAGES.glob("*.json")):
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        told |= {"paragraphs": tuple(told["paragraphs"]), "authors": tuple(told.get("authors", ()))}
        yield GoldPage(name=path.stem, html=path.with_suffix(".html").read_text(encoding="utf-8"), **told)


def designed() -> Iterator[GoldPage]:
    """Return every third demo article in every design, the ways of describing it dealt out in turn."""
    outlets = {outlet.slug: outlet for outlet in read_outlets()}
    ways = sorted(METADATA)
    for number, (name, article) in enumerate(sorted(articles().items())):
        for place, design in enumerate(sorted(DESIGNS) if number % 3 == 0 else ()):
            outlet = replace(outlets[article.outlet], design=design, metadata=ways[(number + place) % len(ways)])
            page = ArticlePage(
                outlet=outlet, base_url=f"https://{outlet.slug}.example", article=article,
                newest=OTHERS, related=OTHERS, credit=None,
            )  # fmt: skip
            yield GoldPage(
                name=f"{name} as {design}",
                url=page.url,
                html=article_page(page),
                title=article.title,
                paragraphs=tuple(line.removeprefix("## ") for line in article.body),
                authors=(article.author,) if article.author and article.author not in HOUSES else None,
                published_on=article.published_at.astimezone(UTC).date().isoformat(),
                standfirst=article.standfirst,
                language=article.lang,
            )


@cache
def extracted() -> tuple[tuple[GoldPage, Extraction | None], ...]:
    """Return every gold page with what was extracted; None where it was refused."""
    return tuple((page, _read(page)) for page in pages())


def _read(page: GoldPage) -> Extraction | None:
    try:
        return extract(page.html.encode(), url=page.url, now=NOW)
    except NotAnArticleError:
        return None


def extraction_figures() -> list[Figure]:
    """Return how well bodies, titles, dates, authors, standfirsts and languages were read."""
    read = extracted()
    bodies = [_overlap(page.paragraphs, found.text.paragraphs if found else ()) for page, found in read]
    fields: dict[str, list[tuple[Any, Any]]] = {
        "page titles": [(page.title, found and found.text.title) for page, found in read],
        "page dates": [(page.published_on, _day(found)) for page, found in read if page.published_on],
        "page authors": [(page.authors, found and found.authors) for page, found in read if page.authors],
        "page standfirsts": [(page.standfirst, found and found.text.standfirst)
            for page, found in read
            if page.standfirst],
        "page languages": [(page.language, found and found.text.language) for page, found in read if page.language],
    }  # fmt: skip
    precision, recall = (sum(values) / len(values) for values in zip(*bodies, strict=True))
    return [
        Figure(aspect="page bodies", precision=precision, recall=recall, items=len(bodies)),
        *(_share(name, pairs) for name, pairs in fields.items()),
    ]


def _share(aspect: str, pairs: Sequence[tuple[Any, Any]]) -> Figure:
    right = sum(wanted == got for wanted, got in pairs)
    told = sum(got not in (None, ()) for _, got in pairs)
    return Figure(aspect=aspect, precision=right / (told or 1), recall=right / (len(pairs) or 1), items=len(pairs))


def _day(found: Extraction | None) -> str | None:
    """The day in UTC; the demo's outlets publish by day."""
    return found.text.published_at.date().isoformat() if found and found.text.published_at else None


def _overlap(wanted: Sequence[str], got: Sequence[str]) -> tuple[float, float]:
    want, have = _shingles(" ".join(wanted)), _shingles(" ".join(got))
    shared = (want & have).total()
    return shared / (have.total() or 1), shared / (want.total() or 1)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1)))
