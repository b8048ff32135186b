"""What articles changed of what was known about a film: new figures, contradictions, dates and titles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.relating import FLAGGED
from records.articles import ArticleId
from records.timelines import Ledger, TimelineEntry
from webapp.contexts.films.told import FilmTold
from webapp.wording import figure, partial, word


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that an article was the first to say. Its key names the thing, so it stays when words change."""

    key: str
    headline: str
    article: ArticleId


def changes_of(told: FilmTold) -> tuple[Change, ...]:
    """Return what each article was the first to say about a film; what only repeats or rounds is left out."""
    figures = (change for ledger in told.timeline.ledgers for change in _figures(told, ledger))
    events = (_event(told, entry) for entry in told.timeline.entries if entry.is_key and entry.told)
    unique: dict[str, Change] = {}
    for change in (*figures, *events):
        unique.setdefault(change.key, change)
    return tuple(unique.values())


def _figures(told: FilmTold, ledger: Ledger) -> Iterable[Change]:
    stunt = told.rooms.directory.link(ledger.stunt) if ledger.stunt else None
    what = stunt.name if stunt else told.film.title
    first = ledger.lines[0]
    for line in ledger.lines:
        claim = line.claim
        said = f"{what}: {figure(claim)}"
        if line is first:
            headline = f"New figure. {said}"
        elif line.relation in FLAGGED:
            headline = f"{word(line.relation).capitalize()}. {said}, where {figure(first.claim)} was said first"
        else:
            continue
        parts = (told.film.id, ledger.stunt or "", ledger.metric, f"{claim.value:g}{claim.unit}", line.relation)
        yield Change(key=_key(parts), headline=headline, article=line.articles[0])


def _event(told: FilmTold, entry: TimelineEntry) -> Change:
    parts = (told.film.id, entry.event.value, entry.date.iso, *entry.stunts)
    headline = f"{entry.headline} ({partial(entry.date)})"
    return Change(key=_key(parts), headline=headline, article=entry.told[0].article_id)


def _key(parts: Iterable[str]) -> str:
    """Return a key of what may stand in a tag URI (RFC 4151, 2.1)."""
    return re.sub(r"[^A-Za-z0-9:._/+-]", "-", "/".join(parts))
