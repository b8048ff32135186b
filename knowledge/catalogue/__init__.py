"""The subjects we know: read from data/, by id, by every form of their names."""

from knowledge.catalogue.seed import load_seed

__all__ = ["load_seed"]
