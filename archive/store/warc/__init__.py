"""Captures as WARC 1.1 files (ISO 28500:2017): written, found again by place, repaired, and read from others."""

from archive.store.warc.folder import WarcFolder
from archive.store.warc.reading import WarcPlace

__all__ = ["WarcFolder", "WarcPlace"]
