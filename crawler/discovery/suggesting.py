"""Suggests how to follow a publication: which of the places found for it, how often, and as an entry of config.yaml."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from records.sources import DiscoveredPlace, Discovery, FeedKind
from records.urls import host_of

# A publication is followed by few feeds; more of them repeat each other, or are one for each tag.
MOST_FEEDS = 3
# A feed that shares so much with one already chosen is the same in another form.
SAME = 0.5
# Second parts of host names that stand between a name and its country (gazette.co.uk).
_BETWEEN_DOTS = frozenset({"co", "com", "org", "net", "gov", "ac", "or"})
_UNSAFE = re.compile(r"[^a-z0-9]+")


def recommended(
    places: Sequence[DiscoveredPlace], named: Mapping[str, frozenset[str]]
) -> tuple[DiscoveredPlace, ...]:  # fmt: skip
    """Return the places, those marked by which the publication should be followed.

    Feeds come first, as they say most; without one a news sitemap, then any sitemap, then a listing.

    Args:
        places: in order of preference within their kind.
        named: the addresses of articles that each place named, by its own address.
    """
    chosen = _chosen_feeds(places, named)
    for kind, is_fit in (
        (FeedKind.SITEMAP, lambda place: place.format == "news"),
        (FeedKind.SITEMAP, lambda place: bool(place.entries or place.format == "sitemapindex")),
        (FeedKind.LISTING, lambda place: bool(place.entries)),
    ):
        if not chosen:
            chosen = [place.url for place in places if place.kind is kind and is_fit(place)][:1]
    return tuple(replace(place, is_recommended=place.url in chosen) for place in places)


def suggested(discovery: Discovery) -> Discovery:
    """Return the discovery with an interval and an entry for config.yaml."""
    intervals = [place.interval_minutes for place in discovery.places if place.is_recommended]
    known = [interval for interval in intervals if interval]
    return replace(discovery, interval_minutes=min(known, default=None), snippet=_snippet(discovery))


def slug_of(home: str) -> str:
    """Return a short name made of the host's: `www.gazette.co.uk` gives `gazette`."""
    labels = host_of(home).partition(":")[0].removeprefix("www.").split(".")
    if labels[-1].isdigit():
        return "-".join(labels)
    kept = labels[:-1] or labels
    if len(kept) > 1 and kept[-1] in _BETWEEN_DOTS:
        kept = kept[:-1]
    return _UNSAFE.sub("-", "-".join(kept).lower()).strip("-")[:60] or "source"


def _chosen_feeds(places: Sequence[DiscoveredPlace], named: Mapping[str, frozenset[str]]) -> list[str]:
    chosen: list[str] = []
    for place in places:
        if place.kind is not FeedKind.FEED or not place.entries or _is_of_comments(place):
            continue
        urls = named.get(place.url, frozenset())
        held = frozenset[str]().union(*(named.get(url, frozenset()) for url in chosen))
        if len(chosen) < MOST_FEEDS and len(urls & held) < SAME * max(len(urls), 1):
            chosen.append(place.url)
    return chosen


def _is_of_comments(place: DiscoveredPlace) -> bool:
    return "comment" in place.url.lower() or "comments" in (place.title or "").lower().split()


def _snippet(discovery: Discovery) -> str:
    """Every JSON text is a YAML scalar (YAML 1.2, 1.2), so nothing that a page says can add a key."""
    urls = {kind: [place.url for place in discovery.of(kind) if place.is_recommended] for kind in FeedKind}
    lines = [
        f"- slug: {json.dumps(slug_of(discovery.home))}",
        f"  name: {json.dumps(discovery.name, ensure_ascii=False)}",
        f"  home: {json.dumps(discovery.home)}",
    ]
    if discovery.language:
        lines.append(f"  language: {discovery.language}")
    lines += [f"  {kind}s: {json.dumps(urls[kind])}" for kind in (FeedKind.FEED, FeedKind.SITEMAP) if urls[kind]]
    if urls[FeedKind.LISTING]:
        lines += ["  listings:", *(f"    - url: {json.dumps(url)}" for url in urls[FeedKind.LISTING])]
    return "\n".join(lines) + "\n"
