"""Makes answers of pages that somebody saved as files: their address and date from a list, or from the page itself."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from crawler.extract import NotAnArticleError
from crawler.sandbox import Sandbox
from records.captures import Answer, CaptureKind, LeftOut, Origin
from records.errors import BadUrlError, CrawlError, SandboxError
from records.sources import SourceSlug
from records.urls import canonical_url, host_of

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
# What browsers write into pages that they save stands at the top (bytes).
TOP = 4096
NOWHERE = "https://nowhere.invalid/page"
# "saved from url=(0027)https://site.example/page": browsers; "url: https://...": SingleFile, with a date as browsers
# show it. Both in a comment.
_SAVED_FROM = re.compile(rb"<!--[^>]{0,200}?saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})")
_SINGLE_FILE = re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>\"]{1,2000})")
_SAVED_ON = re.compile(
    rb"saved date:\s*([A-Z][a-z]{2}) ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})"
)


def answers_in(
    folder: Path, sandbox: Sandbox, most_bytes: int, rows: list[dict[str, Any]] | None = None
) -> Iterator[Answer | LeftOut]:
    """Yield the pages in a folder, one in memory at a time.

    Args:
        folder: where they lie, at any depth.
        sandbox: where pages are parsed that do not say outside their markup where they are from.
        most_bytes: size of a page.
        rows: {"file", "url", and if known "fetched_at", "source"}, a page each; files are relative to the folder.
            None: all web pages in the folder, each with the address that it names.

    Raises:
        CrawlError: a row is not of this form.
    """
    if rows is None:
        for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()):
            yield _answer(folder, path, sandbox, most_bytes, {})
    else:
        for number, row in enumerate(rows, 1):
            _check(row, number)
            yield _answer(folder, folder / row["file"], sandbox, most_bytes, row)


def _answer(folder: Path, path: Path, sandbox: Sandbox, most_bytes: int, row: Mapping[str, Any]) -> Answer | LeftOut:
    name = str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return LeftOut(name=name, reason="it lies outside the folder")
        if path.stat().st_size > most_bytes:
            return LeftOut(name=name, reason="it is larger than we take")
        body = path.read_bytes()
        url = canonical_url(row["url"] if "url" in row else _address_in(body, sandbox))
    except OSError:
        return LeftOut(name=name, reason="it cannot be read")
    except BadUrlError:
        return LeftOut(name=name, reason="it does not say from which address it was saved")
    if not body.strip():
        return LeftOut(name=name, reason="it is empty")
    fetched_at, basis = _moment(row, body, path)
    return Answer(
        requested_url=url,
        final_url=url,
        kind=CaptureKind.ARTICLE,
        source=SourceSlug(row["source"]) if row.get("source") else None,
        fetched_at=fetched_at,
        status=HTTPStatus.OK,
        headers=(("Content-Type", "text/html"),),
        body=body,
        origin=Origin.SAVED,
        notes=(("importedFrom", name), ("dateBasis", basis)),
    )


def _check(row: Mapping[str, Any], number: int) -> None:
    for key in ("file", "url", "fetched_at", "source"):
        if not isinstance(row.get(key, None if key == "file" else ""), str):
            raise CrawlError(f"the list of pages, row {number}: {key} should be a string")
    if "fetched_at" in row:
        try:
            datetime.fromisoformat(row["fetched_at"])
        except ValueError:
            raise CrawlError(f"the list of pages, row {number}: fetched_at is no ISO 8601 date") from None


def _address_in(body: bytes, sandbox: Sandbox) -> str:
    """Return the address that a page names as its own, "" when it names none."""
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        if (found := pattern.search(body, 0, TOP)) is not None:
            return found[1].decode("utf-8", "replace")
    try:
        declared = sandbox.extract(body, url=NOWHERE).canonical_url
    except (NotAnArticleError, SandboxError):
        return ""
    return declared if declared and host_of(declared) != host_of(NOWHERE) else ""


def _moment(row: Mapping[str, Any], body: bytes, path: Path) -> tuple[datetime, str]:
    """Return when a page was saved, and who says so."""
    if "fetched_at" in row:
        moment = datetime.fromisoformat(row["fetched_at"])
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC), "list"
    if (found := _SAVED_ON.search(body, 0, TOP)) is not None:
        day, month, date, year, time, zone = (part.decode("ascii") for part in found.groups())
        try:
            return parsedate_to_datetime(f"{day}, {date} {month} {year} {time} {zone}").astimezone(UTC), "page"
        except ValueError:
            pass
    return datetime.fromtimestamp(path.stat().st_mtime, UTC), "file time"
