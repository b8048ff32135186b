"""Quirks of sites and page builders, as tables."""

from crawler.extract.sites.furniture import FURNITURE_LINES, FURNITURE_NAMES, FURNITURE_PATHS, FURNITURE_TAGS
from crawler.extract.sites.quirks import Quirks, quirks_of

__all__ = ["FURNITURE_LINES", "FURNITURE_NAMES", "FURNITURE_PATHS", "FURNITURE_TAGS", "Quirks", "quirks_of"]
