"""Shows editors what the catalogue holds: what is known under a name, what names are shared, what looks wrong."""

from knowledge.catalogue.inspecting.checking import Shared, doubts, shared_names
from knowledge.catalogue.inspecting.describing import described

__all__ = ["Shared", "described", "doubts", "shared_names"]
