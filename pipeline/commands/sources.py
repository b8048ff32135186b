"""sources: the publications and how they are; adding, changing, pausing and exchanging them."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from archive import Archive, acts
from pipeline.invocation import BY, Invocation, utc_now, with_config
from pipeline.subscriptions import bring_in, opml_of
from records.errors import ConflictError, SettingsError
from records.health import Alarm
from records.sources import FeedKind, FeedState, Source, SourceSlug
from records.urls import canonical_url
from settings import difference, fields_of, source_from

F = TypeVar("F", bound=Callable[..., Any])

WIDTH = 110  # of lines, in characters: sentences are wrapped below their source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """What there is to say about one source."""

    source: Source
    articles: int
    dead_links: int
    feeds: list[FeedState] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)


@click.group("sources", invoke_without_command=True)
@click.option("--alarms", "alarms_only", is_flag=True, help="Only sources with alarms; exit code 1 when there are any.")
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation, alarms_only: bool) -> None:
    """List the sources with their articles, last answers and next visits, and what is wrong with one."""
    if context.invoked_subcommand is not None:
        return
    with invocation.archive() as archive:
        lines = source_lines(archive)
    shown = [line for line in lines if line.alarms or not alarms_only]
    width = max((len(line.source.slug) for line in shown), default=0)
    for line in shown:
        articles = f"{line.articles:>6} {'article ' if line.articles == 1 else 'articles'}"
        click.echo(f"{line.source.slug:<{width}}  {articles}  {_state(line)}")
        for text in _remarks(line, with_notes=not alarms_only):
            indent = " " * (width + 2)
            click.echo(click.wrap_text(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  "))
    if not lines:
        click.echo("There are no sources; ./run sources add URL adds one (docs/adding_a_source.md).")
    elif not shown:
        click.echo(f"No alarms: {_number(len(lines), 'source')} as their own history says.")
    if alarms_only and shown:
        sys.exit(1)


def _described(function: F) -> F:
    """Give a command the options that describe a source."""
    for option in (
        click.option("--name", help="Name as shown."),
        click.option("--language", metavar="CODE", help="ISO 639-1 code of what it mostly writes in."),
        click.option("--kind", help="trade, wire, magazine, newspaper or site."),
        click.option("--feed", "feeds", multiple=True, metavar="URL", help="A feed; given once, they replace all."),
        click.option("--sitemap", "sitemaps", multiple=True, metavar="URL", help="A sitemap; the same."),
        click.option("--listing", "listings", multiple=True, metavar="URL", help="A page of links; the same."),
        click.option("--display", help="How much the public sees: headline or excerpt."),
        click.option("--delay", "delay_seconds", type=float, help="Least time between two requests (s)."),
        click.option("--max-articles", type=int, help="Articles fetched in one run."),
    ):
        function = option(function)
    return function


@command.command("add")
@click.argument("url")
@click.option("--slug", help="Short name; by default made of the host's.")
@click.option("--paused", is_flag=True, help="Not visited until it is resumed.")
@_described
@with_config
def add(invocation: Invocation, url: str, slug: str | None, *, paused: bool, **described: Any) -> None:
    """Add the publication at URL; without --feed, --sitemap or --listing it is looked at first, as discover does."""
    import crawler
    from crawler.discovery.suggesting import slug_of

    url = url if "://" in url else f"https://{url}"
    with invocation.archive() as archive:
        fields = {"slug": slug or slug_of(url), "name": slug or slug_of(url), "home": url, "paused": paused}
        if fields["slug"] in {source.slug for source in archive.sources.all(declared_only=True)}:
            raise ConflictError(f"there is a source {fields['slug']!r} already; --slug gives another name")
        if not any(described[kind] for kind in ("feeds", "sitemaps", "listings")):
            found = crawler.explore(archive, invocation.settings, url)
            places = {f"{kind}s": [each.url for each in found.of(kind) if each.is_recommended] for kind in FeedKind}
            fields |= {
                "name": found.name,
                "home": found.home,
                **({"language": found.language} if found.language else {}),
            }
            described |= places
        _edit(archive, fields, described, action="add source")


@command.command("edit")
@click.argument("slug")
@_described
@with_config
def edit(invocation: Invocation, slug: str, **described: Any) -> None:
    """Change the source SLUG; it then holds as changed, whatever config.yaml says, until it is reverted."""
    with invocation.archive() as archive:
        _edit(archive, fields_of(archive.sources.get(SourceSlug(slug))), described, action="edit source")


@command.command("pause")
@click.argument("slug")
@with_config
def pause(invocation: Invocation, slug: str) -> None:
    """Visit the source SLUG no more until it is resumed."""
    _set_paused(invocation, slug, is_paused=True)


@command.command("resume")
@click.argument("slug")
@with_config
def resume(invocation: Invocation, slug: str) -> None:
    """Visit the source SLUG again."""
    _set_paused(invocation, slug, is_paused=False)


@command.command("revert")
@click.argument("slug")
@with_config
def revert(invocation: Invocation, slug: str) -> None:
    """Let config.yaml hold again for the source SLUG; one that is not in it is visited no more."""
    with invocation.archive() as archive:
        after = acts.sources.revert(archive, SourceSlug(slug), BY, utc_now(), difference=difference)
    click.echo(f"{slug} is as config.yaml says." if after else f"{slug} is visited no more; its articles stay.")


@command.command("try")
@click.argument("slug")
@click.option("--articles", "tries", type=click.IntRange(1, 10), default=3, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@with_config
def try_(invocation: Invocation, slug: str, *, tries: int, as_json: bool) -> None:
    """Ask for a few articles of the source SLUG and show what would be kept and tagged; nothing is kept."""
    from pipeline.commands.discover import show_tried

    with invocation.archive() as archive:
        source = archive.sources.get(SourceSlug(slug))
    show_tried(invocation, source, tries, as_json=as_json)


@command.command("bring")
@click.argument("slug")
@click.argument("urls", nargs=-1, metavar="URL...")
@click.option(
    "--list", "listed", type=click.File(encoding="utf-8"), help="Addresses in a file, one a line; - is stdin."
)
@with_config
def bring(invocation: Invocation, slug: str, urls: tuple[str, ...], listed: TextIO | None) -> None:
    """Put addresses on the waiting list of the source SLUG: its next crawls fetch them."""
    given = dict.fromkeys(canonical_url(url) for url in (*urls, *(listed.read().split() if listed else ())))
    if not given:
        raise click.UsageError("name at least one address, or a --list of them")
    with invocation.archive() as archive:
        acts.sources.announce(archive, SourceSlug(slug), tuple(given), BY, utc_now())
    click.echo(f"{slug}: {len(given)} waiting to be fetched.")


@command.command("import-opml")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only say what would be added.")
@click.option("--paused", is_flag=True, help="New sources are not visited until they are resumed.")
@click.option("--only", multiple=True, metavar="SLUG", help="Add this one of them. Repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@with_config
def import_opml(
    invocation: Invocation, file: Path, *, dry_run: bool, paused: bool, only: tuple[str, ...], as_json: bool
) -> None:
    """Add the publications of a list of subscriptions (OPML); feeds that are followed already are left out."""
    with invocation.archive() as archive:
        found = bring_in(archive, invocation.settings.crawler, file, paused=paused, is_dry=dry_run, only=only)
    click.echo(found.as_json() if as_json else "\n".join(found.lines()))


@command.command("export-opml")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@with_config
def export_opml(invocation: Invocation, file: Path | None) -> None:
    """Write the feeds of all sources as a list of subscriptions (OPML 2.0) to FILE, or print it."""
    with invocation.archive() as archive:
        text = opml_of(archive.sources.all(declared_only=True))
    if file is None:
        click.echo(text, nl=False)
    else:
        file.write_text(text, "utf-8")


def _edit(archive: Archive, fields: dict[str, Any], described: dict[str, Any], *, action: str) -> None:
    """Let what was described hold over the given keys; faults are named and change nothing."""
    chosen = {key: value for key, value in described.items() if value not in (None, ())}
    if "listings" in chosen:
        chosen["listings"] = [{"url": url} for url in chosen["listings"]]
    if not chosen:
        raise SettingsError("nothing was found to follow, or to change; --help names the options")
    source = source_from(fields | chosen)
    acts.sources.save(archive, source, BY, utc_now(), action=action, difference=difference)
    click.echo(f"{source.slug}: {source.name}, {_number(len(source.feeds), 'feed')}, "
               f"{_number(len(source.sitemaps), 'sitemap')}, {_number(len(source.listings), 'listing')}")  # fmt: skip


def _set_paused(invocation: Invocation, slug: str, *, is_paused: bool) -> None:
    action = "pause source" if is_paused else "resume source"
    with invocation.archive() as archive, archive.writing():
        wanted = replace(archive.sources.get(SourceSlug(slug)), is_paused=is_paused)
        acts.sources.save(archive, wanted, BY, utc_now(), action=action, difference=difference)
    click.echo(f"{slug} is {'paused' if is_paused else 'visited'}.")


def source_lines(archive: Archive) -> list[SourceLine]:
    """Return what there is to say about every declared source, by slug."""
    feeds: dict[str, list[FeedState]] = defaultdict(list)
    for state in archive.sources.feed_states():
        feeds[state.source].append(state)
    alarms: dict[str, list[Alarm]] = defaultdict(list)
    for alarm in archive.health.open_alarms():
        alarms[alarm.source].append(alarm)
    counts, dead = archive.articles.count_by_source(), archive.links.count_dead()
    return [
        SourceLine(
            source=source,
            articles=counts.get(source.slug, 0),
            dead_links=dead.get(source.slug, 0),
            feeds=feeds[source.slug],
            alarms=alarms[source.slug],
        )
        for source in archive.sources.all(declared_only=True)
    ]


def _state(line: SourceLine) -> str:
    """Say in a few words how the feeds of a source answered, when it is visited next, and how many links are dead."""
    answers = sorted({str(state.last_status or "no answer") for state in line.feeds if state.last_asked_at is not None})
    due = min((state.next_due_at for state in line.feeds if state.next_due_at), default=None)
    when = "paused" if line.source.is_paused else f"next visit {due:%Y-%m-%d %H:%M} UTC" if due else "due now"
    dead = f"; {_number(line.dead_links, 'dead link')}" if line.dead_links else ""
    return f"{_number(len(line.feeds), 'feed')}: {', '.join(answers) or 'never asked'}; {when}{dead}"


def _remarks(line: SourceLine, *, with_notes: bool) -> Iterator[str]:
    for alarm in line.alarms:
        yield f"! {alarm.kind.value} since {alarm.since_at:%Y-%m-%d}: {alarm.sentence}"
    if with_notes:
        yield from _notes(line.feeds)


def _notes(states: Sequence[FeedState]) -> list[str]:
    return sorted({state.note for state in states if state.note})


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
