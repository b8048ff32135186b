"""Tells a WebSub hub that the feed of newly indexed articles changed; the hub fetches it and tells the subscribers."""

from pipeline.announcing.announcer import FEEDS, LEAST_APART, Announcer

__all__ = ["FEEDS", "LEAST_APART", "Announcer"]
