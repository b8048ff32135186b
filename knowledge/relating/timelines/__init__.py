"""A film's life by when things happened: gathering, release chain, folding, weighing, headlines. Pure."""

from knowledge.relating.timelines.timeline import film_timeline

__all__ = ["film_timeline"]
