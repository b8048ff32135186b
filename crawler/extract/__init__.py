"""Reads articles off pages. Pure: bytes in, an Extraction or a named refusal out."""

from crawler.extract.article import extract
from crawler.extract.refusals import NotAnArticleError

__all__ = ["NotAnArticleError", "extract"]
