"""Gives verdicts and takes them back at the moment of a request; `archive.acts` does it."""

from collections.abc import Sequence

from archive import acts
from archive.desk.verdicts import Decision
from records.verdicts import Verdict, VerdictId
from webapp.rooms import Rooms


def give(here: Rooms, decisions: Sequence[Decision], by: str, *, seen: int | None = None) -> list[Verdict]:
    """Keep decisions, all or none; raise ConflictError when another editor decided meanwhile (see `acts.give`)."""
    return acts.give(here.archive, decisions, by, here.clock(), seen=seen)


def take_back(here: Rooms, verdict_id: VerdictId, by: str, *, is_together: bool) -> list[Verdict]:
    """Undo a verdict, or all that one answer gave; raise NotFoundError or ConflictError."""
    return acts.take_back(here.archive, verdict_id, by, here.clock(), is_together=is_together)
