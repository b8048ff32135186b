"""Takes in pages that others captured, or saved: kept as captures, then read like those that we fetched ourselves."""

from crawler.importing.archived import answers_of
from crawler.importing.bringing import ImportReport, bring_in
from crawler.importing.saved import answers_in

__all__ = ["ImportReport", "answers_in", "answers_of", "bring_in"]
