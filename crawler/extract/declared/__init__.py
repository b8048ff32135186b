"""What a page declares about itself: JSON-LD, OpenGraph and other meta elements, microdata, microformats."""

from crawler.extract.declared.collecting import declared_by
from crawler.extract.declared.saying import Declared, Said

__all__ = ["Declared", "Said", "declared_by"]
