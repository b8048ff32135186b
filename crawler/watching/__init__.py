"""Tells when a source is not as its own history says. Pure: a history in, alarms out; see docs/alarms.md."""

from crawler.watching.judging import alarms_of

__all__ = ["alarms_of"]
