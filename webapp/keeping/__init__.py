"""What the site keeps in memory between requests, when it lets go, and how many may make something anew at once."""

from webapp.keeping.films import FilmKeeper
from webapp.keeping.outlets import OutletKeeper, Outlets
from webapp.keeping.pages import SHARE, KeptPage, PageKeeper, pressed
from webapp.keeping.places import PATIENCE, BusyError, Places, places_for
from webapp.keeping.tallies import TallyKeeper

__all__ = [
    "PATIENCE",
    "SHARE",
    "BusyError",
    "FilmKeeper",
    "KeptPage",
    "OutletKeeper",
    "Outlets",
    "PageKeeper",
    "Places",
    "TallyKeeper",
    "places_for",
    "pressed",
]
