"""Reads the annotated articles of the demo with the project's reader, and keeps the floors of the figures."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from demo import Article, read_articles, read_outlets
from knowledge import Reader, load_seed
from knowledge.batch import read_batch
from tests.gold.scoring import Figure

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent
FLOORS = FOLDER / "floors.json"
SLACK = 0.02  # how far under the figure reached a floor is set: one finding of fifty may come or go


@cache
def expected() -> tuple[dict[str, Any], ...]:
    """Return the annotations: stories and copies of every article of the demo, all else of some."""
    lines = (FOLDER / "demo.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def articles() -> dict[str, Article]:
    """Return the articles of the demo by outlet and slug."""
    return {f"{article.outlet}/{article.slug}": article for article in read_articles(read_outlets())}


@cache
def found() -> dict[str, dict[str, Any]]:
    """Return what the project's reader finds in all articles of the demo, by outlet and slug."""
    rows = [as_row(name, article) for name, article in articles().items()]
    return {row["id"]: row for row in read_batch(rows, Reader(load_seed(PROJECT / "data")))}


def as_row(name: str, article: Article) -> dict[str, Any]:
    """Return an article as a row for reading; only what a visitor of its page can see goes in."""
    return {
        "id": name,
        "title": article.title,
        "standfirst": article.standfirst,
        "paragraphs": list(article.body),
        "published": article.published_at.isoformat(),
        "lang": article.lang,
        "outlet": f"{article.outlet}.example",
        "author": article.author,
        "url": f"https://{article.outlet}.example/{article.slug}",
    }


def floors() -> dict[str, float]:
    """Return the least F1 that each aspect must reach; none before any was set."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raised(old: Mapping[str, float], figures: Iterable[Figure]) -> dict[str, float]:
    """Return floors lifted to the figures less the slack; none is ever lowered."""
    return {figure.aspect: max(old.get(figure.aspect, 0.0), round(figure.f1 - SLACK, 3)) for figure in figures}


def keep_floors(new: Mapping[str, float]) -> None:
    """Write the floors."""
    FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
