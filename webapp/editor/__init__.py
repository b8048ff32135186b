"""The desk: where editors sign in, start crawls, watch and stop them. Its door is `blueprint`, mounted at /editor.

Every endpoint is named in `gate.ROLES` or `gate.OPEN`; one that is named in neither answers nobody.
"""

from webapp.editor import accounts, health, overview, quarantine, runs, takedowns
from webapp.editor.gate import blueprint

__all__ = ["accounts", "blueprint", "health", "overview", "quarantine", "runs", "takedowns"]
