"""Decides who performed a stunt: a person named nearby, a double, a team, or nobody we can tell."""

from knowledge.reading.stunts.performers.acting import DOUBLE, TEAM, UNKNOWN, AgentsOf, agents_of
from knowledge.reading.stunts.performers.deciding import NOBODY, Performers, performers_of
from knowledge.reading.stunts.performers.referring import Reference, references_in

__all__ = [
    "DOUBLE",
    "NOBODY",
    "TEAM",
    "UNKNOWN",
    "AgentsOf",
    "Performers",
    "Reference",
    "agents_of",
    "performers_of",
    "references_in",
]
