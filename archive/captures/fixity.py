"""Whether captures are as they were kept: every row against its record, every file from end to end."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, BinaryIO

from sqlalchemy import Select, func, or_, select, update

from archive.captures.rows import capture_of, place_of
from archive.store.connection import Store
from archive.store.tables import captures, versions
from archive.store.warc import WarcFolder
from archive.store.warc.erasing import is_erased
from archive.store.warc.members import members
from archive.store.warc.reading import OPEN_SUFFIX, checked, opened
from archive.store.warc.repair import TAIL_SUFFIX, is_being_written
from records.captures import CaptureFault, CaptureId, Origin, ShelfState, VerifyReport
from records.errors import ArchiveError

# Rows compared between two writes, and between two reports.
BATCH = 500
# So many faults are told one by one; the others are counted.
MOST_TOLD = 1000
ANSWERS = ("response", "revisit", "resource")

Told = Callable[[VerifyReport], None]


@dataclass
class _Tally:
    """A report in the making."""

    told: Told
    report: VerifyReport = field(default_factory=VerifyReport)

    def add(self, *, faults: Sequence[CaptureFault] = (), **counts: int) -> None:
        grown = {name: getattr(self.report, name) + number for name, number in counts.items()}
        self.report = replace(
            self.report,
            **grown,
            fault_count=self.report.fault_count + len(faults),
            faults=(*self.report.faults, *faults)[:MOST_TOLD],
        )
        self.told(self.report)


class FixityShelf:
    """Reads what was kept and compares it with what was written down about it. Remembers, of each row, when."""

    def __init__(self, store: Store, warc: WarcFolder) -> None:
        self._store = store
        self._warc = warc

    def state(self) -> ShelfState:
        """Return how the shelf is, by its rows alone."""
        query = select(
            func.count().label("captures"),
            func.count().filter(captures.c.origin != Origin.CRAWL.value).label("imported"),
            func.count(captures.c.warc_file.distinct()).label("files"),
            func.coalesce(func.sum(captures.c.body_bytes).filter(captures.c.body_in.is_(None)), 0).label("payload"),
            func.count(captures.c.body_in).label("repeated"),
            func.count().filter(captures.c.verified_at.is_(None)).label("never_verified"),
            func.count(captures.c.fault).label("faulty"),
            func.count(captures.c.erased_at).label("erased"),
        ).select_from(captures)
        oldest = select(captures.c.verified_at).where(captures.c.verified_at.is_not(None))
        with self._store.read() as connection:
            row = connection.execute(query).one()
            verified_at = connection.execute(oldest.order_by(captures.c.verified_at).limit(1)).scalar()
        return ShelfState(
            captures=row.captures,
            imported=row.imported,
            files=row.files,
            payload_bytes=int(row.payload),
            repeated=row.repeated,
            never_verified=row.never_verified,
            faulty=row.faulty,
            erased=row.erased,
            verified_at=verified_at,
        )

    def verify(self, now: datetime, *, told: Told = lambda _: None) -> VerifyReport:
        """Compare every row with its record and read every file from end to end, in bounded memory.

        Args:
            now: remembered with each row.
            told: called with the report as far as it is, every few hundred records.
        """
        tally = _Tally(told)
        for name in self._files():
            self._verify_file(name, tally, now)
        tally.add(faults=self._lost_pages())
        return tally.report

    def verify_sample(self, size: int, now: datetime, *, told: Told = lambda _: None) -> VerifyReport:
        """Compare so many rows with their records: those never verified, then those verified longest ago."""
        tally = _Tally(told)
        never_first = captures.c.verified_at.asc().nulls_first(), captures.c.id
        query = select(captures).order_by(*never_first)
        while tally.report.captures < size:
            room = min(BATCH, size - tally.report.captures)
            due = or_(captures.c.verified_at.is_(None), captures.c.verified_at < now)  # not those of this sample
            with self._store.read() as connection:
                rows = connection.execute(query.where(due).limit(room)).all()
            if not rows:
                break
            self._verify_rows(rows, tally, now)
        return tally.report

    def _files(self) -> Sequence[str]:
        """Return the names of all files that exist, or that rows name."""
        named = select(captures.c.warc_file).distinct()
        with self._store.read() as connection:
            names = set(connection.execute(named).scalars())
        if self._warc.path.is_dir():
            found = {path.name.removesuffix(OPEN_SUFFIX) for path in self._warc.path.iterdir() if path.is_file()}
            names |= {name for name in found if not name.endswith(TAIL_SUFFIX)}
        return sorted(names)

    def _verify_file(self, name: str, tally: _Tally, now: datetime) -> None:
        """Compare the rows of a file, then read it from end to end."""
        of_file = select(captures).where(captures.c.warc_file == name).order_by(captures.c.warc_offset).limit(BATCH)
        after = -1
        while rows := self._rows(of_file.where(captures.c.warc_offset > after)):
            self._verify_rows(rows, tally, now)
            after = rows[-1].warc_offset
        tally.add(files=1)
        try:
            with opened(self._warc.path, name) as stream:
                self._walk(name, stream, tally)
        except OSError as error:
            reason = "the file is missing" if isinstance(error, FileNotFoundError) else f"unreadable: {error.strerror}"
            tally.add(files=-1, faults=[CaptureFault(file=name, reason=reason)])

    def _walk(self, name: str, stream: BinaryIO, tally: _Tally) -> None:
        """Count the records of a file and those without a row; what lies between whole records is a fault."""
        path = self._warc.path / (name + OPEN_SUFFIX)
        is_open, is_live = path.exists(), is_being_written(path)
        end, answers, counted = 0, [], 0
        for member in members(stream):
            if member.offset > end:
                tally.add(faults=[_gap(name, end, member.offset)])
            end, counted = member.end, counted + 1
            if member.kind in ANSWERS and not is_live:  # its writer may be between record and row
                answers.append(member.offset)
            if counted == BATCH:
                tally.add(records=counted, unclaimed=self._unclaimed(name, answers))
                answers, counted = [], 0
        tally.add(records=counted, unclaimed=self._unclaimed(name, answers))
        size = stream.seek(0, os.SEEK_END)
        if end < size and not is_open:  # half a record at the end of an open file is cut off by the next writer
            tally.add(faults=[_gap(name, end, size)])

    def _unclaimed(self, name: str, offsets: Sequence[int]) -> int:
        claimed = select(func.count()).where(captures.c.warc_file == name, captures.c.warc_offset.in_(offsets))
        with self._store.read() as connection:
            return len(offsets) - int(connection.execute(claimed).scalar_one())

    def _verify_rows(self, rows: Sequence[Any], tally: _Tally, now: datetime) -> None:
        gone: set[int] = set()
        found = {row.id: self._fault_of(row, gone) for row in rows}
        sound = [capture_id for capture_id, reason in found.items() if reason is None]
        with self._store.write() as connection:
            is_sound = captures.c.id.in_(sound)
            connection.execute(update(captures).where(is_sound).values(verified_at=now, fault=None))
            unsaid = captures.c.id.in_(gone) & captures.c.erased_at.is_(None)  # killed between file and row
            connection.execute(update(captures).where(unsaid).values(erased_at=now))
            for capture_id, reason in found.items():
                if reason is not None:
                    change = update(captures).where(captures.c.id == capture_id)
                    connection.execute(change.values(verified_at=now, fault=reason))
        faults = [
            CaptureFault(file=row.warc_file, offset=row.warc_offset, capture_id=CaptureId(row.id), reason=reason)
            for row in rows
            if (reason := found[row.id]) is not None
        ]
        tally.add(captures=len(rows), erased=len(gone), faults=faults)

    def _fault_of(self, row: Any, gone: set[int]) -> str | None:
        """Say in what a row and its record disagree; note rows whose record was erased."""
        try:
            place = place_of(capture_of(row))
            record = self._warc.read(place, None)
            if is_erased(record):
                gone.add(row.id)
                return None
            if row.erased_at is not None:
                return "it was erased, but lies there again (from a backup?)"
            if row.body_in is None and row.body_sha256 is not None:
                checked(record, place, row.body_sha256)
            elif row.body_in is not None:
                self._read_carrier(row)
        except ArchiveError as error:
            return str(error)
        if record.kind not in ANSWERS:
            return f"there is a {record.kind} record where an answer should be"
        if record.url != row.final_url:
            return f"the record there is of {record.url[:200]}, not of {row.final_url[:200]}"
        return None

    def _read_carrier(self, row: Any) -> None:
        carriers = self._rows(select(captures).where(captures.c.id == row.body_in))
        if not carriers:
            raise ArchiveError(f"its payload should lie in capture {row.body_in}, which is missing")
        self._warc.read(place_of(capture_of(carriers[0])), row.body_sha256)

    def _lost_pages(self) -> list[CaptureFault]:
        """Return versions of articles whose capture has no row."""
        lost = select(versions).where(versions.c.capture_id.is_not(None), captures.c.id.is_(None))
        rows = self._rows(lost.outerjoin(captures, captures.c.id == versions.c.capture_id).limit(MOST_TOLD))
        return [
            CaptureFault(
                file="",
                capture_id=CaptureId(row.capture_id),
                reason=f"version {row.number} of article {row.article_id} was read from it, but it has no row",
            )
            for row in rows
        ]

    def _rows(self, query: Select[Any]) -> Sequence[Any]:
        with self._store.read() as connection:
            return connection.execute(query).all()


def _gap(name: str, start: int, end: int) -> CaptureFault:
    return CaptureFault(file=name, offset=start, reason=f"{end - start} bytes are no whole record")
