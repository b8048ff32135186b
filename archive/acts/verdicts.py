"""Gives verdicts and takes them back, all or none."""

from collections.abc import Sequence
from datetime import datetime

from archive.desk.verdicts import Decision
from archive.opening import Archive
from records.verdicts import Ruling, Verdict, VerdictId


def give(
    archive: Archive, decisions: Sequence[Decision], by: str, now: datetime, *, seen: int | None = None
) -> list[Verdict]:
    """Keep decisions as one answer.

    Args:
        archive: where.
        decisions: what was decided.
        by: name of the editor.
        now: when.
        seen: the last number of the change log when the form was made; of several, the first one is held against it.

    Raises:
        ConflictError: another editor decided something about that article meanwhile.
    """
    given: list[Verdict] = []
    with archive.writing():
        for decision in decisions:
            batch = given[0].id if given else None
            held = archive.verdicts.give(decision, by, now, seen=None if given else seen, batch=batch)
            archive.editors.audit(
                by,
                f"{decision.ruling.value} {decision.matter.value}",
                _object_of(held),
                now,
                detail=" ".join(part for part in (decision.key, decision.note) if part),
                before=decision.before,
                after="rejected" if decision.ruling is Ruling.REJECT else decision.value or "accepted",
            )
            given.append(held)
    return given


def take_back(
    archive: Archive, asked: VerdictId, by: str, now: datetime, *, is_together: bool = False
) -> list[Verdict]:
    """Undo a verdict, the first of those returned; `is_together`: with all given with the same answer that still hold.

    Raises:
        NotFoundError: there is none of that number.
        ConflictError: it holds no more.
    """
    with archive.writing():
        others = archive.verdicts.together(archive.verdicts.get(asked)) if is_together else ()
        numbers = dict.fromkeys((asked, *(one.id for one in others)))
        undone = [archive.verdicts.undo(number, by, now) for number in numbers]
        for held in undone:
            action, was = f"undo {held.ruling.value} {held.matter.value}", held.value or held.ruling.value
            archive.editors.audit(by, action, _object_of(held), now, detail=held.key, before=was, after=held.before)
    return undone


def _object_of(verdict: Verdict) -> str:
    return f"article:{verdict.article_id}" if verdict.article_id is not None else f"proposal:{verdict.key}"
