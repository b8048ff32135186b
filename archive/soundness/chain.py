"""The chain through the audit log: a row's link covers the row and the link before it, so no change goes unseen."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Insert, select, text, update

from archive.store.tables import audit

# What a link covers, in this order: all columns but the link itself.
COVERED = ("seq", "at", "actor", "action", "object_id", "detail", "before", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditHead:
    """The last link of the chain at some moment; kept elsewhere, it shows that the end was cut off or written anew."""

    seq: int  # 0: no row had a link
    link: str


def append(connection: Connection, row: Insert) -> None:
    """Insert a row of the audit log and link it to the one before, within the transaction of the connection."""
    before = head_of(connection).link
    inserted = connection.execute(row.returning(audit)).one()
    link = _link(inserted, before)
    connection.execute(update(audit).where(audit.c.seq == inserted.seq).values(link=link))


def head_of(connection: Connection) -> AuditHead:
    """Return the last link."""
    last = select(audit.c.seq, audit.c.link).where(audit.c.link.is_not(None)).order_by(audit.c.seq.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    return AuditHead(seq=row.seq, link=row.link) if row is not None else AuditHead(seq=0, link="")


def breaks(connection: Connection, witness: AuditHead | None = None) -> Iterator[str]:
    """Yield the first row that does not fit, and what else shows that rows are gone.

    Rows before the first link were written before there were links. The database itself knows the highest number that
    it ever gave; a witness is a head that was noted elsewhere, and must still be there.
    """
    before, seq, links = "", 0, dict[int, str]()
    for row in connection.execute(select(audit).order_by(audit.c.seq)):
        seq = row.seq
        if row.link is None and not links:
            continue
        if row.link != _link(row, before):
            yield f"row {row.seq} ({row.at:%Y-%m-%d %H:%M} {row.actor}: {row.action}) does not follow the row before it"
            return
        before = links[row.seq] = row.link
    if seq < (given := _highest_given(connection)):
        yield f"the log ends at row {seq}, but row {given} was written"
    if witness is not None and witness.seq and links.get(witness.seq) != witness.link:
        yield f"row {witness.seq} is not the one that stood there when the last backup was taken"


def _link(row: Any, before: str) -> str:
    values = [row.at.astimezone(UTC).isoformat() if name == "at" else getattr(row, name) for name in COVERED]
    canonical = json.dumps([before, *values], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _highest_given(connection: Connection) -> int:
    if connection.dialect.name != "sqlite":
        return 0
    return int(connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")).scalar() or 0)
