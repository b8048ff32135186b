"""The desk: where editors sign in, start crawls, look after sources, and watch. Its door is `blueprint`, at /editor.

Every endpoint is named in `gate.ROLES` or `gate.OPEN`; one that is named in neither answers nobody.
"""

from webapp.editor import audit, erasing, overview, takedowns
from webapp.editor.accounts import own, people, signing_in
from webapp.editor.crawls import again, runs, schedule, way
from webapp.editor.deciding import article, reports, review
from webapp.editor.gate import blueprint
from webapp.editor.sources import adding, bringing, editing, listing, page
from webapp.editor.subjects import catalogue, set_pieces
from webapp.editor.upkeep import health, polling, quarantine, restoring

__all__ = [
    "adding",
    "again",
    "article",
    "audit",
    "blueprint",
    "bringing",
    "catalogue",
    "editing",
    "erasing",
    "health",
    "listing",
    "overview",
    "own",
    "page",
    "people",
    "polling",
    "quarantine",
    "reports",
    "restoring",
    "review",
    "runs",
    "schedule",
    "set_pieces",
    "signing_in",
    "takedowns",
    "way",
]
