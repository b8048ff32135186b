"""What we understand of articles: the catalogue, what one article says, how articles belong together."""

from knowledge.catalogue.seed import load_seed

__all__ = ["load_seed"]
