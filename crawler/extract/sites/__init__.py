"""Quirks of sites and page builders, as tables."""

from crawler.extract.sites.furniture import FURNITURE_LINES, FURNITURE_PATHS
from crawler.extract.sites.quirks import Quirks, quirks_of

__all__ = ["FURNITURE_LINES", "FURNITURE_PATHS", "Quirks", "quirks_of"]
