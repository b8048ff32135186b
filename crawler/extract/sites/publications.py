"""The rules of single sites: what nothing general can know. docs/adding_a_source.md says how one is written."""

from crawler.extract.sites.rules import SiteRule

RULES: tuple[SiteRule, ...] = ()
