"""How articles are found: the only room that knows Whoosh. Doors: `open_index`, `follow`, `rebuild` and `compare`."""

from pathlib import Path

from index.comparing import Compared, compare
from index.documents import IndexDocument, IndexedSubject, document_of
from index.follow import follow
from index.interface import SearchEngine
from index.rebuild import rebuild
from index.whoosh_engine import WhooshEngine
from settings import IndexSettings

__all__ = [
    "Compared",
    "IndexDocument",
    "IndexedSubject",
    "SearchEngine",
    "compare",
    "document_of",
    "follow",
    "open_index",
    "rebuild",
]


def open_index(folder: Path, settings: IndexSettings | None = None) -> SearchEngine:
    """Return the search engine over an index folder; there need not be an index in it yet.

    Keep it open: it looks for a newer commit at every question and opens only what is new. Threads may share it.
    """
    return WhooshEngine(folder, (settings or IndexSettings()).cache_megabytes * 1024 * 1024)
