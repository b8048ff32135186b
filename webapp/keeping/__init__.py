"""What the site keeps in memory between requests, and when it lets go: films as told, and counts of whole tables."""

from webapp.keeping.films import FilmKeeper
from webapp.keeping.tallies import TallyKeeper

__all__ = ["FilmKeeper", "TallyKeeper"]
