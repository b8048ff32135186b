"""Reads where publications announce articles: feeds, sitemaps, listing pages, and the pages that name them. Pure."""

from crawler.discovery.autodiscovery import FoundFeed, HomePage, find_feeds, read_home, sitemaps_in_robots
from crawler.discovery.documents import FeedRefusedError
from crawler.discovery.listings import read_listing
from crawler.discovery.opml import Subscription, read_opml
from crawler.discovery.reading import read_feed

__all__ = [
    "FeedRefusedError",
    "FoundFeed",
    "HomePage",
    "Subscription",
    "find_feeds",
    "read_feed",
    "read_home",
    "read_listing",
    "read_opml",
    "sitemaps_in_robots",
]
