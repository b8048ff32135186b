"""What the site keeps in memory between requests, when it lets go, and how many may make something anew at once."""

from webapp.keeping.commits import CommitKeeper
from webapp.keeping.films import FilmKeeper
from webapp.keeping.making import Made, Maker
from webapp.keeping.outlets import OutletKeeper, Outlets
from webapp.keeping.pages import SHARE, KeptPage, PageKeeper, address_of, pressed
from webapp.keeping.places import BUSY_SECONDS, PATIENCE, BusyError, Places, places_for
from webapp.keeping.tallies import TallyKeeper

__all__ = [
    "BUSY_SECONDS",
    "PATIENCE",
    "SHARE",
    "BusyError",
    "CommitKeeper",
    "FilmKeeper",
    "KeptPage",
    "Made",
    "Maker",
    "OutletKeeper",
    "Outlets",
    "PageKeeper",
    "Places",
    "TallyKeeper",
    "address_of",
    "places_for",
    "pressed",
]
