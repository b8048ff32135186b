"""Reads where publications announce articles: feeds, sitemaps, and the pages that name them. Pure."""

from crawler.discovery.autodiscovery import FoundFeed, find_feeds, sitemaps_in_robots
from crawler.discovery.documents import FeedRefusedError
from crawler.discovery.reading import read_feed

__all__ = ["FeedRefusedError", "FoundFeed", "find_feeds", "read_feed", "sitemaps_in_robots"]
