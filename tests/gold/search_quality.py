"""Says how good the order of hits is, by judged queries over the demo: python -m tests.gold.search_quality."""

import math
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from archive import Archive, open_archive
from demo import Article
from index import follow, open_index
from knowledge import Follower, load_seed
from records.articles import ArticleId, ArticleText, Extraction
from records.searches import SearchQuery
from records.sources import SourceSlug
from settings import IndexSettings, KnowledgeSettings
from tests.builders import a_source
from tests.gold.measuring import FOLDER, PROJECT, articles

DEPTH = 10  # hits that count
# The least mean nDCG@10: two hundredths below what was reached, so that one query may come or go.
FLOOR = 0.885
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SHORT = {
    "harbour-gazette": "hg",
    "kestrel-wire": "kw",
    "klappe-neun": "kn",
    "lantern-row": "lr",
    "matinee-post": "mp",
    "neuvieme-bobine": "nb",
    "noveno-rollo": "nr",
    "slate-and-clapper": "sc",
}
Grades = Mapping[str, int]  # of articles by their short name
Found = Mapping[str, Sequence[str]]  # short names in order, by query


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the articles it should find."""

    text: str
    grades: Grades


def main() -> None:
    """Print the figure of every query, worst first, beside that of plain BM25F."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = scores(found_by_ours(Path(folder))), scores(found_by_plain(Path(folder)))
    for judged in sorted(queries(), key=lambda one: ours[one.text]):
        sys.stdout.write(f"{ours[judged.text]:.3f} {plain[judged.text]:.3f} {judged.text}\n")
    sys.stdout.write(f"{mean(ours):.3f} {mean(plain):.3f} nDCG@{DEPTH} of {len(ours)} queries, and of plain BM25F\n")


@cache
def queries() -> tuple[Judged, ...]:
    """Return the judged queries."""
    lines = (FOLDER / "search.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_judged(line) for line in lines if line and not line.startswith("#"))


def _judged(line: str) -> Judged:
    text, _, given = line.partition(" => ")
    grades: dict[str, int] = {}
    for part in given.split("; "):
        grade, _, names = part.partition(": ")
        grades |= dict.fromkeys(names.split(), int(grade))
    return Judged(text, grades)


def scores(found: Found) -> dict[str, float]:
    """Return nDCG@10 of every query."""
    return {judged.text: ndcg(found[judged.text], judged.grades) for judged in queries()}


def mean(figures: Mapping[str, float]) -> float:
    """Return the mean."""
    return sum(figures.values()) / len(figures)


def ndcg(found: Sequence[str], grades: Grades) -> float:
    """Return normalised discounted cumulative gain of the first ten, with gains of 2^grade - 1."""
    best = sorted(grades.values(), reverse=True)[:DEPTH]
    return _gain([grades.get(name, 0) for name in found[:DEPTH]]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum(float(2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


@cache
def short_names() -> dict[str, Article]:
    """Return the demo's articles by their outlet's initials and the number of their file."""
    found = {}
    for path in sorted((PROJECT / "demo" / "articles").glob("*/*.md")):
        outlet = path.parent.name
        slug = next(line[6:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("slug: "))
        found[f"{SHORT[outlet]}{path.stem[:2]}"] = articles()[f"{outlet}/{slug}"]
    return found


def newsroom(folder: Path) -> tuple[Archive, dict[ArticleId, str]]:
    """Return an archive that holds the demo's articles, read and related, and their short names."""
    archive = open_archive(folder / "archive")
    archive.subjects.seed(load_seed(PROJECT / "data"), NOW)
    archive.sources.sync([a_source(slug) for slug in sorted({one.outlet for one in short_names().values()})], NOW)
    names = {}
    for name, article in sorted(short_names().items(), key=lambda each: each[1].published_at):
        url = f"https://{article.outlet}.example/{article.slug}"
        kept = archive.articles.keep(
            extraction_of(article), url=url, source=SourceSlug(article.outlet), capture_id=None, now=NOW
        )[1]
        names[kept.id] = name
    follower = Follower(archive, KnowledgeSettings())
    while follower.step(NOW):
        pass
    return archive, names


def extraction_of(article: Article) -> Extraction:
    """Return what a perfect extractor would read off an article's page."""
    text = ArticleText(
        title=article.title,
        standfirst=article.standfirst,
        paragraphs=article.body,
        language=article.lang,
        published_at=article.published_at.astimezone(UTC),
        outlet=f"{article.outlet}.example",
        author=article.author,
    )
    return Extraction(text=text)


def found_by_ours(folder: Path) -> Found:
    """Return what our search finds in the demo for every judged query."""
    archive, names = newsroom(folder)
    follow(archive, folder / "index", IndexSettings(), NOW)
    archive.close()
    engine = open_index(folder / "index")
    asked = {judged.text: SearchQuery(text=judged.text, page_size=DEPTH, relax=True) for judged in queries()}
    found = {text: [names[hit.article_id] for hit in engine.search(query).hits] for text, query in asked.items()}
    engine.close()
    return found


def found_by_plain(folder: Path) -> Found:
    """Return what plain BM25F finds in headline, standfirst and text with English stems; any word may match."""
    fields: Any = import_module("whoosh.fields")
    qparser: Any = import_module("whoosh.qparser")
    stemming: Any = import_module("whoosh.analysis").StemmingAnalyzer
    words = {name: fields.TEXT(analyzer=stemming()) for name in ("title", "standfirst", "body")}
    path = folder / "plain"
    path.mkdir()
    made: Any = import_module("whoosh.index").create_in(str(path), fields.Schema(name=fields.ID(stored=True), **words))
    writer = made.writer()
    for name, article in short_names().items():
        body = "\n".join(article.body)
        writer.add_document(name=name, title=article.title, standfirst=article.standfirst or "", body=body)
    writer.commit()
    boosts = {"title": 4.0, "standfirst": 2.0, "body": 1.0}
    parser = qparser.MultifieldParser([*words], made.schema, fieldboosts=boosts, group=qparser.OrGroup)

    found = {}
    with made.searcher() as searcher:
        for judged in queries():
            bare = judged.text.replace("-", " ").replace(":", " ")
            found[judged.text] = [hit["name"] for hit in searcher.search(parser.parse(bare), limit=DEPTH)]
    made.close()
    return found


if __name__ == "__main__":
    main()
