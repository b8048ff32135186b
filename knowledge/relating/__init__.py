"""How articles belong together: copies, lineage, stories, and a film's figures and timeline. Pure."""

from knowledge.relating.as_of import KeptArticle, as_of, film_as_of, links_as_of, story_as_of
from knowledge.relating.decided import Decided
from knowledge.relating.doubtful import Doubt, doubts, is_open
from knowledge.relating.ledgers.figures import FLAGGED, figure
from knowledge.relating.ledgers.ledger import ledgers
from knowledge.relating.lineage import LineageNode, coverage
from knowledge.relating.proposed import ProposedSubject, proposed
from knowledge.relating.related import RelatedArticle
from knowledge.relating.relations import Relations, copy_links, relate, relate_rows
from knowledge.relating.set_pieces import UNDONE, can_lead, set_pieces
from knowledge.relating.timelines import film_timeline

__all__ = [
    "FLAGGED",
    "UNDONE",
    "Decided",
    "Doubt",
    "KeptArticle",
    "LineageNode",
    "ProposedSubject",
    "RelatedArticle",
    "Relations",
    "as_of",
    "can_lead",
    "copy_links",
    "coverage",
    "doubts",
    "figure",
    "film_as_of",
    "film_timeline",
    "is_open",
    "ledgers",
    "links_as_of",
    "proposed",
    "relate",
    "relate_rows",
    "set_pieces",
    "story_as_of",
]
