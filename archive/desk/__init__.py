"""Shelves of what editors decide about."""

from archive.desk.takedowns import TakedownsShelf

__all__ = ["TakedownsShelf"]
