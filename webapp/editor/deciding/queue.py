"""Unsure tags and proposed subjects, kept in memory from one request to the next."""

from flask import current_app

from knowledge.deciding import queue as questions
from knowledge.deciding.queue import Mention, Queue, Unsure, mentions_of, on_proposal, on_tags, proposal_key
from knowledge.relating import ProposedSubject
from webapp.rooms import Rooms

KEY = "second_unit_review_queue"

__all__ = [
    "Mention",
    "Unsure",
    "mentions_of",
    "on_proposal",
    "on_tags",
    "proposal_key",
    "queue",
    "unsure",
    "waiting_proposals",
]


def queue(here: Rooms) -> Queue:
    """Return the queue of this process."""
    held: Queue = current_app.extensions.setdefault(KEY, Queue(shown_from=here.shown_from, sure_from=here.sure_from))
    return held


def unsure(here: Rooms) -> tuple[Unsure, ...]:
    """Return unsure tags that no editor has decided about, what settles most first."""
    return questions.unsure(here.archive, queue(here))


def waiting_proposals(here: Rooms) -> tuple[tuple[str, ProposedSubject], ...]:
    """Return ripe proposals with their keys, without those that are decided or in the catalogue by now."""
    return questions.waiting_proposals(here.archive, here.directory, queue(here))
