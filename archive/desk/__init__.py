"""What editors decide: takedowns, verdicts, readers' reports, changes to the catalogue."""

from archive.desk.catalogue import CatalogueShelf, Edit
from archive.desk.merging import Subject
from archive.desk.pieces import HeldPiece, SetPiecesShelf
from archive.desk.reports import ReportsShelf
from archive.desk.takedowns import TakedownsShelf
from archive.desk.verdicts import Decision, VerdictsShelf

__all__ = [
    "CatalogueShelf",
    "Decision",
    "Edit",
    "HeldPiece",
    "ReportsShelf",
    "SetPiecesShelf",
    "Subject",
    "TakedownsShelf",
    "VerdictsShelf",
]
