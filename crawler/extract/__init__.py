"""Reads articles off pages. Pure: bytes in, an Extraction or a named refusal out."""

from crawler.extract.article import NotAnArticleError, extract

__all__ = ["NotAnArticleError", "extract"]
