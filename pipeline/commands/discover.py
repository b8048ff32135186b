"""discover: look at a publication's home page and suggest how to follow it."""

import json
from dataclasses import asdict

import click

from pipeline.invocation import Invocation, with_config
from records.sources import DiscoveredPlace, Discovery


@click.command("discover")
@click.argument("url")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@with_config
def command(invocation: Invocation, url: str, as_json: bool) -> None:
    """Look at the home page URL, its robots.txt, feeds and sitemaps, and print an entry for config.yaml.

    It asks as politely as a crawl does, so a look takes a little while.
    """
    import crawler

    with invocation.archive() as archive:
        found = crawler.explore(archive, invocation.settings, url if "://" in url else f"https://{url}")
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, default=str))
        return
    for line in _lines(found):
        click.echo(line)


def _lines(found: Discovery) -> list[str]:
    lines = [f"{found.name} ({found.home}), language: {found.language or 'not declared'}", f"robots: {found.robots}"]
    if found.crawl_delay_seconds:
        lines.append(f"robots: it asks for {found.crawl_delay_seconds:g} s between two requests")
    if found.reservations:
        lines.append(f"reserved: {', '.join(found.reservations)}; it is obeyed where articles are shown")
    for place in found.places:
        lines += _place_lines(place)
    if not any(place.is_recommended for place in found.places):
        return [*lines, "No feed, sitemap or list of articles was found; perhaps another page of it has one."]
    if found.interval_minutes:
        lines.append(f"rhythm: about every {found.interval_minutes} min is often enough")
    return [*lines, "", "For `sources` in config.yaml:", "", *(f"  {line}" for line in found.snippet.splitlines())]


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
