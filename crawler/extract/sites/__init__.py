"""What publishers and page builders do alike, and what single sites do unlike all others, as tables."""

from crawler.extract.sites.furniture import FURNITURE_LINES, Naming, naming_of
from crawler.extract.sites.rules import NO_RULE, SiteRule, rule_for

__all__ = ["FURNITURE_LINES", "NO_RULE", "Naming", "SiteRule", "naming_of", "rule_for"]
