"""Decides requests to take articles down, and takes whole outlets down."""

from datetime import datetime

from archive.desk.takedowns import Request
from archive.opening import Archive
from records.articles import Article
from records.editors import Ground, Takedown, TakedownId, TakedownState
from records.sources import Source


def decide(
    archive: Archive, number: TakedownId, state: TakedownState, by: str, now: datetime, *, note: str = ""
) -> Takedown:
    """Hide, decline or restore what a request asks for; raise as the shelf does."""
    with archive.writing():
        held = archive.takedowns.decide(number, state, by, now, note=note)
        archive.editors.audit(by, f"takedown {state.value}", str(number), now, detail=held.url)
    return held


def take_article_down(
    archive: Archive, article: Article, by: str, now: datetime, *, ground: Ground, reason: str
) -> Takedown:
    """Hide an article by a request of its own."""
    asked = Request(url=article.url, article_id=article.id, ground=ground, contact=by, reason=reason)
    with archive.writing():
        return decide(archive, archive.takedowns.receive(asked, now).id, TakedownState.HIDDEN, by, now)


def take_outlet_down(
    archive: Archive, source: Source, by: str, now: datetime, *, ground: Ground, reason: str
) -> Takedown:
    """Hide everything of an outlet, as a request of its own that can be taken back; raise as the shelf does."""
    with archive.writing():
        held = archive.takedowns.take_outlet_down(source, ground, reason, by=by, now=now)
        archive.editors.audit(by, "takedown outlet", source.slug, now, detail=reason)
    return held
