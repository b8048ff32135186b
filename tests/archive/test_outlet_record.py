"""What an outlet told first, and what it told after others."""

from datetime import datetime

from archive import Archive
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, OutletRecord, Story, StoryId
from records.sources import SourceSlug
from tests.builders import an_article, some_findings


def told(archive: Archive, now: datetime, *outlets: str) -> list[ArticleId]:
    """Keep a story that the first of these outlets began and the others retold."""
    number = archive.articles.counts()["articles"]
    kept = [an_article(archive, f"https://{outlet}.example/{number}-{at}").id for at, outlet in enumerate(outlets)]
    for article in kept:
        archive.findings.keep(article, some_findings(), now)
    links = tuple(
        CopyLink(article=copy, original=kept[0], kind=CopyKind.EDITED, likeness=0.9, reason="alike")
        for copy in kept[1:]
    )
    archive.relations.keep([Story(id=StoryId(-1 - number), title="One", articles=tuple(kept), copies=links)], [], now)
    return kept


def test_firsts_and_retellings_are_counted_by_outlet(archive: Archive, now: datetime) -> None:
    told(archive, now, "wire", "post", "gazette", "post")
    told(archive, now, "wire", "gazette")
    told(archive, now, "post", "wire")
    told(archive, now, "post", "post")  # of its own alone: nobody else told it
    assert archive.relations.record_of(SourceSlug("wire")) == OutletRecord(
        firsts=2, retold_by=(("gazette", 2), ("post", 2)), retells=(("post", 1),)
    )
    assert archive.relations.record_of(SourceSlug("gazette")) == OutletRecord(
        firsts=0, retold_by=(), retells=(("wire", 2),)
    )


def test_what_was_taken_down_counts_nowhere(archive: Archive, now: datetime) -> None:
    _, copy = told(archive, now, "wire", "post")
    archive.articles.withdraw(copy, is_withdrawn=True, now=now)
    nothing = OutletRecord(firsts=0, retold_by=(), retells=())
    assert archive.relations.record_of(SourceSlug("wire")) == nothing
    assert archive.relations.record_of(SourceSlug("post")) == nothing
