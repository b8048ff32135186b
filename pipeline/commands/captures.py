"""captures: how they are, whether they are as they were kept, and taking in those of others."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive import Archive
from knowledge.deciding.naming import article_named
from pipeline.invocation import BY, Invocation, utc_now, with_config
from pipeline.locks import CRAWL_LOCK, WORKER_LOCK, held
from pipeline.rows import json_lines
from records.captures import Answer, Erasable, LeftOut, VerifyReport
from records.errors import ConflictError

if TYPE_CHECKING:  # it is slow to load, and most of these commands parse nothing
    from crawler.sandbox import Sandbox

MEGABYTE = 1_000_000
SHOWN_FAULTS = 50
AN_EXISTING_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)

_BY = click.option("--by", default=BY, hidden=True)  # the desk says who asked

Offers = Callable[["Sandbox", int], Iterator[Answer | LeftOut]]


@click.group("captures", invoke_without_command=True)
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation) -> None:
    """Show how many captures there are, where they came from, and when they were last verified."""
    if context.invoked_subcommand is not None:
        return
    with invocation.archive() as archive:
        state = archive.fixity.state()
    click.echo(f"{state.captures} captures in {state.files} files, {state.imported} of them imported")
    repeated = f"{state.repeated} answers were the same as before and are kept once"
    click.echo(f"{state.payload_bytes / MEGABYTE:.1f} MB of payload; {repeated}")
    since = f"the others since {state.verified_at:%Y-%m-%d %H:%M} UTC" if state.verified_at else "none yet"
    click.echo(f"{state.never_verified} never verified, {since}; {state.faulty} with a fault")
    if state.erased:
        click.echo(f"{state.erased} were erased after a takedown")


@command.command("verify")
@click.option("--sample", type=click.IntRange(1), metavar="N", help="Only N captures, those verified longest ago.")
@click.option("--all", "everything", is_flag=True, help="Every capture and every file: what happens without options.")
@with_config
def verify(invocation: Invocation, sample: int | None, everything: bool) -> None:
    """Read captures back and compare them with what was written down; exit code 1 when something is not as it was."""
    if sample and everything:
        raise click.UsageError("--sample and --all exclude each other")
    with invocation.archive() as archive, _progress() as told:
        if sample:
            report = archive.fixity.verify_sample(sample, utc_now(), told=lambda one: told(_line(one)))
        else:
            report = archive.fixity.verify(utc_now(), told=lambda one: told(_line(one)))
    click.echo(_line(report))
    for fault in report.faults[:SHOWN_FAULTS]:
        place = f"{fault.file or 'the archive'}{f' at byte {fault.offset}' if fault.offset is not None else ''}"
        owner = f" (capture {fault.capture_id})" if fault.capture_id is not None else ""
        click.echo(f"  fault: {place}{owner}: {fault.reason}")
    if report.fault_count > SHOWN_FAULTS:
        click.echo(f"  ... and {report.fault_count - SHOWN_FAULTS} more")
    if report.fault_count:
        sys.exit(1)


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=AN_EXISTING_FILE)
@_BY
@with_config
def import_(invocation: Invocation, files: tuple[Path, ...], by: str) -> None:
    """Take in the web pages of WARC FILES (1.0 or 1.1, gzipped or not) with the dates at which they were captured."""
    from crawler.importing import answers_of

    _bring_in(invocation, lambda _, most: answers_of(files, most, utc_now()), by)


@command.command("import-pages")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--manifest", type=AN_EXISTING_FILE, help='JSON lines {"file", "url", "fetched_at", "source"}.')
@_BY
@with_config
def import_pages(invocation: Invocation, folder: Path, manifest: Path | None, by: str) -> None:
    """Take in pages saved as files in FOLDER; without a manifest, those that name the address they were saved from."""
    from crawler.importing import answers_in

    rows = json_lines(manifest) if manifest else None

    _bring_in(invocation, lambda sandbox, most: answers_in(folder, sandbox, most, rows), by)


@command.command("erase")
@click.argument("article", metavar="ARTICLE")
@click.option("--with-text", is_flag=True, help="Its texts, titles and findings, too: it can never be shown again.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--by", default="command line", hidden=True)
@with_config
def erase(invocation: Invocation, article: str, *, with_text: bool, yes: bool, by: str) -> None:
    """Remove for good what was fetched of ARTICLE (its number or address), which must be taken down already."""
    with invocation.archive() as archive:
        found = article_named(archive, article)
        there_is = archive.erasing.of(found.id)
        click.echo(f"Article {found.id}, {found.url}")
        click.echo(f"To be erased: {_told(there_is, with_text=with_text)}. Older backups still hold it.")
        if not yes:
            click.confirm("This cannot be undone. Erase it?", abort=True)

        def log(one: Erasable) -> None:
            told = _told(one, with_text=with_text)
            archive.editors.audit(by, "erase captures", str(found.id), utc_now(), detail=told)

        archive.erasing.erase(found.id, utc_now(), with_text=with_text, noted=log)
    click.echo(
        "Erased. A running worker brings reading and index up to date; else: ./run understand, then ./run index."
    )


def _told(one: Erasable, *, with_text: bool) -> str:
    since = f", {one.captured[0]:%Y-%m-%d} to {one.captured[1]:%Y-%m-%d}" if one.captured else ""
    before = f", {one.erased} of them erased before" if one.erased else ""
    text = f", and {one.versions} versions of its text" if with_text else ""
    return f"{one.captures} captures with {one.payload_bytes} bytes{since}{before}{text}"


def _bring_in(invocation: Invocation, offers: Offers, by: str) -> None:
    from crawler.importing import bring_in
    from crawler.sandbox import Sandbox

    limits = invocation.settings.crawler
    most = int(limits.max_page_megabytes * 2**20)
    with ExitStack() as stack:
        archive = stack.enter_context(invocation.archive())
        stack.enter_context(_alone(invocation, archive))
        told = stack.enter_context(_progress())
        sandbox = stack.enter_context(Sandbox(limits.parse_seconds, limits.parse_megabytes))
        report = bring_in(
            archive,
            sandbox,
            offers(sandbox, most),
            utc_now,
            bot_name=limits.bot_name,
            by=by,
            told=lambda one: told(f"{sum(number for _, number in one.ended)} pages"),
        )
    ended = ", ".join(f"{number} {outcome.value}" for outcome, number in report.ended)
    click.echo(f"run {report.run.id} {report.run.state.value}: {ended or 'no pages'}")
    for reason, number in report.left_out:
        click.echo(f"  left out {number}: {reason}")
    click.echo("A running worker reads and indexes them; else: ./run understand, then ./run index.")


@contextmanager
def _alone(invocation: Invocation, archive: Archive) -> Iterator[None]:
    """Hold the crawl lock, once the run of a dead process is over that would be in the way."""
    from pipeline.worker import Worker

    folder = invocation.settings.storage.folder
    with held(folder / WORKER_LOCK) as is_only:
        if is_only:  # else the worker does it
            Worker(archive, invocation.settings, invocation.config).settle(utc_now())
    with held(folder / CRAWL_LOCK) as is_ours:
        if not is_ours:
            raise ConflictError("a crawl or another import is under way; one at a time")
        yield


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Show a line that changes, on a terminal."""
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield status.update


def _line(report: VerifyReport) -> str:
    parts = [f"{report.captures} captures compared"]
    if report.files:
        parts += [f"{report.files} files with {report.records} records read", f"{report.unclaimed} unclaimed"]
    if report.erased:
        parts.append(f"{report.erased} erased")
    return ", ".join([*parts, f"{report.fault_count} faults"])
