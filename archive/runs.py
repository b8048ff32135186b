"""The shelf of crawl runs: the queue of requested ones, and how every URL ended."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import run_sources, run_urls, runs
from records.articles import ArticleId
from records.captures import CaptureKind
from records.crawls import Outcome, Run, RunId, RunScope, RunSource, RunState, Trigger, UrlEnd
from records.errors import ConflictError, NotFoundError
from records.sources import SourceSlug

ACTIVE = (RunState.REQUESTED, RunState.RUNNING, RunState.STOPPING)
# Addresses looked up at once; SQLite takes 32,766 parameters, older ones 999.
LOOKUP = 500
TROUBLE = [outcome.value for outcome in Outcome if outcome.is_trouble]


# Made once: this runs for every page.
_END = (
    update(run_urls)
    .where(
        run_urls.c.run_id == bindparam("of_run"), run_urls.c.url == bindparam("of_url"), run_urls.c.outcome.is_(None)
    )
    .values(seq=select(func.coalesce(func.max(run_urls.c.seq), 0) + 1).scalar_subquery())
)


class RunsShelf:
    """Runs and their URLs. At most one run is active; the database itself sees to that."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def request(self, trigger: Trigger, requested_by: str, scope: RunScope, now: datetime) -> Run:
        """Queue a run. Raise ConflictError, naming the other one, while another run is active."""
        row = {
            "kind": "crawl",
            "trigger": trigger.value,
            "requested_by": requested_by,
            "scope": dump(scope),
            "state": RunState.REQUESTED.value,
            "requested_at": now,
        }
        with self._store.write() as connection:
            other = connection.execute(_active()).one_or_none()
            if other is not None:
                raise ConflictError(
                    f"run {other.id} is {other.state} (asked for by {other.requested_by}); one at a time"
                )
            try:
                run_id = connection.execute(insert(runs).values(row).returning(runs.c.id)).scalar_one()
            except IntegrityError as error:
                raise ConflictError("another run was asked for at the same moment; one at a time") from error
            return _one(connection, run_id)

    def claim_next(self, now: datetime) -> Run | None:
        """Move the oldest requested run to RUNNING and return it; None when there is none."""
        with self._store.write() as connection:
            wanted = select(runs.c.id).where(runs.c.state == RunState.REQUESTED.value).order_by(runs.c.id).limit(1)
            run_id = connection.execute(wanted).scalar()
            if run_id is None:
                return None
            begun = {"state": RunState.RUNNING.value, "started_at": now, "heartbeat_at": now}
            connection.execute(update(runs).where(runs.c.id == run_id).values(begun))
            return _one(connection, run_id)

    def get(self, run_id: RunId) -> Run:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            return _one(connection, run_id)

    def active(self) -> Run | None:
        """Return the run that is requested, running or stopping."""
        with self._store.read() as connection:
            row = connection.execute(_active()).one_or_none()
            return _run(connection, row) if row is not None else None

    def recent(self, limit: int = 20) -> Sequence[Run]:
        """Return the newest runs first."""
        with self._store.read() as connection:
            rows = connection.execute(select(runs).order_by(runs.c.id.desc()).limit(limit)).all()
            return [_run(connection, row) for row in rows]

    def heartbeat(self, run_id: RunId, now: datetime) -> RunState:
        """Say that the run lives; return its state, so that a wish to stop is seen."""
        with self._store.write() as connection:
            change = update(runs).where(runs.c.id == run_id).values(heartbeat_at=now).returning(runs.c.state)
            return RunState(connection.execute(change).scalar_one())

    def ask_to_stop(self, run_id: RunId, by: str, now: datetime) -> Run:
        """Move REQUESTED to STOPPED and RUNNING to STOPPING; raise ConflictError when the run is over."""
        with self._store.write() as connection:
            run = _one(connection, run_id)
            if not run.state.is_active:
                raise ConflictError(f"run {run_id} is over: {run.state.value}")
            values: dict[str, Any] = {"stop_requested_by": by, "state": RunState.STOPPING.value}
            if run.state is RunState.REQUESTED:
                values |= {"state": RunState.STOPPED.value, "finished_at": now, "reason": f"stopped by {by}"}
            connection.execute(update(runs).where(runs.c.id == run_id).values(values))
            return _one(connection, run_id)

    def finish(self, run_id: RunId, state: RunState, reason: str, now: datetime) -> Run:
        """End a run. URLs still open get the outcome STOPPED, so that totals add up. Ending twice changes nothing."""
        with self._store.write() as connection:
            run = _one(connection, run_id)
            if not run.state.is_active:
                return run
            left = select(run_urls.c.url).where(run_urls.c.run_id == run_id, run_urls.c.outcome.is_(None))
            for url in connection.execute(left).scalars().all():
                _end(connection, run_id, url, outcome=Outcome.STOPPED.value, reason=reason or state.value, ended_at=now)
            values = {"state": state.value, "reason": reason, "finished_at": now}
            connection.execute(update(runs).where(runs.c.id == run_id).values(values))
            return _one(connection, run_id)

    def see(self, run_id: RunId, urls: Iterable[tuple[str, SourceSlug | None, str]]) -> Sequence[str]:
        """Note URLs (url, source, capture kind) as seen in this run; return those not seen in it before."""
        rows = {url: {"run_id": run_id, "url": url, "source": source, "kind": kind} for url, source, kind in urls}
        asked = list(rows)
        with self._store.write() as connection:
            for start in range(0, len(asked), LOOKUP):
                of_run = (run_urls.c.run_id == run_id) & run_urls.c.url.in_(asked[start : start + LOOKUP])
                for url in connection.execute(select(run_urls.c.url).where(of_run)).scalars():
                    del rows[url]
            if rows:
                connection.execute(insert(run_urls), list(rows.values()))
        return list(rows)

    def end_url(self, end: UrlEnd) -> bool:
        """Give a URL its outcome (`end.seq` is ignored); False, and nothing changed, when it has one already."""
        said = {
            "outcome": end.outcome.value,
            "reason": end.reason,
            "ended_at": end.ended_at,
            "article_id": end.article_id,
            "title": end.title,
        }
        with self._store.write() as connection:
            if _end(connection, end.run_id, end.url, **said):  # most were seen before
                return True
            is_new = bool(self.see(end.run_id, [(end.url, end.source, end.kind.value)]))
            return is_new and _end(connection, end.run_id, end.url, **said)

    def ends(self, run_id: RunId, *, after: int = 0, limit: int = 200, trouble_only: bool = False) -> Sequence[UrlEnd]:
        """Return how URLs ended, by `seq`, from after a cursor."""
        query = select(run_urls).where(run_urls.c.run_id == run_id, run_urls.c.seq > after)
        if trouble_only:
            query = query.where(run_urls.c.outcome.in_(TROUBLE))
        with self._store.read() as connection:
            return [_url_end(row) for row in connection.execute(query.order_by(run_urls.c.seq).limit(limit))]

    def ends_of(self, url: str, runs_back: int) -> Sequence[UrlEnd]:
        """Return how a URL ended in the newest runs, the last first; runs that did not see it are left out."""
        newest = select(runs.c.id).order_by(runs.c.id.desc()).limit(runs_back)
        is_it = run_urls.c.run_id.in_(newest) & (run_urls.c.url == url) & run_urls.c.outcome.is_not(None)
        with self._store.read() as connection:
            rows = connection.execute(select(run_urls).where(is_it).order_by(run_urls.c.run_id.desc()))
            return [_url_end(row) for row in rows]

    def sources(self, run_id: RunId) -> Sequence[RunSource]:
        """Return how far each source is."""
        counted = (
            select(
                run_urls.c.source,
                func.count(run_urls.c.outcome).label("ended"),
                func.count().filter(run_urls.c.outcome == Outcome.NEW.value).label("new"),
                func.count().filter(run_urls.c.outcome.in_(TROUBLE)).label("trouble"),
            )
            .where(run_urls.c.run_id == run_id)
            .group_by(run_urls.c.source)
            .subquery()
        )
        query = (
            select(run_sources, counted.c.ended, counted.c.new, counted.c.trouble)
            .outerjoin(counted, counted.c.source == run_sources.c.source)
            .where(run_sources.c.run_id == run_id)
            .order_by(run_sources.c.source)
        )
        with self._store.read() as connection:
            return [_run_source(row) for row in connection.execute(query)]

    def note_source(self, run_id: RunId, source: SourceSlug, state: str, *, status: int | None, note: str) -> None:
        """Say how far a source is: waiting, fetching, done, failed."""
        key = (run_sources.c.run_id == run_id) & (run_sources.c.source == source)
        values = {"state": state, "last_status": status, "note": note}
        with self._store.write() as connection:
            if not connection.execute(update(run_sources).where(key).values(values)).rowcount:
                connection.execute(insert(run_sources).values(run_id=run_id, source=source, **values))


def _active() -> Select[Any]:
    return select(runs).where(runs.c.state.in_([state.value for state in ACTIVE]))


def _one(connection: Connection, run_id: RunId) -> Run:
    row = connection.execute(select(runs).where(runs.c.id == run_id)).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no run {run_id}")
    return _run(connection, row)


def _end(connection: Connection, run_id: RunId, url: str, **values: Any) -> bool:
    return connection.execute(_END, {"of_run": run_id, "of_url": url, **values}).rowcount == 1


def _run(connection: Connection, row: Any) -> Run:
    counted = select(run_urls.c.outcome, func.count()).where(run_urls.c.run_id == row.id).group_by(run_urls.c.outcome)
    counts: dict[str | None, int] = {outcome: number for outcome, number in connection.execute(counted)}
    return Run(
        id=RunId(row.id),
        trigger=Trigger(row.trigger),
        requested_by=row.requested_by,
        scope=load(RunScope, row.scope),
        state=RunState(row.state),
        requested_at=row.requested_at,
        started_at=row.started_at,
        heartbeat_at=row.heartbeat_at,
        finished_at=row.finished_at,
        stop_requested_by=row.stop_requested_by,
        reason=row.reason,
        counts=tuple((outcome, counts[outcome.value]) for outcome in Outcome if outcome.value in counts),
        pending=counts.get(None, 0),
    )


def _run_source(row: Any) -> RunSource:
    return RunSource(
        source=SourceSlug(row.source),
        state=row.state,
        fetched=row.ended or 0,
        new=row.new or 0,
        trouble=row.trouble or 0,
        last_status=row.last_status,
        note=row.note,
    )


def _url_end(row: Any) -> UrlEnd:
    return UrlEnd(
        seq=row.seq,
        run_id=RunId(row.run_id),
        url=row.url,
        source=SourceSlug(row.source) if row.source else None,
        kind=CaptureKind(row.kind),
        outcome=Outcome(row.outcome),
        reason=row.reason,
        ended_at=row.ended_at,
        article_id=ArticleId(row.article_id) if row.article_id is not None else None,
        title=row.title,
    )
