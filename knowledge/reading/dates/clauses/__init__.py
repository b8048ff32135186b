"""Reads what happened on a date from the verb of its own clause and what that verb is about: `told_by_clause`."""

from knowledge.reading.dates.clauses.composing import Told, told_by_clause
from knowledge.reading.dates.clauses.segments import own_segment

__all__ = ["Told", "own_segment", "told_by_clause"]
