"""The text of an article as its page shows it: chosen among the boxes of the page, cleaned line by line."""

from crawler.extract.body.reading import Body, body_of

__all__ = ["Body", "body_of"]
