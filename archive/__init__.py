"""What we keep: the only room that speaks SQL. Its door is `open_archive`; the shelves say what they offer.

Records go in, records come out. Every method opens its own short transaction, and a method that returns has committed.
All raise `ArchiveError` when the store fails, `ArchiveBusyError` when another writer does not end. Times are aware UTC
and always arguments.
"""

from archive.opening import Archive, open_archive
from archive.store.warc.foreign import foreign_records

__all__ = ["Archive", "foreign_records", "open_archive"]
