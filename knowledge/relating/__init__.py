"""How articles belong together: copies, lineage, stories, and a film's figures and timeline. Pure."""

from knowledge.relating.ledger import ledgers
from knowledge.relating.lineage import Lineage, LineageEdge, lineage_of
from knowledge.relating.related import RelatedArticle
from knowledge.relating.relations import Relations, copy_links, relate, relate_rows
from knowledge.relating.set_pieces import UNDONE, set_pieces
from knowledge.relating.timelines import film_timeline

__all__ = [
    "UNDONE",
    "Lineage",
    "LineageEdge",
    "RelatedArticle",
    "Relations",
    "copy_links",
    "film_timeline",
    "ledgers",
    "lineage_of",
    "relate",
    "relate_rows",
    "set_pieces",
]
