"""Makes, changes, merges, parts and reverts films, people, stunts and named set-pieces."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from archive.acts.verdicts import give
from archive.desk.merging import Subject
from archive.desk.verdicts import Decision
from archive.opening import Archive
from records.errors import ConflictError, NotFoundError
from records.subjects import KnownSetPiece, SubjectId
from records.verdicts import Matter, Ruling, Verdict

MOST_ENTRIES = 10_000  # of the audit log about one subject
OVERTAKEN = "another editor changed it meanwhile; what you typed is kept below, save it again"


def create(archive: Archive, made: Subject | KnownSetPiece, by: str, now: datetime, *, proposal: str = "") -> None:
    """Put a new subject into the catalogue; `proposal` is the key of what proposed it, and is settled so.

    Raises:
        ConflictError: there is one of that id, another at its address, or a set-piece of that film and stunt.
    """
    with archive.writing():
        if _is_there(archive, made):
            raise ConflictError(f"there is {made.id} already")
        _save(archive, made, now)
        archive.editors.audit(by, f"create {_noun(made)}", made.id, now, after=described(made))
        if proposal:
            accepted = Decision(
                article_id=None, matter=Matter.PROPOSAL, key=proposal, ruling=Ruling.ACCEPT, value=made.id
            )
            give(archive, [accepted], by, now)


def change(
    archive: Archive, wanted: Subject | KnownSetPiece, by: str, now: datetime, *, seen: str | None = None
) -> None:
    """Let a subject be as given from now on.

    Args:
        archive: where.
        wanted: what it shall be.
        by: name of the editor.
        now: when.
        seen: fingerprint of what the editor's form was made from; None: not asked.

    Raises:
        NotFoundError: there is no such subject.
        ConflictError: another editor changed it since, or another stands at its address.
    """
    with archive.writing():
        held = held_subject(archive, wanted.id)
        if seen is not None and seen != fingerprint(held):
            raise ConflictError(OVERTAKEN)
        _save(archive, wanted, now)
        archive.editors.audit(
            by, f"change {_noun(held)}", held.id, now, before=described(held), after=described(wanted)
        )


def merge(archive: Archive, gone: SubjectId, into: SubjectId, by: str, now: datetime) -> None:
    """Let a subject be another one from now on, which takes over its names; raise as the shelf does."""
    with archive.writing():
        left = held_subject(archive, gone)
        (archive.set_pieces if is_piece(gone) else archive.catalogue).merge(gone, into, now)
        archive.editors.audit(by, f"merge {_noun(left)}", gone, now, before=described(left), after=into)


def part(archive: Archive, gone: SubjectId, by: str, now: datetime) -> None:
    """Take a merge back; raise ConflictError when there was none."""
    with archive.writing():
        left = held_subject(archive, gone)
        (archive.set_pieces if is_piece(gone) else archive.catalogue).part(gone, now)
        archive.editors.audit(by, f"part {_noun(left)}", gone, now)


def revert(archive: Archive, asked: SubjectId, by: str, now: datetime) -> None:
    """Let the seed's words hold again; what only editors made is gone then. Raise as the shelf does."""
    with archive.writing():
        held = held_subject(archive, asked)
        (archive.set_pieces if is_piece(asked) else archive.catalogue).revert(asked, now)
        archive.editors.audit(by, f"revert {_noun(held)}", asked, now, before=described(held))


def unmake(archive: Archive, undone: Sequence[Verdict], by: str, now: datetime) -> None:
    """Remove the subjects that were made of proposals whose acceptance was taken back; one that is gone is passed over.

    Raises:
        ConflictError: one was changed since it was made, or others were merged into it.
    """
    with archive.writing():
        for verdict in undone:
            if verdict.matter is Matter.PROPOSAL and verdict.ruling is Ruling.ACCEPT and verdict.value:
                with suppress(NotFoundError):
                    made = held_subject(archive, verdict.value)
                    if described(made) != _as_made(archive, made):
                        raise ConflictError(
                            f"{made.id} was changed since it was made; revert it in the catalogue first"
                        )
                    revert(archive, SubjectId(verdict.value), by, now)


def held_subject(archive: Archive, asked: str) -> Subject | KnownSetPiece:
    """Return a film, person, stunt or set-piece; raise NotFoundError when there is none."""
    return archive.set_pieces.get(asked).piece if is_piece(asked) else archive.catalogue.get(SubjectId(asked))


def is_piece(asked: str) -> bool:
    """Tell whether an id is that of a set-piece, there or not."""
    return asked.startswith("set-piece:")


def fingerprint(subject: Subject | KnownSetPiece) -> str:
    """Return what differs whenever the subject does: what a form remembers of what it was made from."""
    return hashlib.sha256(repr(subject).encode()).hexdigest()[:16]


def described(subject: Subject | KnownSetPiece) -> str:
    """Return a subject as JSON, for the audit log: only what it has."""
    held = {name: given for name, given in asdict(subject).items() if given not in (None, (), "")}
    return json.dumps(held, default=str, ensure_ascii=False)


def _is_there(archive: Archive, made: Subject | KnownSetPiece) -> bool:
    try:
        held_subject(archive, made.id)
    except NotFoundError:
        return False
    return True


def _as_made(archive: Archive, subject: Subject | KnownSetPiece) -> str:
    """Return what an editor's own subject was when it was made, as the audit log has it."""
    told = archive.editors.audit_log(MOST_ENTRIES, about=subject.id)
    return next(
        (one.after for one in told if (one.action, one.object_id) == (f"create {_noun(subject)}", subject.id)), ""
    )


def _save(archive: Archive, wanted: Subject | KnownSetPiece, now: datetime) -> None:
    if isinstance(wanted, KnownSetPiece):
        archive.set_pieces.save(wanted, now)
    else:
        archive.catalogue.save(wanted, now)


def _noun(subject: Subject | KnownSetPiece) -> str:
    return "set-piece" if isinstance(subject, KnownSetPiece) else "subject"
