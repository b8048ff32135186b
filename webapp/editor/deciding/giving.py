"""Gives verdicts and takes them back, and writes down who did: both in one transaction."""

from collections.abc import Sequence

from archive.desk.verdicts import Decision
from records.verdicts import Ruling, Verdict, VerdictId
from webapp.rooms import Rooms


def give(here: Rooms, decisions: Sequence[Decision], by: str, *, seen: int | None = None) -> list[Verdict]:
    """Keep decisions, all or none.

    Args:
        here: the rooms.
        decisions: what was decided.
        by: name of the editor.
        seen: the last number of the change log when the form was made; of several, the first one is held against it.

    Raises:
        ConflictError: another editor decided something about that article meanwhile.
    """
    given: list[Verdict] = []
    now = here.clock()
    with here.archive.writing():
        for decision in decisions:
            batch = given[0].id if given else None
            held = here.archive.verdicts.give(decision, by, now, seen=None if given else seen, batch=batch)
            here.archive.editors.audit(
                by,
                f"{decision.ruling.value} {decision.matter.value}",
                object_of(held),
                now,
                detail=" ".join(part for part in (decision.key, decision.note) if part),
                before=decision.before,
                after=after(decision),
            )
            given.append(held)
    return given


def take_back(here: Rooms, verdict_ids: Sequence[VerdictId], by: str) -> list[Verdict]:
    """Undo verdicts, all or none.

    Raises:
        NotFoundError: there is none of that number.
        ConflictError: one holds no more.
    """
    with here.archive.writing():
        undone = [here.archive.verdicts.undo(verdict_id, by, here.clock()) for verdict_id in verdict_ids]
        for held in undone:
            action, was = f"undo {held.ruling.value} {held.matter.value}", held.value or held.ruling.value
            here.archive.editors.audit(
                by, action, object_of(held), here.clock(), detail=held.key, before=was, after=held.before
            )
    return undone


def after(decision: Decision) -> str:
    """Return what holds from now on, in words or JSON."""
    if decision.ruling is Ruling.REJECT:
        return "rejected"
    return decision.value or "accepted"


def object_of(verdict: Verdict) -> str:
    """Return what the audit log calls the thing that a verdict is on."""
    return f"article:{verdict.article_id}" if verdict.article_id is not None else f"proposal:{verdict.key}"
