"""What we understand of articles: the catalogue, what one article says, how articles belong together."""

from knowledge.catalogue.seed import load_seed
from knowledge.reading.reader import Reader

__all__ = ["Reader", "load_seed"]
