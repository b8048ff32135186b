"""discover: look at a publication's home page, suggest how to follow it, and try what would be read."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from archive import Archive
from pipeline.invocation import Invocation, with_config
from pipeline.refresh import SEED_FOLDER
from records.articles import TriedPage
from records.crawls import Outcome
from records.errors import SettingsError
from records.sources import DiscoveredPlace, Discovery, FeedKind, Listing, Source, SourceSlug
from records.subjects import Catalogue
from records.urls import canonical_url

# A try is no crawl.
MOST_TRIED = 10
EXCERPT = 600  # characters


@click.command("discover")
@click.argument("url")
@click.option("--try", "tries", type=click.IntRange(0, MOST_TRIED), default=0, help="Read so many articles besides.")
@click.option("--place", "places", multiple=True, metavar="KIND=URL", help="Try this feed, sitemap or listing only.")
@click.option("--links", default="", metavar="CSS", help="Selector of the links of a listing that is tried.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@with_config
def command(
    invocation: Invocation, url: str, *, tries: int, places: tuple[str, ...], links: str, as_json: bool
) -> None:
    """Look at the home page URL, its robots.txt, feeds and sitemaps, and print an entry for config.yaml.

    It asks as politely as a crawl does, so a look takes a little while. What is tried is shown and not kept.
    """
    show_tried(invocation, _source(url if "://" in url else f"https://{url}", places, links), tries, as_json=as_json)


def show_tried(invocation: Invocation, source: Source, tries: int, *, as_json: bool) -> None:
    """Look at what a source names, or explore its home page when it names nothing, try articles, and print it all."""
    import crawler
    from crawler.discovery.suggesting import slug_of

    with invocation.archive() as archive:
        found, pages = crawler.try_out(archive, invocation.settings, source, tries)
        tried = _read(archive, pages) if pages else []
    if as_json:
        told = asdict(found) | {"slug": slug_of(found.home), "tried": tried}
        click.echo(json.dumps(told, ensure_ascii=False, default=str))
        return
    for line in [*(_listed(found) if _names_places(source) else _lines(found)), *_tried_lines(tried)]:
        click.echo(line)


def _names_places(source: Source) -> bool:
    return bool(source.feeds or source.sitemaps or source.listings)


def _source(home: str, places: tuple[str, ...], links: str) -> Source:
    """Return what shall be tried as a source; without places, all that can be found."""
    urls: dict[FeedKind, list[str]] = {kind: [] for kind in FeedKind}
    for place in places:
        kind, _, url = place.partition("=")
        if kind not in set(FeedKind):
            raise SettingsError(f"--place {place}: expected feed=URL, sitemap=URL or listing=URL")
        urls[FeedKind(kind)].append(canonical_url(url))
    return Source(
        slug=SourceSlug("tried"),
        name="",
        home=canonical_url(home),
        feeds=tuple(urls[FeedKind.FEED]),
        sitemaps=tuple(urls[FeedKind.SITEMAP]),
        listings=tuple(Listing(url=url, links=links) for url in urls[FeedKind.LISTING]),
    )


def _read(archive: Archive, pages: tuple[TriedPage, ...]) -> list[dict[str, Any]]:
    """Read what was extracted with the archive's catalogue, or with that of data/ before there is one."""
    from knowledge import Reader, load_seed

    catalogue = archive.subjects.catalogue()
    if not catalogue.films:
        catalogue = load_seed(SEED_FOLDER)
    reader, names = Reader(catalogue), _names(catalogue)
    return [_page(page, reader, names) for page in pages]


def _page(page: TriedPage, reader: Any, names: dict[str, str]) -> dict[str, Any]:
    """Return what would be kept and tagged of one page, as plain values."""
    if page.extraction is None:
        return {"url": page.url, "reason": page.reason}
    text, found = page.extraction.text, reader.read(page.extraction.text)
    mentions = {"films": "film", "people": "person", "stunts": "stunt"}
    noted = [word for word in page.extraction.robots if word in ("noindex", "none")]
    return {
        "url": page.url,
        "reason": f"the publisher wants it in no index ({noted[0]}): {Outcome.ROBOTS.value}" if noted else "",
        "title": text.title,
        "published_at": text.published_at,
        "published_basis": page.extraction.published_basis,
        "author": text.author,
        "language": text.language,
        "words": sum(len(paragraph.split()) for paragraph in text.paragraphs),
        "excerpt": " ".join(text.paragraphs)[:EXCERPT],
        "is_free": page.extraction.is_free,
        "robots": page.extraction.robots,
        "is_relevant": found.is_relevant,
        "relevance": found.relevance_reason,
    } | {kind: _tags(getattr(found, kind), one, names) for kind, one in mentions.items()}


def _tags(mentions: Iterable[Any], one: str, names: dict[str, str]) -> list[dict[str, Any]]:
    """Return what is mentioned, each once with its best confidence."""
    found: dict[str, float] = {}
    for each in mentions:
        name = names.get(getattr(each, one), each.surface)
        found[name] = max(found.get(name, 0.0), round(each.confidence, 2))
    return [{"name": name, "confidence": confidence} for name, confidence in found.items()]


def _names(catalogue: Catalogue) -> dict[str, str]:
    named = {str(film.id): film.title for film in catalogue.films}
    named |= {str(person.id): person.name for person in catalogue.people}
    return named | {str(stunt.id): stunt.label for stunt in catalogue.stunts}


def _lines(found: Discovery) -> list[str]:
    lines = [f"{found.name} ({found.home}), language: {found.language or 'not declared'}", f"robots: {found.robots}"]
    if found.crawl_delay_seconds:
        lines.append(f"robots: it asks for {found.crawl_delay_seconds:g} s between two requests")
    if found.reservations:
        lines.append(f"reserved: {', '.join(found.reservations)}; it is obeyed where articles are shown")
    lines += _listed(found)
    if not any(place.is_recommended for place in found.places):
        return [*lines, "No feed, sitemap or list of articles was found; perhaps another page of it has one."]
    if found.interval_minutes:
        lines.append(f"rhythm: about every {found.interval_minutes} min is often enough")
    return [*lines, "", "For `sources` in config.yaml:", "", *(f"  {line}" for line in found.snippet.splitlines())]


def _listed(found: Discovery) -> list[str]:
    return [line for place in found.places for line in _place_lines(place)]


def _place_lines(place: DiscoveredPlace) -> list[str]:
    if not place.format:
        return [f"- {place.kind.value} {place.url}: {place.note}"]
    newest = f"newest {place.newest_at:%Y-%m-%d %H:%M} UTC" if place.newest_at else "undated"
    sign = "*" if place.is_recommended else "-"
    head = (
        f"{sign} {place.kind.value} {place.url} ({place.found_by}): {place.format}, {place.entries} entries, {newest}"
    )
    notes = [f"    ! {place.note}"] if place.note else []
    return [head, *(f"    {each.title or each.url}" for each in place.latest), *notes]


def _tried_lines(tried: list[dict[str, Any]]) -> list[str]:
    lines = ["", "Tried, and not kept:"] if tried else []
    for page in tried:
        lines.append(f"- {page['url']}")
        if page["reason"]:
            lines.append(f"    ! {page['reason']}")
        if "title" in page:
            when = f"{page['published_at']:%Y-%m-%d}" if page["published_at"] else "no date"
            lines.append(f"    {page['title']} ({when}, {page['author'] or 'no author'}, {page['words']} words)")
            tags = [
                f"{each['name']} {each['confidence']}" for kind in ("films", "people", "stunts") for each in page[kind]
            ]
            lines.append(f"    tags: {', '.join(tags) or 'none'}")
    return lines
