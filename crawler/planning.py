"""Decides what a run visits: which sources, which of their feeds, or which single URLs. Reads and writes nothing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from crawler.schedule import is_due
from records.crawls import RunScope
from records.errors import NotFoundError
from records.sources import FeedState, Source, SourceSlug
from records.urls import host_of

# Holds articles that an editor asked for by URL and that belong to no source of ours.
ELSEWHERE = Source(
    slug=SourceSlug("elsewhere"), name="Elsewhere", home="https://elsewhere.invalid/", is_paused=True
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One source on the way of a run: the feeds to ask, or just some URLs."""

    source: Source
    feeds: tuple[FeedState, ...] = ()
    held: tuple[FeedState, ...] = ()  # all states of the source, for further sitemaps that were read before
    urls: tuple[str, ...] = ()


def plan(
    scope: RunScope,
    sources: Sequence[Source],
    states: Sequence[FeedState],
    now: datetime,
    *,
    waiting: Collection[SourceSlug] = (),
) -> tuple[Stop, ...]:
    """Return the stops of a run.

    Chosen sources are visited whether due or not; without a choice those that have a feed to ask, or announced articles
    that wait to be fetched: an earlier run was broken off, or told to come back later. A paused source is visited for
    single URLs only.

    Raises:
        NotFoundError: the scope names a source that there is not.
    """
    if scope.urls:
        return _stops_for_urls(scope.urls, sources)
    by_slug = {source.slug: source for source in sources}
    unknown = [slug for slug in scope.sources if slug not in by_slug]
    if unknown:
        raise NotFoundError(f"there is no source {unknown[0]!r}; there are: {', '.join(sorted(by_slug)) or 'none'}")
    stops = []
    for slug in scope.sources or by_slug:
        held = tuple(state for state in states if state.source == slug)
        feeds = held if scope.sources else tuple(state for state in held if is_due(state, now))
        if (feeds or slug in waiting) and not by_slug[slug].is_paused:
            stops.append(Stop(source=by_slug[slug], feeds=feeds, held=held))
    return tuple(stops)


def delays(sources: Sequence[Source]) -> Mapping[str, float]:
    """Return the seconds between two requests for hosts whose source says so; the longest where two share a host."""
    found: dict[str, float] = {}
    for source in sources:
        if source.delay_seconds is not None:
            for url in _addresses(source):
                found[host_of(url)] = max(source.delay_seconds, found.get(host_of(url), 0.0))
    return found


def is_own(url: str, source: Source) -> bool:
    """Tell whether a URL lies on one of a source's own sites: the hosts of what is declared of it, and below."""
    host = host_of(url)
    own = {host_of(address).removeprefix("www.") for address in _addresses(source)}
    return any(host == site or host.endswith(f".{site}") for site in own)


def _addresses(source: Source) -> tuple[str, ...]:
    return (source.home, *source.feeds, *source.sitemaps, *(listing.url for listing in source.listings))


def _stops_for_urls(urls: Sequence[str], sources: Sequence[Source]) -> tuple[Stop, ...]:
    stops: dict[SourceSlug, Stop] = {}
    for url in dict.fromkeys(urls):
        source = next((source for source in sources if is_own(url, source)), ELSEWHERE)
        held = stops.get(source.slug, Stop(source=source))
        stops[source.slug] = Stop(source=source, urls=(*held.urls, url))
    return tuple(stops.values())
