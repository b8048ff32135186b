"""The shelf of captures: bytes in WARC files, one row each."""

import hashlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from http import HTTPStatus
from threading import Lock

from sqlalchemy import bindparam, insert, select, update

from archive.captures.rows import capture_of, place_of
from archive.store.connection import Store
from archive.store.tables import captures
from archive.store.warc import WarcFolder
from archive.store.warc.writing import Original
from records.captures import Answer, Capture, CaptureId, Origin, sound_validator
from records.crawls import Outcome
from records.errors import ArchiveError, NotFoundError

# Answers that were just kept, in memory until they are read: as many as may wait for a reader at a time.
MOST_FRESH = 8
# Addresses looked up at once; older SQLite takes 999 parameters.
LOOKUP = 500
# Carried out for every page of a crawl: made once, for making such a statement costs more than carrying it out.
_KEPT = insert(captures).returning(captures)
_SETTLED = update(captures).where(captures.c.id == bindparam("wanted"))
# What a later answer may be compared with.
IS_GOOD = captures.c.body_sha256.is_not(None) & (captures.c.status == HTTPStatus.OK) & captures.c.erased_at.is_(None)


class CapturesShelf:
    """Answers of servers, as they arrived. Rows are only ever added, and later say how their reading ended."""

    def __init__(self, store: Store, warc: WarcFolder) -> None:
        self._store = store
        self._warc = warc
        self._fresh: OrderedDict[CaptureId, Answer] = OrderedDict()
        self._lock = Lock()

    def keep(self, answer: Answer, run_id: int | None) -> Capture:
        """Write the answer to the open WARC file, force it to disk, then commit its row.

        When a URL answers the same bytes as the last time, only that is written, and the payload stays where it is.
        """
        return self.keep_after(answer, run_id, self.latest(answer.requested_url))

    def keep_after(self, answer: Answer, run_id: int | None, latest: Capture | None, *, attempts: int = 0) -> Capture:
        """Do what `keep` does for a caller who knows the latest capture.

        Args:
            answer: what came.
            run_id: the run it came in.
            latest: what `latest` or `latest_of` gave for its address; None: there is none.
            attempts: 1 counts the first attempt to read it with its row, in one commit. Then read it at once and do
                not count that again.
        """
        sha256 = hashlib.sha256(answer.body).hexdigest() if answer.body else None
        carrier, original = self._carrier(answer, sha256, latest)
        place = self._warc.append(answer, run_id, original)
        headers = {name.lower(): value for name, value in answer.headers}
        row = {
            "requested_url": answer.requested_url,
            "final_url": answer.final_url,
            "kind": answer.kind.value,
            "source": answer.source,
            "run_id": run_id,
            "fetched_at": answer.fetched_at,
            "status": answer.status,
            "media_type": headers.get("content-type"),
            "etag": sound_validator(headers.get("etag")),
            "last_modified": sound_validator(headers.get("last-modified")),
            "body_sha256": sha256,
            "body_bytes": len(answer.body),
            "warc_file": place.file,
            "warc_offset": place.offset,
            "origin": answer.origin.value,
            "attempts": attempts,
            "body_in": carrier.id if carrier is not None and sha256 is not None else None,
        }
        with self._store.write() as connection:
            kept = capture_of(connection.execute(_KEPT, row).one())
        with self._lock:
            self._fresh[kept.id] = answer
            while len(self._fresh) > MOST_FRESH:
                self._fresh.popitem(last=False)
        return kept

    def get(self, capture_id: CaptureId) -> Capture:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(captures).where(captures.c.id == capture_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no capture {capture_id}")
        return capture_of(row)

    def body(self, capture: Capture) -> bytes:
        """Return the payload as kept.

        Raises:
            ArchiveError: it was erased, the WARC file is missing, or its digest does not agree.
        """
        if capture.erased_at is not None:
            raise ArchiveError(f"capture {capture.id} was erased on {capture.erased_at:%Y-%m-%d}")
        with self._lock:
            answer = self._fresh.pop(capture.id, None)  # mostly it is read once, right after it was kept
        if answer is not None:
            return answer.body
        carrier = capture if capture.body_in is None else self.get(capture.body_in)
        return self._warc.read(place_of(carrier), capture.body_sha256).payload

    def headers(self, capture: Capture) -> tuple[tuple[str, str], ...]:
        """Return the response headers as kept."""
        with self._lock:
            answer = self._fresh.get(capture.id)
        return answer.headers if answer is not None else self._warc.read(place_of(capture), None).headers

    def latest(self, url: str, *, with_body: bool = True) -> Capture | None:
        """Return the newest capture of a requested (canonical) URL; by default the newest good one that has a body."""
        query = select(captures).where(captures.c.requested_url == url)
        if with_body:
            query = query.where(IS_GOOD)
        with self._store.read() as connection:
            newest = captures.c.fetched_at.desc(), captures.c.id.desc()  # an old one may have been imported since
            row = connection.execute(query.order_by(*newest).limit(1)).one_or_none()
        return capture_of(row) if row is not None else None

    def latest_of(self, urls: Sequence[str]) -> Mapping[str, Capture]:
        """Return the newest good capture with a body of each of these (canonical) URLs that has one."""
        found: dict[str, Capture] = {}
        with self._store.read() as connection:
            for start in range(0, len(urls), LOOKUP):
                query = select(captures).where(captures.c.requested_url.in_(urls[start : start + LOOKUP]), IS_GOOD)
                for row in connection.execute(query.order_by(captures.c.fetched_at, captures.c.id)):
                    found[row.requested_url] = capture_of(row)  # the last one stays
        return found

    def held(self, answer: Answer) -> Capture | None:
        """Return the capture of the same URL, moment and payload: the same answer, offered again."""
        is_same = (
            (captures.c.requested_url == answer.requested_url)
            & (captures.c.fetched_at == answer.fetched_at)
            & (captures.c.body_sha256 == hashlib.sha256(answer.body).hexdigest())
        )
        with self._store.read() as connection:
            row = connection.execute(select(captures).where(is_same).limit(1)).one_or_none()
        return capture_of(row) if row is not None else None

    def of_url(self, url: str) -> Sequence[Capture]:
        """Return all captures of a URL, the oldest first."""
        in_time = captures.c.fetched_at, captures.c.id
        query = select(captures).where(captures.c.requested_url == url).order_by(*in_time)
        with self._store.read() as connection:
            return [capture_of(row) for row in connection.execute(query)]

    def count_attempt(self, capture_id: CaptureId) -> int:
        """Count one more parsing attempt, committed before the parser starts; return how many there were with it."""
        with self._store.write() as connection:
            change = update(captures).where(captures.c.id == capture_id).values(attempts=captures.c.attempts + 1)
            attempts: int = connection.execute(change.returning(captures.c.attempts)).scalar_one()
        return attempts

    def settle(self, capture_id: CaptureId, outcome: str) -> None:
        """Note how the reading of a capture ended; it is not read again unless asked for."""
        values: dict[str, object] = {"settled_as": outcome}
        if outcome != Outcome.QUARANTINED:
            values["attempts"] = 0  # it did not break its parser; a later reading begins to count anew
        with self._store.write() as connection:
            connection.execute(_SETTLED, {"wanted": capture_id, **values})

    def unsettled(self, limit: int = 100) -> Sequence[Capture]:
        """Return captures with a body that still have to be read (a run that crashed leaves them), the oldest first."""
        open_ones = captures.c.settled_as.is_(None) & captures.c.body_sha256.is_not(None)
        open_ones &= captures.c.erased_at.is_(None)
        query = select(captures).where(open_ones).order_by(captures.c.id).limit(limit)
        with self._store.read() as connection:
            return [capture_of(row) for row in connection.execute(query)]

    def _carrier(
        self, answer: Answer, sha256: str | None, latest: Capture | None
    ) -> tuple[Capture | None, Original | None]:
        """Return the capture whose record holds the answer's payload, and what the new record must say of that one.

        It is read back first: a payload is only left out when the earlier one is really there.
        """
        is_unmodified = answer.status == HTTPStatus.NOT_MODIFIED
        if answer.origin is Origin.SAVED or not (is_unmodified or (answer.status == HTTPStatus.OK and sha256)):
            return None, None
        if latest is None or latest.final_url != answer.final_url:
            return None, None
        if not is_unmodified and latest.body_sha256 != sha256:
            return None, None
        with suppress(ArchiveError, NotFoundError):
            carrier = latest if latest.body_in is None else self.get(latest.body_in)
            return carrier, self._warc.read(place_of(carrier), latest.body_sha256).as_original
        return None, None
