"""Looks at a publication that may become a source: where it announces articles, and what would be read of a few."""

from crawler.exploring.looking import Exploring
from crawler.exploring.trying import Trying

__all__ = ["Exploring", "Trying"]
