"""What one article says: films, people, stunts, claims, dates, whether it is ours to show. Pure and deterministic."""

from knowledge.reading.reader import Reader

__all__ = ["Reader"]
