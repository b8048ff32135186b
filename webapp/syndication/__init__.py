"""Feeds as subscribers get them: RSS 2.0, Atom and JSON Feed of the same entries, kept with their validators.

Our own writers: libraries put the wrong link, lost the author, or failed as a whole on one illegal character.
"""

from webapp.syndication.keeping import FeedCopy, FeedKeeper, is_fresh
from webapp.syndication.models import ITEMS, Channel, Entry, FeedForm

__all__ = ["ITEMS", "Channel", "Entry", "FeedCopy", "FeedForm", "FeedKeeper", "is_fresh"]
