"""Extracts a list of stored pages: the form in which extraction is measured."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from crawler.extract.refusals import NotAnArticleError
from records.articles import Extraction
from records.errors import SandboxError

NOTHING: dict[str, str | None] = {"title": None, "text": "", "author": None, "published": None, "lang": None}


class Extractor(Protocol):
    """Something with the door of the sandbox."""

    def extract(self, body: bytes, *, url: str, is_vouched: bool = False) -> Extraction:
        """Return what a page says."""


def extract_manifest(
    lines: Iterable[str], sandbox: Extractor, folder: Path = Path()
) -> dict[str, dict[str, str | None]]:
    """Return id -> title, text, author, published (ISO 8601), lang for each line `{"id", "url", "file"}`.

    Args:
        lines: JSON, one page a line; blank lines are skipped.
        sandbox: where the pages are parsed; two at a time.
        folder: where relative file names start.

    Whoever lists a page vouches for it: it is read as an article whatever it looks like. A page that cannot be read,
    breaks the sandbox or holds no text has empty fields.

    Raises:
        ValueError, KeyError: a line is not of this form.
    """
    pages = [json.loads(line) for line in lines if line.strip()]
    with ThreadPoolExecutor(max_workers=2) as threads:
        found = threads.map(lambda page: _fields(page, sandbox, folder), pages)
        return dict(zip((str(page["id"]) for page in pages), found, strict=True))


def _fields(page: dict[str, Any], sandbox: Extractor, folder: Path) -> dict[str, str | None]:
    try:
        extraction = sandbox.extract(
            (folder / page["file"]).read_bytes(), url=page.get("url") or "https://unknown.invalid/page", is_vouched=True
        )
    except (NotAnArticleError, SandboxError, OSError):
        return dict(NOTHING)
    text = extraction.text
    return {
        "title": text.title,
        "text": text.body,
        "author": text.author,
        "published": text.published_at.isoformat() if text.published_at else None,
        "lang": text.language,
    }
