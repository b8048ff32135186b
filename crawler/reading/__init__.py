"""Reads captured documents: attempts are counted before they are made, and what cannot be read says why."""

from crawler.reading.attempts import MAX_ATTEMPTS, UnreadableError, attempt, media_type_of
from crawler.reading.lanes import Lanes
from crawler.reading.pages import NOT_MODIFIED, PageReader

__all__ = ["MAX_ATTEMPTS", "NOT_MODIFIED", "Lanes", "PageReader", "UnreadableError", "attempt", "media_type_of"]
