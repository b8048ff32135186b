"""The readable text as readers of stunts, claims and dates see it."""

from knowledge.text.readable import ReadableText, Sentence, readable

__all__ = ["ReadableText", "Sentence", "readable"]
