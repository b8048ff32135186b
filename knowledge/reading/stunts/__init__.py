"""Reads the stunts of one article: `find_stunts`. Frames of word classes and the taxonomy's literal phrases."""

from knowledge.reading.stunts.finding import find_stunts

__all__ = ["find_stunts"]
